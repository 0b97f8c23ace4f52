import Trade

/// The price of one variant on one channel, worked out line by line.
struct PriceDetailPage: Page {
  var template: String { "PriceDetail" }
  static var place: Place? { .money }
  var title: Written { .joined([.word("prices.title"), name]) }

  let name: Written
  let address: SiteURL
  let channel: String
  let channels: [Chip]
  let figures: [Figure]
  let warning: Written?
  let unsaid: Written?
  /// Where the cost is written down, while none is.
  let costAt: SiteURL?
  let lowest: Int64
  let highest: Int64
  let price: Int64
  let priceText: Written
  let isOpen: Bool
  let fields: [Field]
  let categories: [MoneyRulesPage.Option]
  let categoryTo: SiteURL
  let variant: String
  let hasCategories: Bool
  let curve: CurvePlot?
  let sheet: SumTable

  /// - Parameters:
  ///   - all: the variant on each of its channels.
  ///   - tried: the price to work out; nil for today's.
  ///   - language: of the categories' names.
  ///   - isChanged: whether it is worked out by other terms than the shop wrote down.
  ///   - unsaid: costs of a parcel that count as nothing, since nobody said them.
  init(
    _ priced: PriceBook.Priced, all: [PriceBook.Priced], floor: PriceFloor, tried: Int64?, isChanged: Bool = false,
    unsaid: [RunningCost.Kind] = [], language: Language, form: FormState
  ) {
    categories = floor.schedule.categories.map {
      .init(value: $0.key, name: .text($0.name[language]), chosen: $0.key == priced.category)
    }
    hasCategories = !categories.isEmpty
    categoryTo = .productFees(priced.productID)
    variant = "\(priced.variant)"
    name = .joined([.text(priced.product)] + priced.traits.map { .text($0) })
    address = .price(priced.variant)
    channel = priced.channel.rawValue
    channels = all.map { other in
      Chip(
        .word("channel.\(other.channel.rawValue)"),
        address: SiteURL.price(priced.variant).with(["channel": other.channel.rawValue]),
        chosen: other.channel == priced.channel)
    }
    // Without a cost there is no telling what is enough.
    let lowestPrice: PriceFloor.Floor? = priced.cost == nil ? nil : floor.floor()
    costAt = priced.cost == nil ? .variant(priced.variant) : nil
    let today = priced.price ?? 0
    let least: Int64 = if case .price(let price) = lowestPrice { price } else { today }
    let shown = tried ?? (today > 0 ? today : least)
    (lowest, highest) = (
      max(0, min(least, today) / 2 / 500 * 500), (max(least, today, shown, 1_000) * 3 / 2 / 500 + 1) * 500
    )
    price = shown
    priceText = .money(shown)
    let sheet = floor.sheet(at: shown)
    figures = [
      Figure(.word("prices.lowest"), Self.lowest(lowestPrice)),
      Figure(.word("prices.today"), priced.price.map { .money($0) } ?? .word("common.unknown")),
      Figure(.word("prices.left"), priced.cost == nil ? .word("common.unknown") : .money(sheet.profit)),
    ]
    warning =
      priced.cost == nil
      ? .word("prices.costFirst")
      : today > 0 && !floor.sheet(at: today).isEnough
        ? .word("prices.warning", ["price": .money(today), "left": .money(floor.sheet(at: today).profit)]) : nil
    self.unsaid = Written.unsaid(unsaid)
    fields = Self.fields(floor.terms, form)
    isOpen = isChanged || !form.errors.isEmpty
    curve = Self.curve(floor, lowest...highest, floor: lowestPrice, today: today, tried: tried)
    self.sheet = Self.table(sheet, floor.schedule)
  }

  private static func lowest(_ floor: PriceFloor.Floor?) -> Written {
    if case .price(let price) = floor {
      .money(price)
    } else {
      floor == nil ? .word("common.unknown") : PricesPage.floor(floor)
    }
  }

