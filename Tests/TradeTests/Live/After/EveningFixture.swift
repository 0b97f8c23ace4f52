import Storage
import TestSupport
import Testing

@testable import Trade

/// A live of two hours on Shopee with two items, PARANG shown from its beginning on, KAWUNG from its second hour on, and
/// a third product that is not in the line-up.
struct Evening: Sendable {
  let books: TestBooks
  let session: ID<LiveSession>
  let items: [ID<LineUpItem>]
  /// PARANG, KAWUNG, TRUNTUM.
  let variants: [ID<Variant>]

  /// Some seconds into a minute, as a press of a button is.
  static let start = Instant(milliseconds: madeUpDay(5).milliseconds / 3_600_000 * 3_600_000 + 40_000)
  static let end = start + .seconds(7_200)

  static func minute(_ minute: Int64) -> Instant { start + .seconds(minute * 60) }

  /// An order of one piece of each product, placed so many minutes after the beginning.
  static func order(
    _ number: String, minute: Int64, of skus: [String] = ["PARANG"], _ status: OrderStatus = .completed,
    buyer: String = "", pieces: Int = 1
  ) -> OrderRecord {
    var order = madeUpOrder(number, status, quantity: pieces, isPaid: status != .unpaid)
    order.orderedAt = Self.minute(minute)
    order.paidAt = status == .unpaid ? nil : order.orderedAt
    order.buyer = buyer.isEmpty ? "pembeli \(number)" : buyer
    order.lines = skus.map { sku in
      var line = order.lines[0]
      (line.key, line.sku, line.productName) = ("\(sku)|Merah,M", sku, "Kemeja Batik \(sku)")
      return line
    }
    return order
  }

  /// Imports orders as one file, and leaves their profit and their places to be worked out.
  func importOnly(_ orders: [OrderRecord]) async throws {
    var files = MadeUpFiles(in: try books.fixture.folder())
    let file = try files.add(orders)
    _ = try await files.desk(books).importFile(file, by: nil)
  }

  /// Imports orders as one file, and brings all along.
  @discardableResult
  func take(_ orders: [OrderRecord]) async throws -> ID<FileImport> {
    var files = MadeUpFiles(in: try books.fixture.folder())
    let file = try files.add(orders)
    let id = try await files.desk(books).importFile(file, by: nil).id
    try await books.catchUp()
    return id
  }

  func undo(_ id: ID<FileImport>) async throws {
    let files = MadeUpFiles(in: try books.fixture.folder())
    try await files.desk(books).undo(id)
    try await books.catchUp()
  }

  func listed(_ state: LiveOrders.State, in session: ID<LiveSession>? = nil) async throws -> [LiveOrders.Item] {
    try await books.database.read { [books, session = session ?? self.session] connection in
      try LiveOrders(connection: connection, shop: books.shop, session: session).items(state)
    }
  }

  func numbers(_ state: LiveOrders.State, in session: ID<LiveSession>? = nil) async throws -> [String] {
    try await listed(state, in: session).map(\.number)
  }

  @discardableResult
  func say(_ isOurs: Bool?, of numbers: [String], in session: ID<LiveSession>? = nil) async throws -> Int {
    var orders: [ID<Order>] = []
    for number in numbers { orders.append(try await books.order(number)) }
    return try await books.database.write { [books, orders, session = session ?? self.session] connection in
      try LiveOrders(connection: connection, shop: books.shop, session: session)
        .say(isOurs, of: orders, by: nil, at: Self.end)
    }
  }

  func report() async throws -> LiveReport {
    try await books.database.read { [books, session] connection in
      try LiveReport(of: session, shop: books.shop, on: connection, at: Self.end)
    }
  }

  func sessions<Value: Sendable>(_ deed: @escaping @Sendable (LiveSessions) throws -> Value) async throws -> Value {
    let value = try await books.database.write { [books] connection in
      try deed(LiveSessions(connection: connection, shop: books.shop))
    }
    try await books.catchUp()
    return value
  }

  /// Another live with the same line-up, on air at these minutes of the first one's clock.
  func another(from first: Int64, to last: Int64, showing: Bool = true) async throws -> ID<LiveSession> {
    let variants = variants
    return try await sessions { sessions in
      try Self.hold(
        sessions, variants: variants, from: Self.minute(first), to: Self.minute(last), showing: showing
      ).session
    }
  }

  func expectClean(_ place: SourceLocation = #_sourceLocation) async throws {
    #expect(try await books.verify().differences == [], sourceLocation: place)
  }

  fileprivate static func hold(
    _ sessions: LiveSessions, variants: [ID<Variant>], from start: Instant, to end: Instant, showing: Bool
  ) throws -> (session: ID<LiveSession>, items: [ID<LineUpItem>]) {
    let session = try sessions.plan(
      LiveSessionForm(title: "Live malam", plannedAt: start, channel: .shopee, host: "Sari"), at: start)
    let lineUp = LineUp(connection: sessions.connection, shop: sessions.shop, session: session)
    let catalogue = Catalogue(connection: sessions.connection, shop: sessions.shop)
    let items = try variants.prefix(2).map { variant in
      try lineUp.add(try catalogue.variant(variant).product, price: 103_500, at: start)
    }
    try sessions.start(session, by: nil, at: start)
    if showing {
      try sessions.show(items[0], in: session, by: nil, at: start + .seconds(60))
      try sessions.show(items[1], in: session, by: nil, at: start + .seconds(3_600))
    }
    try sessions.end(session, by: nil, at: end)
    return (session, items)
  }
}

func withEvening(on backend: Backend, _ body: (Evening) async throws -> Void) async throws {
  try await withBooks(on: backend) { books in
    var files = MadeUpFiles(in: try books.fixture.folder())
    let skus = ["PARANG", "KAWUNG", "TRUNTUM"]
    // Listings are known from earlier orders, and matched.
    let file = try files.add(skus.map { madeUpOrder("EARLIER\($0)", at: 1, sku: $0, variation: "Merah,M") })
    _ = try await files.desk(books).importFile(file, by: nil)
    var variants: [ID<Variant>] = []
    for sku in skus { variants.append(try await books.variant(sku: sku, variation: "Merah,M")) }
    let (shop, found) = (books.shop, variants)
    let evening = try await books.database.write { connection -> Evening in
      let first = try #require(LocalDate("2026-01-01"))
      for variant in found.prefix(2) {
        try Catalogue(connection: connection, shop: shop).setCost(50_000, of: variant, from: first, at: .now)
      }
      try FeeBook(connection: connection, shop: shop)
        .choose(programmes: [], category: "tops", on: .shopee, from: first, at: .now)
      let costs = CostBook(connection: connection, shop: shop)
      try costs.set(2_000, for: .packing, from: first, at: .now)
      try costs.set(3_000, for: .labour, from: first, at: .now)
      let held = try Evening.hold(
        LiveSessions(connection: connection, shop: shop), variants: found, from: Evening.start, to: Evening.end,
        showing: true)
      return Evening(books: books, session: held.session, items: held.items, variants: found)
    }
    try await books.catchUp()
    try await body(evening)
  }
}
