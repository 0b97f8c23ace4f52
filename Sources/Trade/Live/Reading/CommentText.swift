/// The words and numbers of a comment, in lower case, with what stands between them.
struct CommentText {
  /// Of longer comments only the beginning is read: Unicode scalars.
  static let limit = 500

  /// The bytes of all tokens, one after the other.
  private(set) var bytes: [UInt8] = []
  private(set) var tokens: [CommentToken] = []
  /// What stands after the last token.
  private(set) var lastGap: CommentToken.Gap = []
  private(set) var hasQuestionMark = false
  private(set) var hasEmoji = false
  /// Signs that people do not write to a host: tags, braces, statements.
  private(set) var codeSigns = 0

  init(_ text: String) {
    var text = text
    text.withUTF8 { read($0) }
  }

  @inline(__always)
  subscript(token: CommentToken) -> ArraySlice<UInt8> { bytes[Int(token.start)..<Int(token.end)] }

  private mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
    bytes.reserveCapacity(min(source.count, Self.limit * 4))
    tokens.reserveCapacity(24)
    var scan = Scan()
    var place = 0
    var scalars = 0
    while place < source.count, scalars < Self.limit {
      scalars += 1
      let byte = source[place]
      if byte < 0x80 {
        place += 1
        readASCII(byte, &scan)
      } else {
        let (scalar, length) = Self.scalar(source, place)
        place += length
        readScalar(scalar, &scan)
      }
    }
    finish(&scan)
    lastGap = scan.gap
  }

  /// The token under way.
  private struct Scan {
    enum Run { case none, letters, digits }
    var run = Run.none
    var start = 0
    var gap: CommentToken.Gap = [.space]
    var number: Int32 = 0
  }

  @inline(__always)
  private mutating func readASCII(_ byte: UInt8, _ scan: inout Scan) {
    switch byte {
    case 0x61...0x7A: addLetter(byte, &scan)
    case 0x41...0x5A: addLetter(byte | 0x20, &scan)
    case 0x30...0x39: addDigit(byte, &scan)
    default: addSign(byte, &scan)
    }
  }

  @inline(__always)
  private mutating func addLetter(_ byte: UInt8, _ scan: inout Scan) {
    if scan.run != .letters {
      finish(&scan)
      scan.run = .letters
      scan.start = bytes.count
    }
    bytes.append(byte)
  }

  @inline(__always)
  private mutating func addDigit(_ byte: UInt8, _ scan: inout Scan) {
    if scan.run != .digits {
      finish(&scan)
      scan.run = .digits
      scan.start = bytes.count
      scan.number = 0
    }
    bytes.append(byte)
    // Nothing is told apart above this.
    scan.number = min(scan.number &* 10 &+ Int32(byte & 15), 99_999_999)
  }

  private mutating func addSign(_ byte: UInt8, _ scan: inout Scan) {
    finish(&scan)
    switch byte {
    case UInt8(ascii: "."): scan.gap.insert(.dot)
    case UInt8(ascii: ","): scan.gap.insert(.comma)
    case UInt8(ascii: "/"), UInt8(ascii: "|"): scan.gap.insert(.slash)
    case UInt8(ascii: "-"), UInt8(ascii: "_"): scan.gap.insert(.hyphen)
    case UInt8(ascii: "+"): scan.gap.insert(.plus)
    case UInt8(ascii: "&"): scan.gap.insert(.and)
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): scan.gap.insert(.line)
    case UInt8(ascii: ":"): scan.gap.insert(.colon)
    case UInt8(ascii: "@"): scan.gap.insert(.at)
    case UInt8(ascii: "%"): scan.gap.insert(.percent)
    case UInt8(ascii: "'"), UInt8(ascii: "`"): break
    case UInt8(ascii: "?"):
      scan.gap.insert(.question)
      hasQuestionMark = true
    case UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: ";"), UInt8(ascii: "\\"):
      scan.gap.insert(.mark)
      codeSigns += 1
    case UInt8(ascii: "{"), UInt8(ascii: "}"):
      scan.gap.insert(.mark)
      codeSigns += 2
    case UInt8(ascii: " "), UInt8(ascii: "\t"): scan.gap.insert(.space)
    default: scan.gap.insert(.mark)
    }
  }

  private mutating func readScalar(_ scalar: UInt32, _ scan: inout Scan) {
    switch scalar {
    case 0xC0...0x24F:
      if scalar == 0xD7 { return addLetter(UInt8(ascii: "x"), &scan) }
      if let letter = Self.plain(scalar) { addLetter(letter, &scan) }
    // Superscript two repeats a word; marks of direction, joiners and selectors are nothing.
    case 0xB2, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x20E3, 0xAD: break
    case 0x2018, 0x2019, 0x2BC: break
    case 0xFF01...0xFF5E: readASCII(UInt8(scalar - 0xFF01 + 0x21), &scan)
    case 0x1D400...0x1D6A3: addLetter(UInt8(ascii: "a") + UInt8((scalar - 0x1D400) % 52 % 26), &scan)
    case 0x1D7CE...0x1D7FF: addDigit(UInt8(ascii: "0") + UInt8((scalar - 0x1D7CE) % 10), &scan)
    case 0x2010...0x2015: addSign(UInt8(ascii: "-"), &scan)
    case 0x2795: addSign(UInt8(ascii: "+"), &scan)
    case 0xFF0C, 0x3001: addSign(UInt8(ascii: ","), &scan)
    default:
      finish(&scan)
      scan.gap.insert([.space, .mark])
      if scalar >= 0x2190 { hasEmoji = true }
    }
  }

  private mutating func finish(_ scan: inout Scan) {
    guard scan.run != .none else { return }
    let end = bytes.count
    var token = CommentToken(
      start: Int32(scan.start), end: Int32(end), isNumber: scan.run == .digits, gap: scan.gap)
    if token.isNumber {
      token.value = scan.number
      token.digits = UInt8(min(end - scan.start, 255))
    }
    tokens.append(token)
    scan.gap = []
    scan.run = .none
  }

  /// The base letter of a Latin letter with a mark.
  private static func plain(_ scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0...0xC5, 0xE0...0xE5, 0x100...0x105: UInt8(ascii: "a")
    case 0xC7, 0xE7, 0x106...0x10D: UInt8(ascii: "c")
    case 0xC8...0xCB, 0xE8...0xEB, 0x112...0x11B: UInt8(ascii: "e")
    case 0xCC...0xCF, 0xEC...0xEF, 0x128...0x131: UInt8(ascii: "i")
    case 0xD1, 0xF1, 0x143...0x148: UInt8(ascii: "n")
    case 0xD2...0xD6, 0xD8, 0xF2...0xF6, 0xF8, 0x14C...0x151: UInt8(ascii: "o")
    case 0xD9...0xDC, 0xF9...0xFC, 0x168...0x173: UInt8(ascii: "u")
    case 0xDD, 0xFD, 0xFF: UInt8(ascii: "y")
    default: nil
    }
  }

  /// The scalar at a place of valid UTF-8, and its bytes.
  private static func scalar(_ source: UnsafeBufferPointer<UInt8>, _ place: Int) -> (UInt32, Int) {
    func next(_ offset: Int) -> UInt32 {
      place + offset < source.count ? UInt32(source[place + offset] & 0x3F) : 0
    }
    let first = UInt32(source[place])
    if first < 0xE0 { return ((first & 0x1F) << 6 | next(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | next(1) << 6 | next(2), 3) }
    return ((first & 0x07) << 18 | next(1) << 12 | next(2) << 6 | next(3), 4)
  }
}
