import Foundation
import Testing

@testable import Spreadsheets

/// Real exports of marketplaces. They are not part of the project; without them these tests are skipped.
@Suite(.enabled(if: Samples.folder != nil, "no sample exports: set CANTING_SAMPLES to their folder"))
struct SampleTests {
  @Test(arguments: [
    ("shopee-orders/Order.all.20260601_20260630.xlsx", 1_109, 50),
    ("shopee-orders/Order.all.20260701_20260731.xlsx", 1_094, 50),
    ("shopee-orders/Order.all.20260801_20260806.xlsx", 175, 50),
    ("shopee-orders/Order.return_refund.20260707_20260807.xls", 17, 46),
    ("shopee-orders/en-my.orderSalesReport.xlsx", 10, 57),
    ("shopee-income/my_balance_transaction_report.shopee.20260707_20260806.xlsx", 873, 1),
    ("shopee-other/tokocontoh1_adwords_bill_2026-08-06.csv", 182, 1),
    ("tiktok/orders-1.csv", 18, 65),
    ("tiktok/sample-tiktok-shop.csv", 3, 61),
    ("tiktok/vn-synthetic.income.xlsx", 63, 11),
  ])
  func `a real export has the rows its notes say`(name: String, rows: Int, columns: Int) throws {
    let read = try Samples.rows(name)
    #expect(read.count == rows)
    #expect(read[0].cells.count == columns)
    #expect(read.allSatisfy { $0.cells.allSatisfy { $0.kind != .error } })
  }

  @Test func `the income export with a thousand empty cells in each row is read whole`() throws {
    let path = try Samples.path("shopee-income/Income.sudah dilepas.id.20260707_20260806.compact.xlsx")
    let file = try Spreadsheet(path: path)
    let names = ["Summary", "Adjustment", "Shipping Fee Discrepancy", "Seller Fee", "Penghasilan"]
    #expect(file.sheets.map(\.name) == names)
    var kinds: [String: Int] = [:]
    try file.rows(of: file.sheets[4]) { row in
      kinds[row[1].text, default: 0] += 1
      return true
    }
    #expect(kinds["Order"] == 679)
    #expect(kinds["Sku"] == 846)
  }

  @Test func `broken formulas without a value are told from zeros`() throws {
    let rows = try Samples.rows("shopee-income/Income.sudah dilepas.id.20251103_20251105.xlsx")
    #expect(rows.contains { $0.cells.contains { $0.kind == .formulaWithoutValue } })
  }

  @Test func `subtotals and pieces of a real export add up to those of its notes`() throws {
    let rows = try Samples.rows("shopee-orders/Order.all.20260601_20260630.xlsx")
    let heading = rows[0].cells.map(\.text)
    let subtotal = try #require(heading.firstIndex(of: "Subtotal Pesanan"))
    let pieces = try #require(heading.firstIndex(of: "Jumlah"))
    let whole = { (cell: ReadCell) in Int(cell.text.replacing(".", with: "")) ?? 0 }
    #expect(rows.dropFirst().reduce(0) { $0 + whole($1.cells[subtotal]) } == 122_197_882)
    #expect(rows.dropFirst().reduce(0) { $0 + whole($1.cells[pieces]) } == 1_417)
  }
}

enum Samples {
  /// `CANTING_SAMPLES`, or the folder beside the checkout; nil if there is none.
  static let folder: String? = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let beside = root.appendingPathComponent("../shared/samples").standardizedFileURL.path
    let path = ProcessInfo.processInfo.environment["CANTING_SAMPLES"] ?? beside
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func path(_ name: String) throws -> String { try #require(folder) + "/" + name }

  static func rows(_ name: String) throws -> [ReadRow] { try readRows(path: path(name)) }
}
