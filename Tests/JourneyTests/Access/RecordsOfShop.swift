import Storage
import TestSupport
@testable import Trade
import Web

/// One record of each kind in the shop, by the name its id has in the routes. A route with a new name needs one here.
struct RecordsOfShop: Sendable {
  let ids: [String: String]

  static func make(_ site: SiteUnderTest) async throws -> RecordsOfShop {
    let (shop, now) = (site.books.shop, site.clock.now)
    let packer = site.people[.packer]
    let ids = try await site.database.write { connection -> [String: Int64] in
      try add(to: shop, at: now, connection)
      try addLive(to: shop, at: now, connection)
      try addAnswer(to: shop, at: now, connection)
      try addWebhook(to: shop, at: now, connection)
      return [
        "product": 101, "variant": 102, "listing": 103, "import": 104, "order": 105, "list": 106, "back": 108,
        "count": 109, "override": 111, "live": 112, "item": 113, "comment": 115, "claim": 116, "buyer": 114,
        "checkout": 117, "bank": 118, "answer": 119, "webhook": 120, "delivery": 121,
        "backup": 110,
        "token": try connection.value("SELECT MIN(token_id) FROM api_token WHERE shop_id = \(shop)") ?? 0,
        "person": packer?.value ?? 0,
      ]
    }
    let owner = site.people[.owner]
    let (device, invitation) = try await site.database.write { connection in
      let invitations = Invitations(connection: connection, now: now)
      if let owner { _ = try invitations.invite(.packer, to: shop, by: owner) }
      return (
        try packer.flatMap { try Sessions(connection: connection, now: now).all(of: $0, in: shop).first?.mark },
        try invitations.open(in: shop).first?.mark
      )
    }
    let marks = ["device": device ?? "", "invitation": invitation ?? ""]
    return RecordsOfShop(ids: ids.mapValues(String.init).merging(marks) { $1 })
  }

  private static func add(to shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection) throws {
    let digest = [UInt8](repeating: 1, count: 32)
    try connection.execute(
      "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 101, 'Sogan', \(now))")
    try connection.execute(
      "INSERT INTO variant (shop_id, variant_id, product_id, created_at) VALUES (\(shop), 102, 101, \(now))")
    try connection.execute(
      """
      INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
      VALUES (\(shop), 103, 'shopee', 'k', 'Sogan', '', '', 1, 2)
      """)
    try connection.execute(
      """
      INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
        started_at, beat_at, counts)
      VALUES (\(shop), 104, 'pesanan.xlsx', \(digest), 10, 'shopeeOrders', 'saved', 0, \(now), \(now),
        \(ImportCounts().json))
      """)
    try connection.execute(
      """
      INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, paid_at, currency,
        pieces, subtotal)
      VALUES (\(shop), 105, 'shopee', '260601ABC', 'cancelled', 1, \(digest), \(now), \(now), 'IDR', 2, 50000)
      """)
    try connection.execute(
      """
      INSERT INTO order_line (shop_id, order_id, line_id, progress, digest, listing_id, ordered_at, quantity, returned,
        subtotal)
      VALUES (\(shop), 105, 107, 1, \(digest), 103, \(now), 2, 0, 50000)
      """)
    try connection.execute(
      """
      INSERT INTO pieces_back (shop_id, channel, order_number, line_id, back_id, sellable, damaged, back_at)
      VALUES (\(shop), 'shopee', '260601ABC', 107, 108, 1, 0, \(now))
      """)
    try connection.execute(
      """
      INSERT INTO stock_count (shop_id, count_id, variant_id, quantity, counted_at, recorded_at)
      VALUES (\(shop), 109, 102, 3, \(now), \(now))
      """)
    try connection.execute(
      """
      INSERT INTO fee_override (shop_id, override_id, channel, part, ppm, valid_from, why, recorded_at)
      VALUES (\(shop), 111, 'shopee', 'adminFee', 80000, '2026-06-01', '', \(now))
      """)
  }

  private static func addLive(to shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection) throws {
    try connection.execute(
      """
      INSERT INTO live_session (shop_id, session_id, title, planned_at, started_at, channel, hold_minutes, bare_code,
        created_at)
      VALUES (\(shop), 112, 'Live malam', \(now), \(now), 'tiktokShop', 30, 'claims', \(now))
      """)
    try connection.execute(
      """
      INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, minutes)
      VALUES (\(shop), 112, 113, 1, 'B03', 101, 5)
      """)
    try connection.execute(
      "INSERT INTO live_buyer (shop_id, buyer_id, source, handle) VALUES (\(shop), 114, 'tiktok', 'sari_b')")
    try connection.execute(
      """
      INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
        received_at, intent, state)
      VALUES (\(shop), 112, 115, 'tiktok', '1', '1', 114, 'mau', \(now), \(now), 'claim', 'unsure')
      """)
    try connection.execute(
      """
      INSERT INTO live_claim (shop_id, session_id, claim_id, item_id, variant_id, buyer_id, quantity, held, state,
        claimed_at)
      VALUES (\(shop), 112, 116, 113, 102, 114, 1, 0, 'open', \(now))
      """)
    try connection.execute(
      """
      INSERT INTO checkout (shop_id, checkout_id, session_id, buyer_id, token, state, created_at)
      VALUES (\(shop), 117, 112, 114, 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG', 'open', \(now))
      """)
    try connection.execute(
      """
      INSERT INTO checkout_bank (shop_id, bank_id, bank, number, holder)
      VALUES (\(shop), 118, 'BCA', '1234567890', 'Sari')
      """)
  }

