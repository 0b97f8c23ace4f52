/// How far a return has come, from the file's own words.
enum ReturnState {
  /// The least progress of a return that is granted: its goods come back, or its money is gone.
  static let grantedProgress: Int64 = 3 << 40

  /// 0 without a return, 1 asked for or under way, 2 withdrawn or refused, 3 granted or refunded.
  ///
  /// Known words: "Pengembalian Diproses", "Permintaan Disetujui", "Request Approved", "Dana Dikembalikan ke Pembeli",
  /// "Pengembalian Barang/Dana Dibatalkan", TikTok's "Cancel" and "Return/Refund".
  static func rank(of text: UnsafeRawBufferPointer) -> Int {
    if text.isEmpty { return 0 }
    let words = String(decoding: text, as: UTF8.self).lowercased()
    if ["disetujui", "approved", "dana dikembalikan", "refunded", "completed"].contains(where: words.contains) {
      return 3
    }
    if ["dibatalkan", "ditolak", "cancelled", "rejected"].contains(where: words.contains) { return 2 }
    return 1
  }
}
