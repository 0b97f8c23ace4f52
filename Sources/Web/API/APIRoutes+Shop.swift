import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var shopRoutes: [Route] {
    [
      Route(.get, "/api/v1/shop", .scope(.read)) { request, caller in
        try request.answer(json: JSONValue(caller.shop))
      },
      Route(.patch, "/api/v1/shop", .scope(.manage)) { try await changeShop($0, $1) },
      Route(.get, "/api/v1/people", .scope(.read)) { try await people($0, $1) },
      Route(.get, "/api/v1/backups", .scope(.manage)) { try await listBackups($0, $1) },
      Route(.post, "/api/v1/backups", .scope(.manage), body: BodyRule.none, key: .required) {
        try await backUp($0, $1)
      },
      Route(.get, "/api/v1/verification", .scope(.manage)) { try await verify($0, $1) },
    ]
  }

  /// The clocks that programs may give a shop; the document names the same.
  private enum Zone: String, CaseIterable {
    case jakarta = "Asia/Jakarta"
    case makassar = "Asia/Makassar"
    case jayapura = "Asia/Jayapura"
    case kualaLumpur = "Asia/Kuala_Lumpur"
    case kuching = "Asia/Kuching"
    case singapore = "Asia/Singapore"
  }

  /// Changes what the body names, and leaves the rest.
  private func changeShop(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["name", "timeZone", "language"])
    let name = try body.has("name") ? body.text("name", .shopName) : nil
    let zone = try body.has("timeZone") ? body.word("timeZone", of: Zone.allCases).rawValue : nil
    let language = try body.has("language") ? body.word("language", of: Language.allCases) : nil
    return try await request.deed(caller) { connection in
      let changed = try ShopBook.change(caller.shop.id, on: connection) { shop in
        shop.name = name ?? shop.name
        shop.timeZone = zone ?? shop.timeZone
        shop.language = language ?? shop.language
      }
      guard let changed else { throw Problem.notFound }
      try request.note(.changedShop, changed.name, by: caller, on: connection)
      return try .json(JSONValue(changed))
    }
  }

  private func people(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let now = request.now
    let people = try await caller.database.read { connection in
      try People(connection: connection, shop: caller.shop.id, now: now).all()
    }
    return try request.answer(json: JSONValue.object(["people": .list(people.map { JSONValue($0) })]))
  }

  private func listBackups(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    guard let backups else { throw Problem.notFound }
    try await caller.database.read { try Backups.requireOneShop(on: $0) }
    let copies = try await backups.all()
    return try request.answer(json: JSONValue.object(["backups": .list(copies.map { JSONValue($0) })]))
  }

  /// Answered when the copy is made; the same request sent again is answered alike and makes no second one.
  private func backUp(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let backups else { throw Problem.notFound }
    try request.checkKey()
    do {
      return try await backups.make(request, caller) { finish in
        try await request.deed(caller) { connection in
          try finish(connection)
          return .nothing
        }
      }
    } catch {
      throw APIRefusal.problem(error)
    }
  }

  private func verify(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let report = try await verifications.run(of: caller.shop.id, in: caller.database)
    return try request.answer(json: JSONValue(report))
  }
}

/// Verifications that are being made: each reads a shop's whole books, so a shop has one at a time.
actor Verifications {
  private var running: Set<ID<Shop>> = []

  /// - Throws: ``Problem`` 503 while another of the same shop is under way.
  func run(of shop: ID<Shop>, in database: any SQLDatabase) async throws -> BooksVerification.Report {
    guard running.insert(shop).inserted else { throw Problem(.busy) }
    defer { running.remove(shop) }
    return try await BooksVerification(database: database, shop: shop).run()
  }
}

extension JSONValue {
  fileprivate init(_ shop: Shop) {
    self = .object([
      "id": JSONValue(shop.id), "name": .text(shop.name), "timeZone": .text(shop.timeZone),
      "language": .text(shop.language.rawValue), "currency": .text(shop.currency),
    ])
  }

  fileprivate init(_ member: Member) {
    self = .object([
      "id": JSONValue(member.person.id), "name": .text(member.person.name), "role": .text(member.role.rawValue),
      "since": JSONValue(member.since),
    ])
  }

  fileprivate init(_ copy: Backups.Copy) {
    self = .object([
      "name": .text(copy.name), "madeAt": JSONValue(copy.madeAt), "bytes": JSONValue(copy.bytes),
    ])
  }

  fileprivate init(_ report: BooksVerification.Report) {
    self = .object([
      "isClean": .truth(report.isClean), "orders": JSONValue(report.orders), "levels": JSONValue(report.levels),
      "differences": .list(
        report.differences.map { difference in
          .object([
            "subject": .text(difference.subject), "cached": .text(difference.cached),
            "rebuilt": .text(difference.rebuilt),
          ])
        }),
    ])
  }
}
