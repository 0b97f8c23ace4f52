package import Storage

/// How a shop lets buyers of its lives pay, and what it asks for shipping.
package struct CheckoutTerms: Sendable, Equatable {
  /// An account that buyers transfer to.
  package struct Bank: Sendable, Equatable {
    package let id: ID<Bank>
    package let bank: String
    /// Digits, with the dashes the bank writes.
    package let number: String
    package let holder: String
  }

  /// Hours that a buyer has for paying, 1 to 168.
  package var dueHours: Int
  package var allowsCOD: Bool
  /// The shop's static code; nil where it has none.
  package var qris: QRIS?
  /// Shipping to provinces that have no price of their own, in minor units; nil: not sent there.
  package var shipping: Int64?
  /// Provinces with a price of their own; nil in it: not sent there.
  package var rates: [Province: Int64?]
  package var banks: [Bank]

  /// A shop that has said nothing yet: it sends nowhere.
  package static let unsaid = CheckoutTerms(
    dueHours: 24, allowsCOD: false, qris: nil, shipping: nil, rates: [:], banks: [])

  package init(
    dueHours: Int, allowsCOD: Bool, qris: QRIS?, shipping: Int64?, rates: [Province: Int64?], banks: [Bank]
  ) {
    self.dueHours = dueHours
    self.allowsCOD = allowsCOD
    self.qris = qris
    self.shipping = shipping
    self.rates = rates
    self.banks = banks
  }

  /// What sending to a province costs, in minor units; nil: not sent there.
  package func shipping(to province: Province) -> Int64? { rates[province] ?? shipping }

  /// How buyers can pay, in the order in which they are offered.
  package var methods: [Checkout.Method] {
    (banks.isEmpty ? [] : [.transfer]) + (qris == nil ? [] : [.qris]) + (allowsCOD ? [.cod] : [])
  }

  package var provinces: [Province] { Province.allCases.filter { shipping(to: $0) != nil } }

  /// Whether a buyer can finish a checkout at all.
  package var isUsable: Bool { !methods.isEmpty && !provinces.isEmpty }

  var due: Duration { .seconds(3_600 * Int64(dueHours)) }
}

/// Keeps the terms of a shop.
package struct CheckoutTermsBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package static let mostBanks = 10
  package static let mostShipping: Int64 = 100_000_000

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  package func terms() throws -> CheckoutTerms {
    let row = try connection.row(
      "SELECT due_hours, cod, qris, shipping FROM checkout_terms WHERE shop_id = \(shop)")
    let rates = try connection.rows("SELECT province, amount FROM shipping_rate WHERE shop_id = \(shop)")
    let banks = try connection.rows(
      "SELECT bank_id, bank, number, holder FROM checkout_bank WHERE shop_id = \(shop) ORDER BY bank_id")
    return CheckoutTerms(
      dueHours: try row?("due_hours") ?? CheckoutTerms.unsaid.dueHours, allowsCOD: try row?("cod") == 1 as Int64,
      qris: try (row?("qris") as String??)?.flatMap { try? QRIS($0) }, shipping: try row?("shipping") as Int64?? ?? nil,
      rates: try rates.reduce(into: [:]) { rates, row in
        if let province = Province(rawValue: try row("province")) {
          rates.updateValue(try row("amount") as Int64?, forKey: province)
        }
      },
      banks: try banks.map {
        CheckoutTerms.Bank(
          id: try $0("bank_id"), bank: try $0("bank"), number: try $0("number"), holder: try $0("holder"))
      })
  }

  /// - Parameter hours: 1 to 168.
  /// - Throws: ``CheckoutError/outOfRange(_:)``.
  package func set(dueHours hours: Int, allowsCOD: Bool) throws {
    guard (1...168).contains(hours) else { throw CheckoutError.outOfRange(.hours) }
    try begin()
    try connection.execute(
      "UPDATE checkout_terms SET due_hours = \(hours), cod = \(allowsCOD ? 1 : 0) WHERE shop_id = \(shop)")
  }

  /// - Parameter qris: nil takes it away.
  package func set(_ qris: QRIS?) throws {
    try begin()
    try connection.execute("UPDATE checkout_terms SET qris = \(qris?.text) WHERE shop_id = \(shop)")
  }

  /// Says what shipping costs everywhere.
  ///
  /// - Parameters:
  ///   - shipping: for provinces without a price of their own; nil: not sent there.
  ///   - rates: only those that have a price of their own; nil in it: not sent there.
  /// - Throws: ``CheckoutError/outOfRange(_:)`` for an amount below 0 or above ``mostShipping``.
  package func set(shipping: Int64?, rates: [Province: Int64?]) throws {
    let amounts = [shipping] + rates.values
    guard amounts.allSatisfy({ $0.map { (0...Self.mostShipping).contains($0) } ?? true }) else {
      throw CheckoutError.outOfRange(.shipping)
    }
    try begin()
    try connection.execute("UPDATE checkout_terms SET shipping = \(shipping) WHERE shop_id = \(shop)")
    try connection.execute("DELETE FROM shipping_rate WHERE shop_id = \(shop)")
    for (province, amount) in rates.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try connection.execute(
        "INSERT INTO shipping_rate (shop_id, province, amount) VALUES (\(shop), \(province.rawValue), \(amount))")
    }
  }

  /// - Throws: ``CheckoutError/outOfRange(_:)``, also for more than ``mostBanks`` accounts.
  @discardableResult
  package func addBank(_ bank: String, number: String, holder: String) throws -> ID<CheckoutTerms.Bank> {
    let (bank, holder) = (bank.tidied(keepingLines: false), holder.tidied(keepingLines: false))
    let number = number.tidied(keepingLines: false)
    guard (1...60).contains(bank.unicodeScalars.count) else { throw CheckoutError.outOfRange(.bank) }
    guard (1...100).contains(holder.unicodeScalars.count) else { throw CheckoutError.outOfRange(.holder) }
    let digits = number.filter { $0.isASCII && $0.isNumber }
    guard (4...30).contains(number.unicodeScalars.count), digits.count >= 4,
      number.allSatisfy({ $0.isASCII && ($0.isNumber || "-. ".contains($0)) })
    else { throw CheckoutError.outOfRange(.number) }
    try begin()
    guard try terms().banks.count < Self.mostBanks else { throw CheckoutError.outOfRange(.bank) }
    let id = ID<CheckoutTerms.Bank>.new()
    try connection.execute(
      """
      INSERT INTO checkout_bank (shop_id, bank_id, bank, number, holder)
      VALUES (\(shop), \(id), \(bank), \(number), \(holder))
      """)
    return id
  }

  /// - Returns: the account that was taken away; nil where there was none.
  package func removeBank(_ id: ID<CheckoutTerms.Bank>) throws -> CheckoutTerms.Bank? {
    let bank = try terms().banks.first { $0.id == id }
    try connection.execute("DELETE FROM checkout_bank WHERE shop_id = \(shop) AND bank_id = \(id)")
    return bank
  }

  /// Keeps the shop's terms, and so the endings of its amounts, from all others until the transaction ends.
  func lock() throws { try begin() }

  /// Makes the row where there is none; it is this transaction's from here on.
  private func begin() throws {
    let unsaid = CheckoutTerms.unsaid
    try connection.execute(
      """
      INSERT INTO checkout_terms (shop_id, due_hours, cod) VALUES (\(shop), \(unsaid.dueHours), 0)
      ON CONFLICT (shop_id) DO UPDATE SET due_hours = checkout_terms.due_hours
      """)
  }
}
