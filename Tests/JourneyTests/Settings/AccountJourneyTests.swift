import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Pengaturan: one's own password, people who go, what is told of what was done.
@Suite struct AccountJourneyTests {
  private static func signIn(
    _ name: String, _ password: String, _ site: SiteUnderTest, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    try await site.post(client, "/sign-in", "sign_in=\(name)&password=\(password)")
  }

  @Test(arguments: Backend.all)
  func `a password is changed by whoever knows the present one, and other devices are out`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend) { site, client in
      let other = try await Self.signIn("host", "kain+sogan+1974", site, client)
      let elsewhere: HTTPFields = [.cookie: "canting=\(try #require(other.cookieValue("canting")))"]
      let wrong = try await site.post(
        client, "/settings/password", "present=salah&password=lilin+malam+dan+mori", as: .host)
      #expect(wrong.status == .unprocessableContent && wrong.text.contains("not your present password"))
      #expect(!wrong.text.contains("lilin malam"))
      let common = try await site.post(
        client, "/settings/password", "present=kain+sogan+1974&password=password123", as: .host)
      #expect(common.status == .unprocessableContent)
      #expect(try await site.get(client, "/settings", elsewhere).status == .ok)
      let right = try await site.post(
        client, "/settings/password", "present=kain+sogan+1974&password=lilin+malam+dan+mori", as: .host)
      #expect(right.status == .seeOther)
      #expect(try await site.get(client, "/settings", as: .host).status == .ok)
      #expect(try await site.get(client, "/settings", elsewhere).status == .seeOther)
      #expect(try await Self.signIn("host", "kain+sogan+1974", site, client).status == .unprocessableContent)
      #expect(try await Self.signIn("host", "lilin+malam+dan+mori", site, client).status == .seeOther)
    }
  }

  @Test(arguments: Backend.all)
  func `who guesses at the present password is slowed as at the door`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      let guess = "present=salah&password=lilin+malam+dan+mori"
      for _ in 0..<5 { _ = try await site.post(client, "/settings/password", guess, as: .host) }
      _ = try await site.post(client, "/settings/password", guess, as: .host)
      let right = "present=kain+sogan+1974&password=lilin+malam+dan+mori"
      let refused = try await site.post(client, "/settings/password", right, as: .host)
      #expect(refused.status == .unprocessableContent && refused.text.contains("Too many"))
      site.clock.move(by: .seconds(900))
      #expect(try await site.post(client, "/settings/password", right, as: .host).status == .seeOther)
    }
  }

  @Test(arguments: Backend.all)
  func `who is no longer an owner leaves no token and no invitation behind`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { _ in [probe(.scope(.read))] }) { site, client in
      let (owner, host) = (try #require(site.people[.owner]), try #require(site.people[.host]))
      #expect(try await site.get(client, "/api/v1/probe", as: .read).status == .ok)
      let invited = try await site.post(client, "/settings/people", "key=1&role=owner", as: .owner)
      let token = try #require(invited.text.firstMatch(of: /invitation\?token=([A-Za-z0-9_-]+)/)?.1)
      #expect(try await site.get(client, "/invitation?token=\(token)").status == .ok)
      let path = "/settings/people/"
      #expect(try await site.post(client, path + "\(host)", "key=2&role=owner", as: .owner).status == .seeOther)
      try await site.signInAgain(.host)
      #expect(try await site.post(client, path + "\(owner)", "key=3&role=packer", as: .host).status == .seeOther)
      #expect(try await site.get(client, "/api/v1/probe", as: .read).status == .unauthorized)
      #expect(try await site.get(client, "/invitation?token=\(token)").status == .notFound)
    }
  }

  @Test(arguments: Backend.all)
  func `a token works as long as the owner said, a year unless she said otherwise`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { _ in [probe(.scope(.read))] }) { site, client in
      func make(_ form: String) async throws -> HTTPFields {
        let made = try await site.post(client, "/settings/tokens", form + "&token_name=Gudang&scope=read", as: .owner)
        let token = try #require(made.text.firstMatch(of: /cnt_[A-Za-z0-9_-]{43}/)?.0)
        return [.authorization: "Bearer \(token)"]
      }
      func works(_ token: HTTPFields) async throws -> Bool {
        try await site.get(client, "/api/v1/probe", token).status == .ok
      }
      let (month, year, always) = (
        try await make("key=1&lasting=month"), try await make("key=2"), try await make("key=3&lasting=always")
      )
      let odd = try await site.post(
        client, "/settings/tokens", "key=4&token_name=Gudang&scope=read&lasting=soon", as: .owner)
      #expect(odd.status == .unprocessableContent && !odd.text.contains("cnt_"))
      let page = try await site.get(client, "/settings", as: .owner).text
      #expect(page.contains("until ") && page.matches(of: /Gudang/).count >= 3)
      #expect(try await [works(month), works(year), works(always)] == [true, true, true])
      site.clock.move(by: .seconds(30 * 86_400))
      #expect(try await [works(month), works(year), works(always)] == [false, true, true])
      site.clock.move(by: .seconds(335 * 86_400))
      #expect(try await [works(month), works(year), works(always)] == [false, false, true])
    }
  }

  @Test func `a shop that has as many tokens as it may is told so, and what to do`() async throws {
    try await withSite { site, client in
      let (shop, now, owner) = (site.books.shop, site.clock.now, try #require(site.people[.owner]))
      try await site.database.write { connection in
        let tokens = APITokens(connection: connection, shop: shop, now: now)
        let count = try tokens.all().count
        for _ in count..<APITokens.most { _ = try tokens.make("kasir", scopes: [.read], by: owner) }
      }
      let refused = try await site.post(client, "/settings/tokens", "key=1&token_name=Gudang&scope=read", as: .owner)
      #expect(refused.status == .conflict && refused.text.contains("Toko ini sudah punya 100 token"))
      #expect(refused.text.contains("Cabut dulu satu") && !refused.text.contains("cnt_"))
    }
  }

  @Test(arguments: Backend.all)
  func `when a token was last used is written down, to five minutes`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { _ in [probe(.scope(.read))] }) { site, client in
      let (shop, begun) = (site.books.shop, site.clock.now)
      func lastUse() async throws -> Instant? {
        let tokens = try await site.database.read { try APITokens(connection: $0, shop: shop, now: begun).all() }
        return try #require(tokens.first { $0.name == "read" }).usedAt
      }
      let unused = try await lastUse()
      #expect(unused == nil)
      for (later, seen) in [(0, 0), (300, 0), (1, 301)] as [(Int64, Int64)] {
        site.clock.move(by: .seconds(later))
        #expect(try await site.get(client, "/api/v1/probe", as: .read).status == .ok)
        #expect(try await lastUse() == begun + .seconds(seen))
      }
    }
  }

  @Test(arguments: Backend.all)
  func `the owner reads what was done in the shop, the others do not`(on backend: Backend) async throws {
    try await withSite(on: backend) { site, client in
      _ = try await site.post(
        client, "/settings/shop", "key=1&name=Batik+Kencana&time_zone=Asia/Jakarta", as: .owner)
      _ = try await site.post(client, "/settings/tokens", "key=2&token_name=Kasir+depan&scope=read", as: .owner)
      let owner = try await site.get(client, "/settings", as: .owner).text
      #expect(owner.contains("Shop settings changed · Batik Kencana") && owner.contains("Token made · Kasir depan"))
      let host = try await site.get(client, "/settings", as: .host).text
      #expect(!host.contains("Kasir depan") && !host.contains("Shop settings changed"))
    }
  }

  @Test(arguments: Backend.all)
  func `a name that is too long for the books is told so, however it is put together`(on backend: Backend) async throws
  {
    try await withSite(on: backend) { site, client in
      // Sixty letters that a reader sees, a hundred and twenty for the books.
      let name = String(repeating: "e%CC%81", count: 60)
      let answer = try await site.post(
        client, "/settings/shop", "key=1&name=\(name)&time_zone=Asia/Jakarta", as: .owner)
      #expect(answer.status == .unprocessableContent)
    }
  }
}
