import Storage
import TestSupport
import Testing

@testable import Trade

/// What orders of those who told their measures say of a chart.
struct FitLearningTests {
  @Test(arguments: Backend.all)
  func `an order that was completed is kept, one that came back for its size is not`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?", in: "shopee")
      try await live.ask("ani", "B03 bb 66 tb 170 size apa kak", in: "shopee")
      var files = MadeUpFiles(in: try live.books.fixture.folder())
      var orders = [
        live.order("A1", by: "sari", "M"), live.order("A2", by: "ani", "M"), live.order("A3", by: "budi", "L"),
      ]
      try await live.take(&files, orders)
      #expect(try await live.learn() == 2)
      #expect(try await live.outcomes() == ["M kept 58000", "M kept 66000"])
      #expect(try await live.learn() == 0)
      var back = live.returned("A2", "M")
      back.reason = "Ukuran tidak sesuai"
      back.buyerNote = "kekecilan kak, ketat di dada"
      // The desk knows the files that were added before it.
      let file = try files.add(returns: [back])
      _ = try await files.desk(live.books).importFile(file, by: nil)
      #expect(try await live.learn() == 1)
      #expect(try await live.outcomes() == ["M kept 58000", "M too_small 66000"])
      // An order that is not completed yet tells nothing.
      orders = [live.order("A4", by: "sari", "L", .shipped)]
      try await live.take(&files, orders)
      #expect(try await live.learn() == 0)
      #expect(try await live.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `what was paid in our own checkout days later is learned from the session it was claimed in`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.opens()
      try await live.count(1)
      try await live.ask("buyer0", "B03 bb 58 tb 165 muat kak?", in: "tiktok")
      let day: Int64 = 86_400
      let checkout = try await live.confirmed(after: 20 * day)
      _ = try await live.pay(checkout.id, after: 20 * day + 60)
      try await live.checkouts { try $0.ship(checkout.id, tracking: "", at: LiveStage.start + .seconds(21 * day)) }
      #expect(try await live.learn() == 0)
      try await CheckoutTimes(database: live.books.database).complete(at: LiveStage.start + .seconds(35 * day))
      #expect(try await live.learn() == 1)
      #expect(try await live.outcomes() == ["M kept 58000"])
    }
  }

  @Test(arguments: Backend.all)
  func `a return that does not say its size tells nothing, and neither do two sizes at once`(
    on backend: Backend
  ) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?", in: "shopee")
      try await live.ask("ani", "B03 bb 66 tb 170 size apa kak", in: "shopee")
      var files = MadeUpFiles(in: try live.books.fixture.folder())
      var two = live.order("A2", by: "ani", "M")
      two.lines += live.order("A2", by: "ani", "L").lines
      try await live.take(&files, [live.order("A1", by: "sari", "M"), two])
      var back = live.returned("A1", "M")
      back.reason = "Barang rusak"
      // The desk knows the files that were added before it.
      let file = try files.add(returns: [back])
      _ = try await files.desk(live.books).importFile(file, by: nil)
      #expect(try await live.learn() == 0)
      #expect(try await live.outcomes() == [])
    }
  }

  @Test(arguments: Backend.all)
  func `an import that is taken back takes what was learned of it along`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.chart()
      try await live.ask("sari", "B03 bb 58 tb 165 muat kak?", in: "shopee")
      var files = MadeUpFiles(in: try live.books.fixture.folder())
      try await live.take(&files, [live.order("A1", by: "sari", "M")])
      _ = try await live.learn()
      let shop = live.books.shop
      try await live.books.database.write { connection in
        try connection.execute("DELETE FROM order_line WHERE shop_id = \(shop)")
        try connection.execute("DELETE FROM orders WHERE shop_id = \(shop)")
      }
      #expect(try await live.learn() == 1)
      #expect(try await live.outcomes() == [])
    }
  }
}

extension LiveStage {
  /// An order of the channel whose buyers write in the live, placed while the session was on.
  fileprivate func order(_ number: String, by buyer: String, _ size: String, _ status: OrderStatus = .completed)
    -> OrderRecord
  {
    var order = madeUpOrder(number, status, sku: "PARANG", variation: "Merah,\(size)")
    order.orderedAt = LiveStage.start + .seconds(600)
    order.buyer = buyer
    return order
  }

  fileprivate func returned(_ number: String, _ size: String) -> ReturnRecord {
    ReturnRecord(
      channel: .shopee, returnNumber: "R\(number)", orderNumber: number, status: "Selesai", currency: "IDR",
      lines: [
        ReturnLineRecord(
          parentSKU: "", sku: "PARANG", variation: "Merah,\(size)", productName: "Kemeja Batik PARANG", quantity: 1,
          price: nil)
      ])
  }

  /// Imports orders and matches their listings to the session's variants.
  fileprivate func take(_ files: inout MadeUpFiles, _ orders: [OrderRecord]) async throws {
    // The desk knows the files that were added before it.
    let file = try files.add(orders)
    _ = try await files.desk(books).importFile(file, by: nil)
    for (place, size) in ["M", "L", "XL"].enumerated() {
      try await books.match(sku: "PARANG", variation: "Merah,\(size)", to: variants[place])
    }
  }

  fileprivate func learn() async throws -> Int {
    try await books.database.write { [books, session] connection in
      let learning = FitLearning(connection: connection, shop: books.shop)
      return try learning.forgetWithdrawn() + learning.learn(from: session, at: LiveStage.start)
    }
  }

  fileprivate func outcomes() async throws -> [String] {
    try await books.database.read { [books] connection in
      try connection.rows(
        "SELECT size, outcome, weight FROM fit_outcome WHERE shop_id = \(books.shop) ORDER BY order_number, line_id"
      ).map { "\(try $0("size") as String) \(try $0("outcome") as String) \(try $0("weight") as Int64)" }
    }
  }
}
