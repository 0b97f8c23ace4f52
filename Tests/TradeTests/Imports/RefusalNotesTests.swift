import Storage
import TestSupport
import Testing

@testable import Trade

/// Rows that an import refused or found odd: kept, reachable, and forgotten when they are mended.
@Suite struct RefusalNotesTests {
  private static func refusal(of number: String, row: Int) -> RowNote {
    RowNote(row: row, column: "Jumlah", value: "-3", number: number, reason: .badQuantity)
  }

  @Test(arguments: Backend.all)
  func `every kept refusal can be reached, from any place on`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let notes = (0..<2_100).map { Self.refusal(of: "R\($0)", row: $0 + 2) }
      let file = try files.add([madeUpOrder("A1")], refusing: notes)
      let desk = files.desk(books)
      let id = try await desk.importFile(file, by: nil).id
      var rows: [Int] = []
      while case let page = try await desk.refusals(of: id, from: rows.count, limit: 300), !page.isEmpty {
        rows += page.map(\.row)
      }
      #expect(rows == Array(2..<2 + ImportDesk.mostRefusals))
      #expect(try await desk.record(id).counts.refusedRows == 2_100)
    }
  }

  @Test(arguments: Backend.all)
  func `odd rows are kept with place, value and reason`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let odd = RowNote(row: 3, column: "Perkiraan Ongkos Kirim", value: "1.5", number: "A1", reason: .amountKeptAsText)
      let file = try files.add([madeUpOrder("A1")], warning: [odd])
      let desk = files.desk(books)
      let checked = try await desk.check(file, by: nil)
      #expect(checked.counts.warnings == 1)
      #expect(try await desk.warnings(of: checked.id) == [odd])
      _ = try await desk.save(checked.id, file)
      #expect(try await desk.warnings(of: checked.id) == [odd])
      #expect(try await desk.refusals(of: checked.id) == [])
    }
  }

  @Test(arguments: Backend.all)
  func `refused rows are open until a later import brings their order, or until they were seen`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let unreadable = RowNote(row: 9, column: "No. Pesanan", value: "5.8E+17", reason: .numberInExponentForm)
      let known = try files.add([madeUpOrder("A1")])
      let refused = try files.add(
        [madeUpOrder("A2")],
        refusing: [Self.refusal(of: "A1", row: 7), Self.refusal(of: "A3", row: 8), unreadable])
      let mended = try files.add([madeUpOrder("A3"), madeUpOrder("A1")])
      let desk = files.desk(books)
      _ = try await desk.importFile(known, by: nil)
      let id = try await desk.importFile(refused, by: nil).id
      // A1 was in the books before; what was refused is what has become of it since.
      #expect(try await open(in: books) == .init(rows: 3, newest: id))
      _ = try await desk.importFile(mended, by: nil)
      #expect(try await open(in: books) == .init(rows: 1, newest: id))
      try await books.database.write { try desk.seeRefusals(of: id, at: .now, on: $0) }
      #expect(try await open(in: books) == .init(rows: 0, newest: nil))
    }
  }

  private struct Open: Equatable {
    let rows: Int
    let newest: ID<FileImport>?
  }

  private func open(in books: TestBooks) async throws -> Open {
    let shop = books.shop
    let list = try await books.database.read { connection in
      try TodayList(of: shop, on: connection, now: .now, day: ShopDay(of: .now, in: .jakarta))
    }
    return Open(rows: list.refusedRows, newest: list.refusedImport)
  }
}
