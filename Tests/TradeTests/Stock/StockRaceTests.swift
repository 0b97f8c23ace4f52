import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Two processes on one PostgreSQL, on the real ledger. What each test guards is named in its comment.
@Suite(.enabled(if: Backend.all.contains(.postgres)))
struct StockRaceTests {
  /// The guard: `AND on_hand - held >= …` in the one statement of `hold`.
  @Test func `takers of two processes want ten pieces and ten get one`() async throws {
    try await withStock(on: .postgres, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, _ in
      try await books.count(10, of: variant)
      let (place, shop) = (books.location.text, books.shop.value)
      async let first: Void = holdInChild(place, shop, variant.value, number: 1)
      async let second: Void = holdInChild(place, shop, variant.value, number: 2)
      _ = await (first, second)
      let holds: Int? = try await books.database.read { try $0.value("SELECT COUNT(*) FROM stock_hold") }
      #expect(holds == 10)
      #expect(try await books.counted(variant) == [10, 10])
      #expect(try await books.verify().differences == [])
    }
  }

  /// The guard: `FOR UPDATE` of `SQLConnection.lock`, by which imports and counts take a variant in turn.
  @Test func `imports of one process and counts of another lose no piece`() async throws {
    try await withStock(on: .postgres, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, _ in
      try await books.count(500, of: variant)
      let (place, shop, folder) = (books.location.text, books.shop.value, try books.fixture.folder())
      async let first: Void = importInChild(place, shop, folder, number: 1, orders: "A")
      async let second: Void = countInChild(place, shop, variant.value, number: 2)
      _ = await (first, second)
      #expect(try await books.counted(variant) == [500 - 100, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  /// The guard: the lock on the shop's row in `ImportLog.claimBooks`, by which imports of a shop take turns.
  @Test func `two processes import the same orders and each counts once`() async throws {
    try await withStock(on: .postgres, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, _ in
      try await books.count(500, of: variant)
      let (place, shop) = (books.location.text, books.shop.value)
      let folders = (try books.fixture.folder(), try books.fixture.folder())
      async let first: Void = importInChild(place, shop, folders.0, number: 1, orders: "A")
      async let second: Void = importInChild(place, shop, folders.1, number: 2, orders: "A")
      _ = await (first, second)
      #expect(try await books.counted(variant) == [500 - 100, 0])
      let orders = try await books.database.read { try OrderList(connection: $0, shop: books.shop).tally() }
      #expect(orders.reduce(0) { $0 + $1.orders } == 101)
      #expect(try await books.verify().differences == [])
    }
  }
}

private func holdInChild(_ place: String, _ shop: Int64, _ variant: Int64, number: Int) async {
  await #expect(processExitsWith: .success) {
    [place = place as String, shop = shop as Int64, variant = variant as Int64, number = number as Int] in
    try await Child(place, shop: ID(shop), number: number).run { child in
      try await withThrowingTaskGroup(of: Void.self) { group in
        for taker in 0..<32 {
          group.addTask {
            _ = try await child.stock {
              try $0.hold(1, of: ID(variant), for: "taker \(number) \(taker)", until: nil)
            }
          }
        }
        try await group.waitForAll()
      }
    }
  }
}

/// Brings 20 files of five orders of one piece each.
private func importInChild(_ place: String, _ shop: Int64, _ folder: String, number: Int, orders: String) async {
  await #expect(processExitsWith: .success) {
    [
      place = place as String, shop = shop as Int64, folder = folder as String, number = number as Int,
      orders = orders as String
    ] in
    try await Child(place, shop: ID(shop), number: number).run { child in
      var made = MadeUpFiles(in: folder)
      let files = try (0..<20).map { part in
        try made.add((0..<5).map { madeUpOrder("\(orders)\(part)-\($0)", .toShip, at: 11) })
      }
      let desk = made.desk(database: child.database, shop: child.shop)
      for file in files { try await child.importFile(file, at: desk) }
    }
  }
}

/// Counts the same number of pieces at the same time, again and again, until the other process is done.
private func countInChild(_ place: String, _ shop: Int64, _ variant: Int64, number: Int) async {
  await #expect(processExitsWith: .success) {
    [place = place as String, shop = shop as Int64, variant = variant as Int64, number = number as Int] in
    try await Child(place, shop: ID(shop), number: number).run { child in
      while try await child.told("done") == 0 {
        _ = try await child.stock { try $0.count(500, of: ID(variant), at: madeUpDay(10), by: nil) }
      }
    }
  }
}

/// One of two processes at work on the same books; they begin together.
private struct Child: Sendable {
  let database: any SQLDatabase
  let shop: ID<Shop>

  init(_ place: String, shop: ID<Shop>, number: Int) throws {
    database = try DatabaseLocation(place).open(as: "child \(number)").bound(to: shop)
    self.shop = shop
  }

  func run(_ body: (Child) async throws -> Void) async throws {
    try await tell("ready")
    while try await told("ready") < 2 { await Task.yield() }
    try await body(self)
    try await tell("done")
    try await database.close()
  }

  func stock<Value: Sendable>(_ deed: @escaping @Sendable (StockLedger) throws -> Value) async throws -> Value {
    let shop = shop
    return try await database.write { try deed(StockLedger(connection: $0, shop: shop)) }
  }

  /// Imports a file as soon as the other process has none at work.
  func importFile(_ file: ImportDesk.File, at desk: ImportDesk) async throws {
    while true {
      do {
        _ = try await desk.importFile(file, by: nil)
        return
      } catch ImportError.busy {
        await Task.yield()
      }
    }
  }

  /// How many of the processes said a word.
  func told(_ word: String) async throws -> Int {
    let shop = shop
    return try await database.read { connection in
      try connection.value("SELECT COUNT(*) FROM trail WHERE shop_id = \(shop) AND detail = \(word)") ?? 0
    }
  }

  private func tell(_ word: String) async throws {
    let shop = shop
    try await database.write { try Trail(connection: $0, shop: shop, now: .now).record(.counted, by: nil, word) }
  }
}
