import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade
import Web

/// The lists of the site, searched, filtered and kept as files, by those who may and those who may not know buyers.
@Suite struct ListJourneyTests {
  private static let formula = #"=HYPERLINK("http://evil.example","siti")"#

  /// A shop with one cancelled order of a buyer and a product with hostile names.
  private static func withShop(
    on backend: Backend, _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol) async throws -> Void
  ) async throws {
    try await withSite(on: backend, routes: { everyRoute($0) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let (shop, now) = (site.books.shop, site.clock.now)
      var counts = ImportCounts()
      (counts.new, counts.refusedRows, counts.subtotal) = (1, 1, 50_000)
      let told = String(decoding: try JSONEncoder().encode(counts), as: UTF8.self)
      try await site.database.write { connection in
        try connection.execute("UPDATE file_import SET counts = \(told) WHERE shop_id = \(shop)")
        try connection.execute("UPDATE product SET name = \(formula) WHERE shop_id = \(shop)")
        try connection.execute("UPDATE listing SET product_name = \(formula), sku = '+62' WHERE shop_id = \(shop)")
        try connection.execute(
          """
          UPDATE orders SET buyer = \(formula), currency = 'MYR', total = 51250, cancelled_by = 'buyer',
            cancel_reason = '@ubah' WHERE shop_id = \(shop)
          """)
        try connection.execute("INSERT INTO mark_run (shop_id, run, size) VALUES (\(shop), 1, 0)")
        try connection.execute(
          "INSERT INTO order_mark (shop_id, run, mark, order_id) VALUES (\(shop), 1, \(formula), 105)")
        try connection.execute("INSERT INTO order_tally VALUES (\(shop), 'shopee', 'cancelled', 1)")
        try connection.execute(
          "INSERT INTO cancellation_tally VALUES (\(shop), 'reason', 'buyer|-ubah', 1, 1)")
        try connection.execute(
          "INSERT INTO cancellation_tally VALUES (\(shop), 'product', \(formula), 1, 1)")
        try connection.execute(
          """
          INSERT INTO stock_movement (shop_id, movement_id, variant_id, quantity, kind, occurred_at, recorded_at, note)
          VALUES (\(shop), 301, 102, 4, 'made', \(now), \(now), \(formula))
          """)
        try connection.execute(
          """
          INSERT INTO import_refusal (shop_id, import_id, place, row_number, column_name, value, reason)
          VALUES (\(shop), 104, 0, 9, 'Jumlah', 'Siti Rahma', 'badQuantity 0')
          """)
      }
      try await body(site, client)
    }
  }

  @Test(arguments: Backend.all)
  func `hostile names go through files of lists and come out harmless`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let guarded = #""'=HYPERLINK(""http://evil.example"",""siti"")""#
      let orders = try await site.get(client, "/orders.csv", as: .owner)
      #expect(
        orders.text.split(separator: guarded, omittingEmptySubsequences: false).count == 3, "the buyer and the product")
      #expect(orders.text.contains("'+62") && orders.text.contains("'@ubah"))
      for path in [
        "/products.csv", "/listings.csv", "/stock/movements.csv", "/variants/102/movements.csv",
        "/cancellations.csv?by=product",
      ] {
        let answer = try await site.get(client, path, as: .owner)
        #expect(answer.status == .ok && answer.text.contains(guarded), "\(path)")
        #expect(!answer.text.contains(",=") && !answer.text.contains("\n="), "\(path)")
      }
    }
  }

  @Test(arguments: Backend.all)
  func `every list is a file in the reader's words, with money in whole units`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let orders = try await site.get(client, "/orders.csv", as: .packer).text
      #expect(orders.contains("Order number,Channel,Status,") && orders.contains("260601ABC,Shopee,Cancelled,"))
      #expect(orders.contains(",500.00,512.50,MYR,Buyer,"))
      let causes = try await site.get(client, "/cancellations.csv?by=reason", as: .mentor).text
      #expect(causes.contains("Buyer · -ubah,1,1,100.0,"))
      let imports = try await site.get(client, "/imports.csv", as: .mentor).text
      #expect(imports.contains("pesanan.xlsx,Shopee orders,Saved,2026-08-03 10:00,,1,0,0,1,"))
      for path in [
        "/orders", "/products", "/listings", "/stock/movements", "/variants/102/movements", "/cancellations",
        "/imports",
      ] {
        let answer = try await site.get(client, path + ".xlsx", as: .owner)
        #expect(answer.status == .ok && Array(buffer: answer.body).starts(with: "PK".utf8), "\(path)")
        #expect(answer.headers[.contentDisposition]?.contains("2026-08-03.xlsx") == true, "\(path)")
      }
      let shown = try await site.get(client, "/products.csv?show=archived", as: .owner).text
      #expect(!shown.contains("HYPERLINK"), "a file holds what the list shows")
    }
  }

  @Test(arguments: Backend.all)
  func `a mentor finds no order by its buyer, and sees no cell that may be a buyer's`(on backend: Backend) async throws
  {
    try await Self.withShop(on: backend) { site, client in
      let search = "/orders?search=%3DHYPERLINK"
      try await site.database.write { [shop = site.books.shop] connection in
        try connection.execute("UPDATE listing SET product_name = 'Sogan' WHERE shop_id = \(shop)")
      }
      #expect(try await site.get(client, search, as: .owner).text.contains("260601ABC"))
      #expect(try await !site.get(client, search, as: .mentor).text.contains("260601ABC"))
      #expect(try await site.get(client, "/imports/104", as: .owner).text.contains("Siti Rahma"))
      let page = try await site.get(client, "/imports/104", as: .mentor)
      #expect(page.status == .ok && !page.text.contains("Siti Rahma"))
    }
  }

  @Test(arguments: Backend.all)
  func `the days of a list are kept from page to page, in a search and in its files`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let shop = site.books.shop
      try await site.database.write { connection in
        for index in 0..<60 {
          let at = Instant(milliseconds: 1_785_726_000_000 - Int64(index) * 3_600_000)
          try connection.execute(
            """
            INSERT INTO orders (shop_id, order_id, channel, number, status, progress, digest, ordered_at, currency,
              pieces, subtotal)
            VALUES (\(shop), \(1_000 + index), 'shopee', \("2608N\(index)"), 'completed', 1,
              \([UInt8](repeating: 1, count: 16)), \(at), 'IDR', 1, 1)
            """)
        }
        try connection.execute("INSERT INTO order_tally VALUES (\(shop), 'shopee', 'completed', 60)")
      }
      // It is 10:00 on 3 August: 11 hours are of today, 35 of today and yesterday.
      let day = try await site.get(client, "/orders?from=2026-08-03&to=2026-08-03", as: .owner).text
      #expect(day.contains("2608N10<") && !day.contains("2608N11<") && day.contains("value=\"2026-08-03\""))
      let today = try await site.get(client, "/orders.csv?period=today", as: .owner).text
      #expect(today.contains("260601ABC") && !today.contains("2608N11,"))
      let all = try await site.get(client, "/orders?from=2026-07-01&to=2026-08-03", as: .owner).text
      let more = try #require(all.firstMatch(of: /rel="next" href="([^"]+)"/)?.1)
      #expect(more.contains("from=2026-07-01&amp;to=2026-08-03"))
      #expect(all.contains("/orders.xlsx?from=2026-07-01&amp;to=2026-08-03"))
      #expect(all.contains(#"<input type="hidden" name="from" value="2026-07-01">"#))
      let second = try await site.get(client, String(more).replacing("&amp;", with: "&"), as: .owner)
      #expect(second.status == .ok && second.text.contains("2608N59<"))
    }
  }

  @Test(arguments: Backend.all)
  func `the cards and figures of today lead to what they count`(on backend: Backend) async throws {
    try await Self.withShop(on: backend) { site, client in
      let (shop, now) = (site.books.shop, site.clock.now)
      try await site.database.write { connection in
        try connection.execute("DELETE FROM order_tally WHERE shop_id = \(shop)")
        try connection.execute("INSERT INTO order_tally VALUES (\(shop), 'shopee', 'toShip', 1)")
        try connection.execute(
          "UPDATE orders SET status = 'toShip', ship_by = \(now + .seconds(3_600)) WHERE shop_id = \(shop)")
        try connection.execute(
          """
          INSERT INTO stock_level (shop_id, variant_id, on_hand, held, counted_at) VALUES (\(shop), 102, -2, 0, \(now))
          """)
      }
      let page = try await site.get(client, "/", as: .owner).text
      for (address, shown) in [
        ("/orders?status=due", "260601ABC"), ("/products?show=short", "HYPERLINK"), ("/cancellations", "Cancellations"),
      ] {
        #expect(page.contains("href=\"\(address)\""), "\(address)")
        #expect(try await site.get(client, address, as: .owner).text.contains(shown), "\(address)")
      }
      #expect(try await !site.get(client, "/orders?status=overdue", as: .owner).text.contains("260601ABC"))
    }
  }
}
