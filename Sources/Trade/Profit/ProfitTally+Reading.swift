import Storage

extension ProfitTally {
  /// All sums that are not zero, by what they are of; for verification.
  func kept() throws -> [String: String] {
    var sums: [String: String] = [:]
    for row in try connection.rows("SELECT * FROM profit_tally WHERE shop_id = \(shop)") {
      guard let dimension = ProfitDimension(rawValue: try row("dimension")) else { continue }
      let cell = Changes.Cell(
        dimension: dimension, period: try row("period"), channel: try row("channel"), value: try row("value"))
      var figures = ProfitFigures()
      for measure in ProfitFigures.Measure.allCases { figures[measure] = try row(measure.column) }
      sums[cell.name] = Changes.text(try row("orders"), figures)
    }
    for row in try connection.rows("SELECT * FROM part_tally WHERE shop_id = \(shop)") {
      let cell = Changes.PartCell(
        day: try row("day"), channel: try row("channel"), part: PayoutPart(rawValue: try row("part")))
      sums[cell.name] = Changes.text(try row("orders"), try row("paid"), try row("expected"))
    }
    for row in try connection.rows("SELECT * FROM verdict_tally WHERE shop_id = \(shop)") {
      guard let verdict = OrderVerdict(rawValue: try row("verdict")) else { continue }
      let cell = Changes.VerdictCell(verdict: verdict, day: try row("day"), channel: try row("channel"))
      sums[cell.name] = Changes.text(try row("orders"), try row("in_play"))
    }
    for row in try connection.rows("SELECT * FROM release_tally WHERE shop_id = \(shop)") {
      let cell = Changes.ReleaseCell(
        channel: try row("channel"), day: try row("day"), releasedOn: try row("released_on"))
      sums[cell.name] = Changes.text(try row("orders"), try row("amount"))
    }
    return sums.filter { !$0.value.isEmpty }
  }
}

extension ProfitTally.Changes {
  /// The same of what was told one by one.
  var sums: [String: String] {
    var sums: [String: String] = [:]
    for (cell, sum) in cells { sums[cell.name] = Self.text(sum.orders, sum.figures) }
    for (cell, sum) in parts { sums[cell.name] = Self.text(sum.orders, sum.paid, sum.expected) }
    for (cell, sum) in verdicts { sums[cell.name] = Self.text(sum.orders, sum.inPlay) }
    for (cell, sum) in releases { sums[cell.name] = Self.text(sum.orders, sum.amount) }
    return sums.filter { !$0.value.isEmpty }
  }

  fileprivate static func text(_ orders: Int64, _ figures: ProfitFigures) -> String {
    orders == 0 && figures.isZero ? "" : "\(orders) orders, \(figures.text)"
  }

  fileprivate static func text(_ numbers: Int64...) -> String {
    numbers.allSatisfy { $0 == 0 } ? "" : numbers.map(String.init).joined(separator: " ")
  }
}

extension ProfitTally.Changes.Cell {
  fileprivate var name: String { "profit by \(dimension.rawValue) \(period) \(channel.rawValue) \(value)" }
}

extension ProfitTally.Changes.PartCell {
  fileprivate var name: String { "\(part.rawValue) of \(day) \(channel.rawValue)" }
}

extension ProfitTally.Changes.ReleaseCell {
  fileprivate var name: String { "released on \(releasedOn) of \(day) \(channel.rawValue)" }
}

extension ProfitTally.Changes.VerdictCell {
  fileprivate var name: String { "\(verdict.rawValue) of \(day) \(channel.rawValue)" }
}
