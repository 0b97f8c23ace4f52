import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Pencairan: payouts against the rules.
package struct PayoutRoutes: Sendable {
  /// Rows of one page, and imports whose checks are shown.
  private static let pageSize = 30
  private static let files = 20

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/payouts", .permission(.seeMoney)) { request, caller in
        let behind = try await request.catchUp(caller)
        var content = try await caller.database.read { try Self.content(request, caller, $0) }
        content.behind = behind
        return request.page(PayoutsPage(content))
      },
      Route(.get, "/orders/:order/money", .permission(.seeMoney)) { request, caller in
        let detail = try await Self.detail(request, caller)
        let today = LocalDate(request.now, in: caller.zone)
        let (names, isUncovered) = try await caller.database.read { connection in
          let names = try CutNames(detail.lines.map(\.variant), of: .variant, shop: caller.shop.id, on: connection)
          guard detail.verdict == .waiting, !detail.isOverdue else { return (names, false) }
          let awaited = try CashReport(connection: connection, shop: caller.shop.id).awaited(today: today)
          return (names, detail.day < awaited.since)
        }
        return request.page(
          OrderMoneyPage(detail, names: names, isUncovered: isUncovered, shop: caller.shop.name, zone: caller.zone))
      },
      Route(.get, "/orders/:order/letter", .permission(.seeMoney)) { request, caller in
        let detail = try await Self.detail(request, caller)
        guard let letter = ClaimLetter(detail, shop: caller.shop.name, zone: caller.zone) else {
          throw Problem.notFound
        }
        var response = Response(status: .ok, body: ResponseBody(byteBuffer: ByteBuffer(string: letter.text)))
        response.headers[.contentType] = "text/plain; charset=utf-8"
        response.headers[.contentDisposition] = FileName.attachment("surat-\(detail.number).txt")
        return response
      },
      Route(.post, "/money/overrides", .permission(.manageShop), use: Self.accept),
    ]
  }

  private static func detail(_ request: WebRequest, _ caller: Caller) async throws -> OrderMoneyDetail {
    let order = try request.id("order", Order.self)
    _ = try await request.catchUp(caller)
    let detail = try await caller.database.read {
      try ProfitBook(connection: $0, shop: caller.shop.id).money(of: order)
    }
    guard let detail else { throw Problem.notFound }
    return detail
  }

  private static func content(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> PayoutsPage.Content {
    let work = PayoutWork(connection: connection, shop: caller.shop.id)
    var tally = try work.tally().reduce(into: [PayoutsPage.State: (orders: Int64, inPlay: Int64)]()) { sums, tally in
      guard let state = PayoutsPage.State(rawValue: tally.verdict.rawValue) else { return }
      let before = sums[state] ?? (0, 0)
      sums[state] = (before.orders + tally.orders, before.inPlay + tally.inPlay)
    }
    let awaited = try CashReport(connection: connection, shop: caller.shop.id)
      .awaited(today: LocalDate(request.now, in: caller.zone))
    tally[.overdue] = (awaited.overdue.orders, awaited.overdue.amount)
    tally[.waiting] = awaited.waiting.reduce((0, 0)) { ($0.0 + $1.orders, $0.1 + $1.amount) }
    let first = PayoutsPage.State.allCases.first { (tally[$0]?.orders ?? 0) > 0 } ?? .unexplained
    let state = request.query["state"].flatMap(PayoutsPage.State.init) ?? first
    let items =
      switch state {
      case .overdue: try work.overdue(behind: overduePlace(request), limit: pageSize + 1)
      case .waiting: try work.waiting(since: awaited.since, behind: place(request), limit: pageSize + 1)
      case .unexplained, .foreign, .unrated, .explained, .exact:
        try state.verdict.map { try work.items($0, behind: place(request), limit: pageSize + 1) } ?? []
      }
    return PayoutsPage.Content(
      behind: 0, checks: try failedChecks(caller, connection),
      proposals: try FeeObservations(connection: connection, shop: caller.shop.id).kept(),
      language: request.visitor.language,
      tally: tally,
      state: state, items: Array(items.prefix(pageSize)), uncovered: awaited.uncovered,
      hasMore: items.count > pageSize, zone: caller.zone)
  }

  private static func place(_ request: WebRequest) -> PayoutWork.Place? {
    guard let day = request.query["day"].flatMap(LocalDate.init),
      let channel = request.query["channel"].flatMap(SalesChannel.init), let number = request.query["number"]
    else { return nil }
    return PayoutWork.Place(day: day, channel: channel, number: number)
  }

  private static func overduePlace(_ request: WebRequest) -> PayoutWork.OverduePlace? {
    guard let done = request.query["done"].flatMap({ Int64($0) }),
      let channel = request.query["channel"].flatMap(SalesChannel.init), let number = request.query["number"]
    else { return nil }
    return PayoutWork.OverduePlace(doneAt: Instant(milliseconds: done), number: number, channel: channel)
  }

  private static func failedChecks(
    _ caller: Caller, _ connection: any SQLConnection
  ) throws -> [(file: String, check: FileCheck)] {
    try PayoutWork(connection: connection, shop: caller.shop.id).files(limit: files).flatMap { file in
      file.counts.checks.filter { !$0.holds }.map { (file.fileName, $0) }
    }
  }

  /// Takes a proposed rate as the shop's own. The form only says which one it is: what is written down is what payouts
  /// show now.
  @Sendable private static func accept(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    let part = try form.text("part", in: 1...100)
    let from = try form.day("from")
    return try await request.once(caller) { connection in
      let proposals = try FeeObservations(connection: connection, shop: caller.shop.id).kept()
      let said = proposals.lazy.compactMap { proposal -> FeeChoices.Override? in
        guard case .rate(let rate) = proposal,
          PayoutsPage.naming(rate).allSatisfy({ form[$0.name] == $0.value })
        else { return nil }
        return rate.override(why: "\(rate.orders) payouts")
      }.first
      guard let said, FeeSchedules.shipped.problem(with: said) == nil else { throw Problem(.conflict) }
      try FeeBook(connection: connection, shop: caller.shop.id).add(said, at: request.now)
      try request.note(.changedShop, "\(part) \(from)", by: caller, on: connection)
      return .seeOther(.payouts, Flash(.word("payouts.accepted")))
    }
  }
}
