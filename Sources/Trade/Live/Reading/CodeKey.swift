/// What a code is known by however it is typed: letters without case, numbers without leading zeros, no spaces.
struct CodeKey {
  private(set) var hash = WordHash.start

  init() {}

  init(of text: CommentText) {
    for token in text.tokens { add(token, text) }
  }

  @inline(__always)
  mutating func add(_ token: CommentToken, _ text: CommentText) {
    if token.isNumber { return addNumber(text[token]) }
    let word = token.word != 0 ? token.word : CommentLexicon.shared.word(WordHash.of(text[token]))?.id ?? 0
    if word == CommentIDs.nomor { return addMarker() }
    addLetters(text[token])
  }

  mutating func addLetters(_ letters: ArraySlice<UInt8>) {
    for byte in letters { hash = WordHash.add(byte, to: hash) }
  }

  mutating func addMarker() { hash = WordHash.add(UInt8(ascii: "#"), to: hash) }

  mutating func addNumber(_ digits: ArraySlice<UInt8>) {
    hash = WordHash.add(UInt8(ascii: "0"), to: hash)
    for byte in digits.drop(while: { $0 == UInt8(ascii: "0") }) { hash = WordHash.add(byte, to: hash) }
  }
}
