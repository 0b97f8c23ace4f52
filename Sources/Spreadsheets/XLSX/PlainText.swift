/// Text that can be taken as it stands, without entities, line ends or Excel escapes, up to the next tag.
enum PlainText {
  /// A longer value is read the careful way, where its length is checked.
  static func mostBytes(_ limits: SpreadsheetLimits) -> Int { min(8_192, limits.cellCharacters) }

  /// - Parameters:
  ///   - start: the first byte of the text.
  ///   - end: the end of the window, behind which there are zeros.
  ///   - mostBytes: as ``mostBytes(_:)`` gives it.
  /// - Returns: the place of the `<` behind the text; nil if the text needs a careful reading.
  @inline(__always)
  static func end(
    of start: UnsafePointer<UInt8>, before end: UnsafePointer<UInt8>, mostBytes: Int
  ) -> UnsafePointer<UInt8>? {
    var place = start
    let last = min(end, start + mostBytes)
    var (high, underscores) = (UInt64(0), UInt64(0))
    while place < last {
      let word = loadWord(place)
      let stops =
        equalBytes(word, everywhere(UInt8(ascii: "<"))) | equalBytes(word, everywhere(UInt8(ascii: "&")))
        | bytesBelow(word, 0x20)
      high |= word
      underscores |= equalBytes(word, everywhere(UInt8(ascii: "_")))
      if stops == 0 {
        place += 8
        continue
      }
      place += stops.trailingZeroBitCount &>> 3
      guard place <= last, place < end, place.pointee == UInt8(ascii: "<") else { return nil }
      let isSimple = (high & 0x8080_8080_8080_8080) | underscores == 0
      return isSimple || isPlain(start, count: place - start) ? place : nil
    }
    return nil
  }

  @inline(never)
  private static func isPlain(_ start: UnsafePointer<UInt8>, count: Int) -> Bool {
    for place in 0..<count where start[place] == UInt8(ascii: "_") && start[place + 1] == UInt8(ascii: "x") {
      return false
    }
    return UTF8Check.firstInvalid(start, count: count) == nil
  }
}
