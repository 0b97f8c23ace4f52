private import Foundation

/// Places bodies between the sizes of a chart by one measure: 0 is the middle of its first row, 0.5 the edge to the next.
struct FitScale {
  private let points: [(value: Double, at: Double)]

  /// - Parameter ranges: for each row the bodies it is made for; nil where the row does not say.
  init?(_ ranges: [ClosedRange<Int>?]) {
    let known = ranges.enumerated().compactMap { row, range in range.map { (row: Double(row), range: $0) } }
    guard let first = known.first, let last = known.last else { return nil }
    var points = [(Double(first.range.lowerBound), first.row - 0.5)]
    for (small, large) in zip(known, known.dropFirst()) {
      points.append((Double(small.range.upperBound + large.range.lowerBound) / 2, (small.row + large.row) / 2))
    }
    points.append((Double(last.range.upperBound), last.row + 0.5))
    self.init(ascending: points)
  }

  /// By the girth of the chest: a size fits until it leaves less than `ease` around the body.
  init?(chests: [Int?], ease: Int) {
    let known = chests.enumerated().compactMap { row, chest in chest.map { (row: Double(row), body: Double($0 - ease)) }
    }
    guard let first = known.first else { return nil }
    let width = known.count > 1 ? known[1].body - first.body : first.body / 4
    self.init(
      ascending: [(first.body - max(width, 30), first.row - 0.5)] + known.map { ($0.body, $0.row + 0.5) })
  }

  private init?(ascending points: [(value: Double, at: Double)]) {
    var kept: [(value: Double, at: Double)] = []
    for point in points where kept.last.map({ point.value > $0.value + 1e-9 && point.at > $0.at }) ?? true {
      kept.append(point)
    }
    guard kept.count > 1 else { return nil }
    self.points = kept
  }

  /// How many sizes a measure may be wrong that misses by a share of itself; the same for all bodies, so that a heavier
  /// one never gets a smaller size for being less sure.
  func spread(_ share: Double) -> Double {
    let (first, last) = (points[0], points[points.count - 1])
    return share * (first.value + last.value) / 2 * (last.at - first.at) / (last.value - first.value)
  }

  /// Where a body stands; beyond the ends as if the sizes went on.
  func place(of value: Double) -> Double {
    let upper = min(max(1, points.firstIndex { $0.value > value } ?? points.count - 1), points.count - 1)
    let (low, high) = (points[upper - 1], points[upper])
    return low.at + (value - low.value) * (high.at - low.at) / (high.value - low.value)
  }
}

/// The normal distribution.
enum Bell {
  /// The share below a value, of one with mean 0 and spread 1.
  static func below(_ value: Double) -> Double { 0.5 * erfc(-value / 2.0.squareRoot()) }
}
