import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Secrets that are shown by another way than their own: as good as none, on every route.
@Suite struct CarrierTests {
  /// Where a secret may be put.
  enum Carrier: String, CaseIterable {
    case query, cookie, basic, formField, bearer, otherHeader
  }

  @Test(arguments: [Carrier.query, .cookie, .basic, .formField, .otherHeader])
  func `a token opens no route but as a bearer, whatever its scope`(carrier: Carrier) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let (before, kept) = (try await site.dump(), site.clock.now)
      var tried = 0
      for route in site.web.table.routes where route.path.hasPrefix("/api/") && route.access != .everyone {
        guard case .scope(let scope) = route.access, let knocker = SiteUnderTest.Knocker(rawValue: scope.rawValue)
        else {
          Issue.record("\(route.name) asks for no scope")
          continue
        }
        tried += 1
        let token = try #require(site.tokens[knocker]).text
        let answer = try await site.show(token, by: carrier, at: route, client)
        #expect(answer.status == .unauthorized, "\(route.name)")
      }
      #expect(tried > 70 && kept == site.clock.now)
      #expect(try await site.dump() == before)
    }
  }

  @Test(arguments: Carrier.allCases)
  func `a token is nobody on every page, and so is a session that comes otherwise than in its cookie`(
    carrier: Carrier
  ) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let before = try await site.dump()
      let token = try #require(site.tokens[.manage]).text
      let session = try #require(site.sessions[.owner]).text
      var tried = 0
      for route in site.web.table.routes where !route.path.hasPrefix("/api/") && route.isOfSomebody {
        tried += 1
        let nobody = try await site.request(client, route, as: .nobody, form: "") { _ in "7" }
        for secret in [token] + (carrier == .cookie ? [] : [session]) {
          let answer = try await site.show(secret, by: carrier, at: route, client)
          #expect(answer.status == nobody.status, "\(route.name)")
          #expect(answer.headers[.location] == nil || answer.headers[.location]?.hasPrefix("/sign-in") == true)
        }
      }
      #expect(tried > 100)
      #expect(try await site.dump() == before)
    }
  }

  @Test func `a session opens no route of the API, in its cookie or as a bearer`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let before = try await site.dump()
      let session = try #require(site.sessions[.owner]).text
      for route in site.web.table.routes where route.path.hasPrefix("/api/") && route.access != .everyone {
        for carrier in Carrier.allCases {
          let answer = try await site.show(session, by: carrier, at: route, client)
          #expect(answer.status == .unauthorized, "\(route.name) \(carrier)")
        }
      }
      #expect(try await site.dump() == before)
    }
  }
}

extension Route {
  /// Whether it is for those who are signed in.
  fileprivate var isOfSomebody: Bool {
    switch access {
    case .signedIn, .permission: true
    case .everyone, .setupToken, .scope: false
    }
  }
}

extension SiteUnderTest {
  /// Knocks at a route with a secret where the carrier says, in the body and with the key that the route asks for.
  fileprivate func show(
    _ secret: String, by carrier: CarrierTests.Carrier, at route: Route, _ client: any TestClientProtocol
  ) async throws -> TestResponse {
    var headers: HTTPFields = [.origin: "http://localhost", .init("Idempotency-Key")!: "carrier-\(route.name.count)"]
    var (path, body) = (route.path { _ in "7" }, RecordsOfShop.body(route, key: 1))
    let named = ["token", "access_token", "session", "canting"].map { "\($0)=\(secret)" }.joined(separator: "&")
    switch carrier {
    case .query: path += "?\(named)"
    case .cookie: headers[.cookie] = named.replacing("&", with: "; ")
    case .basic: headers[.authorization] = "Basic " + Data("canting:\(secret)".utf8).base64EncodedString()
    case .bearer: headers[.authorization] = "Bearer \(secret)"
    case .otherHeader: headers[.init("X-Api-Key")!] = secret
    case .formField where body.hasPrefix("{"):
      body = String(body.dropLast()) + (body.count > 2 ? ", " : "") + "\"token\": \"\(secret)\"}"
    case .formField: body += "&\(named)"
    }
    if case .form = route.body { headers[.contentType] = "application/x-www-form-urlencoded" }
    if case .json = route.body { headers[.contentType] = "application/json" }
    if case .lines = route.body { headers[.contentType] = "application/x-ndjson" }
    if case .file = route.body { headers[.contentType] = "application/octet-stream" }
    return try await client.execute(
      uri: path, method: route.method, headers: headers, body: route.body == .none ? nil : .init(string: body))
  }
}
