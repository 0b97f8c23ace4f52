import Testing

@testable import Trade
@testable import Web

/// What the pages of money say where something is not known.
struct MoneyPageTests {
  private let words: Words

  init() throws { words = try Words(.english) }

  private func text(_ written: Written?) -> String? {
    written?.text(words, Format(language: .english, zone: .jakarta, now: SamplePages.now))
  }

  private func cells(_ table: SumTable?) -> [[String?]] { (table?.rows ?? []).map { $0.cells.map(text) } }

  @Test func `without fixed costs nobody says what may be drawn`() throws {
    var content = SamplePages.cashContent
    content.weeklyCosts = .fixedUnknown
    content.unsaid = [.labour]
    let page = CashPage(content)
    let draw = try #require(page.figures.last)
    #expect(text(draw.value) == "Unknown" && text(draw.beside) == "fill in the fixed costs first")
    #expect(draw.address == .moneyRules)
    #expect(text(page.unsaid) == "Labour per parcel is not filled in and counts as nothing here.")
    content.weeklyCosts = .goodsUnknown
    #expect(text(CashPage(content).figures.last?.value) == "Unknown")
  }

  @Test func `orders that cost shipping are those of every channel, each counted once`() {
    var content = SamplePages.moneyContent
    content.parts = [
      .init(part: .shippingToCourier, channel: .shopee, orders: 100, paid: -900_000, expected: 0),
      .init(part: .shippingPaidByBuyer, channel: .shopee, orders: 80, paid: 700_000, expected: 0),
      .init(part: .shippingToCourier, channel: .tiktokShop, orders: 50, paid: -400_000, expected: 0),
      .init(part: .adminFee, channel: .shopee, orders: 100, paid: -10_000, expected: 0),
      .init(part: .adminFee, channel: .tiktokShop, orders: 50, paid: -5_000, expected: 0),
    ]
    #expect(cells(MoneyPage(content).leaks).map(\.last) == ["150", "150"])
  }

  @Test func `what the rest leaves is unknown while a cost of the rest is`() {
    var content = SamplePages.steadinessContent
    let known = SteadinessPage(content)
    #expect(known.closingUnknown == nil && !cells(known.closing).flatMap(\.self).contains("Unknown"))
    content.unknown = [.tiktokShop]
    let page = SteadinessPage(content)
    let rows = cells(page.closing)
    // Shopee closes and TikTok Shop stays, then the other way round.
    #expect(rows.count == 2 && rows[0][0] == "Unknown" && rows[0][2] == "Unknown")
    #expect(rows[1] == cells(known.closing)[1] && page.closingUnknown != nil)
  }
}
