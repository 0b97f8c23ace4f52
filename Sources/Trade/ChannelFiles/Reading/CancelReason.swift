/// Takes Shopee's sentence about a cancellation apart: who did it, and why.
///
/// `Dibatalkan oleh Pembeli. Alasan: …`, `Dibatalkan secara otomatis oleh sistem Shopee. Alasan: …`; the reason may be
/// English within the Indonesian sentence. A sentence of another form is the reason as a whole.
enum CancelReason {
  enum Who: String, CaseIterable {
    case buyer, seller, system
  }

  private static let beginnings: [(StaticString, Who)] = [
    ("Dibatalkan oleh Pembeli", .buyer), ("Dibatalkan secara otomatis oleh sistem", .system),
    ("Dibatalkan oleh sistem", .system), ("Dibatalkan oleh Penjual", .seller), ("Cancelled by buyer", .buyer),
    ("Cancelled by Buyer", .buyer), ("Cancelled automatically by", .system), ("Cancelled by seller", .seller),
    ("Cancelled by Seller", .seller),
  ]

  private static let marks: [StaticString] = [". Alasan: ", ". Reason: "]

  /// Who cancelled, and where the reason begins in the sentence.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> (who: Who?, reasonStart: Int) {
    guard let (beginning, who) = beginnings.first(where: { hasPrefix(bytes, $0.0) }) else { return (nil, 0) }
    for mark in marks {
      var start = beginning.utf8CodeUnitCount
      while start + mark.utf8CodeUnitCount < bytes.count {
        if hasPrefix(UnsafeBufferPointer(rebasing: bytes[start...]), mark) {
          return (who, start + mark.utf8CodeUnitCount)
        }
        start += 1
      }
    }
    return (who, 0)
  }

  /// Who TikTok's `Cancel By` means, in both languages; nil for somebody else.
  static func who(_ bytes: UnsafeBufferPointer<UInt8>) -> Who? {
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "buyer", "user", "customer", "pembeli", "pengguna": .buyer
    case "seller", "penjual": .seller
    case "system", "sistem", "platform", "tiktok": .system
    default: nil
    }
  }

  private static func hasPrefix(_ bytes: UnsafeBufferPointer<UInt8>, _ prefix: StaticString) -> Bool {
    bytes.count >= prefix.utf8CodeUnitCount
      && bytes.prefix(prefix.utf8CodeUnitCount).elementsEqual(
        UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
  }
}
