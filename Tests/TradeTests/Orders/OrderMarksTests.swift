import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct OrderMarksTests {
  @Test(arguments: Backend.all)
  func `runs are merged as they grow many, and every mark is found in them`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      try await books.database.write { connection in
        let marks = OrderMarks(connection: connection, shop: shop)
        for batch in 0..<300 {
          try marks.add(
            Set((0..<3).map { .init(text: "siti\(($0 * 7 + batch) % 10)", order: ID(Int64(batch * 3 + $0 + 1))) }))
        }
        let runs: Int = try connection.value("SELECT COUNT(*) FROM mark_run WHERE shop_id = \(shop)") ?? 0
        #expect(runs == 1 + 2 + 12, "300 runs are one of 256, two of 16 and twelve")
        for name in 0..<10 {
          let found = try connection.rows(marks.orders(beginning: "siti\(name)", before: "siti\(name)~"))
            .map { try $0("order_id") as Int64 }
          let wanted = (0..<900).filter { ($0 % 3 * 7 + $0 / 3) % 10 == name }.map { Int64($0 + 1) }
          #expect(found.sorted() == wanted)
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `an order is found by what it is called now, and by nothing once it is gone`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      var (first, later) = (madeUpOrder("A1", .toShip), madeUpOrder("A1", .shipped))
      (first.buyer, later.buyer) = ("lama", "baru")
      later.tracking = "SPXID1"
      let (older, newer) = (try files.add([first]), try files.add([later]))
      let desk = files.desk(books)
      let imports = [try await desk.importFile(older, by: nil).id, try await desk.importFile(newer, by: nil).id]
      #expect(try await books.found("baru") == ["A1"])
      #expect(try await books.found("spxid1") == ["A1"])
      #expect(try await books.found("lama") == [])
      try await desk.undo(imports[1])
      #expect(try await books.found("lama") == ["A1"])
      #expect(try await books.found("baru") == [])
      #expect(try await books.verify().differences == [])
      try await desk.undo(imports[0])
      let shop = books.shop
      let left = try await books.database.read { connection in
        try connection.value("SELECT COUNT(*) FROM order_mark WHERE shop_id = \(shop)", as: Int.self)
      }
      #expect(left == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `verification names an order that a search would miss`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      var order = madeUpOrder("A1")
      order.buyer = "siti"
      let file = try files.add([order])
      _ = try await files.desk(books).importFile(file, by: nil)
      #expect(try await books.verify().isClean)
      let shop = books.shop
      try await books.database.write {
        try $0.execute("DELETE FROM order_mark WHERE shop_id = \(shop) AND mark = 'siti'")
      }
      #expect(try await books.verify().differences.map(\.rebuilt) == ["siti"])
    }
  }
}

extension TestBooks {
  fileprivate func found(_ text: String) async throws -> [String] {
    let shop = shop
    return try await database.read { connection in
      try OrderList(connection: connection, shop: shop).page(OrderFilter(search: text)).orders.map(\.number)
    }
  }
}
