import Trade

/// What the address of the order list asks for: `/orders?status=toShip&channel=shopee&period=today&search=parang`.
struct OrderQuery {
  let filter: OrderFilter
  let cursor: OrderCursor?
  private let state: String
  private let channel: SalesChannel?
  private let period: String?
  private let search: String

  /// - Throws: ``Problem`` 400 for a cursor that is none; unknown filters are left out.
  init(_ request: WebRequest, _ caller: Caller) throws(Problem) {
    let query = request.query
    state = query["status"] ?? ""
    channel = query["channel"].flatMap(SalesChannel.init(rawValue:))
    period = query["period"] == "today" ? "today" : nil
    search = (query["search"] ?? "").trimmed
    guard search.count <= 100 else { throw Problem(.unprocessable, .word("orders.searchTooLong")) }
    if let after = query["after"] {
      guard let place = OrderCursor(after) else { throw Problem(.badRequest) }
      cursor = place
    } else {
      cursor = nil
    }
    var filter = OrderFilter(search: search)
    switch state {
    case "overdue": filter.only = .overdue(at: request.now)
    case "piecesBack": filter.only = .piecesBack
    default: filter.statuses = OrderStatus(rawValue: state).map { [$0] } ?? []
    }
    filter.channels = channel.map { [$0] } ?? []
    if period != nil {
      let start = ShopDay(of: request.now, in: ShopTimeZone(name: caller.shop.timeZone) ?? .jakarta).start
      (filter.from, filter.until) = (start, start + .seconds(86_400))
    }
    self.filter = filter
  }

  /// - Parameter mayMoveStock: whether the reader may say of many orders at once that their pieces are back.
  func page(
    of found: OrderPage, tally: [OrderTally], showingBuyers: Bool, mayMoveStock: Bool
  ) -> OrderListPage {
    OrderListPage(
      search: search, kept: kept, states: stateChips(tally), channels: channelChips(tally),
      rows: found.orders.map { OrderListPage.Row($0, showingBuyer: showingBuyers) },
      filtered: !search.isEmpty || !state.isEmpty || channel != nil || period != nil,
      next: found.next.map { address(.orders, state: state, channel: channel, after: $0.text) },
      xlsx: address(.ordersXLSX, state: state, channel: channel),
      csv: address(.ordersCSV, state: state, channel: channel),
      bulk: state == "piecesBack" && mayMoveStock ? .ordersBack : nil,
      here: address(.orders, state: state, channel: channel))
  }

  private var kept: [HiddenValue] {
    [("status", state), ("channel", channel?.rawValue ?? ""), ("period", period ?? "")].filter { !$0.1.isEmpty }
      .map(HiddenValue.init)
  }

  private func stateChips(_ tally: [OrderTally]) -> [Chip] {
    let shown = tally.filter { channel == nil || $0.channel == channel }
    let all = Chip(
      .word("orders.all"), count: shown.reduce(0) { $0 + $1.orders },
      address: address(.orders, state: "", channel: channel), chosen: state.isEmpty)
    let waiting = ["overdue", "piecesBack"].filter { $0 == state }.map { name in
      Chip(.word("orders.\(name)"), address: address(.orders, state: name, channel: channel), chosen: true)
    }
    return [all] + waiting
      + OrderStatus.allCases.compactMap { status in
        let orders = shown.filter { $0.status == status }.reduce(0) { $0 + $1.orders }
        guard orders > 0 || state == status.rawValue else { return nil }
        return Chip(
          .word("status.\(status)"), count: orders,
          address: address(.orders, state: status.rawValue, channel: channel), chosen: state == status.rawValue)
      }
  }

  private func channelChips(_ tally: [OrderTally]) -> [Chip] {
    let all = Chip(
      .word("orders.allChannels"), address: address(.orders, state: state, channel: nil), chosen: channel == nil)
    return [all]
      + SalesChannel.allCases.compactMap { name in
        let orders = tally.filter { $0.channel == name }.reduce(0) { $0 + $1.orders }
        guard orders > 0 else { return nil }
        return Chip(
          .word("channel.\(name)"), count: orders, address: address(.orders, state: state, channel: name),
          chosen: channel == name)
      }
  }

  private func address(_ base: SiteURL, state: String, channel: SalesChannel?, after: String? = nil) -> SiteURL {
    base.with([
      "status": state.isEmpty ? nil : state, "channel": channel?.rawValue, "period": period,
      "search": search.isEmpty ? nil : search, "after": after,
    ])
  }
}

extension OrderListPage.Row {
  init(_ order: OrderSummary, showingBuyer: Bool) {
    self.init(
      id: order.id, number: order.number, product: order.product, moreLines: 0, pieces: Int(order.pieces),
      buyer: showingBuyer ? order.buyer : nil, channel: order.channel, status: order.status,
      orderedAt: order.orderedAt, shipBy: order.shipBy, total: order.shownTotal, currency: order.currency,
      address: .order(order.id))
  }
}

extension OrderSummary {
  /// What the buyer pays; the lines' sum where no file says it. A cancelled order is worth its lines' sum, not 0.
  var shownTotal: Int64 { status == .cancelled && (total ?? 0) == 0 ? subtotal : total ?? subtotal }
}
