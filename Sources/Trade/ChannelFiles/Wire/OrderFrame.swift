/// One order as the reading process sends it: what the books index as plain bytes, and the whole record as JSON.
///
/// It is a view into the decoder's buffer and makes no strings until asked, because most of what an import brings is
/// either new (and bound to statements as bytes) or unchanged (and only its version is looked at). All offsets were
/// checked when it was decoded.
package struct OrderFrame: Sendable {
  /// The frame's payload, laid out as ``OrderFrameLayout`` says.
  let payload: ArraySlice<UInt8>

  /// The texts that the books index.
  package enum Text: Int, Sendable, CaseIterable {
    case number, statusText, buyer, tracking, payment, city, province, currency, cancelReason, cancelledBy
    case returnText, shipping, recipient
  }

  package var channel: SalesChannel { SalesChannel(wireCode: number(at: OrderFrameLayout.channel)) ?? .shopee }
  package var status: OrderStatus { OrderStatus(rank: Int(number(at: OrderFrameLayout.status) as UInt8)) ?? .unpaid }
  package var version: OrderVersion {
    OrderVersion(
      progress: number(at: OrderFrameLayout.progress),
      digest: RecordDigest(high: number(at: OrderFrameLayout.digest), low: number(at: OrderFrameLayout.digest + 8)))
  }

  /// A parcel was arranged, tracked or sent.
  package var hasLeft: Bool { number(at: OrderFrameLayout.hasLeft) as UInt8 != 0 }
  package var orderedAt: Instant { Instant(milliseconds: number(at: OrderFrameLayout.orderedAt)) }
  package var shipBy: Instant? { instant(at: OrderFrameLayout.shipBy) }
  package var paidAt: Instant? { instant(at: OrderFrameLayout.paidAt) }
  package var completedAt: Instant? { instant(at: OrderFrameLayout.completedAt) }
  package var deliveredAt: Instant? { instant(at: OrderFrameLayout.deliveredAt) }
  /// When the order was completed, or else delivered: from then on its money is waited for.
  package var doneAt: Instant? { completedAt ?? deliveredAt }
  /// What the seller gives the buyer on the whole order, in minor units: vouchers and coins.
  package var sellerVoucher: Int64 { number(at: OrderFrameLayout.sellerVoucher) }
  /// What the buyer pays for the whole order, in minor units; nil where the file does not say.
  package var total: Int64? { optional(at: OrderFrameLayout.total) }
  /// Pieces ordered, over all lines.
  package var pieces: Int { Int(number(at: OrderFrameLayout.pieces) as Int64) }
  /// Pieces the buyer sent back, over all lines.
  package var returnedPieces: Int { Int(number(at: OrderFrameLayout.returnedPieces) as Int64) }
  /// What all lines cost after discounts, in minor units.
  package var subtotal: Int64 { number(at: OrderFrameLayout.subtotal) }
  /// The first of the rows that show this order, counted from 1 as spreadsheets do.
  package var firstRow: Int { Int(number(at: OrderFrameLayout.firstRow) as UInt32) }
  /// The last of them.
  package var lastRow: Int { Int(number(at: OrderFrameLayout.lastRow) as UInt32) }
  package var lineCount: Int { Int(number(at: OrderFrameLayout.lineCount) as UInt32) }

  /// The bytes of a text; empty where the file has none.
  package func bytes(of text: Text) -> ArraySlice<UInt8> {
    slice(at: OrderFrameLayout.texts + 8 * text.rawValue)
  }

  /// A text as a string; empty where the file has none.
  package func string(of text: Text) -> String {
    String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// The channel's order number.
  package var number: String { string(of: .number) }

  /// The whole record: ``OrderRecord/canonicalJSON()``.
  package var json: ArraySlice<UInt8> { slice(at: OrderFrameLayout.json) }

  /// The whole record, decoded.
  package func record() throws -> OrderRecord { try OrderRecord(json: json) }

  /// The order's lines.
  package var lines: some RandomAccessCollection<OrderFrameLine> {
    let size = OrderFrameLayout.Line.size
    return (0..<lineCount).lazy.map { OrderFrameLine(order: self, base: OrderFrameLayout.lines + $0 * size) }
  }

  /// Runs `body` with the bytes of a text, for binding them to a statement without making a string.
  package func withBytes<Result>(
    of text: Text, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes(of: text).withUnsafeBytes(body)
  }

  @inline(__always)
  func number<Number: FixedWidthInteger>(at offset: Int) -> Number {
    payload.withUnsafeBytes { Number(littleEndian: $0.loadUnaligned(fromByteOffset: offset, as: Number.self)) }
  }

  @inline(__always)
  func slice(at offset: Int) -> ArraySlice<UInt8> {
    let start = payload.startIndex + Int(number(at: offset) as UInt32)
    return payload[start..<start + Int(number(at: offset + 4) as UInt32)]
  }

  func optional(at offset: Int) -> Int64? {
    let value: Int64 = number(at: offset)
    return value == OrderFrameLayout.none ? nil : value
  }

  private func instant(at offset: Int) -> Instant? {
    optional(at: offset).map(Instant.init(milliseconds:))
  }
}

/// One line of an ``OrderFrame``.
package struct OrderFrameLine: Sendable {
  let order: OrderFrame
  let base: Int

  /// The texts of a line.
  package enum Text: Int, Sendable, CaseIterable {
    case key, parentSKU, sku, skuID, variation, productName
  }

  package var quantity: Int { Int(order.number(at: base + OrderFrameLayout.Line.quantity) as UInt32) }
  /// Pieces the buyer sent back.
  package var returned: Int { Int(order.number(at: base + OrderFrameLayout.Line.returned) as UInt32) }
  /// The price of one piece after discounts, in minor units; nil where it is not a whole amount.
  package var price: Int64? { order.optional(at: base + OrderFrameLayout.Line.price) }
  /// The list price of one piece, in minor units.
  package var originalPrice: Int64? { order.optional(at: base + OrderFrameLayout.Line.originalPrice) }
  package var subtotal: Int64 { order.number(at: base + OrderFrameLayout.Line.subtotal) }
  /// What the channel pays of the line's discounts, in minor units.
  package var platformDiscount: Int64 { order.number(at: base + OrderFrameLayout.Line.platformDiscount) }

  /// The bytes of a text; empty where the file has none.
  package func bytes(of text: Text) -> ArraySlice<UInt8> {
    order.slice(at: base + OrderFrameLayout.Line.texts + 8 * text.rawValue)
  }

  /// A text as a string; empty where the file has none.
  package func string(of text: Text) -> String {
    String(decoding: bytes(of: text), as: UTF8.self)
  }

  /// Runs `body` with the bytes of a text, for binding them to a statement without making a string.
  package func withBytes<Result>(
    of text: Text, _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try bytes(of: text).withUnsafeBytes(body)
  }
}
