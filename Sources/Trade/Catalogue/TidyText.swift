extension String {
  /// What a person typed, without blanks around it and without control characters.
  ///
  /// In one line, runs of blanks become one blank; with `keepingLines`, line ends stay as `\n`.
  func tidied(keepingLines: Bool) -> String {
    if isTidy { return self }
    guard keepingLines else { return Self.line(self[...]) }
    let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map { Self.line($0) }
    let used = lines.drop(while: \.isEmpty)
    guard let last = used.lastIndex(where: { !$0.isEmpty }) else { return "" }
    return used[...last].joined(separator: "\n")
  }

  /// Most texts have nothing to tidy: printed ASCII, with one blank at a time between words.
  private var isTidy: Bool {
    var text = self
    return text.withUTF8 { bytes in
      var before = UInt8(ascii: " ")
      for byte in bytes {
        guard byte >= 0x20, byte < 0x7F, byte != 0x20 || before != 0x20 else { return false }
        before = byte
      }
      return bytes.isEmpty || before != 0x20
    }
  }

  private static func line(_ text: Substring) -> String {
    text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
      .map { String($0) }
      .joined(separator: " ")
  }
}