  private static func addAnswer(to shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection) throws {
    try connection.execute(
      """
      INSERT INTO live_answer (shop_id, session_id, answer_id, kind, questions, answered_at)
      VALUES (\(shop), 112, 119, 'ticked', 1, \(now))
      """)
  }

  private static func addWebhook(to shop: ID<Shop>, at now: Instant, _ connection: any SQLConnection) throws {
    let secret = [UInt8](repeating: 7, count: 32)
    try connection.execute(
      """
      INSERT INTO webhook (shop_id, webhook_id, address, state, secret, made_at)
      VALUES (\(shop), 120, 'https://hooks.example.com/x', 'on', \(secret), \(now))
      """)
    try connection.execute(
      """
      INSERT INTO webhook_delivery (shop_id, delivery_id, webhook_id, kind, body, state, happened_at, next_at)
      VALUES (\(shop), 121, 120, 'test', '{}', 'failed', \(now), \(now))
      """)
  }

  /// What the route asks for, filled in as the shop's own people would.
  static func body(_ route: Route, key: Int) -> String {
    guard route.path.hasPrefix("/api/") else { return form(key: key) }
    switch route.path.split(separator: "/").last {
    case "returns": return #"{"line": "107", "sellable": 1, "damaged": 0}"#
    case "variants": return #"{"motif": "parang", "size": "L"}"#
    case "counts": return #"{"quantity": 5}"#
    case "movements": return #"{"kind": "damaged", "quantity": 1}"#
    case "costs" where route.path.hasSuffix("money/costs"):
      return #"{"kind": "packing", "amount": 2500, "from": "2026-06-01"}"#
    case "fees": return #"{"channel": "shopee", "category": null, "programmes": [], "from": "2026-06-01"}"#
    case "rates":
      return #"{"channel": "shopee", "part": "adminFee", "partsPerMillion": 80000, "from": "2026-06-01"}"#
    case "costs": return #"{"amount": 1000, "validFrom": "2026-06-01"}"#
    case "undo" where route.path.hasSuffix("products/undo"): return #"{"at": "2026-08-01T05:00:00Z"}"#
    case "lives":
      return #"{"title": "Live", "plannedAt": "2026-08-10T12:00:00Z", "channel": "tiktokShop"}"#
    case "items": return #"{"product": "101"}"#
    case "claims": return #"{"item": "B03", "buyer": "sari"}"#
    case "size-chart": return #"{"wearer": "man", "rows": []}"#
    case "showing": return #"{"item": "113"}"#
    case ":claim": return #"{"do": "cancel"}"#
    case "meaning": return #"{"meaning": "nothing"}"#
    case "answers": return #"{"item": null, "attribute": "location", "latest": "115"}"#
    case "match": return #"{"variant": "102"}"#
    case "webhooks": return #"{"address": "https://hooks.example.com/y", "kinds": ["orders.new"]}"#
    case ":webhook": return #"{"kinds": ["orders.new"]}"#
    default: return "{}"
    }
  }

  /// Whatever any form of the site asks for.
  private static func form(key: Int) -> String {
    [
      "key=k\(key)", "name=Diambil", "role=mentor", "revoke=1", "quantity=5", "pieces=5", "kind=damaged", "amount=1000",
      "valid_from=2026-06-01", "low_level=5", "line=107", "sellable=1", "damaged=0", "lost=0", "material=sutra",
      "care=",
      "story=",
      "size_chart=", "motif=parang", "size=L", "colour=biru", "sizes=L", "colours=biru", "sku=X", "variant=102",
      "listing=103", "archived=1", "cost=packing", "from=2026-06-01", "channel=shopee", "part=adminFee",
      "rate=8,25", "rate_from=2026-06-01", "title=Live", "day=2026-08-10", "time=19:00", "hold_minutes=30",
      "bare_code=claims", "code=B04", "minutes=5", "earlier=1", "product=101", "item=113", "handle=sari", "do=cancel",
      "meaning=nothing", "latest=115", "attribute=location", "text=Jepara", "is=yes", "order=105", "host_pay=0",
      "operator_pay=0", "pace=calm", "standard=manShirt", "address=https%3A%2F%2Fhooks.example.com%2Fy",
      "kinds=orders.new",
    ].joined(separator: "&")
  }

  /// A page's text without what may differ: ids of records and of requests.
  func withoutIDs(_ text: String) -> String {
    var plain = text.replacing(/[0-9a-f]{24,32}/, with: "")
    for id in ids.values { plain = plain.replacing("/\(id)", with: "/7") }
    return plain
  }
}
