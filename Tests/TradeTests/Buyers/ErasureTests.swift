import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `A buyer who is erased` {
  @Test(arguments: Backend.all)
  func `is nowhere any more, and every sum is what it was`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      #expect(try await stage.live.differences() == [])
      #expect(try await stage.books.found(BuyerStage.words).count >= BuyerStage.words.count)
      let sums = try await stage.sums()
      let outcome = try await stage.erase()
      #expect(outcome.orders == 3 && outcome.checkouts == 1 && outcome.comments == 1)
      #expect(try await stage.books.found(BuyerStage.words) == [])
      #expect(try await stage.sums() == sums)
      #expect(try await stage.live.differences() == [])
      // The number stands in her place, and orders are found by it.
      #expect(try await stage.books.found([outcome.number]).contains("\(outcome.number) in live_buyer"))
      let shop = stage.books.shop
      let mine = try await stage.books.database.read { connection in
        try BuyerTraces.orders(of: outcome.number, on: .shopee, shop: shop, connection)
      }
      #expect(mine.count == 2)
      let trail = try await stage.books.database.read { connection in
        try Trail(connection: connection, shop: shop, now: .now).latest(1)
      }
      #expect(trail.first?.action == .erasedBuyer && trail.first?.detail == outcome.number)
    }
  }

  @Test func `leaves no byte in the file or its log once they were written anew`() async throws {
    try await withLive(on: .sqlite) { live in
      let stage = try await BuyerStage.arrived(live)
      try await stage.erase()
      let keeping = ErasureKeeping(
        database: live.books.database, list: ErasureList(path: try live.books.fixture.folder() + "/erasures.jsonl"))
      #expect(try await keeping.scrub(at: .now))
      #expect(try await keeping.scrub(at: .now) == false)
      guard case .sqlite(let path) = live.books.location else { return }
      for suffix in ["", "-wal"] {
        let bytes = FileManager.default.contents(atPath: path + suffix) ?? Data()
        for word in BuyerStage.words {
          #expect(bytes.range(of: Data(word.utf8)) == nil, "\(word) in the file\(suffix)")
        }
      }
      #expect(try await live.books.database.checkIntegrity() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `does not come back with an older file, but may buy again`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let outcome = try await stage.erase()
      let sums = try await stage.sums()
      var files = stage.files
      let again = try await files.desk(stage.books).importFile(stage.file, by: nil)
      #expect(again.counts.new == 0 && again.counts.moved == 0)
      #expect(try await stage.sums() == sums)
      // An order that no file had shown yet, placed before she was erased; and one that she places afterwards.
      var later = BuyerStage.order("R9", .toShip)
      later.orderedAt = BuyerStage.erased + .seconds(3_600)
      let more = try files.add([BuyerStage.order("R3"), later])
      _ = try await files.desk(stage.books).importFile(more, by: nil)
      let buyers = try await stage.books.database.read { [shop = stage.books.shop] connection in
        try connection.rows("SELECT number, buyer FROM orders WHERE shop_id = \(shop) AND number IN ('R1', 'R3', 'R9')")
          .reduce(into: [String: String]()) { $0[try $1("number")] = try $1("buyer") }
      }
      #expect(buyers == ["R1": outcome.number, "R3": outcome.number, "R9": "rina.shopee"])
      #expect(try await stage.live.differences() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `is erased again on books that were restored from before`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let (fixture, database) = (live.books.fixture, live.books.database)
      let folder = try fixture.folder()
      try await database.backup(to: folder + "/before")
      let list = ErasureList(path: folder + "/erasures.jsonl")
      let outcome = try await stage.erase()
      #expect(try await ErasureKeeping(database: database, list: list).bringTogether(at: .now) == 0)
      let sums = try await stage.sums()

      let place = try await fixture.emptyDatabase(on: backend)
      _ = try await place.restore(
        from: folder + "/before", newest: Schema.migrator.newest, force: false, at: Instant.now.milliseconds)
      let restored = try await fixture.open(place).bound(to: live.books.shop)
      #expect(try await !live.books.found(BuyerStage.words, in: restored).isEmpty)
      let keeping = ErasureKeeping(database: restored, list: list)
      #expect(try await keeping.bringTogether(at: .now) == 1)
      #expect(try await live.books.found(BuyerStage.words, in: restored) == [])
      #expect(try await !live.books.found([outcome.number], in: restored).isEmpty)
      #expect(try await keeping.bringTogether(at: .now) == 0)
      let books = live.books.moved(to: restored, at: place)
      let again = BuyerStage(
        live: LiveStage(
          books: books, session: live.session, item: live.item, variants: live.variants, buyers: [stage.buyer]),
        buyer: stage.buyer, files: stage.files, file: stage.file)
      #expect(try await again.sums() == sums)
      #expect(try await again.live.differences() == [])
    }
  }

  @Test func `stands in the list without a name, and a list that is damaged is refused`() async throws {
    try await withLive(on: .sqlite) { live in
      let stage = try await BuyerStage.arrived(live)
      try await stage.erase()
      let list = ErasureList(path: try live.books.fixture.folder() + "/erasures.jsonl")
      let keeping = ErasureKeeping(database: live.books.database, list: list)
      try await keeping.bringTogether(at: .now)
      let text = try String(contentsOfFile: list.path, encoding: .utf8)
      #expect(text.split(separator: "\n").count == 1)
      for word in BuyerStage.words { #expect(!text.contains(word)) }
      // A line that was being written when the machine stopped is of no harm; one that somebody changed is.
      try Data((text + "{\"shop\":").utf8).write(to: URL(filePath: list.path))
      #expect(try list.read().count == 1)
      try Data(("x" + text).utf8).write(to: URL(filePath: list.path))
      await #expect(throws: ErasureListDamaged(path: list.path, line: 1)) { try await keeping.bringTogether(at: .now) }
    }
  }

  @Test(arguments: Backend.all)
  func `waits until goods and money are where they belong`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.opens()
      try await live.count(5)
      let shop = live.books.shop
      _ = try await live.claim(1)
      let part = BuyerPart.live(live.buyers[0])
      @Sendable func erase(_ connection: any SQLConnection) throws -> BuyerErasure.Outcome {
        try BuyerErasure(connection: connection, shop: shop, now: .now).erase([part], by: nil)
      }
      await #expect(throws: BuyerError.underWay(claims: 1, checkouts: 0, orders: 0)) {
        try await live.books.database.write(erase)
      }
      let checkout = try await live.confirmed(1, by: 0, after: 5)
      _ = try await live.pay(checkout.id)
      await #expect(throws: BuyerError.underWay(claims: 0, checkouts: 0, orders: 1)) {
        try await live.books.database.write(erase)
      }
      #expect(try await live.books.found(["buyer0"]).isEmpty == false)
    }
  }

  @Test(arguments: Backend.all)
  func `waits for an import that is being saved`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let shop = live.books.shop
      let one = "import_id = (SELECT MAX(import_id) FROM file_import WHERE layout <> 'checkout')"
      func set(_ state: String) async throws {
        try await live.books.database.write { connection in
          try connection.execute(
            "UPDATE file_import SET state = \(state) WHERE shop_id = \(shop) AND \(part: SQLQuery(stringLiteral: one))")
        }
      }
      try await set("saving")
      await #expect(throws: BuyerError.importing) { try await stage.erase() }
      try await set("saved")
      try await stage.erase()
      #expect(try await live.books.found(BuyerStage.words) == [])
    }
  }

  @Test(arguments: Backend.all)
  func `is of one shop: another's is unknown and untouched`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let stage = try await BuyerStage.arrived(live)
      let neighbour = try await live.books.anotherShop()
      for part in stage.parts {
        await #expect(throws: BuyerError.unknown) {
          try await live.books.database.acrossShops.write { connection in
            try BuyerErasure(connection: connection, shop: neighbour, now: .now).erase([part], by: nil)
          }
        }
      }
      #expect(try await live.books.found(BuyerStage.words).count >= BuyerStage.words.count)
    }
  }
}
