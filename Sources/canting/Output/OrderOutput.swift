import Server
import Trade

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

  init(_ row: OrderSummary) {
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
