import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// The items of a live with what each sold.
  static let liveItems = SiteList(path: "/live/:live/report/items", permission: .seeMoney) { request, caller in
    let report = try await report(request, caller)
    return content(
      report.itemTable, named: .word("after.items"),
      columns: [
        "after.code", "after.name", "after.secondsShown", "after.claims", "after.claimedPieces", "money.orders",
        "after.orderedPieces", "after.ordered", "after.perMinute", "after.left",
      ])
  }

  /// The minutes of a live in which something was claimed or ordered.
  static let liveMinutes = SiteList(path: "/live/:live/report/minutes", permission: .seeBooks) { request, caller in
    let report = try await report(request, caller)
    return content(
      report.minuteTable, named: .word("after.moments"),
      columns: [
        "after.minute", "after.claims", "after.claimedPieces", "money.orders", "after.orderedPieces", "after.ordered",
      ])
  }

  /// The orders of a live, all pages of one state.
  static let liveOrders = SiteList(path: "/live/:live/orders", permission: .seeMoney) { request, caller in
    let id = try request.id("live", LiveSession.self)
    let state = request.query["state"].flatMap(LiveOrders.State.init) ?? .ours
    _ = try await request.catchUp(caller)
    _ = try await caller.database.read { try LiveSessions(connection: $0, shop: caller.shop.id).session(id) }
    let columns = [
      "money.ordered", "orders.channel", "after.number", "after.item", "after.orderedPieces", "after.ordered",
      "after.left", "after.why",
    ]
    return Content(name: .word("after.orders"), headings: columns.map { .word($0) }) { add in
      var place: (at: Instant, order: ID<Order>)?
      while true {
        let behind = place
        let items = try await caller.database.read { connection in
          try LiveOrders(connection: connection, shop: caller.shop.id, session: id)
            .items(state, behind: behind, limit: 500)
        }
        for item in items { try add(row(item, request, caller)) }
        guard items.count == 500, let last = items.last else { return }
        place = (last.orderedAt, last.order)
      }
    }
  }

  /// All lives that have ended, the latest first.
  static let liveInsights = SiteList(path: "/live/insights", permission: .seeMoney) { request, caller in
    _ = try await request.catchUp(caller)
    let insights = try await caller.database.read {
      try LiveInsights(shop: caller.shop.id, on: $0, in: caller.zone)
    }
    let columns = [
      "place.live", "after.host", "after.time", "after.minutes", "money.orders", "after.orderedPieces", "after.ordered",
      "after.profit", "after.net", "after.netPerHour",
    ]
    return Content(name: .word("after.insights"), headings: columns.map { .word($0) }) { add in
      for session in insights.sessions { try add(row(session, caller)) }
    }
  }

  private static func report(_ request: WebRequest, _ caller: Caller) async throws -> LiveReport {
    let id = try request.id("live", LiveSession.self)
    _ = try await request.catchUp(caller)
    return try await caller.database.read {
      try LiveReport(of: id, shop: caller.shop.id, on: $0, at: request.now, in: caller.zone)
    }
  }

  private static func content(_ table: MoneyReport.Table, named name: Written, columns: [String]) -> Content {
    Content(name: name, headings: columns.map { .word($0) }) { add in
      for row in table.rows { try add(row.map { OutCell($0) }) }
    }
  }

  private static func row(_ item: LiveOrders.Item, _ request: WebRequest, _ caller: Caller) -> [OutCell] {
    let why =
      item.word.map { Written.word($0 ? "after.youSaidYes" : "after.youSaidNo") }
      ?? item.doubt.map { .word("after.doubt.\($0.rawValue)") }
    return [
      caller.zone.cell(item.orderedAt), .text(request.text(.word("channel.\(item.channel.rawValue)"))),
      .text(item.number), OutCell(item.products.joined(separator: ", ")), .integer(item.pieces),
      .money(item.amount, decimals: 0), item.profit.map { .money($0, decimals: 0) } ?? .blank,
      OutCell(why.map { request.text($0) }),
    ]
  }

  private static func row(_ session: LiveInsights.Session, _ caller: Caller) -> [OutCell] {
    func money(_ amount: Int64?) -> OutCell { amount.map { .money($0, decimals: 0) } ?? .blank }
    let form = session.session.form
    return [
      OutCell(form.title), OutCell(form.host), caller.zone.cell(session.session.startedAt ?? form.plannedAt),
      session.net.minutes.map { .integer(Int64($0)) } ?? .blank, .integer(session.sums.orders),
      .integer(session.sums.pieces), money(session.sums.amount), money(session.net.profit), money(session.net.net),
      money(session.net.perHour),
    ]
  }
}
