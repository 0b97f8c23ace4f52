@testable import Trade
@testable import Web

extension SamplePages {
  static var money: [Sample] {
    [
      Sample(name: "money", page: MoneyPage(moneyContent), role: .mentor),
      Sample(name: "money-empty", page: MoneyPage(emptyMoney)),
      Sample(name: "figure-orders", page: figureOrders, role: .mentor),
      Sample(name: "money-entries", page: moneyEntries),
      Sample(name: "payouts", page: PayoutsPage(payoutsContent)),
      Sample(name: "prices", page: prices),
      Sample(name: "cash", page: CashPage(cashContent)),
      Sample(name: "steadiness", page: SteadinessPage(steadinessContent)),
      Sample(name: "money-rules", page: moneyRules),
      Sample(name: "order-money", page: orderMoney),
      Sample(name: "price", page: price),
    ]
  }

  private static let august = MoneyMonth("2026-08") ?? MoneyMonth(of: LocalDate(now, in: zone))

  private static func sum(_ sales: Int64, uncosted: Int64 = 0) -> ProfitReport.Sum {
    var sum = ProfitReport.Sum()
    sum.orders = 12
    for (measure, share) in [
      (ProfitFigures.Measure.sales, Int64(100)), (.refunds, -2), (.vouchers, -1), (.platform, -10), (.programmes, -9),
      (.goods, -45), (.packing, -3),
    ] { sum.figures[measure] = sales * share / 100 }
    sum.figures[.uncostedSales] = uncosted
    sum.figures[.knownProfit] = uncosted == 0 ? sum.figures.sum : 0
    return sum
  }

  static var moneyContent: MoneyPage.Content {
    MoneyPage.Content(
      month: august, sum: sum(12_345_678, uncosted: 1_200_000),
      days: (0..<6).map { (august.first.adding(days: $0), sum(1_900_000 + Int64($0) * 77_000)) },
      parts: [
        .init(part: .adminFee, channel: .shopee, orders: 12, paid: -1_018_518, expected: -20_000),
        .init(part: .unnamed("Biaya <Baru>"), channel: .shopee, orders: 1, paid: -7_000, expected: 0),
      ],
      missing: ProfitReport.Missing(variants: 14, listings: 2, payouts: 3), dimension: .product,
      cut: [
        (.text(hostile), .product(7), sum(9_000_000)), (.word("common.unknown"), nil, sum(3_345_678, uncosted: 1)),
      ],
      behind: 3, isEmpty: false)
  }

  private static var emptyMoney: MoneyPage.Content {
    MoneyPage.Content(
      month: august, sum: .init(), days: [], parts: [],
      missing: ProfitReport.Missing(variants: 0, listings: 0, payouts: 0),
      dimension: .day, cut: [], behind: 0, isEmpty: true)
  }

  private static var payoutsContent: PayoutsPage.Content {
    PayoutsPage.Content(
      behind: 0,
      checks: [(hostile, FileCheck(.totalReleased, said: 78_127_759, found: 78_126_759))],
      proposals: [
        .choice(
          FeeLearning.Choice(
            channel: .shopee, category: "tops", programmes: ["freeShippingXtra", "promoXtra"], from: august.first,
            orders: 679, fitting: 671)),
        .rate(
          FeeLearning.Proposal(
            channel: .shopee, part: .freeShippingXtra, category: "tops", ppm: 65_000, amount: nil,
            from: august.first.adding(days: -4), to: august.first.adding(days: -4), orders: 21, explains: 46_693,
            outliers: ["260728UET4AFM7"])),
      ],
      tally: [.unexplained: (2, 1_251), .exact: (650, 0)], state: .unexplained,
      items: [
        PayoutWork.Item(
          channel: .shopee, number: "2608016TXC8HJV", order: ID(4), day: august.first, verdict: .unexplained,
          doneAt: now, releasedAt: now, net: 64_966, inPlay: 1)
      ], uncovered: .init(orders: 1, amount: 61_000, first: august.first, last: august.last), hasMore: true, zone: zone)
  }

