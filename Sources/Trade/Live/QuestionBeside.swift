/// A question to the shop behind a clear claim: "B01 hitam M 1 ongkir ke bali berapa?".
///
/// The reader gives a comment one meaning, and a claim comes first. Where the comment can be cut in two so that what
/// stands before claims the same and what stands behind asks the shop something, it is both.
struct QuestionBeside {
  let reader: CommentReader

  /// Longer ones are letters, not comments of a live.
  private static let mostWords = 40

  /// What is asked beside the claim; nil where nothing is.
  ///
  /// - Parameters:
  ///   - reading: of the whole text, in the same context.
  func attribute(
    in text: String, beside reading: CommentReading, _ context: ReadingContext
  ) -> CommentReading.Attribute? {
    guard reading.intent == .claim, !reading.isAmbiguous, !reading.items.isEmpty else { return nil }
    let words = text.split(whereSeparator: \.isWhitespace)
    guard (4...Self.mostWords).contains(words.count), asks(words) else { return nil }
    for cut in 2..<words.count where asks(words[cut...]) {
      let behind = reader.read(words[cut...].joined(separator: " "), context: context)
      guard behind.intent == .question, let attribute = behind.attribute, attribute.isOnlyOfShop else { continue }
      let before = reader.read(words[..<cut].joined(separator: " "), context: context)
      if before.intent == .claim, !before.isAmbiguous, before.items == reading.items { return attribute }
    }
    return nil
  }

  /// "Kirim ke surabaya ya" tells where it goes and asks nothing.
  private func asks(_ words: some Sequence<Substring>) -> Bool {
    words.contains { word in
      word.contains("?") || Self.asking.contains(word.lowercased().filter(\.isLetter))
    }
  }

  private static let asking: Set<String> = [
    "berapa", "brp", "brapa", "brapaan", "gimana", "gmn", "bagaimana", "kapan", "dimana", "dmn", "bisa", "bs", "apa",
    "ada",
    "apakah", "ga", "gak", "nggak", "ngga", "kah", "piro", "sabaraha", "how", "when", "where",
  ]
}
