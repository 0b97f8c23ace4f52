import Storage

/// What became of a size that somebody of known measures took.
package struct FitOutcome: Sendable, Equatable {
  package enum Outcome: String, Sendable, CaseIterable, SQLConvertible {
    case kept
    case tooSmall = "too_small"
    case tooLarge = "too_large"
  }

  package let size: String
  /// Nil where only the size is known.
  package let measures: Measures?
  package let outcome: Outcome

  package init(_ size: String, _ measures: Measures?, _ outcome: Outcome) {
    self.size = size
    self.measures = measures
    self.outcome = outcome
  }
}

/// An outcome in the books.
package struct KnownOutcome: Sendable, Equatable {
  package let id: ID<KnownOutcome>
  package let outcome: FitOutcome
  /// The number of the order it was read from; nil for one that somebody wrote down.
  package let order: String?
  package let at: Instant
}

extension FitOutcome.Outcome {
  /// What words of a return say of its size; nil where they say nothing, or both.
  package init?(saidIn texts: [String?]) {
    let text = " " + FoldedText(texts.compactMap { $0 }.joined(separator: " ")).text + " "
    func says(_ words: [String]) -> Bool { words.contains { text.contains(" \($0) ") } }
    let small = says([
      "kekecilan", "kesempitan", "terlalu kecil", "terlalu sempit", "terlalu ketat", "kekecilen", "tidak muat",
      "ga muat",
      "gak muat", "nggak muat", "ngga muat", "gk muat", "tdk muat", "too small", "too tight", "kependekan",
    ])
    let large = says([
      "kebesaran", "kegedean", "terlalu besar", "terlalu longgar", "kelonggaran", "kepanjangan", "too large", "too big",
      "too loose", "gombrong",
    ])
    guard small != large else { return nil }
    self = small ? .tooSmall : .tooLarge
  }
}
