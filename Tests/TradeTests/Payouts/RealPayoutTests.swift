import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Payouts of a real shop: orders of June, July and August 2026, the income of July, the balance, the advertising
/// account. Skipped where the samples are not beside the checkout.
@Suite(.enabled(if: RealExports.areThere, "the sample exports are not beside this checkout"))
struct RealPayoutTests {
  private static let income =
    RealExports.folder
    + "/shopee-income/Income.sudah dilepas.id.20260707_20260806.compact.xlsx"
  private static let balance =
    RealExports.folder
    + "/shopee-income/my_balance_transaction_report.shopee.20260707_20260806.xlsx"
  private static let ads = RealExports.folder + "/shopee-other/tokocontoh1_adwords_bill_2026-08-06.csv"
  private static let november = RealExports.folder + "/shopee-income/Income.sudah dilepas.id.20251103_20251105.xlsx"

  @Test func `an income file keeps every named deduction and holds against its own summary`() async throws {
    try await withBooks(on: .sqlite) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let counts = try await desk.importFile(.init(path: Self.income, name: "income"), by: nil).counts
      #expect(counts.new == 680)
      #expect(counts.money == 78_126_759 - 330_878)
      #expect(counts.checks.filter { !$0.holds } == [])
      #expect(counts.checks.contains { $0.subject == .totalReleased && $0.said == 78_126_759 })
      #expect(counts.checks.contains { $0.subject == .productRows && $0.compared == 679 })
      #expect(counts.checks.contains { $0.subject == .secondSheet && $0.said == -20_123_036 })
      let sums = try await books.partSums(.release)
      let wanted: [PayoutPart: Int64] = [
        .goods: 99_870_508, .refund: -1_015_500, .adminFee: -8_120_676, .processingFee: -837_292,
        .freeShippingXtra: -4_968_252, .promoXtra: -4_429_613, .affiliateCommission: -1_269_763,
        .insurancePremium: -497_440, .incomeTax: -8_663, .sellerVoucher: -423_750,
      ]
      for (part, sum) in wanted { #expect(sums[part] == sum, "\(part.rawValue)") }
      #expect(sums.reduce(0) { $1.key.isPlatformDeduction ? $0 - $1.value : $0 } == 20_131_699)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test func `the balance report adds up and says the same of every order`() async throws {
    try await withBooks(on: .sqlite) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let counts = try await desk.importFile(.init(path: Self.balance, name: "balance"), by: nil).counts
      #expect(counts.new == 862)
      #expect(counts.checks.filter { !$0.holds } == [])
      #expect(counts.checks.contains { $0.subject == .balanceIn && $0.said == 78_276_073 && $0.compared == 671 })
      #expect(counts.checks.contains { $0.subject == .balanceOut && $0.said == -87_381_160 })
      _ = try await desk.importFile(.init(path: Self.income, name: "income"), by: nil)
      let shop = books.shop
      let differing = try await books.database.read { connection in
        try connection.rows(
          """
          SELECT released.number FROM money_entry AS released
          LEFT JOIN money_entry AS taken ON taken.shop_id = released.shop_id AND taken.kind = 'walletIncome'
            AND taken.order_number = released.order_number AND taken.amount = released.amount
          WHERE released.shop_id = \(shop) AND released.kind = 'release' AND taken.number IS NULL
          """)
      }
      #expect(differing.isEmpty)
    }
  }

  @Test func `the layout of late 2025 reads, broken formulas and all`() async throws {
    try await withBooks(on: .sqlite) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let counts = try await desk.importFile(.init(path: Self.november, name: "income"), by: nil).counts
      #expect(counts.money == 484_125)
      #expect(counts.checks.filter { !$0.holds } == [])
    }
  }

  @Test(arguments: Backend.all)
  func `payouts of a month are exact or explained by the rates of that month`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let orders = RealExports.orders.filter { $0.contains("Order.all") || $0.contains("return_refund") }
      for path in orders + [Self.income, Self.balance, Self.ads] {
        _ = try await desk.importFile(.init(path: path, name: "file"), by: nil)
      }
      // Nothing was chosen yet: the payouts say what the shop is in, and nothing else is proposed.
      try await books.catchUp()
      guard case .choice(let choice)? = try await books.proposals().first else {
        Issue.record("no choice is proposed")
        return
      }
      #expect(try await books.proposals().count == 1)
      #expect(choice.category == "tops" && choice.orders == 679 && choice.fitting == 648)
      #expect(Set(choice.programmes) == ["freeShippingXtra", "promoXtra", "insurance", "incomeTax"])
      try await books.chooseTops()
      try await books.catchUp()
      // One day's rate of the free shipping programme was another; nothing else differs.
      #expect(try await books.verdicts()[.unexplained] == 21)
      #expect(try await books.unexplained().allSatisfy { $0.contains("freeShippingXtra") })
      guard case .rate(let proposal)? = try await books.proposals().first else {
        Issue.record("no rate is proposed")
        return
      }
      #expect(try await books.proposals().count == 1)
      #expect(proposal.ppm == 65_000 && proposal.orders == 21 && proposal.outliers == [])
      #expect(proposal.from.description == "2026-07-28" && proposal.to == proposal.from)
      try await books.database.write { [shop = books.shop] connection in
        try FeeBook(connection: connection, shop: shop).add(proposal.override(why: "21 payouts"), at: .now)
      }
      try await books.catchUp()
      let tally = try await books.verdicts()
      #expect(tally[.unexplained] == nil && tally[.foreign] == nil && tally[.unrated] == nil)
      #expect((tally[.exact] ?? 0) + (tally[.explained] ?? 0) == 679)
      let figures = try await books.total().figures
      #expect(figures[.unexplained] == 0 && figures[.exact] + figures[.explained] == 20_131_699)
      #expect(figures[.releasedSales] == 99_870_508)
      let exact = try await books.lines { $0.verdict == .exact && $0.actual != 0 }
      #expect(exact[.adminFee] == 671 && exact[.promoXtra] == 671)
      #expect(try await books.verify().differences.prefix(3) == [])

      let outlook = try await books.outlook(today: "2026-08-20")
      #expect(outlook.from.description == "2026-08-07" && outlook.all?.total == 78_126_759)
      #expect(outlook.waiting.map(\.usualDays) == [5] && outlook.waiting.map(\.longDays) == [10])
      // What waits is in the weeks, to the rupiah; with five weeks of releases nothing is usual yet.
      #expect(outlook.forecast.weeks.last?.sum == outlook.waiting.reduce(0) { $0 + $1.amount })
      #expect(outlook.forecast.basis == .waitingOnly(weeks: 4))
      // Orders of June were paid before the files begin, or were not: nobody knows.
      #expect(outlook.uncovered?.first.description == "2026-06-01" && outlook.overdue.orders == 0)
    }
  }
}

