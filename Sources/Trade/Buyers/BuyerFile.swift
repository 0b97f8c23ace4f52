package import Spreadsheets
package import Storage

/// Everything the books hold of somebody, over all channels: what she is shown when she asks, and the copy she gets.
package struct BuyerFile: Sendable {
  /// One kind of thing, as a table.
  package struct Section: Sendable {
    package let name: Name
    /// Names of our own, the same in every language.
    package let columns: [String]
    package let rows: [[OutCell]]
  }

  package enum Name: String, Sendable, CaseIterable {
    case names, orders, checkouts, claims, comments, measures, returns, corrections, stops
  }

  package let parts: [BuyerPart]
  package let madeAt: Instant
  package let timeZone: String
  /// Of all its amounts.
  package let currency: String
  /// Only those in which there is something.
  package let sections: [Section]

  init(parts: [BuyerPart], madeAt: Instant, timeZone: String, currency: String = "IDR", sections: [Section]) {
    self.currency = currency
    self.parts = parts
    self.madeAt = madeAt
    self.timeZone = timeZone
    self.sections = sections
  }

  /// - Throws: ``BuyerError/unknown``.
  package init(of parts: [BuyerPart], in shop: Shop, at now: Instant, on connection: any SQLConnection) throws {
    let traces = try BuyerTraces(parts, of: shop.id, on: connection)
    let reader = BuyerReader(
      connection: connection, shop: shop.id, zone: ShopTimeZone(name: shop.timeZone) ?? .jakarta,
      decimals: Currency(code: shop.currency)?.decimals ?? 0, parts: parts, traces: traces)
    self.parts = parts
    madeAt = now
    timeZone = shop.timeZone
    currency = shop.currency
    sections = try Name.allCases.map(reader.section).filter { !$0.rows.isEmpty }
  }
}

/// Reads each kind of thing of somebody.
private struct BuyerReader {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let zone: ShopTimeZone
  let decimals: Int
  let parts: [BuyerPart]
  let traces: BuyerTraces

  private var ids: [ID<LiveBuyer>] { traces.buyers.map(\.id) }

  func section(_ name: BuyerFile.Name) throws -> BuyerFile.Section {
    let (columns, rows) =
      switch name {
      case .names: try names()
      case .orders: try orders()
      case .checkouts: try checkouts()
      case .claims: try claims()
      case .comments: try comments()
      case .measures: try measures()
      case .returns: try returns()
      case .corrections: try corrections()
      case .stops: try stops()
      }
    return BuyerFile.Section(name: name, columns: columns, rows: rows)
  }

  private func names() throws -> ([String], [[OutCell]]) {
    let live = traces.buyers.map { buyer -> [OutCell] in
      [
        .text(buyer.source), .text(buyer.handle), text(buyer.name),
        buyer.blockedAt.map { time($0) } ?? .blank,
      ]
    }
    let files = traces.names.map { [.text($0.channel.rawValue), .text($0.name), .blank, .blank] as [OutCell] }
    return (["place", "handle", "name", "blockedAt"], live + files)
  }

