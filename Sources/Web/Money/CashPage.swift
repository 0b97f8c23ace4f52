import Trade

/// Arus kas: when money came, when the next comes, and what may be drawn.
struct CashPage: Page {
  var template: String { "Cash" }
  static var place: Place? { .money }
  var title: Written { .word("cash.title") }

  struct Content: Sendable {
    /// Every day from the first to the last, and what came.
    var series: IncomeSeries?
    var forecast: CashForecast?
    var waiting: [(channel: SalesChannel, orders: Int64, amount: Int64, next: LocalDate?)]
    /// What moved besides, by month: the newest first.
    var months: [(month: LocalDate, income: Int64, withdrawn: Int64, ads: Int64, other: Int64)]
    /// What a week costs: goods, packing, wages, advertising and what is fixed; nil while some of it is not known.
    var weeklyCosts: Int64?
    var atHand: Int64
  }

  let tabs = MoneyTab.chips(.cash)
  let none: Bool
  let figures: [Figure]
  let released: AmountPlot?
  let forecast: AmountPlot?
  let waiting: SumTable?
  let months: SumTable?

  init(_ content: Content) {
    none = content.series == nil && content.waiting.isEmpty
    let last = content.series.map { $0.days.suffix(7).reduce(0, +) } ?? 0
    let draw = content.weeklyCosts.flatMap { costs in
      content.forecast?.weeklyDraw(atHand: content.atHand, weeklyCosts: costs)
    }
    figures = [
      Figure(.word("cash.lastWeek"), .money(last)),
      Figure(.word("cash.waiting"), .money(content.waiting.reduce(0) { $0 + $1.amount })),
      Figure(
        .word("cash.draw"), draw.map { .money($0) } ?? .word("common.unknown"),
        beside: .word(
          draw != nil ? "cash.drawHint" : content.weeklyCosts == nil ? "cash.drawNoCosts" : "cash.drawTooShort")),
    ]
    released = content.series.flatMap(Self.plot)
    forecast = content.forecast.flatMap { forecast in content.series.map { Self.plot(forecast, $0) } }
    waiting =
      content.waiting.isEmpty
      ? nil
      : SumTable(
        .word("cash.waitingTitle"), hint: .word("cash.waitingHint"),
        columns: [.word("orders.channel"), .word("money.orders"), .word("plot.amount"), .word("cash.next")],
        rows: content.waiting.map { line in
          SumTable.Row(
            .word("channel.\(line.channel.rawValue)"),
            [.count(Int(line.orders)), .money(line.amount), line.next.map { .date($0) } ?? .word("common.unknown")],
            address: SiteURL.payouts.with(["state": "waiting"]))
        })
    months =
      content.months.isEmpty
      ? nil
      : SumTable(
        .word("cash.months"), hint: nil,
        columns: [
          .word("cash.month"), .word("cash.in"), .word("cash.withdrawn"), .word("cash.ads"), .word("cash.other"),
        ],
        rows: content.months.map { line in
          SumTable.Row(
            .month(line.month),
            [.money(line.income), .money(line.withdrawn), .money(line.ads), .money(line.other)])
        })
  }

  private static let shown = 60

  private static func plot(_ series: IncomeSeries) -> AmountPlot? {
    let days = series.days.suffix(shown)
    guard days.count > 1 else { return nil }
    let first = series.first.adding(days: series.days.count - days.count)
    return AmountPlot(
      .init(
        id: "released", title: .word("cash.released"), unit: .word("cash.releasedUnit"),
        description: .word("cash.releasedText"), sentence: nil),
      placeName: .word("plot.day"), places: days.indices.map { .date(first.adding(days: $0 - days.startIndex)) },
      series: [.init(.word("cash.came"), Array(days))])
  }

  /// The weeks behind and the weeks ahead, with how far such a forecast was off.
  private static func plot(_ forecast: CashForecast, _ series: IncomeSeries) -> AmountPlot {
    let past = series.weeks.suffix(12)
    let places = past.map(\.monday) + forecast.weeks.map(\.monday)
    let behind: [Int64?] = past.map(\.amount) + forecast.weeks.map { _ in nil }
    var ahead: [Int64?] = past.map { _ in nil } + forecast.weeks.map(\.amount)
    var band: [ClosedRange<Int64>?] = past.map { _ in nil }
    band += forecast.weeks.map { week in week.error.map { max(0, week.amount - $0)...(week.amount + $0) } }
    if let last = past.last { ahead[past.count - 1] = last.amount }
    let next = forecast.weeks.first
    let sentence: Written? = next.map { week in
      week.error.map {
        .word("cash.forecastSays", ["amount": .money(week.amount), "error": .money($0)])
      } ?? .word("cash.forecastNoError", ["amount": .money(week.amount)])
    }
    return AmountPlot(
      .init(
        id: "forecast", title: .word("cash.forecast"), unit: .word("cash.forecastUnit"),
        description: .word("cash.forecastText"), sentence: sentence),
      placeName: .word("cash.week"), places: places.map { .date($0) },
      series: [.init(.word("cash.came"), behind), .init(.word("cash.expected"), ahead)], band: band,
      marks: past.isEmpty ? [] : [(past.count - 1, .word("cash.now"))])
  }
}
