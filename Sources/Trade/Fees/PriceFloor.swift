/// The lowest price at which a variant still earns what the seller wants. Pure.
package struct PriceFloor: Sendable {
  /// What a sale of one piece costs besides the channel's fees. Minor units and parts per million.
  package struct Terms: Sendable, Equatable {
    package var cost: Int64
    package var packing: Int64 = 0
    package var labour: Int64 = 0
    /// Pieces of an order, over which what is paid for an order is spread: 1 is the careful assumption.
    package var pieces: Int64 = 1
    /// What the seller gives by voucher on the order.
    package var voucher: Int64 = 0
    /// A campaign's discount, of the price.
    package var discount: Int64 = 0
    /// What somebody gets who recommends it, of the base of fees.
    package var affiliate: Int64 = 0
    /// Advertising, of the price.
    package var ads: Int64 = 0
    /// What should be left, of what the buyer pays.
    package var margin: Int64 = 0

    package init(cost: Int64) { self.cost = cost }
  }

  package let schedule: FeeSchedule
  package let choices: FeeChoices
  package let day: LocalDate
  package let category: String?
  package let terms: Terms

  package init(schedule: FeeSchedule, choices: FeeChoices, day: LocalDate, category: String?, terms: Terms) {
    self.schedule = schedule
    self.choices = choices
    self.day = day
    self.category = category
    self.terms = terms
  }

  /// The way from a price to what is left of it, for an order of the pieces assumed.
  package struct Sheet: Sendable, Equatable {
    /// The list price of a piece.
    package let price: Int64
    /// Goods as the buyer pays them.
    package let sales: Int64
    package let discount: Int64
    package let voucher: Int64
    package let fees: [ExpectedFee]
    package let unrated: Set<PayoutPart>
    package let affiliate: Int64
    package let ads: Int64
    package let goods: Int64
    package let packing: Int64
    package let labour: Int64
    /// What is left, of all pieces.
    package let profit: Int64
    /// What should be left at the least.
    package let wanted: Int64

    package var isEnough: Bool { profit >= wanted }
  }

  package func sheet(at price: Int64) -> Sheet {
    let list = price * terms.pieces
    let discount = PartsPerMillion.of(list, terms.discount, .halfUp)
    let sales = list - discount
    let voucher = min(terms.voucher, sales)
    let sale = FeeSale(
      day: day, lines: [FeeSale.Line(sales: sales, pieces: terms.pieces, category: category)], voucher: voucher)
    let answer = schedule.expected(sale, choices: choices)
    let affiliate = PartsPerMillion.of(sales - voucher, terms.affiliate, .halfUp)
    let ads = PartsPerMillion.of(sales, terms.ads, .halfUp)
    let fees = answer.fees.reduce(0) { $0 + $1.amount }
    let goods = terms.cost * terms.pieces
    return Sheet(
      price: price, sales: sales, discount: discount, voucher: voucher, fees: answer.fees, unrated: answer.unrated,
      affiliate: affiliate, ads: ads, goods: goods, packing: terms.packing, labour: terms.labour,
      profit: sales - voucher + fees - affiliate - ads - goods - terms.packing - terms.labour,
      wanted: PartsPerMillion.of(sales, terms.margin, .up))
  }

  /// What the search comes to.
  package enum Floor: Sendable, Equatable {
    case price(Int64)
    /// No price is high enough: what is taken of it, with the margin, leaves nothing.
    case none
    /// Fees of which no rate is known.
    case unrated(Set<PayoutPart>)
  }

  /// The highest price that is looked at.
  package static let highest: Int64 = 1_000_000_000

  /// The lowest price from which on the wanted margin is left.
  ///
  /// What is left less what is wanted grows with the price but for rounding, which can take back some rupiah: each of
  /// the few percentages rounds by less than one. So a price is searched by halves with that much to spare, and the
  /// lowest one looked for from there down, one rupiah at a time.
  package func floor() -> Floor {
    let unrated = sheet(at: 1).unrated
    guard unrated.isEmpty else { return .unrated(unrated) }
    guard isEnough(at: Self.highest, by: slack) else { return .none }
    var (low, high): (Int64, Int64) = (0, Self.highest)
    while low < high {
      let middle = (low + high) / 2
      if isEnough(at: middle, by: slack) { high = middle } else { low = middle + 1 }
    }
    while high > 0, isEnough(at: high - 1, by: 0) { high -= 1 }
    return .price(high)
  }

  /// Rupiah that rounding may take back from one price to a higher one.
  private var slack: Int64 { Int64(schedule.fees.count) + 5 }

  private func isEnough(at price: Int64, by spare: Int64) -> Bool {
    let sheet = sheet(at: price)
    return sheet.profit >= sheet.wanted + spare
  }

  /// What is left at prices between two, for a plot; at most 200 points.
  package func curve(_ prices: ClosedRange<Int64>, points: Int = 60) -> [(price: Int64, profit: Int64)] {
    let count = Int64(max(2, min(points, 200)))
    return (0..<count).map { place in
      let price = prices.lowerBound + (prices.upperBound - prices.lowerBound) * place / (count - 1)
      return (price, sheet(at: price).profit)
    }
  }
}
