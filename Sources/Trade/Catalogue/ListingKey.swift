/// What makes two order lines of one channel the same listing.
///
/// The channel's own number for the variant where it gives one (TikTok's SKU ID). Else the seller's SKU with the
/// variation: on Shopee all sizes and colours often share one Nomor Referensi SKU. Else, where the SKU is empty, the
/// product's name with the variation.
package enum ListingKey {
  /// Stands between the parts: U+001F, the unit separator, which no export writes into a cell.
  private static let separator: UInt8 = 0x1F

  /// Longest key in bytes; an entry of a PostgreSQL index must stay well under 2,700.
  static let limit = 600

  /// The key of the listing that an order line names.
  ///
  /// Takes the cells as the reader of the file gives them, stripped of blanks at both ends.
  package static func make(skuID: String, sku: String, variation: String, productName: String) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(max(sku.utf8.count, productName.utf8.count) + variation.utf8.count + 1)
    append(skuID: skuID.utf8, sku: sku.utf8, variation: variation.utf8, productName: productName.utf8, to: &key)
    return String(decoding: key, as: UTF8.self)
  }

  /// Appends the key to `bytes`: the same rule for those who have the cells as bytes and many lines to go.
  package static func append<Cell: Collection<UInt8>>(
    skuID: Cell, sku: Cell, variation: Cell, productName: Cell, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    if !skuID.isEmpty {
      bytes.append(contentsOf: skuID)
    } else {
      bytes.append(contentsOf: sku.isEmpty ? productName : sku)
      bytes.append(separator)
      bytes.append(contentsOf: variation)
    }
    if bytes.count - start > limit { shorten(&bytes, from: start) }
  }

  /// Puts a fingerprint of the whole in the place of what does not fit.
  private static func shorten(_ bytes: inout [UInt8], from start: Int) {
    var keep = start + limit - 40
    while bytes[keep] & 0b1100_0000 == 0b1000_0000 { keep -= 1 }
    let whole = bytes[start...]
    let fingerprint = [fnv1a(whole, seed: 0xCBF2_9CE4_8422_2325), fnv1a(whole, seed: 0x9AE1_6A3B_2F90_404F)]
    bytes.removeSubrange(keep...)
    bytes.append(separator)
    for word in fingerprint { bytes.append(contentsOf: String(word, radix: 36).utf8) }
  }

  /// FNV-1a: <http://www.isthe.com/chongo/tech/comp/fnv/>.
  private static func fnv1a(_ bytes: some Sequence<UInt8>, seed: UInt64) -> UInt64 {
    bytes.reduce(seed) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }
}
