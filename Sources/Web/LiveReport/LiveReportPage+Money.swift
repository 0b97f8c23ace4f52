import Trade

extension LiveReportPage {
  static func money(_ report: LiveReport) -> [Figure] {
    let (net, id) = (report.net, report.session.id)
    let minutes = net.minutes.map { Written.span(minutes: $0) }
    return [
      Figure(
        .word("after.netPerHour"), net.perHour.map { .money($0) } ?? .word("money.profitUnknown"),
        beside: minutes.map { .word("after.onAir", ["time": $0]) }),
      Figure(
        .word("after.net"), net.net.map { .money($0) } ?? .word("money.profitUnknown")),
      Figure(
        .word("after.profit"), net.profit.map { .money($0) } ?? .word("money.profitUnknown"),
        beside: net.profit == nil && report.sums.orders > 0
          ? .word("money.knownPart", ["amount": .money(report.sums.figures[.knownProfit])]) : nil,
        address: .liveOrders(id)),
    ]
  }

  /// Steps that are nothing are left out; the last sum is the net, or what is left as far as it is known.
  static func waterfall(_ report: LiveReport) -> WaterfallPlot? {
    let figures = report.sums.figures
    guard figures[.sales] != 0 || report.cost != nil else { return nil }
    let orders = SiteURL.liveOrders(report.session.id)
    var items = ProfitFigures.steps.filter { figures[$0] != 0 }.map { step in
      WaterfallPlot.Item.change(.word("money.step.\(step)"), Int(figures[step]), address: orders)
    }
    let isKnown = report.sums.profit != nil
    items.append(.total(.word(isKnown ? "money.step.profit" : "money.step.left"), address: orders))
    for (step, amount) in report.net.steps {
      items.append(.change(.word("after.step.\(step.rawValue)"), Int(amount)))
    }
    if report.cost != nil { items.append(.total(.word(report.net.net == nil ? "money.step.left" : "after.net"))) }
    return WaterfallPlot(
      PlotText(
        id: "waterfall", title: .word("after.waterfall"), unit: .word("money.rupiah"),
        description: .word("after.waterfallText"), sentence: nil), items: items, measure: .money())
  }

  static func fields(_ content: Content) -> [Field] {
    let (report, form) = (content.report, content.form)
    let cost = report.cost ?? content.usual
    func field(_ name: String, _ value: Int64?, required: Bool = false, hint: Written? = nil) -> Field {
      Field(name, "after.field.\(name)", form, initial: value.map { String($0) }) {
        $0.keyboard = "numeric"
        $0.prefix = "Rp"
        $0.required = required
        $0.hint = hint
      }
    }
    let labour = -report.sums.figures[.labour]
    let ads = -report.sums.figures[.adSpend]
    return [
      field("host_pay", cost?.host, required: true, hint: .word("after.hint.host")),
      field("operator_pay", cost?.operator, required: true, hint: .word("after.hint.operator")),
      field("packing_pay", cost?.packing, hint: .word("after.hint.packing", ["amount": .money(labour)])),
      field("live_ads", cost?.ads, hint: .word("after.hint.ads", ["amount": .money(ads)])),
      Field("on_air", "after.field.on_air", form, initial: cost?.minutes.map { String($0) }) {
        $0.keyboard = "numeric"
        $0.hint = report.session.minutes.map { .word("after.hint.onAir", ["n": .count($0)]) }
      },
    ]
  }
}
