import Trade

/// Arus kas: when money came, when the next comes, and what may be drawn.
struct CashPage: Page {
  var template: String { "Cash" }
  static var place: Place? { .money }
  var title: Written { .word("cash.title") }

  struct Content: Sendable {
    var outlook: CashOutlook
    /// What moved besides, by month: the newest first.
    var months: [(month: LocalDate, income: Int64, withdrawn: Int64, ads: Int64, other: Int64)]
    var weeklyCosts: WeeklyCosts
    /// Costs of a parcel that count as nothing, since nobody said them.
    var unsaid: [RunningCost.Kind] = []
    var atHand: Int64
  }

  let tabs = MoneyTab.chips(.cash)
  let none: Bool
  let figures: [Figure]
  let overdue: Written?
  let uncovered: Written?
  let unsaid: Written?
  let weeks: StackedBarPlot?
  let ahead: BandPlot?
  let released: StackedBarPlot?
  let waiting: SumTable?
  let months: SumTable?

  init(_ content: Content) {
    let outlook = content.outlook
    none = outlook.all == nil && outlook.waiting.isEmpty
    figures = [
      Figure(
        .word("cash.lastWeek"), .money(outlook.all.map { $0.amounts.suffix(7).reduce(0, +) } ?? 0),
        beside: outlook.all.map { .word("cash.until", ["day": .date($0.first.adding(days: $0.amounts.count - 1))]) }),
      Figure(.word("cash.waiting"), .money(outlook.waiting.reduce(0) { $0 + $1.amount })),
      Self.draw(content),
    ]
    let late = outlook.overdue.amount + outlook.forecast.overdue
    overdue = late > 0 ? .word("cash.overdue", ["amount": .money(late)]) : nil
    uncovered = outlook.uncovered.map(PayoutsPage.uncovered)
    unsaid = Written.unsaid(content.unsaid)
    weeks = Self.weeks(outlook)
    ahead = Self.ahead(outlook)
    released = Self.released(outlook)
    waiting = Self.waiting(outlook)
    months = Self.months(content)
  }

  /// What may be drawn weekly, or why nobody can say.
  private static func draw(_ content: Content) -> Figure {
    let costs: Int64
    switch content.weeklyCosts {
    case .known(let amount): costs = amount
    case .goodsUnknown:
      return Figure(.word("cash.draw"), .word("common.unknown"), beside: .word("cash.drawNoCosts"))
    case .fixedUnknown:
      return Figure(
        .word("cash.draw"), .word("common.unknown"), beside: .word("cash.drawNoFixed"), address: .moneyRules)
    }
    return switch content.outlook.forecast.weeklyDraw(cash: content.atHand, floor: 0, costs: costs) {
    case .unknown: Figure(.word("cash.draw"), .word("common.unknown"), beside: .word("cash.drawTooShort"))
    case .upTo(let amount): Figure(.word("cash.draw"), .money(amount), beside: .word("cash.drawHint"))
    case .runsShort(let week, let by):
      Figure(
        .word("cash.draw"), .money(0),
        beside: .word("cash.runsShort", ["week": .count(week), "amount": .money(by)]))
    }
  }

  private static let weeksBehind = 12

  /// Weeks behind, and those ahead by what waits already and what usually comes besides.
  private static func weeks(_ outlook: CashOutlook) -> StackedBarPlot? {
    let amounts = outlook.all?.amounts ?? []
    let behind = min(weeksBehind, amounts.count / 7)
    let past = (0..<behind).reversed().map { ago in
      amounts.dropLast(ago * 7).suffix(7).reduce(0, +)
    }
    let ahead = outlook.forecast.weeks
    guard behind > 0 || ahead.contains(where: { $0.expected != 0 }) else { return nil }
    let first = outlook.from.adding(days: -7 * behind)
    let none = [Int?](repeating: nil, count: behind)
    return StackedBarPlot(
      PlotText(
        id: "weeks", title: .word("cash.weeks"), unit: .word("cash.weeksUnit", ["day": .date(outlook.from)]),
        description: .word("cash.weeksText"), sentence: nextWeek(outlook)),
      slots: (0..<behind + ahead.count).map { .date(first.adding(days: 7 * $0)) },
      parts: [
        .init(.word("cash.came"), past.map { Int($0) } + ahead.map { _ in nil }),
        .init(.word("cash.awaited"), none + ahead.map { Int($0.waiting) }),
        .init(.word("cash.usual"), none + ahead.map { Int($0.expected - $0.waiting) }),
      ], measure: .money(), slotName: .word("plot.week"))
  }

