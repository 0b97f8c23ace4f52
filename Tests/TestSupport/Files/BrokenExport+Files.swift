import Trade

/// Files that are something else than they are called, or damaged as a whole.
extension BrokenExport {
  /// Everything that the import of a file must live through.
  package static let all = foreign + damaged + wrongTables + wrongRows

  static let foreign: [BrokenExport] = [
    .text("nothing at all", "kosong.xlsx", .refused(.empty), ""),
    .text(
      "a web page named .xls", "Order.all.xls", .refused(.htmlPage),
      "<html><table><tr><td>No. Pesanan</td></tr></table>"),
    .text(
      "the page to sign in", "Order.all.xlsx", .refused(.htmlPage), "\u{FEFF}<!DOCTYPE html><html>Silakan masuk</html>"),
    .text("an XHTML page", "Order.all.xlsx", .refused(.htmlPage), "<?xml version='1.0'?><html xmlns='x'/>"),
    .text("Excel 2003 XML", "Order.all.xls", .refused(.oldExcel), "<?xml version='1.0'?><Workbook xmlns='urn:x'/>"),
    .text("a PDF", "resi.xlsx", .refused(.notASpreadsheet), "%PDF-1.7\n"),
    .text("a JSON document", "pesanan.csv", .noExport, "{\"orders\": [{\"id\": 1}]}\n"),
    BrokenExport("an old .xls", "Order.all.xlsx", .refused(.oldExcel)) { ole + [UInt8](repeating: 0, count: 600) },
    BrokenExport("a workbook with a password", "Order.all.xlsx", .refused(.encrypted)) {
      ole + [UInt8](repeating: 0, count: 600) + "EncryptedPackage".utf8.flatMap { [$0, 0] }
    },
    BrokenExport("a picture", "foto.csv", .refused(.notASpreadsheet)) {
      [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    },
    BrokenExport("a letter in a zip", "surat.xlsx", .refused(.notASpreadsheet)) {
      ZipBuilder(entries: [.stored("word/document.xml", "<w/>")]).build()
    },
    BrokenExport("an OpenDocument", "Order.all.xlsx", .refused(.notASpreadsheet)) {
      ZipBuilder(entries: [.stored("mimetype", "x"), .stored("content.xml", ""), .stored("META-INF/manifest.xml", "")])
        .build()
    },
    BrokenExport("a binary workbook", "Order.all.xlsb", .refused(.oldExcel)) {
      ZipBuilder(entries: [.stored("xl/workbook.bin", "x")]).build()
    },
    BrokenExport("an empty zip", "Order.all.xlsx", .refused(.notASpreadsheet)) { ZipBuilder().build() },
  ]

  private static let ole: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  static let damaged: [BrokenExport] = [
    .cut("a zip of which a tenth has arrived", to: 0.1), .cut("a zip of which half has arrived", to: 0.5),
    .cut("a zip that lacks its last bytes", to: 0.99),
    BrokenExport("a zip of four bytes", "Order.all.xlsx", .refused(.corrupt)) { [0x50, 0x4B, 3, 4] },
    .zip("a wrong checksum", .refused(.corrupt)) { $0.entries[0].checksum ^= 1 },
    .zip("one flipped bit in the sheet", .refused(.corrupt)) {
      let middle = $0.entries[0].packed.count / 2
      $0.entries[0].packed[middle] ^= 1
    },
    .zip("parts over each other", .refused(.corrupt)) { $0.entries[1].claimedPackedBytes = 1_000_000 },
    .zip("a zip bomb", .refused(.suspicious)) {
      $0.entries[0] = .packedRun(
        $0.entries[0].name, before: "<worksheet><sheetData/><!--", count: 40_000_000, after: "--></worksheet>")
    },
    // Nobody opens what no cell stands in: nothing of it runs, is fetched or is kept.
    .zip("a workbook with macros, a link to elsewhere and a program in it", .orders([first, second])) {
      let elsewhere = "<!DOCTYPE x [<!ENTITY y SYSTEM 'http://127.0.0.1:9/y'>]><externalLink>&y;</externalLink>"
      $0.entries += [
        .stored("xl/vbaProject.bin", ole + [UInt8](repeating: 0, count: 512)),
        .stored("xl/embeddings/oleObject1.bin", ole), .stored("xl/externalLinks/externalLink1.xml", elsewhere),
        .stored("xl/connections.xml", elsewhere), .stored("customUI/customUI.xml", elsewhere),
        .stored("run.exe", "MZ"),
      ]
    },
    .zip("a workbook without sheets", .refused(.empty)) {
      $0.entries.removeAll { $0.name == "xl/workbook.xml" }
      $0.entries.append(.stored("xl/workbook.xml", "<workbook><sheets/></workbook>"))
    },
    .zip("a sheet that breaks off", .refused(.corrupt)) {
      let half = Array($0.entries[0].packed.prefix($0.entries[0].packed.count / 2))
      $0.entries[0] = .stored($0.entries[0].name, half)
    },
    .zip("a billion laughs", .refused(.corrupt)) {
      let xml =
        "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;&b;\">]><worksheet><sheetData>&c;</sheetData></worksheet>"
      $0.entries[0] = .stored($0.entries[0].name, xml)
    },
    BrokenExport("UTF-32", "Order.all.csv", .refused(.badEncoding)) { [0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0] },
    BrokenExport("a page of Latin-1", "Order.all.csv", .refused(.badEncoding)) {
      Array(ExportTable.shopee().csv.utf8) + [0x4B, 0x61, 0x66, 0xE9, 0x0A]
    },
    BrokenExport("NUL bytes far down", "Order.all.csv", .refused(.badEncoding)) {
      var table = ExportTable.shopee()
      table.rows += Array(repeating: table.rows[3], count: 500)
      return Array(table.csv.utf8) + [0, 0, 0, 0x0A]
    },
    BrokenExport("a quotation mark that nobody closes", "Order.all.csv", .refused(.badCSV)) {
      Array(ExportTable.shopee().csv.utf8) + Array("260801CCCCCCCC,\"Selesai,\n".utf8)
    },
    .table("a cell of a megabyte", .refused(.cellTooLong)) {
      try $0.set("Nama Produk", String(repeating: "x", count: 1_000_000), row: 2)
    },
    .table("a row of twenty thousand columns", .refused(.tooManyColumns)) {
      $0.rows[3] += Array(repeating: "x", count: 20_000)
    },
  ]

  static let wrongTables: [BrokenExport] = [
    .table("a heading that is missing", .noExport) { try $0.remove("Jumlah") },
    .table("a heading that was changed", .noExport) { $0.rows[0][0] = "Nomor Order Saya" },
    .table("a heading that stands twice", .noExport) { table in
      for row in table.rows.indices { table.rows[row].append(row == 0 ? "Jumlah" : "3") }
    },
    .table("headings far below the top", .noExport) {
      $0.rows.insert(contentsOf: Array(repeating: ["Catatan toko"], count: 30), at: 0)
    },
    .text("another table", "pelanggan.csv", .noExport, "Nama,Umur,Kota\nSiti,31,Jepara\n"),
    .text("blank lines", "Order.all.csv", .noExport, "\n\n\n\n"),
    .text("a line of nothing but commas", "Order.all.csv", .noExport, ",,,,,,,,\n"),
  ]
}
