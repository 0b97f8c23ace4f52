import TestSupport
import Testing

@testable import Trade

struct PriceFloorTests {
  private func floor(_ change: (inout PriceFloor.Terms) -> Void = { _ in }) throws -> PriceFloor {
    let first = try #require(LocalDate("2026-01-01"))
    let choices = FeeChoices(
      programmes: ["freeShippingXtra", "promoXtra", "insurance"].map { .init(channel: .shopee, key: $0, from: first) },
      categories: [.init(channel: .shopee, key: "tops", from: first)])
    var terms = PriceFloor.Terms(cost: 45_000)
    change(&terms)
    return PriceFloor(
      schedule: try #require(FeeSchedules.shipped.schedule(of: .shopee)), choices: choices,
      day: try #require(LocalDate("2026-07-15")), category: "tops", terms: terms)
  }

  @Test func `the sheet takes each fee off the price, line by line`() throws {
    let sheet = try floor { $0.packing = 2_500 }.sheet(at: 82_500)
    #expect(sheet.fees.map(\.amount).sorted() == [-6_806, -4_125, -3_713, -1_250, -413])
    #expect(sheet.profit == 82_500 - 6_806 - 4_125 - 3_713 - 1_250 - 413 - 45_000 - 2_500)
  }

  @Test func `at the floor enough is left and a rupiah below it is not`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let floor = try floor { terms in
        terms.cost = Int64.random(in: 0...400_000, using: &random)
        terms.packing = Int64.random(in: 0...5_000, using: &random)
        terms.pieces = Int64.random(in: 1...4, using: &random)
        terms.voucher = Int64.random(in: 0...9_000, using: &random)
        terms.discount = Int64.random(in: 0...30, using: &random) * 10_000
        terms.affiliate = Int64.random(in: 0...10, using: &random) * 10_000
        terms.ads = Int64.random(in: 0...8, using: &random) * 10_000
        terms.margin = Int64.random(in: 0...30, using: &random) * 10_000
      }
      guard case .price(let price) = floor.floor() else {
        Issue.record("no price for \(floor.terms)")
        continue
      }
      #expect(floor.sheet(at: price).isEnough)
      if price > 0 { #expect(!floor.sheet(at: price - 1).isEnough, "\(floor.terms)") }
    }
  }

  @Test func `no price is enough when more is taken than is paid`() throws {
    #expect(try floor { $0.margin = 950_000 }.floor() == .none)
  }

  @Test func `a fee without a known rate gives no floor`() throws {
    let known = try floor()
    let unknown = PriceFloor(
      schedule: known.schedule, choices: known.choices, day: known.day, category: "formula", terms: known.terms)
    #expect(unknown.floor() == .unrated([.freeShippingXtra]))
  }
}
