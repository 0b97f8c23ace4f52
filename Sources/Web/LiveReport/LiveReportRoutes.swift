import HTTPTypes
import Hummingbird
import Storage
import Trade

/// After a live: what it was worth, its orders, what it cost, and what lives have in common.
package struct LiveReportRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/live/insights", .permission(.seeMoney), use: Self.insights),
      Route(.get, "/live/:live/report", .permission(.seeBooks)) { request, caller in
        try await Self.report(request, caller)
      },
      Route(.post, "/live/:live/costs", .permission(.manageShop), use: Self.setCosts),
      Route(.post, "/live/:live/costs/remove", .permission(.manageShop), use: Self.removeCosts),
      Route(.get, "/live/:live/orders", .permission(.seeBooks), use: Self.orders),
      Route(.post, "/live/:live/orders", .permission(.runLive), use: Self.say),
      Route(.post, "/live/:live/orders/undo", .permission(.runLive), use: Self.takeBack),
    ]
  }

  static let ordersOnPage = 50

  static func report(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState()
  ) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let behind = try await request.catchUp(caller)
    let (report, usual, unsaid) = try await caller.database.read { connection in
      let report = try LiveReport(
        of: id, shop: caller.shop.id, on: connection, at: request.now, in: caller.zone)
      let costs = try CostBook(connection: connection, shop: caller.shop.id).costs()
      return (
        report, try LiveCosts(connection: connection, shop: caller.shop.id).usual(before: report.session),
        costs.unsaid(on: LocalDate(report.session.form.plannedAt, in: caller.zone))
      )
    }
    let content = LiveReportPage.Content(
      report: report, usual: usual, behind: behind, unsaid: unsaid, form: form, now: request.now)
    return request.page(LiveReportPage(content), status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable static func insights(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let behind = try await request.catchUp(caller)
    let insights = try await caller.database.read { connection in
      try LiveInsights(shop: caller.shop.id, on: connection, in: caller.zone)
    }
    return request.page(LiveInsightsPage(insights, behind: behind))
  }

  @Sendable private static func setCosts(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    do {
      let cost = try cost(request.form)
      return try await request.once(caller) { connection in
        try LiveCosts(connection: connection, shop: caller.shop.id).set(cost, of: id, at: request.now)
        return .seeOther(.liveReport(id), Flash(.word("after.costsSaved"), undo: .liveCostsRemove(id)))
      }
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      return try await report(request, caller, form: state)
    }
  }

  private static func cost(_ form: Fields) throws(Problem) -> LiveCost {
    func amount(_ name: String) throws(Problem) -> Int64 {
      try form.rupiah(name, in: 0...LiveCost.most)
    }
    func optional(_ name: String) throws(Problem) -> Int64? {
      (form[name] ?? "").trimmed.isEmpty ? nil : try amount(name)
    }
    var cost = LiveCost(
      host: try amount("host_pay"), operator: try amount("operator_pay"), packing: try optional("packing_pay"),
      ads: try optional("live_ads"))
    if !(form["on_air"] ?? "").trimmed.isEmpty { cost.minutes = try form.wholeNumber("on_air", in: 1...1_440) }
    return cost
  }

  @Sendable private static func removeCosts(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    return try await request.once(caller) { connection in
      _ = try LiveSessions(connection: connection, shop: caller.shop.id).session(id)
      try LiveCosts(connection: connection, shop: caller.shop.id).remove(of: id)
      return .seeOther(.liveReport(id), Flash(.word("after.costsRemoved")))
    }
  }

  @Sendable private static func orders(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let state = request.query["state"].flatMap(LiveOrders.State.init) ?? .ours
    let place = request.query["at"].flatMap { Int64($0) }.flatMap { at in
      request.query["after"].flatMap { ID<Order>($0) }.map { (at: Instant(milliseconds: at), order: $0) }
    }
    let behind = try await request.catchUp(caller)
    let page = try await caller.database.read { connection in
      let session = try LiveSessions(connection: connection, shop: caller.shop.id).session(id)
      let orders = LiveOrders(connection: connection, shop: caller.shop.id, session: id)
      return LiveOrdersPage(
        session, state: state, counts: try orders.counts(),
        items: try orders.items(state, behind: place, limit: ordersOnPage + 1), behind: behind)
    }
    return request.page(page)
  }

  /// `order` names the orders, `is` what the seller says of them: `yes`, `no`, or nothing any more.
  @Sendable private static func say(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let orders = Array(request.form.all("order").compactMap { ID<Order>($0) }.prefix(ordersOnPage))
    let isOurs: Bool?
    switch request.form["is"] {
    case "yes": isOurs = true
    case "no": isOurs = false
    case "open": isOurs = nil
    default: throw Problem(.unprocessable, fields: ["is": .word("form.wrongKind")])
    }
    let back = SiteURL.liveOrders(id).with(["state": request.form["state"].flatMap(LiveOrders.State.init)?.rawValue])
    return try await request.once(caller) { connection in
      let said = try LiveOrders(connection: connection, shop: caller.shop.id, session: id)
        .say(isOurs, of: orders, by: caller.person, at: request.now)
      guard said > 0 else { return .seeOther(back, Flash(.word("after.noneChosen"), refused: true)) }
      let undo = isOurs == nil ? nil : SiteURL.liveOrdersUndo(id, orders)
      let word = isOurs.map { $0 ? "after.saidYes" : "after.saidNo" } ?? "after.saidOpen"
      return .seeOther(back, Flash(.counted(word, said), undo: undo))
    }
  }

  @Sendable private static func takeBack(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let orders = (request.query["orders"] ?? "").split(separator: "-").prefix(ordersOnPage).compactMap { ID<Order>($0) }
    return try await request.once(caller) { connection in
      let taken = try LiveOrders(connection: connection, shop: caller.shop.id, session: id)
        .takeBack(orders, at: request.now)
      return .seeOther(SiteURL.liveOrders(id).with(["state": "unsure"]), Flash(.counted("after.saidOpen", taken)))
    }
  }
}
