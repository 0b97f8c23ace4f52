/// Reads counts and weights.
enum CellNumber {
  /// A whole number of things: digits, or a number whose fraction is nothing but zeros; nil for anything else.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let (value, fraction) = decimal(bytes, fractionDigits: 3), fraction == 0 else { return nil }
    return value
  }

  /// A weight in grams: `450 gr`, or kilograms as `0.480`; nil if it cannot be told.
  static func grams(_ bytes: UnsafeBufferPointer<UInt8>, _ unit: ColumnRole.WeightUnit) -> Int? {
    let number = UnsafeBufferPointer(rebasing: bytes.prefix { $0 != 0x20 && $0 < 0x41 })
    switch unit {
    case .grams: return decimal(number, fractionDigits: 3)?.value
    case .kilograms: return decimal(number, fractionDigits: 3).map { $0.value * 1_000 + $0.fraction }
    }
  }

  /// Digits with at most one decimal point; the fraction is cut to `fractionDigits` digits.
  private static func decimal(
    _ bytes: UnsafeBufferPointer<UInt8>, fractionDigits: Int
  ) -> (value: Int, fraction: Int)? {
    var value = 0
    var index = 0
    while index < bytes.count, bytes[index] &- 48 < 10 {
      guard index < 12 else { return nil }
      value = value * 10 + Int(bytes[index] - 48)
      index += 1
    }
    guard index > 0 else { return nil }
    if index == bytes.count { return (value, 0) }
    guard bytes[index] == 0x2E || bytes[index] == 0x2C else { return nil }
    var fraction = 0
    var place = 0
    for byte in bytes[(index + 1)...] {
      guard byte &- 48 < 10 else { return nil }
      if place < fractionDigits { fraction = fraction * 10 + Int(byte - 48) }
      place += 1
    }
    guard place > 0 else { return nil }
    while place < fractionDigits {
      fraction *= 10
      place += 1
    }
    return (value, fraction)
  }
}
