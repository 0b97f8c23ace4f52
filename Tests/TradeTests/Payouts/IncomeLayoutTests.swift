import Spreadsheets
import TestSupport
import Testing

@testable import Trade

/// Layouts of income files that no real file was at hand for, by the headings that others list.
struct IncomeLayoutTests {
  private let folder: TestFolder

  init() throws { folder = try TestFolder() }

  private func read(_ sheets: [(name: String, rows: [[OutCell]])], as name: String = "file.xlsx") throws -> Reading {
    let path = folder.path(name)
    let workbook = try XLSXWriter(path: path, sheetName: sheets[0].name)
    for (place, sheet) in sheets.enumerated() {
      if place > 0 { try workbook.addSheet(sheet.name) }
      for row in sheet.rows { try workbook.append(row) }
    }
    try workbook.finish()
    return try Reading(path: path, in: folder)
  }

  private static func texts(_ cells: String...) -> [OutCell] { cells.map { $0.isEmpty ? .blank : .text($0) } }

  @Test(arguments: [true, false])
  func `TikTok's income is read in both languages, leaves only, with its corrections`(isEnglish: Bool) throws {
    let headings =
      isEnglish
      ? [
        "Order/adjustment ID  ", "Type ", "Order created time", "Order settled time", "Currency",
        "Total settlement amount", "Total Revenue", "Subtotal before discounts", "Seller discounts", "Total Fees",
        "Platform commission fee", "Affiliate Commission", "Order processing fee", "Shipping cost", "Ajustment amount",
        "Related order ID  ", "Order Source", "Brand new fee",
      ]
      : [
        "ID Pesanan/Penyesuaian", "Jenis transaksi", "Waktu pemesanan", "Waktu pembayaran pesanan", "Mata uang",
        "Jumlah penyelesaian pembayaran", "Total Pendapatan", "Subtotal sebelum diskon", "Diskon penjual",
        "Total Biaya", "Biaya komisi platform", "Komisi Afiliasi", "Biaya pemrosesan pesanan", "Ongkir",
        "Jumlah penyesuaian", "ID pesanan terkait", "Sumber pesanan", "Biaya baru",
      ]
    func row(_ id: String, _ type: String, _ amounts: [String], related: String, source: String) -> [OutCell] {
      ([id, type, "2026/05/02", "2026/05/09", "IDR"] + amounts + [related, source, ""]).map(OutCell.text)
    }
    let order = isEnglish ? "Order" : "Pesanan"
    let rows = [
      headings.map(OutCell.text),
      row(
        "580000000000000001", order,
        ["80130", "100000", "120000", "-20000", "-19870", "-6970", "-11650", "-1250", "0", "0"], related: "/",
        source: "TikTok Shop"),
      row(
        "580000000000000002", order, ["91750", "100000", "100000", "0", "-8250", "-7000", "0", "-1250", "0", "0"],
        related: "/", source: "Tokopedia"),
      row(
        "ADJ1", isEnglish ? "Platform compensation" : "Kompensasi platform",
        ["5000", "0", "0", "0", "0", "0", "0", "0", "0", "5000"], related: "580000000000000001", source: "TikTok Shop"),
      row(
        "580000000000000003", order, ["99999", "100000", "100000", "0", "0", "0", "0", "0", "0", "0"], related: "/",
        source: "TikTok Shop"),
    ]
    let reading = try read([(isEnglish ? "Order details" : "Detail pesanan", rows)])
    #expect(reading.recognised?.kind == .tiktokIncome && reading.refusals == [])
    let records = reading.money.map(\.record)
    #expect(records.map(\.channel) == [.tiktokShop, .tokopedia, .tiktokShop, .tiktokShop])
    #expect(records.map(\.kind) == [.release, .release, .adjustment, .release])
    #expect(
      records[0].parts == [
        .goods: 120_000, .sellerDiscount: -20_000, .adminFee: -6_970, .affiliateCommission: -11_650,
        .processingFee: -1_250,
      ])
    #expect(records[2].orderNumber == "580000000000000001" && records[2].amount == 5_000)
    let check = try #require(reading.summary?.checks.first { $0.subject == .orderNet })
    #expect(check.compared == 4 && check.differing == 1 && check.detail == "580000000000000003")
  }

  @Test func `the Shopee layout of October 2026 names the premium, the letters and its total`() throws {
    let headings = Self.texts(
      "No.", "Lihat berdasarkan", "No. Pesanan", "No. Pengajuan", "Waktu Pesanan Dibuat", "Tanggal Dana Dilepaskan",
      "Harga Produk", "Voucher disponsor oleh Penjual", "Biaya Administrasi",
      "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori D)", "Biaya Gratis Ongkir XTRA - Ukuran Khusus (Kategori H)",
      "Biaya Layanan Promo XTRA+", "Biaya Hari Raya", "Premi", "Biaya Lainnya", "PPh 22", "Total Penghasilan",
      "Kode Voucher")
    let row: [OutCell] =
      Self.texts("1", "Order", "2610056TXC8HJV", "-", "2026-10-05", "2026-10-09") + [
        .integer(82_500), .integer(-1_000), .integer(-6_724), .integer(-4_075), .integer(-100), .integer(-5_298),
        .integer(-777), .integer(-408), .integer(-55), .integer(-408), .integer(63_655), .text("ABC"),
      ]
    let reading = try read([("Penghasilan", [Self.texts("Informasi Pesanan"), headings, row])])
    let record = try #require(reading.money.first?.record)
    #expect(
      record.parts == [
        .goods: 82_500, .sellerVoucher: -1_000, .adminFee: -6_724, .freeShippingXtra: -4_175, .promoXtra: -5_298,
        .unnamed("Biaya Hari Raya"): -777, .insurancePremium: -408, .unnamed("Biaya Lainnya"): -55, .incomeTax: -408,
      ])
    #expect(record.amount == 63_655 && record.other["Kode Voucher"] == "ABC")
    #expect(reading.summary?.checks.allSatisfy(\.holds) == true)
  }

  @Test func `English headings are known from lists of others`() throws {
    let headings = Self.texts(
      "Order ID", "Order Creation Date", "Payout Completed Date", "Original product price", "Refund Amount to Buyer",
      "Commission fee", "Service Fee", "Total Released Amount")
    let row: [OutCell] =
      Self.texts("2608016TXC8HJV", "2026-08-01", "2026-08-06") + [
        .integer(82_500), .integer(0), .integer(-6_724), .integer(-7_743), .integer(68_033),
      ]
    let reading = try read([("Income", [headings, row])])
    let record = try #require(reading.money.first?.record)
    #expect(record.parts == [.goods: 82_500, .adminFee: -6_724, .serviceFee: -7_743] && record.amount == 68_033)
  }

  @Test(arguments: [
    (column: 2, value: "1.23E+17", reason: "numberInExponentForm"), (2, "", "numberMissing"),
    (5, "2026-13-40", "badTime"), (5, "", "timeMissing"), (6, "banyak", "badMoney"),
    (6, "9999999999999999", "moneyTooLarge"),
  ])
  func `a row that cannot be right is refused by its place, and the others stay`(
    column: Int, value: String, reason: String
  ) throws {
    let headings = Self.texts(
      "No.", "Lihat berdasarkan", "No. Pesanan", "No. Pengajuan", "Waktu Pesanan Dibuat", "Tanggal Dana Dilepaskan",
      "Harga Produk", "Biaya Administrasi")
    let right = Self.texts("1", "Order", "2608016TXC8HJV", "-", "2026-08-01", "2026-08-06", "82500", "-6724")
    var wrong = Self.texts("2", "Order", "2608016TXC8HJW", "-", "2026-08-01", "2026-08-06", "82500", "-6724")
    wrong[column] = value.isEmpty ? .blank : .text(value)
    let reading = try read([("Penghasilan", [headings, right, wrong, right])])
    #expect(reading.refusals.map(\.reason.code) == [reason] && reading.refusals.first?.row == 3)
    #expect(reading.money.count == 2 && reading.failure == nil)
  }

  @Test func `a line that is more than the books take is refused alone, not with its file`() throws {
    var table = ExportTable.income()
    let most = "900000000000"
    table.rows += [1, 3].map { table.rows[$0] }
    try table.set("No. Pengajuan", String(repeating: "R", count: 90), row: 3)
    for heading in ["Harga Produk", "Biaya Administrasi"] { try table.set(heading, most, row: 4) }
    try table.set("Total Penghasilan", "", row: 4)
    let reading = try folder.read(table)
    #expect(reading.money.count == 2 && reading.failure == nil)
    #expect(reading.refusals.map(\.reason) == [.tooLong(limit: 100), .moneyTooLarge])
    #expect(reading.refusals.map(\.row) == [5, 6])
    var ads = ExportTable.ads()
    ads.rows[3][2] = String(repeating: "a\u{301}\u{302}\u{303}", count: 40)
    #expect(try folder.read(ads).money.count == 2)
  }

  @Test func `an order that stands twice with two amounts is refused the second time, and one that is the same is not`()
    throws
  {
    var table = ExportTable.income()
    table.rows += [1, 1].map { table.rows[$0] }
    try table.set("Harga Produk", "7000", row: 4)
    try table.set("Total Penghasilan", "", row: 4)
    let reading = try folder.read(table)
    #expect(reading.refusals.map(\.reason) == [.otherAmounts(row: 2)])
    #expect(reading.money.count == 3 && reading.failure == nil)
  }

  @Test func `a parcel that the file says was dearer explains its shipping`() throws {
    let headings = Self.texts(
      "No. Pesanan", "Estimasi Ongkos Kirim:", "Ongkos Kirim yang Dibayarkan ke Jasa Kirim:", "Alasan")
    let income = ExportTable.income()
    let number = try #require(try folder.read(income).money.first).record.number
    let reading = try read([
      ("Shipping Fee Discrepancy", [headings, Self.texts(number, "10000", "14000", "Berat berbeda")]),
      ("Penghasilan", income.rows.map { $0.map(OutCell.text) }),
    ])
    let record = try #require(reading.money.first { $0.record.number == number }?.record)
    #expect(record.note?.contains("Berat berbeda") == true)
    #expect(try folder.read(income).money.allSatisfy { $0.record.note == nil })
  }

  @Test func `a correction that cannot be read is refused by its place`() throws {
    let headings = Self.texts(
      "Tanggal Penyesuaian Dibuat", "Tipe Penyesuaian | Deskripsi", "Alasan Penyesuaian", "Biaya Penyesuaian",
      "No. Pesanan Terhubung")
    func line(_ day: String, _ amount: String) -> [OutCell] {
      Self.texts(day, "Kompensasi", "Hilang", amount, "260801AAAAAAAA")
    }
    let reading = try read([
      ("Penghasilan", ExportTable.income().rows.map { $0.map(OutCell.text) }),
      (
        "Adjustment",
        [headings, line("2026-08-06", "5000"), line("2026-08-06", "lima ribu"), line("06 kemarin", "5000")]
      ),
    ])
    #expect(reading.money.filter { $0.record.kind == .adjustment }.map(\.record.amount) == [5_000])
    #expect(reading.refusals.map(\.reason) == [.badMoney, .badTime] && reading.refusals.map(\.row) == [3, 4])
  }

  @Test func `a summary that was edited is told, and so is a balance that does not run on`() throws {
    let shop = SampleShop(seed: 2, orders: 60, until: Instant(milliseconds: 1_786_000_000_000), days: 40)
    let incomes = (0..<60).compactMap { SampleIncome(shop.order($0, of: .shopee), zone: .jakarta) }
    let path = folder.path("edited.xlsx")
    try SampleMoney.writeIncome(incomes, zone: .jakarta, to: path, saying: 1)
    let reading = try Reading(path: path, in: folder)
    #expect(reading.summary?.checks.filter { !$0.holds }.map(\.subject) == [.totalReleased])

    let heading = Self.texts(
      "Tanggal Transaksi", "Tipe Transaksi", "Deskripsi", "No. Pesanan", "Jenis Transaksi", "Jumlah", "Status",
      "Saldo Akhir")
    func line(_ time: String, _ amount: Int64, _ balance: Int64) -> [OutCell] {
      Self.texts("2026-08-06 \(time)", "Penyesuaian", "Koreksi", "-", "Transaksi Masuk") + [
        .integer(amount), .text("Transaksi Selesai"), .integer(balance),
      ]
    }
    let balance = try read(
      [
        (
          "Transaction Report",
          [heading, line("10:00:03", 50, 180), line("10:00:02", 30, 130), line("10:00:01", 100, 101)]
        )
      ],
      as: "balance.xlsx")
    let check = try #require(balance.summary?.checks.first { $0.subject == .runningBalance })
    #expect(check.compared == 2 && check.differing == 1 && balance.money.count == 3)
  }
}
