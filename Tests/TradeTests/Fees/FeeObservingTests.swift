import Testing

@testable import Trade

/// What released orders are evidence of.
struct FeeObservingTests {
  private static let day = LocalDate("2026-07-15")!
  private static let rules = ProfitRules(
    zone: .jakarta, schedules: .shipped,
    choices: FeeChoices(
      programmes: [.init(channel: .shopee, key: "freeShippingXtra", from: LocalDate("2026-01-01")!)],
      categories: [.init(channel: .shopee, key: "tops", from: LocalDate("2026-01-01")!)]),
    costs: RunningCosts(costs: []))

  /// An order of pieces at a price, released with what was taken.
  private func observations(
    price: Int64 = 100_000, pieces: Int64 = 1, categories: [String?] = [nil], taken: [PayoutPart: Int64]
  ) -> [PayoutPart: FeeLearning.Observation] {
    let lines = categories.enumerated().map { place, category in
      ProfitFacts.LineFacts(
        id: Int64(place), listing: ID(2), variant: ID(3), product: ID(4), category: category, quantity: pieces,
        returned: 0, sellable: 0, gone: 0, subtotal: price * pieces, platformDiscount: 0, cost: nil)
    }
    let parts = taken.merging([.goods: price * pieces * Int64(categories.count)]) { $1 }
    let entry = MoneyEntry(
      id: ID(1), channel: .shopee, kind: .release, number: "A1", orderNumber: "A1",
      at: Instant(milliseconds: 1_785_900_000_000), amount: parts.values.reduce(0, +), currency: "IDR", parts: parts,
      note: nil)
    let facts = ProfitFacts(
      name: OrderName(channel: .shopee, number: "A1"),
      order: .init(
        id: ID(1), status: .completed, day: Self.day, doneAt: nil, hasLeft: true, city: "", payment: "",
        sellerVoucher: 0, lines: lines), entries: [entry])
    return Dictionary(
      uniqueKeysWithValues: FeeLearning.observations(of: facts, rules: Self.rules).map { ($0.part, $0) })
  }

  @Test func `an amount for an order is of no category, a share is of the goods'`() throws {
    let seen = observations(taken: [.adminFee: -9_000, .processingFee: -1_500])
    let order = try #require(seen[.processingFee])
    #expect(order.category == nil && order.base == nil && order.taken == 1_500 && order.expected == 1_250)
    let share = try #require(seen[.adminFee])
    #expect(share.category == "tops" && share.base == 100_000 && share.taken == 9_000 && share.expected == 8_250)
  }

  @Test func `evidence says how many pieces were sold and the most that may be taken for them`() throws {
    let seen = observations(price: 1_000_000, pieces: 3, taken: [.freeShippingXtra: -120_000])
    let share = try #require(seen[.freeShippingXtra])
    #expect(share.pieces == 3 && share.most == 120_000 && share.expected == 120_000)
  }

  @Test func `what goods of two categories paid together is evidence of neither's rate`() {
    let seen = observations(categories: [nil, "bags-watches"], taken: [.adminFee: -18_000, .processingFee: -1_250])
    #expect(seen[.adminFee] == nil && seen[.processingFee] != nil)
  }
}
