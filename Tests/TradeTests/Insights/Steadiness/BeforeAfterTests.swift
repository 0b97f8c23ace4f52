import TestSupport
import Testing

@testable import Trade

@Suite struct BeforeAfterTests {
  private static let rising: ([Int64], [Int64]) = (
    [42, 38, 45, 51, 47, 40, 36, 39, 44, 50, 48, 43, 41], [58, 63, 61, 52, 49, 55, 66, 70, 64, 57, 53, 60, 62]
  )
  private static let jumping: ([Int64], [Int64]) = (
    [42, 58, 31, 65, 47, 30, 72, 39, 44, 60, 28, 53, 41], [48, 63, 36, 72, 49, 35, 66, 50, 44, 67, 33, 60, 52]
  )

  @Test(
    arguments: [
      (3, 0.95, 3.182_446_305_283_71), (4.807_278, 0.95, 2.601_889_472_419_247), (10, 0.95, 2.228_138_851_986_275),
      (24, 0.95, 2.063_898_561_628_026), (100.5, 0.95, 1.983_850_655_335_8), (1, 0.95, 12.706_204_736_174_7),
      (2, 0.95, 4.302_652_729_749_464), (5, 0.5, 0.726_686_843_800_422_7), (30, 0.99, 2.749_995_653_567_225),
      (1e6, 0.95, 1.959_966_356_814_107), (3, 0.9999, 28.000_130_010_948_98), (7.3475, 0.95, 2.342_141_067_376_808),
    ] as [(Double, Double, Double)])
  func `Student's t is bounded as in the tables`(degrees: Double, probability: Double, bound: Double) {
    #expect(abs(StudentT(degrees: degrees).bound(probability) / bound - 1) < 1e-9)
  }

  @Test func `weeks that hang together widen the interval`() throws {
    let pooled = try #require(PooledAR1(before: Self.rising.0, after: Self.rising.1))
    let (error, degrees) = pooled.error()
    let close: [(Double, Double)] = [
      (pooled.difference, 15.846_154), (pooled.seen, 0.459_211), (pooled.relation, 0.642_105), (error, 4.703_851),
      (degrees, 4.807_278), (pooled.difference - pooled.reach(), 3.607_254),
      (pooled.difference + pooled.reach(), 28.085_054),
    ]
    for (value, wanted) in close { #expect(abs(value - wanted) < 1e-6) }
  }

  @Test func `weeks that do not hang together are taken one by one`() throws {
    let pooled = try #require(PooledAR1(before: Self.jumping.0, after: Self.jumping.1))
    let (error, degrees) = pooled.error()
    let close: [(Double, Double)] = [
      (pooled.difference, 5), (pooled.seen, -0.673_869), (pooled.relation, 0), (error, 5.262_254), (degrees, 24),
      (pooled.difference - pooled.reach(), -5.860_759), (pooled.difference + pooled.reach(), 15.860_759),
    ]
    for (value, wanted) in close { #expect(abs(value - wanted) < 1e-6) }
  }

  @Test func `an interval beside zero tells more or less, one over zero cannot tell yet`() throws {
    let more = try Self.comparison(Self.rising.0, Self.rising.1)
    #expect(more.verdict == .more && (more.lower, more.difference, more.upper) == (4, 16, 28))
    #expect(more.meanBefore == 43 && more.meanAfter == 59)
    #expect(try Self.comparison(Self.rising.1, Self.rising.0).verdict == .less)
    // However many weeks come after, thirteen before leave an error too large for a difference of 5.
    #expect(try Self.comparison(Self.jumping.0, Self.jumping.1).verdict == .cannotTellYet(moreWeeks: nil))
  }

  @Test func `the weeks still missing are the fewest that would tell`() throws {
    let before: [Int64] = (0..<40).map { $0 % 2 == 0 ? 90 : 110 }
    let after: [Int64] = [95, 115, 95, 115, 95, 115, 95, 115]
    let verdict = try Self.comparison(before, after).verdict
    guard case .cannotTellYet(let moreWeeks) = verdict, let moreWeeks else {
      Issue.record("\(verdict)")
      return
    }
    let pooled = try #require(PooledAR1(before: before, after: after))
    #expect(moreWeeks > 1 && pooled.reach(moreWeeks: moreWeeks) < 5 && pooled.reach(moreWeeks: moreWeeks - 1) >= 5)
  }

  @Test func `few weeks and equal weeks have a case of their own`() {
    #expect(BeforeAfter(before: [], after: []) == .tooShort(before: 0, after: 0))
    #expect(BeforeAfter(before: Self.rising.0, after: [5]) == .tooShort(before: 13, after: 1))
    let (zeros, fives) = ([Int64](repeating: 0, count: 8), [Int64](repeating: 5, count: 9))
    #expect(BeforeAfter(before: zeros, after: zeros) == .noNoise(difference: 0))
    #expect(BeforeAfter(before: fives, after: zeros) == .noNoise(difference: -5))
  }

  /// 400 made-up shops in which nothing changed, with weeks related by 0.3: the interval should hold zero in 93 of a
  /// hundred.
  @Test(arguments: [8, 13, 26])
  func `where nothing changed the interval holds zero`(weeks: Int) {
    var random = SeededGenerator(seed: UInt64(weeks))
    let held = (0..<400).count { _ in
      var last = 0.0
      let made: [Int64] = (0..<weeks * 2).map { _ in
        last = 0.3 * last + (0..<12).reduce(-6) { sum, _ in sum + Double.random(in: 0..<1, using: &random) }
        return 5_000_000 + Int64(last * 1_000_000)
      }
      guard let pooled = PooledAR1(before: Array(made[..<weeks]), after: Array(made[weeks...])) else { return false }
      return abs(pooled.difference) <= pooled.reach()
    }
    #expect((360...392).contains(held), "\(held) of 400")
  }

  private static func comparison(_ before: [Int64], _ after: [Int64]) throws -> BeforeAfter.Comparison {
    let outcome = BeforeAfter(before: before, after: after)
    guard case .measured(let comparison) = outcome else { throw NotMeasured(outcome: outcome) }
    return comparison
  }

  private struct NotMeasured: Error { let outcome: BeforeAfter }
}
