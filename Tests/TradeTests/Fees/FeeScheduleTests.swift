import Testing

@testable import Trade

struct FeeScheduleTests {
  private static let day = LocalDate("2026-08-02")
  private static let first = LocalDate("2026-01-01")

  private func shopee() throws -> (FeeSchedule, FeeChoices) {
    let first = try #require(Self.first)
    let choices = FeeChoices(
      programmes: ["freeShippingXtra", "promoXtra", "insurance", "incomeTax"].map {
        .init(channel: .shopee, key: $0, from: first)
      }, categories: [.init(channel: .shopee, key: "tops", from: first)])
    return (try #require(FeeSchedules.shipped.schedule(of: .shopee)), choices)
  }

  private func amounts(_ answer: FeeSchedule.Answer) -> [PayoutPart: Int64] {
    answer.fees.reduce(into: [:]) { $0[$1.part, default: 0] += $1.amount }
  }

  @Test func `the worked vectors of real payouts come out to the rupiah`() throws {
    let (schedule, choices) = try shopee()
    let day = try #require(Self.day)
    let first = schedule.expected(
      FeeSale(day: day, lines: [.init(sales: 82_500, pieces: 1)], voucher: 1_000), choices: choices)
    #expect(
      amounts(first) == [
        .adminFee: -6_724, .processingFee: -1_250, .freeShippingXtra: -4_075, .promoXtra: -3_668,
        .insurancePremium: -408, .incomeTax: -408,
      ])
    #expect(82_500 - 1_000 + first.fees.reduce(0) { $0 + $1.amount } == 64_967)
    let second = schedule.expected(
      FeeSale(day: day, lines: [.init(sales: 96_000, pieces: 1)], voucher: 500), choices: choices)
    #expect(96_000 - 500 + second.fees.reduce(0) { $0 + $1.amount } - 3_021 == 73_321)
  }

