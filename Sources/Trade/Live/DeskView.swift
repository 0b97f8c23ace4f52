package import Storage

/// What a desk shows of a session at one moment. Every list is short; the sums go over the session's open claims.
package struct DeskView: Sendable {
  package struct ClaimLine: Sendable {
    package let claim: Claim
    package let buyer: LiveBuyer
    package let code: String
    package let variant: String
  }

  package struct CommentLine: Sendable {
    package let comment: LiveComment
    package let buyer: LiveBuyer
    /// The item it names or that was on show.
    package let item: LineUpItem?
    /// Open claims of the one who wrote it, where it takes one back or changes one and that is unsure.
    package var open: [ClaimLine] = []
  }

  package let session: LiveSession
  package let items: [LineUpItem]
  package let levels: [ID<Variant>: StockLevel]
  /// Since when the item on show is shown.
  package let showingSince: Instant?
  package let claims: [ClaimLine]
  package let unsure: [CommentLine]
  package let questions: [QuestionRadar.Group]
  package let comments: [CommentLine]
  package let answers: [CommentReading.Attribute: String]
  package let totals: Totals

  /// Sums over the session.
  package struct Totals: Sendable, Equatable {
    /// Pieces held now, and pieces waited for.
    package let held: Int64
    package let waiting: Int64
    package let buyers: Int
    package let comments: Int
    /// Claims that are open, comments to be settled, questions that nobody answered; of all, not of those shown.
    package let claims: Int
    package let unsure: Int
    package let questions: Int
  }

  package var showing: LineUpItem? { item(session.showing) }

  /// The item behind the one on show; the first while nothing is.
  package var next: LineUpItem? {
    guard let showing, let index = items.firstIndex(where: { $0.id == showing.id }) else { return items.first }
    return items.dropFirst(index + 1).first
  }

  package func item(_ id: ID<LineUpItem>?) -> LineUpItem? { items.first { $0.id == id } }

  /// Pieces of an item that can still be claimed; nil while none of its variants was counted.
  package func left(of item: LineUpItem) -> Int64? {
    let known = item.variants.compactMap { left(of: $0.id) }
    return known.isEmpty ? nil : known.reduce(0, +)
  }

  package func left(of variant: ID<Variant>) -> Int64? {
    if case .counted(let level) = levels[variant] { max(0, level.available) } else { nil }
  }

  /// The likely readings of an unsure comment: variants of the item it may be about, those that fit what it says first.
  package func guesses(for line: CommentLine) -> [Variant] {
    guard let item = line.item ?? showing else { return [] }
    let fitting = item.variants(size: line.comment.size, colour: line.comment.colour)
    return Array((fitting.isEmpty ? item.variants : fitting).prefix(24))
  }
}

extension DeskView {
  private static let most = 40

  /// Reads what the desk shows.
  ///
  /// - Throws: ``LiveError/unknownSession``.
  package init(_ session: ID<LiveSession>, of shop: ID<Shop>, on connection: any SQLConnection) throws {
    let items = try LineUp(connection: connection, shop: shop, session: session).items()
    let claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY claim_id DESC LIMIT \(Self.most)
      """
    ).map(Claim.init)
    let latest = try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY comment_id DESC LIMIT \(Self.most)
      """
    ).map(LiveComment.init)
    let open = try UnsureComments(connection: connection, shop: shop, session: session).comments(limit: 12)
    let buyers = try LiveBuyers(connection: connection, shop: shop)
      .buyers(Set(claims.map(\.buyer) + latest.map(\.buyer) + open.map(\.buyer)).sorted())
    let byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
    func lines(_ comments: [LiveComment]) -> [CommentLine] {
      comments.compactMap { comment in
        buyers[comment.buyer].map { buyer in
          CommentLine(comment: comment, buyer: buyer, item: comment.item.flatMap { byID[$0] })
        }
      }
    }
    func line(_ claim: Claim) -> ClaimLine? {
      guard let buyer = buyers[claim.buyer], let item = byID[claim.item] else { return nil }
      let variant = item.variants.first { $0.id == claim.variant }
      return ClaimLine(claim: claim, buyer: buyer, code: item.code, variant: variant?.traits.label ?? "")
    }
    let doubted = open.filter { $0.intent == .cancel || $0.intent == .change }.map(\.buyer)
    let theirs = try Self.openClaims(of: doubted, in: session, shop, connection)
    let found = try LiveSessions(connection: connection, shop: shop).session(session)
    self.init(
      session: found, items: items,
      levels: try StockLedger(connection: connection, shop: shop).levels(of: items.flatMap { $0.variants.map(\.id) }),
      showingSince: try Self.showingSince(session, shop, connection), claims: claims.compactMap(line),
      unsure: lines(open).map { unsure in
        var unsure = unsure
        unsure.open = theirs.filter { $0.buyer == unsure.buyer.id }.compactMap(line)
        return unsure
      },
      questions: try QuestionRadar(connection: connection, shop: shop, session: session).groups(limit: 12),
      comments: lines(latest), answers: try ShopAnswers(connection: connection, shop: shop).all(),
      totals: try Self.totals(of: found, shop, connection))
  }

  private static func openClaims(
    of buyers: [ID<LiveBuyer>], in session: ID<LiveSession>, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> [Claim] {
    guard !buyers.isEmpty else { return [] }
    return try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND buyer_id \(in: buyers) AND session_id = \(session) AND state = 'open'
      ORDER BY claim_id DESC LIMIT 60
      """
    ).map(Claim.init)
  }

  private static func showingSince(
    _ session: ID<LiveSession>, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> Instant? {
    try connection.value(
      """
      SELECT from_at FROM live_showing
      WHERE shop_id = \(shop) AND session_id = \(session) AND to_at IS NULL ORDER BY showing_id DESC LIMIT 1
      """)
  }

  private static func totals(
    of session: LiveSession, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> Totals {
    let claims = try connection.row(
      """
      SELECT CAST(COALESCE(SUM(held), 0) AS BIGINT) AS held, COUNT(DISTINCT buyer_id) AS buyers, COUNT(*) AS claims,
        CAST(COALESCE(SUM(quantity - held), 0) AS BIGINT) AS waiting
      FROM live_claim WHERE shop_id = \(shop) AND session_id = \(session.id) AND state = 'open'
      """)
    let open = try connection.rows(
      """
      SELECT state, COUNT(*) AS comments FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session.id) AND state IN ('asked', 'unsure') GROUP BY state
      """
    ).reduce(into: [String: Int]()) { $0[try $1("state")] = try $1("comments") }
    return Totals(
      held: try claims?("held") ?? 0, waiting: try claims?("waiting") ?? 0, buyers: try claims?("buyers") ?? 0,
      comments: session.comments, claims: try claims?("claims") ?? 0, unsure: open["unsure"] ?? 0,
      questions: open["asked"] ?? 0)
  }
}
