import Storage
import TestSupport
import Testing

@testable import Trade

/// Which days a shop is judged by, and which nobody knows anything of.
struct FileCoverageTests {
  private static func day(_ text: String) -> LocalDate { LocalDate(text)! }

  /// Notes saved files as if they had been imported.
  private static func withFiles(
    _ files: [(ChannelFileKind, String, String)], _ body: @escaping @Sendable (FileCoverage) throws -> Void
  ) async throws {
    try await withBooks(on: .sqlite) { books in
      for (kind, first, last) in files { try await books.noteFile(kind, first, last) }
      try await books.database.read { [shop = books.shop] in try body(FileCoverage(connection: $0, shop: shop)) }
    }
  }

  @Test func `one late file of a day does not hide the weeks before it`() async throws {
    try await Self.withFiles([
      (.shopeeOrders, "2026-06-01", "2026-06-30"), (.shopeeOrders, "2026-07-03", "2026-08-06"),
      (.tiktokOrders, "2026-10-06", "2026-10-06"),
    ]) { coverage in
      let judged = try #require(try coverage.judgedRun(of: FileCoverage.orders, in: .jakarta))
      #expect(judged.days == Self.day("2026-06-01")...Self.day("2026-08-06") && judged.others == 1)
      #expect(try coverage.lastRun(of: FileCoverage.orders, in: .jakarta)?.days == 1)
    }
  }

  @Test func `four new weeks are what a shop is judged by, however long it was before the gap`() async throws {
    try await Self.withFiles([
      (.shopeeOrders, "2025-01-01", "2025-12-31"), (.shopeeOrders, "2026-07-01", "2026-07-28"),
    ]) { coverage in
      let judged = try #require(try coverage.judgedRun(of: FileCoverage.orders, in: .jakarta))
      #expect(judged.days == Self.day("2026-07-01")...Self.day("2026-07-28") && judged.others == 365)
    }
  }

  @Test func `days without a file of advertising are named where other days have one`() async throws {
    let days = ["2026-07-06", "2026-07-07", "2026-08-07"].map { (day: Self.day($0), channel: SalesChannel.shopee) }
    try await Self.withFiles([(.shopeeAdsBalance, "2026-07-07", "2026-08-06")]) { coverage in
      let missing = try coverage.missing(of: days, by: FileCoverage.advertising, in: .jakarta)
      #expect(missing == [Self.day("2026-07-06"), Self.day("2026-08-07")])
      let other = [(day: Self.day("2026-07-06"), channel: SalesChannel.tiktokShop)]
      let others = try coverage.missing(of: other, by: FileCoverage.advertising, in: .jakarta)
      #expect(others == [])
    }
    try await Self.withFiles([]) { coverage in
      let missing = try coverage.missing(of: days, by: FileCoverage.advertising, in: .jakarta)
      #expect(missing == [])
    }
  }

  @Test(arguments: Backend.all)
  func `advertising that was bought and of which no file tells is unknown from then on`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let days = ["2026-07-06", "2026-07-07", "2026-07-08"].map { (day: Self.day($0), channel: SalesChannel.shopee) }
      func unknown() async throws -> [LocalDate] {
        try await books.database.read { [shop = books.shop] connection in
          try FileCoverage(connection: connection, shop: shop).withoutAdvertising(days, in: .jakarta)
        }
      }
      #expect(try await unknown() == [])
      try await books.database.write { [shop = books.shop] connection in
        _ = try connection.execute(
          "INSERT INTO money_day VALUES (\(shop), 'shopee', \(MoneyRecord.Kind.adsTopUp), '2026-07-07', 1, -50000)")
      }
      #expect(try await unknown() == [Self.day("2026-07-07"), Self.day("2026-07-08")])
      try await books.noteFile(.shopeeAdsBalance, "2026-07-07", "2026-07-07")
      #expect(try await unknown() == [Self.day("2026-07-06"), Self.day("2026-07-08")])
    }
  }

  @Test func `a row dated after the import stretches nothing, and a file of such rows covers no day`() async throws {
    try await withBooks(on: .sqlite) { books in
      try await books.noteFile(.shopeeIncome, "2026-07-01", "2099-12-31", at: "2026-08-07")
      try await books.noteFile(.tiktokIncome, "2099-12-01", "2099-12-31", at: "2026-08-07")
      try await books.database.read { [shop = books.shop] connection in
        let runs = try FileCoverage(connection: connection, shop: shop).runs(of: FileCoverage.income, in: .jakarta)
        #expect(runs == [Self.day("2026-07-01")...Self.day("2026-08-07")])
      }
    }
  }
}

extension TestBooks {
  /// Notes a saved file that covers some days, as if it had been imported on the last of them or on another day.
  func noteFile(_ kind: ChannelFileKind, _ first: String, _ last: String, at day: String? = nil) async throws {
    var counts = ImportCounts()
    counts.earliest = LocalDate(first)?.start(in: .jakarta)
    counts.latest = LocalDate(last)?.start(in: .jakarta)
    let now = try #require(LocalDate(day ?? last)).start(in: .jakarta)
    try await database.write { [shop, counts] connection in
      let log = ImportLog(connection: connection, shop: shop)
      let id = ID<FileImport>.new()
      try log.begin(id, fileName: "f", digest: [], bytes: 1, state: .saving, by: nil, now: now)
      _ = try log.finish(id, as: .saved, kind: kind, counts: counts)
    }
  }
}
