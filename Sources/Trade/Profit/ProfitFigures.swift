/// The way from sales to profit, as whole minor units: each amount signed as it changes the profit.
///
/// Figures add up: those of an order are the sum of its lines', those of a day, a product or a city the sum of what
/// belongs to it. Nothing is rounded on the way; what belongs to a whole order was dealt out over its lines to the rupiah.
package struct ProfitFigures: Sendable, Equatable {
  /// What is measured. The raw values are places; ``column`` names them in the books.
  package enum Measure: Int, Sendable, CaseIterable {
    /// Pieces sold.
    case pieces
    /// Goods after the seller's discounts on them.
    case sales
    case refunds
    case vouchers
    case shipping
    case platform
    case programmes
    case affiliate
    case insurance
    case tax
    /// Compensations, corrections and deductions without a known name.
    case adjustments
    /// Advertising that a payout paid for.
    case ads
    /// The day's advertising out of its own account, with tax, dealt out over the day's sales.
    case adSpend
    /// Cost of goods; nothing where it is not known.
    case goods
    case packing
    case labour
    /// Profit of lines of which all is known.
    case knownProfit
    /// Sales of lines whose goods' cost is not known.
    case uncostedSales
    /// Sales of lines whose fees are not known; their goods' cost may be unknown too.
    case unratedSales
    /// Sales of orders whose money was released.
    case releasedSales
    /// Rupiah of deductions as they should be.
    case exact
    /// Rupiah of deductions that differ and are explained.
    case explained
    /// Rupiah of deductions that nothing explains, and of those whose rate nobody knows.
    case unexplained

    /// The column of the tallies.
    var column: String {
      switch self {
      case .adSpend: "ad_spend"
      case .knownProfit: "known_profit"
      case .uncostedSales: "uncosted_sales"
      case .unratedSales: "unrated_sales"
      case .releasedSales: "released_sales"
      default: "\(self)"
      }
    }
  }

  private var amounts = [Int64](repeating: 0, count: Measure.allCases.count)

  package init() {}

  package subscript(measure: Measure) -> Int64 {
    get { amounts[measure.rawValue] }
    set { amounts[measure.rawValue] = newValue }
  }

  package static func += (left: inout ProfitFigures, right: ProfitFigures) {
    for place in left.amounts.indices { left.amounts[place] += right.amounts[place] }
  }

  package static func -= (left: inout ProfitFigures, right: ProfitFigures) {
    for place in left.amounts.indices { left.amounts[place] -= right.amounts[place] }
  }

  package static func + (left: ProfitFigures, right: ProfitFigures) -> ProfitFigures {
    var sum = left
    sum += right
    return sum
  }

  var isZero: Bool { amounts.allSatisfy { $0 == 0 } }

  /// The steps from sales to profit, in the order in which pages show them.
  package static let steps: [Measure] = [
    .sales, .refunds, .vouchers, .shipping, .platform, .programmes, .affiliate, .insurance, .tax, .adjustments, .ads,
    .adSpend,
    .goods, .packing, .labour,
  ]

  /// What is left after everything that is known, whether or not all is known.
  package var sum: Int64 { Self.steps.reduce(0) { $0 + self[$1] } }

  /// What came from, or is expected of, the channels: everything but the shop's own costs.
  package var fromChannels: Int64 { sum - self[.goods] - self[.packing] - self[.labour] }

  /// Profit, when everything is known.
  package var profit: Int64? {
    self[.uncostedSales] == 0 && self[.unratedSales] == 0 ? self[.knownProfit] : nil
  }
}

extension ProfitFigures {
  /// The amounts in the order of the measures, blanks between.
  var text: String { amounts.map(String.init).joined(separator: " ") }

  /// - Returns: nil for a text that is none.
  init?(text: some StringProtocol) {
    let numbers = text.split(separator: " ").map { Int64($0) }
    guard numbers.count == amounts.count else { return nil }
    for (place, number) in numbers.enumerated() {
      guard let number else { return nil }
      amounts[place] = number
    }
  }
}
