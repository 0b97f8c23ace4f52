/// Text as the matching sees it: words in small letters, one blank between them, no punctuation.
///
/// `Kemeja  Batik-PARANG (Pria)` and `kemeja batik parang pria` are one.
struct FoldedText: Sendable, Hashable {
  let text: String

  /// Letters and digits of any script stay, everything else parts words.
  init(_ text: some StringProtocol) {
    var folded = ""
    folded.reserveCapacity(text.utf8.count)
    var pending = false
    for character in text {
      if character.isLetter || character.isNumber {
        if pending && !folded.isEmpty { folded.append(" ") }
        pending = false
        folded.append(contentsOf: character.lowercased())
      } else {
        pending = true
      }
    }
    self.text = folded
  }

  var isEmpty: Bool { text.isEmpty }
  var words: [Substring] { text.split(separator: " ") }
}
