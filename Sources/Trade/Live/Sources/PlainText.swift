/// What is taken out of texts that strangers write, because nobody sees it and it makes one text look like another.
extension String {
  /// The text without zero-width and control characters and without those that turn the direction of what follows; what
  /// ends a line, or is a blank, stays.
  ///
  /// Joiners between the parts of an emoji, and the letters of every script, stay.
  package var withoutHidden: String {
    guard unicodeScalars.contains(where: { $0.isHidden || $0.isJoiner }) else { return self }
    var plain = UnicodeScalarView()
    for scalar in unicodeScalars where !scalar.isHidden {
      // A joiner between letters of our own script joins nothing.
      if scalar.isJoiner, plain.last.map({ $0.isASCII || $0.isJoiner }) ?? true { continue }
      plain.append(scalar)
    }
    return String(plain)
  }

  /// A comment as it is kept: cut, in lines, with nothing hidden in it.
  var plainComment: String {
    // What is hidden may be most of it, so somewhat more is looked at than is kept.
    String(UnicodeScalarView(unicodeScalars.prefix(4 * IncomingComment.longestText))).withoutHidden
      .tidied(keepingLines: true).cut(to: IncomingComment.longestText)
  }

  func cut(to most: Int) -> String { String(UnicodeScalarView(unicodeScalars.prefix(most))) }
}

extension Unicode.Scalar {
  /// Zero width joiner and non-joiner: parts of emoji, and of the writing of Arabic and Indic scripts.
  fileprivate var isJoiner: Bool { value == 0x200C || value == 0x200D }

  /// Controls, also of direction, zero-width blanks, soft hyphens, tags, and what else takes no room.
  fileprivate var isHidden: Bool {
    switch value {
    case 0x00...0x08, 0x0E...0x1F, 0x7F, 0x00AD, 0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E,
      0x200B, 0x200E, 0x200F,
      0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF9...0xFFFB, 0x80...0x9F, 0xE0000...0xE0FFF:
      true
    default: false
    }
  }
}
