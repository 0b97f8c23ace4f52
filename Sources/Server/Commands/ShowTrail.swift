import Storage
package import Trade

/// `canting trail`: who did what in a shop, when and from where.
package struct ShowTrail: Codable, Sendable {
  package let shop: ChosenShop
  /// Lines, at most 1,000.
  package let limit: Int
  /// A ``TrailKind``'s raw value; nil for all.
  package let kind: String?

  package init(shop: ChosenShop, limit: Int, kind: TrailKind?) {
    self.shop = shop
    self.limit = limit
    self.kind = kind?.rawValue
  }

  func run(on books: Books) async throws -> TrailAnswer {
    let shop = try await shop.find(in: books)
    let kind = kind.flatMap(TrailKind.init(rawValue:))
    let entries = try await books.database.bound(to: shop.id).read {
      try Trail(connection: $0, shop: shop.id, now: .now).latest(limit, of: kind)
    }
    return TrailAnswer(entries: entries.map(TrailAnswer.Line.init))
  }
}

/// Lines of the trail, the newest first.
package struct TrailAnswer: Codable, Sendable {
  package struct Line: Codable, Sendable {
    package let at: Instant
    package let action: String
    package let person: String?
    package let token: String?
    package let detail: String
    package let address: String

    init(_ entry: TrailEntry) {
      at = entry.at
      action = entry.action.rawValue
      person = entry.person
      token = entry.token
      detail = entry.detail
      address = entry.address
    }
  }

  package let entries: [Line]
}
