import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// The pages of money over books with odd days and long lists.
@Suite struct MoneyJourneyTests {
  /// A shop whose income files cover July, with a row that is dated far ahead, and forty orders they do not show.
  private static func withShop(
    on backend: Backend, _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      var counts = ImportCounts()
      counts.earliest = Instant(milliseconds: 1_782_850_000_000)
      counts.latest = Instant(milliseconds: 4_100_000_000_000)
      let told = String(decoding: try JSONEncoder().encode(counts), as: UTF8.self)
      try await site.database.write { connection in
        try connection.execute(
          """
          INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
            started_at, beat_at, counts)
          VALUES (\(shop), 104, 'income.xlsx', \([UInt8](repeating: 1, count: 32)), 10, 'shopeeIncome', 'saved', 0,
            \(now), \(now), \(told))
          """)
        for place in 0..<40 {
          try connection.execute(
            """
            INSERT INTO order_profit (shop_id, channel, number, day, verdict, done_at, net, in_play, told)
            VALUES (\(shop), 'shopee', \("LATE\(10 + place)"), '2026-07-08', 'waiting',
              \(Instant(milliseconds: 1_784_000_000_000 + Int64(place))), 1000, 1000, '')
            """)
        }
        try connection.execute(
          "INSERT INTO verdict_tally VALUES (\(shop), 'waiting', '2026-07-08', 'shopee', 40, 40000)")
      }
      try await body(site, client)
    }
  }

  @Test(arguments: Backend.all)
  func `a row dated far ahead leaves the cash page as it is`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let page = try await site.get(client, "/cash", as: .owner)
      #expect(page.status == .ok && page.text.contains("/payouts?state=overdue"))
    }
  }

  @Test(arguments: Backend.all)
  func `the list of overdue orders has a next page, and its sum is of all of them`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let page = try await site.get(client, "/payouts?state=overdue", as: .owner).text
      #expect(page.contains("Rp40,000") && page.contains("LATE39") && !page.contains("LATE40"))
      let more = try #require(page.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
      let second = try await site.get(client, String(more).replacing("&amp;", with: "&"), as: .owner).text
      #expect(second.contains("LATE40") && second.contains("LATE49") && !second.contains("LATE38"))
    }
  }
}
