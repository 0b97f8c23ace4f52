/// What the channels call the state of an order.
struct StatusWords {
  private static let words: [String: OrderStatus] = [
    // Shopee, Indonesian
    "belum bayar": .unpaid, "perlu dikirim": .toShip, "sedang dikirim": .shipped, "telah dikirim": .delivered,
    "selesai": .completed, "batal": .cancelled, "dibatalkan": .cancelled, "pengembalian dana/barang": .delivered,
    // Shopee, English
    "unpaid": .unpaid, "to ship": .toShip, "shipping": .shipped, "shipped": .shipped, "to receive": .delivered,
    "completed": .completed, "cancelled": .cancelled, "canceled": .cancelled, "return/refund": .delivered,
    // TikTok Shop, Indonesian and English
    "belum dibayar": .unpaid, "ditahan": .toShip, "on hold": .toShip, "menunggu pengiriman": .toShip,
    "menunggu pengambilan": .toShip, "awaiting shipment": .toShip, "awaiting collection": .toShip,
    "partially shipping": .shipped, "dikirim": .shipped, "dalam perjalanan": .shipped, "in transit": .shipped,
    "terkirim": .delivered, "delivered": .delivered,
  ]

  /// Sentences that begin so and end with a date: the buyer has the goods and may still send them back.
  private static let beginnings: [(String, OrderStatus)] = [
    ("pesanan diterima, namun", .delivered), ("order received", .delivered),
  ]

  private static let delivered: Set<String> = ["delivered", "terkirim", "pesanan terkirim", "sudah sampai"]

  /// Words met in this file; a file has a handful.
  private var met: [(bytes: [UInt8], status: OrderStatus)] = []

  /// The status of those words, or nil if no channel is known to use them.
  mutating func status(of bytes: UnsafeBufferPointer<UInt8>) -> OrderStatus? {
    for known in met where known.bytes.elementsEqual(bytes) { return known.status }
    let text = Self.lowercased(bytes)
    guard let status = Self.words[text] ?? Self.beginnings.first(where: { text.hasPrefix($0.0) })?.1 else { return nil }
    if met.count < 16 { met.append((Array(bytes), status)) }
    return status
  }

  /// Whether the second status of a shipped TikTok order says that it has arrived.
  static func saysDelivered(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    delivered.contains(lowercased(bytes))
  }

  private static func lowercased(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
