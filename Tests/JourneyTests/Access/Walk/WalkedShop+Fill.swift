import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

extension WalkedShop {
  /// Puts one of everything into the shop: by its forms where there are some, else into the books.
  mutating func fill() async throws {
    known = try await LinkWalkTests.fill(site)
    try await addToBooks()
    try await sayHowToPay()
    try await addLives()
    _ = try await send("/products/201/fit/standard", "standard=manShirt")
    _ = try await send("/money/costs", "cost=packing&amount=1.500&from=2026-06-01")
    _ = try await send("/variants/102/costs", "amount=40.000&valid_from=2026-06-01")
    _ = try await send("/settings/second-factor", "do=begin")
  }

  private func addToBooks() async throws {
    let (shop, now) = (site.books.shop, site.clock.now)
    try await site.database.write { connection in
      try StockLedger(connection: connection, shop: shop).count(40, of: ID(102), at: now, by: nil, now: now)
      try connection.execute(
        "INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), 201, 'Kawung', \(now))")
      try connection.execute(
        """
        INSERT INTO variant (shop_id, variant_id, product_id, size, created_at)
        VALUES (\(shop), 202, 201, 'M', \(now))
        """)
      try connection.execute(
        """
        INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
          received_at, intent, attribute, item_id, state)
        VALUES (\(shop), 112, 220, 'tiktok', '1', '220', 114, 'bahannya apa', \(now), \(now), 'question', 'material',
          113, 'asked')
        """)
    }
  }

  private func sayHowToPay() async throws {
    let qris =
      "00020101021126650016ID.CO.CONTOH.WWW011893600099000000001802120000000000010303UMI51440014ID.CO.QRIS.WWW"
      + "0215ID10200000000180303UMI5204565153033605802ID5910BATIK+SARI6006JEPARA6105594116304FA4E"
    _ = try await send("/settings/checkout/qris", "qris=\(qris)")
    _ = try await send("/settings/checkout/banks", "bank=BCA&number=1234567890&holder=Sari")
    _ = try await send("/settings/checkout/times", "hours=24&cod=1")
    _ = try await send("/settings/checkout/shipping", "shipping=15.000&rate-JT=9.000&rate-PA=-")
  }

  /// One live that is planned, and one that is on: a buyer who has not chosen yet, one who is to pay, one who has paid.
  private mutating func addLives() async throws {
    let plan = "title=Live&day=2026-08-10&time=19:00&channel=tiktokShop&bare_code=claims&hold_minutes=30"
    let planned = try await send("/live", plan)
    _ = try await send(planned + "/items", "product=201")
    let live = try await send("/live", plan)
    onAir = live
    _ = try await send(live + "/items", "product=101")
    let page = try await get(live).text
    let item = try #require(page.firstMatch(of: #/id="item-(\d+)"/#)?.1)
    _ = try await send("\(live)/items/\(item)", "code=C01&price=150.000&minutes=5")
    _ = try await send(live + "/start", "")
    for buyer in ["Rina", "Dewi", "Tuti"] {
      _ = try await send(live + "/claims", "item=\(item)&variant=102&handle=\(buyer)&quantity=1")
    }
    _ = try await send(live + "/room", "open=1")
    let list = try await get(live + "/checkouts").text
    let found = list.matches(of: #/<code[^>]*>[^<]*(\/c\/[A-Za-z0-9_-]+)<\/code>/#).map { String($0.1) }
    #expect(found.count == 3)
    for link in found.dropFirst() {
      _ = try await send(
        link, "name=Rina&phone=0812345678&address=Jl.+1&city=Jepara&province=JT&note=&method=transfer")
    }
    let pay = try await get(live + "/checkouts").text.firstMatch(of: #/action="([^"]+\/paid)"/#)?.1
    _ = try await send(String(try #require(pay)), "")
    let room = try await get(live).text.firstMatch(of: #/\/r\/[A-Za-z0-9_-]+/#)?.0
    links = found + [room.map(String.init)].compactMap { $0 }
  }

  /// Sends a form of the shop's, as the owner or as a buyer; where it leads.
  func send(_ path: String, _ form: String) async throws -> String {
    let body = form + (form.isEmpty ? "" : "&") + "key=\(Secret.new().text)"
    let answer = try await site.post(client, path, body, as: Self.knocker(path))
    #expect(answer.status == .seeOther || answer.status == .ok, "\(path) \(answer.status) \(answer.text.prefix(3_000))")
    return (answer.headers[.location] ?? "").prefix { $0 != "?" && $0 != "#" }.description
  }
}
