import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// What is noted to be looked at is looked at once, and what was dealt out adds up.
struct ProfitDueTests {
  private static let sample = SampleShop(
    seed: 11, orders: 40, until: Instant(milliseconds: 1_786_000_000_000), days: 30)

  private static func bring(_ layouts: [SampleExport.Layout], into books: TestBooks) async throws {
    let folder = try books.fixture.folder()
    let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
    for layout in layouts {
      let path = "\(folder)/\(layout.fileName)"
      try SampleExport.write(layout, of: sample, to: path)
      _ = try await desk.importFile(.init(path: path, name: "file"), by: nil)
    }
  }

  /// Two imports at once on PostgreSQL make orders whose ids lie between each other's.
  @Test(arguments: Backend.all)
  func `an order in two runs of new orders is told once`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await Self.bring([.shopeeOrders], into: books)
      let shop = books.shop
      try await books.database.write { connection in
        let orders = try connection.rows("SELECT order_id FROM orders WHERE shop_id = \(shop)")
          .map { try $0("order_id") as ID<Order> }
        try ProfitDue(connection: connection, shop: shop).add(new: orders)
      }
      try await books.check()
    }
  }

  @Test(arguments: Backend.all)
  func `advertising follows its day into another time zone, and verify adds it up`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await Self.bring([.shopeeOrders, .shopeeAds], into: books)
      try await books.check()
      let shop = books.shop
      let before = try await books.total().figures[.adSpend]
      #expect(before < 0)
      try await books.database.write { connection in
        _ = try ShopBook.change(shop, on: connection) { $0.timeZone = "UTC" }
      }
      try await books.check()
      try await books.database.write { connection in
        _ = try connection.execute(
          "UPDATE money_day SET amount = amount - 1000 WHERE shop_id = \(shop) AND kind = \(MoneyRecord.Kind.adSpend)")
      }
      let differences = try await books.verify().differences.map(\.subject)
      #expect(differences.contains { $0.hasPrefix("advertising of shopee") })
    }
  }

  @Test(arguments: Backend.all)
  func `a note that came while payouts were looked at stays`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      let left = try await books.database.write { connection -> [String?] in
        let observations = FeeObservations(connection: connection, shop: shop)
        try observations.noteChange()
        let note = try observations.note()
        try observations.noteChange()
        try observations.keep([], having: note)
        let newer = try observations.note()
        try observations.keep([], having: newer)
        return [note, newer, try observations.note()]
      }
      #expect(left[0] != nil && left[1] != nil && left[0] != left[1] && left[2] == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a program that reckons otherwise has everything worked out anew, once`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await Self.bring([.shopeeOrders, .shopeeIncome, .shopeeAds], into: books)
      try await books.check()
      let shop = books.shop
      func renew(_ schedules: FeeSchedules) async throws -> [Int] {
        try await books.database.write { connection in
          [
            try ProfitRenewal(connection: connection, schedules: schedules).run(),
            try ProfitBook(connection: connection, shop: shop).waiting(),
          ]
        }
      }
      let first = try await renew(.shipped)
      #expect(first[0] == 1 && first[1] >= 40)
      try await books.check()
      #expect(try await renew(.shipped) == [0, 0])
      // What the older program told wrongly is told right.
      try await books.database.write { connection in
        _ = try connection.execute("UPDATE order_profit SET net = net + 1 WHERE shop_id = \(shop)")
      }
      #expect(try await renew(FeeSchedules(FeeSchedules.shipped.all, digest: "newer"))[1] >= 40)
      try await books.check()
    }
  }
}
