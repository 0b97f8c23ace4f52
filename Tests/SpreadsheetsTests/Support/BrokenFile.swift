import TestSupport
import Testing

@testable import Spreadsheets

/// A file that must be refused, and with what.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  let name: String
  let kind: SpreadsheetError.Kind
  var row: Int?
  var column: Int?
  var limits = SpreadsheetLimits.standard
  let bytes: @Sendable () -> [UInt8]
  /// The same mistake where the fast way of reading meets it.
  var otherBytes: (@Sendable () -> [UInt8])?

  var testDescription: String { name }

  init(
    _ name: String, _ kind: SpreadsheetError.Kind, row: Int? = nil, column: Int? = nil,
    limits: SpreadsheetLimits = .standard, bytes: @escaping @Sendable () -> [UInt8]
  ) {
    (self.name, self.kind, self.row, self.column, self.limits, self.bytes) = (name, kind, row, column, limits, bytes)
  }

  /// A workbook with these rows.
  static func rows(
    _ name: String, _ rows: String, _ kind: SpreadsheetError.Kind, row: Int? = nil, column: Int? = nil,
    limits: SpreadsheetLimits = .standard
  ) -> BrokenFile {
    var file = BrokenFile(name, kind, row: row, column: column, limits: limits) { WorkbookBuilder(rows: rows).build() }
    file.otherBytes = { WorkbookBuilder(rows: rows + WorkbookBuilder.padding).build() }
    return file
  }

  /// A workbook whose sheet is this XML.
  static func sheet(_ name: String, _ xml: String, _ kind: SpreadsheetError.Kind) -> BrokenFile {
    sheet(name, Array(xml.utf8), kind)
  }

  static func sheet(_ name: String, _ xml: [UInt8], _ kind: SpreadsheetError.Kind) -> BrokenFile {
    BrokenFile(name, kind) {
      var book = WorkbookBuilder(rows: "")
      book.parts["xl/worksheets/sheet2.xml"] = xml
      return book.build()
    }
  }

  static func text(
    _ name: String, _ text: String, _ kind: SpreadsheetError.Kind, row: Int? = nil, column: Int? = nil,
    limits: SpreadsheetLimits = .standard
  ) -> BrokenFile {
    BrokenFile(name, kind, row: row, column: column, limits: limits) { Array(text.utf8) }
  }

  /// A zip with something wrong about it.
  static func zip(
    _ name: String, _ kind: SpreadsheetError.Kind, limits: SpreadsheetLimits = .standard,
    _ change: @escaping @Sendable (inout ZipBuilder) -> Void
  ) -> BrokenFile {
    BrokenFile(name, kind, limits: limits) {
      var zip = WorkbookBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#).zip
      change(&zip)
      return zip.build()
    }
  }
}

extension SpreadsheetLimits {
  /// The standard limits with one changed.
  static func with<Value>(_ limit: WritableKeyPath<SpreadsheetLimits, Value>, _ value: Value) -> SpreadsheetLimits {
    var limits = SpreadsheetLimits.standard
    limits[keyPath: limit] = value
    return limits
  }
}
