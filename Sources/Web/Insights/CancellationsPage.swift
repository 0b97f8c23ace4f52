package import Trade

/// Pembatalan: how many orders are cancelled, and at which product, payment and city.
package struct CancellationsPage: Page {
  package var template: String { "Cancellations" }
  package var title: Written { .word("place.cancellations") }

  let periods: [Chip]
  let hasPeriods: Bool
  let overall: Written?
  let none: Bool
  let days: LinePlot?
  let plots: [BarPlot]
  let reasons: [Reason]
  let hasReasons: Bool

  /// - Parameters:
  ///   - periods: links to other periods; none where there is only one.
  ///   - period: the first and the last day's moments; nil for all there is.
  ///   - orders: all orders of the period.
  ///   - products: every product (or those with most orders), in any order; likewise payments and cities.
  ///   - days: orders and cancelled by day; nil leaves the plot out.
  ///   - reasons: what buyers and sellers gave as reason, the most frequent first.
  package init(
    periods: [Chip], period: ClosedRange<Instant>?, orders: Int, cancelled: Int, products: [Group], payments: [Group],
    cities: [Group], days: Days? = nil, reasons: [Reason] = []
  ) {
    self.periods = periods
    hasPeriods = periods.count > 1
    none = orders == 0
    let whole = BarPlot.Item(.text(""), part: cancelled, whole: orders)
    overall =
      orders == 0
      ? nil
      : .word(
        "cancel.overall",
        [
          "cancelled": .count(cancelled), "orders": .counted("import.orders", orders),
          "share": .share(perMille: whole.perMille),
          "period": period.map { .period(from: $0.lowerBound, to: $0.upperBound) } ?? .word("cancel.allTime"),
        ])
    self.days = days?.plot
    plots = [("product", products), ("payment", payments), ("city", cities)].compactMap { name, groups in
      groups.isEmpty ? nil : Self.plot(name, groups, mean: whole)
    }
    self.reasons = reasons
    hasReasons = !reasons.isEmpty
  }

  /// Orders and cancellations of one product, payment or city.
  package struct Group: Sendable {
    package var name: String
    package var orders: Int
    package var cancelled: Int

    package init(_ name: String, orders: Int, cancelled: Int) {
      self.name = name
      self.orders = orders
      self.cancelled = cancelled
    }
  }

  /// Orders and cancellations by day; nil where no file covers the day.
  package struct Days: Sendable {
    package var days: [Instant]
    package var orders: [Int?]
    package var cancelled: [Int?]

    package init(days: [Instant], orders: [Int?], cancelled: [Int?]) {
      self.days = days
      self.orders = orders
      self.cancelled = cancelled
    }

    var plot: LinePlot? {
      guard days.count > 1 else { return nil }
      return LinePlot(
        id: "days", title: .word("cancel.days"), unit: .word("cancel.daysUnit"),
        description: .word("cancel.daysText"), sentence: nil, days: days,
        series: [.init(.word("cancel.ordered"), orders), .init(.word("cancel.cancelled"), cancelled)])
    }
  }

  /// A reason as the files give it, and how often.
  package struct Reason: Sendable {
    let text: String
    let orders: Written

    package init(_ text: String, orders: Int) {
      self.text = text
      self.orders = .count(orders)
    }
  }
}

extension CancellationsPage {
  /// With fewer orders a rate says nothing: one of two is 50 %.
  private static let fewest = 10
  private static let bars = 8

  private static func plot(_ name: String, _ groups: [Group], mean: BarPlot.Item) -> BarPlot {
    let items = groups.map {
      (group: $0, item: BarPlot.Item(label(short($0.name)), part: $0.cancelled, whole: $0.orders))
    }
    let telling = items.filter { $0.group.orders >= fewest }.sorted { $0.item.perMille > $1.item.perMille }
    let shown = Array((telling.isEmpty ? items : telling).prefix(bars))
    let table = groups.sorted { ($0.cancelled, $0.orders) > ($1.cancelled, $1.orders) }
      .map { BarPlot.Item(label($0.name), part: $0.cancelled, whole: $0.orders) }
    return BarPlot(
      id: name, title: .word("cancel.by.\(name)"), unit: .counted("cancel.unit", fewest),
      description: .word("cancel.text.\(name)"), sentence: telling.first.map { sentence($0.group, $0.item, mean) },
      shown: shown.map(\.item), table: table,
      columns: [.word("cancel.by.\(name)"), .word("cancel.cancelled"), .word("cancel.ordered"), .word("cancel.rate")])
  }

  private static func sentence(_ group: Group, _ item: BarPlot.Item, _ mean: BarPlot.Item) -> Written {
    .word(
      "cancel.worst",
      [
        "name": label(group.name), "share": .share(perMille: item.perMille), "mean": .share(perMille: mean.perMille),
      ])
  }

  private static func label(_ name: String) -> Written { name.isEmpty ? .word("common.unknown") : .text(name) }

  /// What fits above a bar; the table has it whole.
  private static func short(_ name: String) -> String { name.count <= 42 ? name : name.prefix(41) + "…" }
}
