extension FrameWriter {
  package mutating func write(recognised file: RecognisedFile) throws {
    let start = begin(.recognised)
    put(file)
    try end(start)
  }

  package mutating func write(notYet file: RecognisedFile) throws {
    let start = begin(.notYet)
    put(file)
    try end(start)
  }

  package mutating func write(unknown file: UnrecognisedFile) throws {
    let start = begin(.unknown)
    put(file.nearest?.rawValue ?? "")
    put(file.missing)
    put(file.doubled)
    put(file.found)
    put(file.sheet)
    put(file.row)
    try end(start)
  }

  package mutating func write(refusal note: RowNote) throws {
    let start = begin(.refusal)
    put(note)
    try end(start)
  }

  package mutating func write(warning note: RowNote) throws {
    let start = begin(.warning)
    put(note)
    try end(start)
  }

  package mutating func write(_ progress: ReadingProgress) throws {
    let start = begin(.progress)
    put(progress.rows)
    put(progress.bytesRead)
    put(progress.bytesTotal)
    try end(start)
    try flush()
  }

  package mutating func write(finished summary: ReadingSummary) throws {
    let start = begin(.finished)
    for number in [summary.rows, summary.records, summary.lines, summary.refusedRows] { put(number) }
    put(summary.earliest?.milliseconds ?? OrderFrameLayout.none)
    put(summary.latest?.milliseconds ?? OrderFrameLayout.none)
    put(summary.unread.count)
    for column in summary.unread {
      put(column.heading)
      put(column.values)
      put(column.isKept ? 1 : 0)
    }
    put(summary.checks.count)
    for check in summary.checks {
      put(check.subject.rawValue)
      put(check.detail)
      for number in [check.said, check.found, Int64(check.compared), Int64(check.differing)] { put(number) }
    }
    try end(start)
  }

  /// A line of a money file; `row` is counted from 1.
  ///
  /// - Returns: false if it is too long for a frame, and was not written.
  @discardableResult
  package mutating func write(_ record: MoneyRecord, row: Int, of sheet: String) throws -> Bool {
    let start = begin(.money)
    put(row)
    put(sheet)
    let digest = sink.appendZeros(16)
    let body = sink.count
    record.write(to: &sink)
    let value = RecordDigest(of: UnsafeRawBufferPointer(rebasing: sink.bytes[body...]))
    sink.put(value.high, at: digest)
    sink.put(value.low, at: digest + 8)
    return try end(start)
  }

  package mutating func write(_ failure: ReadingFailure) throws {
    let start = begin(.failed)
    put(failure.kind.rawValue)
    put(failure.sheet ?? "")
    for number in [failure.row, failure.column, failure.limit] { put(number ?? -1) }
    put(failure.detail)
    try end(start)
  }

  /// A whole return; `firstRow` and `lastRow` are counted from 1.
  ///
  /// - Returns: false if it is too long for a frame, and was not written.
  @discardableResult
  package mutating func write(_ record: ReturnRecord, firstRow: Int, lastRow: Int) throws -> Bool {
    let json = record.canonicalJSON()
    let digest = json.withUnsafeBytes { RecordDigest(of: $0) }
    let start = begin(.returned)
    put(firstRow)
    put(lastRow)
    sink.append(littleEndian: digest.high)
    sink.append(littleEndian: digest.low)
    json.withUnsafeBytes { sink.append($0) }
    return try end(start)
  }

  private mutating func put(_ file: RecognisedFile) {
    put(file.kind.rawValue)
    put(file.sheet)
    put(file.headingRow)
    put(file.columns)
    put(file.unknownHeadings)
  }

  private mutating func put(_ note: RowNote) {
    put(note.row)
    put(note.column)
    put(note.value)
    put(note.number)
    put(note.reason.code)
    put(note.reason.detail)
  }

  private mutating func put(_ number: Int) { sink.append(littleEndian: Int64(number)) }

  private mutating func put(_ number: Int64) { sink.append(littleEndian: number) }

  private mutating func put(_ text: String) {
    sink.append(littleEndian: UInt32(text.utf8.count))
    sink.append(text)
  }

  private mutating func put(_ texts: [String]) {
    put(texts.count)
    for text in texts { put(text) }
  }
}
