internal import Spreadsheets

/// The text of a cell as exports mean it.
enum CellText {
  /// Without blanks, tabs and line breaks at its ends; a lone dash, as Shopee writes for "none", is empty.
  @inline(__always)
  static func trimmed(_ cell: CellView) -> UnsafeBufferPointer<UInt8> {
    let bytes = cell.bytes
    var start = 0
    var end = bytes.count
    while start < end, bytes[start] <= 0x20, isBlank(bytes[start]) { start &+= 1 }
    while start < end, bytes[end &- 1] <= 0x20, isBlank(bytes[end &- 1]) { end &-= 1 }
    if end &- start == 1, bytes[start] == 0x2D { end = start }
    if end > start, bytes[start] >= 0x80 || bytes[end &- 1] >= 0x80 {
      return trimmingWideBlanks(UnsafeBufferPointer(rebasing: bytes[start..<end]))
    }
    return UnsafeBufferPointer(rebasing: bytes[start..<end])
  }

  /// Why a cell cannot be taken, if it cannot.
  static func problem(with bytes: UnsafeBufferPointer<UInt8>, kind: CellView.Kind) -> RowReason? {
    switch kind {
    case .error: return .errorCell
    case .formulaWithoutValue: return .formulaWithoutValue
    case .empty, .text, .number, .boolean: break
    }
    if CellScan.hasControl(bytes) { return .controlCharacters }
    if bytes.count > OrderLimits.text { return .tooLong(limit: OrderLimits.text) }
    return nil
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Takes no-break spaces and byte order marks off the ends: copied text brings them along.
  private static func trimmingWideBlanks(_ bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    let text = String(decoding: bytes, as: UTF8.self)
    let isWide = { (scalar: Unicode.Scalar) in scalar == "\u{A0}" || scalar == "\u{FEFF}" || scalar == "\u{200B}" }
    let leading = text.unicodeScalars.prefix(while: isWide).reduce(0) { $0 + UTF8.width($1) }
    guard leading < bytes.count else { return UnsafeBufferPointer(rebasing: bytes[..<0]) }
    let trailing = text.unicodeScalars.reversed().prefix(while: isWide).reduce(0) { $0 + UTF8.width($1) }
    return UnsafeBufferPointer(rebasing: bytes[leading..<(bytes.count - trailing)])
  }
}

/// What an order number must be like.
enum OrderNumber {
  /// Why it is none, if it is none: empty, cut by a spreadsheet program, or with other characters than letters, digits,
  /// `-`, `_` and `/`.
  @inline(__always)
  static func problem(with bytes: UnsafeBufferPointer<UInt8>, kind: CellView.Kind) -> RowReason? {
    var isNumber = false
    switch kind {
    case .error: return .errorCell
    case .formulaWithoutValue: return .formulaWithoutValue
    case .number: isNumber = true
    case .empty, .text, .boolean: break
    }
    if bytes.isEmpty { return .numberMissing }
    var isPlain = bytes.count <= OrderLimits.number
    for byte in bytes where !isAllowed(byte) { isPlain = false }
    if isPlain, !isNumber { return nil }
    if isExponent(bytes) || (isNumber && bytes.contains { $0 | 0x20 == 0x65 }) { return .numberInExponentForm }
    if isNumber, bytes.count > 15 { return .numberLostDigits }
    return isPlain ? nil : .numberMalformed
  }

  /// Whether it is a number such as `5.8E+17`, into which spreadsheet programs turn long ones.
  static func isExponent(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = bytes.firstIndex(where: { $0 == 0x45 || $0 == 0x65 }), mark > 0, mark + 2 < bytes.count else {
      return false
    }
    let mantissa = bytes[..<mark]
    let exponent = bytes[(mark + 1)...]
    let isMantissa = mantissa.allSatisfy { isDigit($0) || $0 == 0x2E || $0 == 0x2C }
    return isMantissa && (exponent.first == 0x2B || exponent.first == 0x2D) && exponent.dropFirst().allSatisfy(isDigit)
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 48 < 10 }

  @inline(__always)
  private static func isAllowed(_ byte: UInt8) -> Bool {
    isDigit(byte) || (byte | 0x20) &- 0x61 < 26 || byte == 0x2D || byte == 0x5F || byte == 0x2F
  }
}

/// The letters that spreadsheet programs show above a column.
enum ColumnLetters {
  /// `A` for 0, `Z` for 25, `AA` for 26.
  static func of(_ column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      let letter = Unicode.Scalar(UInt8(65 + (rest - 1) % 26))
      letters = String(Character(letter)) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }
}
