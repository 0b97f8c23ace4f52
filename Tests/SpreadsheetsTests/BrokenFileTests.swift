import TestSupport
import Testing

@testable import Spreadsheets

/// Files that were made to break the reader, each refused for what is wrong with it.
@Suite struct BrokenFileTests {
  @Test(arguments: foreignFiles + brokenArchives + brokenXML + brokenCells + brokenText)
  func `a broken file is refused for what is wrong with it`(file: BrokenFile) throws {
    for bytes in [file.bytes, file.otherBytes ?? file.bytes] {
      let error = try #require(try refusal(bytes(), limits: file.limits))
      #expect(error.kind == file.kind, "\(error)")
      if let row = file.row { #expect(error.row == row) }
      if let column = file.column { #expect(error.column == column) }
      #expect(!error.description.isEmpty)
    }
  }

  static let foreignFiles: [BrokenFile] = [
    .text("nothing at all", "", .emptyFile),
    .text("a web page named .xls", "\r\n <HTML><table><tr><td>No. Pesanan</td></tr></table>", .foreign(.webPage)),
    .text("a web page behind a mark", "\u{FEFF}<!DOCTYPE html><html></html>", .foreign(.webPage)),
    .text("an XHTML page", "<?xml version='1.0'?><html xmlns='x'/>", .foreign(.webPage)),
    .text("Excel 2003 XML", "<?xml version='1.0'?><Workbook xmlns='urn:x'/>", .foreign(.xml)),
    .text("a drawing", "<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", .foreign(.xml)),
    .text("a PDF", "%PDF-1.7\n", .foreign(.pdf)),
    BrokenFile("an old .xls", .foreign(.oldExcel)) { ole + [UInt8](repeating: 0, count: 600) },
    BrokenFile("a workbook with a password", .foreign(.encryptedExcel)) {
      ole + [UInt8](repeating: 0, count: 600) + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    },
    BrokenFile("a picture", .foreign(.binary)) { [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] },
    BrokenFile("UTF-16 without its mark", .foreign(.binary)) { "a,b\n".utf8.flatMap { [$0, 0] } },
    BrokenFile("UTF-32", .textEncoding("UTF-32")) { [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0] },
    BrokenFile("a zip of something else", .foreign(.otherZip)) {
      ZipBuilder(entries: [.stored("word/document.xml", "<w/>")]).build()
    },
    BrokenFile("a text document", .foreign(.otherZip)) {
      var book = WorkbookBuilder(rows: "")
      book.parts["xl/workbook.xml"] = Array("<w:document xmlns:w='x'><w:body/></w:document>".utf8)
      return book.build()
    },
    BrokenFile("OpenDocument", .foreign(.openDocument)) {
      ZipBuilder(entries: [.stored("mimetype", "x"), .stored("content.xml", ""), .stored("META-INF/manifest.xml", "")])
        .build()
    },
    BrokenFile("a binary workbook", .foreign(.binaryExcel)) {
      ZipBuilder(entries: [.stored("xl/workbook.bin", "x")]).build()
    },
    BrokenFile("an empty zip", .foreign(.otherZip)) { ZipBuilder().build() },
  ]

  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let brokenArchives: [BrokenFile] = [
    BrokenFile("a zip cut off", .damagedArchive(.unreadable)) {
      Array(WorkbookBuilder(rows: "").build().dropLast(40))
    },
    BrokenFile("a zip of four bytes", .damagedArchive(.unreadable)) { [0x50, 0x4B, 3, 4] },
    BrokenFile("a zip cut in the middle", .damagedArchive(.unreadable)) {
      let bytes = WorkbookBuilder(rows: "").build()
      return Array(bytes.prefix(bytes.count / 2))
    },
    .zip("a wrong checksum", .damagedArchive(.wrongChecksum)) { $0.entries[0].checksum ^= 1 },
    .zip("a wrong checksum far behind the last row", .damagedArchive(.wrongChecksum)) {
      $0.entries[0].packed += [UInt8](repeating: 0x20, count: 600_000)
      $0.entries[0].unpackedBytes += 600_000
    },
    .zip("one flipped bit in the sheet", .damagedArchive(.wrongChecksum)) {
      let place = $0.entries[0].packed.lastIndex(of: UInt8(ascii: "1"))!
      $0.entries[0].packed[place] ^= 1
    },
    .zip("a directory that claims fewer bytes", .damagedArchive(.wrongSize)) {
      $0.entries[0] = .packedRun($0.entries[0].name, before: sheetStart, count: 9_000, after: sheetEnd)
      $0.entries[0].claimedUnpackedBytes = 100
    },
    .zip("a directory that claims more bytes", .damagedArchive(.wrongSize)) {
      $0.entries[0] = .packedRun($0.entries[0].name, before: sheetStart, count: 9_000, after: sheetEnd)
      $0.entries[0].claimedUnpackedBytes = 1_000_000
    },
    .zip("a directory that claims more than the limit", .limit(.unpackedBytes, allowed: 4_000_000_000)) {
      $0.entries[0].claimedUnpackedBytes = 4_100_000_000
    },
    .zip("packed bytes beyond the file", .damagedArchive(.overlappingEntries)) {
      $0.entries[0].claimedPackedBytes = 1_000_000
    },
    .zip("entries over each other", .damagedArchive(.overlappingEntries)) { zip in
      zip.entries[0].packed += [UInt8](repeating: 0x20, count: 2_000)
      zip.entries[0].unpackedBytes += 2_000
      zip.entries[0].checksum = crc32(zip.entries[0].packed)
      for copy in 0..<5 {
        var entry = zip.entries[0]
        entry.name = "copy\(copy)"
        entry.sharesBytesOf = 0
        zip.entries.append(entry)
      }
    },
    .zip("one name twice", .damagedArchive(.duplicateEntry)) {
      $0.entries.append(.stored("XL/workbook.xml", "<workbook/>"))
    },
    .zip("too many entries", .limit(.entries, allowed: 1_000)) { zip in
      for index in 0..<1_000 { zip.entries.append(.stored("e\(index)", [])) }
    },
    .zip("an end record that claims too many entries", .limit(.entries, allowed: 1_000)) {
      $0.claimedEntries = 60_000
    },
    .zip("an end record that claims fewer entries", .damagedArchive(.unreadable)) { $0.claimedEntries = 2 },
    .zip("a locked sheet", .encrypted) { $0.entries[0].flags = 1 },
    .zip("a packing that workbooks do not use", .damagedArchive(.unknownCompression)) { $0.entries[0].method = 12 },
    .zip("a sheet that is not there", .damagedArchive(.missingEntry)) { $0.entries[0].name = "elsewhere.xml" },
    .zip("deflated rubbish", .damagedArchive(.unreadable)) { $0.entries[0].method = 8 },
    .zip("a bomb by ratio", .limit(.inflateRatio, allowed: 1_000)) {
      $0.entries[0] = .packedRun($0.entries[0].name, before: sheetStart, count: 3_000_000, after: sheetEnd)
    },
    .zip("a bomb by size", .limit(.unpackedBytes, allowed: 1_000_000), limits: .with(\.unpackedBytes, 1_000_000)) {
      $0.entries[0] = .packedRun($0.entries[0].name, before: sheetStart, count: 1_500_000, after: sheetEnd)
    },
    .zip("a bomb that claims to be small", .damagedArchive(.wrongSize)) {
      $0.entries[0] = .packedRun($0.entries[0].name, before: sheetStart, count: 1_500_000, after: sheetEnd)
      $0.entries[0].claimedUnpackedBytes = 500
    },
    .zip(
      "a bomb in a small part", .limit(.smallPartBytes, allowed: 100_000), limits: .with(\.smallPartBytes, 100_000)
    ) {
      $0.entries.removeAll { $0.name == "_rels/.rels" }
      $0.entries.append(
        .packedRun("_rels/.rels", before: "<Relationships><!--", count: 200_000, after: "--></Relationships>"))
    },
    .zip("a workbook without sheets", .noWorksheet) {
      $0.entries.removeAll { $0.name == "xl/workbook.xml" }
      $0.entries.append(.stored("xl/workbook.xml", "<workbook><sheets/></workbook>"))
    },
    .zip("a workbook of charts only", .noWorksheet) {
      $0.entries.removeAll { $0.name == "xl/_rels/workbook.xml.rels" }
      $0.entries.append(
        .stored(
          "xl/_rels/workbook.xml.rels",
          "<Relationships><Relationship Id='rId3' Type='x/chartsheet' Target='a.xml'/></Relationships>"))
    },
    BrokenFile("a file over the limit", .limit(.fileBytes, allowed: 100), limits: .with(\.fileBytes, 100)) {
      WorkbookBuilder(rows: "").build()
    },
  ]

  private static let sheetStart = "<worksheet><sheetData/><!--"
  private static let sheetEnd = "--></worksheet>"
}
