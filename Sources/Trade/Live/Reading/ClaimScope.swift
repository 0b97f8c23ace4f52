/// Which tokens of a claim say what is wanted: not what is wanted if that is gone, nor the "satu" of "satu lagi".
struct ClaimScope {
  private var isLeftOut: [Bool]

  init(_ slots: CommentSlots) {
    isLeftOut = Array(repeating: false, count: slots.tokens.count)
    leaveOutSecondBest(slots)
    leaveOutOneMore(slots)
  }

  func isKept(_ at: Int) -> Bool { !isLeftOut[at] }

  private static let gone: Set<UInt32> = ["habis", "kosong", "tidak", "tidak ada"].reduce(into: []) {
    $0.insert(WordHash.id($1))
  }

  /// "B03 merah, kalau habis yang biru gapapa".
  private mutating func leaveOutSecondBest(_ slots: CommentSlots) {
    guard
      let start = slots.tokens.indices.dropLast().first(where: { at in
        slots.tokens[at].role == .none && slots.tokens[at].word == CommentIDs.kalau
          && Self.gone.contains(slots.word(at + 1))
      })
    else { return }
    let isChosen = slots.tokens[..<start].contains {
      $0.role == .code || $0.role == .product || $0.role == .colour || $0.role == .size
    }
    guard isChosen else { return }
    for at in start..<slots.tokens.count where slots.tokens[at].role == .size || slots.tokens[at].role == .colour {
      isLeftOut[at] = true
    }
  }

  /// "satu lagi B03 M 2 pcs" is two.
  private mutating func leaveOutOneMore(_ slots: CommentSlots) {
    let counts = slots.tokens.indices.filter { slots.tokens[$0].role == .number || slots.tokens[$0].role == .quantity }
    guard counts.count > 1, let first = counts.first, slots.word(first + 1) == CommentIDs.lagi else { return }
    isLeftOut[first] = true
  }
}
