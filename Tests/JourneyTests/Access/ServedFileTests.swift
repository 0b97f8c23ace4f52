import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// What browsers and caches are told of everything that only signed-in people may see, whatever kind of thing it is.
@Suite struct ServedFileTests {
  @Test func `whatever the signed-in are given stays theirs, is what it says, and is for no search engine`()
    async throws
  {
    // A board that is closed ends its streams at once.
    let board = LiveBoard()
    board.close()
    try await withSite(routes: { everyRoute($0, board: board) }) { site, client in
      let ids = try await RecordsOfShop.make(site).ids
      try await Self.addPhoto(site)
      var kinds: [String: Int] = [:]
      for route in site.web.table.routes
      where route.method == .get && route.access.asksWho && !route.path.hasPrefix("/api/") {
        let answer = try await site.get(client, route.path { ids[$0] ?? "7" }, as: .owner)
        Self.check(answer, of: route)
        if answer.status == .ok { kinds[Self.kind(answer), default: 0] += 1 }
      }
      for kind in ["text/html", "text/csv", Self.workbook, "image/png", "text/event-stream"] {
        #expect(kinds[kind] ?? 0 > 0, "none of the answers was of \(kind)")
      }
      #expect(kinds["text/html"] ?? 0 > 20)
    }
  }

  @Test(arguments: ["/c/0123456789abcdef0123", "/r/0123456789abcdef0123", "/sign-in", "/nowhere"])
  func `no page is for search engines, and none is kept`(path: String) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let answer = try await site.get(client, path)
      #expect(
        answer.headers[.init("X-Robots-Tag")!] == "noindex, nofollow" && answer.headers[.cacheControl] == "no-store")
      #expect(answer.headers[.init("Referrer-Policy")!] == "same-origin")
    }
  }

  @Test(arguments: [(false, "max-age=31536000"), (true, "max-age=31536000; includeSubDomains")])
  func `browsers are told of names below this one only where that was set`(isSet: Bool, told: String) {
    var settings = WebSettings(publicAddress: "https://toko.example")
    settings.strictSubdomains = isSet
    var headers: HTTPFields = [:]
    Edge.harden(&headers, settings)
    #expect(headers[.strictTransportSecurity] == told)
    settings.publicAddress = nil
    headers = [:]
    Edge.harden(&headers, settings)
    #expect(headers[.strictTransportSecurity] == nil)
  }

  private static let workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

  private static func kind(_ answer: TestResponse) -> String {
    String(answer.headers[.contentType]?.prefix { $0 != ";" } ?? "")
  }

  private static func check(_ answer: TestResponse, of route: Route) {
    let (headers, kind) = (answer.headers, kind(answer))
    #expect(headers[.xContentTypeOptions] == "nosniff", "\(route.name)")
    #expect(headers[.init("Cross-Origin-Resource-Policy")!] == "same-origin", "\(route.name)")
    #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true, "\(route.name)")
    #expect(headers[.accessControlAllowOrigin] == nil, "\(route.name)")
    let caching = headers[.cacheControl] ?? ""
    // A photo's address names its version, and only the one browser keeps it.
    #expect(caching == "no-store" || kind.hasPrefix("image/") && caching.hasPrefix("private"), "\(route.name)")
    guard answer.status == .ok else { return }
    switch kind {
    case "text/html": #expect(headers[.init("X-Robots-Tag")!] == "noindex, nofollow", "\(route.name)")
    case "application/json", "text/event-stream": break
    case _ where kind.hasPrefix("image/"): break
    default: #expect(headers[.contentDisposition]?.hasPrefix("attachment; ") == true, "\(route.name): \(kind)")
    }
  }

  private static func addPhoto(_ site: SiteUnderTest) async throws {
    let (shop, now) = (site.books.shop, site.clock.now)
    try await site.database.write { connection in
      try connection.execute(
        """
        INSERT INTO product_photo (shop_id, product_id, content_type, image, changed_at)
        VALUES (\(shop), 101, 'image/png', \([UInt8](repeating: 7, count: 64)), \(now))
        """)
    }
  }
}