  @Test func `a refund leaves fees on what was kept, the processing fee by pieces, and the premium whole`() throws {
    let (schedule, choices) = try shopee()
    let day = try #require(LocalDate("2026-07-04"))
    let part = schedule.expected(
      FeeSale(day: day, lines: [.init(sales: 288_000, pieces: 3)], refunded: 192_000), choices: choices)
    #expect(
      amounts(part) == [
        .adminFee: -7_920, .processingFee: -417, .freeShippingXtra: -4_800, .promoXtra: -4_320,
        .insurancePremium: -1_440,
      ])
    let whole = schedule.expected(
      FeeSale(day: day, lines: [.init(sales: 96_000, pieces: 1)], refunded: 96_000), choices: choices)
    #expect(amounts(whole).filter { $0.value != 0 } == [.insurancePremium: -480])
  }

  @Test func `tax is withheld from the day on which it began`() throws {
    let (schedule, choices) = try shopee()
    let before = schedule.expected(
      FeeSale(day: try #require(LocalDate("2026-07-31")), lines: [.init(sales: 82_500, pieces: 1)]), choices: choices)
    #expect(amounts(before)[.incomeTax] == nil && !before.unrated.contains(.incomeTax))
  }

  @Test func `a rate that nobody knows is said to be unknown, never zero`() throws {
    let (schedule, _) = try shopee()
    let day = try #require(Self.day)
    let answer = schedule.expected(FeeSale(day: day, lines: [.init(sales: 82_500, pieces: 1)]), choices: FeeChoices())
    #expect(answer.unrated == [.adminFee])
    #expect(amounts(answer) == [.processingFee: -1_250])
  }

  @Test func `before the first rate that is on file a fee is unknown, unless the channel only began it then`() throws {
    let tiktok = try #require(FeeSchedules.shipped.schedule(of: .tiktokShop))
    let first = try #require(Self.first)
    func answer(_ day: String, _ programmes: [String] = []) throws -> FeeSchedule.Answer {
      let choices = FeeChoices(
        programmes: programmes.map { .init(channel: .tiktokShop, key: $0, from: first) },
        categories: [.init(channel: .tiktokShop, key: "other", from: first)])
      let sale = FeeSale(day: try #require(LocalDate(day)), lines: [.init(sales: 82_500, pieces: 1)])
      return tiktok.expected(sale, choices: choices)
    }
    #expect(try answer("2026-01-20").unrated == [.adminFee])
    #expect(try answer("2026-02-13").unrated == [])
    #expect(try answer("2026-03-01", ["dynamicCommission"]).unrated == [.dynamicCommission])
    #expect(try answer("2025-08-10").fees == [] && answer("2025-08-10").unrated == [.adminFee])
  }

  @Test func `a cap holds for each piece`() throws {
    let (schedule, choices) = try shopee()
    let day = try #require(Self.day)
    let dear = schedule.expected(
      FeeSale(day: day, lines: [.init(sales: 4_000_000, pieces: 2)]), choices: choices)
    #expect(amounts(dear)[.freeShippingXtra] == -80_000)
    #expect(amounts(dear)[.promoXtra] == -120_000)
  }

  @Test func `goods of two categories are charged by their own rates and share the voucher`() throws {
    let (schedule, choices) = try shopee()
    let day = try #require(Self.day)
    let answer = schedule.expected(
      FeeSale(
        day: day,
        lines: [.init(sales: 100_000, pieces: 1), .init(sales: 50_000, pieces: 1, category: "bags-watches")],
        voucher: 3_000), choices: choices)
    // 98,000 at 8.25 % and 49,000 at 9 %.
    #expect(amounts(answer)[.adminFee] == -(8_085 + 4_410))
    #expect(answer.unrated == [.freeShippingXtra])
  }

  @Test func `a rate of the shop's own wins on its days`() throws {
    var (schedule, choices) = try shopee()
    _ = schedule
    let day = try #require(LocalDate("2026-07-28"))
    choices.overrides = [.init(channel: .shopee, part: .freeShippingXtra, ppm: 65_000, from: day, to: day)]
    let sale = { FeeSale(day: $0, lines: [.init(sales: 82_500, pieces: 1)], voucher: 1_000) }
    #expect(amounts(schedule.expected(sale(day), choices: choices))[.freeShippingXtra] == -5_298)
    #expect(amounts(schedule.expected(sale(day.adding(days: 1)), choices: choices))[.freeShippingXtra] == -4_075)
  }

  @Test(
    arguments: [
      ("8.25", 82_500), ("0", 0), ("0.0001", 1), ("100", 1_000_000), ("100.0000", 1_000_000), ("100.5", nil),
      ("101", nil), ("-0.5", nil), ("-0", nil), ("+8", nil), ("8.", nil), (".5", nil), ("8.00001", nil), ("8.-5", nil),
      ("8,25", nil), (" 8", nil), ("", nil), ("٨", nil), ("8.½", nil), ("99999999999999999999", nil),
    ] as [(String, Int64?)])
  func `a percentage is digits, at most a hundred, with four decimals at the most`(text: String, ppm: Int64?) {
    #expect(PartsPerMillion.read(text) == ppm)
  }

  @Test func `every schedule that comes with the program is sound`() {
    for file in [
      PackageResources.shopee_id_json, PackageResources.tiktokShop_id_json, PackageResources.tokopedia_id_json,
    ] {
      #expect(FeeFileCheck.problems(in: file) == [])
    }
  }

  @Test(arguments: [
    (#""percent": "8.25""#, #""percent": "8,25""#, "percent"),
    (#""from": "2026-01-01""#, #""from": "2026-13-01""#, "from"),
    (#""part": "adminFee""#, #""part": "admin""#, "part"),
    (#""source": "edu-25787""#, #""source": "nowhere""#, "source"),
    (#""checked": "2026-11-25""#, #""checked": "soon""#, "checked"),
    (#""amount": 1250"#, #""amount": -1250"#, "amount"),
    (#""payoutDays": 3"#, #""payoutDays": "three""#, "payoutDays"),
    (#""began": "2026-08-01""#, #""began": "soon""#, "began"),
    (#""began": "2026-08-01""#, #""began": "2026-08-02""#, "from"),
    (#""amount": 1250"#, #""amount": 1250, "category": "tops""#, "category"),
    (#""base": "order","#, #""base": "order", "capPerPiece": 100,"#, "capPerPiece"),
  ])
  func `a wrong file of fees is told by the place`(right: String, wrong: String, place: String) throws {
    let text = String(decoding: PackageResources.shopee_id_json, as: UTF8.self)
    #expect(text.contains(right))
    let problems = FeeFileCheck.problems(in: Array(text.replacing(right, with: wrong, maxReplacements: 1).utf8))
    #expect(problems.contains { $0.place.contains(place) }, "\(problems)")
  }
}
