import Storage
import Trade

/// `canting fit`: which size of a product fits a body.
package struct AdviseFit: Codable, Sendable {
  /// Its id, or words of its name that fit no other.
  package let product: String
  /// In grams, millimetres and months; nil where unknown.
  package let weight: Int?
  package let height: Int?
  package let chest: Int?
  package let age: Int?
  package let shop: ChosenShop

  package init(product: String, weight: Int?, height: Int?, chest: Int?, age: Int?, shop: ChosenShop) {
    self.product = product
    self.weight = weight
    self.height = height
    self.chest = chest
    self.age = age
    self.shop = shop
  }

  func run(on books: Books) async throws -> AdvisedFit {
    let shop = try await shop.find(in: books)
    let today = LocalDate(.now, in: ShopTimeZone(name: shop.timeZone) ?? .jakarta)
    let body = Measures(weight: weight, height: height, chest: chest, age: age)
    return try await books.database.bound(to: shop.id).read { connection in
      let catalogue = Catalogue(connection: connection, shop: shop.id)
      let found = try self.found(in: catalogue, on: today)
      let answer = try FitAnswer(of: found.id, for: body, shop: shop.id, on: connection)
      return AdvisedFit(product: found.name, answer)
    }
  }

  private func found(in catalogue: Catalogue, on today: LocalDate) throws -> Product {
    if let id = ID<Product>(product), let found = try? catalogue.product(id) { return found }
    let named = try catalogue.products(search: product, on: today, limit: 2).map(\.product)
    guard let found = named.first else { throw CommandFailure(.data, Sentences.noSuchProduct(product)) }
    guard named.count == 1 else { throw CommandFailure(.data, Sentences.severalProducts(product)) }
    return found
  }
}

/// A size, and how sure it is.
package struct AdvisedFit: Codable, Sendable {
  package struct Size: Codable, Sendable {
    package let size: String
    /// Pieces left; nil where none was counted.
    package let left: Int64?
  }

  package let product: String
  /// `size`, `between`, `belowAll`, `aboveAll`, or why nothing is known.
  package let verdict: String
  package let sureness: String
  package let perMille: Int
  package let sizes: [Size]
  package let outcomes: Int

  init(product: String, _ answer: FitAnswer) {
    self.product = product
    verdict = answer.advice.verdict.word
    sureness = answer.advice.sureness.rawValue
    perMille = answer.advice.perMille
    sizes = zip(answer.advice.sizes, answer.left).map { Size(size: $0, left: $1) }
    outcomes = answer.outcomes
  }
}
