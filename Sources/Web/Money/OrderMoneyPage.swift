import Trade

/// The money of one order: what it should have brought, what it did, where each line stands, and a letter to ask.
package struct OrderMoneyPage: Page {
  package var template: String { "OrderMoney" }
  package static var place: Place? { .money }
  package var title: Written { .joined([.word("payouts.money"), .text(number)]) }

  struct Source: Sendable {
    let text: Written
    let address: SiteURL
  }

  struct Entry: Sendable {
    let name: Written
    let amount: Written
    let when: Written
    let note: String?
    let sources: [Source]
  }

  let number: String
  let orderAddress: SiteURL
  let state: Badge?
  let facts: [Fact]
  let lines: SumTable?
  let profit: WaterfallPlot?
  let perLine: SumTable?
  let entries: [Entry]
  let letter: String?
  let letterText: SiteURL

  /// - Parameters:
  ///   - names: of the lines' variants and listings.
  ///   - isUncovered: whether no imported file could show its money.
  init(
    _ detail: OrderMoneyDetail, names: CutNames? = nil, isUncovered: Bool = false, shop: String, zone: ShopTimeZone
  ) {
    perLine = Self.perLine(detail, names)
    number = detail.number
    orderAddress = .order(detail.order)
    state = Self.state(detail, isUncovered: isUncovered)
    let isOpen = detail.verdict == .waiting && !detail.isOverdue
    facts =
      [
        Fact(.word(detail.verdict == .waiting ? "payouts.expectedNet" : "payouts.net"), .money(detail.net)),
        Fact(.word("money.ordered"), .date(detail.day)),
        Fact(.word("orders.channel"), .word("channel.\(detail.channel.rawValue)")),
      ] + (detail.inPlay == 0 || isOpen ? [] : [Fact(.word("payouts.inPlay"), .money(detail.inPlay))])
    lines = Self.table(detail)
    profit = Self.waterfall(detail)
    entries = detail.entries.map { Self.entry($0, zone) }
    letter = ClaimLetter(detail, shop: shop, zone: zone)?.text
    letterText = .orderLetter(detail.order)
  }

  private static func state(_ detail: OrderMoneyDetail, isUncovered: Bool) -> Badge? {
    if isUncovered { return Badge(.word("payouts.badge.uncovered"), PayoutsPage.State.waiting.tone) }
    let state = detail.isOverdue ? .overdue : PayoutsPage.State(rawValue: detail.verdict.rawValue)
    return state.map { Badge(.word("payouts.badge.\($0.rawValue)"), $0.tone) }
  }

  private static func table(_ detail: OrderMoneyDetail) -> SumTable? {
    let rows: [SumTable.Row] =
      if let match = detail.match {
        match.lines.map { line in
          SumTable.Row(
            .part(line.part),
            [
              line.expected.map { .money($0) } ?? .word("payouts.noRule"), .money(line.actual), verdict(line),
              .joined(line.fees.map(rule)),
            ])
        }
      } else {
        detail.expected.sorted { place(of: $0.key) < place(of: $1.key) }.map { part, amount in
          SumTable.Row(.part(part), [.money(amount), .word("payouts.notYet"), .text(""), .text("")])
        }
      }
    guard !rows.isEmpty else { return nil }
    return SumTable(
      .word("payouts.lines"), hint: .word("payouts.linesHint"),
      columns: [
        .word("money.part"), .word("payouts.expected"), .word("payouts.actual"), .word("payouts.verdict"),
        .word("payouts.rule"),
      ], rows: rows)
  }

  /// Goods first, then what is taken, as on all pages.
  private static func place(of part: PayoutPart) -> Int {
    PayoutPart.named.firstIndex(of: part) ?? PayoutPart.named.count
  }

  private static func verdict(_ line: PayoutMatch.Line) -> Written {
    switch line.verdict {
    case .exact: .word("payouts.badge.exact")
    case .explained(let reason): .word("reason.\(reason.rawValue)")
    case .unrated: .word("payouts.badge.unrated")
    case .unexplained: .word("payouts.differs", ["amount": .money(line.difference)])
    }
  }

  private static func rule(_ fee: ExpectedFee) -> Written {
    let rate: Written =
      fee.ppm.map {
        .word("payouts.rate", ["rate": .percent(ppm: $0), "base": .money(fee.base)])
      } ?? .word("payouts.perOrder")
    if fee.override != nil { return .joined([rate, .word("payouts.own")]) }
    return rate
  }

  private static func waterfall(_ detail: OrderMoneyDetail) -> WaterfallPlot? {
    let figures = detail.figures
    guard figures[.sales] != 0 else { return nil }
    var items = [WaterfallPlot.Item.change(.word("money.step.sales"), Int(figures[.sales]))]
    for step in ProfitFigures.steps.dropFirst() where figures[step] != 0 {
      items.append(.change(.word("money.step.\(step)"), Int(figures[step])))
    }
    let isKnown = figures.profit != nil
    items.append(.total(.word(isKnown ? "money.step.profit" : "money.step.left")))
    return WaterfallPlot(
      PlotText(
        id: "waterfall", title: .word("money.orderWay"), unit: .word("money.rupiah"),
        description: .word("money.waterfallText"), sentence: isKnown ? nil : .word("money.orderUnknown")),
      items: items, measure: .money())
  }

  /// What belongs to the whole order was dealt out over its lines, to the rupiah.
  private static func perLine(_ detail: OrderMoneyDetail, _ names: CutNames?) -> SumTable? {
    guard detail.lines.count > 1 else { return nil }
    return SumTable(
      .word("money.perLine"), hint: .word("money.lineHint"),
      columns: [
        .word("money.name"), .word("money.step.sales"), .word("money.fromChannels"), .word("money.step.goods"),
        .word("money.profit"),
      ],
      rows: detail.lines.map { variant, figures in
        let (name, address) = names?[variant] ?? (.word("common.unknown"), nil)
        return SumTable.Row(
          name,
          [
            .money(figures[.sales]), .money(figures.fromChannels),
            figures[.uncostedSales] > 0 ? .word("common.unknown") : .money(figures[.goods]),
            figures.profit.map { .money($0) } ?? .word("common.unknown"),
          ], address: address)
      })
  }

  private static func entry(_ entry: SourcedEntry, _ zone: ShopTimeZone) -> Entry {
    Entry(
      name: .word("entry.\(entry.entry.kind.rawValue)"),
      amount: .money(entry.entry.amount, currency: entry.entry.currency),
      when: .date(LocalDate(entry.entry.at, in: zone)), note: entry.entry.note,
      sources: entry.sources.map { source in
        Source(
          text: Self.place(source),
          address: .importing(source.importID))
      })
  }

  /// File, sheet and row.
  static func place(_ source: SourcedEntry.Source) -> Written {
    let values: [String: Written] = ["file": .text(source.fileName), "row": .count(source.row)]
    guard let sheet = source.sheet else { return .word("payouts.source", values) }
    return .word("payouts.sourceSheet", values.merging(["sheet": .text(sheet)]) { $1 })
  }
}
