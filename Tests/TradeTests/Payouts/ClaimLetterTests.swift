import Testing

@testable import Trade

/// What a letter to a marketplace asks for, and what it says.
struct ClaimLetterTests {
  private static let rules = ProfitRules(
    zone: .jakarta, schedules: .shipped,
    choices: FeeChoices(categories: [.init(channel: .shopee, key: "tops", from: LocalDate("2026-01-01")!)]),
    costs: RunningCosts(costs: []))
  private static let doneAt = Instant(milliseconds: 1_785_300_000_000)

  /// The letter about an order of two goods, Rp100.000 each, that was released with some amounts changed.
  private func letter(_ changes: [PayoutPart: Int64], categories: [String?] = [nil, nil]) throws -> String? {
    let name = OrderName(channel: .shopee, number: "A1")
    let order = ProfitFacts.OrderFacts(
      id: ID(1), status: .completed, day: LocalDate("2026-07-28")!, doneAt: Self.doneAt, hasLeft: true, city: "",
      payment: "", sellerVoucher: 0,
      lines: categories.enumerated().map { place, category in
        ProfitFacts.LineFacts(
          id: Int64(place), listing: ID(2), variant: ID(3), product: ID(4), category: category, quantity: 1,
          returned: 0, sellable: 0, gone: 0, subtotal: 100_000, platformDiscount: 0, cost: 40_000)
      })
    let open = try #require(OrderProfit(ProfitFacts(name: name, order: order, entries: []), rules: Self.rules))
    let parts = open.told.expected.merging(changes, uniquingKeysWith: +)
    let entry = MoneyEntry(
      id: ID(5), channel: .shopee, kind: .release, number: "A1", orderNumber: "A1", at: Self.doneAt,
      amount: parts.values.reduce(0, +), currency: "IDR", parts: parts, note: nil)
    let profit = try #require(OrderProfit(ProfitFacts(name: name, order: order, entries: [entry]), rules: Self.rules))
    return ClaimLetter(Self.detail(profit, isOverdue: false), shop: "Sekar", zone: .jakarta)?.text
  }

  private static func detail(_ profit: OrderProfit, isOverdue: Bool) -> OrderMoneyDetail {
    OrderMoneyDetail(
      order: ID(1), channel: .shopee, number: "A1", day: profit.day, verdict: profit.verdict, doneAt: profit.doneAt,
      isOverdue: isOverdue, net: profit.net, inPlay: profit.inPlay, match: profit.match, expected: [:],
      figures: ProfitFigures(), lines: [], entries: [])
  }

  @Test func `nothing is asked where the marketplace paid too much`() throws {
    #expect(try letter([.adminFee: 1_000]) == nil)
    #expect(try letter([.goods: 5_000, .adminFee: -400]) == nil)
  }

  @Test func `what is asked is what was paid short in all`() throws {
    let text = try #require(try letter([.adminFee: -1_000, .processingFee: 250]))
    #expect(text.contains("selisih −Rp1.000") && text.contains("selisih Rp250"))
    #expect(text.contains("Jumlah yang kami tanyakan: Rp750."))
  }

  @Test func `the rule names the rate of each category of the order`() throws {
    let text = try #require(try letter([.adminFee: -1_000], categories: [nil, "bags-watches"]))
    #expect(text.contains("8,25% dari Rp100.000") && text.contains("9% dari Rp100.000"))
    #expect(text.contains("seharusnya −Rp17.250"))
  }

  @Test func `of money that never came only what files show is said`() throws {
    let name = OrderName(channel: .shopee, number: "A1")
    let order = ProfitFacts.OrderFacts(
      id: ID(1), status: .completed, day: LocalDate("2026-07-28")!, doneAt: Self.doneAt, hasLeft: true, city: "",
      payment: "", sellerVoucher: 0, lines: [])
    let profit = try #require(OrderProfit(ProfitFacts(name: name, order: order, entries: []), rules: Self.rules))
    let text = try #require(
      ClaimLetter(Self.detail(profit, isOverdue: true), shop: "Sekar", zone: .jakarta)?.text)
    #expect(text.contains("tidak ada di laporan penghasilan kami") && !text.contains("pesanan lain"))
  }
}
