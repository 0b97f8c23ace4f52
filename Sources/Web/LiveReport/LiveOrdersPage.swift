import Trade

/// The orders of a live: its own, those the seller is asked about, and those she said no to.
struct LiveOrdersPage: Page {
  var template: String { "LiveOrders" }
  static var place: Place? { .live }
  var title: Written { .word("after.orders") }

  struct Row: Sendable {
    let id: String
    let number: String
    let address: SiteURL
    let what: String
    let about: Written
    let why: Written?
    let sum: Written
    let profit: Written
    let state: Badge
    let tick: Written
  }

  let name: String
  let back: SiteURL
  let behind: Written?
  let chips: [Chip]
  let hint: Written
  let to: SiteURL
  let state: String
  let canYes: Bool
  let canNo: Bool
  let canOpen: Bool
  let hasRows: Bool
  let rows: [Row]
  let next: SiteURL?
  let xlsx: SiteURL
  let csv: SiteURL

  /// - Parameter items: one more than a page has, where there are more.
  init(
    _ session: LiveSession, state: LiveOrders.State, counts: [LiveOrders.State: Int], items: [LiveOrders.Item],
    behind: Int
  ) {
    name = session.form.title
    back = .liveReport(session.id)
    self.behind = behind > 0 ? .counted("money.behind", behind) : nil
    let here = SiteURL.liveOrders(session.id)
    chips = LiveOrders.State.allCases.map { other in
      Chip(
        .word("after.state.\(other.rawValue)"), count: counts[other] ?? 0,
        address: here.with(["state": other.rawValue]),
        chosen: other == state)
    }
    hint = .word("after.hint.\(state.rawValue)")
    to = here
    self.state = state.rawValue
    (canYes, canNo) = (state != .ours, state != .not)
    canOpen = items.contains { $0.word != nil }
    let shown = items.prefix(LiveReportRoutes.ordersOnPage)
    rows = shown.map(Row.init)
    hasRows = !rows.isEmpty
    next =
      items.count > shown.count
      ? shown.last.map { last in
        here.with([
          "state": state.rawValue, "at": String(last.orderedAt.milliseconds), "after": last.order.description,
        ])
      } : nil
    xlsx = .liveOrdersFile(session.id, "xlsx", state.rawValue)
    csv = .liveOrdersFile(session.id, "csv", state.rawValue)
  }
}

extension LiveOrdersPage.Row {
  init(_ item: LiveOrders.Item) {
    id = item.order.description
    number = item.number
    address = .order(item.order)
    what = item.products.joined(separator: ", ")
    about = .joined([.moment(item.orderedAt), .text(item.number), .counted("after.pieces", Int(item.pieces))])
    why =
      item.word.map { .word($0 ? "after.youSaidYes" : "after.youSaidNo") }
      ?? item.doubt.map { .word("after.doubt.\($0.rawValue)") }
    sum = .money(item.amount)
    profit = item.profit.map { .word("after.profitOf", ["amount": .money($0)]) } ?? .word("after.profitUnknown")
    state = .status(item.status)
    tick = .word("after.tick", ["number": .text(item.number)])
  }
}
