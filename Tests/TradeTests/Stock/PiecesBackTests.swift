import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct PiecesBackTests {
  private static let cancelled = madeUpOrder("A1", .cancelled, at: 11, quantity: 3)

  @Test(arguments: Backend.all)
  func `pieces that came back follow their line to another variant`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [Self.cancelled]) { books, variant, _ in
      let other = try await books.anotherVariant("L")
      try await books.count(10, of: variant)
      try await books.count(20, of: other)
      let back = try await books.takeBack(2, of: "A1")
      #expect(try await books.counted(variant) == [9, 0])
      try await books.match(sku: "PARANG", to: other)
      #expect(try await books.counted(variant) == [10, 0])
      #expect(try await books.counted(other) == [19, 0])
      #expect(try await books.awaited(other) == 1)
      try await books.stock { try $0.undoTakeBack(back, by: nil) }
      #expect(try await books.counted(variant) == [10, 0])
      #expect(try await books.counted(other) == [17, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `undoing an import takes its pieces back with it, and importing again brings them`(
    on backend: Backend
  ) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let file = try files.add([Self.cancelled])
      let desk = files.desk(books)
      let imported = try await desk.importFile(file, by: nil)
      try await books.takeBack(2, of: "A1")
      #expect(try await books.counted(variant) == [9, 0])
      try await desk.undo(imported.id)
      #expect(try await books.counted(variant) == [10, 0])
      #expect(try await books.verify().differences == [])
      _ = try await desk.importFile(file, by: nil)
      #expect(try await books.counted(variant) == [9, 0])
      #expect(try await books.awaited(variant) == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `what was said while a listing had no variant counts once it has one`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [Self.cancelled]) { books, variant, _ in
      try await books.count(10, of: variant)
      try await books.match(sku: "PARANG", to: nil)
      try await books.takeBack(2, of: "A1")
      #expect(try await books.counted(variant) == [10, 0])
      try await books.match(sku: "PARANG", to: variant)
      #expect(try await books.counted(variant) == [9, 0])
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `pieces that never left cannot come back`(on backend: Backend) async throws {
    let orders = [
      madeUpOrder("WAITS", .unpaid, at: 11, quantity: 2, isPaid: false),
      madeUpOrder("NEVER", .cancelled, at: 11, quantity: 2, isPaid: false),
    ]
    try await withStock(on: backend, orders: orders) { books, variant, _ in
      try await books.count(10, of: variant)
      for number in ["WAITS", "NEVER"] {
        await #expect(throws: StockError.notThatManyOut(out: 0)) { try await books.takeBack(1, of: number) }
      }
      #expect(try await books.counted(variant) == [10, 2])
    }
  }

  @Test(arguments: Backend.all, [true, false])
  func `a parcel that left is out although nobody paid, whichever file comes first`(
    on backend: Backend, isShippedFirst: Bool
  ) async throws {
    let views = [
      madeUpOrder("COD", .shipped, at: 11, quantity: 2, isPaid: false),
      madeUpOrder("COD", .cancelled, at: 11, quantity: 2, isPaid: false),
    ]
    try await withStock(on: backend, orders: [madeUpOrder("OLD", at: 9)]) { books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let imports = try (isShippedFirst ? views : views.reversed()).map { try files.add([$0]) }
      let desk = files.desk(books)
      for file in imports { _ = try await desk.importFile(file, by: nil) }
      #expect(try await books.counted(variant) == [8, 0])
      #expect(try await books.awaited(variant) == 2)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `pieces that do not come back are settled and raise nothing`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [Self.cancelled]) { books, variant, _ in
      try await books.count(10, of: variant)
      try await books.takeBack(1, damaged: 1, lost: 1, of: "A1")
      #expect(try await books.counted(variant) == [8, 0])
      #expect(try await books.awaited(variant) == 0)
      await #expect(throws: StockError.notThatManyOut(out: 0)) { try await books.takeBack(0, lost: 1, of: "A1") }
    }
  }

  @Test(arguments: Backend.all)
  func `many orders are back at one word, and one undo takes it back`(on backend: Backend) async throws {
    let orders = (1...3).map { madeUpOrder("B\($0)", .cancelled, at: 11, quantity: $0) }
    try await withStock(on: backend, orders: orders) { books, variant, _ in
      try await books.count(10, of: variant)
      let ids = [try await books.order("B1"), try await books.order("B3")]
      let taken = try #require(try await books.stock { try $0.takeBackAll(of: ids, by: nil) })
      #expect((taken.orders, taken.pieces) == (2, 4))
      #expect(try await books.counted(variant) == [8, 0])
      #expect(try await books.awaited(variant) == 2)
      #expect(try await books.stock { try $0.takeBackAll(of: ids, by: nil) } == nil)
      try await books.stock { try $0.undoTakeBack(taken.id, by: nil) }
      #expect(try await books.counted(variant) == [4, 0])
      #expect(try await books.awaited(variant) == 6)
      await #expect(throws: StockError.unknownPiecesBack) {
        try await books.stock { try $0.undoTakeBack(taken.id, by: nil) }
      }
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `a return that only the returns file shows makes its pieces awaited`(on backend: Backend) async throws {
    try await withStock(on: backend, orders: [madeUpOrder("A1", at: 11, quantity: 3)]) { books, variant, files in
      try await books.count(10, of: variant)
      var files = files
      let asked = try files.add(returns: [Self.returned("Pengembalian Diproses")])
      let granted = try files.add(returns: [Self.returned("Dana Dikembalikan ke Pembeli")])
      let desk = files.desk(books)
      _ = try await desk.importFile(asked, by: nil)
      #expect(try await books.awaited(variant) == 0)
      let imported = try await desk.importFile(granted, by: nil)
      #expect(try await books.awaited(variant) == 2)
      #expect(try await books.verify().differences == [])
      try await desk.undo(imported.id)
      #expect(try await books.awaited(variant) == 0)
      #expect(try await books.verify().differences == [])
    }
  }

  private static func returned(_ status: String) -> ReturnRecord {
    ReturnRecord(
      channel: .shopee, returnNumber: "R1", orderNumber: "A1", status: status, currency: "IDR",
      lines: [
        ReturnLineRecord(
          parentSKU: "", sku: "PARANG", variation: "Merah,M", productName: "Kemeja Batik PARANG", quantity: 2,
          price: nil)
      ])
  }
}
