import Foundation
import Testing

@testable import Trade

/// Real exports, where they are at hand.
enum RealSamples {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["CANTING_SAMPLES"] { return URL(fileURLWithPath: path) }
    return URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../../../shared/samples").standardizedFileURL
  }()

  static var isPresent: Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent("README.md").path)
  }
}

@Suite(.enabled(if: RealSamples.isPresent, "the real exports are not at hand")) struct RealSampleTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  private func read(_ name: String) throws -> Reading {
    try Reading(path: RealSamples.folder.appendingPathComponent(name).path, in: folder)
  }

  @Test(arguments: [
    ("20260601_20260630", 928, 1_108, 187, 122_197_882, 1_417),
    ("20260701_20260731", 884, 1_093, 171, 133_486_356, 1_548),
    ("20260801_20260806", 135, 174, 18, 18_316_804, 208),
  ])
  func `a month of Shopee orders`(
    days: String, orders: Int, lines: Int, cancelled: Int, subtotal: Int64, pieces: Int
  ) throws {
    let reading = try read("shopee-orders/Order.all.\(days).xlsx")
    #expect(reading.recognised?.kind == .shopeeOrders)
    #expect(reading.orders.count == orders)
    #expect(Set(reading.orders.map(\.number)).count == orders)
    #expect(reading.orders.reduce(0) { $0 + $1.lineCount } == lines)
    #expect(reading.orders.count { $0.status == .cancelled } == cancelled)
    #expect(reading.orders.reduce(0) { $0 + $1.subtotal } == subtotal)
    #expect(reading.orders.reduce(0) { $0 + $1.pieces } == pieces)
    #expect(reading.refusals.isEmpty && reading.warnings.isEmpty)
    #expect(reading.summary?.unread == [])
  }

  @Test func `every order frame holds the record it was made of`() throws {
    let reading = try read("shopee-orders/Order.all.20260801_20260806.xlsx")
    for frame in reading.orders {
      let record = try frame.record()
      #expect(record.canonicalJSON() == Array(frame.json))
      #expect(record.version == frame.version)
      #expect(record.number == frame.number && record.lines.count == frame.lineCount)
      #expect(record.lines.map(\.key) == frame.lines.map { $0.string(of: .key) })
      #expect(record.pieces == frame.pieces && record.subtotal == frame.subtotal)
    }
  }

  @Test func `a cancelled order says who and why`() throws {
    let reading = try read("shopee-orders/Order.all.20260801_20260806.xlsx")
    let order = try #require(reading.orders.first { $0.number == "2608016TXC8HJV" }).record()
    #expect(order.cancelledBy == "buyer")
    #expect(order.cancelReason == "Need to change delivery address")
    #expect(order.orderedAt == Instant(milliseconds: 1_785_535_860_000))
    #expect(order.lines[0].variation == "Hijau Army,L" && order.lines[0].price == 96_000)
    #expect(order.total == 0 && order.subtotal == 96_000)
  }

  @Test func `twelve returns in sixteen rows`() throws {
    let reading = try read("shopee-orders/Order.return_refund.20260707_20260807.xls")
    #expect(reading.recognised?.kind == .shopeeReturns)
    #expect(reading.returns.count == 12)
    #expect(reading.refusals.isEmpty)
    let first = try #require(reading.returns.first?.record)
    #expect(first.returnNumber == "26070702P96534J" && first.orderNumber == "260704Q8K3JGU6")
    #expect(first.refund == 172_800 && first.lines.count == 1)
    #expect(first.lines.first?.quantity == 3 && first.lines.first?.price == 86_400)
    #expect(first.amounts["released"] == 77_103)
  }

  @Test func `English headings from Malaysia`() throws {
    let reading = try read("shopee-orders/en-my.orderSalesReport.xlsx")
    #expect(reading.recognised?.columns == 57)
    #expect(reading.orders.count == 4 && reading.refusals.isEmpty)
    let first = try #require(reading.orders.first).record()
    #expect(first.currency == "MYR" && first.total == 9_930 && first.status == .shipped)
    #expect(first.other["Transaction Fee"] == "2.9789999999999996")
    #expect(try reading.records().contains { $0.orderedAtEstimated })
  }

  @Test(arguments: [("tiktok/orders-1.csv", 15, 17), ("tiktok/sample-tiktok-shop.csv", 2, 2)])
  func `TikTok Shop orders`(name: String, orders: Int, lines: Int) throws {
    let reading = try read(name)
    #expect(reading.recognised?.kind == .tiktokOrders)
    #expect(reading.orders.count == orders && reading.refusals.isEmpty && reading.warnings.isEmpty)
    #expect(reading.orders.reduce(0) { $0 + $1.lineCount } == lines)
  }

  @Test func `Tokopedia's orders are told apart in TikTok Shop's file`() throws {
    let reading = try read("tiktok/orders-1.csv")
    #expect(Set(reading.orders.map(\.channel)) == [.tiktokShop, .tokopedia])
    #expect(reading.orders.first?.number == "580000000000000001")
  }

  @Test(arguments: [
    ("shopee-income/Income.sudah dilepas.id.20260707_20260806.compact.xlsx", ChannelFileKind.shopeeIncome, 680),
    ("shopee-income/Income.sudah dilepas.id.20251103_20251105.xlsx", .shopeeIncome, 6),
    ("shopee-income/my_balance_transaction_report.shopee.20260707_20260806.xlsx", .shopeeBalance, 862),
    ("shopee-other/tokocontoh1_adwords_bill_2026-08-06.csv", .shopeeAdsBalance, 176),
    ("tiktok/vn-synthetic.income.xlsx", .tiktokIncome, 62),
  ])
  func `money files are read, each line of them`(name: String, kind: ChannelFileKind, lines: Int) throws {
    let reading = try read(name)
    #expect(reading.recognised?.kind == kind)
    #expect(reading.orders.isEmpty && reading.failure == nil)
    #expect(reading.money.count == lines, "\(reading.refusals.prefix(3))")
  }
}
