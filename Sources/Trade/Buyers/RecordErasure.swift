import Storage

/// Takes a person out of the records of orders and returns, and brings the books in line with them.
///
/// Nothing that sums are made of moves: states, pieces, prices, amounts and places in time stay, and so do the lines.
struct RecordErasure {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let redaction: RecordRedaction

  /// Whether the order is the same to the books afterwards, but for its buyer. Where two views are equally far their
  /// digests decide which is believed, and those change: another number in the buyer's place then does.
  func keeps(_ order: ID<Order>) throws -> Bool {
    let records = try SightingBook(connection: connection, shop: shop).sightings(of: order.value)
      .map { try OrderRecord(json: $0.json) }
    guard let before = Self.folded(records), let after = Self.folded(records.map(redaction.redacted)) else {
      return true
    }
    func text(_ record: OrderRecord) -> String {
      var record = record
      record.buyer = nil
      return BooksDump.text(of: record, hasLeft: false)
    }
    return text(before) == text(after)
  }

  func erase(_ order: ID<Order>) throws {
    let rewrite = SightingRewrite(connection: connection, shop: shop)
    let changed = try rewrite.rewrite(order.value) { json in
      let redacted = redaction.redacted(try OrderRecord(json: json))
      return (redacted.canonicalJSON(), redacted.version.digest)
    }
    guard let changed else { return }
    try write(try changed.map { try OrderRecord(json: $0) }, as: order)
  }

  /// Returns of orders: nothing of a person stands in their table, only in what files said.
  func erase(returnsOf order: ID<Order>) throws {
    let returns = try connection.rows(
      """
      SELECT r.return_id FROM orders o
      JOIN channel_return r ON r.shop_id = o.shop_id AND r.channel = o.channel AND r.order_number = o.number
      WHERE o.shop_id = \(shop) AND o.order_id = \(order) ORDER BY r.return_id
      """
    ).map { try $0("return_id") as ID<ChannelReturn> }
    for id in returns {
      let changed = try SightingRewrite(connection: connection, shop: shop).rewrite(id.value) { json in
        let redacted = redaction.redacted(try ReturnRecord(json: json)).canonicalJSON()
        return (redacted, redacted.withUnsafeBytes { RecordDigest(of: $0) })
      }
      guard changed != nil else { continue }
      let frames = try SightingBook(connection: connection, shop: shop).sightings(of: id.value).map(ReturnFrame.init)
      guard let newest = frames.max(by: { $0.version < $1.version }) else { continue }
      try ReturnIntake(connection: connection, shop: shop, now: .now).write(newest, as: id)
    }
  }

  /// The header takes the version and the buyer of the view that is believed, each line the version of its own.
  private func write(_ records: [OrderRecord], as order: ID<Order>) throws {
    let views = records.map { (record: $0, version: $0.version) }.sorted { $0.version < $1.version }
    guard let header = views.last else { return }
    let marks = OrderMarks(connection: connection, shop: shop)
    try marks.remove(of: [order])
    try connection.execute(
      """
      UPDATE orders SET buyer = \(header.record.buyer), progress = \(header.version.progress),
        digest = \(header.version.digest.bytes)
      WHERE shop_id = \(shop) AND order_id = \(order)
      """)
    let texts = [header.record.buyer, header.record.tracking].compactMap { $0 }.filter { !$0.isEmpty }
    try marks.add(texts.map { OrderMarks.Mark(text: $0, order: order) })
    var versions: [String: OrderVersion] = [:]
    for view in views { for line in view.record.lines { versions[line.key] = view.version } }
    for (key, version) in versions {
      try connection.execute(
        """
        UPDATE order_line SET progress = \(version.progress), digest = \(version.digest.bytes)
        WHERE shop_id = \(shop) AND order_id = \(order) AND line_id = \(OrderLineID.make(key))
        """)
    }
  }

  private static func folded(_ records: [OrderRecord]) -> OrderRecord? {
    guard let first = records.first else { return nil }
    return records.dropFirst().reduce(OrderFold(first)) { $0.joined(with: OrderFold($1)) }.record
  }
}