extension TestBooks {
  func partSums(_ kind: MoneyRecord.Kind) async throws -> [PayoutPart: Int64] {
    try await database.read { [shop] connection in
      try connection.rows("SELECT parts FROM money_entry WHERE shop_id = \(shop) AND kind = \(kind)")
        .reduce(into: [:]) { sums, row in
          sums.merge(try #require(PartsText.read(try row("parts"))), uniquingKeysWith: +)
        }
    }
  }

  /// What the shop of the samples is: men's shirts, in the programmes its payouts show.
  func chooseTops() async throws {
    let day = try #require(LocalDate("2026-01-01"))
    try await database.write { [shop] connection in
      try FeeBook(connection: connection, shop: shop).choose(
        programmes: ["freeShippingXtra", "promoXtra", "insurance", "incomeTax"], category: "tops", on: .shopee,
        from: day,
        at: .now)
    }
  }

  func outlook(today: String) async throws -> CashOutlook {
    let today = try #require(LocalDate(today))
    return try await database.read { [shop] connection in
      try CashReport(connection: connection, shop: shop).outlook(today: today)
    }
  }

  /// Brings all profit along.
  func catchUp() async throws {
    while try await database.write({ [shop] in try ProfitBook(connection: $0, shop: shop).catchUp() }) > 0 {}
  }

  func verdicts() async throws -> [OrderVerdict: Int64] {
    try await database.read { [shop] connection in
      try PayoutWork(connection: connection, shop: shop).tally().reduce(into: [:]) {
        $0[$1.verdict, default: 0] += $1.orders
      }
    }
  }

  func total() async throws -> ProfitReport.Sum {
    try await database.read { [shop] connection in
      let report = ProfitReport(connection: connection, shop: shop)
      guard let span = try report.span() else { return ProfitReport.Sum() }
      return try report.total(span)
    }
  }

  func proposals() async throws -> [FeeProposal] {
    try await database.read { [shop] in try FeeObservations(connection: $0, shop: shop).proposals() }
  }

  /// How many orders have a line of each part that is so.
  func lines(_ isCounted: @Sendable @escaping (PayoutMatch.Line) -> Bool) async throws -> [PayoutPart: Int] {
    try await database.read { [shop] connection in
      let rules = try ProfitRules(connection: connection, shop: shop, schedules: .shipped)
      let names = try connection.rows(
        "SELECT channel, number FROM order_profit WHERE shop_id = \(shop) AND released_at IS NOT NULL"
      ).map { OrderName(channel: try $0("channel"), number: try $0("number")) }
      let facts = try ProfitReading(connection: connection, shop: shop, zone: rules.zone).facts(of: names)
      return facts.reduce(into: [:]) { counts, facts in
        for line in OrderProfit(facts, rules: rules)?.match?.lines ?? [] where isCounted(line) {
          counts[line.part, default: 0] += 1
        }
      }
    }
  }

  /// Lines that nothing explains, in words.
  func unexplained() async throws -> [String] {
    try await database.read { [shop] connection in
      let rules = try ProfitRules(connection: connection, shop: shop, schedules: .shipped)
      let items =
        try PayoutWork(connection: connection, shop: shop).items(.unexplained, limit: 200)
        + PayoutWork(connection: connection, shop: shop).items(.unrated, limit: 200)
      let names = items.map { OrderName(channel: $0.channel, number: $0.number) }
      let facts = try ProfitReading(connection: connection, shop: shop, zone: rules.zone).facts(of: names)
      return facts.flatMap { facts in
        (OrderProfit(facts, rules: rules)?.match?.lines ?? []).filter {
          $0.verdict == .unexplained || $0.verdict == .unrated
        }
        .map {
          "\(facts.name.number) \($0.part.rawValue) expected \($0.expected.map(String.init) ?? "-") actual \($0.actual)"
        }
      }
    }
  }
}
