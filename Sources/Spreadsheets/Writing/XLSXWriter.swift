import CXLSXWriter

/// Writes a workbook row by row at flat memory.
///
/// Text is written as text cells, so nothing in it is ever a formula. Money and whole numbers are numbers, except
/// whole numbers beyond 2⁵³, which Excel would round: they are written as text.
package final class XLSXWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var worksheet: UnsafeMutablePointer<lxw_worksheet>
  private let header: UnsafeMutablePointer<lxw_format>?
  private var moneyFormats: [Int: UnsafeMutablePointer<lxw_format>] = [:]
  private var row: UInt32 = 0
  private var isFinished = false

  /// - Parameters:
  ///   - path: where the file is made, when ``finish()`` is called.
  ///   - sheetName: 1 to 31 characters without `[ ] : * ? / \`.
  ///   - temporaryFolder: where the rows wait until then.
  /// - Throws: ``SpreadsheetError`` with `.unwritable`.
  package init(
    path: String, sheetName: String, temporaryFolder: String = TemporaryFile.standardFolder
  ) throws {
    let made = temporaryFolder.withCString { folder in
      // The library keeps a copy of the folder's name.
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = UnsafeMutablePointer(mutating: folder)
      return workbook_new_opt(path, &options)
    }
    guard let workbook = made else { throw SpreadsheetError(.unwritable("no memory")) }
    guard !sheetName.isEmpty, workbook_validate_sheet_name(workbook, sheetName) == LXW_NO_ERROR,
      let worksheet = workbook_add_worksheet(workbook, sheetName)
    else {
      lxw_workbook_free(workbook)
      throw SpreadsheetError(.unwritable("sheet name"), sheet: sheetName)
    }
    self.workbook = workbook
    self.worksheet = worksheet
    header = workbook_add_format(workbook)
    format_set_bold(header)
  }

  deinit {
    if !isFinished { lxw_workbook_free(workbook) }
  }

  /// Writes headings in bold; they stay in view when the sheet is scrolled if they are its first row.
  package func appendHeader(_ headings: [String]) throws {
    if row == 0 { worksheet_freeze_panes(worksheet, 1, 0) }
    try write(headings.map(OutCell.text), header)
  }

  package func append(_ row: [OutCell]) throws {
    try write(row, nil)
  }

  /// Sets how wide a column is shown.
  ///
  /// - Parameter width: in characters. To be called before the first row of the sheet.
  package func setWidth(_ width: Double, ofColumn column: Int) {
    guard let column = UInt16(exactly: column) else { return }
    worksheet_set_column(worksheet, column, column, width, nil)
  }

  /// Begins another sheet; earlier ones cannot be written to any more.
  package func addSheet(_ name: String) throws {
    guard !name.isEmpty, workbook_validate_sheet_name(workbook, name) == LXW_NO_ERROR,
      let added = workbook_add_worksheet(workbook, name)
    else { throw SpreadsheetError(.unwritable("sheet name"), sheet: name) }
    worksheet = added
    row = 0
  }

  /// Makes the file. Nothing can be written afterwards.
  package func finish() throws {
    guard !isFinished else { return }
    isFinished = true
    try check(workbook_close(workbook))
  }

  private func write(_ cells: [OutCell], _ format: UnsafeMutablePointer<lxw_format>?) throws {
    guard !isFinished, row < 1_048_576 else { throw SpreadsheetError(.limit(.rows, allowed: 1_048_576)) }
    guard cells.count <= 16_384 else { throw SpreadsheetError(.limit(.columns, allowed: 16_384), row: Int(row) + 1) }
    for (column, cell) in cells.enumerated() {
      do throws(SpreadsheetError) {
        try write(cell, UInt16(column), format)
      } catch {
        throw SpreadsheetError(error.kind, row: Int(row) + 1, column: column)
      }
    }
    row += 1
  }

  private func write(
    _ cell: OutCell, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(SpreadsheetError) {
    switch cell {
    case .blank: return
    case .text(let text):
      if text.isEmpty { return }
      guard text.utf16.count <= 32_767 else { throw SpreadsheetError(.limit(.cellCharacters, allowed: 32_767)) }
      try check(worksheet_write_string(worksheet, row, column, ExcelEscapes.encode(text), format))
    case .integer(let value): try write(value, decimals: 0, column, format)
    case .money(let value, let decimals):
      try write(value, decimals: decimals, column, format ?? moneyFormat(decimals))
    }
  }

  private func write(
    _ value: Int64, decimals: Int, _ column: UInt16, _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(SpreadsheetError) {
    let digits = OutCell.digits(value, decimals: decimals)
    guard value.magnitude <= 1 << 53, let number = Double(digits) else {
      return try check(worksheet_write_string(worksheet, row, column, digits, format))
    }
    try check(worksheet_write_number(worksheet, row, column, number, format))
  }

  private func moneyFormat(_ decimals: Int) -> UnsafeMutablePointer<lxw_format>? {
    if let format = moneyFormats[decimals] { return format }
    let format = workbook_add_format(workbook)
    format_set_num_format(format, decimals > 0 ? "#,##0." + String(repeating: "0", count: decimals) : "#,##0")
    moneyFormats[decimals] = format
    return format
  }

  private func check(_ code: lxw_error) throws(SpreadsheetError) {
    guard code == LXW_NO_ERROR else {
      throw SpreadsheetError(.unwritable(lxw_strerror(code).map { String(cString: $0) } ?? "error \(code.rawValue)"))
    }
  }
}
