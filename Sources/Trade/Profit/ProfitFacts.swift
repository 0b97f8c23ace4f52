/// Everything that the profit of one order is made of.
struct ProfitFacts {
  struct OrderFacts {
    let id: ID<Order>
    let status: OrderStatus
    let day: LocalDate
    let doneAt: Instant?
    let hasLeft: Bool
    let city: String
    let payment: String
    let sellerVoucher: Int64
    let lines: [LineFacts]
  }

  struct LineFacts {
    let id: Int64
    let listing: ID<Listing>
    let variant: ID<Variant>?
    let product: ID<Product>?
    let category: String?
    let quantity: Int64
    /// Pieces that went back or are on their way, by what files say.
    let returned: Int64
    /// Pieces of which the seller said that they are on the shelf again, and that they are not (damaged or lost).
    let sellable: Int64
    let gone: Int64
    let subtotal: Int64
    let platformDiscount: Int64
    /// What a piece cost on the order's day; nil where it is not known.
    let cost: Int64?

    /// Goods after the seller's discounts.
    var sales: Int64 { subtotal + platformDiscount }
  }

  let name: OrderName
  let order: OrderFacts?
  let entries: [MoneyEntry]
}
