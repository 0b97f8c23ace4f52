/// Reads the fields of a frame's payload in order.
struct PayloadReader {
  var rest: ArraySlice<UInt8>
  let kind: UInt8

  mutating func frame(_ kind: FrameFormat.Kind) throws -> ImportFrame {
    switch kind {
    case .recognised: .recognised(try recognisedFile())
    case .notYet: .notYet(try recognisedFile())
    case .unknown: .unknown(try unrecognisedFile())
    case .refusal: .refusal(try note())
    case .warning: .warning(try note())
    case .progress:
      .progress(ReadingProgress(rows: try integer(), bytesRead: try number(), bytesTotal: try number()))
    case .finished: .finished(try summary())
    case .failed: .failed(try failure())
    case .returned: .returned(try returned())
    case .money: .money(try money())
    case .order: throw malformed
    }
  }

  var malformed: FrameError { .malformed(kind: kind) }

  private mutating func recognisedFile() throws -> RecognisedFile {
    guard let kind = ChannelFileKind(rawValue: try string()) else { throw malformed }
    return RecognisedFile(
      kind: kind, sheet: try string(), headingRow: try integer(), columns: try integer(),
      unknownHeadings: try strings())
  }

  private mutating func unrecognisedFile() throws -> UnrecognisedFile {
    let nearest = try string()
    return UnrecognisedFile(
      nearest: ChannelFileKind(rawValue: nearest), missing: try strings(), doubled: try strings(),
      found: try strings(), sheet: try string(), row: try integer())
  }

  private mutating func note() throws -> RowNote {
    let (row, column, value, number) = (try integer(), try string(), try string(), try string())
    guard let reason = RowReason(code: try string(), detail: try integer()) else { throw malformed }
    return RowNote(row: row, column: column, value: value, number: number, reason: reason)
  }

  private mutating func summary() throws -> ReadingSummary {
    var summary = ReadingSummary()
    summary.rows = try integer()
    summary.records = try integer()
    summary.lines = try integer()
    summary.refusedRows = try integer()
    summary.earliest = try instant()
    summary.latest = try instant()
    for _ in 0..<(try count()) {
      summary.unread.append(UnreadColumn(heading: try string(), values: try integer(), isKept: try integer() == 1))
    }
    for _ in 0..<(try count()) { summary.checks.append(try check()) }
    return summary
  }

  private mutating func check() throws -> FileCheck {
    guard let subject = FileCheck.Subject(rawValue: try string()) else { throw malformed }
    return FileCheck(
      subject, detail: try string(), said: try number(), found: try number(), compared: try integer(),
      differing: try integer())
  }

  private mutating func failure() throws -> ReadingFailure {
    guard let kind = ReadingFailure.Kind(rawValue: try string()) else { throw malformed }
    let sheet = try string()
    let places = [try integer(), try integer(), try integer()].map { $0 < 0 ? nil : $0 }
    return ReadingFailure(
      kind, sheet: sheet.isEmpty ? nil : sheet, row: places[0], column: places[1], limit: places[2],
      detail: try string())
  }

  private mutating func returned() throws -> ReturnFrame {
    let (firstRow, lastRow) = (try integer(), try integer())
    let (high, low) = (UInt64(bitPattern: try number()), UInt64(bitPattern: try number()))
    let json = rest
    rest = []
    guard let record = try? ReturnRecord(json: json), record.lines.count <= OrderLimits.lines,
      record.lines.allSatisfy({ (1...OrderLimits.pieces).contains($0.quantity) })
    else { throw malformed }
    return ReturnFrame(
      firstRow: firstRow, lastRow: lastRow, digest: RecordDigest(high: high, low: low), record: record, json: json)
  }

  private mutating func money() throws -> MoneyFrame {
    let (row, sheet) = (try integer(), try string())
    let (high, low) = (UInt64(bitPattern: try number()), UInt64(bitPattern: try number()))
    let bytes = rest
    let record = try MoneyRecord(&self)
    guard sheet.unicodeScalars.count <= MoneyFrame.longestSheet else { throw malformed }
    return MoneyFrame(row: row, sheet: sheet, digest: RecordDigest(high: high, low: low), record: record, bytes: bytes)
  }

  mutating func byte() throws -> UInt8 {
    guard let byte = rest.popFirst() else { throw malformed }
    return byte
  }

  mutating func number() throws -> Int64 {
    guard rest.count >= 8 else { throw malformed }
    let value = rest.withUnsafeBytes { Int64(littleEndian: $0.loadUnaligned(as: Int64.self)) }
    rest = rest.dropFirst(8)
    return value
  }

  mutating func integer() throws -> Int {
    Int(try number())
  }

  mutating func instant() throws -> Instant? {
    let milliseconds = try number()
    return milliseconds == OrderFrameLayout.none ? nil : Instant(milliseconds: milliseconds)
  }

  /// A number of things that follow; each takes at least four bytes, which bounds it.
  mutating func count() throws -> Int {
    let count = try integer()
    guard count >= 0, count <= rest.count / 4 else { throw malformed }
    return count
  }

  mutating func string() throws -> String {
    guard rest.count >= 4 else { throw malformed }
    let length = Int(rest.withUnsafeBytes { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) })
    rest = rest.dropFirst(4)
    guard rest.count >= length else { throw malformed }
    let text = String(decoding: rest.prefix(length), as: UTF8.self)
    rest = rest.dropFirst(length)
    return text
  }

  private mutating func strings() throws -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count()) { texts.append(try string()) }
    return texts
  }
}
