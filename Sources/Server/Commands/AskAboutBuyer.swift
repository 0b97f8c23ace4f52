import Foundation
import Spreadsheets
import Storage
package import Trade

/// `canting buyer`: what a buyer may ask of her data, for who has the machine itself.
package struct AskAboutBuyer: Codable, Sendable {
  package enum Action: Codable, Sendable {
    case find(String)
    /// Writes `buyer.json` and `buyer.xlsx` into a new folder; an absolute path.
    case show(folder: String)
    case correct(field: BuyerCorrection.Field, text: String)
    /// All others may be used again.
    case stop([BuyerPurpose])
    case erase
  }

  package let action: Action
  /// Texts of ``BuyerPart``, as `find` shows them.
  package let parts: [String]
  package let shop: ChosenShop

  package init(_ action: Action, parts: [String], shop: ChosenShop) {
    self.action = action
    self.parts = parts
    self.shop = shop
  }

  func run(on books: Books) async throws -> BuyerAnswer {
    let shop = try await shop.find(in: books)
    switch action {
    case .find(let text): return try await find(text, shop.id, books)
    case .show(let folder): return try await show(shop, in: folder, books)
    case .correct(let field, let text): return try await correct(field, text, shop.id, books)
    case .stop(let purposes):
      let parts = try readParts()
      try await books.database.bound(to: shop.id).write { connection in
        try BuyerStops(connection: connection, shop: shop.id)
          .set(Set(purposes), for: parts, by: nil, at: .now, from: Trail.machine)
      }
      return BuyerAnswer()
    case .erase: return try await erase(shop.id, books)
    }
  }

  private func readParts() throws -> [BuyerPart] {
    try parts.map { text in
      guard let part = BuyerPart(text) else { throw CommandFailure(.usage, Sentences.noPart(text)) }
      return part
    }
  }

  private func find(_ text: String, _ shop: ID<Shop>, _ books: Books) async throws -> BuyerAnswer {
    let found = try await books.database.bound(to: shop).read { try BuyerSearch(connection: $0, shop: shop).find(text) }
    return BuyerAnswer(
      found: found.map {
        .init(
          part: $0.part.description, name: $0.name, shown: $0.shown, place: $0.place,
          reason: "\($0.reason)")
      })
  }

  private func show(_ shop: Shop, in folder: String, _ books: Books) async throws -> BuyerAnswer {
    let parts = try readParts()
    let file = try await books.database.bound(to: shop.id).write { connection in
      let file = try BuyerFile(of: parts, in: shop, at: .now, on: connection)
      try Trail(connection: connection, shop: shop.id, now: .now).record(.sawBuyer, by: nil, from: Trail.machine)
      return file
    }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotCreate, Sentences.alreadyThere(folder))
    }
    try Data(file.json()).write(to: URL(filePath: "\(folder)/buyer.json"))
    try file.write(to: "\(folder)/buyer.xlsx", title: { $0.rawValue }, heading: { $0 })
    return BuyerAnswer(
      sections: Dictionary(uniqueKeysWithValues: file.sections.map { ($0.name.rawValue, $0.rows.count) }),
      folder: folder)
  }

  private func correct(
    _ field: BuyerCorrection.Field, _ text: String, _ shop: ID<Shop>, _ books: Books
  ) async throws -> BuyerAnswer {
    let buyers = try readParts().compactMap { part in if case .live(let id) = part { id } else { nil } }
    guard !buyers.isEmpty else { throw CommandFailure(.usage, Sentences.noPart(parts.first ?? "")) }
    let changed = try await books.database.bound(to: shop).write { connection in
      try buyers.reduce(0) { sum, buyer in
        try sum
          + BuyerCorrection(connection: connection, shop: shop, now: .now)
          .correct(field, to: text, of: buyer, by: nil, from: Trail.machine)
      }
    }
    return BuyerAnswer(changed: changed)
  }

  /// The files are written anew at once: who erases by command waits for it.
  private func erase(_ shop: ID<Shop>, _ books: Books) async throws -> BuyerAnswer {
    let parts = try readParts()
    let outcome = try await books.database.bound(to: shop).write { connection in
      try BuyerErasure(connection: connection, shop: shop, now: .now).erase(parts, by: nil, from: Trail.machine)
    }
    try await books.erasures.bringTogether(at: .now)
    try await books.erasures.scrub(at: .now)
    return BuyerAnswer(erased: outcome)
  }
}

/// What came of it.
package struct BuyerAnswer: Codable, Sendable {
  package struct Found: Codable, Sendable {
    package let part: String
    package let name: String
    package let shown: String
    package let place: String
    package let reason: String
  }

  package var found: [Found]?
  /// Rows of each section of the file.
  package var sections: [String: Int]?
  package var folder: String?
  /// Checkouts that were corrected.
  package var changed: Int?
  package var erased: BuyerErasure.Outcome?

  init(
    found: [Found]? = nil, sections: [String: Int]? = nil, folder: String? = nil, changed: Int? = nil,
    erased: BuyerErasure.Outcome? = nil
  ) {
    self.found = found
    self.sections = sections
    self.folder = folder
    self.changed = changed
    self.erased = erased
  }
}
