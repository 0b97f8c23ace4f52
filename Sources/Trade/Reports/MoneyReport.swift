package import Storage

/// What is told of a shop's money, as names, numbers and tables: the command line, the API and files are made of it.
///
/// Amounts are minor units of the shop's currency; what is not known is ``Cell/unknown``, never zero.
package struct MoneyReport: Codable, Sendable, Equatable {
  package enum Kind: String, Codable, Sendable, CaseIterable {
    case profit, payouts, prices, cash, steadiness
  }

  package enum Cell: Codable, Sendable, Equatable {
    case text(String)
    case number(Int64)
    case money(Int64)
    /// Thousandths.
    case share(Int64)
    case unknown
  }

  /// A name and what it is.
  package struct Fact: Codable, Sendable, Equatable {
    package let name: String
    package let value: Cell
  }

  package struct Table: Codable, Sendable, Equatable {
    package let name: String
    /// The names of the columns, the same as fields of the API.
    package let columns: [String]
    package let rows: [[Cell]]
  }

  package let kind: Kind
  /// Days of orders that it is about, `YYYY-MM-DD`; empty where there are none.
  package let from: String
  package let to: String
  package let facts: [Fact]
  package let tables: [Table]
}

extension MoneyReport.Cell {
  static func day(_ day: LocalDate?) -> Self { day.map { .text($0.description) } ?? .unknown }
  static func money(_ amount: Int64?) -> Self { amount.map { .money($0) } ?? .unknown }
}

