import Storage
import TestSupport
import Testing

@testable import Trade

/// A session that is on, with one item in three sizes of two colours; none of them counted.
struct LiveStage: Sendable {
  let books: TestBooks
  let session: ID<LiveSession>
  let item: ID<LineUpItem>
  let variants: [ID<Variant>]
  let buyers: [ID<LiveBuyer>]

  static let start = Instant(milliseconds: 1_790_000_000_000)

  var place: LiveDesk.Place { LiveDesk.Place(shop: books.shop, session: session) }

  /// Does something at the desk in one transaction.
  @discardableResult
  func desk<Value: Sendable>(_ deed: @escaping @Sendable (ClaimDesk) throws -> Value) async throws -> Value {
    try await books.database.write { [books, session] connection in
      try deed(ClaimDesk(connection: connection, shop: books.shop, session: session))
    }
  }

  func claim(
    _ quantity: Int64 = 1, of variant: Int = 0, by buyer: Int = 0, after seconds: Int64 = 0
  ) async throws -> ClaimOutcome {
    let request = request(quantity, of: variant, by: buyer)
    return try await desk { try $0.claim([request], at: Self.start + .seconds(seconds))[0] }
  }

  func request(_ quantity: Int64 = 1, of variant: Int = 0, by buyer: Int = 0) -> ClaimRequest {
    ClaimRequest(item: item, variant: variants[variant], buyer: buyers[buyer], quantity: quantity)
  }

  func count(_ pieces: Int64, of variant: Int = 0) async throws {
    let id = variants[variant]
    try await books.stock { try $0.count(pieces, of: id, at: Self.start, by: nil, now: Self.start) }
  }

  /// On hand and held.
  func level(_ variant: Int = 0) async throws -> [Int64] { try await books.counted(variants[variant]) }

  func claim(_ id: ID<Claim>) async throws -> Claim { try await desk { try $0.claim(id) } }

  /// A second session that is on, with the same product.
  func another() async throws -> LiveStage {
    let (shop, variants) = (books.shop, variants)
    let (session, item) = try await books.database.write { connection in
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(LiveSessionForm(title: "Lain", plannedAt: Self.start), at: Self.start)
      let product = try Catalogue(connection: connection, shop: shop).variant(variants[0]).product
      let item = try LineUp(connection: connection, shop: shop, session: session).add(product, at: Self.start)
      try sessions.start(session, by: nil, at: Self.start)
      return (session, item)
    }
    return LiveStage(books: books, session: session, item: item, variants: variants, buyers: buyers)
  }

  /// Lets time do its work.
  func pass(until seconds: Int64) async throws {
    try await ClaimTimes(database: books.database).look(at: Self.start + .seconds(seconds))
  }

  func events(_ kind: LiveEvent.Kind) async throws -> [NumberedEvent] {
    try await books.database.read { [books, session] connection in
      try LiveLog(connection: connection, shop: books.shop, session: session).events(after: 0, limit: 100_000)
        .filter { $0.event.kind == kind }
    }
  }
}

func withLive(
  on backend: Backend, buyers: Int = 4, _ change: @escaping @Sendable (inout LiveSessionForm) -> Void = { _ in },
  _ body: (LiveStage) async throws -> Void
) async throws {
  try await withBooks(on: backend) { books in try await body(try await LiveStage.made(in: books, buyers, change)) }
}

extension LiveStage {
  /// A session of its own in books that are there.
  static func made(
    in books: TestBooks, _ buyers: Int = 4, _ change: @escaping @Sendable (inout LiveSessionForm) -> Void = { _ in }
  ) async throws -> LiveStage {
    let shop = books.shop
    return try await books.database.write { connection -> LiveStage in
      let catalogue = Catalogue(connection: connection, shop: shop)
      let product = try catalogue.create("Kemeja Parang", at: LiveStage.start)
      let variants = try ["Merah", "Navy"].flatMap { colour in
        try ["M", "L", "XL"].map { size in
          try catalogue.addVariant(
            VariantForm(traits: VariantTraits(size: size, colour: colour)), to: product, at: LiveStage.start)
        }
      }
      var form = LiveSessionForm(title: "Live malam", plannedAt: LiveStage.start)
      change(&form)
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(form, at: LiveStage.start)
      let item = try LineUp(connection: connection, shop: shop, session: session)
        .add(product, code: "B03", price: 150_000, at: LiveStage.start)
      try sessions.start(session, by: nil, at: LiveStage.start)
      let people = LiveBuyers(connection: connection, shop: shop)
      let made = try (0..<buyers).map { try people.buyer("buyer\($0)", from: "tiktok").id }
      return LiveStage(books: books, session: session, item: item, variants: variants, buyers: made)
    }
  }
}

extension ClaimOutcome {
  var claim: ID<Claim>? {
    switch self {
    case .won(let id, _), .partlyWon(let id, _, _), .waiting(let id, _), .notCounted(let id): id
    case .limited, .blocked: nil
    }
  }
}
