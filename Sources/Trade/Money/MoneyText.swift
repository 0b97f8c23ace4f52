/// Reads amounts as marketplaces write them: `103.500`, `50000`, `RP 86.400\n`, `RP -10.000\n`, `IDR 50.000`,
/// `BRL 1.234,56`, `8.00`, and numbers that a spreadsheet program has turned into floats (`2.9789999999999996`).
///
/// No floating point is used: digits are counted and scaled.
struct MoneyText {
  enum Reading: Equatable {
    /// In minor units.
    case amount(Int64)
    case empty
    /// Has a part smaller than the smallest coin.
    case fraction
    case tooLarge
    case otherCurrency
    case bad
  }

  /// The most an amount can be, in minor units: far above any order, and so small that the sum over the longest file
  /// stays far below what fits into 64 bits.
  static let largest: Int64 = 1_000_000_000_000

  private var digits: UInt64 = 0
  private var digitCount = 0
  private var fractionDigits = 0
  private var isNegative = false

  /// - Parameters:
  ///   - bytes: the cell without blanks at its ends.
  ///   - isNumber: the cell holds a number, in which a dot is always the decimal point.
  static func read(_ bytes: UnsafeBufferPointer<UInt8>, isNumber: Bool, in currency: Currency) -> Reading {
    if bytes.isEmpty { return .empty }
    if !isNumber, currency.decimals == 0, let amount = plainAmount(bytes) { return amount }
    var money = MoneyText()
    return money.read(bytes, isNumber: isNumber, currency)
  }

  /// The currency that stands before the digits, if any; nil where none or an unknown one does.
  static func currency(in bytes: UnsafeBufferPointer<UInt8>) -> Currency? {
    let letters = bytes.prefix { !isDigit($0) }.filter { $0 != 0x2D && $0 != 0x20 && $0 != 0x2E }
    return letters.isEmpty ? nil : Currency(symbol: String(decoding: letters, as: UTF8.self))
  }

