package import Storage

/// What a desk counts of a session: its open claims, what was paid, and the comments that somebody must still look at.
///
/// It follows the session's events: after the first reading, what it costs to catch up grows with what has happened
/// since and not with the session, however long that is.
package struct DeskTally: Sendable {
  /// A comment that is unsure, or a question nobody has answered.
  struct Open: Sendable {
    let id: ID<LiveComment>
    let state: LiveComment.State
    let item: ID<LineUpItem>?
    let attribute: CommentReading.Attribute?
    let buyer: ID<LiveBuyer>
    let saidAt: Instant
    /// A question for a size with measures: ``FitCues`` answers it by itself.
    let isFit: Bool
  }

  /// Open questions that ask the same.
  struct Question: Sendable, Equatable {
    let item: ID<LineUpItem>?
    let attribute: CommentReading.Attribute?
    var count = 0
    var oldest: Instant
    var latest: ID<LiveComment>
    var askers: [ID<LiveBuyer>] = []
    var buyers = 0
    /// The latest comments of it, at most ``QuestionRadar/mostSaid``, the oldest first.
    var said: [ID<LiveComment>] = []

    /// Whether one answer holds for everything the shop sells, and no item was named.
    var isOfShop: Bool { item == nil && attribute?.isOnlyOfShop == true }
  }

  /// What a buyer has paid of an item.
  struct Paid: Sendable, Equatable {
    let item: ID<LineUpItem>
    let buyer: ID<LiveBuyer>
    let pieces: Int64
  }

  /// The last event it knows.
  package private(set) var event: Int64 = 0
  private(set) var claims: [ID<Claim>: Claim] = [:]
  /// Read anew with each payment, whatever else happened.
  private(set) var paid: [Paid] = []
  private(set) var comments: [ID<LiveComment>: Open] = [:]
  private var readAt: ContinuousClock.Instant?

  private let shop: ID<Shop>
  private let session: ID<LiveSession>

  /// More events than this are not followed one by one.
  private static let mostFollowed = 2_000
  /// So often everything is read again, whatever the events tell.
  private static let freshness = Duration.seconds(20)

  /// Knows nothing yet.
  package init(of session: ID<LiveSession>, shop: ID<Shop>) {
    self.shop = shop
    self.session = session
  }

  /// Reads everything that is open.
  package init(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    self.init(of: session, shop: shop)
    let events: Int64? = try connection.value(
      "SELECT events FROM live_session WHERE shop_id = \(shop) AND session_id = \(session)")
    try readAll(to: events ?? 0, connection)
  }

  /// Knows what happened up to an event of the session, read in the same transaction.
  package mutating func follow(to last: Int64, on connection: any SQLConnection) throws {
    guard let readAt, ContinuousClock.now - readAt < Self.freshness, last - event <= Self.mostFollowed, last >= event
    else { return try readAll(to: last, connection) }
    guard last > event else { return }
    let news = try LiveLog(connection: connection, shop: shop, session: session)
      .events(after: event, limit: Self.mostFollowed).map(\.event)
    var (claims, comments): (Set<ID<Claim>>, Set<ID<LiveComment>>) = ([], [])
    for news in news {
      switch news.kind {
      case .claimed, .gave, .extended, .lapsed, .cancelled, .reopened:
        claims.formUnion(news.subject.map { [ID($0)] } ?? [])
      case .comment, .settled: comments.formUnion(news.subject.map { [ID($0)] } ?? [])
      // A payment may have split a claim, and names only the part that is paid.
      case .answered, .askedAgain, .checkedOut, .paid, .unpaid: return try readAll(to: last, connection)
      case .started, .ended, .shown, .taught, .blocked, .unblocked, .arranged: break
      }
    }
    try read(claims, comments, connection)
    event = last
  }

  private mutating func readAll(to last: Int64, _ connection: any SQLConnection) throws {
    (claims, comments) = ([:], [:])
    try add(claimsWhere: "1 = 1", connection)
    paid = try connection.rows(
      """
      SELECT item_id, buyer_id, CAST(SUM(quantity) AS BIGINT) AS pieces FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'paid'
      GROUP BY item_id, buyer_id ORDER BY item_id, buyer_id
      """
    ).map { Paid(item: try $0("item_id"), buyer: try $0("buyer_id"), pieces: try $0("pieces")) }
    try add(commentsWhere: "1 = 1", connection)
    event = last
    readAt = .now
  }

  private mutating func read(
    _ changed: Set<ID<Claim>>, _ spoken: Set<ID<LiveComment>>, _ connection: any SQLConnection
  ) throws {
    for claim in changed { claims[claim] = nil }
    for comment in spoken { comments[comment] = nil }
    if !changed.isEmpty { try add(claimsWhere: "claim_id \(in: changed.sorted())", connection) }
    if !spoken.isEmpty { try add(commentsWhere: "comment_id \(in: spoken.sorted())", connection) }
  }

  private mutating func add(claimsWhere condition: SQLQuery, _ connection: any SQLConnection) throws {
    let rows = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'open' AND \(part: condition)
      """)
    for claim in try rows.map(Claim.init) { claims[claim.id] = claim }
  }

  private mutating func add(commentsWhere condition: SQLQuery, _ connection: any SQLConnection) throws {
    let rows = try connection.rows(
      """
      SELECT comment_id, state, item_id, attribute, buyer_id, said_at,
        CASE WHEN \(part: CommentMeasures.isAsked) THEN 1 ELSE 0 END AS is_fit
      FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND state IN ('asked', 'unsure') AND \(part: condition)
      """)
    for row in rows {
      let id: ID<LiveComment> = try row("comment_id")
      comments[id] = Open(
        id: id, state: try row("state"), item: try row("item_id"), attribute: try row("attribute"),
        buyer: try row("buyer_id"), saidAt: try row("said_at"), isFit: try row("is_fit") as Int64 == 1)
    }
  }
}

extension DeskTally {
  var totals: DeskView.Totals {
    DeskView.Totals(
      held: claims.values.reduce(0) { $0 + $1.held }, paid: paid.reduce(0) { $0 + $1.pieces },
      waiting: claims.values.reduce(0) { $0 + $1.waiting },
      buyers: Set(claims.values.map(\.buyer)).union(paid.map(\.buyer)).count, comments: 0, claims: claims.count,
      unsure: comments.values.count { $0.state == .unsure }, questions: comments.values.count { $0.state == .asked })
  }

  /// Open questions by item and attribute: what is asked most first, and of that what has waited longest.
  var questions: [Question] {
    var groups: [AnswerBook.Asked: Question] = [:]
    var buyers: [AnswerBook.Asked: Set<ID<LiveBuyer>>] = [:]
    for open in comments.values.sorted(by: { $0.id < $1.id }) where open.state == .asked && !open.isFit {
      let asked = AnswerBook.Asked(item: open.item, attribute: open.attribute)
      var group =
        groups[asked]
        ?? Question(item: open.item, attribute: open.attribute, oldest: open.saidAt, latest: open.id)
      group.count += 1
      group.oldest = min(group.oldest, open.saidAt)
      group.latest = max(group.latest, open.id)
      if open.attribute?.isAskedOfOneThing == true {
        group.said = (group.said + [open.id]).suffix(QuestionRadar.mostSaid)
      }
      if buyers[asked, default: []].insert(open.buyer).inserted {
        group.buyers += 1
        if group.askers.count < QuestionRadar.mostAskers { group.askers.append(open.buyer) }
      }
      groups[asked] = group
    }
    return groups.values.sorted { ($1.count, $0.oldest, $0.latest) < ($0.count, $1.oldest, $1.latest) }
  }

  /// How many comments of each buyer are unsure.
  var unsureOfBuyers: [ID<LiveBuyer>: Int] {
    comments.values.reduce(into: [:]) { counts, open in
      if open.state == .unsure { counts[open.buyer, default: 0] += 1 }
    }
  }

  /// A claim's place among those that wait for the same variant, from 1; nil where it waits for nothing, or in vain.
  func places(of some: [Claim], blocked: Set<ID<LiveBuyer>> = []) -> [ID<Claim>: Int] {
    let wanted = Set(some.filter { $0.waiting > 0 }.map(\.variant))
    guard !wanted.isEmpty else { return [:] }
    let waiting = Dictionary(
      grouping: claims.values.filter { $0.waiting > 0 && wanted.contains($0.variant) && !blocked.contains($0.buyer) },
      by: \.variant)
    var places: [ID<Claim>: Int] = [:]
    for claims in waiting.values {
      for (place, claim) in claims.map(\.id).sorted().enumerated() { places[claim] = place + 1 }
    }
    return places
  }

  /// Open claims of some buyers, the latest first.
  func claims(of buyers: some Sequence<ID<LiveBuyer>>) -> [Claim] {
    let buyers = Set(buyers)
    guard !buyers.isEmpty else { return [] }
    return claims.values.filter { buyers.contains($0.buyer) }.sorted { $1.id < $0.id }
  }
}
