extension SizeChart.Row {
  package static let chests = 300...2_500
  package static let lengths = 150...2_500

  /// - Throws: ``FitError`` for what no piece and no body can have.
  func check(for wearer: SizeChart.Wearer) throws(FitError) {
    if let chest {
      guard Self.chests.contains(chest) else { throw .outOfRange(.chest, size: size) }
      // A grown person's piece is never this narrow around; laid flat it is.
      if wearer != .child, chest < 700 { throw .flatWidth(size: size) }
    }
    if let length, !Self.lengths.contains(length) { throw .outOfRange(.length, size: size) }
    if let weights, !Measures.weights.contains(weights) { throw .outOfRange(.weight, size: size) }
    if let heights, !Measures.heights.contains(heights) { throw .outOfRange(.height, size: size) }
    if let ages, !(0...Measures.ages.upperBound).contains(ages) { throw .outOfRange(.age, size: size) }
  }
}

extension ClosedRange<Int> {
  fileprivate func contains(_ other: ClosedRange<Int>) -> Bool {
    lowerBound <= other.lowerBound && other.upperBound <= upperBound
  }
}

extension SizeChart {
  /// - Throws: ``FitError`` for a row that no piece can have, and for a larger size that is made for smaller bodies.
  func check() throws(FitError) {
    for row in rows { try row.check(for: wearer) }
    try checkOrder(.chest) { $0.chest.map { $0...$0 } }
    try checkOrder(.weight, \.weights)
    try checkOrder(.age, \.ages)
  }

  private func checkOrder(_ field: FitError.Field, _ range: (Row) -> ClosedRange<Int>?) throws(FitError) {
    var last: ClosedRange<Int>?
    for row in rows {
      guard let next = range(row) else { continue }
      if let last, next.lowerBound < last.lowerBound || next.upperBound < last.upperBound {
        throw .notAscending(field, size: row.size)
      }
      last = next
    }
  }
}
