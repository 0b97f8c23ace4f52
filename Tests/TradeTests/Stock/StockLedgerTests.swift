import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct StockLedgerTests {
  @Test(arguments: Backend.all)
  func `a variant that was never counted is not counted, not zero`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 12)]) { books, variant, _ in
      let level = try await books.level(of: variant)
      #expect(level == .notCounted)
    }
  }

  @Test(arguments: Backend.all)
  func `orders after the count take pieces, orders before it do not`(on backend: Backend) async throws {
    let orders = [
      madeUpOrder("OLD", at: 9, quantity: 4), madeUpOrder("NEW", .toShip, at: 11, quantity: 3),
      madeUpOrder("WAITS", .unpaid, at: 12, quantity: 2, isPaid: false),
    ]
    try await withStock(on: backend, orders: orders) { books, variant, _ in
      try await books.count(20, of: variant)
      #expect(try await books.counted(variant) == [17, 2])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `counting first and importing later gives the same level`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, files in
      try await books.count(20, of: variant)
      var files = files
      let file = try files.add([
        madeUpOrder("OLD", at: 9, quantity: 4), madeUpOrder("NEW", .toShip, at: 11, quantity: 3),
        madeUpOrder("WAITS", .unpaid, at: 12, quantity: 2, isPaid: false),
      ])
      _ = try await files.desk(books).importFile(file, by: nil)
      #expect(try await books.counted(variant) == [17, 2])
      let later = try files.add([madeUpOrder("WAITS", .shipped, at: 12, quantity: 2)])
      let desk = files.desk(books)
      let imported = try await desk.importFile(later, by: nil)
      #expect(try await books.counted(variant) == [15, 0])
      try await desk.undo(imported.id)
      #expect(try await books.counted(variant) == [17, 2])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `cancelled pieces come back when the seller says so, not before`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", .toShip, at: 11, quantity: 3)]) {
      books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let file = try files.add([madeUpOrder("A1", .cancelled, at: 11, quantity: 3)])
      _ = try await files.desk(books).importFile(file, by: nil)
      #expect(try await books.counted(variant) == [7, 0])
      let shop = books.shop
      let order = try #require(
        try await books.database.read { try OrderList(connection: $0, shop: shop).find("A1", on: .shopee) })
      let line = OrderLineID.make("PARANG|Merah,M")
      let back = try await books.database.write { connection in
        try StockLedger(connection: connection, shop: shop).takeBack(
          sellable: 2, damaged: 1, line: line, of: order, by: nil)
      }
      #expect(try await books.counted(variant) == [9, 0])
      await #expect(throws: StockError.notThatManyOut(out: 0)) {
        try await books.database.write { connection in
          _ = try StockLedger(connection: connection, shop: shop).takeBack(
            sellable: 1, damaged: 0, line: line, of: order, by: nil)
        }
      }
      try await books.database.write { connection in
        try StockLedger(connection: connection, shop: shop).undoTakeBack(back, by: nil)
      }
      #expect(try await books.counted(variant) == [7, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `taking a count back puts the one before in force`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 11, quantity: 3)]) { books, variant, _ in
      try await books.count(10, of: variant)
      let shop = books.shop
      let second = try await books.database.write { connection in
        try StockLedger(connection: connection, shop: shop).count(50, of: variant, at: .now, by: nil)
      }
      #expect(try await books.counted(variant) == [50, 0])
      try await books.database.write { connection in
        try StockLedger(connection: connection, shop: shop).undoCount(second)
      }
      #expect(try await books.counted(variant) == [7, 0])
    }
  }

  @Test(arguments: Backend.all)
  func `sixty-four buyers want ten pieces and ten get one`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 9)]) { books, variant, _ in
      try await books.count(10, of: variant)
      let shop = books.shop
      let won = try await withThrowingTaskGroup(of: Bool.self) { group in
        for buyer in 0..<64 {
          group.addTask {
            let outcome = try await books.database.write { connection in
              try StockLedger(connection: connection, shop: shop).hold(
                1, of: variant, for: "buyer \(buyer)", until: nil)
            }
            if case .held = outcome { return true } else { return false }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      #expect(won == 10)
      #expect(try await books.counted(variant) == [10, 10])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `counts, orders and holds at once lose nothing`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 9)]) { books, variant, files in
      try await books.count(500, of: variant)
      var files = files
      let imports = try (0..<4).map { part in
        try files.add((0..<20).map { madeUpOrder("R\(part)-\($0)", .toShip, at: 11) })
      }
      let desk = files.desk(books)
      let shop = books.shop
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
          for file in imports { _ = try await desk.importFile(file, by: nil) }
        }
        for turn in 0..<20 {
          group.addTask {
            try await books.database.write { connection in
              let ledger = StockLedger(connection: connection, shop: shop)
              try ledger.move(.made, 1, of: variant, at: .now, by: nil)
              _ = try ledger.hold(1, of: variant, for: "turn \(turn)", until: nil)
            }
          }
        }
        try await group.waitForAll()
      }
      #expect(try await books.counted(variant) == [500 - 80 + 20, 20])
      #expect(try await books.verify().differences == [])
    }
  }
}
