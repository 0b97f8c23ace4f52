import Storage

/// Folds orders and returns again from their sightings.
struct SightingCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// What is wrong with an order.
  func check(_ id: ID<Order>) throws -> [BooksVerification.Difference] {
    let sightings = try SightingBook(connection: connection, shop: shop).sightings(of: id.value)
    let records = try sightings.map { try OrderRecord(json: $0.json) }
    guard let first = records.first else {
      return [.init(subject: "order \(id)", cached: "an order", rebuilt: "no sighting of it")]
    }
    let fold = records.dropFirst().reduce(OrderFold(first)) { $0.joined(with: OrderFold($1)) }
    let rebuilt = BooksDump.text(of: fold.record, hasLeft: records.contains(where: \.hasLeft))
    let cached = try BooksDump(connection: connection, shop: shop).text(of: id)
    return cached == rebuilt ? [] : [.init(subject: "order \(id)", cached: cached, rebuilt: rebuilt)]
  }

  /// What is wrong with returns, and which sightings lead to nothing.
  func differences() throws -> [BooksVerification.Difference] {
    let returns = try connection.rows("SELECT return_id FROM channel_return WHERE shop_id = \(shop)")
    return try returns.flatMap { try check(try $0("return_id") as ID<ChannelReturn>) } + orphans()
  }

  private func check(_ id: ID<ChannelReturn>) throws -> [BooksVerification.Difference] {
    let sightings = try SightingBook(connection: connection, shop: shop).sightings(of: id.value)
    let newest = try sightings.map(ReturnFrame.init).max { $0.version < $1.version }
    guard let newest else {
      return [.init(subject: "return \(id)", cached: "a return", rebuilt: "no sighting of it")]
    }
    let rebuilt = BooksDump.text(of: newest.record)
    let cached = try BooksDump(connection: connection, shop: shop).text(of: id)
    return cached == rebuilt ? [] : [.init(subject: "return \(id)", cached: cached, rebuilt: rebuilt)]
  }

  private func orphans() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT DISTINCT subject_id FROM sighting WHERE shop_id = \(shop)
        AND NOT EXISTS (
          SELECT 1 FROM orders WHERE orders.shop_id = sighting.shop_id AND order_id = subject_id)
        AND NOT EXISTS (
          SELECT 1 FROM channel_return
          WHERE channel_return.shop_id = sighting.shop_id AND return_id = subject_id)
        AND NOT EXISTS (
          SELECT 1 FROM money_entry WHERE money_entry.shop_id = sighting.shop_id AND entry_id = subject_id)
      LIMIT 1000
      """
    ).map { row in
      .init(
        subject: "sightings of \(try row("subject_id") as Int64)", cached: "neither order nor return",
        rebuilt: "one of them")
    }
  }
}

extension ReturnFrame {
  /// The frame a kept sighting came in.
  init(_ sighting: SightingBook.Sighting) throws {
    self.init(
      firstRow: sighting.row, lastRow: sighting.row, digest: sighting.digest,
      record: try ReturnRecord(json: sighting.json), json: sighting.json[...])
  }
}
