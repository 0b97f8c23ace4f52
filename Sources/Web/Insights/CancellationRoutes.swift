import HTTPTypes
import Storage
import Trade

/// Pembatalan: how many orders are cancelled, and what they have in common.
package struct CancellationRoutes {
  /// Groups that are read for each plot and its table.
  private static let groups = 60

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/cancellations", .permission(.seeBooks)) { request, caller in
        let page = try await caller.database.read { [zone = caller.zone] connection in
          let cancellations = Cancellations(connection: connection, shop: caller.shop.id)
          let (total, days) = (try cancellations.total(), try cancellations.days(in: zone))
          return CancellationsPage(
            orders: Int(total.orders), cancelled: Int(total.cancelled),
            products: try groups(.product, of: cancellations), payments: try groups(.payment, of: cancellations),
            cities: try groups(.city, of: cancellations), causes: try groups(.reason, of: cancellations),
            months: CancellationsPage.Month.months(of: days, in: zone), days: CancellationsPage.Days(days))
        }
        return request.page(page)
      }
    ]
  }

  private func groups(
    _ dimension: Cancellations.Dimension, of cancellations: Cancellations
  ) throws -> [CancellationsPage.Group] {
    try cancellations.shares(by: dimension, limit: Self.groups).map {
      CancellationsPage.Group($0.name, orders: Int($0.orders), cancelled: Int($0.cancelled))
    }
  }
}

extension CancellationsPage.Month {
  /// Days put together by the month they are in; months without orders are left out.
  static func months(of days: [Cancellations.Day], in zone: ShopTimeZone) -> [CancellationsPage.Month] {
    let months = days.reduce(into: [[Cancellations.Day]]()) { months, day in
      if zone.local(at: day.day.start).day == 1 || months.isEmpty { months.append([]) }
      months[months.count - 1].append(day)
    }
    return months.compactMap { days in
      guard let first = days.first(where: { $0.orders > 0 }), let last = days.last(where: { $0.orders > 0 }) else {
        return nil
      }
      return CancellationsPage.Month(
        first: first.day.start, last: last.day.start, orders: days.reduce(0) { $0 + $1.orders },
        cancelled: days.reduce(0) { $0 + $1.cancelled }, open: days.reduce(0) { $0 + $1.open })
    }
  }
}

extension CancellationsPage.Days {
  /// Days that are drawn at the most.
  private static let most = 60

  /// The last of the days, from the first that a file covers.
  init(_ days: [Cancellations.Day]) {
    let shown = days.suffix(Self.most).drop { !$0.isCovered }
    self.init(
      days: shown.map(\.day.start), orders: shown.map { $0.isCovered ? $0.orders : nil },
      cancelled: shown.map { $0.isCovered ? $0.cancelled : nil })
  }
}
