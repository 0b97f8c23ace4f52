import TestSupport
import Testing

@testable import Spreadsheets

@Suite struct WorksheetTests {
  @Test func `shared strings, inline strings and plain text values are all text`() throws {
    let rows = #"""
      <row r="1"><c r="A1" t="s"><v>1</v></c>\#
      <c r="B1" t="inlineStr"><is><t>in line</t></is></c>\#
      <c r="C1" t="str"><v>plain</v></c></row>
      """#
    let book = WorkbookBuilder(rows: rows, strings: "<si><t>zero</t></si><si><t>one</t></si>")
    let cells: [ReadCell] = [.text("one"), .text("in line"), .text("plain")]
    #expect(try readRows(book.build()) == [ReadRow(number: 1, cells: cells)])
  }

  @Test(arguments: [
    ("/xl/worksheets/sheet2.xml", "xl/worksheets/sheet2.xml"), ("worksheets/sheet2.xml", "xl/worksheets/sheet2.xml"),
    ("../other/data.xml", "other/data.xml"), ("./worksheets/SHEET9.xml", "xl/Worksheets/sheet9.xml"),
    ("worksheets/sheet2.xml", #"xl\worksheets\sheet2.xml"#),
  ])
  func `the sheet is found through its relationship`(target: String, part: String) throws {
    var book = WorkbookBuilder(rows: #"<row r="1"><c r="A1"><v>5</v></c></row>"#)
    (book.sheetTarget, book.sheetPart) = (target, part)
    #expect(try texts(readRows(book.build())) == [["5"]])
  }

  @Test func `the dimension a sheet claims is not believed`() throws {
    var book = WorkbookBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>"#)
    book.sheet = book.sheet.replacing(#"ref="A1""#, with: #"ref="A1:A1""#)
    #expect(try texts(readRows(book.build())) == [["1", "2"]])
  }

  @Test func `sizes that stand behind the data are taken from the directory`() throws {
    var book = WorkbookBuilder(rows: #"<row r="3"><c r="A3"><v>1</v></c></row>"#)
    book.sheetFlags = 8
    #expect(try readRows(book.build()) == [ReadRow(number: 3, cells: [.number("1")])])
  }

  @Test func `a thousand empty cells behind the values do not count`() throws {
    let empty = (1...1_000).map { #"<c r="\#(letters($0))7" s="4"/>"# }.joined()
    let rows = try readSheet(#"<row r="7"><c r="A7"><v>1</v></c>\#(empty)</row><row r="8"><c r="B8" s="1"/></row>"#)
    #expect(rows == [ReadRow(number: 7, cells: [.number("1")])])
  }

  @Test func `cells that stand each in a row element of its own are one row`() throws {
    let rows = try readSheet(
      #"<row r="1"><c r="A1"><v>1</v></c></row><row r="1"><c r="C1"><v>3</v></c></row>"#
        + #"<row r="2"><c r="A2"><v>4</v></c></row>"#)
    #expect(rows.map(\.number) == [1, 2])
    #expect(texts(rows) == [["1", "", "3"], ["4"]])
  }

  @Test func `cells and rows without a reference follow one another`() throws {
    let rows = try readSheet("<row><c><v>1</v></c><c/><c><v>3</v></c></row><row><c><v>4</v></c></row>")
    #expect(rows.map(\.number) == [1, 2])
    #expect(texts(rows) == [["1", "", "3"], ["4"]])
  }

  @Test func `a row without number takes that of its first cell`() throws {
    let rows = try readSheet(#"<row><c r="A5"><v>1</v></c><c r="B5"><v>2</v></c></row><row><c><v>3</v></c></row>"#)
    #expect(rows.map(\.number) == [5, 6])
  }

  @Test func `a formula counts by its stored value, and without one it is unknown`() throws {
    let rows = try readSheet(
      #"""
      <row r="1"><c r="A1"><f>SUM(B1)</f><v>12</v></c><c r="B1"><f>=SUM(</f></c><c r="C1"><f>X()</f><v></v></c>\#
      <c r="D1" t="str"><f>A()</f><v></v></c><c r="E1"><f/></c><c r="F1" t="str"><f>T()</f><v>x</v></c></row>
      """#)
    let unknown = ReadCell(kind: .formulaWithoutValue, text: "")
    #expect(rows[0].cells == [.number("12"), unknown, unknown, .empty, unknown, .text("x")])
  }

  @Test func `numbers stay as the file writes them, and booleans, errors and dates have kinds`() throws {
    let rows = try readSheet(
      #"""
      <row r="1"><c r="A1"><v>2.9789999999999996</v></c><c r="B1" s="3"><v>1.23E+17</v></c><c r="C1" t="n"><v>46000</v></c>\#
      <c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#N/A</v></c><c r="F1" t="d"><v>2026-08-01</v></c></row>
      """#)
    #expect(
      rows[0].cells == [
        .number("2.9789999999999996"), .number("1.23E+17"), .number("46000"), ReadCell(kind: .boolean, text: "1"),
        ReadCell(kind: .error, text: "#N/A"), .text("2026-08-01"),
      ])
  }

  @Test func `entities, line ends, CDATA and Excel's escapes are decoded`() throws {
    let rows = try readSheet(
      #"""
      <row r="1"><c r="A1" t="inlineStr"><is><t>Buyer&#39;s &amp; &lt;b&gt; &quot;q&quot; &apos; &#x1F600;</t></is></c>\#
      <c r="B1" t="inlineStr"><is><t xml:space="preserve"> a
      """# + "\r\nb\rc" + #"""
         </t></is></c><c r="C1" t="inlineStr"><is><t><![CDATA[1 < 2 & 3]]></t></is></c>\#
        <c r="D1" t="str"><v>x_x000D_y_x005F_x0041_ _x00_ _xD800_</v></c><c r="E1" t="inlineStr"><is><t>a_b</t></is></c></row>
        """#)
    #expect(
      texts(rows)[0] == [
        "Buyer's & <b> \"q\" ' 😀", " a\n\nb\nc ".replacing("\n\n", with: "\n"), "1 < 2 & 3",
        "x\ry_x0041_ _x00_ _xD800_", "a_b",
      ])
  }

  @Test func `text in runs is put together and phonetic readings are left out`() throws {
    let strings = #"<si><r><t>Kaos </t></r><r><rPr><b/></rPr><t>Merah</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si>"#
    let rows =
      #"<row r="1"><c r="A1" t="s"><v>0</v></c>"#
      + #"<c r="B1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c></row>"#
    #expect(try texts(readRows(WorkbookBuilder(rows: rows, strings: strings).build())) == [["Kaos Merah", "ab"]])
  }

  @Test func `every element may have a namespace prefix`() throws {
    var book = WorkbookBuilder(rows: "")
    book.sheet =
      #"<x:worksheet xmlns:x="m"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c></x:row>"#
      + "</x:sheetData></x:worksheet>"
    #expect(try texts(readRows(book.build())) == [["a"]])
  }

  @Test func `what stands around the rows and in them does not matter`() throws {
    let row = #"<row r="1"><?p i?><c r="A1"><v>1</v><extLst><v>9</v></extLst></c></row>"#
    var book = WorkbookBuilder(rows: "<!-- c --> \(row)")
    let sheet = book.sheet.replacing("<sheetData>", with: "<cols><col min='1'/></cols><sheetData>")
    let merged = #"<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells></worksheet>"#
    book.sheet = "\u{FEFF}" + sheet.replacing("</worksheet>", with: merged)
    #expect(try texts(readRows(book.build())) == [["1"]])
  }

  @Test func `a file of many windows is read like a short one`() throws {
    // Odd lengths, so that every kind of place falls on a window's end somewhere.
    let rows = (1...3_000).map { row in
      let text = String(repeating: "é&amp;x", count: row % 97)
      return #"<row r="\#(row)"><c r="A\#(row)" t="inlineStr"><is><t>\#(text)</t></is></c>"#
        + #"<c r="B\#(row)"><v>\#(row)</v></c></row>"#
    }
    let read = try readSheet(rows.joined())
    #expect(read.count == 3_000)
    for row in read {
      #expect(row.cells.last == .number(String(row.number)))
      #expect(row.cells[0].text == String(repeating: "é&x", count: row.number % 97))
    }
  }

  @Test func `an entity or a line end across a window's end is one`() throws {
    let rows = (1...45).map { row in
      let text = String(repeating: "x", count: row) + String(repeating: "&amp;\r\n", count: 3_000)
      return #"<row r="\#(row)"><c r="A\#(row)" t="str"><v>\#(text)</v></c></row>"#
    }
    let read = try readRows(WorkbookBuilder(rows: rows.joined()).build())
    #expect(read.count == 45)
    for row in read {
      let text = String(repeating: "x", count: row.number) + String(repeating: "&\n", count: 3_000)
      #expect(row.cells == [.text(text)])
    }
  }

  @Test func `sheets are listed in the order of the workbook with their names`() throws {
    var book = WorkbookBuilder(rows: "")
    book.sheetName = "Tom &amp; Jerry&#39;s"
    try withFile(book.build()) { path in
      let file = try Spreadsheet(path: path)
      #expect(file.format == .xlsx)
      #expect(file.sheets == [Sheet(name: "Tom & Jerry's", index: 0, isHidden: false)])
    }
  }

  @Test func `the workbook itself may have another name, and its hidden sheets say so`() throws {
    var zip = WorkbookBuilder(rows: "").zip
    let names = ["xl/workbook.xml": "xl/workbook22.xml", "xl/_rels/workbook.xml.rels": "xl/_rels/workbook22.xml.rels"]
    for index in zip.entries.indices {
      let entry = zip.entries[index]
      let text = String(decoding: entry.packed, as: UTF8.self).replacing("xl/workbook.xml", with: "/xl/workbook22.xml")
        .replacing("<sheet ", with: "<sheet state='veryHidden' ")
      zip.entries[index] = .stored(names[entry.name] ?? entry.name, text)
    }
    try withFile(zip.build()) { path in
      let file = try Spreadsheet(path: path)
      #expect(file.sheets == [Sheet(name: "orders", index: 0, isHidden: true)])
    }
  }

  @Test func `a reader that has enough stops, and another reading starts anew`() throws {
    let rows = (1...50).map { #"<row r="\#($0)"><c r="A\#($0)"><v>\#($0)</v></c></row>"# }.joined()
    try withFile(WorkbookBuilder(rows: rows).build()) { path in
      let file = try Spreadsheet(path: path)
      for _ in 0..<2 {
        var seen = 0
        try file.rows(of: file.sheets[0]) { row in
          seen += 1
          return row.number < 10
        }
        #expect(seen == 10)
      }
    }
  }

  @Test func `progress ends at the whole`() throws {
    try withFile(WorkbookBuilder(rows: #"<row r="1"><c r="A1"><v>1</v></c></row>"#, strings: "").build()) { path in
      let file = try Spreadsheet(path: path)
      #expect(file.bytesTotal == 0)
      try file.rows(of: file.sheets[0]) { _ in file.bytesRead <= file.bytesTotal }
      #expect(file.bytesTotal > 0)
      #expect(file.bytesRead == file.bytesTotal)
    }
  }

  private func letters(_ column: Int) -> String {
    column < 26
      ? String(UnicodeScalar(UInt8(65 + column))) : letters(column / 26 - 1) + letters(column % 26)
  }
}
