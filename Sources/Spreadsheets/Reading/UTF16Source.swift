/// UTF-16 with a byte order mark, read as UTF-8.
final class UTF16Source: ByteSource {
  private let source: FileSource
  private let bigEndian: Bool
  private var input = [UInt8](repeating: 0, count: 32_768)
  private var inputEnd = 0
  private var sawMark = false
  private var output: [UInt8] = []
  private var outputStart = 0

  init(_ source: FileSource, bigEndian: Bool) {
    self.source = source
    self.bigEndian = bigEndian
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(SpreadsheetError) -> Int {
    while outputStart == output.count {
      guard try decodeMore() else { return 0 }
    }
    let count = min(buffer.count, output.count - outputStart)
    for index in 0..<count { buffer[index] = output[outputStart + index] }
    outputStart += count
    return count
  }

  private func decodeMore() throws(SpreadsheetError) -> Bool {
    output.removeAll(keepingCapacity: true)
    outputStart = 0
    let count = try fillInput()
    if count == 0 {
      if inputEnd > 0 { throw SpreadsheetError(.invalidText) }
      return false
    }
    var place = 0
    while let scalar = try nextScalar(&place) {
      if !sawMark {
        sawMark = true
        if scalar == "\u{FEFF}" { continue }
      }
      output.append(contentsOf: UTF8.encode(scalar)!)
    }
    // At most three bytes of a cut character.
    for index in place..<inputEnd { input[index - place] = input[index] }
    inputEnd -= place
    return true
  }

  private func fillInput() throws(SpreadsheetError) -> Int {
    var failure: SpreadsheetError?
    var count = 0
    input.withUnsafeMutableBytes { bytes in
      let room = UnsafeMutableRawBufferPointer(rebasing: bytes[inputEnd...])
      do throws(SpreadsheetError) { count = try source.read(into: room) } catch { failure = error }
    }
    if let failure { throw failure }
    inputEnd += count
    return count
  }

  /// The next character of the input, or nil where it is cut off.
  private func nextScalar(_ place: inout Int) throws(SpreadsheetError) -> Unicode.Scalar? {
    guard place + 2 <= inputEnd else { return nil }
    let first = unit(at: place)
    if UTF16.isTrailSurrogate(first) { throw SpreadsheetError(.invalidText) }
    guard UTF16.isLeadSurrogate(first) else {
      place += 2
      return Unicode.Scalar(first)
    }
    guard place + 4 <= inputEnd else { return nil }
    let second = unit(at: place + 2)
    guard UTF16.isTrailSurrogate(second) else { throw SpreadsheetError(.invalidText) }
    place += 4
    return UTF16.decode(UTF16.EncodedScalar([first, second]))
  }

  private func unit(at place: Int) -> UInt16 {
    let (first, second) = (UInt16(input[place]), UInt16(input[place + 1]))
    return bigEndian ? first << 8 | second : second << 8 | first
  }
}
