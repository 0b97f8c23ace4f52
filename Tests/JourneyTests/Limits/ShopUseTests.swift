import Testing
import Trade

@testable import Web

/// What a shop may take at one time, without a server around it.
@Suite struct ShopUseTests {
  private let now = ContinuousClock.now
  private let shop = ID<Shop>(1)
  private let other = ID<Shop>(2)
  private let token = ID<APIToken>(7)

  @Test func `a pace gives some seconds' worth at once, and then one after the other`() {
    var keeper = PaceKeeper()
    let pace = Pace(interval: .milliseconds(500), burst: .seconds(2))
    let waits = (0..<6).map { _ in keeper.take(pace, at: now) }
    #expect(waits == [nil, nil, nil, nil, .milliseconds(500), .milliseconds(500)])
    // What was refused took nothing.
    #expect(keeper.take(pace, at: now + .milliseconds(499)) == .milliseconds(1))
    #expect(keeper.take(pace, at: now + .milliseconds(500)) == nil)
    #expect(keeper.take(pace, at: now + .milliseconds(500)) != nil)
    // However long nobody came, no more than the burst is there.
    let later = now + .seconds(3_600)
    #expect((0..<6).count { _ in keeper.take(pace, at: later) == nil } == 4)
  }

  @Test func `a shop at its limit is told which and how long, and another shop is let in`() {
    let use = ShopUse(ShopLimits.none.with([.requests: 2]))
    let letIn = (0..<9).count { _ in (try? use.admitRequest(of: shop, token: nil, at: now)) != nil }
    #expect(letIn == 6)
    #expect(throws: ShopLimitReached(.requests, most: 2, wait: 1)) {
      try use.admitRequest(of: shop, token: nil, at: now)
    }
    #expect(throws: Never.self) { try use.admitRequest(of: other, token: nil, at: now) }
    #expect(throws: Never.self) { try use.admitRequest(of: shop, token: nil, at: now + .seconds(1)) }
  }

  @Test func `a program that floods is stopped by its own limit, and leaves the shop's to the others`() {
    let use = ShopUse(ShopLimits.none.with([.requests: 4, .tokenRequests: 1]))
    let flood = (0..<100).count { _ in (try? use.admitRequest(of: shop, token: token, at: now)) != nil }
    #expect(flood == 3)
    #expect((0..<100).count { _ in (try? use.admitRequest(of: shop, token: nil, at: now)) != nil } == 9)
    #expect(throws: ShopLimitReached(.tokenRequests, most: 1, wait: 1)) {
      try use.admitRequest(of: shop, token: token, at: now)
    }
  }

  @Test func `claims have a limit of their own, by both ways in`() {
    let use = ShopUse(ShopLimits.none.with([.claims: 1, .requests: 1]))
    for _ in 0..<3 { try? use.admitRequest(of: shop, token: nil, at: now) }
    #expect(use.takesClaim(shop, at: now) && use.takesClaim(shop, at: now))
    #expect(throws: Never.self) { try use.admitClaim(of: shop, at: now) }
    #expect(!use.takesClaim(shop, at: now) && use.takesClaim(other, at: now))
    #expect(throws: ShopLimitReached(.claims, most: 1, wait: 1)) { try use.admitClaim(of: shop, at: now) }
  }

  @Test func `a claim that is given back is there for another, and is no more than one`() {
    let use = ShopUse(ShopLimits.none.with([.claims: 1]))
    use.giveBackClaim(shop)
    #expect((0..<9).count { _ in use.takesClaim(shop, at: now) } == 3)
    use.giveBackClaim(shop)
    use.giveBackClaim(other)
    #expect(use.takesClaim(shop, at: now) && !use.takesClaim(shop, at: now))
    // However many were given back, no more than the burst is there.
    for _ in 0..<9 { use.giveBackClaim(shop) }
    #expect((0..<9).count { _ in use.takesClaim(shop, at: now) } == 3)
  }

  @Test func `what was set for one shop holds for it alone, and goes when it is taken back`() {
    let use = ShopUse(ShopLimits.none.with([.claims: 1]))
    use.take(own: [shop: [.claims: 2, .megabytes: 5]])
    #expect(use.limits(of: shop)[.claims] == 2 && use.limits(of: shop)[.megabytes] == 5)
    #expect(use.limits(of: other)[.claims] == 1 && use.limits(of: other)[.megabytes] == nil)
    #expect((0..<20).count { _ in use.takesClaim(shop, at: now) } == 6)
    use.take(own: [shop: [.claims: 0]])
    #expect((0..<20).count { _ in use.takesClaim(shop, at: now) } == 20)
    use.take(own: [:])
    #expect((0..<20).count { _ in use.takesClaim(shop, at: now) } == 3)
  }

  @Test func `a seat is free again when nobody keeps it, whatever became of the answer`() throws {
    let use = ShopUse(ShopLimits.none.with([.viewers: 2]))
    var seats = [try use.viewer(of: shop), try use.viewer(of: shop)]
    #expect(throws: ShopLimitReached(.viewers, most: 2, wait: 10)) { _ = try use.viewer(of: shop) }
    #expect(use.seats(of: shop).viewers == 2)
    let neighbour = try use.viewer(of: other)
    seats.removeLast()
    seats.append(try use.viewer(of: shop))
    seats = []
    #expect(use.seats(of: shop).viewers == 0)
    withExtendedLifetime(neighbour) { #expect(use.seats(of: other).viewers == 1) }
  }

  @Test func `the limits of everybody are far above a busy desk's needs`() {
    // Three programs with twenty requests a second each, twenty phones that look and press.
    let limits = ShopLimits.standard
    #expect(limits[.tokenRequests] ?? 0 >= 10 * 20)
    #expect(limits[.requests] ?? 0 >= 5 * (3 * 20 + 20 * 2))
    #expect(limits[.screensOfPerson] ?? 0 >= 4 * 20)
    for limit in ShopLimit.allCases { #expect(limit.range.contains(limit.standard) && limits[limit] != nil) }
  }

  @Test func `refusals are counted by limit, and by nothing that a visitor could add to`() {
    let use = ShopUse(ShopLimits.none.with([.claims: 1]))
    for _ in 0..<5 { try? use.admitClaim(of: shop, at: now) }
    use.refusals.count("a word of somebody's")
    let readings = use.refusals.readings
    #expect(readings.count == ShopLimit.allCases.count + 1)
    #expect(readings.first { $0.labels == ["claims"] }?.value == 2)
    #expect(readings.reduce(0) { $0 + $1.value } == 2)
  }
}
