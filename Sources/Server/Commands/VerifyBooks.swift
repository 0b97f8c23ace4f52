import Storage
package import Trade

/// `canting verify`: rebuilds every total of every shop from its ledger.
package struct VerifyBooks: Codable, Sendable {
  package init() {}

  func run(on books: Books, sink: EventSink) async throws -> VerifyAnswer {
    let shops = try await books.database.acrossShops.read { try ShopBook.all(on: $0) }
    var checked: [VerifyAnswer.ShopReport] = []
    for shop in shops {
      let report = try await relayingProgress(to: sink) { progress in
        try await BooksVerification(database: books.database, shop: shop.id).run { orders in
          progress(CommandProgress(done: orders, share: nil))
        }
      }
      checked.append(
        VerifyAnswer.ShopReport(
          id: shop.id, name: shop.name, orders: report.orders, levels: report.levels, differences: report.differences))
    }
    return VerifyAnswer(shops: checked)
  }
}

/// What was looked at, and each place where a total and its ledger differ.
package struct VerifyAnswer: Codable, Sendable {
  package struct ShopReport: Codable, Sendable {
    package let id: ID<Shop>
    package let name: String
    package let orders: Int
    package let levels: Int
    package let differences: [BooksVerification.Difference]
  }

  package let shops: [ShopReport]
  package var isClean: Bool { shops.allSatisfy(\.differences.isEmpty) }
}
