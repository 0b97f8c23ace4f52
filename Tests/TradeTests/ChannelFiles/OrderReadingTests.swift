import TestSupport
import Testing

@testable import Trade

@Suite struct OrderReadingTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func `two rows of one order make one order`() throws {
    let reading = try folder.read(.shopee())
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA", "260801BBBBBBBB"])
    #expect(reading.orders.map(\.lineCount) == [2, 1])
    #expect(reading.orders.map { $0.firstRow } == [2, 4])
    #expect(reading.orders.first?.lastRow == 3)
    #expect(reading.orders.first?.total == 191_500)
    #expect(try reading.orders.first?.record().amounts == ["sellerVoucher": 500])
  }

  @Test func `an order that comes back later in the file is seen twice`() throws {
    var table = ExportTable.shopee()
    table.rows.swapAt(2, 3)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA", "260801BBBBBBBB", "260801AAAAAAAA"])
    let records = try reading.records()
    #expect(records[0].joined(with: records[2]).lines.count == 2)
  }

  @Test func `rows alike in everything stay apart`() throws {
    var table = ExportTable.shopee()
    table.rows[2] = table.rows[1]
    let keys = try folder.read(table).orders[0].lines.map { $0.string(of: .key) }
    #expect(keys.count == 2 && Set(keys).count == 2)
    #expect(keys[0].dropLast() == keys[1].dropLast() && keys[1].hasSuffix(".2"))
  }

  @Test func `the line key is the one that records make by hand`() throws {
    let line = try #require(try folder.read(.shopee()).records().first?.lines.first)
    #expect(
      line.key
        == LineKey.make(
          parentSKU: "", sku: "KB-1", skuID: "", variation: "Sogan,L", productName: "Kemeja Batik", price: 96_000))
  }

  @Test func `a line key never changes`() {
    let key = LineKey.make(
      parentSKU: "", sku: "KB-1", skuID: "", variation: "Sogan,L", productName: "Kemeja Batik", price: 96_000)
    #expect(key == "f2cd4be8e6ce900b.1")
  }

  @Test func `a value of the whole order that differs is told, and the first counts`() throws {
    var table = ExportTable.shopee()
    try table.set("Total Pembayaran", "200.000", row: 1)
    let reading = try folder.read(table)
    #expect(reading.orders.first?.total == 191_500)
    #expect(reading.warnings.map(\.reason) == [.orderValueDiffers])
    #expect(reading.warnings.first?.row == 3 && reading.warnings.first?.column == "Total Pembayaran")
    #expect(try reading.orders.first?.record().lines[1].other == ["Total Pembayaran": "200.000"])
  }

  @Test func `a second tracking number is kept with its line, without a word`() throws {
    var table = ExportTable.shopee()
    try table.set("No. Resi", "SPXID02", row: 1)
    let reading = try folder.read(table)
    #expect(reading.warnings.isEmpty)
    #expect(try reading.orders.first?.record().lines[1].other == ["No. Resi": "SPXID02"])
  }

  @Test func `what the first row leaves empty is filled from the next`() throws {
    var table = ExportTable.shopee()
    try table.set("No. Resi", "", row: 0)
    #expect(try folder.read(table).orders.first?.string(of: .tracking) == "SPXID01")
  }

  @Test func `a column that nobody knows is kept and counted`() throws {
    var table = ExportTable.shopee()
    for row in table.rows.indices { table.rows[row].append(row == 0 ? "Warna Favorit" : row == 2 ? "" : "biru") }
    let reading = try folder.read(table)
    #expect(reading.summary?.unread == [UnreadColumn(heading: "Warna Favorit", values: 2, isKept: true)])
    #expect(reading.recognised?.unknownHeadings == ["Warna Favorit"])
    #expect(try reading.records()[0].lines[0].other == ["Warna Favorit": "biru"])
  }

  @Test func `values without a heading are counted by the column's letters`() throws {
    var table = ExportTable.shopee()
    table.rows[1].append("entah")
    #expect(try folder.read(table).summary?.unread == [UnreadColumn(heading: "V", values: 1, isKept: false)])
  }

  @Test func `headings may stand lower, with other spaces and letters`() throws {
    var table = ExportTable.shopee()
    table.rows[0] = table.rows[0].map { " " + $0.uppercased().replacing(" ", with: "  ") + "* " }
    table.rows.insert(["Laporan toko"], at: 0)
    table.rows.insert([""], at: 1)
    let reading = try folder.read(table)
    #expect(reading.recognised?.headingRow == 3 || reading.recognised?.headingRow == 2)
    #expect(reading.orders.count == 2)
  }

  @Test(arguments: [
    ("Subtotal Pesanan", "Total Harga Produk"), ("Subtotal Pesanan", "Dibayar Pembeli"),
    ("Harga Awal", "Harga Sebelum Diskon"),
  ])
  func `headings of earlier years are known`(today: String, earlier: String) throws {
    var table = ExportTable.shopee()
    table.rows[0][try table.column(today)] = earlier
    let record = try #require(try folder.read(table).records().first)
    #expect(record.lines[0].subtotal == 96_000 && record.lines[0].originalPrice == 110_000)
  }

  @Test(arguments: [
    ("Belum Bayar", OrderStatus.unpaid), ("Perlu Dikirim", .toShip), ("Sedang Dikirim", .shipped),
    ("Telah Dikirim", .delivered), ("Selesai", .completed), ("Batal", .cancelled), ("Dibatalkan", .cancelled),
    ("SELESAI", .completed), ("To ship", .toShip), ("Shipping", .shipped), ("Completed", .completed),
    ("Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga 2026-08-04.", .delivered),
  ])
  func `every word for a status`(word: String, status: OrderStatus) throws {
    var table = ExportTable.shopee()
    for row in 0...2 { try table.set("Status Pesanan", word, row: row) }
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.status) == [status, status])
    #expect(reading.orders.first?.string(of: .statusText) == word)
  }

  @Test func `TikTok Shop: tabs are no text, and the price is the subtotal's share`() throws {
    let order = try #require(try folder.read(.tiktok()).records().first)
    #expect(order.number == "580000000000000001" && order.channel == .tiktokShop)
    #expect(order.paidAt == nil && order.lines[0].skuID == "1730000000000000001")
    #expect(order.lines[0].price == 96_000 && order.lines[0].subtotal == 192_000)
    #expect(order.currency == "IDR" && order.total == 199_000)
  }

  @Test(arguments: [
    ("Dikirim", "Dalam perjalanan", OrderStatus.shipped), ("Dikirim", "Terkirim", .delivered),
    ("Shipped", "Delivered", .delivered), ("Belum dibayar", "", .unpaid), ("Canceled", "", .cancelled),
    ("Awaiting collection", "", .toShip),
  ])
  func `TikTok Shop: the second status tells what has arrived`(main: String, sub: String, status: OrderStatus) throws {
    var table = ExportTable.tiktok()
    try table.set("Order Status", main)
    try table.set("Order Substatus", sub)
    #expect(try folder.read(table).orders.map(\.status) == [status])
  }

  @Test func `TikTok Shop: rows that describe the columns are no orders`() throws {
    var table = ExportTable.tiktok()
    let description = table.rows[0].map { "\($0) of the order." }
    table.rows.insert(description, at: 1)
    table.rows.insert(description, at: 1)
    let reading = try folder.read(table)
    #expect(reading.orders.count == 1 && reading.refusals.isEmpty)
  }

  @Test func `TikTok Shop in Brazil writes its currency before the amounts`() throws {
    var table = ExportTable.tiktok()
    try table.set("SKU Subtotal After Discount", "BRL 1.234,56")
    try table.set("SKU Unit Original Price", "BRL 617,28")
    try table.set("Order Amount", "BRL 1.300,00")
    let order = try #require(try folder.read(table).records().first)
    #expect(order.currency == "BRL" && order.total == 130_000 && order.lines[0].subtotal == 123_456)
  }

  @Test func `semicolons and a byte order mark are no hindrance`() throws {
    let csv =
      "\u{FEFF}" + ExportTable.tiktok().rows.map { $0.joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
    let path = try folder.write("semicolons.csv", csv.replacing("Sogan, L", with: "Sogan L").utf8)
    #expect(try Reading(path: path, in: folder).orders.count == 1)
  }

  @Test func `cells that have no field here are told once each, by their headings`() throws {
    var table = ExportTable.shopee()
    for row in table.rows.indices { table.rows[row].append(row == 0 ? "Nama Gudang" : "Gudang \(row % 2)") }
    let record = try #require(try folder.read(table).records().first)
    #expect(record.otherCells["Nama Gudang"] == ["Gudang 1", "Gudang 0"])
  }
}
