import Foundation
package import Spreadsheets

/// A list on its way out of the shop, as a file for Excel or as CSV.
package struct ListFile: Sendable {
  /// The name of the sheet, and of the file without its ending: 1 to 31 characters without `[ ] : * ? / \`.
  package var name: String
  package var headings: [String]
  package var rows: [[OutCell]] = []

  package init(name: String, headings: [String]) {
    self.name = name
    self.headings = headings
  }

  /// The list as CSV: what a spreadsheet could take for a formula is guarded.
  package func csv() -> [UInt8] {
    var writer = CSVWriter()
    writer.append(headings.map(OutCell.text))
    for row in rows { writer.append(row) }
    return writer.take()
  }

  /// The list as XLSX.
  ///
  /// - Parameter folder: where the file is made; it is gone when this returns.
  /// - Throws: ``SpreadsheetError`` when it cannot be written there.
  package func xlsx(in folder: String = FileManager.default.temporaryDirectory.path) throws -> [UInt8] {
    let path = folder + "/canting-list-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try XLSXWriter(path: path, sheetName: name)
    try writer.appendHeader(headings)
    for row in rows { try writer.append(row) }
    try writer.finish()
    return try [UInt8](Data(contentsOf: URL(filePath: path)))
  }
}
