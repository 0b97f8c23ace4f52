import Foundation
import Spreadsheets
import Storage
package import Trade

/// `canting incident`: whom a leak touches, the letters to them and to the agency, and until when.
package struct TellIncident: Codable, Sendable {
  /// The duty to tell ends so long after the leak was known (UU PDP 27/2022, article 46).
  package static let term = Duration.seconds(72 * 3_600)

  /// A token's name or id; nil with no ``person`` means everything.
  package let token: String?
  /// A sign-in name.
  package let person: String?
  /// Nil for the moment at which the way began to be: the token's making, the person's coming, the shop's beginning.
  package let from: Instant?
  package let to: Instant
  /// When the shop learned of it.
  package let known: Instant
  /// A new folder; an absolute path.
  package let folder: String
  package let shop: ChosenShop

  package init(
    token: String?, person: String?, from: Instant?, to: Instant, known: Instant, folder: String, shop: ChosenShop
  ) {
    (self.token, self.person) = (token, person)
    (self.from, self.to, self.known) = (from, to, known)
    self.folder = folder
    self.shop = shop
  }

  func run(on books: Books) async throws -> IncidentAnswer {
    let now = Instant.now
    try requireTimes(at: now)
    let shop = try await shop.find(in: books)
    let zone = ShopTimeZone(name: shop.timeZone) ?? .jakarta
    let incident = try await books.database.bound(to: shop.id).read { connection in
      try Incident(way(in: shop.id, connection), from: from, to: to, in: shop.id, on: connection)
    }
    guard incident.from <= incident.to else {
      throw CommandFailure(
        .usage, Sentences.wayWasShut(from: zone.text(incident.from), to: zone.text(incident.to)))
    }
    try NewPlace(folder).makeFolder()
    let (people, reach) = try await writePeople(incident, books)
    try writeDeeds(incident, zone: zone)
    let letter = IncidentLetter(
      shop: shop, zone: zone, incident: incident, known: known, people: people, reach: reach)
    for (name, text) in letter.files { try Data(text.utf8).write(to: URL(filePath: "\(folder)/\(name)")) }
    try await books.database.bound(to: shop.id).write { connection in
      try Trail(connection: connection, shop: shop.id, now: .now).record(
        .exported, by: nil, "incident", from: Trail.machine)
    }
    return IncidentAnswer(
      people: people, deeds: incident.deeds.count, from: incident.from, to: incident.to, until: known + Self.term,
      folder: folder, untilText: zone.text(known + Self.term), isOver: known + Self.term < now)
  }

  /// A slip of the pen must not look like "nobody is touched".
  private func requireTimes(at now: Instant) throws {
    let times: [(String, Instant?)] = [("--from", from), ("--until", to), ("--known", known)]
    for (name, time) in times {
      // The clocks of a command and of a server on the same machine are one; a second is for rounding.
      guard let time, time > now + .seconds(1) else { continue }
      throw CommandFailure(.usage, Sentences.timeToCome(name))
    }
    if let from, to < from { throw CommandFailure(.usage, Sentences.untilBeforeFrom) }
  }

  private func way(in shop: ID<Shop>, _ connection: any SQLConnection) throws -> Incident.Way {
    if let token {
      let rows = try connection.rows("SELECT token_id, name FROM api_token WHERE shop_id = \(shop)")
      let ids = try rows.compactMap { row -> ID<APIToken>? in
        let (id, name): (ID<APIToken>, String) = (try row("token_id"), try row("name"))
        return name == token || id.description == token ? id : nil
      }
      guard ids.count == 1 else { throw CommandFailure(.noInput, Sentences.noToken(token)) }
      return .token(ids[0])
    }
    guard let person else { return .everything }
    let id = try connection.value("SELECT person_id FROM person WHERE sign_in = \(person)", as: ID<Person>.self)
    guard let id else { throw CommandFailure(.noInput, Sentences.nobody(person)) }
    return .person(id)
  }

  /// - Returns: how many, and what of theirs could be read: only what the list has.
  private func writePeople(_ incident: Incident, _ books: Books) async throws -> (Int, Incident.Reach) {
    let file = try ListFile(
      creating: "\(folder)/people.csv", as: .csv, name: "people", headings: ["part", "name", "place", "phone", "data"])
    var count = 0
    var kinds: Set<String> = []
    try await incident.people(in: books.database) { page in
      count += page.count
      for one in page {
        kinds.formUnion(one.kinds)
        try file.append([
          .text(one.part), .text(one.name), .text(one.place), one.phone.isEmpty ? .blank : .text(one.phone),
          .text(one.kinds.joined(separator: " ")),
        ])
      }
    }
    try file.finish()
    return (count, Incident.Reach(kinds: kinds))
  }

  private func writeDeeds(_ incident: Incident, zone: ShopTimeZone) throws {
    let file = try ListFile(
      creating: "\(folder)/trail.csv", as: .csv, name: "trail", headings: ["at", "action", "detail", "address"])
    for deed in incident.deeds {
      try file.append([
        .text(zone.local(at: deed.at).minuteText), .text(deed.action), .text(deed.detail), .text(deed.address),
      ])
    }
    try file.finish()
  }
}

/// What was written.
package struct IncidentAnswer: Codable, Sendable, Equatable {
  package let people: Int
  package let deeds: Int
  package let from: Instant
  package let to: Instant
  /// Until when people and agency are to be told.
  package let until: Instant
  package let folder: String
  /// ``until`` as the letters have it, in the shop's time.
  package let untilText: String
  /// Whether that is past already.
  package let isOver: Bool
}

extension ShopTimeZone {
  /// A time for a letter: with its zone.
  fileprivate func text(_ instant: Instant) -> String { "\(local(at: instant).minuteText) \(mark)" }
}

/// The letters of an incident: to the people, in both languages, and to the agency.
struct IncidentLetter {
  let shop: Shop
  let zone: ShopTimeZone
  let incident: Incident
  let known: Instant
  let people: Int
  /// What of people the list has.
  let reach: Incident.Reach

  var files: [(name: String, text: String)] {
    [
      ("surat-pembeli.txt", Sentences.letterToBuyer(facts).indonesian),
      ("letter-to-buyers.txt", Sentences.letterToBuyer(facts).english),
      ("surat-lembaga.txt", Sentences.letterToAgency(facts).indonesian),
      ("letter-to-agency.txt", Sentences.letterToAgency(facts).english),
    ]
  }

  private var facts: Sentences.IncidentFacts {
    Sentences.IncidentFacts(
      shop: shop.name, from: zone.text(incident.from), to: zone.text(incident.to), known: zone.text(known),
      until: zone.text(known + TellIncident.term), people: people, reach: reach)
  }
}
