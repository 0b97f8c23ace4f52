import Storage
import TestSupport
import Testing
import Trade

@Suite struct LastImportsTests {
  @Test(arguments: Backend.all)
  func `each channel has the time of its own last file, TikTok's file speaking for Tokopedia too`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let (shop, digest) = (books.shop, [UInt8](repeating: 1, count: 32))
      try await books.database.write { connection in
        for (id, layout, state, at) in [
          (1, "shopeeOrders", "saved", 100), (2, "shopeeReturns", "saved", 300), (3, "tiktokOrders", "saved", 200),
          (4, "tiktokOrders", "undone", 900), (5, "shopeeOrders", "checked", 900), (6, "", "failed", 900),
        ] {
          try connection.execute(
            """
            INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state,
              books_version, started_at, beat_at, finished_at, counts)
            VALUES (\(shop), \(id), 'a.xlsx', \(digest), 1, \(layout), \(state), 0, 0, 0, \(at), '{}')
            """)
        }
      }
      let last = try await books.database.read { try LastImports.byChannel(of: shop, on: $0) }
      #expect(last.mapValues(\.milliseconds) == [.shopee: 300, .tiktokShop: 200, .tokopedia: 200])
    }
  }
}
