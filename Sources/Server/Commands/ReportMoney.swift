import Storage
package import Trade

/// `canting report`: what is told of a shop's money.
package struct ReportMoney: Codable, Sendable {
  package let kind: MoneyReport.Kind
  /// Days of orders, `YYYY-MM-DD`; nil for the first and last there are.
  package let from: String?
  package let to: String?
  /// What profit is cut by.
  package let by: String
  /// For steadiness: the day before and after which weeks are held against each other.
  package let since: String?
  package let shop: ChosenShop

  package init(
    kind: MoneyReport.Kind, from: String? = nil, to: String? = nil, by: String = "product", since: String? = nil,
    shop: ChosenShop
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.by = by
    self.since = since
    self.shop = shop
  }

  /// Brings all profit along first, so that the report is of now.
  func run(on books: Books) async throws -> MoneyReport {
    let shop = try await shop.find(in: books)
    while try await books.database.bound(to: shop.id).write({ try ProfitBook(connection: $0, shop: shop.id).catchUp() })
      > 0
    {}
    return try await books.database.bound(to: shop.id).read { connection in
      let zone = ShopTimeZone(name: shop.timeZone) ?? .jakarta
      let reports = MoneyReports(connection: connection, shop: shop.id, today: LocalDate(.now, in: zone))
      return try reports.report(
        kind, from: from.flatMap(LocalDate.init), to: to.flatMap(LocalDate.init),
        by: ProfitDimension(rawValue: by) ?? .product, since: since.flatMap(LocalDate.init))
    }
  }
}
