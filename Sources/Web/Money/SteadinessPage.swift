import Trade

/// Kestabilan: how even income is, what it hangs on, and whether something changed it.
struct SteadinessPage: Page {
  var template: String { "Steadiness" }
  static var place: Place? { .money }
  var title: Written { .word("steady.title") }

  struct Content: Sendable {
    /// Income of each channel over the same days, the largest first.
    var channels: [(channel: SalesChannel, series: DaySeries)]
    /// What each channel leaves after goods, packing and wages, as far as that is known.
    var left: [(channel: SalesChannel, series: DaySeries)]
    var all: DaySeries?
    /// Days that files cover too, and that a gap parts from these.
    var otherDays = 0
    /// The product that sold most, and how much hangs on products.
    var product: (name: Written, dependence: Dependence.Measure)?
    var since: LocalDate?
    var fixedWeekly: Int64?
    var reserve: Int64
    /// Channels of whose sales in the last weeks a cost or a rate is not known.
    var unknown: Set<SalesChannel> = []
    /// Costs of a parcel that count as nothing, since nobody said them.
    var unsaid: [RunningCost.Kind] = []
    var cancelled: BarPlot?
    var form: FormState
  }

  let tabs = MoneyTab.chips(.steadiness)
  let none: Bool
  let span: Written?
  let apart: Written?
  let weeks: StackedBarPlot?
  let since: Field
  let change: IntervalPlot?
  let changeHint: Written?
  let days: StackedBarPlot?
  let sentences: [Written]
  let closing: SumTable?
  let closingUnknown: Written?
  let unsaid: Written?
  let cancelled: BarPlot?

  init(_ content: Content) {
    none = content.all == nil
    span = content.all.map {
      .word(
        "steady.span",
        ["first": .date($0.first), "last": .date($0.first.adding(days: $0.amounts.count - 1))])
    }
    apart = content.otherDays > 0 ? .counted("steady.apart", content.otherDays) : nil
    weeks = Self.weeks(content)
    since = Field("since", "steady.since", content.form, initial: content.since?.description) {
      $0.type = "date"
      $0.hint = .word("steady.sinceHint")
    }
    (change, changeHint) = Self.change(content)
    days = Self.days(content)
    sentences = Self.sentences(content)
    closing = Self.closing(content)
    closingUnknown = closing == nil || content.unknown.isEmpty ? nil : .word("steady.closingUnknown")
    unsaid = closing == nil ? nil : Written.unsaid(content.unsaid)
    cancelled = content.cancelled
  }

  private static let weeksShown = 26
  private static let daysShown = 31

  private static func weeks(_ content: Content) -> StackedBarPlot? {
    guard let weeks = content.all?.weeks, let first = weeks.firstMonday, weeks.amounts.count > 1 else { return nil }
    let count = min(weeksShown, weeks.amounts.count)
    let start = first.adding(days: 7 * (weeks.amounts.count - count))
    return StackedBarPlot(
      PlotText(
        id: "weeks", title: .word("steady.weeks"), unit: .word("steady.weeksUnit"),
        description: .word("steady.weeksText"),
        sentence: weeks.mean.map {
          .word("steady.weeksSays", ["amount": .money($0), "n": .count(weeks.amounts.count)])
        }),
      slots: (0..<count).map { .date(start.adding(days: 7 * $0)) },
      parts: parts(content) { $0.weeks.amounts.suffix(count) }, measure: .money(), slotName: .word("plot.week"),
      addresses: (0..<count).map {
        let monday = start.adding(days: 7 * $0)
        return MoneyPage.orders(.income, monday...monday.adding(days: 6))
      })
  }

