import TestSupport

@testable import Spreadsheets

extension BrokenFileTests {
  private static func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

  static let brokenXML: [BrokenFile] = [
    .sheet("a document type", "<!DOCTYPE worksheet><worksheet><sheetData/></worksheet>", .documentType),
    .sheet(
      "entities that multiply",
      #"<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>"#,
      .documentType),
    .sheet(
      "an outside entity", #"<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet>&e;</worksheet>"#,
      .documentType),
    .sheet("an unknown entity", rowOfText("&e;"), .damagedXML(.unknownEntity)),
    .sheet("an entity without end", rowOfText("&amp" + many("x", 100)), .damagedXML(.unknownEntity)),
    .sheet("an entity that is no character", rowOfText("&#xD800;"), .damagedXML(.unknownEntity)),
    .sheet("a zero by entity", rowOfText("&#0;"), .damagedXML(.unknownEntity)),
    .sheet("UTF-16 by its mark", [0xFF, 0xFE] + Array("<\0w\0/\0>\0".utf8), .textEncoding("UTF-16 or UTF-32")),
    .sheet("UTF-16 without mark", Array("<\0w\0/\0>\0".utf8), .textEncoding("UTF-16 or UTF-32")),
    .sheet("UTF-7", #"<?xml version="1.0" encoding="UTF-7"?><worksheet/>"#, .textEncoding("UTF-7")),
    .sheet("Latin 1", #"<?xml version="1.0" encoding='ISO-8859-1'?><worksheet/>"#, .textEncoding("ISO-8859-1")),
    .sheet("ten thousand open elements", many("<a>", 10_000), .limit(.xmlDepth, allowed: 64)),
    .sheet("a tag without end", "<worksheet " + many("a", 100_000), .limit(.xmlTagBytes, allowed: 65_536)),
    .sheet(
      "a value without end in a tag", "<worksheet a=\"" + many("b>", 50_000), .limit(.xmlTagBytes, allowed: 65_536)),
    .rows(
      "a row of one long text", cell(#"t="str""#, "<v>\(many("a", 400_000))</v>"), .limit(.rowBytes, allowed: 300_000),
      limits: .with(\.rowBytes, 300_000)),
    .sheet("an end that does not fit", "<worksheet><sheetData></worksheet></sheetData>", .damagedXML(.mismatchedTag)),
    .sheet("an end too many", "</worksheet>", .damagedXML(.mismatchedTag)),
    .sheet("two roots", "<a/><b/>", .damagedXML(.syntax)),
    .sheet("text before the root", "a<worksheet/>", .damagedXML(.syntax)),
    .sheet("nothing but space", "    \n   ", .damagedXML(.endsEarly)),
    .sheet("an empty part", "", .damagedXML(.endsEarly)),
    .sheet("a sheet cut off", "<worksheet><sheetData><row r=\"1\">", .damagedXML(.endsEarly)),
    .sheet("a comment without end", "<worksheet><!-- ", .damagedXML(.endsEarly)),
    .sheet("CDATA without end", rowOfText("<![CDATA[ ").replacing("]]>", with: ""), .damagedXML(.endsEarly)),
    .sheet("a tag in a tag", "<worksheet <a>>", .damagedXML(.syntax)),
    .sheet("a tag without name", "<worksheet>< ></worksheet>", .damagedXML(.syntax)),
    .sheet("an attribute without quotes", "<worksheet><sheetData><row r=1></row>", .damagedXML(.syntax)),
    .sheet("a zero in a tag", "<worksheet><she\0et/></worksheet>", .zeroByte),
    .sheet("a zero in text", rowOfText("a\0b"), .zeroByte),
    .sheet("a control character in text", rowOfText("a\u{1}b"), .damagedXML(.controlCharacter)),
    .sheet(
      "bytes that are no UTF-8", Array(rowOfText("a*b").utf8).map { $0 == UInt8(ascii: "*") ? 0xE9 : $0 }, .invalidText),
  ]

  private static func rowOfText(_ text: String) -> String {
    #"<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>\#(text)</t></is></c></row></sheetData></worksheet>"#
  }

  static let brokenCells: [BrokenFile] = [
    .rows(
      "a shared string that is not there", cell(#"t="s""#, "<v>3</v>"), .damagedXML(.sharedString), row: 2, column: 1),
    .rows("a shared string below zero", cell(#"t="s""#, "<v>-1</v>"), .damagedXML(.sharedString), row: 2, column: 1),
    .rows(
      "a shared string beyond all numbers", cell(#"t="s""#, "<v>99999999999999999999</v>"), .damagedXML(.sharedString)),
    .rows("a type that does not exist", cell(#"t="formula""#, "<v>3</v>"), .damagedXML(.syntax), row: 2, column: 1),
    .rows("rows that go back", #"<row r="5"><c r="A5"><v>1</v></c></row><row r="4"/>"#, .damagedXML(.rowOrder)),
    .rows("row zero", #"<row r="0"/>"#, .damagedXML(.rowOrder)),
    .rows("a row number below zero", #"<row r="-1"/>"#, .damagedXML(.cellReference)),
    .rows("a row number beyond all", #"<row r="99999999999999999999"/>"#, .damagedXML(.cellReference)),
    .rows(
      "a row beyond the limit", #"<row r="1100001"><c r="A1100001"><v>1</v></c></row>"#,
      .limit(.rows, allowed: 1_100_000), row: 1_100_001),
    .rows("a cell of another row", #"<row r="2"><c r="A3"><v>1</v></c></row>"#, .damagedXML(.cellReference), row: 2),
    .rows("a reference without row", #"<row r="2"><c r="A"><v>1</v></c></row>"#, .damagedXML(.cellReference)),
    .rows("a reference without column", #"<row r="2"><c r="2"><v>1</v></c></row>"#, .damagedXML(.cellReference)),
    .rows(
      "a column beyond the limit", #"<row r="2"><c r="XFE2"><v>1</v></c></row>"#, .limit(.columns, allowed: 16_384),
      row: 2, column: 16_384),
    .rows(
      "a column beyond all", #"<row r="2"><c r="AAAAAAAAAAAAAAAA2"><v>1</v></c></row>"#, .damagedXML(.cellReference)),
    .rows("one cell twice", cell("", "<v>3</v>") + cell("", "<v>4</v>"), .damagedXML(.duplicateCell), row: 2),
    .rows(
      "a cell of too many characters", cell(#"t="str""#, "<v>\(many("é", 32_768))</v>"),
      .limit(.cellCharacters, allowed: 32_767), row: 2, column: 1),
    BrokenFile(
      "shared strings over the limit", .limit(.sharedStringBytes, allowed: 50), limits: .with(\.sharedStringBytes, 50)
    ) {
      WorkbookBuilder(rows: "", strings: many("<si><t>abcdef</t></si>", 6)).build()
    },
    BrokenFile("a document type in the shared strings", .documentType) {
      var book = WorkbookBuilder(rows: "")
      book.sharedStrings = "<!DOCTYPE sst><sst/>"
      return book.build()
    },
    BrokenFile("a document type in the workbook", .documentType) {
      var book = WorkbookBuilder(rows: "")
      book.parts["xl/workbook.xml"] = Array("<!DOCTYPE workbook><workbook/>".utf8)
      return book.build()
    },
  ]

  private static func cell(_ attributes: String, _ inside: String) -> String {
    #"<row r="2"><c r="B2" \#(attributes)>\#(inside)</c></row>"#
  }

  static let brokenText: [BrokenFile] = [
    .text("a quote that never closes", "a,b\nc,\"d\ne,f\n", .unbalancedQuote, row: 2),
    .text("text behind a closing quote", "a,b\n\"x\ny\"z,1\n", .unbalancedQuote, row: 3),
    .text("a zero in a value", "a,b\n" + many("x,y\n", 2_000) + "c,\0\n", .zeroByte, row: 2_002),
    .text("a zero in a quoted value", "a,b\n" + many("x,y\n", 2_000) + "c,\"\n\0\"\n", .zeroByte, row: 2_003),
    BrokenFile("Windows-1252", .invalidText, row: 3) { Array("a,b\nc,d\nCaf".utf8) + [0xE9, 0x2C, 0x31, 0x0A] },
    BrokenFile("a character cut at the file's end", .invalidText, row: 2) {
      Array("a,b\nc,".utf8) + [0xF0, 0x9F, 0x98]
    },
    BrokenFile("an overlong character", .invalidText, row: 1) { [0x61, 0x2C, 0xC0, 0xAF, 0x0A] },
    BrokenFile("half a UTF-16 pair", .invalidText) { [0xFF, 0xFE, 0x3D, 0xD8, 0x61, 0] },
    BrokenFile("half a UTF-16 unit", .invalidText) { [0xFF, 0xFE, 0x61, 0, 0x62] },
    .text(
      "a value of too many characters", "a,b\nc,\(many("é", 32_768))\n", .limit(.cellCharacters, allowed: 32_767),
      row: 2, column: 1),
    .text("too many columns", "a\n" + many(",", 16_384), .limit(.columns, allowed: 16_384), row: 2),
    .text(
      "too many records", many("a\n", 12), .limit(.rows, allowed: 10), row: 11, limits: .with(\.rows, 10)),
    .text(
      "a record without end", many("ab ", 200_000), .limit(.rowBytes, allowed: 300_000), row: 1,
      limits: .with(\.rowBytes, 300_000)),
  ]
}
