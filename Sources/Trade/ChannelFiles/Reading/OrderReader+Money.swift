extension OrderReader {
  /// What a further amount comes to.
  enum SideAmount {
    case none
    /// In minor units, not zero.
    case amount(Int64)
    /// No whole amount: kept as it stands.
    case keep(OrderDraft.Text)
  }

  /// An amount the books stand on: the order is refused if it cannot be read. Nil where the cell is empty.
  @inline(__always)
  mutating func money(_ text: Text, column: Int, row: Int) -> Int64? {
    if text.isEmpty { return nil }
    switch MoneyText.read(draft.cell(text), isNumber: text.isNumber, in: currency) {
    case .amount(let amount): return amount
    case .empty: return nil
    case .tooLarge: refuse(row: row, column: column, text, .moneyTooLarge)
    case .otherCurrency:
      let known = MoneyText.currency(in: draft.cell(text)) != nil
      refuse(row: row, column: column, text, known ? .mixedCurrency : .badMoney)
    case .fraction, .bad: refuse(row: row, column: column, text, .badMoney)
    }
    return nil
  }

  /// A further amount. One with fractions of the smallest coin is kept as text: estimated fees have them, and no sum
  /// of ours uses them.
  @inline(__always)
  mutating func sideAmount(_ text: Text, column: Int, row: Int) -> SideAmount {
    if text.isEmpty { return .none }
    let cell = draft.cell(text)
    if cell.count == 1, cell[0] == 48 { return .none }
    switch MoneyText.read(cell, isNumber: text.isNumber, in: currency) {
    case .amount(let amount): return amount == 0 ? .none : .amount(amount)
    case .empty: return .none
    case .fraction:
      warn(row: row, column: column, text, .amountKeptAsText)
      return .keep(text)
    case .tooLarge: refuse(row: row, column: column, text, .moneyTooLarge)
    case .otherCurrency, .bad: refuse(row: row, column: column, text, .badMoney)
    }
    return .none
  }

  /// The currency of the order: what stands before its amounts, in the headings, by its country, or else rupiah.
  mutating func currencyOfOrder() -> Currency {
    for column in [plan.subtotal, plan.price, plan.originalPrice] where column >= 0 {
      let cell = draft.cell(lineCells[column])
      if let first = cell.first, first > 0x39, let currency = MoneyText.currency(in: cell) { return currency }
    }
    if let currency = plan.currency { return currency }
    if plan.country >= 0, let currency = currencies.currency(of: draft.cell(orderCells[plan.country])) {
      return currency
    }
    return .rupiah
  }
}

/// Currencies of countries; a file has one country, so the last answer is kept.
struct CountryCurrencies {
  private var country: [UInt8] = []
  private var currency: Currency?

  mutating func currency(of bytes: UnsafeBufferPointer<UInt8>) -> Currency? {
    if !country.elementsEqual(bytes) {
      country = Array(bytes)
      currency = Currency(country: String(decoding: bytes, as: UTF8.self))
    }
    return currency
  }
}
