/// Words of wishing that wish for no piece: "mau tanya", "mau dong lihat", "minta linknya".
extension CommentSlots {
  /// Takes their kind from such words, so that no rule counts them as a claim.
  mutating func softenWishes() {
    for at in tokens.indices where kind(at) == .claim && tokens[at].role == .none {
      guard let wish = Self.wishes.firstIndex(of: tokens[at].word), let next = content(after: at) else { continue }
      if kind(next) == .show && tokens[next].word != Self.trying || Self.talking.contains(tokens[next].word)
        || wish > 0 && Self.asked.contains(tokens[next].word)
      {
        tokens[at].kind = .plain
      }
    }
  }

  /// The next word that says something.
  private func content(after at: Int) -> Int? {
    var next = after(at)
    while let place = next, !tokens[place].isNumber, Self.particles.contains(tokens[place].word) { next = after(place) }
    return next.flatMap { tokens[$0].isNumber || !tokens[$0].gap.isDisjoint(with: .ends) ? nil : $0 }
  }

  private static let wishes = ["mau", "minta"].map(WordHash.id)
  private static let trying = WordHash.id("coba")
  private static func ids(_ words: String) -> Set<UInt32> {
    Set(words.split(separator: " ").map { WordHash.id(String($0)) })
  }
  private static let particles = ids("dong nih ya sih deh lah dulu aku cuma")
  /// What one wants to do that holds no piece.
  private static let talking = ids(
    "tanya tau tahu lihat dengar denger ngobrol konsultasi info infonya penjelasan dijelasin tidur makan mandi minum pulang nangis pingsan kerja sholat"
  )
  /// What one asks of a host that is no piece.
  private static let asked = ids(
    "link wa diskon voucher info infonya rekomendasi foto video alamat lokasi rekening katalog harga resi nomor bonus maaf tolong kejelasan contact kontak detail format pendapat refund retur ganti tukar cancel hapus batal"
  )
}
