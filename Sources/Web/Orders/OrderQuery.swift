import Trade

/// What the address of the order list asks for:
/// `/orders?status=toShip&channel=shopee&from=2026-06-01&to=2026-06-30&search=parang`.
struct OrderQuery {
  let filter: OrderFilter
  let cursor: OrderCursor?
  private let state: String
  private let channel: SalesChannel?
  private let dates: Dates
  private let search: String

  /// The days an order was placed on: a period by its name, or from one day to another.
  private struct Dates {
    var period: ShopPeriod?
    var from: LocalDate?
    var to: LocalDate?

    var isEmpty: Bool { period == nil && from == nil && to == nil }
  }

  /// States beside those an order can have.
  private static let waiting = ["overdue", "due", "piecesBack"]

  /// - Throws: ``Problem`` 400 for a cursor that is none; unknown filters are left out.
  init(_ request: WebRequest, _ caller: Caller) throws(Problem) {
    let query = request.query
    state = query["status"] ?? ""
    channel = query["channel"].flatMap(SalesChannel.init(rawValue:))
    search = (query["search"] ?? "").trimmed
    guard search.count <= 100 else { throw Problem(.unprocessable, .word("orders.searchTooLong")) }
    if let after = query["after"] {
      guard let place = OrderCursor(after) else { throw Problem(.badRequest) }
      cursor = place
    } else {
      cursor = nil
    }
    dates = Dates(
      period: query["period"].flatMap(ShopPeriod.init(rawValue:)), from: query["from"].flatMap { LocalDate($0) },
      to: query["to"].flatMap { LocalDate($0) })
    filter = Self.filter(state, channel, dates, search, at: request.now, caller)
  }

  private static func filter(
    _ state: String, _ channel: SalesChannel?, _ dates: Dates, _ search: String, at now: Instant, _ caller: Caller
  ) -> OrderFilter {
    var filter = OrderFilter(search: search, findsBuyers: caller.may(.seeBuyers))
    switch state {
    case "toShip": filter.only = .toShip
    case "overdue": filter.only = .overdue(at: now)
    case "due": filter.only = .due(from: now, until: ShopDay(of: now, in: caller.zone).end)
    case "piecesBack": filter.only = .piecesBack
    default: filter.statuses = OrderStatus(rawValue: state).map { [$0] } ?? []
    }
    filter.channels = channel.map { [$0] } ?? []
    if let span = dates.period?.span(at: now, in: caller.zone) {
      (filter.from, filter.until) = (span.lowerBound, span.upperBound)
    } else {
      filter.from = dates.from.map { ShopDay($0, in: caller.zone).start }
      filter.until = dates.to.map { ShopDay($0, in: caller.zone).end }
    }
    return filter
  }

  /// - Parameter mayMoveStock: whether the reader may say of many orders at once that their pieces are back.
  func page(
    of found: OrderPage, tally: [OrderTally], showingBuyers: Bool, mayMoveStock: Bool
  ) -> OrderListPage {
    OrderListPage(
      search: search, kept: hidden(leavingOut: ["search"]), states: stateChips(tally), channels: channelChips(tally),
      dates: OrderListPage.Dates(
        periods: periodChips, from: dates.from, to: dates.to,
        kept: hidden(leavingOut: ["period", "from", "to"])),
      rows: found.orders.map { OrderListPage.Row($0, showingBuyer: showingBuyers) },
      filtered: !search.isEmpty || !state.isEmpty || channel != nil || !dates.isEmpty,
      next: found.next.map { address(after: $0.text) }, xlsx: address(.ordersXLSX), csv: address(.ordersCSV),
      bulk: state == "piecesBack" && mayMoveStock ? .ordersBack : nil, here: address())
  }

  /// Counts are of all orders, so they stand only where nothing else is filtered.
  private var showsCounts: Bool { dates.isEmpty && search.isEmpty }

  private func stateChips(_ tally: [OrderTally]) -> [Chip] {
    let shown = tally.filter { channel == nil || $0.channel == channel }
    func chip(_ label: String, _ name: String, _ orders: Int?) -> Chip {
      Chip(
        .word(label), count: showsCounts ? orders : nil, address: address(state: name), chosen: state == name)
    }
    let waiting = Self.waiting.filter { $0 == state }.map { chip("orders.\($0)", $0, nil) }
    return [chip("orders.all", "", shown.reduce(0) { $0 + $1.orders })] + waiting
      + OrderStatus.allCases.compactMap { status in
        let orders = shown.filter { $0.status == status }.reduce(0) { $0 + $1.orders }
        guard orders > 0 || state == status.rawValue else { return nil }
        return chip("status.\(status)", status.rawValue, orders)
      }
  }

  private func channelChips(_ tally: [OrderTally]) -> [Chip] {
    let all = Chip(.word("orders.allChannels"), address: address(channel: .some(nil)), chosen: channel == nil)
    return [all]
      + SalesChannel.allCases.compactMap { name in
        let orders = tally.filter { $0.channel == name }.reduce(0) { $0 + $1.orders }
        guard orders > 0 else { return nil }
        return Chip(
          .word("channel.\(name)"), count: showsCounts ? orders : nil, address: address(channel: name),
          chosen: channel == name)
      }
  }

  private var periodChips: [Chip] {
    [Chip(.word("orders.anyTime"), address: address(dates: Dates()), chosen: dates.isEmpty)]
      + ShopPeriod.allCases.map { period in
        Chip(
          .word("orders.period.\(period)"), address: address(dates: Dates(period: period)),
          chosen: dates.period == period)
      }
  }

  private func hidden(leavingOut names: Set<String>) -> [HiddenValue] {
    values(state: state, channel: channel, dates: dates).compactMap { name, value in
      value.flatMap { names.contains(name) ? nil : HiddenValue(name: name, value: $0) }
    }
  }

  private func address(
    _ base: SiteURL = .orders, state: String? = nil, channel: SalesChannel?? = nil, dates: Dates? = nil,
    after: String? = nil
  ) -> SiteURL {
    let values = values(state: state ?? self.state, channel: channel ?? self.channel, dates: dates ?? self.dates)
    return values.reduce(base) { $0.with([$1.0: $1.1]) }.with(["after": after])
  }

  private func values(state: String, channel: SalesChannel?, dates: Dates) -> [(String, String?)] {
    [
      ("status", state.isEmpty ? nil : state), ("channel", channel?.rawValue), ("period", dates.period?.rawValue),
      ("from", dates.from?.description), ("to", dates.to?.description), ("search", search.isEmpty ? nil : search),
    ]
  }
}

extension OrderListPage.Row {
  init(_ order: OrderSummary, showingBuyer: Bool) {
    self.init(
      id: order.id, number: order.number, product: order.product, moreLines: order.lines.count - 1,
      pieces: Int(order.pieces), buyer: showingBuyer ? order.buyer : nil, channel: order.channel, status: order.status,
      orderedAt: order.orderedAt, shipBy: order.shipBy, total: order.shownTotal, currency: order.currency,
      address: .order(order.id))
  }
}

extension OrderSummary {
  /// What the buyer pays; the lines' sum where no file says it. A cancelled order is worth its lines' sum, not 0.
  var shownTotal: Int64 { status == .cancelled && (total ?? 0) == 0 ? subtotal : total ?? subtotal }
}
