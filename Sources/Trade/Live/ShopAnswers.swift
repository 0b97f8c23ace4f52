package import Storage

/// What the seller says of things that no product tells: where the shop is, how long a parcel takes. Said once, known
/// in every session.
package struct ShopAnswers {
  let connection: any SQLConnection
  let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func all() throws -> [CommentReading.Attribute: String] {
    Dictionary(
      uniqueKeysWithValues: try connection.rows("SELECT attribute, text FROM shop_answer WHERE shop_id = \(shop)").map {
        (try $0("attribute"), try $0("text"))
      })
  }

  /// - Parameter text: up to 500 characters; empty takes the answer away.
  /// - Throws: ``LiveError/outOfRange(_:)`` for one that is longer.
  package func set(
    _ text: String, for attribute: CommentReading.Attribute, in session: ID<LiveSession>, by person: ID<Person>?,
    at now: Instant
  ) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    try keep(text, for: attribute)
    try log.append([LiveEvent(.taught)], by: person, at: now)
  }

  /// Writes the fact of an item's product down, which is known ever after; other attributes are the shop's own.
  ///
  /// - Throws: ``LiveError/unknownItem``, ``CatalogueError/tooLong(_:limit:)``.
  package func set(
    _ text: String, for attribute: CommentReading.Attribute, about item: ID<LineUpItem>, in session: ID<LiveSession>,
    by person: ID<Person>?, at now: Instant
  ) throws {
    guard attribute.isOfProduct else { return try set(text, for: attribute, in: session, by: person, at: now) }
    let log = try LiveLog.open(session, of: shop, on: connection)
    let found: ID<Product>? = try connection.value(
      """
      SELECT product_id FROM line_up_item
      WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
      """)
    guard let product = found else { throw LiveError.unknownItem }
    let catalogue = Catalogue(connection: connection, shop: shop)
    var facts = try catalogue.product(product).facts
    switch attribute {
    case .material: facts.material = text
    case .care: facts.care = text
    case .size: facts.sizeChart = text
    default: facts.story = text
    }
    try catalogue.describe(product, as: facts)
    // Comments are read by the names of products, which stay; screens show the fact at once.
    try log.append([LiveEvent(.taught, item.value)], by: person, at: now)
  }

  private func keep(_ text: String, for attribute: CommentReading.Attribute) throws {
    let text = text.tidied(keepingLines: false)
    guard text.unicodeScalars.count <= 500 else { throw LiveError.outOfRange(.text) }
    guard !text.isEmpty else {
      try connection.execute("DELETE FROM shop_answer WHERE shop_id = \(shop) AND attribute = \(attribute)")
      return
    }
    try connection.execute(
      """
      INSERT INTO shop_answer (shop_id, attribute, text) VALUES (\(shop), \(attribute), \(text))
      ON CONFLICT (shop_id, attribute) DO UPDATE SET text = excluded.text
      """)
  }
}

extension CommentReading.Attribute {
  /// Whether a product's own facts tell it.
  package var isOfProduct: Bool {
    switch self {
    case .material, .care, .size, .other: true
    case .price, .stock, .colour, .discount, .shipping, .payment, .howToOrder, .showItem, .location, .schedule: false
    }
  }
}
