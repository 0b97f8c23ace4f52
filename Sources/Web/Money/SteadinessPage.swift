import Trade

/// Kestabilan: how even income is, what it hangs on, and whether something changed it.
struct SteadinessPage: Page {
  var template: String { "Steadiness" }
  static var place: Place? { .money }
  var title: Written { .word("steady.title") }

  struct Content: Sendable {
    /// Income of each channel over the same days.
    var channels: [(channel: SalesChannel, series: IncomeSeries)]
    /// What each channel leaves after goods, packing and wages, as far as that is known.
    var left: [(channel: SalesChannel, series: IncomeSeries)]
    var all: IncomeSeries?
    var products: [(name: Written, key: String, amount: Int64)]
    var since: LocalDate?
    var fixedWeekly: Int64?
    var reserve: Int64
    var cancelled: BarPlot?
    var form: FormState
  }

  let tabs = MoneyTab.chips(.steadiness)
  let none: Bool
  let weeks: AmountPlot?
  let since: Field
  let change: Written?
  let changeHint: Written?
  let days: AmountPlot?
  let sentences: [Written]
  let closing: SumTable?
  let cancelled: BarPlot?

  init(_ content: Content) {
    none = content.all == nil
    weeks = Self.weeks(content)
    since = Field("since", "steady.since", content.form, initial: content.since?.description) {
      $0.type = "date"
      $0.hint = .word("steady.sinceHint")
    }
    (change, changeHint) = Self.change(content)
    days = Self.days(content.all)
    sentences = Self.sentences(content)
    closing = Self.closing(content)
    cancelled = content.cancelled
  }

  private static func weeks(_ content: Content) -> AmountPlot? {
    guard let all = content.all, all.weeks.count > 1 else { return nil }
    var series =
      content.channels.count > 1
      ? content.channels.prefix(4).map { line in
        AmountPlot.Series(.word("channel.\(line.channel.rawValue)"), line.series.weeks.map(\.amount))
      } : []
    series.insert(.init(.word("steady.allChannels"), all.weeks.map(\.amount)), at: 0)
    let mark = content.since.flatMap { day in all.weeks.firstIndex { $0.monday >= day } }
    return AmountPlot(
      .init(
        id: "weeks", title: .word("steady.weeks"), unit: .word("steady.weeksUnit"),
        description: .word("steady.weeksText"), sentence: nil),
      placeName: .word("cash.week"), places: all.weeks.map { .date($0.monday) }, series: series,
      marks: mark.map { [($0, .word("steady.mark"))] } ?? [])
  }

  /// What changed with the day, in one sentence, and how sure that is in another.
  private static func change(_ content: Content) -> (Written?, Written?) {
    guard let day = content.since, let all = content.all else { return (nil, nil) }
    let (before, after) = all.weeks(around: day)
    let amounts = (before.map { Double($0.amount) }, after.map { Double($0.amount) })
    guard let change = BeforeAfter(before: amounts.0, after: amounts.1) else {
      return (
        .word("steady.tooShort", ["before": .count(before.count), "after": .count(after.count)]), nil
      )
    }
    let values: [String: Written] = [
      "day": .date(day), "before": .money(rupiah(change.before)), "after": .money(rupiah(change.after)),
      "difference": .money(rupiah(change.difference)), "low": .money(rupiah(change.interval.lowerBound)),
      "high": .money(rupiah(change.interval.upperBound)), "weeksBefore": .count(before.count),
      "weeksAfter": .count(after.count),
    ]
    let verdict: Written =
      switch change.verdict {
      case .more: .word("steady.more", values)
      case .less: .word("steady.less", values)
      case .cannotTell(let more?): .counted("steady.cannotTell", more, values)
      case .cannotTell(nil): .word("steady.cannotTellLong", values)
      }
    return (verdict, .word("steady.interval", values))
  }

  private static func rupiah(_ amount: Double) -> Int64 { Int64(amount.rounded()) }

  private static func days(_ all: IncomeSeries?) -> AmountPlot? {
    guard let all, all.days.count > 1 else { return nil }
    let days = all.days.suffix(92)
    let first = all.first.adding(days: all.days.count - days.count)
    return AmountPlot(
      .init(
        id: "days", title: .word("steady.days"), unit: .word("steady.daysUnit"), description: .word("steady.daysText"),
        sentence: nil),
      placeName: .word("plot.day"), places: days.indices.map { .date(first.adding(days: $0 - days.startIndex)) },
      series: [.init(.word("steady.income"), Array(days))])
  }

  private static func sentences(_ content: Content) -> [Written] {
    guard let all = content.all else { return [] }
    let evenness = Evenness(all.days)
    var sentences: [Written] = [
      .word(
        "steady.empty",
        [
          "n": .count(evenness.empty), "days": .count(evenness.days),
          "share": .share(perMille: evenness.days == 0 ? 0 : evenness.empty * 1_000 / evenness.days),
        ])
    ]
    if let variation = evenness.variation, let gini = evenness.gini {
      sentences.append(
        .word(
          variation < 0.5 ? "steady.even" : variation < 1 ? "steady.uneven" : "steady.veryUneven",
          ["cv": .share(perMille: Int((variation * 1_000).rounded())), "gini": .text(String(format2(gini)))]))
    }
    let channels = content.channels.map { (name: $0.channel.rawValue, amount: $0.series.days.reduce(0, +)) }
    if let largest = Dependence(channels) {
      sentences.append(
        .word(
          "steady.channel",
          ["name": .word("channel.\(largest.name)"), "share": .share(perMille: largest.perMille)]))
    }
    if let largest = Dependence(content.products.map { ($0.key, $0.amount) }),
      let product = content.products.first(where: { $0.key == largest.name })
    {
      sentences.append(.word("steady.product", ["name": product.name, "share": .share(perMille: largest.perMille)]))
    }
    let best = all.days.enumerated().max { $0.element < $1.element }
    if let best, let share = Dependence(all.days.enumerated().map { ("\($0.offset)", $0.element) }) {
      sentences.append(
        .word(
          "steady.day",
          ["day": .date(all.first.adding(days: best.offset)), "share": .share(perMille: share.perMille)]))
    }
    return sentences
  }

  /// Two decimals without a locale.
  private static func format2(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100),\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func closing(_ content: Content) -> SumTable? {
    guard let all = content.all, !content.channels.isEmpty, let fixed = content.fixedWeekly else { return nil }
    let weeks = Int64(max(1, all.weeks.suffix(8).count))
    let total = content.left.reduce(0) { $0 + $1.series.weeks.suffix(8).reduce(0) { $0 + $1.amount } }
    return SumTable(
      .word("steady.closing"), hint: .word("steady.closingHint"),
      columns: [
        .word("orders.channel"), .word("steady.restWeekly"), .word("steady.costsWeekly"), .word("steady.lasts"),
      ],
      rows: content.left.map { channel, series in
        let own = series.weeks.suffix(8).reduce(0) { $0 + $1.amount }
        let rest = (total - own) / weeks
        let lasts: Written =
          switch Closing(weekly: rest, costs: fixed, atHand: content.reserve) {
          case .carriesOn: .word("steady.carriesOn")
          case .weeks(let weeks): .counted("steady.weeksLeft", weeks)
          }
        return SumTable.Row(
          .word("steady.ifCloses", ["channel": .word("channel.\(channel.rawValue)")]),
          [.money(rest), .money(fixed), lasts])
      })
  }
}
