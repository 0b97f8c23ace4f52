import Testing

@testable import Trade

@Suite struct MoneyTextTests {
  private static let ringgit = Currency(code: "MYR") ?? .rupiah
  private static let real = Currency(code: "BRL") ?? .rupiah

  @Test(arguments: [
    ("103.500", 103_500), ("50000", 50_000), ("0", 0), ("12685", 12_685), ("1.234.567", 1_234_567), ("500", 500),
    ("RP 86.400", 86_400), ("RP -10.000", -10_000), ("Rp103.500", 103_500), ("IDR 50.000", 50_000), ("-2.500", -2_500),
    ("−12.000", -12_000), ("103,500", 103_500), ("103.500,00", 103_500), ("50000.0", 50_000), ("1,234,567", 1_234_567),
    ("Rp 7.500", 7_500), ("RP. 7.500", 7_500), ("50000.00", 50_000), ("0.00", 0),
  ])
  func `rupiah as marketplaces write them`(text: String, amount: Int64) {
    #expect(MoneyText.read(text) == .amount(amount))
  }

  @Test(arguments: [
    ("40", 4_000), ("99.3", 9_930), ("0.00", 0), ("8.00", 800), ("1,234.56", 123_456), ("RM 12.50", 1_250),
    ("1,234", 123_400),
  ])
  func `ringgit have sen`(text: String, amount: Int64) {
    #expect(MoneyText.read(text, in: Self.ringgit) == .amount(amount))
  }

  @Test func `Brazilian amounts have points and commas the other way round`() {
    #expect(MoneyText.read("BRL 1.234,56", in: Self.real) == .amount(123_456))
    #expect(MoneyText.read("1.234", in: Self.real) == .amount(123_400))
  }

  @Test(arguments: [
    ("99.299999999999997", 9_930), ("99.3", 9_930), ("35", 3_500), ("1.5E+2", 15_000), ("6.2999999999999998", 630),
  ])
  func `floats of spreadsheet programs come back to whole sen`(text: String, amount: Int64) {
    #expect(MoneyText.read(text, isNumber: true, in: Self.ringgit) == .amount(amount))
  }

  @Test func `a number cell has a decimal point, never dots for thousands`() {
    #expect(MoneyText.read("103.5", isNumber: true) == .fraction)
    #expect(MoneyText.read("103500", isNumber: true) == .amount(103_500))
    #expect(MoneyText.read("103499.9999999999", isNumber: true) == .amount(103_500))
    #expect(MoneyText.read("2.9789999999999996", isNumber: true, in: Self.ringgit) == .fraction)
  }

  @Test(arguments: ["103.5", "12,5", "0.5"])
  func `rupiah have no parts`(text: String) {
    #expect(MoneyText.read(text) == .fraction)
  }

  @Test(arguments: [
    "abc", "12a", "1.23.456", "12.3456.789", "--5x", "1 000", "(5.000)", ".", "RP", "1.2.3", "5.000.00", "12..000",
  ])
  func `what is no amount is refused`(text: String) {
    switch MoneyText.read(text) {
    case .bad, .otherCurrency, .fraction: break
    case let reading: Issue.record("\(text) was read as \(reading)")
    }
  }

  @Test func `amounts have an end`() {
    #expect(MoneyText.read("999999999999999999999") == .tooLarge)
    #expect(MoneyText.read("9E+30", isNumber: true) == .tooLarge)
    #expect(MoneyText.read("1.000.000.000.000") == .amount(1_000_000_000_000))
    #expect(MoneyText.read("1.000.000.000.001") == .tooLarge)
    #expect(MoneyText.read("1E-9223372036854775808", isNumber: true) == .bad)
  }

  @Test func `another currency than the order's is told apart`() {
    #expect(MoneyText.read("RM 12.50") == .otherCurrency)
  }

  @Test func `random bytes never bring it down`() {
    var random = SampleRandom(seed: 11)
    let letters = Array("0123456789.,-+eE RPrpIDM$ \u{A0}−\n")
    for _ in 0..<20_000 {
      let text = String((0..<random.number(0...24)).map { _ in random.pick(letters) })
      for isNumber in [false, true] {
        if case .amount(let amount) = MoneyText.read(text, isNumber: isNumber, in: Self.ringgit) {
          #expect(abs(amount) <= MoneyText.largest)
        }
      }
    }
  }
}
