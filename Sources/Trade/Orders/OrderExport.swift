private import Foundation
package import Spreadsheets
package import Storage

/// A list of orders as a file, as many as pass the filter.
///
/// Pages are read and written one after the other, so memory does not grow with the shop. Numbers that are names (order,
/// tracking) are text and keep their zeros.
package struct OrderExport: Sendable {
  package enum Format: String, Sendable, CaseIterable {
    case xlsx, csv
  }

  package let database: any SQLDatabase
  package let shop: ID<Shop>
  package let filter: OrderFilter
  package let zone: ShopTimeZone

  package init(database: any SQLDatabase, shop: ID<Shop>, filter: OrderFilter, zone: ShopTimeZone) {
    self.database = database
    self.shop = shop
    self.filter = filter
    self.zone = zone
  }

  /// Writes the list to a new file.
  ///
  /// - Parameter headings: of ``columns``, in the reader's language.
  package func write(to path: String, as format: Format, headings: [String]) async throws {
    switch format {
    case .xlsx:
      let writer = try XLSXWriter(path: path, sheetName: "orders")
      try writer.appendHeader(headings)
      try await forEachRow { try writer.append($0) }
      try writer.finish()
    case .csv:
      FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
      let file = try FileHandle(forWritingTo: URL(filePath: path))
      defer { try? file.close() }
      var writer = CSVWriter()
      writer.append(headings.map(OutCell.text))
      try await forEachRow { row in
        writer.append(row)
        if writer.bytes.count > 1 << 18 { try file.write(contentsOf: writer.take()) }
      }
      try file.write(contentsOf: writer.take())
    }
  }

  /// The columns in their order, by the names of the API's fields.
  package static let columns = [
    "number", "channel", "status", "orderedAt", "shipBy", "buyer", "city", "payment", "tracking", "product", "pieces",
    "subtotal", "total", "currency",
  ]

  private func forEachRow(_ body: ([OutCell]) throws -> Void) async throws {
    var cursor: OrderCursor?
    repeat {
      let place = cursor
      let page = try await database.read { connection in
        try OrderList(connection: connection, shop: shop).page(filter, after: place, limit: OrderList.longestPage)
      }
      for order in page.orders { try body(cells(of: order)) }
      cursor = page.next
    } while cursor != nil
  }

  private func cells(of order: OrderSummary) -> [OutCell] {
    func text(_ text: String?) -> OutCell { text.map(OutCell.text) ?? .blank }
    return [
      .text(order.number), .text(order.channel.rawValue), .text(order.status.rawValue), time(order.orderedAt),
      order.shipBy.map(time) ?? .blank, text(order.buyer), text(order.city), text(order.payment), text(order.tracking),
      .text(order.product), .integer(order.pieces), .integer(order.subtotal),
      order.total.map(OutCell.integer) ?? .blank, .text(order.currency),
    ]
  }

  /// `2026-08-03 14:05` on the shop's clock: sorts as text, and every spreadsheet reads it.
  private func time(_ instant: Instant) -> OutCell {
    let local = zone.local(at: instant)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return .text("\(local.year)-\(two(local.month))-\(two(local.day)) \(two(local.hour)):\(two(local.minute))")
  }
}
