import HTTPTypes
import Hummingbird
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Server
@testable import Web

/// A shop at its limit is refused with what, where and what next; the shop beside it notices nothing.
@Suite struct ShopLimitTests {
  @Test func `a shop that asks too often waits, its program by itself, and another shop does not`() async throws {
    // Three at once, and then hardly any: however slow the machine is.
    let use = ShopUse(ShopLimits.none.with([.requests: 1]))
    try await withSite(routes: { everyRoute($0) }, use: use) { site, client in
      let english: HTTPFields = [.acceptLanguage: "en"]
      var last = try await site.get(client, "/orders", as: .owner, english)
      var asked = 1
      while last.status == .ok, asked < 500 {
        last = try await site.get(client, "/orders", as: asked.isMultiple(of: 2) ? .owner : .packer, english)
        asked += 1
      }
      #expect(last.status == .tooManyRequests && last.headers[.retryAfter] == "1")
      #expect(last.text.contains("may ask 1 times a second"))
      #expect(try await site.get(client, "/orders", as: .neighbour).status == .ok)
      // What everybody may ask for takes nothing of the shop's share, and is not refused either.
      for path in ["/livez", "/sign-in"] { #expect(try await site.get(client, path).status == .ok) }
      let program = try await Self.refusal(at: "/api/v1/orders", site, client)
      #expect(program.status == .tooManyRequests && program.headers[.contentType] == "application/problem+json")
      #expect(program.text.contains("urn:canting:problem:tooMany") && program.text.contains("1 kali sedetik"))
    }
  }

  @Test func `what a program may not ask for counts as what it may, and takes none of the shop's claims`() async throws
  {
    let use = ShopUse(ShopLimits.none.with([.tokenRequests: 1, .claims: 1]))
    try await withSite(routes: { everyRoute($0) }, use: use) { site, client in
      var last = try await site.get(client, "/api/v1/webhooks", as: .read)
      #expect(last.status == .forbidden)
      for _ in 0..<500 where last.status == .forbidden {
        last = try await site.get(client, "/api/v1/webhooks", as: .read)
      }
      #expect(last.status == .tooManyRequests && last.headers[.retryAfter] == "1")
      for _ in 0..<20 {
        let claim = try await client.execute(
          uri: "/api/v1/lives/1/claims", method: .post, headers: site.headers(.stock), body: nil)
        #expect([HTTPResponse.Status.forbidden, .tooManyRequests].contains(claim.status))
      }
      #expect((0..<3).allSatisfy { _ in use.takesClaim(site.books.shop) })
    }
  }

  @Test func `a photo is measured beside the writers, whatever the shop brought before`() async throws {
    try await withBooks(on: .sqlite) { books in
      let watched = WatchedDatabase(books.database)
      let site = try await makeSite(
        books.moved(to: watched, at: books.location), { everyRoute($0) }, nil, use: ShopUse(.standard))
      try await Application(responder: site.web.responder()).test(.router) { client in
        let product = try await Self.product("Kain", site)
        #expect(try await Self.setPhoto(of: product, site, client).status == .noContent)
      }
      let written = watched.written.map { "\($0)" }
      #expect(written.contains { $0.contains("INTO product_photo") })
      #expect(!written.contains { $0.contains("record_pack") })
    }
  }

  @Test(arguments: Backend.all)
  func `a full shop may put a smaller photo in the place of a big one, and no new one`(on backend: Backend) async throws
  {
    let use = ShopUse(ShopLimits.none.with([.megabytes: 1]))
    try await withSite(on: backend, routes: { everyRoute($0) }, use: use) { site, client in
      let (full, bare) = (try await Self.product("Kain", site), try await Self.product("Sarung", site))
      let (shop, now, big) = (site.books.shop, site.clock.now, [UInt8](repeating: 7, count: 1_000_000))
      try await site.database.write { connection in
        _ = try connection.execute("INSERT INTO product_photo VALUES (\(shop), \(full), 'image/png', \(big), \(now))")
      }
      #expect(try await Self.setPhoto(of: bare, site, client).status == .contentTooLarge)
      #expect(try await Self.setPhoto(of: full, site, client).status == .noContent)
      // Now there is room.
      #expect(try await Self.setPhoto(of: bare, site, client).status == .noContent)
    }
  }

  @Test(arguments: Backend.all)
  func `files beyond those of a day are refused until the first is a day old`(on backend: Backend) async throws {
    let use = ShopUse(ShopLimits.none.with([.importsPerDay: 2]))
    try await withSite(on: backend, routes: { everyRoute($0) }, use: use) { site, client in
      try await Self.comeToToday(site)
      #expect(try await Self.importFile("a.csv", site, client).status == .seeOther)
      site.clock.move(by: .seconds(3_600))
      #expect(try await Self.importFile("b.csv", site, client).status == .seeOther)
      let refused = try await Self.importFile("c.csv", site, client)
      #expect(refused.status == .tooManyRequests && refused.headers[.retryAfter] == String(23 * 3_600 + 1))
      #expect(refused.text.contains("may import 2 files in 24 hours"))
      #expect(try await Self.importFile("a.csv", site, client, as: .neighbour).status == .seeOther)
      let count: Int? = try await site.database.acrossShops.read { connection in
        try connection.value("SELECT COUNT(*) FROM file_import")
      }
      #expect(count == 3)
      site.clock.move(by: .seconds(23 * 3_600 + 1))
      #expect(try await Self.importFile("d.csv", site, client).status == .seeOther)
    }
  }

  @Test(arguments: Backend.all)
  func `what would pass the bytes a shop may keep is refused, and says what to do`(on backend: Backend) async throws {
    let use = ShopUse(ShopLimits.none.with([.megabytes: 1]))
    try await withSite(on: backend, routes: { everyRoute($0) }, use: use) { site, client in
      let big = String(repeating: "a,b\n", count: 260_000)
      let refused = try await Self.importFile("besar.csv", site, client, content: big)
      #expect(refused.status == .contentTooLarge && refused.headers[.retryAfter] == nil)
      #expect(refused.text.contains("would pass 1 MB") && refused.text.contains("This shop has reached its limit"))
      #expect(try await Self.importFile("kecil.csv", site, client).status == .seeOther)
      // The owner may be given more, by whoever runs the installation.
      use.take(own: [site.books.shop: [.megabytes: 2]])
      #expect(try await Self.importFile("besar.csv", site, client, content: big, key: "again").status == .seeOther)
    }
  }

  @Test func `the owner sees what her shop takes and may take, and her packer does not`() async throws {
    let use = ShopUse(ShopLimits.standard.with([.claims: 0]))
    try await withSite(routes: { everyRoute($0) }, use: use) { site, client in
      try await Self.comeToToday(site)
      _ = try await Self.importFile("a.csv", site, client)
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(page.contains("id=\"use\"") && page.contains("1 of 1,000") && page.contains("at most 500"))
      #expect(page.contains("no limit"))
      #expect(try await !site.get(client, "/settings", as: .packer).text.contains("id=\"use\""))
    }
  }

  @Test(arguments: Backend.all)
  func `a limit of one shop is set, told and taken back on the machine`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let shop = books.shop
      let (database, other) = (books.database.acrossShops, try await books.anotherShop())
      try await database.write { try OwnLimits.set(.claims, 7, of: shop, on: $0) }
      try await database.write { try OwnLimits.set(.claims, 9, of: shop, on: $0) }
      try await database.write { try OwnLimits.set(.megabytes, 0, of: other, on: $0) }
      #expect(try await database.read { try OwnLimits.all(on: $0) } == [shop: [.claims: 9], other: [.megabytes: 0]])
      try await database.write { try OwnLimits.set(.claims, nil, of: shop, on: $0) }
      #expect(try await database.read { try OwnLimits.all(on: $0) } == [other: [.megabytes: 0]])
    }
  }

  @Test func `each limit has its sentences, and a variable that is told everywhere`() throws {
    for words in [try Words(.indonesian), try Words(.english)] {
      for limit in ShopLimit.allCases { #expect(words.pattern("limit.\(limit.rawValue)") != nil, "\(limit)") }
    }
    #expect(Set(ShopLimit.allCases.map(\.variable)).count == ShopLimit.allCases.count)
    for setting in LimitSettings.all {
      for number in [setting.range.lowerBound, setting.range.upperBound] {
        #expect(setting.value(try LimitSettings([setting.name: "\(number)"])) == number, "\(setting.name)")
      }
      for wrong in ["\(setting.range.lowerBound - 1)", "\(setting.range.upperBound + 1)", "", "1.5", "many"] {
        #expect(throws: CommandFailure.self, "\(setting.name)=\(wrong)") { try LimitSettings([setting.name: wrong]) }
      }
    }
  }

  /// The number of an import says when it was made, by the machine's clock: so the site's has to say the same.
  private static func comeToToday(_ site: SiteUnderTest) async throws {
    site.clock.move(by: Instant.now - site.clock.now)
    let (now, shops) = (site.clock.now, site.database.acrossShops)
    _ = try await shops.write { try $0.execute("UPDATE session SET created_at = \(now), seen_at = \(now)") }
  }

  private static func product(_ name: String, _ site: SiteUnderTest) async throws -> ID<Product> {
    let (shop, now) = (site.books.shop, site.clock.now)
    return try await site.database.write { try Catalogue(connection: $0, shop: shop).create(name, at: now) }
  }

  /// As a program does.
  private static func setPhoto(
    of product: ID<Product>, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    try await client.execute(
      uri: "/api/v1/products/\(product)/photo", method: .put,
      headers: site.headers(.catalogue, [.contentType: "application/octet-stream"]),
      body: ByteBuffer(bytes: PNGParts.picture(with: [])))
  }

  /// Asks until it is refused; at most 500 times.
  private static func refusal(
    at path: String, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var last = try await site.get(client, path, as: .read)
    for _ in 0..<500 where last.status == .ok { last = try await site.get(client, path, as: .read) }
    return last
  }

  private static func importFile(
    _ name: String, _ site: SiteUnderTest, _ client: any TestClientProtocol, as knocker: SiteUnderTest.Knocker = .owner,
    content: String = "a,b\n", key: String? = nil
  ) async throws -> TestResponse {
    let body =
      "--b\r\nContent-Disposition: form-data; name=\"key\"\r\n\r\n\(key ?? "key-\(name)-\(knocker)")\r\n"
      + "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\r\n\r\n\(content)\r\n--b--\r\n"
    return try await client.execute(
      uri: "/imports", method: .post,
      headers: site.headers(knocker, [.contentType: "multipart/form-data; boundary=b", .acceptLanguage: "en"]),
      body: ByteBuffer(string: body))
  }
}