  private static var prices: PricesPage {
    let priced = PriceBook.Priced(
      variant: ID(5), productID: ID(7), product: hostile, traits: ["Parang", "L"], channel: .shopee, listing: ID(6),
      price: 82_500,
      cost: 60_000,
      category: nil)
    return PricesPage(
      items: [.init(priced: priced, floor: .price(96_400), isUnder: true)],
      count: .init(all: 9, variants: 9, uncosted: 2, under: 1, looked: 9), margin: 200_000, state: .under)
  }

  private static var orderMoney: OrderMoneyPage {
    let wrong = PayoutMatch.Line(part: .adminFee, expected: -6_724, actual: -6_725, verdict: .unexplained)
    let right = PayoutMatch.Line(part: .goods, expected: 82_500, actual: 82_500, verdict: .exact)
    var match = PayoutMatch(
      .init(
        sales: 0, sellerVoucher: 0, isReturned: false, pieces: 1, fees: [], unrated: [], base: 0, scheduled: [],
        isHeavier: false), parts: [:], net: 0, wallet: nil)
    match.lines = [right, wrong]
    var figures = ProfitFigures()
    figures[.sales] = 82_500
    figures[.platform] = -7_975
    let entry = MoneyEntry(
      id: ID(8), channel: .shopee, kind: .release, number: "2608016TXC8HJV", orderNumber: "2608016TXC8HJV", at: now,
      amount: 74_525, currency: "IDR", parts: [:], note: hostile)
    return OrderMoneyPage(
      OrderMoneyDetail(
        order: ID(4), channel: .shopee, number: "2608016TXC8HJV", day: august.first, verdict: .unexplained,
        doneAt: now, isOverdue: false, net: 74_525, inPlay: 1, match: match, expected: [:], figures: figures,
        lines: [("5", figures), ("?6", ProfitFigures())],
        entries: [.init(entry: entry, sources: [.init(importID: ID(3), fileName: hostile, sheet: "Income", row: 17)])]),
      shop: "Batik Sekar Jepara", zone: zone)
  }

  private static var price: PriceDetailPage {
    let day = august.first
    let priced = PriceBook.Priced(
      variant: ID(5), productID: ID(7), product: hostile, traits: ["Parang", "L"], channel: .shopee, listing: ID(6),
      price: 82_500,
      cost: 60_000,
      category: "tops")
    guard let schedule = FeeSchedules.shipped.schedule(of: .shopee) else { preconditionFailure("no schedule") }
    var terms = PriceFloor.Terms(cost: 60_000)
    terms.margin = 200_000
    let floor = PriceFloor(
      schedule: schedule,
      choices: FeeChoices(programmes: [.init(channel: .shopee, key: "promoXtra", from: day.adding(days: -90))]),
      day: day, category: "tops", terms: terms)
    return PriceDetailPage(priced, all: [priced], floor: floor, tried: 95_000, language: .english, form: FormState())
  }

  private static var figureOrders: FigureOrdersPage {
    FigureOrdersPage(
      .init(.part(.adminFee), over: august.span, cut: (.city, hostile)), cut: (.text(hostile), .orders),
      items: [
        .init(
          place: .init(channel: .shopee, day: august.first, number: "2608016TXC8HJV"), order: ID(4), verdict: .exact,
          amount: -6_725),
        .init(
          place: .init(channel: .shopee, day: august.first, number: "ads 2026-08-01"), order: nil, verdict: .none,
          amount: -111_000),
      ], next: .figureOrders)
  }

