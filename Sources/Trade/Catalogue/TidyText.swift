extension String {
  /// What a person typed, without blanks around it and without control characters.
  ///
  /// In one line, runs of blanks become one blank; with `keepingLines`, line ends stay as `\n`.
  func tidied(keepingLines: Bool) -> String {
    guard keepingLines else { return Self.line(self[...]) }
    let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      .split(separator: "\n", omittingEmptySubsequences: false).map { Self.line($0) }
    let used = lines.drop(while: \.isEmpty)
    guard let last = used.lastIndex(where: { !$0.isEmpty }) else { return "" }
    return used[...last].joined(separator: "\n")
  }

  private static func line(_ text: Substring) -> String {
    text.unicodeScalars
      .split { $0.properties.isWhitespace || $0.value < 0x20 || $0.value == 0x7F }
      .map { String($0) }
      .joined(separator: " ")
  }
}
