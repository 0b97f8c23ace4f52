/// A column heading, brought to a form in which its variants are equal.
struct Heading {
  /// Lower case, single spaces, without a trailing asterisk or currency.
  let normalised: String
  /// The currency that stood behind it in brackets, as in `Total Amount (PHP)`.
  let currency: Currency?

  init(_ text: String) {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    while words.hasSuffix("*") { words = String(words.dropLast()).trimmingSpaces }
    var currency: Currency?
    if words.hasSuffix(")"), let bracket = words.lastIndex(of: "(") {
      let inside = words[words.index(after: bracket)...].dropLast().uppercased()
      currency = Currency(symbol: inside)
      if currency != nil { words = String(words[..<bracket]).trimmingSpaces }
    }
    normalised = words
    self.currency = currency
  }

  /// The heading as it is shown and kept: in one line, without an asterisk.
  static func title(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix("*") ? String(words.dropLast()) : words
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
