package import Storage

/// Puts right what a shop keeps of a buyer, and keeps what it was.
package struct BuyerCorrection {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  package enum Field: String, Sendable, CaseIterable, Codable, SQLConvertible {
    case name, phone, address, city

    /// As the checkout's schema has it.
    fileprivate var lengths: ClosedRange<Int> {
      switch self {
      case .name, .city: 1...100
      case .phone: 8...30
      case .address: 1...500
      }
    }

    fileprivate var column: SQLQuery {
      switch self {
      case .name: "name"
      case .phone: "phone"
      case .address: "address"
      case .city: "city"
      }
    }
  }

  /// Changes a field in every checkout of a buyer that is not over and has one. The name shown beside a handle follows.
  ///
  /// Orders keep what was written on the parcel: that is what was sent.
  ///
  /// - Returns: checkouts that were changed.
  /// - Throws: ``BuyerError``.
  package func correct(
    _ field: Field, to text: String, of buyer: ID<LiveBuyer>, by person: ID<Person>?, from address: String = ""
  ) throws -> Int {
    let text = text.tidied(keepingLines: field == .address)
    guard field.lengths.contains(text.unicodeScalars.count) else { throw BuyerError.outOfRange(field.rawValue) }
    let found = try LiveBuyers(connection: connection, shop: shop).buyers([buyer])
    guard let known = found[buyer] else { throw BuyerError.unknown }
    let rows = try connection.rows(
      """
      SELECT checkout_id, \(part: field.column) AS was FROM checkout
      WHERE shop_id = \(shop) AND buyer_id = \(buyer) AND \(part: field.column) IS NOT NULL
        AND \(part: field.column) <> \(text) AND phone IS NOT NULL
      """)
    for row in rows {
      let checkout: ID<Checkout> = try row("checkout_id")
      try connection.execute(
        """
        UPDATE checkout SET \(part: field.column) = \(text) WHERE shop_id = \(shop) AND checkout_id = \(checkout)
        """)
      try keep(field, was: try row("was"), became: text, of: buyer, in: checkout, by: person)
    }
    if field == .name, known.name != text {
      try connection.execute(
        "UPDATE live_buyer SET name = \(text) WHERE shop_id = \(shop) AND buyer_id = \(buyer)")
      try keep(field, was: known.name, became: text, of: buyer, in: nil, by: person)
    }
    try Trail(connection: connection, shop: shop, now: now)
      .record(.correctedBuyer, by: person, "\(field.rawValue) \(buyer)", from: address)
    return rows.count
  }

  private func keep(
    _ field: Field, was: String, became: String, of buyer: ID<LiveBuyer>, in checkout: ID<Checkout>?,
    by person: ID<Person>?
  ) throws {
    try connection.execute(
      """
      INSERT INTO buyer_correction (shop_id, correction_id, buyer_id, checkout_id, field, was, became, corrected_at,
        person_id)
      VALUES (\(shop), \(ID<BuyerCorrection>.new()), \(buyer), \(checkout), \(field), \(was), \(became), \(now), \(person))
      """)
  }
}
