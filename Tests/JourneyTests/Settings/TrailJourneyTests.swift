import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// What an owner reads of what was done in her shop.
@Suite struct TrailJourneyTests {
  @Test(arguments: Backend.all)
  func `is paged, parted by kind, and only the owner's`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      let shop = site.books.shop
      let now = site.clock.now
      try await site.database.write { connection in
        for index in 0..<150 {
          try Trail(connection: connection, shop: shop, now: now).record(
            .counted, by: nil, "Sogan \(index)", from: Trail.machine)
        }
      }
      let first = try await site.get(client, "/settings/trail?kind=stock", as: .owner).text
      #expect(first.contains("Sogan 149") && first.contains("Sogan 50") && !first.contains("Sogan 49<"))
      #expect(first.contains("the machine itself"))
      let link = try #require(first.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
      let next = String(link).replacing("&amp;", with: "&")
      let second = try await site.get(client, next, as: .owner).text
      #expect(second.contains("Sogan 49") && second.contains("Sogan 0<") && !second.contains("rel=\"next\""))
      #expect(try await !site.get(client, "/settings/trail?kind=money", as: .owner).text.contains("Sogan"))
      for odd in ["?kind=x", "?before=x", "?before=-1", "?before=99999999999999999999"] {
        #expect(try await site.get(client, "/settings/trail\(odd)", as: .owner).status == .ok)
      }
      for knocker in [SiteUnderTest.Knocker.host, .packer, .mentor] {
        #expect(try await site.get(client, "/settings/trail", as: knocker).status == .forbidden)
      }
      #expect(try await !site.get(client, "/settings/trail", as: .neighbour).text.contains("Sogan"))
    }
  }

  @Test func `tells of who was refused and from where, once in a while`() async throws {
    try await withSite(routes: { _ in [probe(.scope(.read))] }) { site, client in
      let from: HTTPFields = [.init("X-Forwarded-For")!: "10.3.3.3"]
      for _ in 0..<20 { _ = try await site.get(client, "/settings/trail", as: .packer, from) }
      _ = try await site.get(client, "/api/v1/probe", as: .stock, from)
      _ = try await site.post(client, "/sign-in", "sign_in=host&password=salah", from)
      let entries = try await entries(site)
      #expect(entries.map(\.action) == [.refusedSignIn, .refused, .refused])
      #expect(entries.allSatisfy { $0.address == "10.3.3.3" })
      #expect(entries.map(\.person) == ["host", nil, "packer"] && entries[1].token == "stock")
      #expect(entries.map(\.detail) == ["", "GET /api/v1/probe", "GET /settings/trail"])
    }
  }

  @Test func `tells of money's way, of tokens and of what a token did, without a secret`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      _ = try await site.post(
        client, "/settings/checkout/banks", "key=1&bank=BCA&number=1234567890&holder=Sari", as: .owner)
      let made = try await site.post(client, "/settings/tokens", "key=2&token_name=Gudang&scope=read", as: .owner)
      let token = try #require(made.text.firstMatch(of: /cnt_[A-Za-z0-9_-]{43}/)?.0)
      _ = try await site.get(client, "/orders.csv", as: .owner)
      _ = try await site.post(client, "/sign-out", "", as: .host)
      let entries = try await entries(site)
      #expect(entries.map(\.action) == [.signedOut, .exported, .madeToken, .changedPayment])
      #expect(entries.last?.detail == "+ BCA 1234567890" && entries[2].detail == "Gudang")
      #expect(entries.allSatisfy { !$0.detail.contains(token) && $0.at == site.clock.now })
    }
  }

  @Test(arguments: Backend.all)
  func `tells of prices, counts and roles, and not of what stayed as it was`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let packer = try #require(site.people[.packer])
      let item = "/live/112/items/113"
      for (key, form) in [
        ("1", "code=B03&price=150.000&minutes=5"), ("2", "code=B03&price=150.000&minutes=6"),
        ("3", "code=B03&price=140.000&minutes=6"),
      ] {
        #expect(try await site.post(client, item, "key=\(key)&\(form)", as: .host).status == .seeOther)
      }
      #expect(try await site.post(client, "/variants/102/counts", "key=4&quantity=5", as: .packer).status == .seeOther)
      #expect(
        try await site.post(client, "/settings/people/\(packer)", "key=5&role=host", as: .owner).status == .seeOther)
      let entries = try await entries(site)
      #expect(entries.map(\.action) == [.changedRole, .counted, .changedPrice, .changedPrice])
      #expect(entries.map(\.person) == ["owner", "packer", "host", "host"])
      #expect(entries.suffix(2).map(\.detail) == ["B03 150000 → 140000", "B03 – → 150000"])
    }
  }

  @Test(arguments: [
    (
      Language.english,
      [
        "Whole backup downloaded · canting-1.sqlite", "Whole backup downloaded · canting-0.sqlite",
        "hooks.example.com paused", "hooks.example.com resumed", "Files imported in 24 hours: back to the usual",
        "Files imported in 24 hours: 12", "Live screens open: no limit", "opened /settings/webhooks",
        "sent to /settings/shop", "Name · 7", "how long buyers’ data is kept", "new orders",
      ]
    ),
    (
      .indonesian,
      [
        "Cadangan lengkap diunduh · canting-1.sqlite", "Cadangan lengkap diunduh · canting-0.sqlite",
        "hooks.example.com ditahan", "hooks.example.com dilanjutkan", "Berkas diimpor dalam 24 jam: kembali ke biasa",
        "Berkas diimpor dalam 24 jam: 12", "Layar live yang terbuka: tanpa batas", "membuka /settings/webhooks",
        "mengirim ke /settings/shop", "Nama · 7", "lama simpan data pembeli", "pesanan baru (diblokir di live)",
      ]
    ),
  ])
  func `says in words what the program writes down in signs, and cuts nothing off`(
    language: Language, lines: [String]
  ) async throws {
    try await withSite { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      let deeds: [(TrailAction, String)] = [
        (.tookBackup, "canting-1.sqlite"), (.exported, "canting-0.sqlite"),
        (.changedWebhook, "pause hooks.example.com"),
        (.changedWebhook, "hooks.example.com on"), (.changedLimit, "importsPerDay -"),
        (.changedLimit, "importsPerDay 12"), (.changedLimit, "screens 0"), (.refused, "GET /settings/webhooks"),
        (.refused, "POST /settings/shop"), (.correctedBuyer, "name 7"), (.changedShop, "retention"),
        (.stoppedBuyer, "order study"),
      ]
      try await site.database.write { connection in
        let trail = Trail(connection: connection, shop: shop, now: now)
        for (action, detail) in deeds { try trail.record(action, by: nil, detail, from: Trail.machine) }
      }
      _ = try await site.post(client, "/language", "language=\(language.rawValue)&back=/", as: .owner)
      for path in ["/settings/trail", "/settings"] {
        let page = try await site.get(client, path, as: .owner).text
        for line in lines { #expect(page.contains(line), "\(line) on \(path)") }
        for sign in ["importsPerDay", "pause hooks", "order study", "GET /"] {
          #expect(!page.contains(sign), "\(sign)")
        }
        #expect(page.contains(language == .english ? "the machine itself" : "komputer Canting"))
      }
      let list = try await site.get(client, "/settings/trail", as: .owner).text
      #expect(list.contains("<li class=\"row stacked\">") && !list.contains("<li class=\"row\">"))
    }
  }

  private func entries(_ site: SiteUnderTest) async throws -> [TrailEntry] {
    let (shop, now) = (site.books.shop, site.clock.now)
    return try await site.database.read { try Trail(connection: $0, shop: shop, now: now).latest(50) }
  }
}
