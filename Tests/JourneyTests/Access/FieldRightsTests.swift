import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// Which role and which scope sees which field: docs/who-sees-what.md, held against every page and every answer.
@Suite struct FieldRightsTests {
  @Test func `each role and each scope sees the fields that the table gives them, and none of the others`()
    async throws
  {
    let table = try RightsDocument.fields()
    #expect(Set(table.keys) == Set(Self.canaries.keys))
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await Self.filled(site, client)
      let seen = try await Self.seen(in: shop)
      for (field, cells) in table {
        for (knocker, cell) in cells where cell != RightsDocument.notAlone {
          let place = seen[knocker]?[field]
          #expect(
            (place != nil) == (cell == "sees"),
            "\(knocker) and \(field): the table says \(cell), seen at \(place ?? "-")")
        }
      }
    }
  }

  @Test func `what a piece costs is told to who types it and who sees money, not to who packs`() async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      let shop = try await WalkedShop.filled(site, client)
      for (knocker, sees) in [(SiteUnderTest.Knocker.host, true), (.mentor, true), (.packer, false)] {
        #expect(try await shop.site.get(client, "/variants/102", as: knocker).text.contains("40,000") == sees)
        let list = try await shop.site.get(client, "/products.csv", as: knocker)
        #expect(list.status == .ok && list.text.contains("40000") == sees, "\(knocker)")
      }
    }
  }

  /// What stands in each field of the table, in no other, in the ways in which pages and answers write it.
  private static let canaries = [
    "buyer": ["kanarisatu"], "recipient": ["Penerima Kanari"], "phone": ["0877001122"], "address": ["Jl. Kanari 17"],
    "note": ["Titip Kanari"], "refused": ["Sel Kanari"], "pieceCost": ["7654321", "7,654,321", "7.654.321"],
    "runningCost": ["7654323", "7,654,323", "7.654.323"], "bankAccount": ["5550001119"],
  ]

  /// A shop with a buyer who paid, and the canaries in its books.
  private static func filled(_ site: SiteUnderTest, _ client: any TestClientProtocol) async throws -> WalkedShop {
    var shop = try await WalkedShop.filled(site, client)
    let id = site.books.shop
    try await site.database.write { connection in
      try connection.execute(
        """
        UPDATE live_buyer SET handle = 'kanarisatu'
        WHERE shop_id = \(id) AND buyer_id = (SELECT MAX(buyer_id) FROM checkout WHERE shop_id = \(id))
        """)
      try connection.execute("UPDATE import_refusal SET value = 'Sel Kanari' WHERE shop_id = \(id)")
      try connection.execute("UPDATE variant_cost SET amount = 7654321 WHERE shop_id = \(id)")
      try connection.execute("UPDATE running_cost SET amount = 7654323 WHERE shop_id = \(id)")
      try connection.execute("UPDATE checkout_bank SET number = '5550001119' WHERE shop_id = \(id)")
    }
    let delivery = "name=Penerima+Kanari&phone=0877001122&address=Jl.+Kanari+17&city=Jepara&province=JT"
    _ = try await shop.send(shop.links[0], delivery + "&note=Titip+Kanari&method=transfer")
    let checkout: Int64? = try await site.database.read { connection in
      try connection.value("SELECT checkout_id FROM checkout WHERE shop_id = \(id) AND phone = '0877001122'")
    }
    _ = try await shop.send("/checkouts/\(try #require(checkout))/paid", "")
    let order: Int64? = try await site.database.read { connection in
      try connection.value("SELECT order_id FROM checkout WHERE shop_id = \(id) AND phone = '0877001122'")
    }
    let paid = ["checkout": "\(try #require(checkout))", "order": "\(try #require(order))"]
    shop.known = RecordsOfShop(ids: shop.known.ids.merging(paid) { $1 })
    try await shop.walk()
    return shop
  }

  /// The fields that each one sees, by whatever page, file or answer, with an address of one.
  private static func seen(in shop: WalkedShop) async throws -> [String: [String: String]] {
    var seen: [String: [String: String]] = [:]
    let answers = try answers(in: shop)
    for knocker in SiteUnderTest.Knocker.allCases where knocker.scope != nil || Role(rawValue: knocker.rawValue) != nil
    {
      // Links of buyers open for whoever has them; what a role sees is what opens by signing in.
      let addresses = knocker.scope == nil ? shop.pages.filter { WalkedShop.knocker($0) == .owner } : answers
      for address in addresses {
        let text = try await shop.site.get(shop.client, address, as: knocker).text
        for (field, ways) in canaries where ways.contains(where: { text.contains($0) }) {
          seen[knocker.rawValue, default: [:]][field] = address
        }
      }
    }
    return seen
  }

  /// The addresses of the API that may be read, each with the live that was made by hand and with the one that is on.
  private static func answers(in shop: WalkedShop) throws -> [String] {
    let live = String(try #require(shop.onAir?.split(separator: "/").last))
    let routes = shop.site.web.table.routes.filter { $0.method == .get && $0.path.hasPrefix("/api/") }
    return Set(
      routes.flatMap { route in
        [shop.address(route), route.path { $0 == "live" ? live : shop.known.ids[$0] ?? "7" }]
      }
    ).sorted()
  }
}
