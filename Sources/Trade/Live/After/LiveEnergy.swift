private import Foundation

/// Where lives lose their strength: sales of each quarter of an hour over several sessions, and whether and when they
/// fade. Pure; the same sessions give the same answer.
///
/// Each session's quarters are measured against its own mean, so that a good evening counts no more than a poor one. The
/// quarter that parts strong from weak is the one before and after which the sessions differ most, in sum. Whether that
/// is more than chance is asked of the sessions themselves: each is turned round by a number of quarters of its own,
/// 999 times, which keeps how its quarters hang together and lets only their places go; a fade is told where at most one
/// turn in twenty does as well.
package struct LiveEnergy: Sendable {
  /// Sales of each whole quarter of one session, in minor units.
  package struct Session: Sendable, Equatable {
    package let id: ID<LiveSession>
    package let quarters: [Int64]
    package let orders: Int64

    package init(id: ID<LiveSession>, quarters: [Int64], orders: Int64) {
      self.id = id
      self.quarters = quarters
      self.orders = orders
    }
  }

  /// A session says something from that many whole quarters and orders on.
  package static let fewestQuarters = 6
  package static let fewestOrders: Int64 = 20
  /// Nothing is said before that many sessions say something.
  package static let fewestSessions = 4
  /// Sales after the fade, of those before it, in thousandths: more is no fade.
  static let weakest = 700
  /// At least so many of four sessions must show it.
  static let showing = 3
  static let turns = 999
  /// Of a thousand; more is chance.
  static let chance = 50
  /// Quarters on either side of the parting.
  static let side = 2

  package struct Fade: Sendable, Equatable {
    /// Minutes after the beginning.
    package let minutes: Int
    /// What is sold in a quarter after it, of what is sold in the strongest hour half before it, in thousandths.
    package let share: Int
    /// Sessions that show it, of all that were looked at.
    package let seen: Int
    package let sessions: [ID<LiveSession>]
    /// How often chance does as well, in thousandths, rounded up.
    package let chance: Int
  }

  package enum Finding: Sendable, Equatable {
    /// So many sessions say something; ``fewestSessions`` are needed.
    case tooFew(Int)
    /// So many sessions were looked at, and none fades at a place they share.
    case steady(Int)
    case fades(Fade)
  }

  package static func finding(_ all: [Session]) -> Finding {
    let sessions = all.filter { $0.quarters.count >= fewestQuarters && $0.orders >= fewestOrders }
      .sorted { $0.id < $1.id }
    let series = sessions.compactMap { Self.relative($0.quarters) }
    guard series.count >= fewestSessions else { return .tooFew(series.count) }
    let best = parting(series)
    guard best.score > 0 else { return .steady(series.count) }
    let (place, share, seen) = measured(series, at: best.place)
    guard share <= weakest, seen.count * 4 >= series.count * showing else { return .steady(series.count) }
    let chance = chanceOf(best.score, series)
    guard chance <= Self.chance else { return .steady(series.count) }
    return .fades(
      Fade(
        minutes: place * Int(LiveResults.quarter), share: share, seen: seen.count, sessions: sessions.map(\.id),
        chance: chance))
  }

  /// Against the session's own mean; nil where nothing was sold.
  private static func relative(_ quarters: [Int64]) -> [Double]? {
    let sum = quarters.reduce(0, +)
    guard sum > 0 else { return nil }
    let mean = Double(sum) / Double(quarters.count)
    return quarters.map { Double($0) / mean }
  }

  /// How much stronger a session is before a quarter than from it on, in standard errors of evenly noisy quarters; nil
  /// where too little of it lies on one side.
  private static func drop(_ quarters: [Double], at place: Int) -> Double? {
    let (before, after) = (place, quarters.count - place)
    guard before >= side, after >= side else { return nil }
    let difference = mean(quarters[..<place]) - mean(quarters[place...])
    return difference * (Double(before * after) / Double(before + after)).squareRoot()
  }

  /// The place at which the sessions together lose most, and how much. Of equal ones the earliest.
  private static func parting(_ series: [[Double]]) -> (place: Int, score: Double) {
    let longest = series.map(\.count).max() ?? 0
    var best = (place: side, score: 0.0)
    for place in side..<max(side + 1, longest - side + 1) {
      let drops = series.compactMap { drop($0, at: place) }
      guard drops.count * 4 >= series.count * showing else { continue }
      let score = drops.reduce(0, +) / Double(drops.count).squareRoot()
      if score > best.score { best = (place, score) }
    }
    return best
  }

  /// What is sold after the place, of the strongest two quarters before it: the middle session's; and those that show it.
  private static func measured(_ series: [[Double]], at place: Int) -> (place: Int, share: Int, seen: [Int]) {
    let shares = series.indices.compactMap { index -> (index: Int, share: Double, drop: Double)? in
      let quarters = series[index]
      guard quarters.count >= place + side else { return nil }
      let peak = (0..<place - 1).map { (quarters[$0] + quarters[$0 + 1]) / 2 }.max() ?? 0
      let (before, after) = (mean(quarters[..<place]), mean(quarters[place...]))
      return peak > 0 ? (index, after / peak, after / max(before, 1e-9)) : nil
    }
    let sorted = shares.map(\.share).sorted()
    let middle = sorted.isEmpty ? 1 : sorted[sorted.count / 2]
    return (
      place, Int((middle * 1_000).rounded()), shares.filter { $0.drop * 1_000 <= Double(weakest) }.map(\.index)
    )
  }

  /// The share of turned sessions that lose as much at some place, in thousandths, rounded up.
  private static func chanceOf(_ score: Double, _ series: [[Double]]) -> Int {
    var random = SplitMix(state: 0x5eed)
    let asGood = (0..<turns).count { _ in
      parting(series.map { turned($0, by: random.next(below: $0.count)) }).score >= score - 1e-9
    }
    return ((asGood + 1) * 1_000 + turns) / (turns + 1)
  }

  private static func turned(_ quarters: [Double], by places: Int) -> [Double] {
    Array(quarters[places...] + quarters[..<places])
  }

  private static func mean(_ quarters: ArraySlice<Double>) -> Double {
    quarters.reduce(0, +) / Double(max(quarters.count, 1))
  }
}

/// Numbers that look thrown and are always the same (Steele, Lea and Flood, 2014).
private struct SplitMix {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }
}
