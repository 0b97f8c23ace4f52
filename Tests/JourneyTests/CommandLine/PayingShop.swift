import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// A shop with a live that is on and checkouts that wait for money, and what a program asks of its server: claims and
/// payments in turn, each under a key of its own, so that all of it can be asked again.
struct PayingShop: Sendable {
  static let pieces: Int64 = 100
  static let turns = 4

  let shop: ID<Shop>
  let live: ID<LiveSession>
  let checkouts: [ID<Checkout>]
  let token: String

  static func make(for shop: ID<Shop>, by person: ID<Person>, in database: any SQLDatabase) async throws -> PayingShop {
    try await database.write { connection in
      let now = Instant.now
      let live = try liveOn(connection, shop, now)
      let desk = CheckoutDesk(connection: connection, shop: shop)
      try desk.make(for: live, at: now)
      let open = try desk.checkouts(of: live)
      let home = Delivery(
        name: "Bu Rina", phone: "0812-3456-7890", address: "Jl. Kartini 5", city: "Jepara", province: .centralJava)
      for checkout in open { try desk.confirm(checkout.id, to: home, by: .transfer, at: now) }
      let token = try APITokens(connection: connection, shop: shop, now: now).make("desk", scopes: [.desk], by: person)
        .1
      return PayingShop(shop: shop, live: live, checkouts: open.map(\.id), token: token.text)
    }
  }

  /// Four buyers have claimed a piece each.
  private static func liveOn(
    _ connection: any SQLConnection, _ shop: ID<Shop>, _ now: Instant
  ) throws -> ID<LiveSession> {
    let terms = CheckoutTermsBook(connection: connection, shop: shop)
    try terms.set(dueHours: 24, allowsCOD: true)
    try terms.addBank("BCA", number: "123-456-7890", holder: "Sari")
    try terms.set(shipping: 10_000, rates: [:])
    let catalogue = Catalogue(connection: connection, shop: shop)
    let product = try catalogue.create("Kemeja Parang", at: now)
    let variant = try catalogue.addVariant(VariantForm(traits: VariantTraits(size: "M")), to: product, at: now)
    try StockLedger(connection: connection, shop: shop).count(pieces, of: variant, at: now, by: nil, now: now)
    let sessions = LiveSessions(connection: connection, shop: shop)
    let live = try sessions.plan(LiveSessionForm(title: "Live malam", plannedAt: now), at: now)
    let item = try LineUp(connection: connection, shop: shop, session: live)
      .add(product, code: "B03", price: 150_000, at: now)
    try sessions.start(live, by: nil, at: now)
    let buyers = LiveBuyers(connection: connection, shop: shop)
    let claims = try (0..<turns).map { turn in
      ClaimRequest(
        item: item, variant: variant, buyer: try buyers.buyer("payer-\(turn)", from: "tiktok").id, quantity: 1)
    }
    _ = try ClaimDesk(connection: connection, shop: shop, session: live).claim(claims, at: now)
    return live
  }

  /// What a program was told has happened.
  struct Told: Sendable {
    var claims: Set<Int> = []
    var payments: Set<Int> = []
    var refused = 0
    var isAll: Bool { claims.count + payments.count == 2 * PayingShop.turns }
  }

  func ask(_ address: String) async -> Told {
    var told = Told()
    for turn in 0..<Self.turns {
      let claim = #"{"item":"B03","size":"M","buyer":"claimer-\#(turn)","quantity":2}"#
      if await post(address, "/api/v1/lives/\(live)/claims", claim, key: "claim-000\(turn)") {
        told.claims.insert(turn)
      } else {
        told.refused += 1
      }
      if await post(address, "/api/v1/checkouts/\(checkouts[turn])/payment", nil, key: "payment-000\(turn)") {
        told.payments.insert(turn)
      } else {
        told.refused += 1
      }
    }
    return told
  }

  private func post(_ address: String, _ path: String, _ body: String?, key: String) async -> Bool {
    var headers = ["Authorization": "Bearer \(token)", "Idempotency-Key": key]
    if body != nil { headers["Content-Type"] = "application/json" }
    let answer = try? await Loopback.ask(
      "POST", address + path, headers: headers, body: body.map { Data($0.utf8) }, within: 30)
    return answer.map { (200..<300).contains($0.status) } ?? false
  }

  /// What was told is so, nothing is there by half, and no piece is lost.
  func check(_ told: Told, in database: any SQLDatabase, _ place: String) async throws {
    let (claims, paid, left, held, sold) = try await database.read { [shop] connection in
      (
        try connection.rows(
          """
          SELECT b.handle, c.held FROM live_claim c
          JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
          WHERE c.shop_id = \(shop) AND b.handle LIKE 'claimer-%'
          """
        ).map { (try $0("handle") as String, try $0("held") as Int64) },
        try connection.rows("SELECT checkout_id FROM checkout WHERE shop_id = \(shop) AND state = 'paid'")
          .map { try $0("checkout_id") as ID<Checkout> },
        try connection.value("SELECT on_hand FROM stock_level WHERE shop_id = \(shop)") as Int64? ?? -1,
        try connection.value("SELECT held FROM stock_level WHERE shop_id = \(shop)") as Int64? ?? -1,
        try connection.value("SELECT COUNT(*) FROM orders WHERE shop_id = \(shop)") as Int64? ?? -1
      )
    }
    let found = Dictionary(claims, uniquingKeysWith: +)
    #expect(told.claims.allSatisfy { found["claimer-\($0)"] == 2 }, "\(place): a claim that was told is not there")
    #expect(told.payments.allSatisfy { paid.contains(checkouts[$0]) }, "\(place): a payment that was told is not there")
    #expect(found.values.allSatisfy { $0 == 2 }, "\(place): \(found)")
    #expect(sold == paid.count && left == Self.pieces - sold, "\(place): \(left) left, \(sold) sold")
    #expect(held == Int64(found.count * 2 + Self.turns - paid.count), "\(place): \(held) held")
    #expect(try await BooksVerification(database: database, shop: shop).run().differences == [], "\(place)")
  }
}

extension PayingShop {
  /// Serves the books, asks everything, and ends the server.
  ///
  /// - Returns: what was told, and how the server ended; nothing was told where it did not come up.
  func serve(
    _ program: CommandLineProgram, _ words: [String], environment: [String: String] = [:]
  ) async throws -> (told: Told, status: Int32, said: String) {
    let server = try ServingProgram(program, ["serve", "--port", "0"] + words, environment: environment)
    var told = Told()
    if let address = try? await server.address() {
      told = await ask(address)
      server.send(SIGTERM)
    }
    // One that does not end says so by the signal that ended it.
    DispatchQueue.global().asyncAfter(deadline: .now() + 60) { server.send(SIGKILL) }
    return (told, await server.ended(), server.said)
  }
}
