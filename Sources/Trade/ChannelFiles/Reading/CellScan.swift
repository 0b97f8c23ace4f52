/// One look at the bytes of a cell: what is in them that matters to the books.
enum CellScan {
  /// What a byte means for the writer of JSON and for the reader of cells.
  private static let quoting: UInt8 = 1
  private static let control: UInt8 = 2

  /// Whether JSON has to write the text in another way: quotes, backslashes, tabs, line breaks.
  @inline(__always)
  static func needsEscaping(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    flags(of: bytes) != 0
  }

  /// Whether the text holds NUL or another character below space that no text needs.
  static func hasControl(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    flags(of: bytes) & control != 0
  }

  /// Eight bytes at a time: a byte needs a closer look if it is below space, a quote or a backslash.
  @inline(__always)
  private static func flags(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
    guard let start = bytes.baseAddress else { return 0 }
    var flags: UInt8 = 0
    var index = 0
    while index + 8 <= bytes.count {
      let word = UnsafeRawPointer(start + index).loadUnaligned(as: UInt64.self)
      if mayHoldSpecial(word) {
        for offset in index..<index + 8 { flags |= flag(start[offset]) }
      }
      index += 8
    }
    while index < bytes.count {
      flags |= flag(start[index])
      index += 1
    }
    return flags
  }

  @inline(__always)
  private static func mayHoldSpecial(_ word: UInt64) -> Bool {
    let low: UInt64 = 0x0101_0101_0101_0101
    let high: UInt64 = 0x8080_8080_8080_8080
    let quote = word ^ (low &* 0x22)
    let backslash = word ^ (low &* 0x5C)
    let belowSpace = (word &- low &* 0x20) & ~word
    return (belowSpace | ((quote &- low) & ~quote) | ((backslash &- low) & ~backslash)) & high != 0
  }

  @inline(__always)
  private static func flag(_ byte: UInt8) -> UInt8 {
    switch byte {
    case 0x22, 0x5C, 0x09, 0x0A, 0x0D: quoting
    case 0..<0x20, 0x7F: quoting | control
    default: 0
    }
  }
}
