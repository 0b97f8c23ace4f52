/// A spreadsheet file, read as a stream of rows at flat memory.
///
/// What the file is comes from its content: a zip with a workbook in it is read as XLSX, text as CSV. Everything in it
/// is held against ``SpreadsheetLimits``, and every refusal is a ``SpreadsheetError``.
package struct Spreadsheet {
  package let format: SpreadsheetFormat
  /// In the order of the workbook. A CSV has one, without a name.
  package let sheets: [Sheet]
  private let content: Content
  private let progress = ReadProgress()
  private let temporaryFolder: String

  private enum Content {
    case workbook(Workbook)
    case text(CSVFile)
  }

  /// Opens a file and reads its table of contents.
  ///
  /// - Parameters:
  ///   - unquoteFormulas: whether apostrophes that ``FormulaGuard`` put before formula-like text are taken off. Only for
  ///     CSV files of our own: elsewhere the apostrophe may be the seller's.
  ///   - temporaryFolder: where shared strings that do not fit in memory are kept while reading. The file there has no
  ///     name and is gone when the reader is.
  /// - Throws: ``SpreadsheetError``
  package init(
    path: String, limits: SpreadsheetLimits = .standard, unquoteFormulas: Bool = false,
    temporaryFolder: String = TemporaryFile.standardFolder
  ) throws {
    let file = try FileSource(path: path, limit: limits.fileBytes)
    let sample = try file.bytes(at: 0, count: SpreadsheetFormat.sampleBytes)
    format = try SpreadsheetFormat(sample: sample)
    self.temporaryFolder = temporaryFolder
    switch format {
    case .xlsx:
      let workbook = try Workbook(path: path, file: file, limits: limits)
      content = .workbook(workbook)
      sheets = workbook.sheets
    case .csv:
      content = .text(
        try CSVFile(path: path, sample: sample, byteCount: file.byteCount, limits: limits, unquote: unquoteFormulas))
      sheets = [Sheet(name: "", index: 0, isHidden: false)]
    }
  }

  /// Calls `body` for each row that has a value, in the order of the file. The view holds only during the call.
  ///
  /// After the last row the file is read to its end, so that a wrong checksum is an error and not half an import.
  ///
  /// - Parameter body: returns false to stop.
  /// - Throws: ``SpreadsheetError``, or what `body` throws.
  package func rows(of sheet: Sheet, _ body: (RowView) throws -> Bool) throws {
    switch content {
    case .text(let file): try file.rows(progress, body)
    case .workbook(let workbook):
      do {
        try workbook.rows(of: sheet.index, progress: progress, temporaryFolder: temporaryFolder, body)
      } catch let error as SpreadsheetError {
        throw error.inSheet(sheet.name)
      }
    }
  }

  /// Bytes of the file behind what ``rows(of:_:)`` has handed out; for an XLSX packed bytes, shared strings included.
  package var bytesRead: Int { progress.bytesRead }
  /// Bytes of the file that the sheet being read stands for; 0 before the first is read.
  package var bytesTotal: Int { progress.bytesTotal }
}

/// A worksheet of a file.
package struct Sheet: Sendable, Equatable {
  package let name: String
  /// Place among the worksheets, from 0.
  package let index: Int
  /// Whether the file hides the sheet from its readers.
  package let isHidden: Bool
}
