import Server
import Spreadsheets
import Trade

/// The columns of an order list in a workbook or CSV file.
enum OrderSheet {
  static var headings: [String] { Sentences.orderSheetColumns.map(Terminal.text) }

  /// Numbers that only look like numbers (orders, tracking) stay text, or a spreadsheet program would cut them.
  static func cells(_ row: OrderRow, _ zone: String) -> [OutCell] {
    let decimals = Currency(code: row.currency)?.decimals ?? 0
    return [
      .text(Figures.time(row.orderedAt, zone)), .text(Terminal.text(row.channel.name)), .text(row.number),
      .text(Terminal.text(row.status.name)), row.shipBy.map { .text(Figures.time($0, zone)) } ?? .blank,
      .text(row.buyer ?? ""), .text(row.product), .integer(row.pieces), .money(row.subtotal, decimals: decimals),
      row.total.map { .money($0, decimals: decimals) } ?? .blank, .text(row.currency), .text(row.payment ?? ""),
      .text(row.city ?? ""), .text(row.tracking ?? ""),
    ]
  }
}

/// What `canting orders --json` answers for each order.
struct OrderOutput: Encodable {
  let id: ID<Order>
  let channel: String
  let number: String
  let status: String
  let orderedAt: String
  let shipBy: String?
  let buyer: String?
  let product: String
  let tracking: String?
  let payment: String?
  let city: String?
  let pieces: Int64
  let subtotal: Int64
  let total: Int64?
  let currency: String

  init(_ row: OrderRow) {
    id = row.id
    channel = row.channel.rawValue
    number = row.number
    status = row.status.rawValue
    orderedAt = Figures.timestamp(row.orderedAt)
    shipBy = row.shipBy.map(Figures.timestamp)
    buyer = row.buyer
    product = row.product
    tracking = row.tracking
    payment = row.payment
    city = row.city
    pieces = row.pieces
    subtotal = row.subtotal
    total = row.total
    currency = row.currency
  }
}
