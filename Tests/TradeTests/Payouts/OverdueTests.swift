import Storage
import TestSupport
import Testing

@testable import Trade

/// Money that should have come is counted once, however much of it there is.
struct OverdueTests {
  private static func day(_ text: String) -> LocalDate { LocalDate(text)! }
  private static let orders = 230

  /// Income files of July, hundreds of orders of it that they do not show, three newer ones that wait, and one older.
  private static func withOverdue(
    on backend: Backend, _ body: @escaping @Sendable (TestBooks) async throws -> Void
  ) async throws {
    try await withBooks(on: backend) { books in
      try await books.noteFile(.shopeeIncome, "2026-07-01", "2026-08-06")
      try await books.take([madeUpOrder("OLD")])
      let done = Self.day("2026-07-12").start(in: .jakarta)
      for place in 0..<Self.orders {
        // Two are done at each moment.
        try await books.addWaiting(
          "N\(1_000 + place)", of: "2026-07-0\(7 + place % 3)", doneAt: done + .seconds(60 * (place / 2)),
          amount: 1_000 + Int64(place))
      }
      try await books.addWaiting("NEW1", of: "2026-08-05", doneAt: nil, amount: 10)
      try await books.addWaiting("NEW2", of: "2026-07-08", doneAt: nil, amount: 20)
      try await books.addWaiting(
        "NEW3", of: "2026-08-01", doneAt: Self.day("2026-08-05").start(in: .jakarta), amount: 30)
      try await body(books)
    }
  }

  @Test(arguments: Backend.all)
  func `what is overdue is counted and summed in full, and waits no longer`(on backend: Backend) async throws {
    try await Self.withOverdue(on: backend) { books in
      let amount = (0..<Int64(Self.orders)).reduce(0) { $0 + 1_000 + $1 }
      let outlook = try await books.outlook(today: "2026-08-07")
      #expect(outlook.overdue == (Int64(Self.orders), amount))
      #expect(outlook.waiting.map(\.orders) == [3] && outlook.waiting.map(\.amount) == [60])
      #expect(outlook.uncovered?.orders == 1)
      #expect(try await books.report(.payouts)["overdue"] == .number(Int64(Self.orders)))
      let waiting = try await books.database.read { [shop = books.shop] connection in
        try PayoutWork(connection: connection, shop: shop).waiting(since: Self.day("2026-06-08"), limit: 200)
      }
      #expect(waiting.map(\.number) == ["NEW1", "NEW3", "NEW2"])
    }
  }

  @Test(arguments: Backend.all)
  func `the list of what is overdue goes on to its end, the first done first`(on backend: Backend) async throws {
    try await Self.withOverdue(on: backend) { books in
      let pages = try await books.database.read { [shop = books.shop] connection in
        let work = PayoutWork(connection: connection, shop: shop)
        var (pages, place) = ([[PayoutWork.Item]](), PayoutWork.OverduePlace?.none)
        repeat {
          pages.append(try work.overdue(behind: place, limit: 31))
          place = pages.last?.last?.overduePlace
        } while pages.last?.isEmpty == false
        return pages
      }
      #expect(pages.flatMap(\.self).map(\.number) == (0..<Self.orders).map { "N\(1_000 + $0)" })
      #expect(pages.map(\.count) == Array(repeating: 31, count: 7) + [13, 0])
    }
  }
}

extension TestBooks {
  /// Notes an order as if its profit had been told: it was sold and no file shows its money.
  func addWaiting(_ number: String, of day: String, doneAt: Instant?, amount: Int64) async throws {
    try await database.write { [shop] connection in
      try connection.execute(
        """
        INSERT INTO order_profit (shop_id, channel, number, day, verdict, done_at, net, in_play, told)
        VALUES (\(shop), 'shopee', \(number), \(day), 'waiting', \(doneAt), \(amount), \(amount), '')
        """)
      try connection.execute(
        """
        INSERT INTO verdict_tally (shop_id, verdict, day, channel, orders, in_play)
        VALUES (\(shop), 'waiting', \(day), 'shopee', 1, \(amount))
        ON CONFLICT (shop_id, verdict, day, channel) DO UPDATE SET orders = verdict_tally.orders + 1,
          in_play = verdict_tally.in_play + excluded.in_play
        """)
    }
  }
}
