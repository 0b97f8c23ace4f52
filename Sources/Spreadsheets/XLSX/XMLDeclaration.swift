/// The first bytes of an XML part: byte order mark and `<?xml … ?>`.
enum XMLDeclaration {
  /// Passes over a UTF-8 mark and refuses every other encoding, announced or seen.
  static func skip(in window: ByteWindow) throws(SpreadsheetError) {
    let bytes = window.base + window.position
    let start = [bytes[0], bytes[1], bytes[2], bytes[3]]
    if start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF {
      window.position += 3
    } else if start[0] >= 0xFE || start[0] == 0 || start[1] == 0 {
      throw SpreadsheetError(.textEncoding("UTF-16 or UTF-32"))
    }
    _ = try window.ensure(256)
    try checkEncoding(UnsafeBufferPointer(start: window.base + window.position, count: min(256, window.available)))
  }

  private static func checkEncoding(_ start: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) {
    guard start.prefix(5).elementsEqual("<?xml".utf8) else { return }
    let declaration = String(decoding: start.prefix { $0 != UInt8(ascii: ">") }, as: UTF8.self)
    let pieces = declaration.split(separator: "encoding", maxSplits: 1)
    guard pieces.count == 2 else { return }
    let value = pieces[1].drop { $0 == "=" || $0.isWhitespace }
    guard let quote = value.first, quote == "\"" || quote == "'" else {
      throw SpreadsheetError(.damagedXML(.syntax))
    }
    let name = value.dropFirst().prefix { $0 != quote }
    guard ["utf-8", "utf8", "us-ascii"].contains(name.lowercased()) else {
      throw SpreadsheetError(.textEncoding(String(name.prefix(40))))
    }
  }
}
