import TestSupport
import Testing

@testable import Trade

/// Where lives fade, told only where they do.
struct LiveEnergyTests {
  /// Quarters of chance around a level for each.
  private static func session(
    _ id: Int64, _ levels: [Double], noise: Double, _ random: inout SeededGenerator
  ) -> LiveEnergy.Session {
    let quarters = levels.map { level in
      Int64(max(0, level * (1 + noise * (Double.random(in: -1...1, using: &random)))) * 1_000)
    }
    return LiveEnergy.Session(id: ID(id), quarters: quarters, orders: 100)
  }

  private static func evenings(
    _ count: Int, noise: Double, seed: UInt64, _ level: (Int) -> Double
  ) -> [LiveEnergy.Session] {
    var random = SeededGenerator(seed: seed)
    return (0..<count).map { place in
      let scale = Double.random(in: 0.3...3, using: &random)
      return session(Int64(place + 1), (0..<12).map { scale * level($0) }, noise: noise, &random)
    }
  }

  @Test func `a fade after an hour and three quarters is found where it is`() throws {
    let finding = LiveEnergy.finding(Self.evenings(5, noise: 0.2, seed: 3) { $0 < 7 ? 100 : 40 })
    guard case .fades(let fade) = finding else {
      Issue.record("no fade: \(finding)")
      return
    }
    #expect(fade.minutes == 105 && fade.seen == 5 && fade.sessions.count == 5)
    #expect((330...450).contains(fade.share) && fade.chance <= 50)
  }

  @Test func `lives of even strength are told a fade at most one time in twenty`() {
    var told = 0
    for seed in 0..<100 {
      let finding = LiveEnergy.finding(Self.evenings(5, noise: 0.8, seed: UInt64(seed)) { _ in 100 })
      if case .fades = finding { told += 1 }
    }
    #expect(told <= 5)
  }

  @Test func `lives that gain strength do not fade`() {
    #expect(LiveEnergy.finding(Self.evenings(6, noise: 0.2, seed: 5) { Double(40 + $0 * 10) }) == .steady(6))
  }

  @Test func `too few lives, too short or with too few orders, say nothing`() {
    let fading = Self.evenings(5, noise: 0.1, seed: 9) { $0 < 6 ? 100 : 20 }
    #expect(LiveEnergy.finding([]) == .tooFew(0))
    #expect(LiveEnergy.finding(Array(fading.prefix(3))) == .tooFew(3))
    let short = fading.map { LiveEnergy.Session(id: $0.id, quarters: Array($0.quarters.prefix(5)), orders: 100) }
    #expect(LiveEnergy.finding(short) == .tooFew(0))
    let quiet = fading.map { LiveEnergy.Session(id: $0.id, quarters: $0.quarters, orders: 19) }
    #expect(LiveEnergy.finding(quiet) == .tooFew(0))
    let nothing = fading.map { LiveEnergy.Session(id: $0.id, quarters: $0.quarters.map { _ in 0 }, orders: 100) }
    #expect(LiveEnergy.finding(nothing) == .tooFew(0))
  }

  @Test func `the same lives in another order give the same finding`() {
    let lives = Self.evenings(6, noise: 0.3, seed: 13) { $0 < 8 ? 90 : 30 }
    #expect(LiveEnergy.finding(lives) == LiveEnergy.finding(lives.reversed()))
  }

  @Test func `a fade that one live in two shows is not told`() {
    var random = SeededGenerator(seed: 21)
    let lives = (0..<6).map { place in
      Self.session(
        Int64(place + 1), (0..<12).map { place.isMultiple(of: 2) && $0 >= 6 ? 20 : 100 }, noise: 0.1, &random)
    }
    #expect(LiveEnergy.finding(lives) == .steady(6))
  }

  @Test func `quarters without a sale count, and the last one that is not whole does not`() {
    var (first, last) = (LiveStretch(place: 1), LiveStretch(place: 4))
    (first.amount, last.amount) = (5, 9)
    #expect(LiveEnergy.whole([first, last], minutes: 70) == [0, 5, 0, 0])
  }
}
