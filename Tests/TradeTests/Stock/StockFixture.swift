import Storage
import TestSupport
import Testing

@testable import Trade

/// A day of the made-up calendar, in which orders are placed on days from 0 on.
func madeUpDay(_ day: Int) -> Instant { Instant(milliseconds: 1_780_000_000_000 + Int64(day) * 86_400_000) }

/// Runs a test on books with some orders imported and the variant of `madeUpOrder` matched.
func withStock(
  on backend: Backend, orders: [OrderRecord], _ body: (TestBooks, ID<Variant>, MadeUpFiles) async throws -> Void
) async throws {
  try await withBooks(on: backend) { books in
    var files = MadeUpFiles(in: try books.fixture.folder())
    let file = try files.add(orders)
    _ = try await files.desk(books).importFile(file, by: nil)
    let variant = try await books.variant(sku: "PARANG", variation: "Merah,M")
    try await body(books, variant, files)
  }
}

extension TestBooks {
  /// The line of ``madeUpOrder(_:_:at:quantity:sku:variation:isPaid:)``.
  static let line = OrderLineID.make("PARANG|Merah,M")

  /// Does something to the stock in one transaction.
  @discardableResult
  func stock<Value: Sendable>(_ deed: @escaping @Sendable (StockLedger) throws -> Value) async throws -> Value {
    let shop = shop
    return try await database.write { try deed(StockLedger(connection: $0, shop: shop)) }
  }

  /// Counts a variant on day 10, unless another is named.
  @discardableResult
  func count(_ pieces: Int64, of variant: ID<Variant>, onDay day: Int = 10) async throws -> ID<StockCount> {
    try await stock { try $0.count(pieces, of: variant, at: madeUpDay(day), by: nil) }
  }

  /// On hand and held of a counted variant.
  func counted(_ variant: ID<Variant>) async throws -> [Int64] {
    guard case .counted(let level) = try await level(of: variant) else { return [] }
    return [level.onHand, level.held]
  }

  /// Pieces awaited of a variant.
  func awaited(_ variant: ID<Variant>) async throws -> Int64 {
    let shop = shop
    return try await database.read { connection in
      try connection.value(
        """
        SELECT CAST(COALESCE(SUM(quantity), 0) AS BIGINT) FROM pieces_awaited
        WHERE shop_id = \(shop) AND variant_id = \(variant)
        """) ?? 0
    }
  }

  func order(_ number: String) async throws -> ID<Order> {
    let shop = shop
    return try #require(
      try await database.read { try OrderList(connection: $0, shop: shop).find(number, on: .shopee) })
  }

  /// Says that pieces of a made-up order's line are back, or that they are not coming.
  @discardableResult
  func takeBack(
    _ sellable: Int64, damaged: Int64 = 0, lost: Int64 = 0, of number: String
  ) async throws -> ID<PiecesBack> {
    let order = try await order(number)
    return try await stock {
      try $0.takeBack(sellable: sellable, damaged: damaged, lost: lost, line: Self.line, of: order, by: nil)
    }
  }

  /// Matches the listing of a SKU and variation to another variant, or to none.
  func match(sku: String, variation: String = "Merah,M", to variant: ID<Variant>?) async throws {
    let shop = shop
    try await database.write { connection in
      let listings = Listings(connection: connection, shop: shop)
      let found: ID<Listing>? = try connection.value(
        "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND sku = \(sku) AND variation = \(variation)")
      guard let listing = found else { return }
      if let variant {
        try listings.match(listing, to: variant, at: .now)
      } else {
        try listings.unmatch(listing, at: .now)
      }
    }
  }

  /// A variant that nothing is matched to.
  func anotherVariant(_ size: String) async throws -> ID<Variant> {
    try await variant(sku: "NONE", variation: size)
  }
}
