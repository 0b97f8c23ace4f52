import Testing

@testable import Spreadsheets

@Suite struct CSVTests {
  @Test(arguments: ["a,b\nc,d\n", "a,b\r\nc,d", "a,b\rc,d\r", "\u{FEFF}a,b\nc,d", "a;b\nc;d\n", "a\tb\r\nc\td"])
  func `every delimiter and line end gives the same rows`(text: String) throws {
    #expect(try texts(readText(text)) == [["a", "b"], ["c", "d"]])
  }

  @Test func `quoted values hold delimiters, line ends and quotes`() throws {
    let rows = try readText("\"a,1\",\"b\nc\r\nd\",\"say \"\"hi\"\"\",\"\"\nnext,\"\"\"\",x,\n")
    #expect(texts(rows) == [["a,1", "b\nc\r\nd", "say \"hi\"", ""], ["next", "\"", "x", ""]])
    #expect(rows.map(\.number) == [1, 4])
    #expect(rows[0].cells[3] == .empty)
  }

  @Test func `tabs behind order numbers stay, quoted or not`() throws {
    let rows = try readText("Order ID,Paid Time\n5764\t,\t\n\"5765\t\",\"5766\"\t\n")
    #expect(texts(rows) == [["Order ID", "Paid Time"], ["5764\t", "\t"], ["5765\t", "5766\t"]])
  }

  @Test func `a semicolon file with decimal commas is cut at its semicolons`() throws {
    let rows = try readText("a;b;c\n1,5;2,5;x\n2,5;3,75;y,z,w\n")
    #expect(texts(rows) == [["a", "b", "c"], ["1,5", "2,5", "x"], ["2,5", "3,75", "y,z,w"]])
  }

  @Test func `a comma file with semicolons in its quoted text is cut at its commas`() throws {
    let rows = try readText("a,b\n\"1;2;3;4\",5\n\"x\"\"\n;;;\",6\n")
    #expect(texts(rows) == [["a", "b"], ["1;2;3;4", "5"], ["x\"\n;;;", "6"]])
  }

  @Test func `the line sep= names the delimiter and is no row`() throws {
    let rows = try readText("sep=;\r\na,b;c\r\n")
    #expect(rows == [ReadRow(number: 2, cells: [.text("a,b"), .text("c")])])
  }

  @Test func `lines before the heading and blank lines keep their line numbers`() throws {
    let rows = try readText("Riwayat Transaksi\nMata uang,IDR\n\n\nUrutan,Waktu,Jumlah\n1,2026-08-01,5\n")
    #expect(rows.map(\.number) == [1, 2, 5, 6])
    #expect(rows.map(\.cells.count) == [1, 2, 3, 3])
  }

  @Test func `a quote inside a value that does not begin with one is a character`() throws {
    #expect(try texts(readText("pipa 5\" x,\"ok\"\n")) == [["pipa 5\" x", "ok"]])
  }

  @Test(arguments: [true, false])
  func `UTF-16 with its mark is decoded`(bigEndian: Bool) throws {
    let text = "\u{FEFF}nama;kota\nKaos 😀;Đà Nẵng\n"
    let bytes = text.utf16.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
    #expect(try texts(readRows(bytes)) == [["nama", "kota"], ["Kaos 😀", "Đà Nẵng"]])
  }

  @Test func `a long UTF-16 file is decoded across its windows`() throws {
    let line = "é😀,\(String(repeating: "x", count: 61))\n"
    let text = "\u{FEFF}" + String(repeating: line, count: 5_000)
    let bytes = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let rows = try readRows(bytes)
    #expect(rows.count == 5_000)
    #expect(rows.allSatisfy { $0.cells == [.text("é😀"), .text(String(repeating: "x", count: 61))] })
  }

  @Test func `records across the window's end are whole`() throws {
    let lines = (1...9_000).map { "\($0),\"v\"\"\(String(repeating: "é", count: $0 % 53))\n\",\($0 * 7)" }
    let rows = try readText(lines.joined(separator: "\r\n"))
    #expect(rows.count == 9_000)
    for (index, row) in rows.enumerated() {
      let value = "v\"\(String(repeating: "é", count: (index + 1) % 53))\n"
      #expect(row.cells == [.text(String(index + 1)), .text(value), .text(String((index + 1) * 7))])
      #expect(row.number == index * 2 + 1)
    }
  }

  @Test func `a record larger than the first window is read`() throws {
    let cells = (0..<40).map { "\"\(String(repeating: "abc\"\"", count: 5_000))\($0)\"" }
    let rows = try readText("h\n" + cells.joined(separator: ",") + "\nlast\n")
    #expect(rows.count == 3)
    #expect(rows[1].cells.count == 40)
    #expect(rows[1].cells[39].text == String(repeating: "abc\"", count: 5_000) + "39")
  }

  @Test func `the apostrophe of our own exports is taken off only on request`() throws {
    let text = "'=1+1,''-5,'plain,'\u{FF1D}x,'\n"
    #expect(try texts(readText(text)) == [["'=1+1", "''-5", "'plain", "'\u{FF1D}x", "'"]])
    #expect(
      try texts(readRows(Array(text.utf8), unquoteFormulas: true)) == [["=1+1", "'-5", "'plain", "\u{FF1D}x", "'"]])
  }

  @Test func `a view beyond the last value is empty`() throws {
    try withFile(Array("a,b\n".utf8)) { path in
      let file = try Spreadsheet(path: path)
      try file.rows(of: file.sheets[0]) { row in
        #expect(row.count == 2)
        #expect(row[2].isEmpty && row[99_999].text.isEmpty && row[-1].isEmpty)
        return true
      }
      #expect(file.bytesRead == 4 && file.bytesTotal == 4)
    }
  }
}