  private static func days(_ content: Content) -> StackedBarPlot? {
    guard let all = content.all, all.amounts.count > 1 else { return nil }
    let count = min(daysShown, all.amounts.count)
    let start = all.first.adding(days: all.amounts.count - count)
    return StackedBarPlot(
      PlotText(
        id: "days", title: .word("steady.days"), unit: .word("steady.daysUnit"), description: .word("steady.daysText"),
        sentence: evenness(all)),
      slots: (0..<count).map { .date(start.adding(days: $0)) },
      parts: parts(content) { $0.amounts.suffix(count) }, measure: .money(),
      addresses: (0..<count).map {
        let day = start.adding(days: $0)
        return MoneyPage.orders(.income, day...day)
      })
  }

  /// The four largest channels, and all others together.
  private static func parts(_ content: Content, _ amounts: (DaySeries) -> ArraySlice<Int64>) -> [StackedBarPlot.Part] {
    let (large, others) = (content.channels.prefix(4), content.channels.dropFirst(4))
    let parts = large.map { channel, series in
      StackedBarPlot.Part(.word("channel.\(channel.rawValue)"), amounts(series).map { Int($0) })
    }
    guard let first = others.first else { return parts }
    let rest = others.dropFirst().reduce(Array(amounts(first.series))) { zip($0, amounts($1.series)).map(+) }
    return parts + [.init(.word("steady.others"), rest.map { Int($0) })]
  }

  private static func evenness(_ all: DaySeries) -> Written? {
    guard case .measured(let measure) = Evenness(of: all) else { return nil }
    let (hundredths, days) = (measure.gini.map { Int(($0 * 100).rounded()) }, measure.days)
    let word = measure.variation < 0.5 ? "steady.even" : measure.variation < 1 ? "steady.uneven" : "steady.veryUneven"
    return .word(
      word,
      [
        "cv": .share(perMille: Int((measure.variation * 1_000).rounded())),
        "gini": hundredths.map { .hundredths($0) } ?? .word("common.unknown"), "n": .count(measure.emptyDays),
        "days": .count(days), "share": .share(perMille: measure.emptyDays * 1_000 / days),
      ])
  }

  /// The weeks before and after the day with what they tell, and how that is read.
  private static func change(_ content: Content) -> (IntervalPlot?, Written?) {
    guard let day = content.since, let weeks = content.all?.weeks, let first = weeks.firstMonday else {
      return (nil, content.since == nil ? nil : .word("steady.tooShort", ["before": .count(0), "after": .count(0)]))
    }
    let (before, after) = weeks.parted(at: day)
    let slots = (0..<weeks.amounts.count).map { first.adding(days: 7 * $0) }
    let shown = slots.prefix(before.count) + slots.suffix(after.count)
    var difference: IntervalPlot.Difference?
    var means: (before: Int?, after: Int?) = (mean(before), mean(after))
    let sentence: Written
    switch BeforeAfter(before: before, after: after) {
    case .tooShort(let before, let after):
      sentence = .word("steady.tooShort", ["before": .count(before), "after": .count(after)])
    case .noNoise(let amount):
      sentence = .word("steady.noNoise", ["difference": .money(amount)])
    case .measured(let comparison):
      difference = .init(
        Int(comparison.difference), lower: Int(comparison.lower), upper: Int(comparison.upper))
      means = (Int(comparison.meanBefore), Int(comparison.meanAfter))
      sentence = verdict(comparison, day)
    }
    return (
      IntervalPlot(
        PlotText(
          id: "change", title: .word("steady.change"), unit: .word("steady.weeksUnit"),
          description: .word("steady.changeText"), sentence: sentence),
        slots: shown.map { .date($0) }, before: before.map { Int($0) }, after: after.map { Int($0) }, means: means,
        mark: .date(day), difference: difference, measure: .money()),
      difference == nil ? nil : .word("steady.changeHint")
    )
  }

  private static func mean(_ weeks: [Int64]) -> Int? {
    weeks.isEmpty ? nil : Int(weeks.reduce(0, +)) / weeks.count
  }