  /// Orders with what the files say of the person.
  private func orders() throws -> ([String], [[OutCell]]) {
    let list = OrderList(connection: connection, shop: shop)
    let rows = try traces.orders.compactMap { try list.order($0) }.map { order -> [OutCell] in
      let (summary, record) = (order.summary, order.record)
      let goods = order.lines.map { "\($0.quantity) × \($0.productName) \($0.variation)" }.joined(separator: "; ")
      let other = record.otherCells.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.joined(separator: ", "))" }
      return [
        .text(summary.channel.rawValue), .text(summary.number), time(summary.orderedAt), .text(summary.status.rawValue),
        text(record.buyer), text(record.recipient), text(record.phone), text(record.address), text(record.city),
        text(record.province), text(record.payment), text(record.tracking), text(record.buyerNote),
        text(record.sellerNote), .text(goods), summary.total.map { .money($0, decimals: decimals) } ?? .blank,
        text(String(other.joined(separator: "; ").prefix(5_000))),
        text(Set(order.history.map(\.fileName)).sorted().joined(separator: "; ")),
      ]
    }
    return (
      [
        "channel", "number", "orderedAt", "status", "buyer", "recipient", "phone", "address", "city", "province",
        "payment", "tracking", "buyerNote", "sellerNote", "goods", "total", "other", "files",
      ], rows
    )
  }

  private func checkouts() throws -> ([String], [[OutCell]]) {
    try table(
      ["createdAt", "state", "method", "name", "phone", "address", "city", "province", "note", "amount", "paidAt"],
      """
      SELECT created_at, state, method, name, phone, address, city, province, note, amount, paid_at FROM checkout
      WHERE shop_id = \(shop) AND buyer_id \(in: ids) ORDER BY checkout_id
      """)
  }

  private func claims() throws -> ([String], [[OutCell]]) {
    try table(
      ["claimedAt", "live", "code", "product", "size", "colour", "quantity", "state"],
      """
      SELECT c.claimed_at, s.title, i.code, p.name, v.size, v.colour, c.quantity, c.state FROM live_claim c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id
      JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      JOIN product p ON p.shop_id = i.shop_id AND p.product_id = i.product_id
      JOIN variant v ON v.shop_id = c.shop_id AND v.variant_id = c.variant_id
      WHERE c.shop_id = \(shop) AND c.buyer_id \(in: ids) ORDER BY c.claim_id
      """)
  }

  private func comments() throws -> ([String], [[OutCell]]) {
    guard !ids.isEmpty else { return ([], []) }
    return try table(
      ["saidAt", "live", "source", "text", "intent", "size", "colour"],
      """
      SELECT c.said_at, s.title, c.source, c.text, c.intent, c.size, c.colour FROM live_comment c
      JOIN live_session s ON s.shop_id = c.shop_id AND s.session_id = c.session_id
      WHERE c.shop_id = \(shop) AND c.buyer_id \(in: ids) ORDER BY c.session_id, c.comment_id LIMIT 50000
      """)
  }

  private func measures() throws -> ([String], [[OutCell]]) {
    try table(
      ["saidAt", "weight", "height", "chest", "age", "size"],
      """
      SELECT c.said_at, m.weight, m.height, m.chest, m.age, m.size FROM comment_measures m
      JOIN live_comment c ON c.shop_id = m.shop_id AND c.session_id = m.session_id AND c.comment_id = m.comment_id
      WHERE m.shop_id = \(shop) AND m.buyer_id \(in: ids) ORDER BY m.comment_id
      """)
  }

  private func returns() throws -> ([String], [[OutCell]]) {
    try table(
      ["requestedAt", "channel", "number", "order", "status", "quantity", "refund", "reason"],
      """
      SELECT r.requested_at, r.channel, r.number, r.order_number, r.status, r.quantity, r.refund, r.reason
      FROM orders o
      JOIN channel_return r ON r.shop_id = o.shop_id AND r.channel = o.channel AND r.order_number = o.number
      WHERE o.shop_id = \(shop) AND o.order_id \(in: traces.orders) ORDER BY r.return_id
      """)
  }

  private func corrections() throws -> ([String], [[OutCell]]) {
    try table(
      ["correctedAt", "field", "was", "became"],
      """
      SELECT corrected_at, field, was, became FROM buyer_correction
      WHERE shop_id = \(shop) AND buyer_id \(in: ids) ORDER BY correction_id
      """)
  }

  private func stops() throws -> ([String], [[OutCell]]) {
    try table(
      ["stoppedAt", "purpose"],
      """
      SELECT stopped_at, purpose FROM buyer_stop
      WHERE shop_id = \(shop) AND part \(in: parts.map(\.description)) ORDER BY stopped_at, purpose
      """)
  }

  /// Rows of a query whose columns stand in the order of the names; a name that ends in `At` is a time, an amount money.
  private func table(_ columns: [String], _ query: SQLQuery) throws -> ([String], [[OutCell]]) {
    (
      columns,
      try connection.rows(query).map { row in
        columns.enumerated().map { place, column in
          switch row[place] {
          case .integer(let number) where column.hasSuffix("At"): time(Instant(milliseconds: number))
          case .integer(let number) where ["amount", "refund"].contains(column): .money(number, decimals: decimals)
          case .integer(let number): .integer(number)
          case .text(let words): text(words)
          case .null, .bytes: .blank
          }
        }
      }
    )
  }

  private func text(_ text: String?) -> OutCell { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }
  private func time(_ instant: Instant) -> OutCell { .text(zone.local(at: instant).minuteText) }
}
