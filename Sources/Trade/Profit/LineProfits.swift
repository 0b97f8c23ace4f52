/// Deals what belongs to a whole order out over its lines.
struct LineProfits {
  private(set) var lines: [ToldProfit.Line]

  init(
    _ facts: ProfitFacts, parts: [PayoutPart: Int64], match: PayoutMatch?, sale: OrderSale?, money: OrderMoney,
    rules: ProfitRules
  ) {
    guard let order = facts.order else {
      // Money without an order: nothing is known of its goods.
      var figures = ProfitFigures()
      for (part, amount) in parts { figures[part.group.measure] += amount }
      figures[.uncostedSales] = max(1, figures[.sales])
      if money.isReleased { figures[.releasedSales] = figures[.sales] }
      lines = [ToldProfit.Line(variant: "", product: "", figures: figures)]
      return
    }
    lines = order.lines.map { line in
      ToldProfit.Line(
        variant: line.variant.map { "\($0)" } ?? "?\(line.listing)",
        product: line.product.map { "\($0)" } ?? "?\(line.listing)", figures: ProfitFigures())
    }
    guard !lines.isEmpty else { return }
    deal(parts, of: order)
    deal(match, of: order)
    addOwnCosts(of: order, rules: rules)
    let isUnrated = sale?.isUnrated ?? false
    for (place, line) in order.lines.enumerated() {
      if money.isReleased { lines[place].figures[.releasedSales] = lines[place].figures[.sales] }
      settle(place, line, order, isUnrated: isUnrated)
    }
  }

  /// By what the lines cost, refunds by what went back of them.
  private mutating func deal(_ parts: [PayoutPart: Int64], of order: ProfitFacts.OrderFacts) {
    let weights = order.weights
    let returned = order.lines.map { $0.returned == 0 ? 0 : max(1, $0.sales / $0.quantity * $0.returned) }
    var totals: [ProfitFigures.Measure: Int64] = [:]
    for (part, amount) in parts { totals[part.group.measure, default: 0] += amount }
    for (measure, amount) in totals where amount != 0 {
      let isOfReturned = measure == .refunds && returned.contains { $0 > 0 }
      add(measure, Shares.of(amount, by: isOfReturned ? returned : weights))
    }
  }

  private mutating func deal(_ match: PayoutMatch?, of order: ProfitFacts.OrderFacts) {
    guard let match else { return }
    let amounts: [(ProfitFigures.Measure, Int64)] = [
      (.exact, match.deductions { $0 == .exact }),
      (.explained, match.deductions { if case .explained = $0 { true } else { false } }),
      (.unexplained, match.deductions { $0 == .unexplained || $0 == .unrated }),
    ]
    for (measure, amount) in amounts where amount != 0 { add(measure, Shares.of(amount, by: order.weights)) }
  }

  /// A parcel is packed once, whether or not it came back; one that did not leave yet will be.
  private mutating func addOwnCosts(of order: ProfitFacts.OrderFacts, rules: ProfitRules) {
    let isPacked = order.hasLeft || (order.status != .cancelled && order.status != .unpaid)
    guard isPacked else { return }
    for (measure, kind) in [(ProfitFigures.Measure.packing, RunningCost.Kind.packing), (.labour, .labour)] {
      let cost = rules.costs.amount(of: kind, on: order.day) ?? 0
      if cost != 0 { add(measure, Shares.of(-cost, by: order.weights)) }
    }
  }

  /// Goods, and what is known of the line.
  private mutating func settle(
    _ place: Int, _ line: ProfitFacts.LineFacts, _ order: ProfitFacts.OrderFacts, isUnrated: Bool
  ) {
    let isSold = order.status != .cancelled && order.status != .unpaid
    let kept = isSold ? line.quantity - min(line.quantity, max(line.returned, line.sellable + line.gone)) : 0
    let spent = kept + line.gone
    lines[place].figures[.pieces] = kept
    if spent > 0 {
      if let cost = line.cost {
        lines[place].figures[.goods] = -cost * spent
      } else {
        lines[place].figures[.uncostedSales] = max(1, line.sales)
      }
    }
    if isUnrated {
      lines[place].figures[.unratedSales] = max(1, line.sales)
    }
    lines[place].figures.settle()
  }

  private mutating func add(_ measure: ProfitFigures.Measure, _ shares: [Int64]) {
    for (place, share) in shares.enumerated() { lines[place].figures[measure] += share }
  }
}

extension ProfitFigures {
  /// Brings the profit that is known of a line along with its other figures.
  mutating func settle() {
    self[.knownProfit] = self[.uncostedSales] == 0 && self[.unratedSales] == 0 ? sum : 0
  }
}

extension ProfitFacts.OrderFacts {
  /// By what the lines cost, or by their pieces where all are free.
  fileprivate var weights: [Int64] {
    let sales = lines.map { max(0, $0.sales) }
    return sales.contains { $0 > 0 } ? sales : lines.map(\.quantity)
  }
}

extension PayoutPart.Group {
  /// The step on the way to profit that parts of the group belong to.
  var measure: ProfitFigures.Measure {
    switch self {
    case .sales: .sales
    case .refunds: .refunds
    case .vouchers: .vouchers
    case .shipping: .shipping
    case .platform: .platform
    case .programmes: .programmes
    case .affiliate: .affiliate
    case .ads: .ads
    case .insurance: .insurance
    case .tax: .tax
    case .adjustments, .unnamed: .adjustments
    }
  }
}
