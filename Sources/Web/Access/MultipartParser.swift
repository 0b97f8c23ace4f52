import NIOCore

/// Reads `multipart/form-data` (RFC 7578) while it arrives, strictly, in memory that does not grow.
///
/// Accepted is what browsers send: parts with a quoted name and, for a file, a quoted file name. Everything else (bare line
/// feeds, folded headers, nested multiparts, missing names, text before the first boundary or after the last) is refused.
struct MultipartParser {
  enum Event: Equatable {
    /// A part begins; `fileName` is nil for a plain field.
    case part(name: String, fileName: String?)
    case content(ByteBuffer)
    case endOfPart
  }

  /// What boundaries, headers and small fields may add to the size of a file.
  static let allowance = 1 << 20
  private static let longestHeaders = 8 << 10

  private enum State {
    case preamble, headers, content, afterBoundary, end
  }

  private let delimiter: [UInt8]
  private var buffer = ByteBuffer()
  private var state = State.preamble

  /// - Parameter boundary: as `Content-Type` gives it: 1 to 70 characters.
  init(boundary: String) {
    delimiter = Array("\r\n--\(boundary)".utf8)
  }

  /// The boundary in a `Content-Type`; nil when it has none that RFC 2046 allows.
  static func boundary(of contentType: String) -> String? {
    for parameter in contentType.split(separator: ";").dropFirst() {
      let parts = parameter.split(separator: "=", maxSplits: 1).map { String($0).trimmed }
      guard parts.count == 2, parts[0].lowercased() == "boundary" else { continue }
      let quoted = parts[1].count >= 2 && parts[1].hasPrefix("\"") && parts[1].hasSuffix("\"")
      let boundary = quoted ? String(parts[1].dropFirst().dropLast()) : parts[1]
      let allowed = boundary.utf8.allSatisfy { byte in
        byte.isASCIILetterOrDigit || "'()+_,-./:=? ".utf8.contains(byte)
      }
      return allowed && (1...70).contains(boundary.utf8.count) && boundary.last != " " ? boundary : nil
    }
    return nil
  }

  /// Takes the next bytes and tells what they hold.
  ///
  /// - Throws: ``Problem`` (400) at the first thing that is not as it must be.
  mutating func read(_ bytes: ByteBuffer) throws(Problem) -> [Event] {
    if case .preamble = state, buffer.readableBytes == 0, buffer.writerIndex == 0 {
      // The first boundary has no line end before it; with one, all boundaries look alike.
      buffer.writeString("\r\n")
    }
    buffer.writeImmutableBuffer(bytes)
    var events: [Event] = []
    while try step(&events) {}
    buffer.discardReadBytes()
    return events
  }

  /// - Throws: ``Problem`` (400) when the last boundary is missing.
  func finish() throws(Problem) {
    guard case .end = state, buffer.readableBytes == 0 else { throw Self.malformed }
  }

  /// - Returns: false when more bytes are needed.
  private mutating func step(_ events: inout [Event]) throws(Problem) -> Bool {
    switch state {
    case .preamble: return try readFirstBoundary()
    case .afterBoundary: return try readBoundaryEnd()
    case .headers: return try readHeaders(&events)
    case .content: return readContent(&events)
    case .end:
      // Some senders close with a line end.
      if buffer.readableBytes == 0 { return false }
      guard buffer.readableBytes <= 2, buffer.readString(length: buffer.readableBytes) == "\r\n" else {
        throw Self.malformed
      }
      return false
    }
  }

  private mutating func readFirstBoundary() throws(Problem) -> Bool {
    guard let start = buffer.readBytes(length: delimiter.count) else { return false }
    guard start == delimiter else { throw Self.malformed }
    state = .afterBoundary
    return true
  }

  private mutating func readBoundaryEnd() throws(Problem) -> Bool {
    guard let end = buffer.readString(length: 2) else { return false }
    switch end {
    case "\r\n": state = .headers
    case "--": state = .end
    default: throw Self.malformed
    }
    return true
  }

  private mutating func readHeaders(_ events: inout [Event]) throws(Problem) -> Bool {
    let view = buffer.readableBytesView
    guard let end = view.firstRange(of: Array("\r\n\r\n".utf8)) else {
      guard view.count <= Self.longestHeaders else { throw Self.malformed }
      return false
    }
    let length = end.upperBound - view.startIndex
    guard length <= Self.longestHeaders, let block = buffer.readBytes(length: length),
      let headers = String(validating: block.dropLast(4), as: UTF8.self)
    else { throw Self.malformed }
    events.append(try Self.part(headers))
    state = .content
    return true
  }

  private mutating func readContent(_ events: inout [Event]) -> Bool {
    let view = buffer.readableBytesView
    if let found = view.firstRange(of: delimiter) {
      let length = found.lowerBound - view.startIndex
      if length > 0, let content = buffer.readSlice(length: length) { events.append(.content(content)) }
      buffer.moveReaderIndex(forwardBy: delimiter.count)
      events.append(.endOfPart)
      state = .afterBoundary
      return true
    }
    // The last bytes may be the beginning of a boundary.
    let safe = view.count - (delimiter.count - 1)
    if safe > 0, let content = buffer.readSlice(length: safe) { events.append(.content(content)) }
    return false
  }

  private static func part(_ headers: String) throws(Problem) -> Event {
    var event: Event?
    for line in headers.split(separator: "\r\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, parts[0].utf8.allSatisfy({ $0.isASCIILetterOrDigit || $0 == 0x2D }),
        !line.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" })
      else { throw malformed }
      switch parts[0].lowercased() {
      case "content-disposition":
        guard event == nil else { throw malformed }
        event = try disposition(parts[1].trimmed)
      case "content-type":
        guard !parts[1].trimmed.lowercased().hasPrefix("multipart/") else { throw malformed }
      case "content-transfer-encoding": throw malformed
      default: continue
      }
    }
    guard let event else { throw malformed }
    return event
  }

  /// `form-data; name="file"; filename="Order.xlsx"`, with `%22`, `%0D` and `%0A` as browsers write quotes and line ends.
  private static func disposition(_ text: String) throws(Problem) -> Event {
    var rest = text[...]
    guard rest.lowercased().hasPrefix("form-data") else { throw malformed }
    rest = rest.dropFirst("form-data".count)
    var values: [String: String] = [:]
    while !rest.isEmpty {
      guard rest.first == ";" else { throw malformed }
      rest = rest.dropFirst().drop(while: { $0 == " " })
      guard let equals = rest.firstIndex(of: "=") else { throw malformed }
      let name = rest[..<equals].lowercased()
      rest = rest[rest.index(after: equals)...]
      guard rest.first == "\"", let close = rest.dropFirst().firstIndex(of: "\""), values[name] == nil else {
        throw malformed
      }
      values[name] = String(rest[rest.index(after: rest.startIndex)..<close])
      rest = rest[rest.index(after: close)...].drop(while: { $0 == " " })
    }
    guard let name = values["name"], !name.isEmpty else { throw malformed }
    return .part(name: unescaped(name), fileName: values["filename"].map(unescaped))
  }

  private static func unescaped(_ text: String) -> String {
    text.replacing("%22", with: "\"").replacing("%0D", with: " ").replacing("%0A", with: " ")
  }

  private static let malformed = Problem(.badRequest, .word("problem.form"))
}

extension UInt8 {
  fileprivate var isASCIILetterOrDigit: Bool {
    (0x30...0x39).contains(self) || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
  }
}
