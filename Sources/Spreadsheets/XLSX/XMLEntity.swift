/// The characters an XML without document type can name.
enum XMLEntity {
  /// The character of an entity, given without `&` and `;`: one of the five of XML, or a number; nil for all others.
  static func scalar(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    guard name.first == UInt8(ascii: "#") else {
      return named.first { name.elementsEqual($0.name.utf8) }?.scalar
    }
    let isHex = name.count > 1 && name[1] == UInt8(ascii: "x")
    guard let value = number(name.dropFirst(isHex ? 2 : 1), base: isHex ? 16 : 10) else { return nil }
    let isCharacter = value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D
    return isCharacter ? Unicode.Scalar(value) : nil
  }

  private static let named: [(name: String, scalar: Unicode.Scalar)] = [
    ("amp", "&"), ("quot", "\""), ("lt", "<"), ("gt", ">"), ("apos", "'"),
  ]

  private static func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>, base: UInt32) -> UInt32? {
    guard !digits.isEmpty else { return nil }
    var value: UInt32 = 0
    for byte in digits {
      guard let digit = HexDigit.value(byte), digit < base else { return nil }
      value = value &* base &+ digit
      // Far above the last character, and far from overflow.
      guard value < 0x100_0000 else { return nil }
    }
    return value
  }
}

/// A hexadecimal digit in ASCII.
enum HexDigit {
  static func value(_ byte: UInt8) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte - UInt8(ascii: "a")) + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte - UInt8(ascii: "A")) + 10
    default: nil
    }
  }
}
