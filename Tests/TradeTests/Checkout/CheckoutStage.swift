import Storage
import TestSupport

@testable import Trade

extension LiveStage {
  static let home = Delivery(
    name: "Bu Rina", phone: "0812-3456-7890", address: "Jl. Kartini 5", city: "Jepara", province: .centralJava)

  /// The shop takes transfers, QRIS and cash on delivery, and sends to Java and Bali.
  func opens(dueHours: Int = 24) async throws {
    try await terms { book in
      try book.set(dueHours: dueHours, allowsCOD: true)
      try book.addBank("BCA", number: "123-456-7890", holder: "Sari")
      try book.set(try QRIS.ofShop(QRISTests.shop))
      try book.set(shipping: nil, rates: [.centralJava: 10_000, .bali: 25_000, .papua: nil])
    }
  }

  @discardableResult
  func terms<Value: Sendable>(
    _ deed: @escaping @Sendable (CheckoutTermsBook) throws -> Value
  ) async throws -> Value {
    try await books.database.write { [books] connection in
      try deed(CheckoutTermsBook(connection: connection, shop: books.shop))
    }
  }

  /// Does something with checkouts in one transaction.
  @discardableResult
  func checkouts<Value: Sendable>(_ deed: @escaping @Sendable (CheckoutDesk) throws -> Value) async throws -> Value {
    try await books.database.write { [books] connection in
      try deed(CheckoutDesk(connection: connection, shop: books.shop))
    }
  }

  /// The checkout that a buyer may still pay, made where there was none.
  func checkout(of buyer: Int = 0) async throws -> Checkout? {
    let (session, id) = (session, buyers[buyer])
    return try await checkouts { desk in
      try desk.make(for: session, at: Self.start)
      return try desk.unpaid(of: id, in: session)
    }
  }

  func checkout(_ id: ID<Checkout>) async throws -> Checkout { try await checkouts { try $0.checkout(id) } }

  /// A buyer claims, and says where it goes.
  func confirmed(
    _ quantity: Int64 = 1, of variant: Int = 0, by buyer: Int = 0, method: Checkout.Method = .transfer,
    after seconds: Int64 = 0
  ) async throws -> Checkout {
    _ = try await claim(quantity, of: variant, by: buyer, after: seconds)
    guard let checkout = try await checkout(of: buyer) else { throw CheckoutError.unknownCheckout }
    return try await checkouts { desk in
      try desk.confirm(checkout.id, to: Self.home, by: method, at: Self.start + .seconds(seconds))
    }
  }

  func pay(_ id: ID<Checkout>, after seconds: Int64 = 60) async throws -> ID<Order> {
    try await checkouts { try $0.pay(id, by: nil, at: Self.start + .seconds(seconds)) }
  }

  /// Lets time do its work on checkouts and claims.
  func passAll(until seconds: Int64) async throws {
    try await CheckoutTimes(database: books.database).look(at: Self.start + .seconds(seconds))
    try await pass(until: seconds)
  }

  func order(_ id: ID<Order>) async throws -> OrderDetail? {
    try await books.database.read { [books] in try OrderList(connection: $0, shop: books.shop).order(id) }
  }

  /// Everything adds up, profit too.
  func differences() async throws -> [BooksVerification.Difference] {
    while try await books.database.write({ [books] in
      try ProfitBook(connection: $0, shop: books.shop).catchUp()
    }) > 0 {}
    return try await books.verify().differences
  }
}
