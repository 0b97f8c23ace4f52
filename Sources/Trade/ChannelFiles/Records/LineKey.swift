/// What tells one line of an order from the others, the same in every export of the same order.
///
/// TikTok Shop has one row for each variant of an order, so its SKU ID is enough. Shopee gives no such number: there it
/// is the seller's codes, the variation, the product's name and the price. Lines alike in all of these are told apart by
/// counting them: the key is 16 hexadecimal digits, a dot, and which of the alike lines it is, from 1.
package enum LineKey {
  /// The key of a line, for those who make records by hand; `price` in minor units.
  package static func make(
    parentSKU: String, sku: String, skuID: String, variation: String, productName: String, price: Int64?,
    occurrence: Int = 1
  ) -> String {
    var hash = StableHash()
    if skuID.isEmpty {
      for part in [parentSKU, sku, variation, productName] {
        var part = part
        part.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
      }
      hash.add(UInt64(bitPattern: price ?? OrderFrameLayout.none))
    } else {
      var skuID = skuID
      skuID.withUTF8 { hash.add(UnsafeRawBufferPointer($0)) }
    }
    let digits = String(hash.value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits + "." + String(occurrence)
  }

  /// The hash that the key begins with.
  @inline(__always)
  static func hash(of line: OrderDraft.Line, in draft: borrowing OrderDraft) -> UInt64 {
    var hash = StableHash()
    if line.skuID.isEmpty {
      hash.add(draft.bytes(line.parentSKU))
      hash.add(draft.bytes(line.sku))
      hash.add(draft.bytes(line.variation))
      hash.add(draft.bytes(line.productName))
      hash.add(UInt64(bitPattern: line.price))
    } else {
      hash.add(draft.bytes(line.skuID))
    }
    return hash.value
  }
}

/// A 64-bit hash that is the same on every machine and for all time, because stored line keys begin with it.
///
/// Each eight bytes are mixed in by a full multiplication whose halves are folded together; each part ends with its
/// length, so that `ab` + `c` and `a` + `bc` differ. It tells the few lines of one order apart and guards nothing.
struct StableHash {
  private(set) var value: UInt64 = 0x9E37_79B9_7F4A_7C15

  @inline(__always)
  mutating func add(_ word: UInt64) {
    let (high, low) = (value ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    value = high ^ low ^ (value &+ 0x8EBC_6AF0_9C88_C6E3)
  }

  @inline(__always)
  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index + 8 <= bytes.count {
      add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)))
      index += 8
    }
    var last: UInt64 = 0
    var shift: UInt64 = 0
    while index < bytes.count {
      last |= UInt64(bytes[index]) << shift
      shift += 8
      index += 1
    }
    add(last)
    add(UInt64(bytes.count))
  }
}
