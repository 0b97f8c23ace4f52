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

  @Test func `the floor is what a slow search from above finds, dear terms and cheap ones`() throws {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<12 {
      let floor = try floor { terms in
        terms.cost = Int64.random(in: 0...120, using: &random)
        terms.packing = Int64.random(in: 0...40, using: &random)
        terms.pieces = Int64.random(in: 1...3, using: &random)
        terms.voucher = Int64.random(in: 0...90, using: &random)
        terms.discount = Int64.random(in: 0...300_000, using: &random)
        terms.affiliate = Int64.random(in: 0...100_000, using: &random)
        terms.ads = Int64.random(in: 0...100_000, using: &random)
        terms.margin = Int64.random(in: 0...200_000, using: &random)
      }
      var slow: Int64 = 6_000
      while slow > 0, floor.sheet(at: slow - 1).isEnough { slow -= 1 }
      #expect(floor.floor() == .price(slow), "\(floor.terms)")
    }
  }

  /// Of a rupiah of the price hardly anything is left: looked at one rupiah at a time, the last would be far away.
  @Test(arguments: [(999_990, 0), (999_999, 0), (0, 817_000), (0, 817_499), (500_000, 817_400)] as [(Int64, Int64)])
  func `terms that leave next to nothing take no longer than others`(discount: Int64, margin: Int64) throws {
    let floor = try floor {
      $0.cost = 0
      $0.discount = discount
      $0.margin = margin
    }
    var answer: PriceFloor.Floor?
    let time = ContinuousClock().measure { answer = floor.floor() }
    #expect(time < .seconds(20))
    guard case .price(let price) = answer else { return }
    #expect(floor.sheet(at: price).isEnough)
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
