import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct CancellationsTests {
  private static func twoSizes(_ number: String, _ status: OrderStatus) -> OrderRecord {
    var order = madeUpOrder(number, status, variation: "Merah,L")
    var second = order.lines[0]
    (second.key, second.variation) = ("PARANG|Merah,XL", "Merah,XL")
    order.lines.append(second)
    return order
  }

  @Test(arguments: Backend.all)
  func `an order with two sizes of one product counts once for it`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let first = try files.add([
        Self.twoSizes("A1", .toShip), Self.twoSizes("A2", .completed), madeUpOrder("A3", sku: "KAWUNG"),
      ])
      let second = try files.add([Self.twoSizes("A1", .cancelled)])
      let desk = files.desk(books)
      _ = try await desk.importFile(first, by: nil)
      #expect(
        try await books.shares(.product) == [
          .init(name: "Kemeja Batik PARANG", orders: 2, cancelled: 0),
          .init(name: "Kemeja Batik KAWUNG", orders: 1, cancelled: 0),
        ])
      let later = try await desk.importFile(second, by: nil).id
      #expect(
        try await books.shares(.product).first == .init(name: "Kemeja Batik PARANG", orders: 2, cancelled: 1))
      #expect(try await books.verify().differences == [])
      try await desk.undo(later)
      #expect(
        try await books.shares(.product).first == .init(name: "Kemeja Batik PARANG", orders: 2, cancelled: 0))
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `cancelled orders are counted by who cancelled and why`(on backend: Backend) async throws {
    var orders = (0..<4).map { madeUpOrder("A\($0)", .cancelled) } + [madeUpOrder("B1")]
    for index in 0..<2 { (orders[index].cancelledBy, orders[index].cancelReason) = ("buyer", "Ubah | alamat") }
    (orders[2].cancelledBy, orders[2].cancelReason) = ("system", String(repeating: "ü", count: 900))
    try await withOrders(on: backend, orders) { books in
      let causes = try await books.shares(.reason)
      #expect(causes.map(\.cancelled) == [2, 1, 1] && causes.allSatisfy { $0.orders == $0.cancelled })
      #expect(CancellationCause(causes[0].name) == CancellationCause(by: "buyer", reason: "Ubah | alamat"))
      #expect(causes.contains { $0.name == "|" } && causes.allSatisfy { $0.name.unicodeScalars.count <= 500 })
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `days are counted by state, and a day no file reaches is not known to be empty`(on backend: Backend)
    async throws
  {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let orders = [
        madeUpOrder("A1", at: 1), madeUpOrder("A2", .cancelled, at: 1), madeUpOrder("A3", .toShip, at: 1),
        madeUpOrder("A4", at: 4),
      ]
      var summary = ReadingSummary()
      (summary.earliest, summary.latest) = (orders[0].orderedAt, orders[0].orderedAt + .seconds(86_400))
      let file = try files.add(orders, then: .finished(summary))
      _ = try await files.desk(books).importFile(file, by: nil)
      let shop = books.shop
      let days = try await books.database.read { connection in
        try Cancellations(connection: connection, shop: shop).days(in: .jakarta)
      }
      // The newest order is of 2 June 2026, so the days begin with January.
      #expect(days.first?.day == ShopDay(try #require(LocalDate("2026-01-01")), in: .jakarta))
      #expect(days.last?.day == ShopDay(of: orders[3].orderedAt, in: .jakarta))
      let last = days.suffix(4)
      #expect(last.map(\.orders) == [3, 0, 0, 1])
      #expect(last.map(\.cancelled) == [1, 0, 0, 0] && last.map(\.open) == [1, 0, 0, 0])
      #expect(last.map(\.isCovered) == [true, true, false, false])
    }
  }

  @Test(arguments: Backend.all)
  func `a shop without orders has no days and no shares`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      let days = try await books.database.read { connection in
        try Cancellations(connection: connection, shop: shop).days(in: .jakarta)
      }
      #expect(days.isEmpty)
      for dimension in Cancellations.Dimension.allCases { #expect(try await books.shares(dimension).isEmpty) }
    }
  }

  @Test(
    arguments: [
      (187, 928, 0.176_954_905_090_920_0, 0.228_523_360_813_751_2),
      (171, 884, 0.168_749_586_859_763_2, 0.220_781_061_190_925_8), (0, 10, 0, 0.277_532_799_862_889_2),
      (10, 10, 0.722_467_200_137_110_7, 1), (1, 2, 0.094_531_205_734_230_74, 0.905_468_794_265_769_3),
    ] as [(Int, Int, Double, Double)])
  func `a share's interval is Wilson's`(part: Int, whole: Int, lower: Double, upper: Double) throws {
    let interval = try #require(RateInterval(part, of: whole))
    #expect(abs(interval.lower - lower) < 1e-12 && abs(interval.upper - upper) < 1e-12)
  }

  @Test func `none of none has no interval`() {
    #expect(RateInterval(0, of: 0) == nil && RateInterval(3, of: 2) == nil && RateInterval(-1, of: 2) == nil)
  }
}

extension TestBooks {
  func shares(_ dimension: Cancellations.Dimension) async throws -> [Cancellations.Share] {
    try await database.read { [shop] in try Cancellations(connection: $0, shop: shop).shares(by: dimension) }
  }
}
