import Foundation
import TestSupport
import Testing

@testable import Spreadsheets

/// A cell kept after its row is gone.
struct ReadCell: Equatable, CustomStringConvertible {
  var kind: CellView.Kind
  var text: String

  static let empty = ReadCell(kind: .empty, text: "")
  static func text(_ text: String) -> ReadCell { ReadCell(kind: .text, text: text) }
  static func number(_ text: String) -> ReadCell { ReadCell(kind: .number, text: text) }

  var description: String { "\(kind):\(text)" }
}

struct ReadRow: Equatable {
  var number: Int
  var cells: [ReadCell]
}

/// Runs `body` with a file of these bytes, which is gone afterwards.
func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws -> Result {
  let path = NSTemporaryDirectory() + "spreadsheet-\(UUID().uuidString)"
  try Data(bytes).write(to: URL(fileURLWithPath: path))
  defer { try? FileManager.default.removeItem(atPath: path) }
  return try body(path)
}

/// All rows of all sheets of a file with these bytes.
func readRows(
  _ bytes: [UInt8], limits: SpreadsheetLimits = .standard, unquoteFormulas: Bool = false
) throws -> [ReadRow] {
  try withFile(bytes) { path in try readRows(path: path, limits: limits, unquoteFormulas: unquoteFormulas) }
}

func readRows(
  path: String, limits: SpreadsheetLimits = .standard, unquoteFormulas: Bool = false
) throws -> [ReadRow] {
  let file = try Spreadsheet(path: path, limits: limits, unquoteFormulas: unquoteFormulas)
  var rows: [ReadRow] = []
  for sheet in file.sheets {
    try file.rows(of: sheet) { row in
      let cells = (0..<row.count).map { ReadCell(kind: row[$0].kind, text: row[$0].text) }
      rows.append(ReadRow(number: row.number, cells: cells))
      return true
    }
  }
  return rows
}

/// The rows of a workbook with these rows in its sheet.
///
/// They are read twice: cells near the end of the file are read one by one, others in the fast way where they look
/// as usual. Both must find the same.
func readSheet(_ rows: String) throws -> [ReadRow] {
  let read = try readRows(WorkbookBuilder(rows: rows).build())
  #expect(try readRows(WorkbookBuilder(rows: rows + WorkbookBuilder.padding).build()) == read)
  return read
}

func readText(_ text: String) throws -> [ReadRow] { try readRows(Array(text.utf8)) }

/// Texts of the rows, for where kinds do not matter.
func texts(_ rows: [ReadRow]) -> [[String]] { rows.map { $0.cells.map(\.text) } }

/// What a file is refused with; nil if it is read to its end.
func refusal(_ bytes: [UInt8], limits: SpreadsheetLimits = .standard) throws -> SpreadsheetError? {
  do {
    _ = try readRows(bytes, limits: limits)
    return nil
  } catch let error as SpreadsheetError {
    return error
  }
}
