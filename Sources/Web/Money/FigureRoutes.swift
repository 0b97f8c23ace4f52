import HTTPTypes
import Storage
import Trade

/// What figures are made of: orders, and lines of money files.
package struct FigureRoutes: Sendable {
  private static let pageSize = 50

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/money/orders", .permission(.seeMoney)) { request, caller in
        _ = try await request.catchUp(caller)
        return request.page(try await caller.database.read { try Self.orders(request, caller, $0) })
      },
      Route(.get, "/money/entries", .permission(.seeMoney)) { request, caller in
        request.page(try await caller.database.read { try Self.entries(request, caller, $0) })
      },
    ]
  }

  private static func orders(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> FigureOrdersPage {
    guard let figure = FigureOrders.Figure(request.query) else { throw Problem.notFound }
    let place = request.query["number"].flatMap { number in
      request.query["day"].flatMap(LocalDate.init).flatMap { day in
        request.query["at"].flatMap(SalesChannel.init)
          .map { FigureOrders.Place(channel: $0, day: day, number: number) }
      }
    }
    let found = try FigureOrders(connection: connection, shop: caller.shop.id)
      .items(of: figure, behind: place, limit: pageSize)
    let name = try figure.cut.map { cut in
      try CutNames([cut.value], of: cut.dimension, shop: caller.shop.id, on: connection)[cut.value]
    }
    return FigureOrdersPage(
      figure, cut: name, items: found.items, next: found.next.map { figure.address(behind: $0) })
  }

  private static func entries(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> MoneyEntriesPage {
    let today = LocalDate(request.now, in: caller.zone)
    let month = request.query["month"].flatMap(MoneyMonth.init) ?? MoneyMonth(of: today)
    let kind = request.query["kind"].flatMap(MoneyRecord.Kind.init) ?? .release
    let place = request.query["at"].flatMap { Int64($0) }.flatMap { at in
      request.query["entry"].flatMap { Int64($0) }
        .map { MoneyLedger.Place(at: Instant(milliseconds: at), id: ID($0)) }
    }
    // Months are those of the files' clocks, as in the sums.
    let zone = caller.zone.ofExports
    let entries = try MoneyLedger(connection: connection, shop: caller.shop.id).entries(
      kind, from: month.first.start(in: zone), to: month.after.first.start(in: zone), behind: place,
      limit: pageSize + 1)
    return MoneyEntriesPage(
      entries.prefix(pageSize).map(\.self), of: kind, in: month, hasMore: entries.count > pageSize, zone: zone)
  }
}

extension FigureOrders.Figure {
  /// - Returns: nil for an address that names no figure.
  init?(_ query: Fields) {
    guard let from = query["from"].flatMap(LocalDate.init), let to = query["to"].flatMap(LocalDate.init), from <= to
    else { return nil }
    let measured: FigureOrders.Measured
    if let part = query["part"], !part.isEmpty, part.utf8.count <= 200 {
      measured = .part(PayoutPart(rawValue: part))
    } else if query["step"] == "left" {
      measured = .left
    } else if query["step"] == "advertising" {
      measured = .advertising
    } else if query["step"] == "income" {
      measured = .income
    } else {
      let step = query["step"] ?? "sales"
      guard let measure = ProfitFigures.Measure.allCases.first(where: { "\($0)" == step }) else { return nil }
      measured = .step(measure)
    }
    let dimension = query["by"].flatMap(ProfitDimension.init)
    self.init(
      measured, over: from...to, channel: query["channel"].flatMap(SalesChannel.init),
      cut: dimension.flatMap { dimension in query["value"].map { (dimension, $0) } })
  }

  /// Where its orders are listed.
  ///
  /// - Parameter place: where the list goes on.
  func address(behind place: FigureOrders.Place? = nil) -> SiteURL {
    var (step, part): (String?, String?)
    switch measured {
    case .left: step = "left"
    case .advertising: step = "advertising"
    case .income: step = "income"
    case .step(let measure): step = "\(measure)"
    case .part(let named): part = named.rawValue
    }
    return SiteURL.figureOrders.with([
      "from": span.lowerBound.description, "to": span.upperBound.description, "step": step, "part": part,
      "channel": channel?.rawValue, "by": cut?.dimension.rawValue, "value": cut?.value,
      "at": place?.channel.rawValue, "day": place?.day.description, "number": place?.number,
    ])
  }
}
