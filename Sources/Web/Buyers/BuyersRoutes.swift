import Foundation
import Hummingbird
import Spreadsheets
import Storage
import Trade

/// What buyers may ask of their data, for the owner; every look at a buyer's file stands in the trail.
package struct BuyersRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/settings/buyers", .permission(.manageShop)) { try await Self.search($0, $1) },
      Route(.post, "/settings/buyers/terms", .permission(.manageShop), use: Self.setTerms),
      Route(.get, "/settings/buyers/data", .permission(.manageShop), use: Self.show),
      Route(.get, "/settings/buyers/data.json", .permission(.manageShop), asksAgain: true, use: Self.json),
      Route(.get, "/settings/buyers/data.xlsx", .permission(.manageShop), asksAgain: true, use: Self.workbook),
      Route(.post, "/settings/buyers/corrections", .permission(.manageShop), use: Self.correct),
      Route(.post, "/settings/buyers/stops", .permission(.manageShop), use: Self.stop),
      Route(.post, "/settings/buyers/erasure", .permission(.manageShop), asksAgain: true, use: Self.erase),
    ]
  }

  private static func search(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState(),
    shorter: (days: [RetentionKind: Int], losses: [RetentionKind: Int])? = nil
  ) async throws -> Response {
    let shop = caller.shop.id
    let text = request.query["search"]?.trimmed
    let wanted = text.flatMap { $0.isEmpty ? nil : $0 }
    let page = try await caller.database.read { connection in
      let terms = RetentionTerms(connection: connection, shop: shop)
      let found = try wanted.map { try BuyerSearch(connection: connection, shop: shop).find($0) } ?? []
      return BuyersPage(
        search: wanted, found: found, days: try terms.days(), gone: try terms.gone(), shorter: shorter, form: form)
    }
    return request.page(page, status: form.errors.isEmpty && shorter == nil ? .ok : .unprocessableContent)
  }

  @Sendable private static func setTerms(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    do {
      var days: [RetentionKind: Int] = [:]
      for kind in RetentionKind.allCases { days[kind] = try request.form.wholeNumber(kind.rawValue, in: kind.limits) }
      if let asked = try await askedFirst(days, request, caller) { return asked }
      return try await request.once(caller) { [days] connection in
        try RetentionTerms(connection: connection, shop: caller.shop.id).set(days)
        try request.note(.changedShop, "retention", by: caller, on: connection)
        return .seeOther(.buyers, Flash(.word("settings.saved")))
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      let state = FormState(values: request.form.firsts, errors: problem.fields)
      return try await search(request, caller, form: state)
    }
  }

  /// Shorter terms take away what cannot come back: it is said first how much, and the password asked for as before an
  /// erasure. Nil where nothing would go, or both were done.
  private static func askedFirst(
    _ days: [RetentionKind: Int], _ request: WebRequest, _ caller: Caller
  ) async throws -> Response? {
    let (shop, now) = (caller.shop.id, request.now)
    let losses = try await caller.database.read {
      try RetentionTerms(connection: $0, shop: shop).losses(with: days, at: now)
    }
    if losses.isEmpty { return nil }
    guard request.form["understood"] == "1" else {
      return try await search(request, caller, shorter: (days, losses))
    }
    return caller.session.map { $0.isFresh(at: now) } == false ? ConfirmRoutes.ask(request, caller) : nil
  }

  /// - Throws: ``Problem`` 404 where no part is named, or one that is none.
  private static func parts(_ fields: Fields) throws -> [BuyerPart] {
    let parts = fields.all("part").compactMap { BuyerPart($0) }
    guard !parts.isEmpty, parts.count == fields.all("part").count, parts.count <= BuyerPart.most else {
      throw Problem.notFound
    }
    return parts
  }

  @Sendable private static func show(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    // The list of who was found, sent without a tick.
    if let search = request.query["search"], request.query.all("part").isEmpty {
      return request.seeOther(.buyers.with(["search": search]), Flash(.word("buyerAsk.tick"), refused: true))
    }
    let parts = try parts(request.query)
    let shop = caller.shop.id
    let file = try await file(of: parts, request, caller)
    let page = try await caller.database.read { connection in
      let stopped = try BuyerStops(connection: connection, shop: shop).stopped(parts)
      let hindrance = try BuyerErasure(connection: connection, shop: shop, now: request.now).underWay(parts)
      return BuyerDataPage(
        file, stopped: stopped.values.reduce(into: []) { $0.formUnion($1) }, hindrance: hindrance)
    }
    return request.page(page)
  }

  private static func file(
    of parts: [BuyerPart], _ request: WebRequest, _ caller: Caller
  ) async throws -> BuyerFile {
    try await caller.database.write { connection in
      let file = try BuyerFile(of: parts, in: caller.shop, at: request.now, on: connection)
      try request.note(.sawBuyer, by: caller, on: connection)
      return file
    }
  }

  @Sendable private static func json(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let file = try await file(of: parts(request.query), request, caller)
    return try await request.temporaryFile("buyer.json", type: "application/json") { path in
      try Data(file.json()).write(to: URL(filePath: path))
    }
  }

  @Sendable private static func workbook(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let file = try await file(of: parts(request.query), request, caller)
    return try await request.temporaryFile(
      "buyer.xlsx", type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    ) { path in
      try file.write(
        to: path, title: { String(request.text(.word("people.section.\($0)")).prefix(31)) },
        heading: { request.text(.word("people.column.\($0)")) }, said: file.sheetCell { request.text($0) })
    }
  }

  @Sendable private static func correct(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let buyers = try parts(request.form).compactMap { part in if case .live(let id) = part { id } else { nil } }
    guard let field = request.form["field"].flatMap(BuyerCorrection.Field.init(rawValue:)), !buyers.isEmpty else {
      throw Problem.notFound
    }
    let text = try request.form.text("text", in: 1...500)
    return try await request.once(caller) { connection in
      let correction = BuyerCorrection(connection: connection, shop: caller.shop.id, now: request.now)
      for buyer in buyers {
        _ = try correction.correct(field, to: text, of: buyer, by: caller.person, from: request.address)
      }
      return .seeOther(.buyers, Flash(.word("people.corrected")))
    }
  }

  @Sendable private static func stop(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let parts = try parts(request.form)
    let purposes = Set(request.form.all("purpose").compactMap(BuyerPurpose.init(rawValue:)))
    return try await request.once(caller) { connection in
      try BuyerStops(connection: connection, shop: caller.shop.id)
        .set(purposes, for: parts, by: caller.person, at: request.now, from: request.address)
      return .seeOther(.buyers, Flash(.word("people.stopped")))
    }
  }

  @Sendable private static func erase(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let parts = try parts(request.form)
    guard request.form["understood"] == "1" else { throw Problem(.unprocessable, .word("people.eraseEnd")) }
    let answer = try await request.once(caller) { connection in
      let outcome = try BuyerErasure(connection: connection, shop: caller.shop.id, now: request.now)
        .erase(parts, by: caller.person, from: request.address)
      return .seeOther(.buyers, Flash(.word("people.erased", ["number": .text(outcome.number)])))
    }
    // In the list before the answer: a backup that is restored tomorrow is from before.
    let list = ErasureList(path: request.site.settings.dataFolder + "/" + ErasureList.fileName)
    try await ErasureKeeping(database: caller.database, list: list).bringTogether(at: request.now)
    return answer
  }
}

extension WebRequest {
  /// A file made for this answer alone.
  ///
  /// - Parameter make: writes it to a path where nothing is yet.
  func temporaryFile(_ name: String, type: String, _ make: (String) async throws -> Void) async throws -> Response {
    let folder = site.settings.uploadFolder
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = "\(folder)/answer-\(UUID().uuidString)"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await make(path)
    // The name may go at once: the open file stays until it is closed.
    return try file(path, name: name, type: type)
  }
}
