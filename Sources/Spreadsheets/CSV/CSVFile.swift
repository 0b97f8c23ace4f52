/// A text file with its encoding and dialect known; each reading starts at the beginning.
struct CSVFile {
  private let path: String
  private let byteCount: Int
  private let limits: SpreadsheetLimits
  private let encoding: TextEncoding
  private let unquoteFormulas: Bool

  init(
    path: String, sample: [UInt8], byteCount: Int, limits: SpreadsheetLimits, unquote: Bool
  ) throws(SpreadsheetError) {
    self.path = path
    self.byteCount = byteCount
    self.limits = limits
    unquoteFormulas = unquote
    encoding = TextEncoding(sample: sample)
    if encoding == .utf32 { throw SpreadsheetError(.textEncoding("UTF-32")) }
  }

  func rows(_ progress: ReadProgress, _ body: (RowView) throws -> Bool) throws {
    let file = try FileSource(path: path, limit: limits.fileBytes)
    let window = ByteWindow(source(file), capacity: 262_144, mostCapacity: max(limits.rowBytes, 262_144))
    progress.begin(total: byteCount)
    progress.follow { max(0, file.bytesRead - window.available) }
    defer { progress.finishPart() }
    let dialect = try begin(window)
    let reader = CSVReader(window, dialect: dialect, limits: limits, unquoteFormulas: unquoteFormulas)
    if dialect.hasSeparatorLine { reader.skipLine() }
    try reader.read(body)
  }

  private func source(_ file: FileSource) -> any ByteSource {
    if case .utf16(let bigEndian) = encoding { UTF16Source(file, bigEndian: bigEndian) } else { file }
  }

  /// Passes over the byte order mark and looks at the first lines.
  private func begin(_ window: ByteWindow) throws(SpreadsheetError) -> CSVDialect {
    _ = try window.ensure(SpreadsheetFormat.sampleBytes)
    let start = window.base + window.position
    if window.available >= 3 && start[0] == 0xEF && start[1] == 0xBB && start[2] == 0xBF { window.position += 3 }
    let count = min(window.available, SpreadsheetFormat.sampleBytes)
    return CSVDialect(sample: UnsafeBufferPointer(start: window.base + window.position, count: count))
  }
}
