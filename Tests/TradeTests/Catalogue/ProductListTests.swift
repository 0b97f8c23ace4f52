import Foundation
import Spreadsheets
import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct ProductListTests {
  private let now = Instant(milliseconds: 1_785_000_000_000)
  private let today = LocalDate("2026-08-01")!

  private func read(_ rows: [[String]], currency: String = "IDR") throws -> ProductListReader {
    var reader = ProductListReader(currency: currency)
    for (index, row) in rows.enumerated() { try reader.read(row: index + 1, row) }
    try reader.finish()
    return reader
  }

  @Test func `headings are read in both languages, wherever they stand`() throws {
    let reader = try read([
      ["Daftar produk Toko Uji"], [],
      ["HPP", "Nama Produk", "ukuran", "Rak", "Stok"],
      ["Rp45.000", "Kemeja Parang", "L", "B3", "1.200"],
    ])
    #expect(
      reader.records == [
        ProductListRecord(
          row: 4, product: "Kemeja Parang", traits: VariantTraits(size: "L"), sku: nil, stock: 1_200, lowLevel: nil,
          cost: 45_000)
      ])
    #expect(reader.unread == ["Rak"])
    #expect(
      try read([["Product", "Colour", "Cost"], ["Shirt", "Red", "12.50"]], currency: "MYR").records[0].cost == 1_250)
  }

  @Test func `each wrong cell is refused with its row, column, value and reason`() throws {
    let reader = try read([
      ["Produk", "Ukuran", "Stok", "Harga pokok"],
      ["", "L", "3", ""],
      ["Kemeja", "L", "-3x", "1.23E+17"],
      ["Kemeja", "M", "2,5", "45.5"],
      ["Kemeja", "XL", "7", ""],
      ["KEMEJA", "xl", "8", ""],
      [String(repeating: "a", count: 301), "", "", ""],
    ])
    #expect(
      reader.refusals == [
        ProductListRefusal(row: 2, column: .product, value: "", reason: .nameMissing),
        ProductListRefusal(row: 3, column: .stock, value: "-3x", reason: .notPieces),
        ProductListRefusal(row: 3, column: .cost, value: "1.23E+17", reason: .notMoney),
        ProductListRefusal(row: 4, column: .stock, value: "2,5", reason: .notPieces),
        ProductListRefusal(row: 4, column: .cost, value: "45.5", reason: .notMoney),
        ProductListRefusal(row: 6, column: .product, value: "KEMEJA", reason: .sameAs(row: 5)),
        ProductListRefusal(
          row: 7, column: .product, value: String(repeating: "a", count: 100), reason: .tooLong(limit: 300)),
      ])
    #expect(reader.records.map(\.row) == [5])
  }

  @Test func `a file without a heading for the name, or with one twice, is not a product list`() {
    #expect(throws: ProductListProblem.noHeadings(found: ["No. Pesanan", "Status"])) {
      try read([["No. Pesanan", "Status"], ["2608016TXC8HJV", "Selesai"]])
    }
    #expect(throws: ProductListProblem.noHeadings(found: [])) { try read([]) }
    #expect(throws: ProductListProblem.ordersInside) {
      try read([["No. Pesanan", "Nama Produk", "Jumlah"], ["2608016TXC8HJV", "Kemeja", "1"]])
    }
    #expect(throws: ProductListProblem.twice(.stock)) { try read([["Produk", "Stok", "Stock"]]) }
  }

  @Test(
    arguments: [
      ("45000", 0, 45_000), ("Rp45.000", 0, 45_000), ("45.000,00", 0, 45_000), ("45,000.00", 0, 45_000),
      ("1.234.567", 0, 1_234_567), ("45000.0", 0, 45_000), ("0", 0, 0), ("12.5", 2, 1_250), ("RM 1,234.56", 2, 123_456),
      ("1.234,56", 2, 123_456), ("45.5", 0, nil), ("-1", 0, nil), ("", 0, nil), ("1e5", 0, nil), ("1.23.456", 0, nil),
      ("1..2", 0, nil), ("12.345", 2, 1_234_500), ("0.125", 2, 12_500), ("99999999999999999999", 0, nil),
      ("1,234.567,89", 2, nil), ("4 5", 0, nil), ("71220.53999999999", 2, 7_122_054), ("2.9789999999999996", 0, nil),
      ("44999.999999999996", 0, 45_000),
    ] as [(String, Int, Int64?)])
  func `amounts as people write them`(text: String, decimals: Int, amount: Int64?) {
    #expect(ListedNumber.read(text, decimals: decimals) == amount)
  }

  @Test(arguments: Backend.all)
  func `what a check counts is what then happens, and absent columns change nothing`(on backend: Backend) async throws {
    let (now, today) = (now, today)
    let first = try read([
      ["Produk", "Motif", "Ukuran", "Warna", "SKU", "Stok", "Batas stok", "Harga pokok"],
      ["Kemeja", "Parang", "L", "Merah", "KP", "7", "2", "45000"],
      ["Kemeja", "Parang", "XL", "Merah", "KP", "", "", ""],
      ["Daster", "", "", "", "", "0", "", ""],
    ])
    let second = try read([
      ["Product", "Motif", "Size", "Colour", "Stock"], ["kemeja", "parang", "l", "Red", "9"],
      ["Kemeja", "Parang", "2XL", "Merah", ""], ["Daster", "", "", "", "0"],
    ])
    try await withBooks(on: backend) { books in
      let shop = books.shop
      try await books.database.write { connection in
        let catalogue = Catalogue(connection: connection, shop: shop)
        let checked = try catalogue.check(first.records, on: today)
        #expect(checked.counts.newProducts == 2 && checked.counts.newVariants == 3 && checked.counts.changed == 0)
        #expect(try catalogue.apply(first.records, on: today, at: now, by: nil) == checked)
        #expect(try catalogue.check(first.records, on: today).counts.unchanged == 3)
        let change = try catalogue.apply(second.records, on: today, at: now + .seconds(60), by: nil).counts
        #expect(change.newVariants == 1 && change.changed == 1 && change.unchanged == 1 && change.newProducts == 0)
        let all = try catalogue.variantsToCount(on: today)
        #expect(all.map(\.product) == ["Daster", "Kemeja", "Kemeja", "Kemeja"])
        let large = try #require(all.map(\.standing).first { $0.variant.traits.size == "L" })
        #expect(large.level.counted?.onHand == 9)
        #expect(large.variant.sku == "KP" && large.variant.lowLevel == 2 && large.cost == 45_000)
        let huge = try #require(all.map(\.standing).first { $0.variant.traits.size == "XL" })
        #expect(huge.level == .notCounted && huge.cost == nil)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `an exported list reads back as nothing changes, also below zero and never counted`(on backend: Backend)
    async throws
  {
    let (now, today) = (now, today)
    for (language, currency) in [(Language.indonesian, "IDR"), (.english, "MYR")] {
      try await withBooks(on: backend) { books in
        let (shop, other) = (books.shop, try await books.anotherShop())
        try await books.database.acrossShops.write { connection in
          let catalogue = Catalogue(connection: connection, shop: shop)
          try Self.fill(catalogue, today: today, now: now)
          let folder = try books.fixture.folder()
          let (csv, xlsx) = (folder + "/list.csv", folder + "/list.xlsx")
          for (path, format) in [(csv, ListFile.Format.csv), (xlsx, .xlsx)] {
            try Self.export(catalogue, in: language, currency: currency, on: today, to: path, as: format)
          }
          let reader = try ProductListReader.read(path: csv, currency: currency)
          let again = try ProductListReader.read(path: xlsx, currency: currency)
          #expect(again.records == reader.records)
          #expect(reader.refusals.isEmpty && reader.unread.isEmpty)
          #expect(reader.records.count == 90)
          let counts = try catalogue.check(reader.records, on: today).counts
          #expect(counts.unchanged == 90 && counts.refused == 0, "\(counts)")
          let copy = Catalogue(connection: connection, shop: other)
          let whole = reader.records.filter { ($0.stock ?? 0) >= 0 }
          _ = try copy.apply(whole, on: today, at: now, by: nil)
          #expect(try copy.check(whole, on: today).counts.unchanged == whole.count)
        }
      }
    }
  }

  private static func export(
    _ catalogue: Catalogue, in language: Language, currency: String, on today: LocalDate, to path: String,
    as format: ListFile.Format
  ) throws {
    let headings = ProductListColumn.allCases.map { $0.heading(language) }
    let file = try ListFile(creating: path, as: format, name: "Produk", headings: headings)
    var cursor: ProductCursor?
    repeat {
      let page = try catalogue.productListRows(currency: currency, on: today, after: cursor)
      for row in page.rows { try file.append(row) }
      cursor = page.next
    } while cursor != nil
    try file.finish()
  }

  private static func fill(_ catalogue: Catalogue, today: LocalDate, now: Instant) throws {
    var random = SeededDraws(seed: 5)
    let stock = StockLedger(connection: catalogue.connection, shop: catalogue.shop)
    for number in 0..<30 {
      let product = try catalogue.create("Produk, \"\(number)\"; =1+1", at: now)
      for size in ["M", "L", ""] {
        let form = VariantForm(
          traits: VariantTraits(size: size, colour: random.next(2) == 0 ? "Merah" : ""),
          sku: random.next(2) == 0 ? "S\(number)" : "",
          lowLevel: random.next(2) == 0 ? random.next(5) : nil)
        let variant = try catalogue.addVariant(form, to: product, at: now)
        if random.next(3) > 0 { try stock.count(Int64(random.next(2_000)), of: variant, at: now, by: nil, now: now) }
        if random.next(4) == 0 {
          try stock.move(.correction, -3_000, of: variant, at: now + .seconds(1), by: nil, now: now + .seconds(1))
        }
        if random.next(2) == 0 {
          try catalogue.setCost(Int64(random.next(99_999_999)), of: variant, from: today, at: now)
        }
      }
    }
  }
}
