import Trade

/// What a live was worth, the morning after.
struct LiveReportPage: Page {
  var template: String { "LiveReport" }
  static var place: Place? { .live }
  var title: Written { .word("after.titleOf", ["name": .text(name)]) }

  struct Content: Sendable {
    var report: LiveReport
    /// What the seller said of the live before.
    var usual: LiveCost?
    /// Orders that are still to be looked at.
    var behind: Int
    /// Costs of a parcel that count as nothing, since nobody said them.
    var unsaid: [RunningCost.Kind] = []
    var form: FormState
    var now: Instant
  }

  /// Figures side by side.
  struct Group: Sendable {
    let figures: [Figure]
  }

  struct Reason: Sendable {
    let text: Written
    let address: SiteURL?
    let link: Written?
    /// What lacks a cost, the first few of it.
    let goods: [Goods]
    let hasGoods: Bool
    let more: Written?
  }

  /// Something without a cost, and where that is said.
  struct Goods: Sendable {
    let name: Written
    let address: SiteURL
  }

  struct Question: Sendable {
    let text: String
    let about: Written
    let handle: String
  }

  let name: String
  let about: Written
  let state: Badge?
  let back: SiteURL
  let isOver: Bool
  let behind: Written?
  let unsure: Written?
  let unsureTo: SiteURL
  let money: Group
  let reasons: [Reason]
  let unsaid: Written?
  let waterfall: WaterfallPlot?
  let costsOpen: Bool
  let costsTo: SiteURL
  let costsHint: Written?
  let costFields: [Field]
  let sold: Group
  let moments: MomentsPlot?
  let items: SumTable?
  let itemsWithProfit: SumTable?
  let itemsXLSX: SiteURL
  let itemsCSV: SiteURL
  let energy: StackedBarPlot?
  let finding: Written
  let advice: Written?
  let hasClaims: Bool
  let claims: [Fact]
  let seen: Written?
  let asked: Group
  let open: [Question]
  let openCount: Written?
  let later: [Fact]
  let laterSays: Written

  init(_ content: Content) {
    let report = content.report
    let session = report.session
    name = session.form.title
    about = session.about
    state = session.badge
    back = .live(session.id)
    isOver = session.endedAt != nil
    behind = content.behind > 0 ? .counted("money.behind", content.behind) : nil
    unsure = report.unsure > 0 ? .counted("after.unsure", report.unsure) : nil
    unsureTo = SiteURL.liveOrders(session.id).with(["state": "unsure"])
    money = Group(figures: Self.money(report))
    reasons = report.net.unknown.map { Reason($0, report.uncosted) }
    unsaid = report.sums.orders > 0 && report.cost?.packing == nil ? Written.unsaid(content.unsaid) : nil
    waterfall = Self.waterfall(report)
    costsOpen = report.cost == nil || !content.form.errors.isEmpty
    costsTo = .liveCosts(session.id)
    costsHint = report.cost == nil && content.usual != nil ? .word("after.costsUsual") : nil
    costFields = Self.fields(content)
    sold = Group(figures: Self.figures(report))
    moments = Self.moments(report, now: content.now)
    (items, itemsWithProfit) = (Self.items(report, withProfit: false), Self.items(report, withProfit: true))
    itemsXLSX = .liveItemsFile(session.id, "xlsx")
    itemsCSV = .liveItemsFile(session.id, "csv")
    energy = Self.energy(report)
    finding = .finding(report.insights.finding)
    advice = report.insights.advice.map(Written.advice)
    claims = Self.claims(report)
    hasClaims = !claims.isEmpty
    seen = report.seen.map { .word("source.seen", ["share": .share(perMille: $0)]) }
    asked = Group(figures: Self.asked(report.questions))
    open = report.questions.open.map(Question.init)
    openCount = open.isEmpty ? nil : .counted("after.openQuestions", open.count)
    later = Self.later(report)
    laterSays = Self.laterSays(report)
  }
}

extension LiveReportPage.Reason {
  /// So many are named; the others are counted.
  private static let most = 4

  init(_ unknown: LiveNet.Unknown, _ uncosted: [LiveUncosted]) {
    let uncosted = unknown == .goods ? uncosted : []
    text = .word("after.unknown.\(unknown.rawValue)")
    goods = uncosted.prefix(Self.most).map(LiveReportPage.Goods.init)
    hasGoods = !goods.isEmpty
    more = uncosted.count > Self.most ? .counted("after.moreGoods", uncosted.count - Self.most) : nil
    switch unknown {
    case .goods: (address, link) = (SiteURL.prices.with(["state": "uncosted"]), .word("money.fillCosts"))
    case .rates: (address, link) = (.moneyRules, .word("money.sayRates"))
    case .ads: (address, link) = (.imports, .word("place.imports"))
    case .pay, .behind, .hours: (address, link) = (nil, nil)
    }
  }
}

extension LiveReportPage.Goods {
  init(_ uncosted: LiveUncosted) {
    let parts = uncosted.name.map { Written.text($0) }
    let isMatched = if case .variant = uncosted.goods { true } else { false }
    name = .joined(isMatched ? parts : parts + [.word("after.notMatched")])
    address = .cost(of: uncosted.goods)
  }
}

extension LiveReportPage.Question {
  init(_ open: LiveQuestions.Open) {
    text = open.text
    handle = open.handle
    about = .joined([
      .text(open.code ?? ""), open.attribute.map { .word("live.attribute.\($0)") } ?? .word("live.attribute.afterSale"),
      .clock(open.at),
    ])
  }
}
