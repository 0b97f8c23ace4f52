import Foundation
import Storage
import TestSupport

@testable import Trade

/// Orders that tests make up, and files of them that exist only in memory.
struct MadeUpFiles {
  /// The files by their paths; an order may be seen in many.
  private(set) var files: [String: [ImportFrame]] = [:]
  private let folder: String

  init(in folder: String) { self.folder = folder }

  /// Adds a file that shows these orders and answers where it lies.
  mutating func add(
    _ records: [OrderRecord], refusing notes: [RowNote] = [], warning odd: [RowNote] = [],
    then last: ImportFrame? = nil
  ) throws -> ImportDesk.File {
    let path = folder + "/file-\(files.count).xlsx"
    try Data("\(records.map(\.number)) \(files.count)".utf8).write(to: URL(filePath: path))
    var frames: [ImportFrame] = [
      .recognised(RecognisedFile(kind: .shopeeOrders, sheet: "orders", headingRow: 1, columns: 50))
    ]
    frames += try records.enumerated().map { .order(try OrderFrame($1, firstRow: $0 + 2)) }
    frames += notes.map(ImportFrame.refusal) + odd.map(ImportFrame.warning)
    var summary = ReadingSummary()
    summary.refusedRows = notes.count
    frames.append(last ?? .finished(summary))
    files[path] = frames
    return ImportDesk.File(path: path, name: "file-\(files.count).xlsx")
  }

  /// Adds a file that shows these returns.
  mutating func add(returns records: [ReturnRecord]) throws -> ImportDesk.File {
    let file = try add([])
    let frames = records.enumerated().map { place, record in
      let json = record.canonicalJSON()
      return ImportFrame.returned(
        ReturnFrame(
          firstRow: place + 2, lastRow: place + 2, digest: json.withUnsafeBytes { RecordDigest(of: $0) },
          record: record, json: json[...]))
    }
    files[file.path]?.insert(contentsOf: frames, at: 1)
    return file
  }

  func desk(_ books: TestBooks) -> ImportDesk { desk(database: books.database, shop: books.shop) }

  func desk(database: any SQLDatabase, shop: ID<Shop>) -> ImportDesk {
    let files = files
    return ImportDesk(
      database: database, shop: shop,
      reader: FileReader { path, _, body in
        for frame in files[path] ?? [] { try await body(frame) }
      })
  }
}

/// An order of one line, for tests that care about one thing at a time.
func madeUpOrder(
  _ number: String, _ status: OrderStatus = .completed, at day: Int = 1, quantity: Int = 1, sku: String = "PARANG",
  variation: String = "Merah,M", isPaid: Bool = true
) -> OrderRecord {
  let orderedAt = Instant(milliseconds: 1_780_000_000_000 + Int64(day) * 86_400_000)
  var line = OrderLineRecord(
    key: "\(sku)|\(variation)", productName: "Kemeja Batik \(sku)", quantity: quantity,
    subtotal: Int64(quantity) * 103_500)
  line.sku = sku
  line.variation = variation
  line.price = 103_500
  var order = OrderRecord(
    channel: .shopee, number: number, status: status, statusText: status.rawValue, orderedAt: orderedAt,
    currency: "IDR", lines: [line])
  order.paidAt = isPaid ? orderedAt : nil
  order.payment = "COD"
  order.city = "KAB. JEPARA"
  order.total = Int64(quantity) * 103_500
  return order
}

/// Views of a shop's orders as many exports would show them: each order several times on its way, with lines apart.
func madeUpViews(_ generator: inout SeededGenerator, orders: Int) -> [OrderRecord] {
  (0..<orders).flatMap { index in
    let path: [OrderStatus] =
      Bool.random(using: &generator)
      ? [.unpaid, .toShip, .shipped, .completed] : [.unpaid, .toShip, .cancelled]
    let day = Int.random(in: 0..<20, using: &generator)
    let sku = ["PARANG", "KAWUNG", "TRUNTUM"].randomElement(using: &generator) ?? "PARANG"
    let quantity = Int.random(in: 1...3, using: &generator)
    return path.enumerated().filter { _ in Int.random(in: 0..<3, using: &generator) > 0 }.map { step, status in
      var view = madeUpOrder(
        "2606\(String(format: "%02d", day))ORDER\(index)", status, at: day, quantity: quantity, sku: sku,
        isPaid: status != .unpaid)
      if step > 0 { view.tracking = "SPX\(index)" }
      if index.isMultiple(of: 4) {
        var second = view.lines[0]
        second.key = "KAWUNG|Biru,L"
        (second.sku, second.variation, second.productName) = ("KAWUNG", "Biru,L", "Kemeja Batik KAWUNG")
        // Exports of one order may be cut apart: one file shows one line, another both.
        view.lines = step.isMultiple(of: 2) ? [view.lines[0], second] : [second]
      }
      return view
    }
  }
}

extension TestBooks {
  func dump() async throws -> String {
    try await database.read { try BooksDump(connection: $0, shop: shop).text() }
  }

  func verify() async throws -> BooksVerification.Report {
    try await BooksVerification(database: database, shop: shop).run()
  }

  /// Makes a variant, and matches to it every listing with this SKU and variation.
  func variant(sku: String, variation: String) async throws -> ID<Variant> {
    let shop = shop
    return try await database.write { connection in
      let product = ID<Product>.new()
      let variant = ID<Variant>.new()
      try connection.execute(
        """
        INSERT INTO product (shop_id, product_id, name, created_at) VALUES (\(shop), \(product), \(sku + variation), 0)
        """)
      try connection.execute(
        """
        INSERT INTO variant (shop_id, variant_id, product_id, size, sku, created_at)
        VALUES (\(shop), \(variant), \(product), \(variation), \(sku), 0)
        """)
      let listings = try connection.rows(
        """
        UPDATE listing SET variant_id = \(variant)
        WHERE shop_id = \(shop) AND sku = \(sku) AND variation = \(variation) RETURNING listing_id
        """)
      for listing in listings {
        try StockLedger(connection: connection, shop: shop).listingChanged(
          try listing("listing_id"), from: nil, to: variant)
      }
      return variant
    }
  }

  func level(of variant: ID<Variant>) async throws -> StockLevel {
    try await database.read { try StockLedger(connection: $0, shop: shop).level(of: variant) }
  }
}
