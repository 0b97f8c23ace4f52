extension MoneyReports {
  private static let measures: [ProfitFigures.Measure] = ProfitFigures.steps

  func profit(_ span: ClosedRange<LocalDate>, _ dimension: ProfitDimension) throws -> MoneyReport {
    let report = ProfitReport(connection: connection, shop: shop)
    let days = try report.days(span)
    let sum = days.reduce(into: ProfitReport.Sum()) { $0 += $1.sum }
    // The newest days, or the largest parts.
    let cuts =
      dimension == .day
      ? [] : try report.cuts(by: dimension, months: span.lowerBound.month...span.upperBound.month)
    let rows =
      try dimension == .day
      ? days.suffix(mostRows).map { [.day($0.day), .text($0.channel.rawValue)] + Self.cells($0.sum) }
      : cut(by: dimension, cuts)
    let hasIDs = dimension == .product || dimension == .variant
    let parts = try report.parts(span).map { part -> [MoneyReport.Cell] in
      [
        .text(part.part.rawValue), .text(part.channel.rawValue), .number(part.orders), .money(part.paid),
        .money(part.expected),
      ]
    }
    let missing = try report.missing(months: span.lowerBound.month...span.upperBound.month)
    let sold = days.filter { $0.sum.figures[.sales] > 0 }.map { (day: $0.day, channel: $0.channel) }
    let withoutAds = try FileCoverage(connection: connection, shop: shop).withoutAdvertising(
      sold, in: try ShopBook.exportZone(of: shop, on: connection))
    return MoneyReport(
      kind: .profit, from: "\(span.lowerBound)", to: "\(span.upperBound)",
      facts: [
        .init(name: "orders", value: .number(sum.orders)), .init(name: "sales", value: .money(sum.figures[.sales])),
        .init(name: "profit", value: withoutAds.isEmpty ? .money(sum.figures.profit) : .unknown),
        .init(name: "knownProfit", value: .money(sum.figures[.knownProfit])),
        .init(name: "left", value: .money(sum.figures.sum)),
        .init(name: "uncostedSales", value: .money(sum.figures[.uncostedSales])),
        .init(name: "unratedSales", value: .money(sum.figures[.unratedSales])),
        .init(name: "daysWithoutAds", value: .number(Int64(withoutAds.count))),
        .init(name: "variantsWithoutCost", value: .number(Int64(missing.variants))),
        .init(name: "listingsUnmatched", value: .number(Int64(missing.listings))),
        .init(name: "payoutsWithoutOrder", value: .number(Int64(missing.payouts))),
      ],
      tables: [
        .init(
          name: "cut",
          columns: [dimension.rawValue, "channel", "orders"] + Self.measures.map { "\($0)" } + ["profit"]
            + (hasIDs ? ["id"] : []), rows: rows,
          missing: (dimension == .day ? days.count : cuts.count) - rows.count),
        .init(name: "parts", columns: ["part", "channel", "orders", "paid", "expected"], rows: parts),
      ])
  }

  /// The largest parts of a cut, by their names; those of products and variants with their ids.
  private func cut(by dimension: ProfitDimension, _ cuts: [ProfitReport.Cut]) throws -> [[MoneyReport.Cell]] {
    let cuts = cuts.prefix(mostRows)
    let names = try CutNames(cuts.map(\.value), of: dimension, shop: shop, on: connection)
    return cuts.map { cut in
      let name = names.name(of: cut.value)?.parts.joined(separator: " ") ?? ""
      return [.text(name), .text(cut.channel.rawValue)] + Self.cells(cut.sum)
        + (dimension == .product || dimension == .variant ? [.text(cut.value)] : [])
    }
  }

  private static func cells(_ sum: ProfitReport.Sum) -> [MoneyReport.Cell] {
    [.number(sum.orders)] + measures.map { .money(sum.figures[$0]) } + [.money(sum.figures.profit)]
  }

  func payouts(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let work = PayoutWork(connection: connection, shop: shop)
    let (tally, overdue) = (try work.tally(), try work.overdueSum().orders)
    let verdicts = tally.map { line -> [MoneyReport.Cell] in
      [.text(line.verdict.rawValue), .text(line.channel.rawValue), .number(line.orders), .money(line.inPlay)]
    }
    let open = try work.items(.unexplained, limit: 200) + work.items(.foreign, limit: 200) + work.overdue(limit: 200)
    let opened = tally.filter { $0.verdict == .unexplained || $0.verdict == .foreign }.reduce(overdue) {
      $0 + $1.orders
    }
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
        .init(name: "overdue", value: .number(overdue)),
      ],
      tables: [
        .init(name: "verdicts", columns: ["verdict", "channel", "orders", "inPlay"], rows: verdicts),
        .init(
          name: "open", columns: ["number", "channel", "day", "verdict", "net", "inPlay"],
          rows: open.prefix(mostRows).map { item in
            [
              .text(item.number), .text(item.channel.rawValue), .day(item.day), .text(item.verdict.rawValue),
              .money(item.net), .money(item.inPlay),
            ]
          }, missing: max(0, Int(opened) - min(open.count, mostRows))),
        .init(name: "checks", columns: ["file", "check", "detail", "said", "found", "result"], rows: checks),
      ])
  }

  /// What variants are sold for, and the least they must bring on the last day.
  func prices(_ span: ClosedRange<LocalDate>) throws -> MoneyReport {
    let book = PriceBook(connection: connection, shop: shop)
    let day = span.upperBound
    let (count, floors) = (try book.count(on: day), try book.floors(on: day))
    let rows = try book.page(of: .all, on: day, limit: mostRows).items.map { priced -> [MoneyReport.Cell] in
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
        .init(name: "variants", value: .number(Int64(count.variants))),
        .init(name: "variantsWithoutCost", value: .number(Int64(count.uncosted))),
      ],
      tables: [
        .init(
          name: "prices", columns: ["variant", "product", "channel", "price", "cost", "floor", "left"], rows: rows,
          missing: count.all - rows.count)
      ])
  }
}

extension FeeSchedules {
  /// Days from an order's completion to its release, by channel.
  package var payoutDays: [SalesChannel: Int] {
    Dictionary(all.map { ($0.channel, $0.payoutDays) }, uniquingKeysWith: { first, _ in first })
  }
}