  private static func verdict(_ comparison: BeforeAfter.Comparison, _ day: LocalDate) -> Written {
    let values: [String: Written] = [
      "day": .date(day), "before": .money(comparison.meanBefore), "after": .money(comparison.meanAfter),
    ]
    return switch comparison.verdict {
    case .more: .word("steady.more", values)
    case .less: .word("steady.less", values)
    case .cannotTellYet(let more?): .counted("steady.cannotTell", more, values)
    case .cannotTellYet(nil): .word("steady.cannotTellLong", values)
    }
  }

  /// Fewer days than this tell nothing of what hangs on what.
  private static let fewestDays = 28

  /// How much hangs on one channel, one product, one day.
  private static func sentences(_ content: Content) -> [Written] {
    guard let all = content.all, all.amounts.count >= fewestDays else {
      return content.all == nil ? [] : [.word("steady.fewDays")]
    }
    var sentences: [Written] = []
    let channels = content.channels.map { ($0.channel.rawValue, $0.series.total) }
    if case .measured(let measure) = Dependence(of: Dictionary(uniqueKeysWithValues: channels)) {
      let name: Written = .word("channel.\(measure.largest)")
      sentences.append(
        measure.amount == measure.total
          ? .word("steady.oneChannel", ["name": name]) : .word("steady.channel", values(measure, name)))
    }
    if let (name, measure) = content.product {
      sentences.append(.word("steady.product", values(measure, name)))
    }
    do {
      let days = all.amounts.enumerated().map { (all.first.adding(days: $0.offset).description, $0.element) }
      if case .measured(let measure) = Dependence(of: Dictionary(uniqueKeysWithValues: days)),
        let day = LocalDate(measure.largest)
      {
        sentences.append(.word("steady.day", values(measure, .date(day))))
      }
    }
    let twins = TwinDays(of: all)
    if let share = twins.perMille, let times = twins.times(of: all) {
      let names = twins.days.suffix(6).map(TwinDays.name).joined(separator: ", ")
      sentences.append(
        .word(
          "steady.campaign", ["name": .text(names), "share": .share(perMille: share), "times": .hundredths(times)]))
    }
    return sentences
  }

  private static func values(_ measure: Dependence.Measure, _ name: Written) -> [String: Written] {
    [
      "name": name, "share": .share(perMille: measure.perMille),
      "equal": .hundredths(Int((measure.equalParts * 10).rounded()) * 10),
    ]
  }

  /// Weeks that tell what a channel usually leaves.
  static let usualWeeks = 8

  private static func closing(_ content: Content) -> SumTable? {
    guard let weeks = content.all?.weeks.amounts.count, weeks >= usualWeeks / 2, let fixed = content.fixedWeekly else {
      return nil
    }
    let usual = content.left.map { channel, series in
      let weeks = series.weeks.amounts.suffix(usualWeeks)
      return (channel: channel, amount: weeks.isEmpty ? 0 : weeks.reduce(0, +) / Int64(weeks.count))
    }
    let total = usual.reduce(0) { $0 + $1.amount }
    return SumTable(
      .word("steady.closing"), hint: .word("steady.closingHint"),
      columns: [
        .word("orders.channel"), .word("steady.restWeekly"), .word("steady.costsWeekly"), .word("steady.lasts"),
      ],
      rows: usual.map { channel, amount in
        let name: Written = .word("steady.ifCloses", ["channel": .word("channel.\(channel.rawValue)")])
        guard content.unknown.isSubset(of: [channel]) else {
          return SumTable.Row(name, [.word("common.unknown"), .money(fixed), .word("common.unknown")])
        }
        let rest = total - amount
        let lasts: Written =
          switch ChannelClosing(restPerWeek: rest, fixedCosts: fixed, reserve: content.reserve) {
          case .carriesOn: .word("steady.carriesOn")
          case .lasts(let weeks, _): .counted("steady.weeksLeft", Int(weeks))
          }
        return SumTable.Row(name, [.money(rest), .money(fixed), lasts])
      })
  }
}
