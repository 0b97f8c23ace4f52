internal import Spreadsheets

/// Reads a recognised file of money.
enum MoneyReading {
  static func read(
    _ table: RecognisedTable, of book: Spreadsheet, timeZone: ShopTimeZone, writer: consuming FrameWriter
  ) throws {
    guard let layout = MoneyLayout.of(table.file.kind) else {
      return try readBalance(table, of: book, timeZone: timeZone, writer: writer)
    }
    let sides = try SideSheets(of: book, beside: table, layout: layout, zone: timeZone)
    var reader = IncomeReader(table, layout: layout, sides: sides, zone: timeZone, writer: writer)
    try book.rows(of: table.sheet) { row in
      if row.number > table.file.headingRow {
        try reader.take(row)
        if reader.summary.rows % 4_096 == 4_095 { try reader.tellProgress(of: book) }
      }
      return true
    }
    try reader.finish()
  }

  private static func readBalance(
    _ table: RecognisedTable, of book: Spreadsheet, timeZone: ShopTimeZone, writer: consuming FrameWriter
  ) throws {
    var reader = BalanceReader(
      table, preamble: try preamble(of: table, in: book), zone: timeZone, writer: writer)
    try book.rows(of: table.sheet) { row in
      if row.number > table.file.headingRow { try reader.take(row) }
      return true
    }
    try reader.finish()
  }

  /// What stands above the headings: a label, an amount and how many lines it is of.
  private static func preamble(of table: RecognisedTable, in book: Spreadsheet) throws -> [(String, Int64, Int64)] {
    var said: [(String, Int64, Int64)] = []
    try book.rows(of: table.sheet) { row in
      guard row.number < table.file.headingRow else { return false }
      let cells = (0..<min(row.count, 20)).map { row[$0] }
      let label = cells.first { $0.kind == .text }.map { Heading($0.text).normalised }
      let amounts = cells.filter { $0.kind == .number }.compactMap { cell -> Int64? in
        guard case .amount(let amount) = MoneyText.read(cell.bytes, isNumber: true, in: .rupiah) else { return nil }
        return amount
      }
      if let label, amounts.count == 2 { said.append((label, amounts[0], amounts[1])) }
      return true
    }
    return said
  }
}
