/// The parts of a payout as they are kept in the books: a line each, sorted, the name and behind its last blank the amount.
enum PartsText {
  static func of(_ parts: [PayoutPart: Int64]) -> String {
    var text = ""
    for (part, amount) in parts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      if !text.isEmpty { text.append("\n") }
      text += "\(part.rawValue.onOneLine) \(amount)"
    }
    return text
  }

  /// - Returns: nil for a text that is none.
  static func read(_ text: String) -> [PayoutPart: Int64]? {
    var parts: [PayoutPart: Int64] = [:]
    for line in text.split(separator: "\n") {
      guard let blank = line.lastIndex(of: " "), let amount = Int64(line[line.index(after: blank)...]) else {
        return nil
      }
      parts[PayoutPart(rawValue: String(line[..<blank]))] = amount
    }
    return parts
  }
}
