import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct ImportDeskTests {
  @Test(arguments: Backend.all)
  func `a file imported twice changes nothing the second time`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2", .cancelled), madeUpOrder("A3", .toShip)])
      let desk = files.desk(books)
      let first = try await desk.importFile(file, by: nil)
      let before = try await books.dump()
      let second = try await desk.importFile(file, by: nil)
      #expect((first.counts.new, first.counts.same) == (3, 0))
      #expect((second.counts.new, second.counts.moved, second.counts.same) == (0, 0, 3))
      #expect(try await books.dump() == before)
    }
  }

  @Test(arguments: Backend.all)
  func `an older export never moves an order back`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let newer = try files.add([madeUpOrder("A1", .completed)])
      let older = try files.add([madeUpOrder("A1", .toShip)])
      let desk = files.desk(books)
      _ = try await desk.importFile(newer, by: nil)
      let before = try await books.dump()
      let counts = try await desk.importFile(older, by: nil).counts
      #expect(counts.same == 1)
      #expect(try await books.dump() == before)
    }
  }

  @Test(arguments: Backend.all, [1, 2, 3, 4, 5, 6] as [UInt64])
  func `files in any order, overlapping or twice, give the same books`(on backend: Backend, seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let views = madeUpViews(&generator, orders: 40)
    let straight = try await dump(of: [views], on: backend)
    for _ in 0..<3 {
      var cut = Array(repeating: [OrderRecord](), count: 4)
      for view in views.shuffled(using: &generator) {
        cut[Int.random(in: 0..<4, using: &generator)].append(view)
        if Int.random(in: 0..<4, using: &generator) == 0 { cut[Int.random(in: 0..<4, using: &generator)].append(view) }
      }
      #expect(try await dump(of: cut, on: backend) == straight)
    }
  }

  @Test(arguments: Backend.all, [11, 12, 13, 14] as [UInt64])
  func `undoing an import leaves the books as if it had never been`(on backend: Backend, seed: UInt64) async throws {
    var generator = SeededGenerator(seed: seed)
    let views = madeUpViews(&generator, orders: 30).shuffled(using: &generator)
    let (left, right) = (Array(views.prefix(views.count / 2)), Array(views.suffix(views.count * 2 / 3)))
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let (first, second) = (try files.add(left), try files.add(right))
      let desk = files.desk(books)
      let undone = try await desk.importFile(first, by: nil)
      _ = try await desk.importFile(second, by: nil)
      let both = try await books.dump()
      try await desk.undo(undone.id)
      let rightAlone = try await dump(of: [right], on: backend)
      #expect(try await books.dump() == rightAlone)
      #expect(try await books.verify().differences == [])
      _ = try await desk.importFile(first, by: nil)
      #expect(try await books.dump() == both)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `what the dry run counted is what then happens`(on backend: Backend) async throws {
    var generator = SeededGenerator(seed: 21)
    let views = madeUpViews(&generator, orders: 60).shuffled(using: &generator)
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let (first, second) = (try files.add(Array(views.prefix(70))), try files.add(Array(views.suffix(110))))
      let desk = files.desk(books)
      _ = try await desk.importFile(first, by: nil)
      let before = try await books.dump()
      let checked = try await desk.check(second, by: nil)
      #expect(try await books.dump() == before)
      let saved = try await desk.save(checked.id, second)
      #expect(saved.counts == checked.counts)
      #expect(saved.counts.moved > 0 && saved.counts.new > 0 && saved.counts.same > 0)
      #expect(saved.state == .saved)
    }
  }

  @Test(arguments: Backend.all)
  func `books that changed since the check must be checked again`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let (first, second) = (try files.add([madeUpOrder("A1")]), try files.add([madeUpOrder("A2")]))
      let desk = files.desk(books)
      let checked = try await desk.check(first, by: nil)
      _ = try await desk.importFile(second, by: nil)
      await #expect(throws: ImportError.booksChanged) { try await desk.save(checked.id, first) }
    }
  }

  @Test(arguments: Backend.all)
  func `a file that breaks off leaves nothing behind`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let many = (0..<1_200).map { madeUpOrder("B\($0)") }
      let broken = try files.add(many, then: .failed(ReadingFailure(.corrupt)))
      let desk = files.desk(books)
      let before = try await books.dump()
      await #expect(throws: ImportError.self) { try await desk.importFile(broken, by: nil) }
      #expect(try await books.dump() == before)
      let record = try #require(try await desk.imports().first)
      #expect(record.state == .failed)
      #expect(record.problem?[.indonesian].isEmpty == false)
      #expect(try await books.verify().isClean)
    }
  }

  @Test(arguments: Backend.all)
  func `what a killed program left is taken back at the next start`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add((0..<30).map { madeUpOrder("C\($0)") })
      let desk = files.desk(books)
      let before = try await books.dump()
      let shop = books.shop
      let id = try await desk.importFile(file, by: nil).id
      try await books.database.write { connection in
        _ = try connection.execute(
          """
          UPDATE file_import SET state = 'saving', worker = '1 1 another-machine'
          WHERE shop_id = \(shop) AND import_id = \(id)
          """)
      }
      await #expect(throws: ImportError.busy) { try await desk.importFile(file, by: nil) }
      try await desk.recover(silentSince: .now - .seconds(60))
      #expect(try await desk.record(id).state == .saving)
      try await desk.recover(silentSince: .now)
      #expect(try await books.dump() == before)
      #expect(try await desk.record(id).state == .failed)
      #expect(try await desk.importFile(file, by: nil).counts.new == 30)
    }
  }

  @Test(arguments: Backend.all)
  func `verification names a cache that does not follow from its ledger`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2")])
      _ = try await files.desk(books).importFile(file, by: nil)
      #expect(try await books.verify().isClean)
      let shop = books.shop
      try await books.database.write { connection in
        _ = try connection.execute("UPDATE orders SET total = 1 WHERE shop_id = \(shop) AND number = 'A1'")
        _ = try connection.execute("UPDATE order_tally SET orders = orders + 1 WHERE shop_id = \(shop)")
      }
      #expect(try await books.verify().differences.count == 2)
    }
  }

  @Test(arguments: Backend.all)
  func `an order with a refused row further on is left out whole`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let note = RowNote(row: 9, column: "Jumlah", value: "-3", number: "A2", reason: .badQuantity)
      let file = try files.add([madeUpOrder("A1"), madeUpOrder("A2"), madeUpOrder("A3")], refusing: [note])
      let desk = files.desk(books)
      let checked = try await desk.check(file, by: nil)
      let saved = try await desk.importFile(file, by: nil)
      #expect(checked.counts == saved.counts)
      #expect((saved.counts.new, saved.counts.refused) == (2, 1))
      let page = try await books.database.read { try OrderList(connection: $0, shop: books.shop).page() }
      #expect(page.orders.map(\.number).sorted() == ["A1", "A3"])
      #expect(try await books.verify().differences == [])
    }
  }

  /// The books that some files give on a database of their own.
  private func dump(of files: [[OrderRecord]], on backend: Backend) async throws -> String {
    try await withBooks(on: backend) { books in
      var made = MadeUpFiles(in: try books.fixture.folder())
      let all = try files.map { try made.add($0) }
      let desk = made.desk(books)
      for file in all { _ = try await desk.importFile(file, by: nil) }
      #expect(try await books.verify().differences == [])
      return try await books.dump()
    }
  }
}
