import Storage
import TestSupport
import Testing

@testable import Trade

/// Reports of money tell of the days they are asked of, and no others.
struct MoneyReportTests {
  @Test(arguments: Backend.all)
  func `days without orders make an empty report, and only no days at all the usual ones`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      try await books.take([madeUpOrder("A", at: 1), madeUpOrder("B", at: 5)])
      func span(_ from: String?, _ to: String?) async throws -> [String] {
        let report = try await books.report(.profit, from: from, to: to)
        return [report.from, report.to, report.facts.isEmpty && report.tables.isEmpty ? "empty" : "told"]
      }
      #expect(try await span(nil, nil) == ["2026-05-30", "2026-06-03", "told"])
      #expect(try await span("2026-06-01", nil) == ["2026-06-01", "2026-06-03", "told"])
      #expect(try await span("2026-01-01", "2026-05-30") == ["2026-01-01", "2026-05-30", "told"])
      #expect(try await span("2026-06-04", nil) == ["2026-06-04", "", "empty"])
      #expect(try await span(nil, "2026-05-29") == ["", "2026-05-29", "empty"])
      #expect(try await span("2030-01-01", "2030-01-31") == ["2030-01-01", "2030-01-31", "empty"])
      #expect(try await span("2026-06-03", "2026-06-01") == ["2026-06-03", "2026-06-01", "empty"])
    }
  }

  @Test(arguments: Backend.all)
  func `a payout without an order is named as one, and is no listing`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.take([madeUpOrder("A", at: 1)])
      let at = try #require(LocalDate("2026-05-31")).start(in: .jakarta)
      try await books.database.write { [shop = books.shop] connection in
        try connection.execute(
          """
          INSERT INTO money_entry (shop_id, entry_id, channel, kind, number, order_number, at, amount, currency, parts,
            progress, digest)
          VALUES (\(shop), 1, 'shopee', 'release', 'X', 'X', \(at), 50000, 'IDR', \(PartsText.of([.goods: 50_000])), 1,
            \([UInt8](repeating: 1, count: 32)))
          """)
        try ProfitDue(connection: connection, shop: shop).addAll()
      }
      try await books.catchUp()
      let report = try await books.report(.profit)
      #expect(report["orders"] == .number(2) && report["payoutsWithoutOrder"] == .number(1))
      #expect(report["listingsUnmatched"] == .number(1) && report["variantsWithoutCost"] == .number(0))
    }
  }

  @Test(arguments: Backend.all)
  func `a table that is too long keeps the newest days, and says how many rows it leaves out`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      try await books.take([1, 3, 5].map { madeUpOrder("A\($0)", at: $0) })
      let whole = try await books.report(.profit, by: .day)
      #expect(whole.rows("cut").count == 3 && whole["truncated"] == nil)
      let short = try await books.report(.profit, by: .day, mostRows: 2)
      #expect(short.rows("cut").map(\.first) == [.text("2026-06-01"), .text("2026-06-03")])
      #expect(short["truncated"] == .number(1))
    }
  }
}

extension TestBooks {
  /// Imports orders and brings profit along.
  func take(_ orders: [OrderRecord]) async throws {
    var files = MadeUpFiles(in: try fixture.folder())
    let file = try files.add(orders)
    _ = try await files.desk(self).importFile(file, by: nil)
    try await catchUp()
  }

  func report(
    _ kind: MoneyReport.Kind, today: String = "2026-08-07", from: String? = nil, to: String? = nil,
    by dimension: ProfitDimension = .product, mostRows: Int = 500
  ) async throws -> MoneyReport {
    let today = try #require(LocalDate(today))
    return try await database.read { [shop] connection in
      try MoneyReports(connection: connection, shop: shop, today: today, mostRows: mostRows)
        .report(kind, from: from.flatMap(LocalDate.init), to: to.flatMap(LocalDate.init), by: dimension)
    }
  }
}

extension MoneyReport {
  subscript(fact: String) -> Cell? { facts.first { $0.name == fact }?.value }
  func rows(_ table: String) -> [[Cell]] { tables.first { $0.name == table }?.rows ?? [] }
}