/// Makes reports of a shop.
package struct MoneyReports {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Rows of one table.
  static let mostRows = 500

  /// - Parameters:
  ///   - span: days of orders; nil for all there are.
  ///   - dimension: what profit is cut by.
  ///   - since: for steadiness, the day before and after which weeks are held against each other.
  package func report(
    _ kind: MoneyReport.Kind, over span: ClosedRange<LocalDate>? = nil, by dimension: ProfitDimension = .product,
    since: LocalDate? = nil
  ) throws -> MoneyReport {
    let told = try ProfitReport(connection: connection, shop: shop).span()
    guard let days = span ?? told else {
      return MoneyReport(kind: kind, from: "", to: "", facts: [], tables: [])
    }
    return switch kind {
    case .profit: try profit(days, dimension)
    case .payouts: try payouts(days)
    case .prices: try prices(days)
    case .cash: try cash(days)
    case .steadiness: try steadiness(days, since)
    }
  }

  private static let measures: [ProfitFigures.Measure] = ProfitFigures.steps

  private func profit(_ span: ClosedRange<LocalDate>, _ dimension: ProfitDimension) throws -> MoneyReport {
    let report = ProfitReport(connection: connection, shop: shop)
    let days = try report.days(span)
    let sum = days.reduce(into: ProfitReport.Sum()) { $0 += $1.sum }
    var rows: [[MoneyReport.Cell]]
    if dimension == .day {
      rows = days.map { [.day($0.day), .text($0.channel.rawValue)] + Self.cells($0.sum) }
    } else {
      rows = try report.cuts(by: dimension, months: span.lowerBound.month...span.upperBound.month)
        .prefix(Self.mostRows).map { [.text($0.value), .text($0.channel.rawValue)] + Self.cells($0.sum) }
    }
    let parts = try report.parts(span).map { part -> [MoneyReport.Cell] in
      [
        .text(part.part.rawValue), .text(part.channel.rawValue), .number(part.orders), .money(part.paid),
        .money(part.expected),
      ]
    }
    let missing = try report.missing(months: span.lowerBound.month...span.upperBound.month)
    rows = Array(rows.prefix(Self.mostRows))
    return MoneyReport(
      kind: .profit, from: "\(span.lowerBound)", to: "\(span.upperBound)",
      facts: [
        .init(name: "orders", value: .number(sum.orders)), .init(name: "sales", value: .money(sum.figures[.sales])),
        .init(name: "profit", value: .money(sum.figures.profit)),
        .init(name: "knownProfit", value: .money(sum.figures[.knownProfit])),
        .init(name: "left", value: .money(sum.figures.sum)),
        .init(name: "uncostedSales", value: .money(sum.figures[.uncostedSales])),
        .init(name: "unratedSales", value: .money(sum.figures[.unratedSales])),
        .init(name: "variantsWithoutCost", value: .number(Int64(missing.variants))),
        .init(name: "listingsUnmatched", value: .number(Int64(missing.listings))),
      ],
      tables: [
        .init(
          name: "cut", columns: [dimension.rawValue, "channel", "orders"] + Self.measures.map { "\($0)" } + ["profit"],
          rows: rows),
        .init(name: "parts", columns: ["part", "channel", "orders", "paid", "expected"], rows: parts),
      ])
  }

  private static func cells(_ sum: ProfitReport.Sum) -> [MoneyReport.Cell] {
    [.number(sum.orders)] + measures.map { .money(sum.figures[$0]) } + [.money(sum.figures.profit)]
  }

  private func payouts(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let work = PayoutWork(connection: connection, shop: shop)
    let tally = try work.tally().map { line -> [MoneyReport.Cell] in
      [.text(line.verdict.rawValue), .text(line.channel.rawValue), .number(line.orders), .money(line.inPlay)]
    }
    let overdue = try work.overdue(usualDays: FeeSchedules.shipped.payoutDays)
    let open = try work.items(.unexplained, limit: 200) + work.items(.foreign, limit: 200) + overdue
    let sum = try ProfitReport(connection: connection, shop: shop).total(span).figures
    let checks = try work.files(limit: 20).flatMap { file in
      file.counts.checks.map { check -> [MoneyReport.Cell] in
        [
          .text(file.fileName), .text(check.subject.rawValue), .text(check.detail), .money(check.said),
          .money(check.found), .text(check.holds ? "holds" : "differs"),
        ]
      }
    }
    return MoneyReport(
      kind: .payouts, from: "\(span.lowerBound)", to: "\(span.upperBound)",
      facts: [
        .init(name: "exact", value: .money(sum[.exact])), .init(name: "explained", value: .money(sum[.explained])),
        .init(name: "unexplained", value: .money(sum[.unexplained])),
        .init(name: "overdue", value: .number(Int64(overdue.count))),
      ],
      tables: [
        .init(name: "verdicts", columns: ["verdict", "channel", "orders", "inPlay"], rows: tally),
        .init(
          name: "open", columns: ["number", "channel", "day", "verdict", "net", "inPlay"],
          rows: open.prefix(Self.mostRows).map { item in
            [
              .text(item.number), .text(item.channel.rawValue), .day(item.day), .text(item.verdict.rawValue),
              .money(item.net), .money(item.inPlay),
            ]
          }),
        .init(name: "checks", columns: ["file", "check", "detail", "said", "found", "result"], rows: checks),
      ])
  }

  /// What variants are sold for, and the least they must bring on the last day.
  private func prices(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let book = PriceBook(connection: connection, shop: shop)
    let day = span.upperBound
    let (all, floors) = (try book.priced(on: day), try book.floors(on: day))
    let rows = all.prefix(Self.mostRows).map { priced -> [MoneyReport.Cell] in
      let floor = priced.cost.flatMap { floors(priced, $0) }
      var lowest = MoneyReport.Cell.unknown
      if case .price(let price)? = floor?.floor() { lowest = .money(price) }
      let left = priced.price.flatMap { price in floor.map { $0.sheet(at: price) } }
      return [
        .text(priced.variant.description), .text(([priced.product] + priced.traits).joined(separator: " ")),
        .text(priced.channel.rawValue), .money(priced.price), .money(priced.cost), lowest,
        left.map { $0.unrated.isEmpty ? .money($0.profit) : .unknown } ?? .unknown,
      ]
    }
    return MoneyReport(
      kind: .prices, from: "\(span.lowerBound)", to: "\(day)",
      facts: [
        .init(name: "variants", value: .number(Int64(Set(all.map(\.variant)).count))),
        .init(
          name: "variantsWithoutCost", value: .number(Int64(Set(all.filter { $0.cost == nil }.map(\.variant)).count))),
      ],
      tables: [
        .init(
          name: "prices", columns: ["variant", "product", "channel", "price", "cost", "floor", "left"], rows: rows)
      ])
  }

  private func cash(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let report = CashReport(connection: connection, shop: shop)
    let all = try report.released() ?? span
    let moved = try report.moved(all)
    let series = IncomeSeries(report.income(moved), over: all)
    let forecast = CashForecast(past: series.weeks)
    let waiting = try report.waiting(from: span.upperBound.adding(days: -60))
    return MoneyReport(
      kind: .cash, from: "\(all.lowerBound)", to: "\(all.upperBound)",
      facts: [
        .init(name: "released", value: .money(series.days.reduce(0, +))),
        .init(name: "waiting", value: .money(waiting.reduce(0) { $0 + $1.amount })),
      ],
      tables: [
        .init(
          name: "moved", columns: ["day", "channel", "kind", "entries", "amount"],
          rows: moved.suffix(Self.mostRows).map {
            [.day($0.day), .text($0.channel.rawValue), .text($0.kind.rawValue), .number($0.entries), .money($0.amount)]
          }),
        .init(
          name: "forecast", columns: ["week", "amount", "error"],
          rows: (forecast?.weeks ?? []).map { [.day($0.monday), .money($0.amount), .money($0.error)] }),
      ])
  }

  private func steadiness(_ span: ClosedRange<LocalDate>, _ since: LocalDate?) throws -> MoneyReport {
    let days = try ProfitReport(connection: connection, shop: shop).days(span)
    let series = IncomeSeries(
      days.reduce(into: [:]) { $0[$1.day, default: 0] += $1.sum.figures.fromChannels }, over: span)
    let evenness = Evenness(series.days)
    let channels = Dictionary(grouping: days, by: \.channel).map { channel, days in
      (name: channel.rawValue, amount: days.reduce(0) { $0 + $1.sum.figures.fromChannels })
    }
    func thousandths(_ value: Double?) -> MoneyReport.Cell {
      value.map { .share(Int64(($0 * 1_000).rounded())) } ?? .unknown
    }
    var facts: [MoneyReport.Fact] = [
      .init(name: "days", value: .number(Int64(evenness.days))),
      .init(name: "daysWithoutSale", value: .number(Int64(evenness.empty))),
      .init(name: "variation", value: thousandths(evenness.variation)),
      .init(name: "gini", value: thousandths(evenness.gini)),
    ]
    if let largest = Dependence(channels) {
      facts.append(.init(name: "largestChannel", value: .text(largest.name)))
      facts.append(.init(name: "largestChannelShare", value: .share(Int64(largest.perMille))))
    }
    if let since {
      let (before, after) = series.weeks(around: since)
      let change = BeforeAfter(before: before.map { Double($0.amount) }, after: after.map { Double($0.amount) })
      func rupiah(_ value: Double?) -> MoneyReport.Cell { .money(value.map { Int64($0.rounded()) }) }
      facts += [
        .init(name: "since", value: .day(since)), .init(name: "weeksBefore", value: .number(Int64(before.count))),
        .init(name: "weeksAfter", value: .number(Int64(after.count))),
        .init(name: "difference", value: rupiah(change?.difference)),
        .init(name: "low", value: rupiah(change?.interval.lowerBound)),
        .init(name: "high", value: rupiah(change?.interval.upperBound)),
      ]
    }
    return MoneyReport(
      kind: .steadiness, from: "\(span.lowerBound)", to: "\(span.upperBound)", facts: facts,
      tables: [
        .init(
          name: "weeks", columns: ["week", "amount"],
          rows: series.weeks.map { [.day($0.monday), .money($0.amount)] })
      ])
  }
}

extension FeeSchedules {
  /// Days from an order's completion to its release, by channel.
  package var payoutDays: [SalesChannel: Int] {
    Dictionary(all.map { ($0.channel, $0.payoutDays) }, uniquingKeysWith: { first, _ in first })
  }
}
