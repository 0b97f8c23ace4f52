/// A forward scanner over XML as spreadsheets write it: UTF-8, no document type.
///
/// It hands out tags and text as places in the window, keeps nothing but the open elements' name hashes, and refuses
/// what it does not know. Names are taken without their namespace prefix, since some writers put one on every element.
final class XMLScanner {
  enum Token { case startTag, emptyTag, endTag, text, end }

  let window: ByteWindow
  let limits: SpreadsheetLimits
  /// Elements open after the token last returned.
  private(set) var depth = 0
  /// Name of the last tag without prefix, and all of the tag behind its name.
  private(set) var name = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  private(set) var attributes = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// The last text as it stands in the file, cut anywhere but inside an entity or a line end.
  private(set) var text = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
  /// Whether the text is a CDATA section, which has no entities.
  private(set) var isLiteral = false
  private var openNames: [UInt64] = []
  private var isStarted = false
  private var isRootClosed = false

  init(_ source: any ByteSource, limits: SpreadsheetLimits, windowBytes: Int = 262_144) {
    self.limits = limits
    window = ByteWindow(source, capacity: windowBytes, mostCapacity: windowBytes)
    openNames.reserveCapacity(limits.xmlDepth)
  }

  func next() throws(SpreadsheetError) -> Token {
    if !isStarted { try start() }
    while true {
      guard try window.ensure(1) else {
        guard depth == 0, isRootClosed else { throw damage(.endsEarly) }
        return .end
      }
      guard window.base[window.position] == UInt8(ascii: "<") else {
        if try readText() { return .text }
        continue
      }
      guard try window.ensure(4) else { throw damage(.endsEarly) }
      switch window.base[window.position + 1] {
      case UInt8(ascii: "/"): return try readEndTag()
      case UInt8(ascii: "?"): try skip(to: "?>")
      case UInt8(ascii: "!"): if try readDeclaration() { return .text }
      default: return try readStartTag()
      }
    }
  }

  /// Skips the element whose start tag was the last token.
  func skipElement() throws(SpreadsheetError) {
    let outside = depth - 1
    while depth > outside {
      if try next() == .end { throw damage(.endsEarly) }
    }
  }

  /// Makes the next `length` bytes the text and moves behind them.
  func takeText(_ length: Int, isLiteral: Bool) {
    text = UnsafeBufferPointer(start: window.base + window.position, count: length)
    self.isLiteral = isLiteral
    window.position += length
  }

  func damage(_ damage: SpreadsheetError.XMLDamage) -> SpreadsheetError { SpreadsheetError(.damagedXML(damage)) }

  private func start() throws(SpreadsheetError) {
    isStarted = true
    guard try window.ensure(4) else { throw damage(.endsEarly) }
    try XMLDeclaration.skip(in: window)
  }

  private func readStartTag() throws(SpreadsheetError) -> Token {
    guard !(depth == 0 && isRootClosed) else { throw damage(.syntax) }
    let length = try tagLength()
    let start = window.base + window.position + 1
    let isEmpty = start[length - 3] == UInt8(ascii: "/")
    let inside = UnsafeBufferPointer(start: UnsafePointer(start), count: length - (isEmpty ? 3 : 2))
    let hash = try readName(inside)
    window.position += length
    if isEmpty {
      if depth == 0 { isRootClosed = true }
      return .emptyTag
    }
    guard depth < limits.xmlDepth else { throw SpreadsheetError(.limit(.xmlDepth, allowed: limits.xmlDepth)) }
    openNames.append(hash)
    depth += 1
    return .startTag
  }

  private func readEndTag() throws(SpreadsheetError) -> Token {
    let length = try tagLength()
    let inside = UnsafeBufferPointer(start: UnsafePointer(window.base + window.position + 2), count: length - 3)
    let hash = try readName(inside)
    guard let open = openNames.popLast(), open == hash else { throw damage(.mismatchedTag) }
    depth -= 1
    if depth == 0 { isRootClosed = true }
    window.position += length
    return .endTag
  }

  /// Splits a tag into name and attributes; returns a hash of the name with its prefix.
  private func readName(_ inside: UnsafeBufferPointer<UInt8>) throws(SpreadsheetError) -> UInt64 {
    var (place, nameStart) = (0, 0)
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    while place < inside.count {
      let byte = inside[place]
      if byte <= 0x20 { break }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "=") || byte == UInt8(ascii: "\"") { throw damage(.syntax) }
      place &+= 1
      if byte == UInt8(ascii: ":") { nameStart = place }
      hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3
    }
    guard place > nameStart else { throw damage(.syntax) }
    name = UnsafeBufferPointer(rebasing: inside[nameStart..<place])
    attributes = UnsafeBufferPointer(rebasing: inside[place...])
    return hash
  }

  /// Bytes from `<` to `>`, with quoted values passed over, all of them in the window.
  private func tagLength() throws(SpreadsheetError) -> Int {
    var (length, quote) = (1, UInt8(0))
    while true {
      if length >= window.available {
        guard length < limits.xmlTagBytes else {
          throw SpreadsheetError(.limit(.xmlTagBytes, allowed: limits.xmlTagBytes))
        }
        guard try window.fill() else { throw damage(.endsEarly) }
        continue
      }
      let byte = window.base[window.position + length]
      length &+= 1
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: ">") {
        break
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      if byte == UInt8(ascii: "<") || byte == 0 { throw byte == 0 ? SpreadsheetError(.zeroByte) : damage(.syntax) }
    }
    guard length <= limits.xmlTagBytes else {
      throw SpreadsheetError(.limit(.xmlTagBytes, allowed: limits.xmlTagBytes))
    }
    guard length > 3 || (length == 3 && window.base[window.position + 1] != UInt8(ascii: "/")) else {
      throw damage(.syntax)
    }
    return length
  }

  /// A comment, a CDATA section (true: its text is the token) or a declaration, which is refused.
  private func readDeclaration() throws(SpreadsheetError) -> Bool {
    if try starts(with: "<!--") {
      window.position += 4
      try skip(to: "-->")
      return false
    }
    guard try starts(with: "<![CDATA["), depth > 0 else {
      throw try starts(with: "<!DOCTYPE") ? SpreadsheetError(.documentType) : damage(.syntax)
    }
    return try readLiteral()
  }
}