  /// The common case: digits, with dots before every three of them or with none.
  private static func plainAmount(_ bytes: UnsafeBufferPointer<UInt8>) -> Reading? {
    guard bytes.count <= 15 else { return nil }
    var value: Int64 = 0
    var sinceDot = 0
    var hasDot = false
    for byte in bytes {
      if isDigit(byte) {
        value = value &* 10 &+ Int64(byte &- 48)
        sinceDot += 1
      } else if byte == 0x2E, sinceDot > 0, hasDot ? sinceDot == 3 : sinceDot <= 3 && bytes[0] != 48 {
        hasDot = true
        sinceDot = 0
      } else {
        return nil
      }
    }
    if hasDot && sinceDot != 3 { return nil }
    return value <= largest ? .amount(value) : .tooLarge
  }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, isNumber: Bool, _ currency: Currency
  ) -> Reading {
    guard let start = skipPrefix(of: bytes, currency) else { return .otherCurrency }
    let body = UnsafeBufferPointer(rebasing: bytes[start...])
    guard body.contains(where: Self.isDigit) else { return .bad }
    let exponent = isNumber ? Self.exponent(of: body) : (value: 0, start: body.count)
    guard let exponent else { return .bad }
    let mantissa = UnsafeBufferPointer(rebasing: body[..<exponent.start])
    let point = isNumber ? mantissa.firstIndex(of: 0x2E) : Self.decimalPoint(in: mantissa, currency)
    guard readDigits(mantissa, point: point, isNumber: isNumber) else { return .bad }
    if digitCount > 18 { return fractionDigits > 0 && digitCount - fractionDigits <= 12 ? .fraction : .tooLarge }
    return scaled(by: currency.decimals - fractionDigits + exponent.value)
  }

  /// Passes sign, currency and blanks; nil if it is another currency than the order's.
  private mutating func skipPrefix(of bytes: UnsafeBufferPointer<UInt8>, _ currency: Currency) -> Int? {
    var letters: [UInt8] = []
    var index = 0
    while index < bytes.count, !Self.isDigit(bytes[index]), bytes[index] != 0x2E || letters.count > 0 {
      switch bytes[index] {
      case 0x2D: isNegative.toggle()
      case 0x20, 0x2E: break
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x88 && bytes[index + 2] == 0x92:
        isNegative.toggle()
        index += 2
      case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: index += 1
      default: letters.append(bytes[index])
      }
      index += 1
    }
    if !letters.isEmpty, Currency(symbol: String(decoding: letters, as: UTF8.self)) != currency { return nil }
    return index
  }

  /// The exponent of a number such as `1.5E+5`, and where it begins; nil if it is none.
  private static func exponent(of bytes: UnsafeBufferPointer<UInt8>) -> (value: Int, start: Int)? {
    guard let start = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }) else { return (0, bytes.count) }
    guard let value = Int(String(decoding: bytes[(start + 1)...], as: UTF8.self)), (-30...30).contains(value)
    else { return nil }
    return (value, start)
  }

  /// Where the decimal point of a written amount is; nil if all separators are between thousands.
  private static func decimalPoint(in bytes: UnsafeBufferPointer<UInt8>, _ currency: Currency) -> Int? {
    guard let last = bytes.lastIndex(where: { $0 == 0x2E || $0 == 0x2C }) else { return nil }
    let separator = bytes[last]
    if bytes.contains(separator == 0x2E ? 0x2C : 0x2E) { return last }
    if bytes.filter({ $0 == separator }).count > 1 { return nil }
    let looksLikeThousands = bytes.count - last - 1 == 3 && (1...3).contains(last) && bytes[0] != 48
    guard looksLikeThousands else { return last }
    if currency.decimals == 0 { return nil }
    return (separator == 0x2E) == currency.dotIsThousands ? nil : last
  }

  /// Takes the digits; false if anything else, or a thousands separator at a wrong place, is among them.
  private mutating func readDigits(_ bytes: UnsafeBufferPointer<UInt8>, point: Int?, isNumber: Bool) -> Bool {
    var sinceSeparator = 0
    var hasSeparator = false
    for (index, byte) in bytes.enumerated() {
      if Self.isDigit(byte) {
        if digitCount > 0 || byte != 48 { digitCount += 1 }
        digits = digitCount <= 18 ? digits &* 10 &+ UInt64(byte &- 48) : digits
        if let point, index > point { fractionDigits += 1 }
        sinceSeparator += 1
      } else if index == point {
        if hasSeparator, sinceSeparator != 3 { return false }
      } else if !isNumber, byte == 0x2E || byte == 0x2C, point.map({ index < $0 }) ?? true {
        guard hasSeparator ? sinceSeparator == 3 : (1...3).contains(sinceSeparator) else { return false }
        hasSeparator = true
        sinceSeparator = 0
      } else {
        return false
      }
    }
    return point != nil || !hasSeparator || sinceSeparator == 3
  }

  /// The digits times ten to that power, rounded only where it is within a millionth of a whole amount.
  private func scaled(by power: Int) -> Reading {
    if digits == 0 { return .amount(0) }
    var value = digits
    if power >= 0 {
      for _ in 0..<power {
        let (product, overflow) = value.multipliedReportingOverflow(by: 10)
        if overflow { return .tooLarge }
        value = product
      }
    } else {
      if power < -18 { return .fraction }
      let divisor = (0..<(-power)).reduce(UInt64(1)) { product, _ in product * 10 }
      let rest = value % divisor
      value /= divisor
      let tolerance = divisor / 1_000_000
      if rest > tolerance {
        guard divisor - rest <= tolerance else { return .fraction }
        value += 1
      }
    }
    guard value <= UInt64(Self.largest) else { return .tooLarge }
    return .amount(isNegative ? -Int64(value) : Int64(value))
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }
}
