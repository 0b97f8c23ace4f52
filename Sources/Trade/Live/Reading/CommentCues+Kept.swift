/// Whether a comment tells of something bought, asks for stock, or asks after a claim made before.
extension CommentCues {
  /// "udah co", "sudah saya pesan", "done checkout".
  static func saysBought(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    for at in tokens.indices where tokens[at].role == .none && tokens[at].word == CommentIDs.sudah {
      var next = at + 1
      while next < min(tokens.count, at + 4) {
        if tokens[next].role == .none, tokens[next].word == ever { break }
        if tokens[next].role == .none, buying.contains(tokens[next].word) { return true }
        next += 1
      }
    }
    return false
  }

  /// "masih ada", "ready", "ada ga": whether there is one, not that one is wanted.
  static func asksStock(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    for at in tokens.indices where tokens[at].role == .none && !tokens[at].isNumber {
      let word = tokens[at].word
      if supply.contains(word), at == 0 || slots.word(at - 1) != CommentIDs.kalau { return true }
      guard word == ada else { continue }
      if slots.text.hasQuestionMark { return true }
      // "ada 2 pcs ga" too, but not "ada kan, mau 1 ga usah plastik".
      var next = slots.after(at)
      while let place = next, tokens[place].isNumber || tokens[place].role != .none, next != nil {
        next = slots.after(place)
      }
      if let next, slots.word(next) == CommentIDs.tidak { return true }
    }
    return false
  }

  static let ada = WordHash.id("ada")
  static let supply = ids(
    "ready", "tidak ada", "kosong", "stok", "sisa", "tinggal", "masih", "restock", "habis", "kehabisan", "keduluan",
    "telat")

  /// "punyaku udah masuk belum?", "B03 saya tadi sudah dicatat kan": a claim made before is asked about.
  static func asksIfKept(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    guard !tokens.contains(where: { $0.role == .none && paid.contains($0.word) }),
      let start = tokens.firstIndex(where: { $0.role == .none && ($0.word == CommentIDs.sudah || $0.word == notYet) }),
      let kept = tokens[start...].prefix(5).lastIndex(where: { $0.role == .none && keeping.contains($0.word) })
        ?? tokens[..<start].suffix(3).lastIndex(where: { $0.role == .none && keeping.contains($0.word) })
    else { return false }
    return slots.text.hasQuestionMark
      || tokens[min(kept, start)...].contains { $0.role == .none && ($0.word == notYet || $0.word == surely) }
  }

  static let notYet = WordHash.id("belum")
  static let surely = WordHash.id("kan")
  static let keeping = ids(
    "masuk", "masukin", "catat", "keep", "simpan", "amankan", "list", "kecatat", "kekeep", "booking", "fix",
    "terdaftar",
    "sisihkan", "tandain", "pisahin")
  static let paid = ids(
    "bayar", "transfer", "refund", "dana", "uang", "paket", "resi", "kirim", "transferan", "pembayaran", "duit",
    "pesanan")

  static let ever = WordHash.id("pernah")
  static let buying: [UInt32] = ["co", "order", "pesan", "beli"].map { WordHash.id($0) }
}
