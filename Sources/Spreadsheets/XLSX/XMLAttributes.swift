/// Attributes of the tag the scanner stands on.
extension XMLScanner {
  /// The raw value of an attribute, named without prefix; nil if the tag has none of that name.
  func attribute(_ wanted: StaticString) throws(SpreadsheetError) -> UnsafeBufferPointer<UInt8>? {
    let bytes = attributes
    var place = 0
    while let attribute = try nextAttribute(bytes, &place) {
      let count = attribute.name.count
      guard count == wanted.utf8CodeUnitCount else { continue }
      if (0..<count).allSatisfy({ attribute.name[$0] == wanted.utf8Start[$0] }) { return attribute.value }
    }
    return nil
  }

  /// An attribute's value as text.
  func attributeText(_ wanted: StaticString) throws(SpreadsheetError) -> String? {
    guard let raw = try attribute(wanted) else { return nil }
    let value = ValueArena(limits: limits)
    try value.append(decoding: raw, isLiteral: false)
    let bytes = UnsafeBufferPointer(start: value.base, count: value.count)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw SpreadsheetError(.invalidText) }
    return text
  }

  private struct Attribute {
    let name: UnsafeBufferPointer<UInt8>
    let value: UnsafeBufferPointer<UInt8>
  }

  private func nextAttribute(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int
  ) throws(SpreadsheetError) -> Attribute? {
    skipSpace(bytes, &place)
    guard place < bytes.count else { return nil }
    var start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: "="), bytes[place] > 0x20 {
      if bytes[place] == UInt8(ascii: ":") { start = place + 1 }
      place += 1
    }
    let name = UnsafeBufferPointer(rebasing: bytes[start..<max(start, place)])
    skipSpace(bytes, &place)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "="), !name.isEmpty else { throw damage(.syntax) }
    place += 1
    skipSpace(bytes, &place)
    guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") || bytes[place] == UInt8(ascii: "'") else {
      throw damage(.syntax)
    }
    let quote = bytes[place]
    let first = place + 1
    place = first
    while place < bytes.count, bytes[place] != quote { place += 1 }
    guard place < bytes.count else { throw damage(.syntax) }
    place += 1
    return Attribute(name: name, value: UnsafeBufferPointer(rebasing: bytes[first..<(place - 1)]))
  }

  private func skipSpace(_ bytes: UnsafeBufferPointer<UInt8>, _ place: inout Int) {
    while place < bytes.count, bytes[place] <= 0x20 { place += 1 }
  }
}
