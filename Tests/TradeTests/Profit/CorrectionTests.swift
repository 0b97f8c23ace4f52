import Testing

@testable import Trade

/// Money that comes and goes beside an order's payout.
struct CorrectionTests {
  private static let rules = ProfitRules(
    zone: .jakarta, schedules: .shipped,
    choices: FeeChoices(
      programmes: [.init(channel: .shopee, key: "insurance", from: LocalDate("2026-01-01")!)],
      categories: [.init(channel: .shopee, key: "tops", from: LocalDate("2026-01-01")!)]),
    costs: RunningCosts(costs: []))

  private static func order(_ status: OrderStatus, voucher: Int64 = 0, returned: Int64 = 0) -> ProfitFacts.OrderFacts {
    ProfitFacts.OrderFacts(
      id: ID(1), status: status, day: LocalDate("2026-07-28")!, doneAt: nil, hasLeft: true, city: "", payment: "",
      sellerVoucher: voucher,
      lines: [
        ProfitFacts.LineFacts(
          id: 1, listing: ID(2), variant: ID(3), product: ID(4), category: nil, quantity: 1, returned: returned,
          sellable: 0,
          gone: 0, subtotal: 82_500, platformDiscount: 0, cost: 40_000)
      ])
  }

  private static func entry(
    _ kind: MoneyRecord.Kind, _ amount: Int64, parts: [PayoutPart: Int64] = [:], note: String? = nil
  ) -> MoneyEntry {
    MoneyEntry(
      id: .new(), channel: .shopee, kind: kind, number: "\(kind)", orderNumber: "A1",
      at: Instant(milliseconds: 1_785_900_000_000), amount: amount, currency: "IDR", parts: parts, note: note)
  }

  private static func profit(_ order: ProfitFacts.OrderFacts, _ entries: [MoneyEntry]) throws -> OrderProfit {
    let name = OrderName(channel: .shopee, number: "A1")
    return try #require(OrderProfit(ProfitFacts(name: name, order: order, entries: entries), rules: rules))
  }

  @Test func `the premium of a parcel that never arrived counts once`() throws {
    let premium = Self.entry(.walletAdjustment, -408, note: "Biaya premi untuk Pesanan yang Gagal Terkirim")
    let profit = try Self.profit(Self.order(.cancelled), [premium])
    #expect(profit.net == -408 && profit.told.figures[.insurance] == -408)
    #expect(profit.told.paid == [.insurancePremium: -408] && profit.told.expected.isEmpty)
  }

  @Test func `what was corrected already is not expected again, and what waits is only what is still to come`() throws {
    let open = try Self.profit(Self.order(.delivered), [])
    let premium = try #require(open.told.expected[.insurancePremium])
    let paid = try Self.profit(Self.order(.delivered), [Self.entry(.walletAdjustment, premium, note: "premi")])
    #expect(paid.net == open.net && paid.inPlay == open.inPlay - premium)
    #expect(paid.told.expected[.insurancePremium] == nil && paid.told.paid == [.insurancePremium: premium])
  }

  @Test func `a voucher below zero in an order that went back is worked out like any other`() throws {
    let parts: [PayoutPart: Int64] = [.goods: 82_500, .refund: -82_500, .sellerVoucher: 5_000]
    let profit = try Self.profit(
      Self.order(.completed, voucher: -5_000, returned: 1), [Self.entry(.release, 5_000, parts: parts)])
    let line = try #require(profit.match?.lines.first { $0.part == .sellerVoucher })
    #expect(line.expected == 5_000 && line.verdict == .exact)
  }

  @Test func `shipping of a parcel that the channel calls dearer is explained`() throws {
    func shipping(_ note: String?) throws -> PayoutMatch.Verdict? {
      let parts: [PayoutPart: Int64] = [.goods: 82_500, .shippingToCourier: -4_000]
      return try Self.profit(Self.order(.completed), [Self.entry(.release, 78_500, parts: parts, note: note)])
        .match?.lines.first { $0.part == .shippingToCourier }?.verdict
    }
    #expect(try shipping("Berat berbeda") == .explained(.weightDifference))
    #expect(try shipping(nil) == .unexplained)
  }

  @Test func `a payout taken back is explained by its correction, and the lines add up to what was received`() throws {
    let exact = try Self.profit(Self.order(.completed), []).told.expected
    let net = exact.values.reduce(0, +)
    let released = try Self.profit(Self.order(.completed), [Self.entry(.release, net, parts: exact)])
    #expect(released.verdict == .exact)
    let back = try Self.profit(
      Self.order(.completed),
      [Self.entry(.release, net, parts: exact), Self.entry(.adjustment, -net, parts: [.adjustment: -net])])
    #expect(back.verdict == .explained && back.net == 0)
    #expect(back.match?.lines.reduce(0) { $0 + $1.actual } == 0)
  }

  @Test func `a voucher that a file writes below zero explains nothing, and stops nothing`() throws {
    let parts: [PayoutPart: Int64] = [.goods: 82_500, .refund: -82_500, .sellerVoucher: -300]
    let profit = try Self.profit(
      Self.order(.completed, voucher: -500), [Self.entry(.release, -300, parts: parts)])
    let voucher = try #require(profit.match?.lines.first { $0.part == .sellerVoucher })
    #expect(voucher.verdict == .unexplained && voucher.expected == 500)
  }
}
