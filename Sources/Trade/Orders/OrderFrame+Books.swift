extension OrderFrame {
  var name: OrderName { OrderName(channel: channel, number: number) }

  /// The frame a record would have come in, for orders folded again from what is kept of them.
  init(_ record: OrderRecord, firstRow: Int) throws {
    var writer = FrameWriter(gathering: ())
    try writer.write(record, firstRow: firstRow, lastRow: firstRow)
    let payload = Array(writer.sink.bytes.dropFirst(FrameFormat.signature.count + FrameFormat.headerSize))
    guard let frame = OrderFrame(checking: payload[...]) else {
      throw FrameError.malformed(kind: FrameFormat.Kind.order.rawValue)
    }
    self = frame
  }
}

extension OrderFrameLine {
  /// What names the line within its order in the books.
  var id: Int64 { OrderLineID.make(bytes(of: .key)) }

  var listingName: ListingName {
    var key: [UInt8] = []
    ListingKey.append(
      skuID: bytes(of: .skuID), sku: bytes(of: .sku), variation: bytes(of: .variation),
      productName: bytes(of: .productName), to: &key)
    return ListingName(channel: order.channel, key: String(decoding: key, as: UTF8.self))
  }
}

/// What names a line within its order in the books: a fingerprint of its key (FNV-1a), not below zero.
enum OrderLineID {
  static func make(_ key: some Sequence<UInt8>) -> Int64 {
    let hash = key.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return Int64(hash >> 1)
  }

  static func make(_ key: String) -> Int64 { make(key.utf8) }
}

/// What names a listing: its channel and its key there.
struct ListingName: Hashable {
  let channel: SalesChannel
  let key: String
}
