import Storage
import Trade

/// A month of the shop's calendar, as pages of money go through them.
struct MoneyMonth: Sendable, Equatable {
  /// Such as `2026-08`.
  let text: String
  let first: LocalDate
  let last: LocalDate

  /// - Returns: nil for what is no month.
  init?(_ text: String) {
    guard text.utf8.count == 7, let first = LocalDate(text + "-01") else { return nil }
    self.init(of: first)
  }

  init(of day: LocalDate) {
    text = day.month
    first = LocalDate(day.month + "-01") ?? day
    var end = first.adding(days: 27)
    while end.adding(days: 1).month == day.month { end = end.adding(days: 1) }
    last = end
  }

  var span: ClosedRange<LocalDate> { first...last }
  var before: MoneyMonth { MoneyMonth(of: first.adding(days: -1)) }
  var after: MoneyMonth { MoneyMonth(of: last.adding(days: 1)) }
}

extension WebRequest {
  /// The month asked for, or the last that anything is told of, or this one.
  func month(_ told: ClosedRange<LocalDate>?, _ caller: Caller) -> MoneyMonth {
    query["month"].flatMap(MoneyMonth.init)
      ?? MoneyMonth(of: told?.upperBound ?? LocalDate(now, in: caller.zone))
  }

  /// Brings profit along for orders that changed, so that a page is of now; what is more waits for the work behind.
  ///
  /// - Returns: orders that are still to be looked at.
  func catchUp(_ caller: Caller) async throws -> Int {
    for _ in 0..<2 {
      let done = try await caller.database.write { connection in
        try ProfitBook(connection: connection, shop: caller.shop.id).catchUp()
      }
      if done < ProfitBook.step { return 0 }
    }
    return try await caller.database.read { try ProfitBook(connection: $0, shop: caller.shop.id).waiting() }
  }
}

/// A table of sums with a link to what each row is made of.
struct SumTable: Sendable {
  struct Row: Sendable {
    let name: Written
    let address: SiteURL?
    let cells: [Written]

    init(_ name: Written, _ cells: [Written], address: SiteURL? = nil) {
      self.name = name
      self.address = address
      self.cells = cells
    }
  }

  let title: Written
  let hint: Written?
  let columns: [Written]
  let rows: [Row]

  init(_ title: Written, hint: Written? = nil, columns: [Written], rows: [Row]) {
    self.title = title
    self.hint = hint
    self.columns = columns
    self.rows = rows
  }
}

/// The pages of the place Uang, side by side at the top of each.
enum MoneyTab: String, CaseIterable {
  case profit, payouts, prices, cash, steadiness, rules

  var address: SiteURL {
    switch self {
    case .profit: .money
    case .payouts: .payouts
    case .prices: .prices
    case .cash: .cash
    case .steadiness: .steadiness
    case .rules: .moneyRules
    }
  }

  static func chips(_ chosen: MoneyTab) -> [Chip] {
    allCases.map { Chip(.word("money.tab.\($0.rawValue)"), address: $0.address, chosen: $0 == chosen) }
  }
}
