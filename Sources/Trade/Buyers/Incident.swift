package import Storage

/// Whom a leak touches, as far as the books can say.
///
/// The trail keeps who signed in, took lists, copies or a shop along, and looked at a buyer; it does not keep each page or
/// each answer of the API. So everybody counts whom the way could reach and whom the books knew by then: none is left
/// out, some may never have been read.
package struct Incident: Sendable {
  /// The way that was open.
  package enum Way: Sendable, Equatable {
    case token(ID<APIToken>)
    case person(ID<Person>)
    /// A copy of the books, a stolen machine.
    case everything
  }

  /// What of buyers could be read.
  package struct Reach: Sendable, Equatable, Codable {
    /// Buyers in orders of channels' files.
    package var orders = false
    /// Handles, claims and comments.
    package var lives = false
    /// Names, phones and addresses of checkouts.
    package var addresses = false

    init(orders: Bool = false, lives: Bool = false, addresses: Bool = false) {
      (self.orders, self.lives, self.addresses) = (orders, lives, addresses)
    }

    /// What of somebody's was found: words of ``Touched/kinds``.
    package init(kinds: Set<String>) {
      self.init(
        orders: kinds.contains("orders"), lives: kinds.contains("lives"), addresses: kinds.contains("addresses"))
    }

    package var isNobody: Bool { !orders && !lives && !addresses }
  }

  /// Somebody whom it touches.
  package struct Touched: Sendable, Equatable, Codable {
    package let part: String
    package let name: String
    package let place: String
    /// Empty where the books have none, or it could not be read.
    package let phone: String
    /// Of ``Reach``: `orders`, `lives`, `addresses`.
    package let kinds: [String]
  }

  /// A deed in the trail that carried data away or may have.
  package struct Deed: Sendable, Equatable, Codable {
    package let at: Instant
    package let action: String
    package let detail: String
    package let address: String
  }

  package let reach: Reach
  /// What is asked about, cut to the time in which the way was open.
  package let from: Instant
  package let to: Instant
  package let deeds: [Deed]

  private let shop: ID<Shop>

  private static let step = 1_000
  private static let mostDeeds = 10_000

  /// - Parameter from: since when the way was open; nil where nobody says so, for the moment at which it began to be:
  ///   when the token was made, the person came, or the shop began.
  /// - Throws: ``BuyerError/unknown`` for a token or a person that the shop does not have.
  package init(
    _ way: Way, from: Instant?, to: Instant, in shop: ID<Shop>, on connection: any SQLConnection
  ) throws {
    self.shop = shop
    var to = to
    var from = try from ?? Self.beginning(of: way, shop, connection)
    switch way {
    case .token(let id):
      guard
        let row = try connection.row(
          """
          SELECT scopes, created_at, revoked_at FROM api_token WHERE shop_id = \(shop) AND token_id = \(id)
          """)
      else { throw BuyerError.unknown }
      let scopes = Set(
        try (row("scopes") as String).split(separator: " ").compactMap { TokenScope(rawValue: String($0)) })
      reach = Reach(
        orders: scopes.contains(.read), lives: scopes.contains(.read) || scopes.contains(.desk),
        addresses: scopes.contains(.desk))
      from = max(from, try row("created_at"))
      to = min(to, try row("revoked_at") as Instant? ?? to)
    case .person(let id):
      let role = try connection.value(
        "SELECT role FROM membership WHERE shop_id = \(shop) AND person_id = \(id)", as: Role.self)
      let known: Int? = try connection.value(
        "SELECT 1 FROM trail WHERE shop_id = \(shop) AND person_id = \(id) LIMIT 1")
      guard role != nil || known != nil else { throw BuyerError.unknown }
      // Of somebody who was removed the role is not known any more; the most is taken.
      let sees = role?.may(.seeBuyers) ?? true
      reach = Reach(orders: sees, lives: sees, addresses: sees)
    case .everything: reach = Reach(orders: true, lives: true, addresses: true)
    }
    (self.from, self.to) = (from, to)
    deeds = try Self.deeds(way, from, to, shop, connection)
  }

  private static func beginning(
    of way: Way, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> Instant {
    let own: Instant?
    switch way {
    case .token(let id):
      own = try connection.value(
        "SELECT created_at FROM api_token WHERE shop_id = \(shop) AND token_id = \(id)", as: Instant.self)
    case .person(let id):
      // Who was removed and came back was there before; the trail knows of it.
      let joined = try connection.value(
        "SELECT created_at FROM membership WHERE shop_id = \(shop) AND person_id = \(id)", as: Instant.self)
      let seen = try connection.value(
        """
        SELECT happened_at FROM trail WHERE shop_id = \(shop) AND person_id = \(id) ORDER BY trail_id LIMIT 1
        """, as: Instant.self)
      own = [joined, seen].compactMap { $0 }.min()
    case .everything: own = nil
    }
    if let own { return own }
    let begun = try connection.value("SELECT created_at FROM shop WHERE shop_id = \(shop)", as: Instant.self)
    guard let begun else { throw BuyerError.unknown }
    return begun
  }

  private static func deeds(
    _ way: Way, _ from: Instant, _ to: Instant, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> [Deed] {
    let only: SQLQuery =
      switch way {
      // The trail does not say which token did something.
      case .token: "AND person_id IS NULL"
      case .person(let id): "AND person_id = \(id)"
      case .everything: ""
      }
    return try connection.rows(
      """
      SELECT happened_at, action, detail, address FROM trail
      WHERE shop_id = \(shop) AND happened_at BETWEEN \(from) AND \(to) \(part: only)
      ORDER BY trail_id LIMIT \(mostDeeds)
      """
    ).map {
      Deed(at: try $0("happened_at"), action: try $0("action"), detail: try $0("detail"), address: try $0("address"))
    }
  }

  /// Everybody it touches, each once, a page at a time; erased buyers have nothing left that could be told of them.
  ///
  /// - Parameter each: called with every page.
  package func people(in database: any SQLDatabase, each: ([Touched]) throws -> Void) async throws {
    guard from <= to else { return }
    let database = database.bound(to: shop)
    if reach.lives || reach.addresses {
      var place = ID<LiveBuyer>(0)
      while true {
        let after = place
        let (page, last) = try await database.read { try buyers(after: after, on: $0) }
        try each(page)
        guard let last else { break }
        place = last
      }
    }
    guard reach.orders else { return }
    var place = (channel: "", buyer: "")
    while true {
      let after = place
      let page = try await database.read { try orderBuyers(after: after, on: $0) }
      try each(page)
      guard page.count == Self.step, let last = page.last else { return }
      place = (last.place, last.name)
    }
  }

  /// Ids are made in order of time, so those of the time before the end are the smaller ones.
  private var lastID: Int64 { (to.milliseconds + 1 - 1_577_836_800_000) << 22 }

  private func buyers(
    after place: ID<LiveBuyer>, on connection: any SQLConnection
  ) throws -> ([Touched], ID<LiveBuyer>?) {
    let rows = try connection.rows(
      """
      SELECT b.buyer_id, b.source, b.handle, (
          SELECT MAX(k.phone) FROM checkout k
          WHERE k.shop_id = b.shop_id AND k.buyer_id = b.buyer_id AND k.phone IS NOT NULL
            AND k.confirmed_at <= \(to)) AS phone
      FROM live_buyer b
      WHERE b.shop_id = \(shop) AND b.buyer_id > \(place) AND b.buyer_id < \(lastID)
        AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.shop_id = b.shop_id AND e.number = b.handle)
      ORDER BY b.buyer_id LIMIT \(Self.step)
      """)
    let touched = try rows.compactMap { row -> Touched? in
      let (id, phone): (ID<LiveBuyer>, String?) = (try row("buyer_id"), try row("phone"))
      let kinds = (reach.lives ? ["lives"] : []) + (reach.addresses && phone != nil ? ["addresses"] : [])
      guard !kinds.isEmpty else { return nil }
      return Touched(
        part: BuyerPart.live(id).description, name: try row("handle"), place: try row("source"),
        phone: reach.addresses ? phone ?? "" : "", kinds: kinds)
    }
    let last: ID<LiveBuyer>? = rows.count == Self.step ? try rows.last?("buyer_id") : nil
    return (touched, last)
  }

  private func orderBuyers(
    after place: (channel: String, buyer: String), on connection: any SQLConnection
  ) throws -> [Touched] {
    try connection.rows(
      """
      SELECT DISTINCT channel, buyer FROM orders
      WHERE shop_id = \(shop) AND channel <> 'storefront' AND buyer IS NOT NULL AND order_id < \(lastID)
        AND (channel, buyer) > (\(place.channel), \(place.buyer))
        AND NOT EXISTS (SELECT 1 FROM erasure e WHERE e.shop_id = orders.shop_id AND e.number = orders.buyer)
      ORDER BY channel, buyer LIMIT \(Self.step)
      """
    ).map { row in
      let (channel, buyer): (SalesChannel, String) = (try row("channel"), try row("buyer"))
      return Touched(
        part: BuyerPart.orders(channel, buyer).description, name: buyer, place: channel.rawValue, phone: "",
        kinds: ["orders"])
    }
  }
}
