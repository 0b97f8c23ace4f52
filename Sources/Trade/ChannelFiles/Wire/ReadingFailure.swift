/// Why a whole file could not be read, and where.
package struct ReadingFailure: Error, Sendable, Equatable {
  /// What went wrong; the raw values stand in frames, in `--json` output and in stored imports.
  package enum Kind: String, Sendable, CaseIterable {
    case notASpreadsheet, oldExcel, htmlPage, encrypted, corrupt, empty, tooLarge, tooManyRows, tooManyColumns
    case cellTooLong, badEncoding, badCSV, unreadable, cannotOpen
    /// Built so that reading it would cost far more than its size: no export is like that.
    case suspicious
    /// The reading process used more time than it may.
    case tookTooLong
    /// The reading process used more memory than it may.
    case outOfMemory
    /// The reading process ended without saying why.
    case stopped
    /// What the reading process sent cannot be understood.
    case garbled
  }

  package var kind: Kind
  /// The worksheet, where that is known.
  package var sheet: String?
  /// The row, counted from 1, where that is known.
  package var row: Int?
  /// The column, counted from 1, where that is known.
  package var column: Int?
  /// The limit that was passed, where one was.
  package var limit: Int?
  /// For the log: what the library underneath said.
  package var detail: String

  package init(
    _ kind: Kind, sheet: String? = nil, row: Int? = nil, column: Int? = nil, limit: Int? = nil, detail: String = ""
  ) {
    self.kind = kind
    self.sheet = sheet
    self.row = row
    self.column = column
    self.limit = limit
    self.detail = detail
  }
}
