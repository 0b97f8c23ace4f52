import Hummingbird
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

@Suite(.enabled(if: Backend.all.contains(.postgres))) struct `A request` {
  /// A route that forgets its shop, by the caller's books and by the site's.
  private static let forgetful = Route(.get, "/api/v1/probe", .scope(.read)) { request, caller in
    let everyShop: SQLQuery = "SELECT shop_id FROM shop"
    let own = try await caller.database.read { try $0.rows(everyShop).map { try $0("shop_id") as ID<Shop> } }
    let nobodys = try await request.site.database.read { try $0.rows(everyShop).count }
    return try request.answer(json: ["own": own.map(\.description).joined(separator: " "), "nobody's": "\(nobodys)"])
  }

  @Test func `that forgets its shop finds its own by its caller, and none by the site`() async throws {
    try await withSite(on: .postgres, routes: { _ in [Self.forgetful] }) { site, client in
      let answer = try await site.get(client, "/api/v1/probe", as: .read)
      #expect(answer.status == .ok)
      #expect(answer.text.contains("\"own\":\"\(site.books.shop)\""), "\(answer.text)")
      #expect(answer.text.contains("\"nobody's\":\"0\""), "\(answer.text)")
    }
  }
}
