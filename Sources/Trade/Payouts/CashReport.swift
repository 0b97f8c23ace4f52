package import Storage

/// What money moved and what is still to come.
package struct CashReport {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// What moved on one day.
  package struct Moved: Sendable, Equatable {
    package let day: LocalDate
    package let channel: SalesChannel
    package let kind: MoneyRecord.Kind
    package let entries: Int64
    package let amount: Int64
  }

  package func moved(_ span: ClosedRange<LocalDate>) throws -> [Moved] {
    try connection.rows(
      """
      SELECT day, channel, kind, entries, amount FROM money_day
      WHERE shop_id = \(shop) AND day >= \(span.lowerBound) AND day <= \(span.upperBound) AND entries <> 0
      ORDER BY day, channel, kind
      """
    ).map { row in
      Moved(
        day: try row("day"), channel: try row("channel"), kind: try row("kind"), entries: try row("entries"),
        amount: try row("amount"))
    }
  }

  /// The last days without a gap over which files show what was released, up to today.
  package func covered(until today: LocalDate) throws -> ClosedRange<LocalDate>? {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    return try FileCoverage(connection: connection, shop: shop).runs(of: FileCoverage.income, in: zone)
      .last { $0.lowerBound <= today }.map { $0.lowerBound...min($0.upperBound, today) }
  }

  /// Money that was released, by the day of its orders and the day it came.
  struct Release: Equatable {
    let channel: SalesChannel
    let day: LocalDate
    let releasedOn: LocalDate
    let orders: Int64
    let amount: Int64
  }

  func releases(from day: LocalDate) throws -> [Release] {
    try SalesChannel.allCases.flatMap { channel in
      try connection.rows(
        """
        SELECT day, released_on, orders, amount FROM release_tally
        WHERE shop_id = \(shop) AND channel = \(channel) AND day >= \(day) AND orders > 0
        ORDER BY day, released_on
        """
      ).map { row in
        Release(
          channel: channel, day: try row("day"), releasedOn: try row("released_on"), orders: try row("orders"),
          amount: try row("amount"))
      }
    }
  }

  /// What came of orders each day, by channel, whichever kind of file shows it: of a day the income file's word.
  package func income(_ moved: [Moved]) -> [SalesChannel: [LocalDate: Int64]] {
    var byFile: [SalesChannel: [LocalDate: Int64]] = [:]
    for line in moved where line.kind == .release {
      byFile[line.channel, default: [:]][line.day, default: 0] += line.amount
    }
    var income = byFile
    for line in moved where line.kind == .walletIncome && byFile[line.channel]?[line.day] == nil {
      income[line.channel, default: [:]][line.day, default: 0] += line.amount
    }
    return income
  }
}