  private static func nextWeek(_ outlook: CashOutlook) -> Written? {
    guard let next = outlook.forecast.weeks.first, next.expected != 0 else { return nil }
    return .word(
      "cash.nextWeek", ["day": .date(outlook.from), "amount": .money(next.expected), "waiting": .money(next.waiting)])
  }

  /// What comes in all, week by week, with the band of how far such forecasts were off.
  private static func ahead(_ outlook: CashOutlook) -> BandPlot? {
    let weeks = outlook.forecast.weeks
    guard let last = weeks.last, last.sum != 0 else { return nil }
    let sentence: Written
    if let error = last.error {
      sentence = .word("cash.aheadSays", ["amount": .money(last.sum), "error": .money(error)])
    } else if case .waitingOnly = outlook.forecast.basis {
      sentence = .word("cash.aheadWaiting", ["amount": .money(last.sum)])
    } else {
      sentence = .word("cash.aheadNoError", ["amount": .money(last.sum)])
    }
    return BandPlot(
      PlotText(
        id: "ahead", title: .word("cash.ahead"), unit: .word("cash.aheadUnit", ["day": .date(outlook.from)]),
        description: .word("cash.aheadText"), sentence: sentence),
      slots: [.date(outlook.from)] + weeks.map { .date($0.first.adding(days: 6)) }, past: [0],
      future: weeks.map { .init(Int($0.sum), low: $0.low.map { Int($0) }, high: $0.high.map { Int($0) }) },
      measure: .money())
  }

  private static let daysShown = 28

  private static func released(_ outlook: CashOutlook) -> StackedBarPlot? {
    guard let all = outlook.all, all.amounts.count > 1 else { return nil }
    let count = min(daysShown, all.amounts.count)
    let first = all.first.adding(days: all.amounts.count - count)
    return StackedBarPlot(
      PlotText(
        id: "released", title: .word("cash.released"), unit: .word("cash.releasedUnit"),
        description: .word("cash.releasedText"),
        sentence: all.weeks.mean.map { .word("cash.releasedSays", ["amount": .money($0)]) }),
      slots: (0..<count).map { .date(first.adding(days: $0)) },
      parts: outlook.released.prefix(5).map { channel, days in
        .init(.word("channel.\(channel.rawValue)"), days.amounts.suffix(count).map { Int($0) })
      }, measure: .money(),
      addresses: (0..<count).map { SiteURL.moneyEntries.with(["month": first.adding(days: $0).month]) })
  }

  private static func waiting(_ outlook: CashOutlook) -> SumTable? {
    guard !outlook.waiting.isEmpty else { return nil }
    return SumTable(
      .word("cash.waitingTitle"), hint: .word("cash.waitingHint"),
      columns: [
        .word("orders.channel"), .word("money.orders"), .word("plot.amount"), .word("cash.takes"), .word("cash.mostly"),
      ],
      rows: outlook.waiting.map { line in
        let takes: Written? = line.usualDays.flatMap { usual in
          line.longDays.map { .word("cash.days", ["usual": .count(usual), "long": .count($0)]) }
        }
        return SumTable.Row(
          .word("channel.\(line.channel.rawValue)"),
          [
            .count(Int(line.orders)), .money(line.amount), takes ?? .word("common.unknown"),
            line.mostlyBy.map { .date($0) } ?? .word("common.unknown"),
          ],
          address: SiteURL.payouts.with(["state": "waiting"]))
      })
  }

  private static func months(_ content: Content) -> SumTable? {
    guard !content.months.isEmpty else { return nil }
    return SumTable(
      .word("cash.months"), hint: nil,
      columns: [
        .word("cash.month"), .word("cash.in"), .word("cash.withdrawn"), .word("cash.ads"), .word("cash.other"),
      ],
      rows: content.months.map { line in
        SumTable.Row(
          .month(line.month),
          [.money(line.income), .money(line.withdrawn), .money(line.ads), .money(line.other)],
          address: SiteURL.moneyEntries.with(["month": line.month.month]))
      })
  }
}
