package import Spreadsheets
package import Trade

extension BuyerFile {
  /// What a cell says where people read it: codes of the books in the words of the other pages, money with its currency.
  ///
  /// - Returns: nil where there is nothing in it.
  package func written(_ cell: OutCell, in section: Name, _ column: String) -> Written? {
    switch cell {
    case .blank: nil
    case .integer(let number): .text(String(number))
    case .money(let amount, _): .money(amount, currency: currency)
    case .text(let text): Self.word(text, section, column) ?? .text(text)
    }
  }

  /// For a sheet: numbers and amounts stay such, codes become words.
  ///
  /// - Parameter text: writes words out.
  package func sheetCell(_ text: @escaping (Written) -> String) -> (OutCell, Name, String) -> OutCell {
    { cell, section, column in
      guard case .text(let code) = cell, let word = Self.word(code, section, column) else { return cell }
      return .text(text(word))
    }
  }

  /// Nil for what is no code.
  private static func word(_ text: String, _ section: Name, _ column: String) -> Written? {
    switch (section, column) {
    case (.names, "place"), (_, "channel"), (_, "source"):
      SalesChannel(rawValue: text).map { .word("channel.\($0.rawValue)") } ?? SourceStrip.name(of: text)
    case (.orders, "status"): OrderStatus(rawValue: text).map { .word("status.\($0.rawValue)") }
    case (.checkouts, "state"): Checkout.State(rawValue: text).map { .word("checkout.state.\($0.rawValue)") }
    case (.checkouts, "method"): Checkout.Method(rawValue: text).map { .word("checkout.method.\($0.rawValue)") }
    case (.claims, "state"): Claim.State(rawValue: text).map { .word("people.claim.\($0.rawValue)") }
    case (.comments, "intent"): CommentReading.Intent(rawValue: text).map { .word("people.intent.\($0.rawValue)") }
    case (.corrections, "field"): BuyerCorrection.Field(rawValue: text).map { .word("people.column.\($0.rawValue)") }
    case (.stops, "purpose"): BuyerPurpose(rawValue: text).map { .word("people.purpose.\($0.rawValue)") }
    default: nil
    }
  }
}
