private import Foundation
package import Spreadsheets

extension BuyerFile {
  /// As JSON: the sections by their names, each a list of rows with the names of its columns; what is not known is left
  /// out. It is for programs: codes stay those of the books. Money is in whole units of the shop's currency, as digits;
  /// times are the shop's.
  package func json() -> [UInt8] {
    var tables: [String: [[String: String]]] = [:]
    for section in sections {
      tables[section.name.rawValue] = section.rows.map { row in
        Dictionary(
          uniqueKeysWithValues: zip(section.columns, row).compactMap { column, cell in
            cell.plain.map { (column, $0) }
          })
      }
    }
    let content = Content(
      madeAt: (ShopTimeZone(name: timeZone) ?? .jakarta).local(at: madeAt).minuteText, timeZone: timeZone,
      parts: parts.map(\.description), sections: tables)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(content) else { preconditionFailure("a buyer that cannot be written") }
    return Array(data)
  }

  private struct Content: Encodable {
    let madeAt: String
    let timeZone: String
    let parts: [String]
    let sections: [String: [[String: String]]]
  }

  /// As a workbook with a sheet for each section.
  ///
  /// - Parameters:
  ///   - title: what a section is called: at most 31 characters.
  ///   - heading: what a column is called.
  ///   - said: what a cell says to people; numbers stay numbers where it gives them back.
  /// - Throws: `SpreadsheetError`.
  package func write(
    to path: String, title: (Name) -> String, heading: (String) -> String,
    said: (OutCell, Name, String) -> OutCell = { cell, _, _ in cell }
  ) throws {
    guard let first = sections.first else { throw BuyerError.unknown }
    let workbook = try XLSXWriter(path: path, sheetName: title(first.name))
    for (place, section) in sections.enumerated() {
      if place > 0 { try workbook.addSheet(title(section.name)) }
      try workbook.appendHeader(section.columns.map(heading))
      for row in section.rows {
        try workbook.append(zip(row, section.columns).map { said($0, section.name, $1) })
      }
    }
    try workbook.finish()
  }
}

extension OutCell {
  /// Its text; nil for nothing.
  package var plain: String? {
    switch self {
    case .blank: nil
    case .text(let text): text
    case .integer(let number): String(number)
    case .money(let amount, let decimals):
      decimals == 0 ? String(amount) : (Decimal(amount) / pow(10, decimals)).description
    }
  }
}
