import TestSupport
import Testing

@testable import Trade

@Suite struct RefusalTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  /// What one cell of the first order's second row spoils, and the reason that is given.
  @Test(arguments: [
    ("Jumlah", "-1", RowReason.badQuantity), ("Jumlah", "0", .badQuantity), ("Jumlah", "1,5", .badQuantity),
    ("Jumlah", "1000000", .badQuantity), ("Jumlah", "satu", .badQuantity), ("Jumlah", "", .quantityMissing),
    ("Returned quantity", "2", .returnedTooMany(ordered: 1)), ("Returned quantity", "-1", .badQuantity),
    ("Subtotal Pesanan", "abc", .badMoney), ("Subtotal Pesanan", "96.5", .badMoney),
    ("Subtotal Pesanan", "-96.000", .badMoney), ("Subtotal Pesanan", "RM 12.50", .mixedCurrency),
    ("Harga Setelah Diskon", "9.99.9", .badMoney), ("Harga Awal", "99999999999999999999", .moneyTooLarge),
    ("Nama Produk", "", .productMissing), ("Nama Variasi", "a\u{1}b", .controlCharacters),
    ("Nama Variasi", String(repeating: "x", count: 600), .tooLong(limit: 500)),
    ("Nama Produk", String(repeating: "x", count: 5_000), .tooLong(limit: 4_000)),
  ])
  func `one bad cell of a line refuses its order whole and no other`(
    heading: String, value: String, reason: RowReason
  ) throws {
    var table = ExportTable.shopee()
    try table.set(heading, value, row: 1)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801BBBBBBBB"])
    #expect(reading.refusals.map(\.row) == [2, 3])
    #expect(reading.refusals.map(\.reason) == [.sameOrder(row: 3), reason])
    #expect(reading.refusals.allSatisfy { $0.number == "260801AAAAAAAA" })
    #expect(reading.refusals.last?.column == heading)
    #expect(value.hasPrefix(reading.refusals.last?.value ?? "?"))
    #expect(reading.summary?.refusedRows == 2)
  }

  @Test(arguments: [
    ("Status Pesanan", "Menunggu Bulan Purnama", RowReason.unknownStatus), ("Status Pesanan", "", .statusMissing),
    ("Waktu Pesanan Dibuat", "2026-13-01 05:11", .badTime), ("Waktu Pembayaran Dilakukan", "besok", .badTime),
    ("Total Pembayaran", "dua ratus", .badMoney), ("Voucher Ditanggung Penjual", "5OO", .badMoney),
    ("Username (Pembeli)", "a\u{7}b", .controlCharacters),
    ("Username (Pembeli)", String(repeating: "x", count: 501), .tooLong(limit: 500)),
    ("Kota/Kabupaten", String(repeating: "x", count: 501), .tooLong(limit: 500)),
    ("Metode Pembayaran", String(repeating: "x", count: 501), .tooLong(limit: 500)),
    ("No. Resi", String(repeating: "x", count: 501), .tooLong(limit: 500)),
  ])
  func `one bad cell of the whole order refuses it`(heading: String, value: String, reason: RowReason) throws {
    var table = ExportTable.shopee()
    try table.set(heading, value, row: 2)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA"])
    #expect(reading.refusals.map(\.reason) == [reason])
    #expect(reading.refusals.first?.row == 4 && reading.refusals.first?.column == heading)
  }

  @Test(arguments: [
    ("5.8E+17", RowReason.numberInExponentForm), ("1,23E+17", .numberInExponentForm), ("", .numberMissing),
    ("No 17", .numberMalformed), (String(repeating: "9", count: 41), .numberMalformed), ("TOTAL: 3", .numberMalformed),
  ])
  func `a row without an order number is refused alone`(number: String, reason: RowReason) throws {
    var table = ExportTable.shopee()
    try table.set("No. Pesanan", number, row: 2)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA"])
    #expect(reading.refusals.map(\.reason) == [reason])
    #expect(reading.refusals.first?.value == number)
  }

  @Test func `TikTok's variant numbers must not be cut either`() throws {
    var table = ExportTable.tiktok()
    try table.set("SKU ID", "1.73E+18")
    #expect(try folder.read(table).refusals.map(\.reason) == [.numberInExponentForm])
  }

  @Test func `a row without any time is refused, one with another time is taken`() throws {
    var table = ExportTable.shopee()
    try table.set("Waktu Pesanan Dibuat", "-", row: 2)
    let taken = try folder.read(table)
    #expect(taken.orders.count == 2 && taken.warnings.map(\.reason) == [.orderTimeEstimated])
    try table.set("Waktu Pembayaran Dilakukan", "", row: 2)
    #expect(try folder.read(table).refusals.map(\.reason) == [.timeMissing])
  }

  @Test func `a refused order that comes back later is refused there too`() throws {
    var table = ExportTable.shopee()
    try table.set("Jumlah", "0", row: 0)
    table.rows.swapAt(2, 3)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801BBBBBBBB"])
    #expect(reading.refusals.map(\.row) == [2, 4])
  }

  @Test func `blank rows and headings in between are passed over`() throws {
    var table = ExportTable.shopee()
    table.rows.insert(table.rows[0].map { _ in "" }, at: 3)
    table.rows.insert(table.rows[0], at: 3)
    let reading = try folder.read(table)
    #expect(reading.orders.count == 2 && reading.refusals.isEmpty)
  }

  @Test func `an order with far too many rows is refused`() throws {
    var table = ExportTable.shopee()
    table.rows += Array(repeating: table.rows[3], count: OrderLimits.lines)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA"])
    #expect(reading.refusals.count == OrderLimits.lines + 1)
    #expect(reading.refusals.contains { $0.reason == .tooManyLines(limit: OrderLimits.lines) })
  }

  @Test func `an order that would be too long to send is refused`() throws {
    var table = ExportTable.shopee()
    let wide = (0..<200).map { "Kolom \($0) " + String(repeating: "x", count: 250) }
    table.rows = table.rows.enumerated().map { $0.offset == 0 ? $0.element + wide : $0.element + wide.map { _ in "1" } }
    table.rows += Array(repeating: table.rows[3], count: 900)
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA"])
    #expect(reading.refusals.count == 901 && reading.failure == nil)
  }

  @Test func `a price times its pieces has an end too`() throws {
    var table = ExportTable.shopee()
    try table.set("Subtotal Pesanan", "", row: 2)
    try table.set("Harga Setelah Diskon", "999.999.999.999", row: 2)
    try table.set("Jumlah", "100000", row: 2)
    #expect(try folder.read(table).refusals.map(\.reason) == [.moneyTooLarge])
  }

  @Test func `refusals are named up to a limit and counted beyond`() throws {
    var table = ExportTable.shopee()
    var bad = table.rows[3]
    bad[try table.column("Jumlah")] = "0"
    for number in 0..<10_050 {
      bad[0] = "No \(number)"
      table.rows.append(bad)
    }
    let reading = try folder.read(table)
    #expect(reading.refusals.count == OrderLimits.refusals)
    #expect(reading.summary?.refusedRows == 10_050 && reading.orders.count == 2)
  }

  @Test func `beyond that limit each order is still named once, so that none is kept by half`() throws {
    var table = ExportTable.shopee()
    var bad = table.rows[3]
    bad[try table.column("Jumlah")] = "0"
    for number in 0..<OrderLimits.refusals { table.rows.append(["No \(number)"] + bad.dropFirst()) }
    table.rows += [bad, bad]
    let reading = try folder.read(table)
    #expect(reading.orders.map(\.number) == ["260801AAAAAAAA", "260801BBBBBBBB"])
    #expect(reading.refusals.filter { $0.number == "260801BBBBBBBB" }.count == 1)
    #expect(reading.summary?.refusedRows == OrderLimits.refusals + 2)
  }

  @Test func `every reason has a code that leads back to it, and two sentences`() {
    let reasons: [RowReason] = [
      .numberMissing, .numberInExponentForm, .numberLostDigits, .numberMalformed, .statusMissing, .unknownStatus,
      .timeMissing, .badTime, .quantityMissing, .badQuantity, .returnedTooMany(ordered: 7), .moneyMissing, .badMoney,
      .moneyTooLarge, .mixedCurrency, .productMissing, .controlCharacters, .tooLong(limit: 9), .errorCell,
      .formulaWithoutValue, .sameOrder(row: 3), .tooManyLines(limit: 5), .otherAmounts(row: 2), .orderValueDiffers,
      .amountKeptAsText,
      .orderTimeEstimated,
    ]
    #expect(Set(reasons.map(\.code)).count == reasons.count)
    for reason in reasons {
      #expect(RowReason(code: reason.code, detail: reason.detail) == reason)
      #expect(reason.sentence.indonesian.hasSuffix(".") && reason.sentence.english.hasSuffix("."))
      #expect(!reason.sentence.indonesian.contains("!"))
    }
    #expect(RowReason(code: "neverHeardOf", detail: 0) == nil)
  }
}
