import HTTPTypes
import Storage
import Trade

/// Keuangan: profit of a month and what it is made of.
package struct MoneyRoutes: Sendable {
  /// Values of a cut that are shown.
  private static let most = 200

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/money", .permission(.seeMoney)) { request, caller in
        let behind = try await request.catchUp(caller)
        var content = try await caller.database.read { try Self.content(request, caller, $0) }
        content.behind = behind
        return request.page(MoneyPage(content))
      }
    ]
  }

  private static func content(
    _ request: WebRequest, _ caller: Caller, _ connection: any SQLConnection
  ) throws -> MoneyPage.Content {
    let report = ProfitReport(connection: connection, shop: caller.shop.id)
    let told = try report.span()
    let month = request.month(told, caller)
    let dimension = request.query["by"].flatMap(ProfitDimension.init) ?? .product
    let days = try report.days(month.span)
    let months = month.text...month.text
    var content = MoneyPage.Content(
      month: month, sum: days.reduce(into: ProfitReport.Sum()) { $0 += $1.sum }, days: Self.byDay(days, month, told),
      parts: try report.parts(month.span), missing: try report.missing(months: months), dimension: dimension,
      cut: try cut(dimension, month, days, caller, connection), behind: 0, isEmpty: told == nil)
    content.unsaid = try CostBook(connection: connection, shop: caller.shop.id).costs().unsaid(on: month.last)
    let sold = days.filter { $0.sum.figures[.sales] > 0 }.map { (day: $0.day, channel: $0.channel) }
    let withoutAds = try FileCoverage(connection: connection, shop: caller.shop.id)
      .withoutAdvertising(sold, in: caller.zone)
    if let first = withoutAds.first, let last = withoutAds.last {
      content.withoutAds = (withoutAds.count, first, last)
    }
    return content
  }

  /// Every day of the month up to the last that anything is told of.
  private static func byDay(
    _ days: [(day: LocalDate, channel: SalesChannel, sum: ProfitReport.Sum)], _ month: MoneyMonth,
    _ told: ClosedRange<LocalDate>?
  ) -> [(day: LocalDate, sum: ProfitReport.Sum)] {
    guard let told, told.lowerBound <= month.last, told.upperBound >= month.first else { return [] }
    let (first, last) = (max(told.lowerBound, month.first), min(told.upperBound, month.last))
    let sums = days.reduce(into: [LocalDate: ProfitReport.Sum]()) { $0[$1.day, default: .init()] += $1.sum }
    return (first.daysSince1970...last.daysSince1970).map {
      let day = LocalDate(daysSince1970: $0)
      return (day, sums[day] ?? .init())
    }
  }

  private static func cut(
    _ dimension: ProfitDimension, _ month: MoneyMonth,
    _ days: [(day: LocalDate, channel: SalesChannel, sum: ProfitReport.Sum)], _ caller: Caller,
    _ connection: any SQLConnection
  ) throws -> [(name: Written, address: SiteURL?, sum: ProfitReport.Sum)] {
    if dimension == .day {
      return byDay(days, month, days.first.map { $0.day...(days.last?.day ?? $0.day) }).reversed().map { day, sum in
        (.date(day), MoneyPage.orders(.step(.sales), day...day), sum)
      }
    }
    let report = ProfitReport(connection: connection, shop: caller.shop.id)
    var sums: [String: ProfitReport.Sum] = [:]
    for cut in try report.cuts(by: dimension, months: month.text...month.text) {
      sums[cut.value, default: .init()] += cut.sum
    }
    let largest = sums.sorted { ($1.value.figures[.sales], $0.key) < ($0.value.figures[.sales], $1.key) }.prefix(most)
    let names = try CutNames(largest.map(\.key), of: dimension, shop: caller.shop.id, on: connection)
    return largest.map { value, sum in
      (names[value].0, MoneyPage.orders(.step(.sales), month.span, cut: (dimension, value)), sum)
    }
  }
}
