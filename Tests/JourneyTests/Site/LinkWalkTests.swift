import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import TestSupport
import Testing
import Trade
import Web

/// Goes through the site as a reader of each role would: every link a page offers opens, every form may be sent.
@Suite struct LinkWalkTests {
  @Test(arguments: [SiteUnderTest.Knocker.owner, .host, .packer, .mentor])
  func `no page offers what its reader may not do`(reader: SiteUnderTest.Knocker) async throws {
    try await withSite(routes: { everyRoute($0) }) { site, client in
      try await Self.fill(site)
      let mayCount = reader.role?.may(.moveStock) == true
      var open = Self.mainPages + (mayCount ? ["/stock/counts"] : [])
      for address in open {
        let status = try await site.get(client, address, as: reader).status
        #expect(status == .ok, "\(address)")
      }
      var seen = Set(open)
      while let address = open.popLast() {
        let page = try await site.get(client, address, as: reader)
        #expect(page.status != .forbidden && page.status != .internalServerError, "\(address)")
        guard page.headers[.contentType]?.hasPrefix("text/html") == true else { continue }
        for form in page.text.matches(of: /<form[^>]*method="post"[^>]*action="([^"]+)"/) {
          #expect(Self.maySend(String(form.1), as: reader, site), "\(address) offers the form \(form.1)")
        }
        for link in page.text.matches(of: /<a [^>]*href="(\/[^"#]*)/) {
          let next = String(link.1).replacing("&amp;", with: "&")
          if next != "/sign-in", !next.hasPrefix("/assets/"), seen.insert(next).inserted { open.append(next) }
        }
      }
      #expect(seen.count > Self.mainPages.count)
    }
  }

  /// Where the walk begins: a page is gone through even where no other leads to it.
  private static let mainPages = [
    "/", "/orders", "/orders?status=piecesBack", "/orders/105", "/products", "/products/101", "/variants/102",
    "/listings", "/listings?show=matched", "/imports", "/imports/104", "/imports/104/refusals", "/imports/114",
    "/cancellations", "/settings",
  ]

  /// Whether the role may use the route that a form is sent to.
  private static func maySend(_ action: String, as reader: SiteUnderTest.Knocker, _ site: SiteUnderTest) -> Bool {
    let parts = action.prefix { $0 != "?" && $0 != "#" }.split(separator: "/")
    let routes = site.web.table.routes.filter { route in
      let pattern = route.path.split(separator: "/")
      return route.method == .post && pattern.count == parts.count
        && zip(pattern, parts).allSatisfy { $0.hasPrefix(":") || $0 == $1 }
    }
    guard let route = routes.first(where: { !$0.path.contains(":") }) ?? routes.first else { return false }
    guard case .permission(let permission) = route.access else { return true }
    return reader.role?.may(permission) == true
  }

  /// A shop with one of everything that a page may speak of.
  @discardableResult
  static func fill(_ site: SiteUnderTest) async throws -> RecordsOfShop {
    let known = try await RecordsOfShop.make(site)
    let (shop, now) = (site.books.shop, site.clock.now)
    var counts = ImportCounts()
    (counts.new, counts.refusedRows) = (1, 1)
    let told = String(decoding: try JSONEncoder().encode(counts), as: UTF8.self)
    try await site.database.write { connection in
      try connection.execute("UPDATE file_import SET counts = \(told), finished_at = \(now) WHERE shop_id = \(shop)")
      try connection.execute(
        """
        INSERT INTO import_refusal (shop_id, import_id, place, row_number, column_name, value, reason)
        VALUES (\(shop), 104, 0, 9, 'Jumlah', '-1', 'badQuantity 0')
        """)
      try connection.execute(
        """
        INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, books_version,
          started_at, beat_at, finished_at, counts)
        SELECT shop_id, 114, 'checked.xlsx', file_digest, 10, layout, 'checked', 0, started_at, beat_at, \(now), counts
        FROM file_import WHERE shop_id = \(shop) AND import_id = 104
        """)
      try connection.execute("INSERT INTO order_tally VALUES (\(shop), 'shopee', 'cancelled', 1)")
      // An order's page shows what a file said of it.
      let record = Array(
        #"{"ch":"shopee","n":"260601ABC","s":"cancelled","st":"Batal","cu":"IDR","o":\#(now.milliseconds),"l":[]}"#.utf8
      )
      try connection.execute("INSERT INTO record_pack VALUES (\(shop), 104, 1, \([UInt8]()), \(record))")
      try connection.execute(
        """
        INSERT INTO sighting (shop_id, subject_id, import_id, digest, row_number, outcome, pack, start, length)
        VALUES (\(shop), 105, 104, \([UInt8](repeating: 1, count: 16)), 2, 'new', 1, 0, \(record.count))
        """)
    }
    return known
  }
}
