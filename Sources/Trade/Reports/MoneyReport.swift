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
    /// Rows that were left out.
    package var missing = 0
  }

  package let kind: Kind
  /// Days of orders that it is about, `YYYY-MM-DD`; empty where there are none.
  package let from: String
  package let to: String
  package let facts: [Fact]
  package let tables: [Table]

  /// Rows that were left out of a table are told by the fact `truncated`.
  init(kind: Kind, from: String, to: String, facts: [Fact], tables: [Table]) {
    let missing = tables.reduce(0) { $0 + $1.missing }
    self.kind = kind
    self.from = from
    self.to = to
    self.facts = facts + (missing > 0 ? [Fact(name: "truncated", value: .number(Int64(missing)))] : [])
    self.tables = tables
  }
}

extension MoneyReport.Cell {
  static func day(_ day: LocalDate?) -> Self { day.map { .text($0.description) } ?? .unknown }
  static func money(_ amount: Int64?) -> Self { amount.map { .money($0) } ?? .unknown }
}

/// Makes reports of a shop.
package struct MoneyReports {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  /// By the shop's clocks.
  package let today: LocalDate
  /// Rows of one table.
  let mostRows: Int

  package init(connection: any SQLConnection, shop: ID<Shop>, today: LocalDate, mostRows: Int = 500) {
    self.connection = connection
    self.shop = shop
    self.today = today
    self.mostRows = mostRows
  }

  /// - Parameters:
  ///   - first: of the days of orders; nil for the first there is. Days without any order make an empty report.
  ///   - last: nil for the last there is.
  ///   - dimension: what profit is cut by.
  ///   - since: for steadiness, the day before and after which weeks are held against each other.
  package func report(
    _ kind: MoneyReport.Kind, from first: LocalDate? = nil, to last: LocalDate? = nil,
    by dimension: ProfitDimension = .product, since: LocalDate? = nil
  ) throws -> MoneyReport {
    let isAsked = first != nil || last != nil
    guard let days = try isAsked ? askedSpan(from: first, to: last) : usualSpan(kind) else {
      return MoneyReport(
        kind: kind, from: first?.description ?? "", to: last?.description ?? "", facts: [], tables: [])
    }
    return switch kind {
    case .profit: try profit(days, dimension)
    case .payouts: try payouts(days)
    case .prices: try prices(days)
    case .cash: try cash(days)
    case .steadiness: try steadiness(days, since)
    }
  }

  /// - Returns: nil where no order is of any of these days.
  private func askedSpan(from first: LocalDate?, to last: LocalDate?) throws -> ClosedRange<LocalDate>? {
    guard let told = try ProfitReport(connection: connection, shop: shop).span() else { return nil }
    let (first, last) = (first ?? told.lowerBound, last ?? told.upperBound)
    return first <= last && told.overlaps(first...last) ? first...last : nil
  }

  /// All days that orders are known of; for steadiness those that files cover without a gap, since others are no zeros.
  private func usualSpan(_ kind: MoneyReport.Kind) throws -> ClosedRange<LocalDate>? {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let covered =
      try kind == .steadiness
      ? FileCoverage(connection: connection, shop: shop).judgedRun(of: FileCoverage.orders, in: zone)?.days : nil
    return try covered ?? ProfitReport(connection: connection, shop: shop).span()
  }
}
