/// The days of the marketplaces' own campaigns: day and month have one number, from 1.1 to 12.12.
package struct TwinDays: Sendable, Equatable {
  /// The days of the series that are such days, the first one first.
  package let days: [LocalDate]
  /// What they brought together, and what all days brought, in minor units.
  package let amount: Int64
  package let total: Int64

  package init(of series: DaySeries) {
    let twins = series.amounts.enumerated()
      .map { (day: series.first.adding(days: $0.offset), amount: $0.element) }.filter { Self.isTwin($0.day) }
    days = twins.map(\.day)
    amount = twins.reduce(0) { $0 + $1.amount }
    total = series.total
  }

  /// Their share in thousandths, rounded half up; nil where there was no such day, or nothing came.
  package var perMille: Int? {
    days.isEmpty || total <= 0 || amount < 0
      ? nil : Int((Int128(amount) * 1000 + Int128(total) / 2) / Int128(total))
  }

  /// So many times a usual day they brought each, in hundredths; nil where that cannot be said.
  package func times(of series: DaySeries) -> Int? {
    let others = series.amounts.count - days.count
    guard !days.isEmpty, others > 0, total > amount, amount >= 0 else { return nil }
    return Int(Int128(amount) * Int128(others) * 100 / (Int128(total - amount) * Int128(days.count)))
  }

  /// The campaign's name: `7.7`.
  package static func name(of day: LocalDate) -> String {
    let parts = day.description.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[2]).\(parts[1])" : ""
  }

  private static func isTwin(_ day: LocalDate) -> Bool {
    day.description.suffix(2) == day.description.dropFirst(5).prefix(2)
  }
}
