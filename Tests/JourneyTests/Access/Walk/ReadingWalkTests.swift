import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Everything that may be read, read: nothing changes by it, and every answer says what it is and who may keep it.
@Suite struct ReadingWalkTests {
  @Test func `reading changes nothing: every page, file and answer of the API by every role and scope`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.open(site, client)
      let before = try await site.dump()
      let pages = try await Self.readPages(of: shop)
      let answers = try await Self.readAnswers(of: shop)
      #expect(pages > 200 && answers > 25)
      #expect(try await site.trail(without: before) == [])
    }
  }

  /// Reads every page as each role; how many were shown.
  private static func readPages(of shop: WalkedShop) async throws -> Int {
    var shown = 0
    for address in shop.pages {
      for knocker in [SiteUnderTest.Knocker.owner, .host, .packer, .mentor, .neighbour, .nobody] {
        let answer = try await shop.site.get(shop.client, address, as: knocker)
        check(answer, address)
        shown += answer.status == .ok ? 1 : 0
        let isOpen = WalkedShop.knocker(address) == .nobody
        if knocker == .neighbour, !isOpen { #expect(!answer.text.contains("Sogan"), "\(address) is read next door") }
      }
    }
    return shown
  }

  /// Reads all of the API with each scope and as the neighbour; how many answers there were.
  private static func readAnswers(of shop: WalkedShop) async throws -> Int {
    var read = 0
    for route in shop.site.web.table.routes where route.method == .get && route.path.hasPrefix("/api/") {
      for knocker in SiteUnderTest.Knocker.allCases where knocker.scope != nil || knocker == .neighbour {
        let answer = try await shop.site.get(shop.client, shop.address(route), as: knocker)
        check(answer, route.name)
        read += answer.status == .ok ? 1 : 0
      }
    }
    return read
  }

  @Test func `a mentor reads by an invitation of the owner, and nothing once she was put out`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.open(site, client)
      var read: [String] = []
      for address in shop.pages where WalkedShop.knocker(address) == .owner {
        let isOpen = try await site.get(client, address).status == .ok
        if !isOpen, try await site.get(client, address, as: .mentor).status == .ok { read.append(address) }
      }
      #expect(read.count > 40)
      let mentor = try #require(site.people[.mentor])
      let out = try await site.post(client, "/settings/people/\(mentor)", "remove=1&key=out", as: .owner)
      #expect(out.status == .seeOther)
      for address in read {
        let answer = try await site.get(client, address, as: .mentor)
        #expect(answer.status == .seeOther && answer.headers[.location]?.hasPrefix("/sign-in") == true, "\(address)")
      }
      let invited = try await site.post(client, "/settings/people", "role=mentor&key=in", as: .owner).text
      let link = try #require(invited.firstMatch(of: /\/invitation\?token=([A-Za-z0-9_-]+)/)).1
      _ = try await site.post(client, "/invitation", "token=\(link)&sign_in=pendamping&password=mega+mendung+sore")
      let trail = try await site.database.read { connection in
        try connection.rows("SELECT action FROM trail ORDER BY trail_id").map { try $0("action") as String }
      }
      #expect(trail.contains("invited") && trail.contains("joined"), "\(trail)")
    }
  }

  @Test func `a name that turns the direction of writing turns nothing behind it, whatever file it came from`()
    async throws
  {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.open(site, client)
      let name = "Sogan \u{202E}gpj\u{2066}\u{202B}"
      try await site.database.write { connection in
        try connection.execute("UPDATE product SET name = \(name)")
        try connection.execute("UPDATE listing SET product_name = \(name)")
        try connection.execute("UPDATE orders SET buyer = \(name), city = \(name)")
        try connection.execute("UPDATE file_import SET file_name = \(name)")
        try connection.execute("UPDATE live_buyer SET handle = \(name) || buyer_id")
        try connection.execute("UPDATE live_comment SET text = \(name)")
        try connection.execute("UPDATE checkout SET name = \(name), address = \(name) WHERE name IS NOT NULL")
        try connection.execute("UPDATE live_session SET title = \(name)")
      }
      var shown = 0
      for page in try await WalkedShop.look(site, client, links: shop.links) {
        shown += page.text.contains("Sogan gpj") ? 1 : 0
        #expect(PageMarkup.wrong(in: page.text) == [], "\(page.address)")
      }
      #expect(shown > 20)
    }
  }

  @Test func `what is asked of a list is a choice of its own words, or refused, or passed over`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.open(site, client)
      let before = try await site.dump()
      var names: [String: Set<String>] = [:]
      for address in shop.pages {
        let parts = address.split(separator: "?", maxSplits: 1)
        for pair in parts.dropFirst().first?.split(separator: "&") ?? [] {
          names[String(parts[0]), default: []].insert(String(pair.prefix { $0 != "=" }))
        }
      }
      for form in shop.forms where form.method == "get" {
        names[String(form.action.prefix { $0 != "?" }), default: []].formUnion(form.fields.map(\.name))
      }
      var tried = 0
      for (path, asked) in names.sorted(by: { $0.key < $1.key }) {
        for name in asked.union(["lang", "sort", "dir", "order", "after", "limit", "page"]).sorted() where !name.isEmpty
        {
          for text in FormWalk.some(Self.hostile, at: tried, most: 4) {
            tried += 1
            let answer = try await shop.get("\(path)?\(name)=\(text.formEncoded)")
            #expect([200, 303, 400, 404, 422].contains(answer.status.code), "\(path)?\(name)=\(text) \(answer.status)")
            // Three letters alone may come by chance, in a form's key.
            let told = ["SQLite", "SQLSTATE", "syntax error"].filter(answer.text.contains)
            #expect(told == [], "\(path)?\(name)=\(text)")
          }
        }
      }
      #expect(tried > 500)
      #expect(try await site.trail(without: before) == [])
    }
  }

  /// What each answer owes: strict headers, no stranger let in, nothing kept, a kind that is true of its content.
  private static func check(_ answer: TestResponse, _ address: String) {
    let headers = answer.headers
    #expect(answer.status.code < 500, "\(address)")
    #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true, "\(address)")
    #expect(headers[.xContentTypeOptions] == "nosniff", "\(address)")
    #expect(headers[.accessControlAllowOrigin] == nil, "\(address)")
    #expect(headers[.init("X-Robots-Tag")!]?.contains("noindex") == true, "\(address)")
    #expect(headers[.cacheControl]?.contains("no-store") == true || address.hasPrefix("/assets/"), "\(address)")
    guard answer.body.readableBytes > 0, let kind = headers[.contentType] else {
      #expect(answer.body.readableBytes == 0, "\(address) says no kind")
      return
    }
    let begins = Array(answer.body.readableBytesView.prefix(4))
    switch kind.prefix(while: { $0 != ";" }) {
    case "text/html": #expect(answer.text.hasPrefix("<!doctype html>"), "\(address)")
    case "application/json", "application/problem+json": #expect(begins.first.map { "{[".utf8.contains($0) } == true)
    case "text/csv", "text/plain":
      #expect(headers[.contentDisposition]?.hasPrefix("attachment") == true || kind.hasPrefix("text/plain"))
    case "image/png": #expect(begins == [0x89, 0x50, 0x4E, 0x47], "\(address)")
    case "application/zip", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet":
      #expect(begins.prefix(2) == [0x50, 0x4B] && headers[.contentDisposition]?.hasPrefix("attachment") == true)
    case "image/svg+xml", "text/javascript", "text/css", "application/manifest+json":
      #expect(address.hasPrefix("/assets/"), "\(address)")
    default: Issue.record("\(address) is \(kind)")
    }
  }

  /// Texts that would mean something in SQL, in a path or in another place of a sort.
  private static let hostile = [
    "'", "\"", "id'--", "1;DROP TABLE orders", "name) UNION SELECT 1--", "CASE WHEN 1=1 THEN 1 END", "desc,asc", "ASC;",
    "-1", "0", "9223372036854775808", "1e9", "%", "_", "\\", "../../etc/passwd", "a-b", "1-1", "-", "1-", "\u{202E}",
    "2026-13-45", "9999999999999-9", "null", "[]", "{}", "*", "(SELECT 1)", "id; ", "x\u{1F9F5}",
    String(repeating: "a", count: 3_000), String(repeating: "%", count: 500),
  ]
}

extension SiteUnderTest {
  /// What has been written since, but for the trail of what was taken along and of who was refused.
  fileprivate func trail(without before: [String]) async throws -> [String] {
    let (after, known) = (try await dump(), Set(before))
    let gone = known.subtracting(after)
    return gone.sorted() + after.filter { !known.contains($0) && !$0.hasPrefix("trail ") }
  }
}
