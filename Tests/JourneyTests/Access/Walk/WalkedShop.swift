import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// A shop with one of everything that a page may speak of, and all its pages and forms as its owner comes by them.
struct WalkedShop: Sendable {
  let site: SiteUnderTest
  let client: any TestClientProtocol
  /// The address of a buyer's checkout that is open, and of one that waits for money.
  var links: [String] = []
  var known = RecordsOfShop(ids: [:])
  /// The address of the live that was planned and started by its forms.
  var onAir: String?
  private(set) var pages: [String] = []
  private(set) var forms: [PageForm] = []
  private var shapes: Set<String> = []

  static func open(_ site: SiteUnderTest, _ client: any TestClientProtocol) async throws -> WalkedShop {
    var shop = try await filled(site, client)
    try await shop.walk()
    return shop
  }

  /// The shop, with no page looked at yet.
  static func filled(_ site: SiteUnderTest, _ client: any TestClientProtocol) async throws -> WalkedShop {
    var shop = WalkedShop(site: site, client: client)
    try await shop.fill()
    return shop
  }

  /// The pages as they are now.
  static func look(
    _ site: SiteUnderTest, _ client: any TestClientProtocol, links: [String]
  ) async throws -> [(address: String, text: String)] {
    var shop = WalkedShop(site: site, client: client)
    shop.links = links
    var pages: [(String, String)] = []
    try await shop.walk { pages.append(($0, $1)) }
    return pages
  }

  /// Goes through everything that can be reached, and keeps each shape of form once.
  mutating func walk(_ read: (String, String) -> Void = { _, _ in }) async throws {
    var open = Self.starts + links + readable
    var seen = Set(open)
    while !open.isEmpty {
      let address = open.removeFirst()
      let page = try await get(address)
      #expect(page.status != .internalServerError, "\(address)")
      guard page.status == .ok else { continue }
      pages.append(address)
      guard page.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
      read(address, page.text)
      keep(PageForm.all(in: page.text, of: address))
      for link in page.text.matches(of: /<a [^>]*href="(\/[^"#]*)/) {
        let next = String(link.1).unescaped
        if !next.hasPrefix("/assets/"), seen.insert(Self.place(next)).inserted { open.append(next) }
      }
    }
    forms += unseenForms()
  }

  /// Every address that may be read, with what there is one of in the shop; streams go on until they are ended.
  private var readable: [String] {
    site.web.table.routes.filter { $0.method == .get && !$0.path.hasSuffix("/stream") }.map { address($0) }
  }

  /// A route's address, with ids of the shop's records in it.
  func address(_ route: Route) -> String {
    route.path { known.ids[$0] ?? String(links.last?.split(separator: "/").last ?? "7") }
  }

  /// What a route takes that no page shows a form for: whatever any form of the site asks for.
  func unseenForms() -> [PageForm] {
    let seen = Set(forms.map { $0.route.split(separator: "/").map(String.init) })
    return site.web.table.routes.filter { route in
      let pattern = route.path.split(separator: "/").map { $0.hasPrefix(":") ? "#" : String($0) }
      return route.method == .post && !route.path.hasPrefix("/api/") && !seen.contains(pattern)
    }.map { route in
      var form = PageForm(page: "", action: address(route), method: "post", isUpload: false)
      for pair in RecordsOfShop.body(route, key: 0).split(separator: "&") {
        let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        form.fields.append(.init(name: parts[0], kind: "hidden", value: parts[1], isSent: true, keyboard: ""))
      }
      return form
    }
  }

  /// Keeps of each shape of form the first; those of a dialog go nowhere.
  mutating func keep(_ found: [PageForm]) {
    for form in found where form.method != "dialog" && shapes.insert(form.shape).inserted { forms.append(form) }
  }

  func get(_ address: String) async throws -> TestResponse {
    try await site.get(client, address, as: Self.knocker(address))
  }

  /// Buyers and viewers come without a sign-in.
  static func knocker(_ address: String) -> SiteUnderTest.Knocker {
    address.hasPrefix("/c/") || address.hasPrefix("/r/") || address.hasPrefix("/sign-in") ? .nobody : .owner
  }

  /// Pages that differ by what is searched or where a list begins are one.
  private static func place(_ address: String) -> String {
    let parts = address.split(separator: "?", maxSplits: 1)
    guard parts.count > 1 else { return address }
    let names = parts[1].split(separator: "&").map { $0.prefix { $0 != "=" } }.sorted()
    return "\(parts[0])?\(names)"
  }

  private static let starts = [
    "/", "/orders", "/orders?status=piecesBack", "/orders/105", "/products", "/products/new", "/products/101",
    "/products/101/edit", "/products/101/fit", "/products/import", "/variants/102", "/variants/102/price", "/listings",
    "/listings?show=matched", "/imports", "/imports/104", "/imports/104/refusals", "/imports/114", "/cancellations",
    "/settings", "/settings/security", "/settings/trail", "/settings/checkout", "/settings/buyers",
    "/settings/buyers/data?find=sari", "/confirm?next=/settings", "/money", "/money/rules", "/payouts", "/prices",
    "/cash", "/steadiness", "/live", "/live/new", "/live/112", "/live/112/edit", "/live/112/operator",
    "/live/112/host", "/live/112/claims", "/live/112/buyers", "/live/112/unsure", "/live/112/questions",
    "/settings/buyers/data?part=live-114", "/live/112/comments/115", "/live/112/report", "/live/112/orders",
    "/live/112/checkouts", "/live/insights",
    "/payments", "/stock/counts", "/sign-in",
  ]
}