  private static func fields(_ terms: PriceFloor.Terms, _ form: FormState) -> [Field] {
    func percent(_ ppm: Int64) -> String { PartsPerMillion.text(ppm) }
    return [
      Field("margin", "prices.margin", form, initial: percent(terms.margin)) { $0.keyboard = "decimal" },
      Field("voucher", "prices.voucher", form, initial: "\(terms.voucher)") {
        $0.keyboard = "numeric"; $0.prefix = "Rp"
      },
      Field("affiliate", "prices.affiliate", form, initial: percent(terms.affiliate)) { $0.keyboard = "decimal" },
      Field("discount", "prices.discount", form, initial: percent(terms.discount)) { $0.keyboard = "decimal" },
      Field("ads", "prices.ads", form, initial: percent(terms.ads)) { $0.keyboard = "decimal" },
      Field("pieces", "prices.pieces", form, initial: "\(terms.pieces)") { $0.keyboard = "numeric" },
    ]
  }

  private static func curve(
    _ floor: PriceFloor, _ prices: ClosedRange<Int64>, floor lowest: PriceFloor.Floor?, today: Int64, tried: Int64?
  ) -> CurvePlot? {
    var marks: [CurvePlot.Mark] = []
    if case .price(let price) = lowest { marks.append(.init(.word("prices.mark.floor"), x: Int(price))) }
    if today > 0 { marks.append(.init(.word("prices.mark.today"), x: Int(today))) }
    if let tried, tried != today { marks.append(.init(.word("prices.mark.tried"), x: Int(tried))) }
    let points = floor.curve(prices, points: 41).map { (x: Int($0.price), y: Int($0.profit)) }
    guard points.count > 1 else { return nil }
    return CurvePlot(
      PlotText(
        id: "curve", title: .word("prices.curve"), unit: .word("prices.curveUnit"),
        description: .word("prices.curveText"), sentence: sentence(floor, lowest)),
      points: points, marks: marks, xMeasure: .money(), yMeasure: .money(), xName: .word("prices.price"),
      yName: .word("prices.left"))
  }

  /// From which price on enough is left.
  private static func sentence(_ floor: PriceFloor, _ lowest: PriceFloor.Floor?) -> Written? {
    guard case .price(let price) = lowest else { return nil }
    return .word("prices.curveSays", ["price": .money(price), "left": .money(floor.sheet(at: price).profit)])
  }

  private static func table(_ sheet: PriceFloor.Sheet, _ schedule: FeeSchedule) -> SumTable {
    var rows = [SumTable.Row(.word("prices.row.price"), [.money(sheet.sales + sheet.discount), .text("")])]
    func add(_ word: String, _ amount: Int64) {
      if amount != 0 { rows.append(.init(.word(word), [.money(-amount), .text("")])) }
    }
    add("prices.row.discount", sheet.discount)
    add("prices.row.voucher", sheet.voucher)
    rows += sheet.fees.map { fee in
      SumTable.Row(.part(fee.part), [.money(fee.amount), rule(fee, schedule)])
    }
    rows += sheet.unrated.sorted { $0.rawValue < $1.rawValue }.map {
      SumTable.Row(.part($0), [.word("common.unknown"), .word("prices.unrated")])
    }
    add("prices.row.affiliate", sheet.affiliate)
    add("prices.row.ads", sheet.ads)
    add("prices.row.goods", sheet.goods)
    add("prices.row.packing", sheet.packing)
    add("prices.row.labour", sheet.labour)
    rows.append(
      .init(.word("prices.left"), [.money(sheet.profit), .word("prices.wanted", ["amount": .money(sheet.wanted)])]))
    return SumTable(
      .word("prices.sheet"), hint: .word("prices.sheetHint"),
      columns: [.word("plot.step"), .word("plot.amount"), .word("payouts.rule")], rows: rows)
  }

  private static func rule(_ fee: ExpectedFee, _ schedule: FeeSchedule) -> Written {
    guard let ppm = fee.ppm else { return .word("payouts.perOrder") }
    let rate: Written = .word(
      "payouts.rate", ["rate": .percent(ppm: ppm), "base": .money(fee.base)])
    guard let known = fee.rate else { return .joined([rate, .word("payouts.own")]) }
    return .joined([rate, .text(schedule.sources[known.source]?.title ?? known.source)])
  }
}
