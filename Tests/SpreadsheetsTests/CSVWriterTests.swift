import Testing

@testable import Spreadsheets

@Suite struct CSVWriterTests {
  @Test func `the file begins with a mark and its lines end with CRLF`() {
    var writer = CSVWriter()
    writer.append([.text("SKU"), .text("Harga, lama"), .blank])
    writer.append([.text("say \"hi\""), .money(-12_000), .integer(.min)])
    writer.append([.money(5, decimals: 2), .money(-123_456, decimals: 2), .money(.min, decimals: 2)])
    let text = String(decoding: writer.bytes, as: UTF8.self)
    #expect(
      text == "\u{FEFF}SKU,\"Harga, lama\",\r\n\"say \"\"hi\"\"\",-12000,-9223372036854775808\r\n"
        + "0.05,-1234.56,-92233720368547758.08\r\n")
  }

  @Test func `what was taken is not there any more`() {
    var writer = CSVWriter()
    writer.append([.text("a")])
    #expect(writer.take().count == 6)
    writer.append([.text("b")])
    #expect(writer.take() == Array("b\r\n".utf8))
  }

  @Test(arguments: [
    "=1+1", "+62812", "-5", "@SUM(A1)", "\tx", "\rx", "\nx", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}A1", "'=1",
    "''+1", "=HYPERLINK(\"http://x\",\"y\")",
  ])
  func `text that looks like a formula gets an apostrophe and comes back without it`(text: String) throws {
    var writer = CSVWriter()
    writer.append([.text(text), .text("plain")])
    let rows = try readRows(writer.bytes)
    #expect(rows[0].cells[0].text == "'" + text)
    #expect(try readRows(writer.bytes, unquoteFormulas: true)[0].cells[0].text == text)
  }

  @Test(arguments: ["'", "'quoted'", "plain", "5-3", "a=b", "−5", "Ünder", "'é"])
  func `other text is written as it is`(text: String) throws {
    var writer = CSVWriter()
    writer.append([.text(text), .blank])
    #expect(try readRows(writer.bytes)[0].cells[0].text == text)
  }

  @Test func `NUL is left out, and what it stood before is still guarded`() throws {
    var writer = CSVWriter()
    writer.append([.text("\0=1"), .text("a\0b")])
    #expect(try texts(readRows(writer.bytes)) == [["'=1", "ab"]])
  }

  @Test(arguments: 0..<40)
  func `whatever is written is read back`(seed: UInt64) throws {
    var random = Seeded(seed)
    let columns = Int.random(in: 1...6, using: &random)
    let table = (0..<50).map { _ in (0..<columns).map { _ in HostileText.make(&random) } }
    var writer = CSVWriter()
    for row in table { writer.append(row.map(OutCell.text)) }
    #expect(try texts(readRows(writer.bytes, unquoteFormulas: true)) == table)
  }
}
