package import Storage

/// What a room shows to everybody in it. What is written at other platforms is public there; what the operator writes
/// down is not shown, and long numbers are hidden, for they are telephones.
package struct RoomView: Sendable {
  package struct Line: Sendable, Equatable {
    package let who: String
    package let source: String
    package let text: String

    package init(who: String, source: String, text: String) {
      self.who = who
      self.source = source
      self.text = text
    }
  }

  package let shop: Shop
  package let session: LiveSession
  package let items: [LineUpItem]
  package let levels: [ID<Variant>: StockLevel]
  /// The latest comments, the newest first.
  package let comments: [Line]

  package init(
    shop: Shop, session: LiveSession, items: [LineUpItem], levels: [ID<Variant>: StockLevel], comments: [Line]
  ) {
    self.shop = shop
    self.session = session
    self.items = items
    self.levels = levels
    self.comments = comments
  }

  package var showing: LineUpItem? { items.first { $0.id == session.showing } }

  /// Pieces that can still be claimed; nil while nobody counted.
  package func left(of variant: ID<Variant>) -> Int64? {
    if case .counted(let level) = levels[variant] { max(0, level.available) } else { nil }
  }

  package func left(of item: LineUpItem) -> Int64? {
    let known = item.variants.compactMap { left(of: $0.id) }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}

extension RoomView {
  private static let mostComments = 30

  package init(_ room: Room, on connection: any SQLConnection) throws {
    let (shop, session) = (room.shop, room.session)
    guard let found = try ShopBook.find(shop, on: connection) else { throw LiveError.unknownSession }
    let items = try LineUp(connection: connection, shop: shop, session: session).items()
    let latest = try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) ORDER BY comment_id DESC LIMIT \(Self.mostComments)
      """
    ).map(LiveComment.init).filter { $0.source != QuickEntry.name }
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Set(latest.map(\.buyer)).sorted())
    self.init(
      shop: found, session: try LiveSessions(connection: connection, shop: shop).session(session), items: items,
      levels: try StockLedger(connection: connection, shop: shop).levels(of: items.flatMap { $0.variants.map(\.id) }),
      comments: latest.compactMap { comment in
        buyers[comment.buyer].map { buyer in
          Line(
            who: comment.source == RoomSource.name ? buyer.name : buyer.handle, source: comment.source,
            text: comment.text.cut(to: 300).withoutNumbers)
        }
      })
  }
}

/// What somebody wrote in a room of late, and what became of it.
package struct ViewerLines: Sendable {
  package struct Line: Sendable, Equatable {
    package let comment: LiveComment
    package let claims: [Standing]
  }

  /// A claim and how it stands.
  package struct Standing: Sendable, Equatable {
    package let claim: Claim
    /// From 1, while it waits for pieces.
    package let place: Int?

    package init(claim: Claim, place: Int?) {
      self.claim = claim
      self.place = place
    }
  }

  package let name: String
  /// The newest first.
  package let lines: [Line]
  package let paying: Paying

  package init(name: String, lines: [Line], paying: Paying = .nothing) {
    self.name = name
    self.lines = lines
    self.paying = paying
  }

  private static let most = 8

  package init(of viewer: RoomViewer, in room: Room, _ connection: any SQLConnection) throws {
    let (shop, session) = (room.shop, room.session)
    let comments = try connection.rows(
      """
      SELECT \(part: LiveComment.columns) FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND buyer_id = \(viewer.buyer) AND source = 'room'
      ORDER BY comment_id DESC LIMIT \(Self.most)
      """
    ).map(LiveComment.init)
    let claims = try connection.rows(
      """
      SELECT \(part: Claim.columns) FROM live_claim
      WHERE shop_id = \(shop) AND buyer_id = \(viewer.buyer) AND session_id = \(session)
      ORDER BY claim_id DESC LIMIT 60
      """
    ).map(Claim.init)
    let byComment = Dictionary(grouping: claims.filter { $0.comment != nil }, by: \.comment)
    self.init(
      name: viewer.name,
      lines: try comments.map { comment in
        Line(
          comment: comment,
          claims: try (byComment[comment.id] ?? []).reversed().map { claim in
            Standing(claim: claim, place: try Self.place(of: claim, shop, connection))
          })
      },
      paying: claims.contains { $0.state == .open && $0.held > 0 }
        ? try ViewerCheckout(connection: connection, room: room, viewer: viewer).standing() : .nothing)
  }

  /// How many stand before a claim in the waiting list, and itself.
  private static func place(
    of claim: Claim, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> Int? {
    guard claim.waiting > 0 else { return nil }
    return try connection.value(
      """
      SELECT COUNT(*) FROM live_claim
      WHERE shop_id = \(shop) AND session_id = \(claim.session) AND variant_id = \(claim.variant) AND state = 'open'
        AND held < quantity AND claim_id <= \(claim.id) AND NOT EXISTS (
          SELECT 1 FROM live_buyer b
          WHERE b.shop_id = live_claim.shop_id AND b.buyer_id = live_claim.buyer_id AND b.blocked_at IS NOT NULL)
      """)
  }
}

extension String {
  /// With runs of eight digits and more, blanks and dashes among them, made dots.
  var withoutNumbers: String { replacing(#/\d(?:[ .\-]?\d){7,}/#, with: "•••") }
}
