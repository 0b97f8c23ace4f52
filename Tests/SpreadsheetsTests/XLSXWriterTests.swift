import Foundation
import Testing

@testable import Spreadsheets

@Suite struct XLSXWriterTests {
  @Test func `text stays text, money is a number, and a blank is nothing`() throws {
    let rows = try written { writer in
      try writer.appendHeader(["No. Pesanan", "Total"])
      try writer.append([.text("2608016TXC8HJV"), .money(-12_000), .blank, .integer(7)])
      try writer.append([.text("=1+1"), .money(123_456, decimals: 2), .text(""), .text("0812")])
      try writer.append([.integer(.max), .integer(-9_007_199_254_740_992), .text("http://x"), .text("{=A1}")])
    }
    #expect(rows[0].cells == [.text("No. Pesanan"), .text("Total")])
    #expect(rows[1].cells == [.text("2608016TXC8HJV"), .number("-12000"), .empty, .number("7")])
    #expect(rows[2].cells == [.text("=1+1"), .number("1234.56"), .empty, .text("0812")])
    #expect(rows[3].cells[0] == .text("9223372036854775807"))
    #expect(rows[3].cells[1].kind == .number)
    #expect(rows[3].cells[2...] == [.text("http://x"), .text("{=A1}")])
  }

  @Test func `each sheet has its own rows`() throws {
    try withWritten { writer in
      try writer.append([.text("a")])
      try writer.addSheet("Baris yang ditolak")
      try writer.append([.text("b")])
      try writer.append([.text("c")])
    } check: { path in
      let file = try Spreadsheet(path: path)
      #expect(file.sheets.map(\.name) == ["Pesanan", "Baris yang ditolak"])
      #expect(try texts(readRows(path: path)) == [["a"], ["b"], ["c"]])
    }
  }

  @Test(arguments: 0..<20)
  func `whatever text is written is read back`(seed: UInt64) throws {
    var random = Seeded(seed)
    let table = (0..<40).map { _ in [HostileText.make(&random) + "|", HostileText.make(&random) + "|"] }
    let rows = try written { writer in
      for row in table { try writer.append(row.map(OutCell.text)) }
    }
    #expect(texts(rows) == table)
  }

  @Test(arguments: ["", "a/b", "a sheet name of more than thirty-one characters", "[x]"])
  func `a name that Excel does not take is an error`(name: String) {
    #expect(throws: SpreadsheetError(.unwritable("sheet name"), sheet: name)) {
      _ = try XLSXWriter(path: NSTemporaryDirectory() + "never.xlsx", sheetName: name)
    }
  }

  @Test func `a cell that is too long is an error with its place`() throws {
    #expect(throws: SpreadsheetError(.limit(.cellCharacters, allowed: 32_767), row: 1, column: 1)) {
      _ = try written { writer in
        try writer.append([.text("a"), .text(String(repeating: "x", count: 32_768))])
      }
    }
  }

  @Test func `a folder that is not there is an error and not a crash`() throws {
    let writer = try XLSXWriter(path: "/does/not/exist.xlsx", sheetName: "a")
    try writer.append([.text("a")])
    #expect(throws: SpreadsheetError.self) { try writer.finish() }
  }

  @Test func `a writer given up before its end leaves no file`() throws {
    let path = NSTemporaryDirectory() + "given-up-\(UUID().uuidString).xlsx"
    do {
      let writer = try XLSXWriter(path: path, sheetName: "a")
      try writer.append([.text("a")])
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  private func written(_ write: (XLSXWriter) throws -> Void) throws -> [ReadRow] {
    var rows: [ReadRow] = []
    try withWritten(write) { rows = try readRows(path: $0) }
    return rows
  }

  private func withWritten(_ write: (XLSXWriter) throws -> Void, check: (String) throws -> Void) throws {
    let path = NSTemporaryDirectory() + "written-\(UUID().uuidString).xlsx"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let writer = try XLSXWriter(path: path, sheetName: "Pesanan")
    try write(writer)
    try writer.finish()
    try check(path)
  }
}
