extension OrderDraft {
  /// Whether these are the bytes of a text.
  @inline(__always)
  func holds(_ cell: UnsafeBufferPointer<UInt8>, _ text: Text) -> Bool {
    guard cell.count == Int(text.length) else { return false }
    let own = bytes(text)
    for index in 0..<cell.count where cell[index] != own[index] { return false }
    return true
  }

  /// Whether this is the number of the order being read.
  @inline(__always)
  func isNumber(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    !cell.isEmpty && holds(cell, self[.number])
  }

  /// Whether a yes-or-no cell says no.
  func isNo(_ text: Text) -> Bool {
    text.length == 1 && bytes(text)[0] | 0x20 == 0x6E
  }

  func isTokopedia(_ text: Text) -> Bool {
    guard text.length >= 9 else { return false }
    return String(decoding: bytes(text), as: UTF8.self).lowercased().contains("tokopedia")
  }

  /// Adds a value to the order's other cells, at the place of its heading.
  mutating func keep(_ heading: Text, _ value: Text) {
    var place = 0
    while place < other.count, !precedes(heading, other[place].heading) { place += 1 }
    other.insert(Other(heading: heading, value: value), at: place)
  }

  /// Adds a value to the other cells of the line being made, which are the last of all.
  mutating func keep(_ heading: Text, _ value: Text, in line: inout Line) {
    var place = line.other.lowerBound
    while place < line.other.upperBound, !precedes(heading, lineOther[place].heading) { place += 1 }
    lineOther.insert(Other(heading: heading, value: value), at: place)
    line.other = line.other.lowerBound..<line.other.upperBound + 1
  }

  /// Adds a value to the other cells of the last line.
  mutating func keepWithLastLine(_ heading: Text, _ value: Text) {
    guard var line = lines.popLast() else { return }
    keep(heading, value, in: &line)
    lines.append(line)
  }

  /// Writes the key of a line: see ``LineKey``.
  mutating func addKey(hash: UInt64, occurrence: Int) -> Text {
    let digits: StaticString = "0123456789abcdef"
    let offset = arena.count
    arena.reserve(40)
    for place in 0..<16 {
      arena.append(digits.utf8Start[Int(truncatingIfNeeded: hash >> (60 - 4 * UInt64(place)) & 15)])
    }
    arena.append(0x2E)
    arena.append(decimal: Int64(occurrence))
    return Text(offset: UInt32(offset), length: UInt32(arena.count - offset))
  }

  private func precedes(_ left: Text, _ right: Text) -> Bool {
    bytes(left).lexicographicallyPrecedes(bytes(right))
  }
}
