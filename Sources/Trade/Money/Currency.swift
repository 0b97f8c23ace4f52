/// A currency and how its amounts are written.
package struct Currency: Sendable, Hashable {
  /// ISO 4217, such as `IDR`.
  package let code: String
  /// Decimals that exist as money: none for rupiah, two for ringgit. Amounts are kept in the smallest of them.
  package let decimals: Int
  /// Whether a lone dot before three digits separates thousands (`103.500`), as in Indonesia, Vietnam and Brazil.
  let dotIsThousands: Bool

  /// Indonesian rupiah.
  package static let rupiah = Currency(code: "IDR", decimals: 0, dotIsThousands: true)

  private static let known: [Currency] = [
    .rupiah, Currency(code: "VND", decimals: 0, dotIsThousands: true),
    Currency(code: "BRL", decimals: 2, dotIsThousands: true), Currency(code: "EUR", decimals: 2, dotIsThousands: true),
    Currency(code: "MYR", decimals: 2, dotIsThousands: false),
    Currency(code: "SGD", decimals: 2, dotIsThousands: false),
    Currency(code: "PHP", decimals: 2, dotIsThousands: false),
    Currency(code: "THB", decimals: 2, dotIsThousands: false),
    Currency(code: "TWD", decimals: 2, dotIsThousands: false),
    Currency(code: "USD", decimals: 2, dotIsThousands: false),
    Currency(code: "GBP", decimals: 2, dotIsThousands: false),
    Currency(code: "MXN", decimals: 2, dotIsThousands: false),
  ]

  private static let symbols = [
    "RP": "IDR", "RM": "MYR", "R$": "BRL", "S$": "SGD", "₫": "VND", "₱": "PHP", "฿": "THB", "NT$": "TWD", "$": "USD",
  ]

  private static let countries = [
    "id": "IDR", "indonesia": "IDR", "my": "MYR", "malaysia": "MYR", "sg": "SGD", "singapore": "SGD", "ph": "PHP",
    "philippines": "PHP", "th": "THB", "thailand": "THB", "vn": "VND", "vietnam": "VND", "viet nam": "VND",
    "tw": "TWD", "taiwan": "TWD", "br": "BRL", "brazil": "BRL", "us": "USD", "united states": "USD", "gb": "GBP",
    "united kingdom": "GBP", "mx": "MXN", "mexico": "MXN",
  ]

  private init(code: String, decimals: Int, dotIsThousands: Bool) {
    self.code = code
    self.decimals = decimals
    self.dotIsThousands = dotIsThousands
  }

  /// The currency of an ISO code, if we know how its amounts are written.
  package init?(code: String) {
    guard let currency = Self.known.first(where: { $0.code == code }) else { return nil }
    self = currency
  }

  /// The currency that is written so before an amount: `Rp`, `RP`, `IDR`, `RM`, `BRL` …
  init?(symbol: some StringProtocol) {
    let symbol = symbol.uppercased()
    self.init(code: Self.symbols[symbol] ?? symbol)
  }

  /// The currency of a country, by its two letters or English name.
  init?(country: String) {
    guard let code = Self.countries[country.lowercased()] else { return nil }
    self.init(code: code)
  }
}
