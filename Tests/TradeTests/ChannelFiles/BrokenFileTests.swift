import TestSupport
import Testing

@testable import Trade

@Suite struct BrokenFileTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func read(_ bytes: some Sequence<UInt8>) throws -> Reading {
    try Reading(path: folder.write("file", bytes), in: folder)
  }

  @Test(arguments: [
    "No. Pesanan", "Status Pesanan", "Waktu Pesanan Dibuat", "Nama Produk", "Nomor Referensi SKU", "Nama Variasi",
    "Jumlah",
    "Subtotal Pesanan",
  ])
  func `a missing column is named`(heading: String) throws {
    var table = ExportTable.shopee()
    try table.remove(heading)
    let unknown = try #require(try folder.read(table).unknown)
    #expect(unknown.nearest == .shopeeOrders && unknown.missing == [heading])
    #expect(unknown.row == 1 && unknown.found.contains("Provinsi"))
    #expect(unknown.sentence.indonesian.contains(heading) && unknown.sentence.english.contains(heading))
  }

  @Test func `TikTok Shop's missing columns are named as TikTok Shop's`() throws {
    var table = ExportTable.tiktok()
    try table.remove("SKU ID")
    let unknown = try #require(try folder.read(table).unknown)
    #expect(unknown.nearest == .tiktokOrders && unknown.missing == ["SKU ID"])
  }

  @Test func `a column that stands twice cannot be chosen between`() throws {
    var table = ExportTable.shopee()
    for row in table.rows.indices { table.rows[row].append(row == 0 ? "Jumlah" : "3") }
    let unknown = try #require(try folder.read(table).unknown)
    #expect(unknown.doubled == ["Jumlah"])
    #expect(unknown.sentence.english.contains("twice"))
  }

  @Test func `another table is no export`() throws {
    let reading = try read("Nama,Umur,Kota\nSiti,31,Jepara\n".utf8)
    #expect(reading.unknown == UnrecognisedFile(found: ["Nama", "Umur", "Kota"], row: 1))
    #expect(reading.unknown?.sentence.indonesian.hasPrefix("Berkas ini bukan ekspor pesanan.") == true)
  }

  @Test func `headings without rows are an export of nothing`() throws {
    let table = ExportTable(rows: [ExportTable.shopee().rows[0]])
    let reading = try folder.read(table)
    #expect(reading.recognised?.kind == .shopeeOrders && reading.summary == ReadingSummary())
  }

  @Test func `headings below row 25 are not looked for`() throws {
    var table = ExportTable.shopee()
    table.rows.insert(contentsOf: Array(repeating: ["Catatan toko"], count: 30), at: 0)
    #expect(try folder.read(table).unknown != nil)
  }

  @Test(arguments: [
    ("<html><body><table><tr><td>No. Pesanan</td></tr></table></body></html>", ReadingFailure.Kind.htmlPage),
    ("", .empty), ("%PDF-1.7\n", .notASpreadsheet), ("PK\u{3}\u{4}this is no zip", .corrupt),
    ("No. Pesanan,\"Status\n1,2\n", .badCSV), ("No. Pesanan\u{0},Status\n1,2\n", .notASpreadsheet),
  ])
  func `a file of another kind is told what it is`(text: String, kind: ReadingFailure.Kind) throws {
    let reading = try read(text.utf8)
    #expect(reading.failure?.kind == kind, "\(String(describing: reading.failure))")
    #expect(reading.orders.isEmpty)
  }

  @Test func `bytes that are no text are refused`() throws {
    #expect(try read([0x4E, 0x6F, 0x2C, 0xFF, 0xFE, 0x41, 0x0A]).failure?.kind == .badEncoding)
  }

  @Test func `an old Excel file is told how to be saved`() throws {
    let reading = try read([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 600))
    #expect(reading.failure?.kind == .oldExcel)
    #expect(reading.failure?.sentence.indonesian.contains(".xlsx") == true)
  }

  @Test func `a file that is not there cannot be opened`() throws {
    #expect(try Reading(path: folder.path("nowhere.xlsx"), in: folder).failure?.kind == .cannotOpen)
  }

  @Test func `a cell beyond all measure ends the reading with its place`() throws {
    var table = ExportTable.shopee()
    try table.set("Nama Produk", String(repeating: "x", count: 1_000_000), row: 1)
    let failure = try #require(try folder.read(table).failure)
    #expect(failure.kind == .cellTooLong && failure.row == 3)
    #expect(failure.sentence.indonesian.contains("baris 3") && failure.sentence.english.contains("row 3"))
  }

  @Test func `a cut XLSX is damaged, wherever it was cut`() throws {
    let shop = SampleShop(seed: 3, orders: 20, until: Instant(milliseconds: 1_785_994_440_000))
    let whole = folder.path("whole.xlsx")
    try SampleExport.write(.shopeeOrders, of: shop, to: whole)
    let bytes = try TestFolder.bytes(of: whole)
    for share in [10, 50, 90, 99] {
      let reading = try read(bytes.prefix(bytes.count * share / 100))
      #expect(reading.failure?.kind == .corrupt, "\(share) %")
    }
  }

  @Test func `a spoiled XLSX never brings the reader down`() throws {
    let shop = SampleShop(seed: 3, orders: 5, until: Instant(milliseconds: 1_785_994_440_000))
    let whole = folder.path("whole.xlsx")
    try SampleExport.write(.tiktokOrders, of: shop, to: whole)
    let bytes = try TestFolder.bytes(of: whole)
    var random = SampleRandom(seed: 5)
    for _ in 0..<60 {
      var spoiled = bytes
      for _ in 0..<random.number(1...8) {
        spoiled[random.number(0...spoiled.count - 1)] = UInt8(truncatingIfNeeded: random.next())
      }
      let reading = try read(spoiled)
      #expect(reading.summary != nil || reading.failure != nil || reading.unknown != nil)
    }
  }

  @Test func `a spoiled CSV never brings the reader down`() throws {
    let bytes = Array(ExportTable.shopee().csv.utf8)
    var random = SampleRandom(seed: 6)
    for _ in 0..<400 {
      var spoiled = bytes
      for _ in 0..<random.number(1...12) {
        let place = random.number(0...spoiled.count - 1)
        switch random.number(0...2) {
        case 0: spoiled[place] = UInt8(truncatingIfNeeded: random.next())
        case 1: spoiled.remove(at: place)
        default: spoiled.insert(random.pick(Array("\",\n.-E0".utf8)), at: place)
        }
      }
      let reading = try read(spoiled)
      #expect(reading.summary != nil || reading.failure != nil || reading.unknown != nil)
    }
  }

  @Test func `every failure has two sentences that say what to do`() {
    for kind in ReadingFailure.Kind.allCases {
      let sentence = ReadingFailure(kind, sheet: "orders", row: 3, column: 28, limit: 10).sentence
      #expect(sentence.indonesian.contains("lembar “orders”, baris 3, kolom AB"))
      #expect(sentence.english.contains("sheet “orders”, row 3, column AB"))
      #expect(!sentence.indonesian.contains("!") && !ReadingFailure(kind).sentence.english.contains("place"))
    }
  }
}
