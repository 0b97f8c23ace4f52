import Spreadsheets

extension ProductListReader {
  /// Reads the first sheet of a file in which a heading for the product's name is found.
  ///
  /// Traps of a broken file end the process that reads it: run this beside the server, never in it.
  ///
  /// - Throws: ``ProductListProblem``, ``SpreadsheetError``.
  package static func read(path: String, currency: String) throws -> ProductListReader {
    let file = try Spreadsheet(path: path, unquoteFormulas: true)
    var problem = ProductListProblem.noHeadings(found: [])
    for sheet in file.sheets where !sheet.isHidden {
      do {
        return try read(sheet, of: file, currency: currency)
      } catch ProductListProblem.noHeadings(let found) {
        if problem == .noHeadings(found: []) { problem = .noHeadings(found: found) }
      }
    }
    throw problem
  }

  private static func read(_ sheet: Sheet, of file: Spreadsheet, currency: String) throws -> ProductListReader {
    var reader = ProductListReader(currency: currency)
    try file.rows(of: sheet) { row in
      try reader.read(row: row.number, (0..<min(row.count, columnLimit)).map { row[$0].text })
      return true
    }
    try reader.finish()
    return reader
  }

  /// Columns behind this one are not looked at.
  private static var columnLimit: Int { 100 }
}
