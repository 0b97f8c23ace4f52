#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension XMLScanner {
  /// The longest way to write one character: `&#x0010FFFF;` with leading zeros to spare.
  static let entityBytes = 32

  /// Takes text up to the next tag or the end of the window. False if it stands outside the root and is only space.
  func readText() throws(SpreadsheetError) -> Bool {
    var length = textLength(from: 0)
    if length == window.available {
      length = wholeLength(length)
      if length == 0 {
        // At the source's end the text is taken as it stands the next time round.
        _ = try window.fill()
        return false
      }
    }
    takeText(length, isLiteral: false)
    if depth > 0 { return true }
    guard text.allSatisfy({ $0 <= 0x20 && $0 != 0 }) else { throw damage(.syntax) }
    return false
  }

  private func textLength(from start: Int) -> Int {
    let (first, count) = (UnsafePointer(window.base + window.position), window.available)
    let pattern = everywhere(UInt8(ascii: "<"))
    var length = start
    while length < count {
      let found = equalBytes(loadWord(first + length), pattern)
      if found != 0 { return min(count, length + found.trailingZeroBitCount / 8) }
      length &+= 8
    }
    return count
  }

  /// Shortens a text that reaches the end of the window so that no entity and no line end is cut, unless the
  /// source ends here too.
  private func wholeLength(_ length: Int) -> Int {
    if window.isAtEnd { return length }
    let first = window.base + window.position
    if first[length - 1] == 0x0D { return length - 1 }
    for back in 1...min(Self.entityBytes, length) {
      let byte = first[length - back]
      if byte == UInt8(ascii: ";") { break }
      if byte == UInt8(ascii: "&") { return length - back }
    }
    return length
  }

  /// Takes the text of a CDATA section.
  func readLiteral() throws(SpreadsheetError) -> Bool {
    let opening = 9
    var place = opening
    while true {
      guard try window.ensure(place + 3) else { throw damage(.endsEarly) }
      let bytes = window.base + window.position
      let bracket = UInt8(ascii: "]")
      if bytes[place] == bracket && bytes[place + 1] == bracket && bytes[place + 2] == UInt8(ascii: ">") { break }
      place += 1
      guard place < limits.xmlTagBytes * 2 else {
        throw SpreadsheetError(.limit(.xmlTagBytes, allowed: limits.xmlTagBytes * 2))
      }
    }
    window.position += opening
    takeText(place - opening, isLiteral: true)
    window.position += 3
    return true
  }

  func starts(with words: StaticString) throws(SpreadsheetError) -> Bool {
    let count = words.utf8CodeUnitCount
    guard try window.ensure(count) else { return false }
    let bytes = window.base + window.position
    return (0..<count).allSatisfy { bytes[$0] == words.utf8Start[$0] }
  }

  /// Moves behind the next occurrence of `mark` without keeping what is passed.
  func skip(to mark: StaticString) throws(SpreadsheetError) {
    let first = Int32(mark.utf8Start[0])
    while true {
      guard try window.ensure(mark.utf8CodeUnitCount) else { throw damage(.endsEarly) }
      let start = window.base + window.position
      guard let found = memchr(start, first, window.available) else {
        window.position = window.end
        continue
      }
      window.position += UnsafeRawPointer(found) - UnsafeRawPointer(start)
      if try starts(with: mark) { break }
      guard try window.ensure(mark.utf8CodeUnitCount) else { throw damage(.endsEarly) }
      window.position += 1
    }
    window.position += mark.utf8CodeUnitCount
  }
}
