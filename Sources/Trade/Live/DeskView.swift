package import Storage

/// What a desk shows of a session at one moment. Every list is short; the sums go over the session's open claims.
package struct DeskView: Sendable {
  package struct ClaimLine: Sendable {
    package let claim: Claim
    package let buyer: LiveBuyer
    package let code: String
    package let variant: String
    /// Its place in the waiting list of its variant, from 1; nil while it waits for nothing, or in vain.
    package var place: Int?
    /// Whether anybody knows how many pieces of its variant there are.
    package var isCounted = true
  }

  package struct CommentLine: Sendable {
    package let comment: LiveComment
    package let buyer: LiveBuyer
    /// The item it names or that was on show.
    package let item: LineUpItem?
    /// Open claims of the one who wrote it, where it takes one back or changes one and that is unsure.
    package var open: [ClaimLine] = []
    /// The limit that its claim is over; nil where that is not why it is unsure.
    package var limit: Int?
    /// Pieces that its writer has, or waits for, of what it claims.
    package var has: Int64 = 0
    /// A code in it that the line-up does not have.
    package var unknownCode: UnknownCode?
    /// What its words claim, where they name several items; empty where they name one.
    package var several: [CommentReading.Item] = []
  }

  package let session: LiveSession
  package let items: [LineUpItem]
  package let levels: [ID<Variant>: StockLevel]
  /// Since when the item on show is shown.
  package let showingSince: Instant?
  package let claims: [ClaimLine]
  /// Buyer by buyer, the one who has waited longest first; of each only the oldest few.
  package let unsure: [CommentLine]
  package let questions: [QuestionRadar.Group]
  package let comments: [CommentLine]
  package let answers: ShopKnowledge
  package let totals: Totals
  /// How many comments of each buyer are unsure, also of those that are not shown.
  package var unsureOfBuyers: [ID<LiveBuyer>: Int] = [:]
  /// What is practised; nil in a session that sells.
  package var rehearsal: Rehearsal? = nil
  /// What was heard of the session, and the moment that this is seen at.
  package var sources = SourceCoverage.none
  package var seenAt = Instant(milliseconds: 0)
  /// Questions for a size by those who tell their measures.
  package var fits = FitCues.Open()
  /// The charts of products whose sizes somebody asks for.
  package var charts: [ID<Product>: SizeChart] = [:]
  /// The latest answers to questions, so that one can be taken back.
  package var answered: [LiveAnswer] = []
  /// How long half of those who asked waited for their answer; nil where nobody has been answered.
  package var usualWait: Duration?

  /// Sums over the session.
  package struct Totals: Sendable, Equatable {
    /// Pieces held now, pieces that were paid, which nobody holds any more, and pieces waited for.
    package let held: Int64
    package var paid: Int64 = 0
    package let waiting: Int64
    /// Who has claims that are open or paid.
    package let buyers: Int
    package var comments: Int
    /// Claims that are open, comments to be settled, questions that nobody answered; of all, not of those shown.
    package let claims: Int
    package let unsure: Int
    package let questions: Int
    /// What the pieces held and paid come to at the live prices, in minor units; items without one are left out.
    package var amount: Int64 = 0
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
}

extension DeskView {
  /// Reads what the desk shows.
  ///
  /// - Parameter page: of the unsure comments, one after the other, in place of those that a desk shows.
  /// - Throws: ``LiveError/unknownSession``.
  package init(
    _ session: ID<LiveSession>, of shop: ID<Shop>, on connection: any SQLConnection, at now: Instant = .now,
    unsure page: UnsurePage? = nil
  ) throws {
    var tally = DeskTally(of: session, shop: shop)
    try self.init(session, of: shop, following: &tally, on: connection, at: now, unsure: page)
  }

  /// Which unsure comments are read: the oldest first, behind one of them.
  package struct UnsurePage: Sendable {
    let behind: ID<LiveComment>?
    let limit: Int
    /// One comment, whatever its state.
    let only: ID<LiveComment>?

    package init(behind: ID<LiveComment>?, limit: Int) {
      (self.behind, self.limit, only) = (behind, limit, nil)
    }

    /// As though that comment alone were unsure, whatever was made of it.
    package init(only comment: ID<LiveComment>) { (behind, limit, only) = (nil, 1, comment) }
  }

  /// The same for a screen that follows the session: what it counted before is brought up to date.
  ///
  /// - Parameter tally: of the same session and shop.
  package init(
    _ session: ID<LiveSession>, of shop: ID<Shop>, following tally: inout DeskTally, on connection: any SQLConnection,
    at now: Instant = .now, unsure page: UnsurePage? = nil
  ) throws {
    let found = try LiveSessions(connection: connection, shop: shop).session(session)
    try tally.follow(to: found.events, on: connection)
    let reader = DeskReader(
      connection: connection, shop: shop, session: found, tally: tally, now: now, unsurePage: page)
    self = try reader.view()
  }
}

/// Reads what one view shows; its queries are bounded by what is shown.
private struct DeskReader {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let session: LiveSession
  let tally: DeskTally
  let now: Instant
  let unsurePage: DeskView.UnsurePage?

  private static let mostLines = 40
  private static let mostGroups = 12
  /// Unsure comments of one buyer that a screen shows.
  private static let mostOfBuyer = 4

  func view() throws -> DeskView {
    let items = try LineUp(connection: connection, shop: shop, session: session.id).items()
    let levels = try SessionLevels(of: session, shop: shop, on: connection).levels(
      of: items.flatMap { $0.variants.map(\.id) })
    let claims = try latestClaims()
    let latest = try latestComments()
    let unsure = try unsureComments()
    let buyers = try LiveBuyers(connection: connection, shop: shop)
      .buyers(Set(claims.map(\.buyer) + latest.map(\.buyer) + unsure.map(\.buyer)).sorted())
    let blocked = try LiveBuyers(connection: connection, shop: shop).blocked()
    let lines = DeskLines(
      items: items, levels: levels, buyers: buyers, places: tally.places(of: claims, blocked: Set(blocked)))
    let book = AnswerBook(connection: connection, shop: shop, session: session.id)
    let questions = try QuestionRadar(connection: connection, shop: shop, session: session.id)
      .groups(limit: Self.mostGroups, of: tally)
    var view = DeskView(
      session: session, items: items, levels: levels, showingSince: try showingSince(),
      claims: claims.compactMap(lines.line), unsure: doubted(unsure, lines),
      questions: questions,
      comments: latest.compactMap(lines.line), answers: try ShopKnowledge(of: shop, on: connection),
      totals: totals(items), answered: try book.latest(), usualWait: try book.usualWait())
    if session.isRehearsal {
      view.rehearsal = try Rehearsals(connection: connection, shop: shop).rehearsal(session.id)
    }
    view.sources = try SourceCoverage.of(session.id, shop, connection)
    view.seenAt = now
    view.unsureOfBuyers = tally.unsureOfBuyers
    view.fits = try FitCues(connection: connection, shop: shop, session: session.id).open(
      among: items, of: tally, showing: session.showing)
    view.charts = try charts(of: questions, items)
    return view
  }

  private func unsureComments() throws -> [LiveComment] {
    let comments = UnsureComments(connection: connection, shop: shop, session: session.id)
    guard let page = unsurePage else {
      return try comments.comments(ofBuyers: Self.mostGroups, each: Self.mostOfBuyer, of: tally)
    }
    return try page.only.map { [try comments.comment($0)] }
      ?? comments.comments(behind: page.behind, limit: page.limit)
  }

  /// The charts of what somebody asks the size of.
  private func charts(
    of questions: [QuestionRadar.Group], _ items: [LineUpItem]
  ) throws -> [ID<Product>: SizeChart] {
    let asked = Set(questions.filter { $0.attribute == .size }.compactMap(\.item))
    let products = Set(items.filter { asked.contains($0.id) }.map(\.product))
    return try SizeCharts(connection: connection, shop: shop).charts(of: products.sorted())
  }

  private func totals(_ items: [LineUpItem]) -> DeskView.Totals {
    let prices = items.reduce(into: [ID<LineUpItem>: Int64]()) { $0[$1.id] = $1.price }
    var totals = tally.totals
    totals.comments = session.comments
    totals.amount =
      tally.claims.values.reduce(0) { $0 + $1.held * (prices[$1.item] ?? 0) }
      + tally.paid.reduce(0) { $0 + $1.pieces * (prices[$1.item] ?? 0) }
    return totals
  }

  private func latestClaims() throws -> [Claim] {
    try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(session.id) ORDER BY claim_id DESC LIMIT \(Self.mostLines)
      """
    ).map(Claim.init)
  }

  private func latestComments() throws -> [LiveComment] {
    try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session.id) ORDER BY comment_id DESC LIMIT \(Self.mostLines)
      """
    ).map(LiveComment.init)
  }

  /// Unsure comments with what helps to decide: claims that may be meant, the limit they are over, a code nobody has.
  private func doubted(_ comments: [LiveComment], _ lines: DeskLines) -> [DeskView.CommentLine] {
    let theirs = Dictionary(grouping: tally.claims(of: comments.map(\.buyer)), by: \.buyer)
    let several = SeveralItems(lineUp: lines.items)
    return comments.compactMap { comment in
      guard var line = lines.line(comment) else { return nil }
      let claims = theirs[comment.buyer] ?? []
      if comment.intent == .cancel || comment.intent == .change {
        line.open = claims.prefix(12).compactMap { lines.line($0, of: line.buyer) }
      }
      line.unknownCode = UnknownCode(in: comment.text, lineUp: lines.items)
      line.several = several.items(of: line, in: session)
      if comment.intent == .claim, line.unknownCode == nil, let most = session.form.mostPerBuyer {
        let has = claims.filter { $0.item == comment.item }.reduce(0) { $0 + $1.quantity }
        if has + (comment.quantity ?? 1) > Int64(most) { line.limit = most }
      }
      if comment.intent == .claim, let item = line.item {
        let meant = Set(item.variants(size: comment.size, colour: comment.colour).map(\.id))
        line.has = claims.filter { $0.item == item.id && meant.contains($0.variant) }.reduce(0) { $0 + $1.quantity }
      }
      return line
    }
  }

  private func showingSince() throws -> Instant? {
    guard session.showing != nil else { return nil }
    return try connection.value(
      """
      SELECT from_at FROM live_showing
      WHERE shop_id = \(shop) AND session_id = \(session.id) AND to_at IS NULL ORDER BY showing_id DESC LIMIT 1
      """)
  }
}

