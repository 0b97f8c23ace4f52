import Trade

/// Keuangan: a month's way from sales to profit, where the money goes, and what earns it.
package struct MoneyPage: Page {
  package var template: String { "Money" }
  package static var place: Place? { .money }
  package var title: Written { .word("money.title") }

  let tabs = MoneyTab.chips(.profit)
  let behind: Written?
  let none: Bool
  let monthName: Written
  let before: SiteURL
  let beforeName: Written
  let after: SiteURL
  let afterName: Written
  let figures: [Figure]
  let missing: Written?
  let unmatched: Written?
  let foreign: Written?
  let unrated: Written?
  let adsUnknown: Written?
  let unsaid: Written?
  let fixedHint: Written?
  let waterfall: WaterfallPlot?
  let days: LinePlot?
  let leaks: SumTable?
  let cuts: [Chip]
  let cut: SumTable?
  let xlsx: SiteURL
  let csv: SiteURL

  /// What the page is made of.
  struct Content: Sendable {
    var month: MoneyMonth
    var sum: ProfitReport.Sum
    /// Each day's sum over all channels, the oldest first.
    var days: [(day: LocalDate, sum: ProfitReport.Sum)]
    var parts: [ProfitReport.Part]
    var missing: ProfitReport.Missing
    var dimension: ProfitDimension
    var cut: [(name: Written, address: SiteURL?, sum: ProfitReport.Sum)]
    /// Costs of a parcel that count as nothing, since nobody said them.
    var unsaid: [RunningCost.Kind] = []
    /// Orders that are still to be looked at.
    var behind: Int
    /// Days with sales over which no file tells what advertising cost, though files of other days do.
    var withoutAds: (days: Int, first: LocalDate, last: LocalDate)?
    var isEmpty: Bool
  }

  init(_ content: Content) {
    let (sum, month) = (content.sum, content.month)
    behind = content.behind > 0 ? .counted("money.behind", content.behind) : nil
    none = content.isEmpty
    monthName = .month(month.first)
    (before, after) = (Self.address(month.before, content.dimension), Self.address(month.after, content.dimension))
    (beforeName, afterName) = (.month(month.before.first), .month(month.after.first))
    figures = Self.figures(sum, month, isWithoutAds: content.withoutAds != nil)
    adsUnknown = content.withoutAds.map {
      .counted("money.adsUnknown", $0.days, ["first": .date($0.first), "last": .date($0.last)])
    }
    unsaid = sum.orders > 0 ? Written.unsaid(content.unsaid) : nil
    fixedHint = sum.figures.profit == nil ? nil : .word("money.beforeFixed")
    let share: Written = .share(perMille: Self.perMille(sum.figures[.uncostedSales], of: sum.figures[.sales]))
    missing =
      content.missing.variants > 0
      ? .counted("money.missingCosts", content.missing.variants, ["share": share]) : nil
    unmatched = content.missing.listings > 0 ? .counted("money.unmatched", content.missing.listings) : nil
    foreign = content.missing.payouts > 0 ? .counted("money.foreign", content.missing.payouts) : nil
    unrated =
      sum.figures[.unratedSales] > 0
      ? .word(
        "money.unrated",
        ["share": .share(perMille: Self.perMille(sum.figures[.unratedSales], of: sum.figures[.sales]))]) : nil
    waterfall = Self.waterfall(sum, month)
    days = Self.plot(content.days)
    leaks = Self.leaks(content.parts, sales: sum.figures[.sales], month)
    cuts = ProfitDimension.allCases.map {
      Chip(.word("money.by.\($0.rawValue)"), address: Self.address(month, $0), chosen: $0 == content.dimension)
    }
    cut = Self.table(content)
    xlsx = SiteURL.moneyXLSX.with(["month": month.text, "by": content.dimension.rawValue])
    csv = SiteURL.moneyCSV.with(["month": month.text, "by": content.dimension.rawValue])
  }

  private static func address(_ month: MoneyMonth, _ dimension: ProfitDimension) -> SiteURL {
    SiteURL.money.with(["month": month.text, "by": dimension.rawValue])
  }

  static func perMille(_ part: Int64, of whole: Int64) -> Int {
    whole == 0 ? 0 : Int((Int128(part) * 1_000 / Int128(whole)))
  }

  /// Profit known of less than half the sales says more about the gaps than about the shop.
  private static let fewestKnown = 500

  private static func figures(_ sum: ProfitReport.Sum, _ month: MoneyMonth, isWithoutAds: Bool) -> [Figure] {
    let all = orders(.step(.sales), month.span)
    let known = sum.figures[.sales] - max(sum.figures[.uncostedSales], sum.figures[.unratedSales])
    let isMostlyKnown = perMille(known, of: sum.figures[.sales]) >= fewestKnown
    let profit = sum.figures.profit
    let isUnrated = sum.figures[.unratedSales] > 0
    let deductions: [ProfitFigures.Measure] = [.platform, .programmes, .affiliate, .insurance, .tax]
    let taken = deductions.reduce(0) { $0 + sum.figures[$1] }
    return [
      Figure(
        .word("money.profit"),
        isWithoutAds
          ? .word("money.profitUnknown")
          : profit.map { .money($0) }
            ?? .word("money.profitUnknown"),
        beside: profit.map { isWithoutAds ? .word("money.atMost", ["amount": .money($0)]) : nil }
          ?? (isMostlyKnown ? .word("money.knownPart", ["amount": .money(sum.figures[.knownProfit])]) : nil)),
      Figure(
        .word("money.sales"), .money(sum.figures[.sales]), beside: .counted("import.orders", Int(sum.orders)),
        address: all),
      Figure(
        .word("money.taken"),
        isUnrated ? .word("money.profitUnknown") : .share(perMille: perMille(-taken, of: sum.figures[.sales])),
        beside: isUnrated ? .word("money.atLeast", ["amount": .money(-taken)]) : .money(taken)),
    ]
  }

  /// Steps that are nothing are left out.
  private static func waterfall(_ sum: ProfitReport.Sum, _ month: MoneyMonth) -> WaterfallPlot? {
    guard sum.figures[.sales] != 0 else { return nil }
    var items = [
      WaterfallPlot.Item.change(
        .word("money.step.sales"), Int(sum.figures[.sales]), address: orders(.step(.sales), month.span))
    ]
    var ads = sum.figures[.ads] + sum.figures[.adSpend]
    for step in ProfitFigures.steps.dropFirst() {
      let amount = step == .ads ? ads : step == .adSpend ? 0 : sum.figures[step]
      if amount != 0 {
        items.append(
          .change(
            .word(step == .ads ? "money.advertising" : "money.step.\(step)"), Int(amount),
            address: orders(step == .ads ? .advertising : .step(step), month.span)))
      }
      if step == .ads { ads = 0 }
    }
    let left = sum.figures.sum
    let isKnown = sum.figures.profit != nil
    items.append(
      .total(.word(isKnown ? "money.step.profit" : "money.step.left"), address: orders(.left, month.span)))
    return WaterfallPlot(
      PlotText(
        id: "waterfall", title: .word("money.waterfall"), unit: .word("money.rupiah"),
        description: .word("money.waterfallText"),
        sentence: .word(
          isKnown ? "money.waterfallSays" : "money.waterfallSaysLeft",
          ["left": .money(per100k(left, of: sum.figures[.sales]))])), items: items, measure: .money())
  }

  /// The orders that a figure is the sum of.
  static func orders(
    _ measured: FigureOrders.Measured, _ span: ClosedRange<LocalDate>,
    cut: (dimension: ProfitDimension, value: String)? = nil
  ) -> SiteURL {
    FigureOrders.Figure(measured, over: span, cut: cut).address()
  }

  static func per100k(_ amount: Int64, of sales: Int64) -> Int64 {
    sales == 0 ? 0 : Int64(Int128(amount) * 100_000 / Int128(sales))
  }

  private static func plot(_ days: [(day: LocalDate, sum: ProfitReport.Sum)]) -> LinePlot? {
    guard days.count > 1 else { return nil }
    let best = days.max { $0.sum.figures[.sales] < $1.sum.figures[.sales] }
    return LinePlot(
      PlotText(
        id: "days", title: .word("money.days"), unit: .word("money.daysUnit"), description: .word("money.daysText"),
        sentence: best.flatMap { day, sum in
          sum.figures[.sales] > 0
            ? .word("money.bestDay", ["day": .date(day), "amount": .money(sum.figures[.sales])]) : nil
        }),
      slots: days.map { .date($0.day) },
      series: [
        .init(.word("money.step.sales"), days.map { Int($0.sum.figures[.sales]) }),
        .init(.word("money.left"), days.map { Int($0.sum.figures.sum) }),
      ], measure: .money(), addresses: days.map { orders(.step(.sales), $0.day...$0.day) })
  }

  /// The biggest takers first.
  private static func leaks(_ parts: [ProfitReport.Part], sales: Int64, _ month: MoneyMonth) -> SumTable? {
    let taken = takers(parts)
    guard !taken.isEmpty else { return nil }
    return SumTable(
      .word("money.leaks"), hint: .word("money.leaksHint"),
      columns: [.word("money.part"), .word("plot.amount"), .word("money.per100k"), .word("money.orders")],
      rows: taken.prefix(20).map { taker in
        SumTable.Row(
          .part(taker.part),
          [.money(taker.amount), .money(per100k(taker.amount, of: sales)), .count(Int(taker.orders))],
          address: orders(
            taker.part == .shippingToCourier ? .step(.shipping) : .part(taker.part), month.span))
      })
  }

  private struct Taker {
    let part: PayoutPart
    var amount: Int64 = 0
    /// An order is of one channel.
    var ordersByChannel: [SalesChannel: Int64] = [:]
    var orders: Int64 { ordersByChannel.values.reduce(0, +) }
  }

  /// What buyers and channels pay for shipping goes on to the courier: what is left of it counts, in one line.
  private static func takers(_ parts: [ProfitReport.Part]) -> [Taker] {
    var takers: [PayoutPart: Taker] = [:]
    for part in parts where part.part.isDeduction {
      let name = part.part.group == .shipping ? .shippingToCourier : part.part
      var taker = takers[name] ?? Taker(part: name)
      taker.amount += part.paid + part.expected
      // One order has several amounts of shipping, and every other part once.
      let orders = taker.ordersByChannel[part.channel] ?? 0
      taker.ordersByChannel[part.channel] =
        name == .shippingToCourier ? max(orders, part.orders) : orders + part.orders
      takers[name] = taker
    }
    return takers.values.filter { $0.amount < 0 }.sorted {
      ($0.amount, $0.part.rawValue) < ($1.amount, $1.part.rawValue)
    }
  }

  private static func table(_ content: Content) -> SumTable? {
    guard !content.cut.isEmpty else { return nil }
    return SumTable(
      .word("money.by.\(content.dimension.rawValue)"), hint: .word("money.cutHint"),
      columns: [
        .word("money.name"), .word("money.step.sales"), .word("money.fromChannels"), .word("money.costs"),
        .word("money.profit"), .word("money.orders"),
      ],
      rows: content.cut.map { name, address, sum in
        let own = sum.figures[.goods] + sum.figures[.packing] + sum.figures[.labour]
        return SumTable.Row(
          name,
          [
            .money(sum.figures[.sales]), .money(sum.figures.fromChannels),
            sum.figures[.uncostedSales] > 0 ? .word("common.unknown") : .money(own),
            sum.figures.profit.map { .money($0) } ?? .word("common.unknown"), .count(Int(sum.orders)),
          ], address: address)
      })
  }
}

extension PayoutPart {
  /// Whether it takes from the seller beside what goes back to buyers.
  var isDeduction: Bool { group != .sales && group != .refunds }
}

extension Written {
  /// What nobody said of the costs of a parcel, so that it counts as nothing; nil where all is said.
  static func unsaid(_ costs: [RunningCost.Kind]) -> Written? {
    costs.first.map { .word("costs.unsaid.\(costs.count > 1 ? "both" : $0.rawValue)") }
  }

  /// The name of a part of a payout.
  static func part(_ part: PayoutPart) -> Written {
    part.heading.map { .word("part.unnamed", ["heading": .text($0)]) } ?? .word("part.\(part.rawValue)")
  }
}
