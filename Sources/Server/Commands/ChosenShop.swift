import Storage
import Trade

/// Which shop a command is about: the only one, unless it was named.
package struct ChosenShop: Codable, Sendable {
  /// A shop's name or id.
  package let name: String?

  package init(_ name: String?) { self.name = name }

  /// - Throws: ``CommandFailure`` of kind `noInput` when there is no shop, `usage` when the name leaves open which.
  func find(in books: Books) async throws -> Shop {
    let shops = try await books.database.acrossShops.read { try ShopBook.all(on: $0) }
    guard !shops.isEmpty else { throw CommandFailure(.noInput, Sentences.noShop(books.database.place)) }
    let matching = name.map { name in shops.filter { $0.name == name || $0.id.description == name } } ?? shops
    guard matching.count == 1, let shop = matching.first else {
      throw CommandFailure(.usage, Sentences.whichShop(shops.prefix(20).map { "\($0.name) (\($0.id))" }))
    }
    return shop
  }
}
