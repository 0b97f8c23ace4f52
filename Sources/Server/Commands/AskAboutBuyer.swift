import Foundation
import Spreadsheets
import Storage
package import Trade
import Web

/// `canting buyer`: what a buyer may ask of her data, for who has the machine itself.
package struct AskAboutBuyer: Codable, Sendable {
  package enum Action: Codable, Sendable {
    case find(String)
    /// Writes `buyer.json` and `buyer.xlsx` into a new folder; an absolute path.
    case show(folder: String)
    case correct(field: BuyerCorrection.Field, text: String)
    /// What was stopped before stays so.
    case stop([BuyerPurpose])
    case allow([BuyerPurpose])
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
    case .stop(let purposes): return try await change(stopping: Set(purposes), shop.id, books)
    case .allow(let purposes): return try await change(allowing: Set(purposes), shop.id, books)
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
    guard !BuyerSearch.isTooShort(text) else {
      throw CommandFailure(.usage, Sentences.searchTooShort(BuyerSearch.least))
    }
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
    try NewPlace(folder).makeFolder()
    try Data(file.json()).write(to: URL(filePath: "\(folder)/buyer.json"))
    try writeSheet(file, of: shop, to: "\(folder)/buyer.xlsx")
    return BuyerAnswer(
      sections: Dictionary(uniqueKeysWithValues: file.sections.map { ($0.name.rawValue, $0.rows.count) }),
      folder: folder)
  }

  /// In the shop's language and words: it is sent to the buyer as it is.
  private func writeSheet(_ file: BuyerFile, of shop: Shop, to path: String) throws {
    let words = try Words(shop.language)
    let format = Format(language: shop.language, zone: ShopTimeZone(name: shop.timeZone) ?? .jakarta, now: file.madeAt)
    func text(_ written: Written) -> String { written.text(words, format) }
    try file.write(
      to: path, title: { String(text(.word("people.section.\($0)")).prefix(31)) },
      heading: { text(.word("people.column.\($0)")) }, said: file.sheetCell(text))
  }

  private func correct(
    _ field: BuyerCorrection.Field, _ text: String, _ shop: ID<Shop>, _ books: Books
  ) async throws -> BuyerAnswer {
    let parts = try readParts()
    let buyers = parts.compactMap { part in if case .live(let id) = part { id } else { nil } }
    guard !buyers.isEmpty else {
      // Whom the shop does not know is not told to ask a marketplace.
      _ = try await books.database.bound(to: shop).read { connection in
        try BuyerStops(connection: connection, shop: shop).requireKnown(parts)
      }
      throw CommandFailure(.data, Sentences.correctedAtMarketplace)
    }
    let changed = try await books.database.bound(to: shop).write { connection in
      try buyers.reduce(0) { sum, buyer in
        try sum
          + BuyerCorrection(connection: connection, shop: shop, now: .now)
          .correct(field, to: text, of: buyer, by: nil, from: Trail.machine)
      }
    }
    return BuyerAnswer(changed: changed)
  }

  private func change(
    stopping: Set<BuyerPurpose> = [], allowing: Set<BuyerPurpose> = [], _ shop: ID<Shop>, _ books: Books
  ) async throws -> BuyerAnswer {
    let parts = try readParts()
    return try await books.database.bound(to: shop).write { connection in
      let stops = BuyerStops(connection: connection, shop: shop)
      try stops.change(
        stopping: stopping, allowing: allowing, for: parts, by: nil, at: .now, from: Trail.machine)
      let stopped = try stops.stopped(parts)
      return BuyerAnswer(
        stops: parts.map { part in
          .init(
            part: part.description,
            purposes: BuyerPurpose.allCases.filter { stopped[part]?.contains($0) == true }.map(\.rawValue))
        })
    }
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

  /// What a buyer's data may not be used for, after a change.
  package struct Stops: Codable, Sendable {
    package let part: String
    /// Of ``BuyerPurpose``, in their order.
    package let purposes: [String]
  }

  package var found: [Found]?
  /// Rows of each section of the file.
  package var sections: [String: Int]?
  package var folder: String?
  /// Checkouts that were corrected.
  package var changed: Int?
  package var erased: BuyerErasure.Outcome?
  package var stops: [Stops]?

  init(
    found: [Found]? = nil, sections: [String: Int]? = nil, folder: String? = nil, changed: Int? = nil,
    erased: BuyerErasure.Outcome? = nil, stops: [Stops]? = nil
  ) {
    self.found = found
    self.sections = sections
    self.folder = folder
    self.changed = changed
    self.erased = erased
    self.stops = stops
  }
}
