import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import Testing
import TestSupport
import Trade
import Web

@Suite struct `Who may touch what` {
  @Test(arguments: Backend.all)
  func `every route lets in whom the stored table names, and nobody else`(on backend: Backend) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      var table = AccessTable(rows: [])
      for route in site.web.table.routes {
        var answers: [String] = []
        for knocker in SiteUnderTest.Knocker.allCases {
          answers.append(try await site.knock(client, route, as: knocker))
          // What concerns only oneself may have ended one's session.
          if route.access == .signedIn { try await site.signInAgain(knocker) }
        }
        table.rows.append(.init(route: route.name, access: "\(route.access)", answers: answers))
      }
      if AccessTable.isRecording, backend == .sqlite { try table.store() }
      let stored = try AccessTable.stored()
      #expect(table.rows.map(\.route) == stored.rows.map(\.route))
      for (row, expected) in zip(table.rows, stored.rows) { #expect(row == expected) }
    }
  }

  @Test(arguments: Backend.all)
  func `another shop's record is answered as one that does not exist, and stays as it was`(
    on backend: Backend
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let known = try await RecordsOfShop.make(site)
      let before = try await site.dump()
      var tried = 0
      for route in site.web.table.routes where !route.parameterNames.isEmpty && route.access != .everyone {
        for name in route.parameterNames { #expect(known.ids[name] != nil, "no record stands for :\(name)") }
        tried += 2
        let one = RecordsOfShop.body(route, key: tried)
        let other = RecordsOfShop.body(route, key: tried + 1)
        let theirs = try await site.request(client, route, as: .neighbour, form: one, key: "access-\(tried)") {
          known.ids[$0] ?? "7"
        }
        let nobodys = try await site.request(client, route, as: .neighbour, form: other, key: "access-\(tried + 1)") {
          _ in "7"
        }
        #expect(theirs.status == nobodys.status, "\(route.name)")
        #expect(theirs.status == .notFound, "\(route.name)")
        #expect(known.withoutIDs(theirs.text) == known.withoutIDs(nobodys.text), "\(route.name)")
      }
      #expect(tried > 0)
      #expect(try await site.dump() == before)
    }
  }

  @Test func `a token works as a bearer only, not in the query, a cookie or as a password`() async throws {
    try await withSite(routes: { _ in [probe(.scope(.read))] }) { site, client in
      let token = try #require(site.tokens[.read]?.text)
      let basic = "Basic " + Array("x:\(token)".utf8).base64
      #expect(try await site.get(client, "/api/v1/probe", as: .read).status == .ok)
      #expect(try await site.get(client, "/api/v1/probe?token=\(token)&access_token=\(token)").status == .unauthorized)
      #expect(try await site.get(client, "/api/v1/probe", [.cookie: "canting=\(token)"]).status == .unauthorized)
      #expect(try await site.get(client, "/api/v1/probe", [.authorization: basic]).status == .unauthorized)
      #expect(try await site.get(client, "/api/v1/probe", as: .owner).status == .unauthorized)
      for shown in ["", " ", "null", "0", "cnt_", String(token.dropLast()), token + "A", token.lowercased()] {
        let answer = try await site.get(client, "/api/v1/probe", [.authorization: "Bearer \(shown)"])
        #expect(answer.status == .unauthorized, "\(shown)")
        #expect(answer.headers[.wwwAuthenticate] == "Bearer")
      }
    }
  }

  @Test func `a role taken away counts from the next request on, and the session begins anew with it`() async throws {
    try await withSite { site, client in
      #expect(try await site.post(client, "/settings/shop", "name=A", as: .owner).status != .forbidden)
      let owner = try #require(site.people[.host])
      let shop = site.books.shop
      try await site.database.write { connection in
        _ = try People(connection: connection, shop: shop, now: Instant(milliseconds: 1)).give(.owner, to: owner)
        _ = try People(connection: connection, shop: shop, now: Instant(milliseconds: 1)).give(
          .packer, to: try #require(site.people[.owner]))
      }
      let answer = try await site.post(client, "/settings/shop", "name=A", as: .owner)
      #expect(answer.headers[.location]?.hasPrefix("/sign-in") == true)
      try await site.signInAgain(.owner)
      #expect(try await site.post(client, "/settings/shop", "name=A", as: .owner).status == .forbidden)
    }
  }
}

/// A route for tests alone.
func probe(_ access: Access<Caller>) -> Route {
  Route(.get, "/api/v1/probe", access) { request, caller in try request.answer(json: ["shop": "\(caller.shop.id)"]) }
}

extension SiteUnderTest {
  /// Puts back a session that an earlier request may have ended.
  func signInAgain(_ knocker: Knocker) async throws {
    guard let session = sessions[knocker], let person = people[knocker] else { return }
    let (now, shop) = (clock.now, books.shop)
    try await database.acrossShops.write { connection in
      let home: ID<Shop>? =
        knocker == .neighbour
        ? try connection.value("SELECT shop_id FROM membership WHERE person_id = \(person)") : shop
      try connection.execute(
        """
        INSERT INTO session (token_digest, person_id, shop_id, device, created_at, seen_at, confirmed_at)
        VALUES (\(session.digest), \(person), \(home), 'test', \(now), \(now), \(now))
        ON CONFLICT (token_digest) DO NOTHING
        """)
    }
  }

  /// What a knocker gets: the status, and whether it is the way to the sign-in page.
  func knock(_ client: any TestClientProtocol, _ route: Route, as knocker: Knocker) async throws -> String {
    let answer = try await request(client, route, as: knocker, form: "") { _ in "7" }
    let toSignIn =
      answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/sign-in") == true
      && answer.headers[.setCookie] == nil
    return toSignIn ? "303:in" : "\(answer.status.code)"
  }

  func request(
    _ client: any TestClientProtocol, _ route: Route, as knocker: Knocker, form: String, key: String? = nil,
    _ id: (String) -> String
  ) async throws -> TestResponse {
    // Each comes from an address of its own, so that none is slowed by another's tries.
    let more: HTTPFields = [.init("X-Forwarded-For")!: "10.0.0.\(Knocker.allCases.firstIndex(of: knocker) ?? 0)"]
    if route.method == .get { return try await get(client, route.path(id), as: knocker, more) }
    var headers = headers(knocker, more)
    headers[.init("Idempotency-Key")!] = key
    switch route.body {
    case .json: headers[.contentType] = "application/json"
    case .lines: headers[.contentType] = "application/x-ndjson"
    case .file: headers[.contentType] = "application/octet-stream"
    case .form: headers[.contentType] = "application/x-www-form-urlencoded"
    case .none: break
    }
    return try await client.execute(
      uri: route.path(id), method: route.method, headers: headers,
      body: route.body == BodyRule.none ? nil : .init(string: form))
  }

  /// Everything in the books that a stranger's request could have changed.
  func dump() async throws -> [String] {
    let tables = try await database.read { connection in
      let names: SQLQuery =
        connection.dialect == .sqlite
        ? "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"
        : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
      return try connection.rows(names).map { try $0("name") as String }
    }
    // Being seen is not a change of the books.
    let quiet: Set = ["session", "sign_in_failure", "api_token", "given_answer"]
    return try await database.acrossShops.read { connection in
      try tables.filter { !quiet.contains($0) && !$0.hasPrefix("sqlite_") }.flatMap { table in
        try connection.rows(SQLQuery(stringLiteral: "SELECT * FROM \(table)")).map { "\(table) \($0)" }.sorted()
      }
    }
  }
}

extension [UInt8] {
  fileprivate var base64: String { Data(self).base64EncodedString() }
}
