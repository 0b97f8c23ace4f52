import Storage
import TestSupport
import Testing

@testable import Trade

/// Levels follow from the state of the books, whatever the way there.
@Suite struct StockStateTests {
  @Test(arguments: Backend.all)
  func `a count taken back leaves nothing of lines that were unmatched meanwhile`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 11, quantity: 3)]) { books, variant, _ in
      try await books.count(10, of: variant)
      let second = try await books.count(50, of: variant, onDay: 12)
      try await books.match(sku: "PARANG", to: nil)
      try await books.stock { try $0.undoCount(second) }
      #expect(try await books.counted(variant) == [10, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `movements follow an order whose time was another`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let early = try files.add([madeUpOrder("A1", .toShip, at: 11, quantity: 3)])
      let late = try files.add([madeUpOrder("A1", .shipped, at: 9, quantity: 3)])
      let desk = files.desk(books)
      _ = try await desk.importFile(early, by: nil)
      #expect(try await books.counted(variant) == [7, 0])
      _ = try await desk.importFile(late, by: nil)
      #expect(try await books.counted(variant) == [10, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a line that only an older file shows takes the time of its order`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let newer = try files.add([madeUpOrder("A1", .shipped, at: 11, sku: "KAWUNG")])
      let older = try files.add([madeUpOrder("A1", .toShip, at: 9, quantity: 3)])
      let desk = files.desk(books)
      _ = try await desk.importFile(newer, by: nil)
      _ = try await desk.importFile(older, by: nil)
      #expect(try await books.counted(variant) == [7, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `folding an order again appends nothing where nothing is different`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", .toShip, at: 11, quantity: 3)]) {
      books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let file = try files.add([madeUpOrder("A1", .completed, at: 11, quantity: 3)])
      let desk = files.desk(books)
      let imported = try await desk.importFile(file, by: nil)
      try await desk.undo(imported.id)
      let order = try await books.order("A1")
      #expect(try await books.stock { try $0.movements(of: order).map(\.quantity) } == [-3])
    }
  }

  @Test(arguments: Backend.all)
  func `a hold whose time has passed gives its pieces free`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, _ in
      try await books.count(10, of: variant)
      let now = Instant.now
      try await books.stock { ledger in
        _ = try ledger.hold(2, of: variant, for: "a buyer", until: now - .seconds(1), now: now - .seconds(60))
        _ = try ledger.hold(3, of: variant, for: "another", until: now + .seconds(60), now: now)
        _ = try ledger.hold(1, of: variant, for: "for good", until: nil, now: now)
      }
      #expect(try await books.counted(variant) == [10, 6])
      let shops = try await books.database.read { try StockLedger.shopsWithLapsedHolds(on: $0, now: now) }
      #expect(shops == [books.shop])
      #expect(try await books.stock { try $0.releaseLapsedHolds(now: now) } == 1)
      #expect(try await books.counted(variant) == [10, 4])
      #expect(try await books.stock { try $0.releaseLapsedHolds(now: now) } == 0)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `verification names every cache of the stock that was changed`(on backend: Backend) async throws {
    let orders = [
      madeUpOrder("A1", .cancelled, at: 11, quantity: 3),
      madeUpOrder("WAITS", .unpaid, at: 11, quantity: 2, isPaid: false),
    ]
    try await withStock(on: backend, orders: orders) { books, variant, _ in
      try await books.count(10, of: variant)
      #expect(try await books.verify().differences == [])
      let shop = books.shop
      let changes: [(SQLQuery, Int)] = [
        ("UPDATE pieces_awaited SET quantity = 1 WHERE shop_id = \(shop)", 1),
        ("UPDATE listing SET lines = lines + 1 WHERE shop_id = \(shop)", 1),
        ("UPDATE cancellation_tally SET orders = orders + 1 WHERE shop_id = \(shop) AND dimension = 'product'", 1),
        ("UPDATE stock_level SET counted_at = counted_at - 1 WHERE shop_id = \(shop)", 1),
        // The movement itself and the level that no longer follows from it.
        ("UPDATE stock_movement SET quantity = -2 WHERE shop_id = \(shop) AND kind = 'sale'", 2),
        ("UPDATE stock_hold SET released_at = 1 WHERE shop_id = \(shop)", 2),
      ]
      var known = 0
      for (change, more) in changes {
        try await books.database.write { _ = try $0.execute(change) }
        known += more
        #expect(try await books.verify().differences.count == known)
      }
    }
  }
}
