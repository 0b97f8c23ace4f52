/// What a plot's numbers count, and so how they are written.
package enum PlotMeasure: Sendable, Equatable {
  case count
  /// Minor units.
  case money(currency: String = "IDR")

  /// Short, for axes and for the ends of lines.
  func short(_ value: Int) -> Written {
    switch self {
    case .count: .count(value)
    case .money(let currency): .rough(Int64(value), currency: currency)
    }
  }

  /// Whole, for tables and sentences; nil is unknown, never zero.
  func exact(_ value: Int?) -> Written {
    guard let value else { return .word("common.unknown") }
    return switch self {
    case .count: .count(value)
    case .money(let currency): .money(Int64(value), currency: currency)
    }
  }
}