  private static var moneyEntries: MoneyEntriesPage {
    let entry = MoneyEntry(
      id: ID(8), channel: .shopee, kind: .withdrawal, number: "n", orderNumber: nil, at: now, amount: -6_000_000,
      currency: "IDR", parts: [:], note: hostile)
    return MoneyEntriesPage(
      [
        SourcedEntry(
          entry: entry, sources: [.init(importID: ID(3), fileName: hostile, sheet: "Transaction Report", row: 17)])
      ], of: .withdrawal, in: august, hasMore: true, zone: zone)
  }

  static var cashContent: CashPage.Content {
    let first = august.first.adding(days: -120)
    let amounts = (0..<126).reduce(into: [LocalDate: Int64]()) { $0[first.adding(days: $1)] = Int64($1 % 9) * 310_000 }
    let (last, from) = (first.adding(days: 125), first.adding(days: 126))
    let (shopee, all) = (DaySeries(amounts, over: first...last), DaySeries(amounts, over: first...last))
    let forecast = CashForecast(
      from: from, releases: all,
      awaited: (0..<9).map {
        AwaitedMoney(268_000, since: last.adding(days: -$0), expectedOn: from.adding(days: 9 - $0))
      }
        + [AwaitedMoney(90_000, since: last.adding(days: -40), expectedOn: last)],
      leadDays: 4)
    let outlook = CashOutlook(
      released: [(.shopee, shopee), (.tiktokShop, DaySeries([:], over: first...last))], all: all,
      waiting: [
        .init(
          channel: .shopee, orders: 31, amount: 2_412_000, usualDays: 7, longDays: 12, mostlyBy: from.adding(days: 9)),
        .init(channel: .tiktokShop, orders: 4, amount: 310_000, usualDays: nil, longDays: nil, mostlyBy: nil),
      ],
      overdue: (3, 245_000), uncovered: .init(orders: 600, amount: 61_000_000, first: first, last: last),
      forecast: forecast, from: from)
    return CashPage.Content(
      outlook: outlook, months: [(august.first, 9_120_000, -6_000_000, -1_110_000, -408)],
      weeklyCosts: .known(2_000_000),
      atHand: 500_000)
  }

  static var steadinessContent: SteadinessPage.Content {
    let (first, last) = (august.first.adding(days: -140), august.first.adding(days: 5))
    func series(_ amount: (Int) -> Int64) -> DaySeries {
      DaySeries((0..<146).reduce(into: [:]) { $0[first.adding(days: $1)] = amount($1) }, over: first...last)
    }
    func shopee(_ day: Int) -> Int64 { Int64(day % 7 + day / 30) * 140_000 }
    func tiktok(_ day: Int) -> Int64 { day % 7 == 3 ? 900_000 : 0 }
    let channels = [(SalesChannel.shopee, series(shopee)), (.tiktokShop, series(tiktok))]
    var content = SteadinessPage.Content(
      channels: channels, left: channels, all: series { shopee($0) + tiktok($0) }, product: nil,
      since: first.adding(days: 70), fixedWeekly: 800_000, reserve: 4_000_000, cancelled: nil, form: FormState())
    if case .measured(let measure) = Dependence(of: ["1": 4_000_000, "2": 1_000_000]) {
      content.product = (.text(hostile), measure)
    }
    return content
  }

  private static var moneyRules: MoneyRulesPage {
    let day = august.first
    return MoneyRulesPage(
      costs: RunningCosts(costs: [
        RunningCost(kind: .margin, validFrom: day, amount: 250_000),
        RunningCost(kind: .packing, validFrom: day, amount: 2_500),
      ]),
      choices: FeeChoices(
        programmes: [.init(channel: .shopee, key: "promoXtra", from: day)],
        categories: [.init(channel: .shopee, key: "tops", from: day)]),
      overrides: [
        .init(
          id: ID(9),
          override: .init(channel: .shopee, part: .freeShippingXtra, ppm: 65_000, from: day, to: day, why: hostile))
      ],
      schedules: .shipped, today: day.adding(days: 2), language: .indonesian, form: FormState(), formKey: "k")
  }
}
