package import Storage

/// Reads what is told of profit: sums that the writes keep, never the history.
package struct ProfitReport {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// A sum of figures.
  package struct Sum: Sendable, Equatable {
    /// Orders that had a part in it; of a product those that had it among others.
    package var orders: Int64 = 0
    package var figures = ProfitFigures()

    package init() {}

    package static func += (left: inout Sum, right: Sum) {
      left.orders += right.orders
      left.figures += right.figures
    }
  }

  /// One value of a cut.
  package struct Cut: Sendable, Equatable {
    /// What the dimension is cut into: an id of a product or variant (or, behind a question mark, of a listing that is
    /// matched to none), a city, a way of paying; empty where it is not known.
    package let value: String
    package let channel: SalesChannel
    package let sum: Sum
  }

  /// Of a span of days, each day and channel by itself; days without anything are left out.
  package func days(_ span: ClosedRange<LocalDate>) throws -> [(day: LocalDate, channel: SalesChannel, sum: Sum)] {
    try connection.rows(
      """
      SELECT * FROM profit_tally WHERE shop_id = \(shop) AND dimension = 'day'
        AND period >= \(span.lowerBound.description) AND period <= \(span.upperBound.description)
      ORDER BY period, channel
      """
    ).map { row in
      guard let day = LocalDate(try row("period")) else {
        throw SQLError(kind: .unexpectedValue, message: "a day of the tallies")
      }
      return (day, try row("channel"), try Self.sum(row))
    }
  }

  /// Of a span of days, all channels or one.
  package func total(_ span: ClosedRange<LocalDate>, on channel: SalesChannel? = nil) throws -> Sum {
    try days(span).filter { channel == nil || $0.channel == channel }.reduce(into: Sum()) { $0 += $1.sum }
  }

  /// Of a span of months (`2026-08`), cut into the values of a dimension; the most sales first.
  package func cuts(by dimension: ProfitDimension, months: ClosedRange<String>) throws -> [Cut] {
    let measures = ProfitFigures.Measure.allCases.map { "CAST(SUM(\($0.column)) AS BIGINT) AS \($0.column)" }
    let sums = SQLQuery(stringLiteral: measures.joined(separator: ", "))
    return try connection.rows(
      """
      SELECT channel, value, CAST(SUM(orders) AS BIGINT) AS orders, \(part: sums) FROM profit_tally
      WHERE shop_id = \(shop) AND dimension = \(dimension.rawValue)
        AND period >= \(months.lowerBound) AND period <= \(months.upperBound)
      GROUP BY channel, value ORDER BY SUM(sales) DESC, value, channel
      """
    ).map { Cut(value: try $0("value"), channel: try $0("channel"), sum: try Self.sum($0)) }
  }

  /// An amount with a name, as it came and as it is expected.
  package struct Part: Sendable, Equatable {
    package let part: PayoutPart
    package let channel: SalesChannel
    package let orders: Int64
    package let paid: Int64
    package let expected: Int64
  }

  /// The named amounts of orders of a span of days.
  package func parts(_ span: ClosedRange<LocalDate>) throws -> [Part] {
    try connection.rows(
      """
      SELECT part, channel, CAST(SUM(orders) AS BIGINT) AS orders, CAST(SUM(paid) AS BIGINT) AS paid,
        CAST(SUM(expected) AS BIGINT) AS expected
      FROM part_tally WHERE shop_id = \(shop) AND day >= \(span.lowerBound) AND day <= \(span.upperBound)
      GROUP BY part, channel ORDER BY part, channel
      """
    ).map { row in
      Part(
        part: PayoutPart(rawValue: try row("part")), channel: try row("channel"), orders: try row("orders"),
        paid: try row("paid"), expected: try row("expected"))
    }
  }

  /// What stands between a span's sales and its profit being known.
  package struct Missing: Sendable, Equatable {
    /// Variants that were sold and whose cost is not known.
    package let variants: Int
    /// Listings that were sold and are matched to no variant.
    package let listings: Int
    /// Payouts of orders that the books do not know: nobody knows what goods they are of.
    package let payouts: Int
  }

  /// What is not known of a span of months.
  package func missing(months: ClosedRange<String>) throws -> Missing {
    let values = try connection.rows(
      """
      SELECT DISTINCT value FROM profit_tally
      WHERE shop_id = \(shop) AND dimension = 'variant' AND period >= \(months.lowerBound)
        AND period <= \(months.upperBound) AND uncosted_sales > 0
      """
    ).map { try $0("value") as String }
    let payouts: Int? = try connection.value(
      """
      SELECT CAST(COALESCE(SUM(orders), 0) AS BIGINT) FROM verdict_tally
      WHERE shop_id = \(shop) AND verdict = \(OrderVerdict.foreign.rawValue) AND day >= \(months.lowerBound + "-01")
        AND day <= \(months.upperBound + "-31")
      """)
    // The line of a payout without an order has no variant.
    let named = values.filter { !$0.isEmpty }
    let listings = named.count { $0.hasPrefix("?") }
    return Missing(variants: named.count - listings, listings: listings, payouts: payouts ?? 0)
  }

  /// The first and last day that anything is told of.
  package func span() throws -> ClosedRange<LocalDate>? {
    let row = try connection.row(
      """
      SELECT MIN(period) AS first, MAX(period) AS last FROM profit_tally
      WHERE shop_id = \(shop) AND dimension = 'day' AND orders > 0
      """)
    guard let row, let first = LocalDate(try row("first") ?? ""), let last = LocalDate(try row("last") ?? "") else {
      return nil
    }
    return first...last
  }

  private static func sum(_ row: SQLRow) throws -> Sum {
    var sum = Sum()
    sum.orders = try row("orders")
    for measure in ProfitFigures.Measure.allCases { sum.figures[measure] = try row(measure.column) }
    return sum
  }
}
