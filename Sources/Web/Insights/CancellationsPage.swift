package import Trade

/// Pembatalan: how many orders are cancelled, when, at which product, payment and city, by whom and why.
package struct CancellationsPage: Page {
  package var template: String { "Cancellations" }
  package var title: Written { .word("place.cancellations") }

  let overall: Written?
  let none: Bool
  let days: LinePlot?
  let plots: [BarPlot]

  /// - Parameters:
  ///   - orders: all orders there are.
  ///   - products: every product (or those with most orders), in any order; likewise payments and cities.
  ///   - causes: cancelled orders by their ``CancellationCause``, in any order.
  ///   - months: the oldest first.
  ///   - days: orders and cancelled by day; nil leaves the plot out.
  package init(
    orders: Int, cancelled: Int, products: [Group], payments: [Group], cities: [Group], causes: [Group] = [],
    months: [Month] = [], days: Days? = nil
  ) {
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
        ])
    self.days = days?.plot
    let groups = [(Cancellations.Dimension.product, products), (.payment, payments), (.city, cities)]
    plots =
      [Self.plot(of: months), Self.plot(ofCauses: causes, cancelled: cancelled)].compactMap(\.self)
      + groups.compactMap { dimension, groups in
        groups.isEmpty ? nil : Self.plot(dimension, groups, mean: whole)
      }
  }

  /// Orders and cancellations of one product, payment, city or cause.
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

  /// The orders of one month, or of a part of one.
  package struct Month: Sendable, Equatable {
    package var first: Instant
    package var last: Instant
    package var orders: Int
    package var cancelled: Int
    /// Neither completed nor cancelled.
    package var open: Int

    package init(first: Instant, last: Instant, orders: Int, cancelled: Int, open: Int) {
      self.first = first
      self.last = last
      self.orders = orders
      self.cancelled = cancelled
      self.open = open
    }

    /// Whether so many orders are still open that its rate may yet change.
    var isUnsettled: Bool {
      CancellationRate(orders: orders, cancelled: cancelled, open: open).state == .unsettled(open: open)
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
        PlotText(
          id: "days", title: .word("cancel.days"), unit: .word("cancel.daysUnit"),
          description: .word("cancel.daysText"), sentence: sentence),
        slots: days.map { .day($0) },
        series: [.init(.word("cancel.ordered"), orders), .init(.word("cancel.cancelled"), cancelled)])
    }

    /// What the week that ends with the last day says.
    private var sentence: Written? {
      let week = BarPlot.Item(
        .text(""), part: cancelled.suffix(7).compactMap(\.self).reduce(0, +),
        whole: orders.suffix(7).compactMap(\.self).reduce(0, +))
      guard week.whole > 0, let last = days.last else { return nil }
      return .word(
        "cancel.lastWeek",
        [
          "day": .day(last), "cancelled": .count(week.part), "orders": .counted("import.orders", week.whole),
          "share": .share(perMille: week.perMille),
        ])
    }
  }
}
