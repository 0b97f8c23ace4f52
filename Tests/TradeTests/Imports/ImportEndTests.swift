import Foundation
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Trade

/// Every import comes to its end, whoever goes away meanwhile.
@Suite struct ImportEndTests {
  @Test(arguments: Backend.all)
  func `an import whose asker has gone is taken back whole, and the next may begin`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add((0..<60).map { madeUpOrder("B\($0)") })
      let (frames, before) = (try #require(files.files[file.path]), try await books.dump())
      let (halfway, reached) = AsyncStream.makeStream(of: Void.self)
      let (never, source) = AsyncStream.makeStream(of: Void.self)
      let reader = FileReader { _, _, body in
        for frame in frames.dropLast() { try await body(frame) }
        reached.finish()
        for await _ in never {}
        try Task.checkCancellation()
      }
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: reader, batchSize: 20)
      let importing = Task { try await desk.importFile(file, by: nil) }
      for await _ in halfway {}
      #expect(try await books.dump() != before)
      importing.cancel()
      await #expect(throws: (any Error).self) { try await importing.value }
      source.finish()
      #expect(try await desk.imports().map(\.state) == [.failed])
      #expect(try await books.dump() == before)
      #expect(try await files.desk(books).importFile(file, by: nil).counts.new == 60)
    }
  }

  @Test(arguments: Backend.all)
  func `what this very process left open is taken back once nobody has it in hand`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add((0..<30).map { madeUpOrder("C\($0)") })
      let desk = files.desk(books)
      let before = try await books.dump()
      let id = try await desk.importFile(file, by: nil).id
      let shop = books.shop
      try await books.database.write { connection in
        _ = try connection.execute(
          "UPDATE file_import SET state = 'saving' WHERE shop_id = \(shop) AND import_id = \(id)")
      }
      desk.underWay.hold(id)
      #expect(try await desk.recover(silentSince: .now) == 0)
      desk.underWay.release(id)
      #expect(try await desk.recover(silentSince: .now - .seconds(300)) == 0)
      #expect(try await desk.record(id).state == .saving)
      #expect(try await desk.recover(silentSince: .now) == 1)
      #expect(try await desk.record(id).state == .failed)
      #expect(try await books.dump() == before)
    }
  }

  @Test(arguments: Backend.all)
  func `two that take one import back at once do it together`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let (first, both) = (
        try files.add((0..<900).map { madeUpOrder("D\($0)", .toShip) }),
        try files.add(
          (600..<1_500).map { madeUpOrder("D\($0)") })
      )
      let desk = files.desk(books)
      _ = try await desk.importFile(first, by: nil)
      let before = try await books.dump()
      let id = try await desk.importFile(both, by: nil).id
      try await books.database.write { try desk.beginUndo(id, on: $0) }
      let other = files.desk(books)
      async let one: Void = desk.runUndo(id)
      async let two: Void = other.runUndo(id)
      _ = try await (one, two)
      #expect(try await desk.record(id).state == .undone)
      #expect(try await books.dump() == before)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a file that is dropped while it is counted stays dropped`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add((0..<20).map { madeUpOrder("E\($0)") })
      let frames = try #require(files.files[file.path])
      let (id, other) = (ID<FileImport>.new(), files.desk(books))
      let reader = FileReader { _, _, body in
        for (place, frame) in frames.enumerated() {
          if place == 11 { try await other.drop(id) }
          try await body(frame)
        }
      }
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: reader, batchSize: 5)
      try await books.database.write { connection in
        try desk.beginCheck(id, name: "a", digest: [], bytes: 1, by: nil, now: .now, on: connection)
      }
      await #expect(throws: ImportError.wrongState(.dropped)) { try await desk.runCheck(id, file) }
      #expect(try await desk.record(id).state == .dropped)
    }
  }

  @Test(arguments: Backend.all)
  func `a check that fails leaves other checks as good as they were`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let good = try files.add([madeUpOrder("A1")])
      let broken = try files.add([madeUpOrder("A2")], then: .failed(ReadingFailure(.corrupt)))
      let desk = files.desk(books)
      let checked = try await desk.check(good, by: nil)
      await #expect(throws: ImportError.self) { try await desk.check(broken, by: nil) }
      #expect(try await desk.save(checked.id, good).state == .saved)
    }
  }

  @Test(arguments: Backend.all)
  func `a file that changed since it was checked is not saved`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add([madeUpOrder("A1")])
      let desk = files.desk(books)
      let checked = try await desk.check(file, by: nil)
      try Data("another".utf8).write(to: URL(filePath: file.path))
      await #expect(throws: ImportError.fileChanged) { try await desk.save(checked.id, file) }
      #expect(try await desk.record(checked.id).state == .checked)
    }
  }

  @Test(arguments: Backend.all)
  func `what was counted and never saved lapses`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let (first, second) = (try files.add([madeUpOrder("A1")]), try files.add([madeUpOrder("A2")]))
      let desk = files.desk(books)
      let saved = try await desk.importFile(first, by: nil)
      let checked = try await desk.check(second, by: nil)
      #expect(try await desk.lapse(checkedBefore: .now - .seconds(60)) == 0)
      #expect(try await desk.lapse(checkedBefore: .now + .seconds(60)) == 1)
      #expect(try await desk.record(checked.id).state == .dropped)
      #expect(try await desk.record(saved.id).state == .saved)
    }
  }

  @Test(arguments: Backend.all)
  func `a shop in the middle of Indonesia reads its exports by western time`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add([madeUpOrder("A1")])
      let frames = try #require(files.files[file.path])
      let shop = books.shop
      let zones = ZonesAsked()
      try await books.database.write { connection in
        _ = try connection.execute("UPDATE shop SET time_zone = 'Asia/Makassar' WHERE shop_id = \(shop)")
      }
      let reader = FileReader { _, zone, body in
        zones.add(zone)
        for frame in frames { try await body(frame) }
      }
      let desk = ImportDesk(database: books.database, shop: shop, reader: reader)
      let checked = try await desk.check(file, by: nil)
      #expect(zones.all == ["Asia/Jakarta"])
      try await move(shop, to: "Asia/Jayapura", in: books)
      let saved = try await desk.save(checked.id, file)
      #expect(saved.state == .saved)
      let again = try await desk.check(file, by: nil)
      try await move(shop, to: "Asia/Manila", in: books)
      await #expect(throws: ImportError.booksChanged) { try await desk.save(again.id, file) }
    }
  }

  private func move(_ shop: ID<Shop>, to zone: String, in books: TestBooks) async throws {
    try await books.database.write { connection in
      let moved = try ShopBook.change(shop, on: connection) { $0.timeZone = zone }
      #expect(moved?.timeZone == zone)
    }
  }

  private final class ZonesAsked: Sendable {
    private let zones = Mutex<[String]>([])

    var all: [String] { zones.withLock { $0 } }

    func add(_ zone: String) { zones.withLock { $0.append(zone) } }
  }
}
