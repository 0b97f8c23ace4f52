import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// The books that real exports give, whatever their order. Skipped where the samples are not beside the checkout.
@Suite(.enabled(if: RealExports.areThere, "the sample exports are not beside this checkout"))
struct RealExportTests {
  @Test(arguments: Backend.all)
  func `real exports in several orders, twice, give the same books`(on backend: Backend) async throws {
    let files = RealExports.orders
    let orders = [files, files.reversed(), Array(files.dropFirst(2) + files.prefix(2)), files + files]
    var dumps: Set<String> = []
    for order in orders {
      try await withBooks(on: backend) { books in
        let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
        for path in order { _ = try await desk.importFile(.init(path: path, name: "export"), by: nil) }
        #expect(try await books.verify().differences == [])
        dumps.insert(try await books.dump())
      }
    }
    #expect(dumps.count == 1)
  }

  @Test(arguments: Backend.all)
  func `cancellations are counted by product, cause and month`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      for path in RealExports.orders where path.contains("Order.all") {
        _ = try await desk.importFile(.init(path: path, name: "export"), by: nil)
      }
      let products = try await books.shares(.product)
      #expect(products.reduce(0) { $0 + $1.orders } == 2_006)
      #expect(products.contains { $0.orders == 942 && $0.cancelled == 147 })
      let causes = try await books.shares(.reason)
      #expect(causes.reduce(0) { $0 + $1.cancelled } == 376)
      #expect(causes.first == .init(name: "system|Pesanan belum dibayar", orders: 86, cancelled: 86))
      let shop = books.shop
      let august = try await books.database.read { connection in
        try Cancellations(connection: connection, shop: shop).days(in: .jakarta).suffix(6)
      }
      #expect(august.reduce(0) { $0 + $1.orders } == 135 && august.reduce(0) { $0 + $1.open } == 98)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: [
    ("Order.all.20260601_20260630.xlsx", [928, 1_108, 187, 122_197_882, 1_417]),
    ("Order.all.20260701_20260731.xlsx", [884, 1_093, 171, 133_486_356, 1_548]),
    ("Order.all.20260801_20260806.xlsx", [135, 174, 18, 18_316_804, 208]),
  ])
  func `a month's export gives its orders, lines, cancellations, subtotal and pieces`(
    name: String, wanted: [Int64]
  ) async throws {
    try await withBooks(on: .sqlite) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let path = RealExports.folder + "/shopee-orders/" + name
      let counts = try await desk.importFile(.init(path: path, name: name), by: nil).counts
      let told = [counts.new, counts.lines, counts.cancelled, Int(counts.subtotal), counts.pieces].map(Int64.init)
      #expect(told == wanted)
      let shop = books.shop
      let kept = try await books.database.read { connection -> [Int64] in
        let row = try #require(
          try connection.row(
            """
            SELECT COUNT(*) AS orders, CAST(SUM(subtotal) AS BIGINT) AS subtotal, CAST(SUM(pieces) AS BIGINT) AS pieces
            FROM orders WHERE shop_id = \(shop)
            """))
        return [try row("orders"), try row("subtotal"), try row("pieces")]
      }
      #expect(kept == [wanted[0], wanted[3], wanted[4]])
    }
  }
}

enum RealExports {
  static var folder: String {
    ProcessInfo.processInfo.environment["CANTING_SAMPLES"]
      ?? FileManager.default.currentDirectoryPath + "/../shared/samples"
  }

  static var areThere: Bool { FileManager.default.fileExists(atPath: folder + "/shopee-orders") }

  static var orders: [String] {
    ["shopee-orders", "tiktok"].flatMap { part in
      let names = (try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + part)) ?? []
      return names.filter { !$0.contains("income") }.sorted().map { "\(folder)/\(part)/\($0)" }
    }
  }

  /// Reads in this process, through a file of frames: the child's limits are not what these tests are about.
  static var reader: FileReader {
    FileReader { path, _, body in
      let frames = FileManager.default.temporaryDirectory.appending(path: "canting-frames-\(UUID().uuidString)").path
      defer { try? FileManager.default.removeItem(atPath: frames) }
      _ = FileManager.default.createFile(atPath: frames, contents: nil)
      let file = try #require(FileHandle(forWritingAtPath: frames))
      _ = ChannelFileReading.read(path: path, timeZone: .jakarta, output: file.fileDescriptor)
      try file.close()
      var decoder = FrameDecoder()
      decoder.feed([UInt8](try Data(contentsOf: URL(filePath: frames))))
      while let frame = try decoder.next() { try await body(frame) }
    }
  }
}
