/// Looks at the end of a zip before a library reads its directory into memory.
enum ZipDirectoryCheck {
  /// Refuses a directory that announces too many entries: a file of the allowed size could announce millions.
  ///
  /// - Throws: `.limit(.entries)`, or `.damagedArchive(.unreadable)` if there is no end record at all.
  static func check(_ file: FileSource, limits: SpreadsheetLimits) throws(SpreadsheetError) {
    let tailBytes = min(file.byteCount, 65_557)
    let tail = try file.bytes(at: file.byteCount - tailBytes, count: tailBytes)
    var isEndFound = false
    // Every place that could be taken for the end record is checked: readers differ in which one they believe.
    for place in tail.indices where matches(tail, place, [0x50, 0x4B, 0x05, 0x06]) && place + 22 <= tail.count {
      isEndFound = true
      try checkCount(number(tail, at: place + 10, bytes: 2), limits, mayBeElsewhere: true)
    }
    guard isEndFound else { throw SpreadsheetError(.damagedArchive(.unreadable)) }
    for place in tail.indices where matches(tail, place, [0x50, 0x4B, 0x06, 0x07]) && place + 20 <= tail.count {
      try checkLargeRecord(file, at: number(tail, at: place + 8, bytes: 8), limits)
    }
  }

  private static func checkLargeRecord(
    _ file: FileSource, at offset: UInt64, _ limits: SpreadsheetLimits
  ) throws(SpreadsheetError) {
    guard let offset = Int(exactly: offset), offset < file.byteCount else { return }
    let record = try file.bytes(at: offset, count: 56)
    guard record.count == 56, matches(record, 0, [0x50, 0x4B, 0x06, 0x06]) else { return }
    try checkCount(number(record, at: 32, bytes: 8), limits, mayBeElsewhere: false)
  }

  /// - Parameter mayBeElsewhere: whether 65,535 means that the number stands in the large end record.
  private static func checkCount(
    _ count: UInt64, _ limits: SpreadsheetLimits, mayBeElsewhere: Bool
  ) throws(SpreadsheetError) {
    if count <= UInt64(limits.entries) || (mayBeElsewhere && count == 0xFFFF) { return }
    throw SpreadsheetError(.limit(.entries, allowed: limits.entries))
  }

  private static func matches(_ bytes: [UInt8], _ place: Int, _ signature: [UInt8]) -> Bool {
    bytes[place] == signature[0] && place + 4 <= bytes.count && bytes[place..<(place + 4)].elementsEqual(signature)
  }

  private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int) -> UInt64 {
    bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
