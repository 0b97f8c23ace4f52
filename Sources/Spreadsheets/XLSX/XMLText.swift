/// Text of XML as it is meant: entities resolved, line ends as LF.
extension ValueArena {
  /// Appends the text without looking at its UTF-8: ``finish(from:isText:)`` does when the value is whole.
  ///
  /// - Parameters:
  ///   - raw: text that cuts no entity and no line end in two.
  ///   - isLiteral: whether it is a CDATA section, which has no entities.
  func append(decoding raw: UnsafeBufferPointer<UInt8>, isLiteral: Bool) throws(SpreadsheetError) {
    var (place, runStart) = (0, 0)
    while place < raw.count {
      let byte = raw[place]
      let isEntity = byte == UInt8(ascii: "&") && !isLiteral
      guard isEntity || byte < 0x20 && byte != 0x0A && byte != 0x09 else {
        place &+= 1
        continue
      }
      try append(UnsafeBufferPointer(rebasing: raw[runStart..<place]))
      place = try isEntity ? appendEntity(raw, place) : appendLineEnd(raw, place)
      runStart = place
    }
    try append(UnsafeBufferPointer(rebasing: raw[runStart...]))
  }

  /// CRLF and CR are one LF to a reader of XML; other control characters may not stand there.
  private func appendLineEnd(_ raw: UnsafeBufferPointer<UInt8>, _ place: Int) throws(SpreadsheetError) -> Int {
    guard raw[place] == 0x0D else {
      throw SpreadsheetError(raw[place] == 0 ? .zeroByte : .damagedXML(.controlCharacter))
    }
    if place + 1 < raw.count && raw[place + 1] == 0x0A { return place + 1 }
    try append("\n")
    return place + 1
  }

  private func appendEntity(_ raw: UnsafeBufferPointer<UInt8>, _ place: Int) throws(SpreadsheetError) -> Int {
    let rest = raw[(place + 1)...].prefix(XMLScanner.entityBytes)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")),
      let scalar = XMLEntity.scalar(UnsafeBufferPointer(rebasing: raw[(place + 1)..<end]))
    else { throw SpreadsheetError(.damagedXML(.unknownEntity)) }
    try append(scalar)
    return end + 1
  }

  private func append(_ scalar: Unicode.Scalar) throws(SpreadsheetError) {
    try reserve(4)
    for byte in UTF8.encode(scalar)! {
      base[count] = byte
      count += 1
    }
  }
}