/// Puts names to claims and comments.
private struct DeskLines {
  let items: [LineUpItem]
  let levels: [ID<Variant>: StockLevel]
  let buyers: [ID<LiveBuyer>: LiveBuyer]
  let places: [ID<Claim>: Int]
  private let byID: [ID<LineUpItem>: LineUpItem]

  init(
    items: [LineUpItem], levels: [ID<Variant>: StockLevel], buyers: [ID<LiveBuyer>: LiveBuyer],
    places: [ID<Claim>: Int]
  ) {
    self.items = items
    self.levels = levels
    self.buyers = buyers
    self.places = places
    byID = Dictionary(uniqueKeysWithValues: items.map { ($0.id, $0) })
  }

  func line(_ comment: LiveComment) -> DeskView.CommentLine? {
    buyers[comment.buyer].map { buyer in
      DeskView.CommentLine(comment: comment, buyer: buyer, item: comment.item.flatMap { byID[$0] })
    }
  }

  func line(_ claim: Claim) -> DeskView.ClaimLine? { buyers[claim.buyer].flatMap { line(claim, of: $0) } }

  func line(_ claim: Claim, of buyer: LiveBuyer) -> DeskView.ClaimLine? {
    guard let item = byID[claim.item] else { return nil }
    let variant = item.variants.first { $0.id == claim.variant }
    let isCounted = if case .counted = levels[claim.variant] { true } else { false }
    return DeskView.ClaimLine(
      claim: claim, buyer: buyer, code: item.code, variant: variant?.traits.label ?? "", place: places[claim.id],
      isCounted: isCounted)
  }
}
