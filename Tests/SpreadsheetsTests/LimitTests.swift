import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct LimitTests {
  @Test func `what stands exactly at a limit is read`() throws {
    let long = String(repeating: "é", count: 32_767)
    #expect(try readText("a,\(long)\n")[0].cells[1].text == long)
    #expect(try readSheet(#"<row r="1"><c r="XFD1" t="str"><v>\#(long)</v></c></row>"#)[0].cells[16_383].text == long)
    let quotes = String(repeating: "\"", count: 32_767)
    #expect(try readText("a,\"\(quotes)\(quotes)\"\n")[0].cells[1].text == quotes)
    #expect(try readText(String(repeating: ",", count: 16_383))[0].cells.count == 16_384)
    #expect(try readSheet(#"<row r="1100000"><c><v>1</v></c></row>"#)[0].number == 1_100_000)
  }

  @Test func `very many empty columns pack well and are no bomb`() throws {
    let empty = (0..<1_000).map { _ in #"<c s="1"/>"# }.joined()
    let rows = (1...200).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c>\#(empty)</row>"# }.joined()
    #expect(try readSheet(rows).count == 200)
  }

  @Test func `a packed run within the ratio is unpacked right`() throws {
    var zip = WorkbookBuilder(rows: "").zip
    let start = #"<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>"#
    let end = "</v></c></row></sheetData></worksheet>"
    zip.entries[0] = .packedRun(zip.entries[0].name, before: start, count: 25_800, after: end)
    #expect(try readRows(zip.build())[0].cells[0].text == String(repeating: "a", count: 25_801))
  }

  @Test(arguments: ["/", "/dev/zero", "/does/not/exist"])
  func `what is no regular file is refused`(path: String) {
    #expect {
      _ = try Spreadsheet(path: path)
    } throws: { error in
      guard case .unreadable = (error as? SpreadsheetError)?.kind else { return false }
      return true
    }
  }
}
