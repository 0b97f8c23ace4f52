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
  /// By the shop's clocks.
  package let today: LocalDate

  package init(connection: any SQLConnection, shop: ID<Shop>, today: LocalDate) {
    self.connection = connection
    self.shop = shop
    self.today = today
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
    guard let days = try span ?? usualSpan(kind) else {
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

  /// All days that orders are known of; for steadiness those that files cover without a gap, since others are no zeros.
  private func usualSpan(_ kind: MoneyReport.Kind) throws -> ClosedRange<LocalDate>? {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let covered =
      try kind == .steadiness
      ? FileCoverage(connection: connection, shop: shop).judgedRun(of: FileCoverage.orders, in: zone)?.days : nil
    return try covered ?? ProfitReport(connection: connection, shop: shop).span()
  }
}
