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
    /// What should be left, of the price after the discount.
    package var margin: Int64 = 0

    package init(cost: Int64) { self.cost = cost }

    /// What is given away of a price by discount, affiliates and advertising.
    package var given: Int64 { discount + affiliate + ads }

    /// What is given away stays below this: beyond it hardly anything is left to be taken of.
    package static let mostGiven: Int64 = 950_000
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
    /// Goods after the discount, before the voucher.
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

    package var isEnough: Bool { spare >= 0 }

    /// What is left above what should be.
    var spare: Int64 { profit - wanted }
  }

  package func sheet(at price: Int64) -> Sheet {
    let list = price * terms.pieces
    let sales = sales(at: price)
    let voucher = min(terms.voucher, sales)
    let sale = FeeSale(
      day: day, lines: [FeeSale.Line(sales: sales, pieces: terms.pieces, category: category)], voucher: voucher)
    let answer = schedule.expected(sale, choices: choices)
    let affiliate = PartsPerMillion.of(sales - voucher, terms.affiliate, .halfUp)
    let ads = PartsPerMillion.of(sales, terms.ads, .halfUp)
    let fees = answer.fees.reduce(0) { $0 + $1.amount }
    let goods = terms.cost * terms.pieces
    return Sheet(
      price: price, sales: sales, discount: list - sales, voucher: voucher, fees: answer.fees, unrated: answer.unrated,
      affiliate: affiliate, ads: ads, goods: goods, packing: terms.packing, labour: terms.labour,
      profit: sales - voucher + fees - affiliate - ads - goods - terms.packing - terms.labour,
      wanted: PartsPerMillion.of(sales, terms.margin, .up))
  }

  private func sales(at price: Int64) -> Int64 {
    let list = price * terms.pieces
    return list - PartsPerMillion.of(list, terms.discount, .halfUp)
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

  /// Steps down from the price that is found by halves: enough wherever a thousandth of the price is left.
  private static let mostSteps = 2_000

  /// The lowest price from which on the wanted margin is left.
  ///
  /// What is left less what is wanted grows with the price but for rounding, which can take back some rupiah: each of
  /// the few percentages rounds by less than one. So a price is searched by halves with that much to spare. From there
  /// it goes down: a rupiah less of sales takes a rupiah of what is left at the most, so of a price with some rupiah to
  /// spare all those are enough that bring so many less. Where next to nothing is left of a rupiah, the search ends
  /// after ``mostSteps`` at a price that is enough, and perhaps not the lowest.
  package func floor() -> Floor {
    let unrated = sheet(at: 1).unrated
    guard unrated.isEmpty else { return .unrated(unrated) }
    guard sheet(at: Self.highest).spare >= slack else { return .none }
    var price = Self.lowest { sheet(at: $0).spare >= slack }
    for _ in 0..<Self.mostSteps {
      let sheet = sheet(at: price)
      price = Self.lowest { sales(at: $0) >= sheet.sales - sheet.spare }
      guard price > 0, self.sheet(at: price - 1).isEnough else { break }
      price -= 1
    }
    return .price(price)
  }

  /// Rupiah that rounding may take back from one price to a higher one.
  private var slack: Int64 { Int64(schedule.fees.count) + 5 }

  /// The lowest price for which something holds that goes on to hold above it.
  private static func lowest(_ holds: (Int64) -> Bool) -> Int64 {
    var (low, high): (Int64, Int64) = (0, highest)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return high
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
