package import Storage

/// A shop that is about to be opened.
package struct NewShop: Sendable {
  package var name: String
  package var language: Language
  /// An IANA name.
  package var timeZone: String
  /// ISO code of the money the books are kept in.
  package var currency: String

  package init(
    name: String, language: Language = .indonesian, timeZone: String = ShopTimeZone.jakarta.name,
    currency: String = "IDR"
  ) {
    self.name = name
    self.language = language
    self.timeZone = timeZone
    self.currency = currency
  }

  /// Writes the shop down.
  ///
  /// - Throws: ``ShopRefusal/unknownTimeZone(_:)``.
  package func open(on connection: any SQLConnection, at now: Instant) throws -> ID<Shop> {
    guard ShopTimeZone(name: timeZone) != nil else { throw ShopRefusal.unknownTimeZone(timeZone) }
    let shop = ID<Shop>.new()
    try connection.execute(
      """
      INSERT INTO shop (shop_id, name, time_zone, language, currency, books_version, created_at)
      VALUES (\(shop), \(name), \(timeZone), \(language), \(currency), 0, \(now))
      """)
    try ProfitRenewal(connection: connection).begin(shop)
    return shop
  }
}

/// Why a shop's settings are not taken.
package enum ShopRefusal: Error, Sendable, Equatable {
  case unknownTimeZone(String)
}

/// The shops of an installation.
package enum ShopBook {
  package static func find(_ shop: ID<Shop>, on connection: any SQLConnection) throws -> Shop? {
    try connection.row("SELECT * FROM shop WHERE shop_id = \(shop)").map(Shop.init)
  }

  /// The zone that a shop's exports are written in: days of money are days of it.
  static func exportZone(of shop: ID<Shop>, on connection: any SQLConnection) throws -> ShopTimeZone {
    let name: String? = try connection.value("SELECT time_zone FROM shop WHERE shop_id = \(shop)")
    return (name.flatMap { ShopTimeZone(name: $0) } ?? .jakarta).ofExports
  }

  /// Changes what may be changed: name, time zone, language.
  ///
  /// A file that was counted in another zone of exports must be counted anew: its times mean other moments now.
  ///
  /// - Parameter edit: changes the shop as it is now; two who change different things at once undo nothing of each other.
  /// - Returns: the shop as it is afterwards; nil when there is none.
  /// - Throws: ``ShopRefusal/unknownTimeZone(_:)``.
  @discardableResult
  package static func change(
    _ id: ID<Shop>, on connection: any SQLConnection, _ edit: (inout Shop) throws -> Void
  ) throws -> Shop? {
    try connection.lock("SELECT shop_id FROM shop WHERE shop_id = \(id)")
    guard var shop = try find(id, on: connection) else { return nil }
    let before = ShopTimeZone(name: shop.timeZone)
    try edit(&shop)
    guard let zone = ShopTimeZone(name: shop.timeZone) else { throw ShopRefusal.unknownTimeZone(shop.timeZone) }
    let step = before?.ofExports == zone.ofExports ? 0 : 1
    try connection.execute(
      """
      UPDATE shop SET name = \(shop.name), time_zone = \(shop.timeZone), language = \(shop.language),
        books_version = books_version + \(step)
      WHERE shop_id = \(id)
      """)
    if step == 1 {
      // The days of advertising as they were, and as they will be.
      let due = ProfitDue(connection: connection, shop: id)
      try due.addAdDays(from: LocalDate(daysSince1970: 0))
      try MoneyTally(connection: connection, shop: id).rebuild()
      try due.addAll()
    }
    return shop
  }

  /// Whether the installation has just this one shop: then its owner looks after the installation too.
  package static func isAlone(on connection: any SQLConnection) throws -> Bool {
    try connection.acrossShops { try connection.rows("SELECT shop_id FROM shop LIMIT 2").count == 1 }
  }

  /// Every shop, for the command line; at most 10,000, oldest first.
  package static func all(on connection: any SQLConnection) throws -> [Shop] {
    try connection.rows("SELECT * FROM shop ORDER BY shop_id LIMIT 10000").map(Shop.init)
  }
}

extension Shop {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("shop_id"), name: try row("name"), timeZone: try row("time_zone"), language: try row("language"),
      currency: try row("currency"), booksVersion: try row("books_version"))
  }
}
