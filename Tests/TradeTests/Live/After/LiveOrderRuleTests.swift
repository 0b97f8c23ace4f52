import Testing

@testable import Trade

/// Each case in which an order is a live's, surely or perhaps, or is not.
struct LiveOrderRuleTests {
  private static let shown = ID<Product>(1)
  private static let later = ID<Product>(2)
  private static let never = ID<Product>(3)
  private static let other = ID<Product>(4)
  private static let start = Instant(milliseconds: 1_790_000_000_000 / 60_000 * 60_000 + 40_000)

  private static func hours(_ id: Int64 = 1, from: Int64 = 0, to: Int64? = 120) -> LiveHours {
    LiveHours(
      session: ID(id), channel: .tiktokShop, startedAt: minute(from), endedAt: to.map { minute($0) },
      firstShown: [shown: minute(1), later: minute(60), never: Instant?.none])
  }

  private static func minute(_ minute: Int64) -> Instant { start + .seconds(minute * 60) }

  private static func verdict(
    at time: Int64, of products: [ID<Product>?] = [shown], on channel: SalesChannel = .tiktokShop,
    in hours: LiveHours = hours()
  ) -> LiveOrderRule.Verdict {
    LiveOrderRule.verdict(on: channel, at: minute(time), of: products, in: hours)
  }

  @Test func `channel, time and line-up make an order the live's`() {
    #expect(Self.verdict(at: 5) == .ours)
    #expect(Self.verdict(at: 5, of: [Self.shown, Self.shown]) == .ours)
    #expect(Self.verdict(at: 5, on: .shopee) == .notOurs)
    #expect(Self.verdict(at: -2) == .notOurs)
    #expect(Self.verdict(at: 5, of: [Self.other]) == .notOurs)
    #expect(Self.verdict(at: 5, of: [nil]) == .notOurs)
    #expect(Self.verdict(at: 5, of: []) == .notOurs)
  }

  @Test func `a channel that tells whole minutes loses no order of the first minute`() {
    let placed = Instant(milliseconds: Self.start.milliseconds / 60_000 * 60_000)
    let verdict = LiveOrderRule.verdict(on: .tiktokShop, at: placed, of: [Self.shown], in: Self.hours())
    #expect(verdict == .ours)
    let before = placed - .milliseconds(1)
    #expect(
      LiveOrderRule.verdict(on: .tiktokShop, at: before, of: [Self.shown], in: Self.hours()) == .notOurs)
  }

  @Test func `within half an hour after the end it may be the live's, later it is not`() {
    #expect(Self.verdict(at: 120) == .ours)
    #expect(Self.verdict(at: 121) == .doubtful(.grace))
    #expect(Self.verdict(at: 150) == .doubtful(.grace))
    #expect(Self.verdict(at: 151) == .notOurs)
  }

  @Test func `lines of which only some are in the line-up make it doubtful`() {
    #expect(Self.verdict(at: 5, of: [Self.shown, Self.other]) == .doubtful(.someLines))
    #expect(Self.verdict(at: 5, of: [Self.shown, nil]) == .doubtful(.someLines))
  }

  @Test func `what was shown only later, or never, makes it doubtful`() {
    #expect(Self.verdict(at: 30, of: [Self.later]) == .doubtful(.notYetShown))
    #expect(Self.verdict(at: 57, of: [Self.later]) == .doubtful(.notYetShown))
    // The host takes it up before the operator taps.
    #expect(Self.verdict(at: 58, of: [Self.later]) == .ours)
    #expect(Self.verdict(at: 90, of: [Self.never]) == .doubtful(.neverShown))
    #expect(Self.verdict(at: 90, of: [Self.shown, Self.never]) == .doubtful(.neverShown))
  }

  @Test func `a live that nobody ended takes orders for a day and has no time after it`() {
    let open = Self.hours(to: nil)
    #expect(Self.verdict(at: 1_440, in: open) == .ours)
    #expect(Self.verdict(at: 1_441, in: open) == .notOurs)
    #expect(Self.verdict(at: 3_000, in: Self.hours(to: 6_000)) == .notOurs)
  }

  @Test func `an order that two lives may have belongs to the surer one, or to the later`() {
    func best(_ hours: [LiveHours], at time: Int64) -> ID<LiveSession>? {
      LiveOrderRule.best(hours.map { ($0, Self.verdict(at: time, in: $0)) })?.hours.session
    }
    let (first, second) = (Self.hours(1), Self.hours(2, from: 125, to: 200))
    #expect(best([first, second], at: 130) == ID(2))
    #expect(best([first, second], at: 122) == ID(1))
    #expect(best([second, first], at: 130) == ID(2))
    #expect(best([Self.hours(3), Self.hours(4)], at: 30) == ID(4))
    #expect(best([first, second], at: 400) == nil)
  }
}
