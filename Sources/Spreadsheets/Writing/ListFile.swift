private import Foundation

/// Rows on their way into a new file, as a workbook or as CSV; memory does not grow with them.
package final class ListFile {
  package enum Format: String, Sendable, CaseIterable {
    case xlsx, csv
  }

  private enum Writer {
    case workbook(XLSXWriter)
    case text(CSVWriter, FileHandle)
  }

  private var writer: Writer
  private let name: String
  private let headings: [String]
  private var rows = 0
  private var sheets = 1

  /// Rows of one sheet with its headings; Excel opens no longer ones.
  private let longestSheet: Int
  /// Bytes of CSV that are gathered before they are written.
  private static let piece = 1 << 16

  /// Makes the file, readable by its owner only, with its headings.
  ///
  /// - Parameters:
  ///   - name: of the sheet: 1 to 27 characters without `[ ] : * ? / \`. Rows beyond the longest sheet go to `name 2`.
  ///   - longestSheet: rows of a sheet with its headings; smaller only in tests.
  /// - Throws: ``SpreadsheetError`` with `.unwritable`.
  package init(
    creating path: String, as format: Format, name: String, headings: [String], longestSheet: Int = 1_048_576
  ) throws {
    self.name = name
    self.headings = headings
    self.longestSheet = longestSheet
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw SpreadsheetError(.unwritable(path)) }
    switch format {
    case .xlsx:
      try file.close()
      writer = .workbook(try XLSXWriter(path: path, sheetName: name))
    case .csv: writer = .text(CSVWriter(), file)
    }
    try appendHeadings()
  }

  package func append(_ row: [OutCell]) throws {
    rows += 1
    switch writer {
    case .workbook(let workbook):
      if rows > longestSheet {
        sheets += 1
        try workbook.addSheet("\(name) \(sheets)")
        try appendHeadings()
        rows += 1
      }
      try workbook.append(row)
    case .text(var text, let file):
      text.append(row)
      if text.bytes.count >= Self.piece { try file.write(contentsOf: text.take()) }
      writer = .text(text, file)
    }
  }

  /// Completes the file. Nothing can be appended afterwards.
  package func finish() throws {
    switch writer {
    case .workbook(let workbook): try workbook.finish()
    case .text(var text, let file):
      try file.write(contentsOf: text.take())
      try file.close()
    }
  }

  private func appendHeadings() throws {
    rows = 1
    switch writer {
    case .workbook(let workbook): try workbook.appendHeader(headings)
    case .text(var text, let file):
      text.append(headings.map(OutCell.text))
      writer = .text(text, file)
    }
  }
}
