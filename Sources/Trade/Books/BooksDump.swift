private import Foundation
package import Storage

/// The books of a shop as text: the same books give the same text, on any engine and whatever way they came about.
///
/// It names orders, lines, listings and variants by what the seller calls them, never by ids of our own.
package struct BooksDump {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// All orders, returns, counts and levels, one a line, sorted.
  package func text() throws -> String {
    let orders = try connection.rows("SELECT order_id FROM orders WHERE shop_id = \(shop)")
      .map { try text(of: try $0("order_id") as ID<Order>) }
    return (orders + (try returns()) + (try tallies()) + (try levels())).sorted().joined(separator: "\n")
  }

  /// One order as the books have it.
  func text(of id: ID<Order>) throws -> String {
    guard
      let order = try connection.row(
        """
        SELECT channel, number, status, ordered_at, ship_by, paid_at, buyer, tracking, payment, city, cancelled_by,
          cancel_reason, total, currency, seller_voucher, done_at, pieces, subtotal, has_left,
          progress, digest
        FROM orders WHERE shop_id = \(shop) AND order_id = \(id)
        """)
    else { return "" }
    let lines = try connection.rows(
      """
      SELECT line_id, quantity, returned, price, subtotal, platform_discount FROM order_line
      WHERE shop_id = \(shop) AND order_id = \(id) ORDER BY line_id
      """)
    return (["order"] + order.words + lines.flatMap { ["|"] + $0.words }).joined(separator: " ")
  }

  /// The same text out of a folded record.
  ///
  /// - Parameter hasLeft: whether any of the views that were folded shows that a parcel has left.
  static func text(of record: OrderRecord, hasLeft: Bool) -> String {
    let order: [any SQLConvertible] = [
      record.channel, record.number, record.status, record.orderedAt, record.shipBy, record.paidAt, record.buyer,
      record.tracking, record.payment, record.city, record.cancelledBy, record.cancelReason, record.total,
      record.currency, record.sellerVoucher, record.completedAt ?? record.deliveredAt, Int64(record.pieces),
      record.subtotal, Int64(hasLeft ? 1 : 0),
    ]
    let lines = record.lines.map { line in (OrderLineID.make(line.key), line) }.sorted { $0.0 < $1.0 }
    let words = lines.flatMap { id, line -> [String] in
      let values: [any SQLConvertible] = [
        id, Int64(line.quantity), Int64(line.returned), line.price, line.subtotal, line.platformDiscount,
      ]
      return ["|"] + values.map { $0.sqlValue.word }
    }
    return (["order"] + order.map { $0.sqlValue.word } + words).joined(separator: " ")
  }

  private func returns() throws -> [String] {
    try connection.rows("SELECT return_id FROM channel_return WHERE shop_id = \(shop)")
      .map { try text(of: try $0("return_id") as ID<ChannelReturn>) }
  }

  /// One return as the books have it.
  func text(of id: ID<ChannelReturn>) throws -> String {
    let facts = try connection.row(
      """
      SELECT channel, number, order_number, status, quantity, refund, requested_at, reason FROM channel_return
      WHERE shop_id = \(shop) AND return_id = \(id)
      """)
    let lines = try connection.rows(
      """
      SELECT listing_key, quantity FROM channel_return_line WHERE shop_id = \(shop) AND return_id = \(id)
      """
    ).map { $0.words.joined(separator: " ") }.sorted()
    return (["return"] + (facts?.words ?? []) + lines.flatMap { ["|", $0] }).joined(separator: " ")
  }

  /// The same text out of a return's record.
  static func text(of record: ReturnRecord) -> String {
    let facts: [any SQLConvertible] = [
      record.channel, record.returnNumber, record.orderNumber, record.status,
      Int64(record.lines.reduce(0) { $0 + $1.quantity }), record.refund, record.requestedAt, record.reason,
    ]
    let lines = record.piecesByListing.map { "\($0.key.sqlValue.word) \($0.value)" }.sorted()
    return (["return"] + facts.map { $0.sqlValue.word } + lines.flatMap { ["|", $0] }).joined(separator: " ")
  }

  private func tallies() throws -> [String] {
    let states = try connection.rows(
      "SELECT channel, status, orders FROM order_tally WHERE shop_id = \(shop) AND orders <> 0"
    ).map { (["state"] + $0.words).joined(separator: " ") }
    let cells = try connection.rows(
      """
      SELECT dimension, value, orders, cancelled FROM cancellation_tally WHERE shop_id = \(shop) AND orders <> 0
      """
    ).map { (["cell"] + $0.words).joined(separator: " ") }
    return states + cells
  }

  private func levels() throws -> [String] {
    try connection.rows(
      """
      SELECT product.name, variant.motif, variant.size, variant.colour, variant.sku, stock_level.on_hand,
        stock_level.held, (SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM pieces_awaited
          WHERE pieces_awaited.shop_id = variant.shop_id AND pieces_awaited.variant_id = variant.variant_id) AS awaited
      FROM stock_level
      JOIN variant ON variant.shop_id = stock_level.shop_id AND variant.variant_id = stock_level.variant_id
      JOIN product ON product.shop_id = variant.shop_id AND product.product_id = variant.product_id
      WHERE stock_level.shop_id = \(shop)
      """
    ).map { (["level"] + $0.words).joined(separator: " ") }
  }
}

extension SQLRow {
  /// The values in their order, but for versions, which name files rather than facts.
  fileprivate var words: [String] { named.filter { !["progress", "digest"].contains($0.0) }.map { $0.1.word } }
}

extension SQLValue {
  fileprivate var word: String {
    switch self {
    case .null: "-"
    case .integer(let number): String(number)
    case .text(let text): text.isEmpty ? "-" : "\"\(text)\""
    case .bytes(let bytes): bytes.map { String($0, radix: 16) }.joined()
    }
  }
}
