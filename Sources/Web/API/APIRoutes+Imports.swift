import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var importRoutes: [Route] {
    [
      Route(.get, "/api/v1/imports", .scope(.read)) { try await imports($0, $1) },
      Route(.post, "/api/v1/imports", .scope(.import), body: .file(limit: runner.limits.uploadBytes)) {
        try await receive($0, $1)
      },
      Route(.get, "/api/v1/imports/:import", .scope(.read)) { try await importing($0, $1) },
      Route(.post, "/api/v1/imports/:import/save", .scope(.import), body: BodyRule.none, key: .required) {
        try await save($0, $1)
      },
      Route(.post, "/api/v1/imports/:import/discard", .scope(.import), body: BodyRule.none) {
        try await discard($0, $1)
      },
      Route(.post, "/api/v1/imports/:import/refusals/seen", .scope(.import), body: BodyRule.none) {
        try await seeRefusals($0, $1)
      },
      Route(.post, "/api/v1/imports/:import/undo", .scope(.import), body: BodyRule.none, key: .required) {
        try await undo($0, $1)
      },
    ]
  }

  private func imports(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let query = try APIQuery(request, ["after", "limit"])
    let (after, limit) = (try query.after(FileImport.self), try query.limit(upTo: 100))
    let found = try await runner.desk(caller.shop.id).imports(before: after, limit: limit + 1)
    let shown = found.prefix(limit)
    let next = found.count > limit ? shown.last?.id.description : nil
    return try request.answer(json: Self.page("imports", shown.map { JSONValue($0, caller.shop) }, next: next))
  }

  private func importing(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let record = try await desk.record(id)
    let refusals = try await desk.refusals(of: id, limit: ImportDesk.mostRefusals)
    let warnings = try await desk.warnings(of: id, limit: ImportDesk.mostRefusals)
    return try request.answer(
      json: JSONValue(record, caller.shop).with([
        "refusals": .list(refusals.map { JSONValue($0, in: caller.language) }),
        "warnings": .list(warnings.map { JSONValue($0, in: caller.language) }),
      ]))
  }

  /// Takes the file in and counts what it would do; nothing of it is in the books until it is saved.
  private func receive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try APIQuery(request, ["name"]).fileName()
    let upload = try await request.apiFile()
    let id = ID<FileImport>.new()
    return try await runner.withPlaces(for: [id], of: caller.shop.id) { try await begin(id, upload, request, caller) }
  }

  private func begin(
    _ id: ID<FileImport>, _ upload: Upload, _ request: WebRequest, _ caller: Caller
  ) async throws -> Response {
    let desk = runner.desk(caller.shop.id)
    let (limits, now) = (request.site.use.limits(of: caller.shop.id), request.now)
    let kept = try await caller.database.read { connection in
      try ShopAllowance(connection: connection, shop: caller.shop.id, limits: limits).bytesBefore(now)
    }
    let (response, begun) = try await request.deedBringing(caller, upload) { connection in
      try ShopAllowance(connection: connection, shop: caller.shop.id, limits: limits)
        .admit(imports: [upload.bytes], beside: kept, at: now)
      try desk.beginCheck(
        id, name: upload.name, digest: upload.digest, bytes: Int64(upload.bytes), by: caller.person, now: request.now,
        on: connection)
      return (try Self.accepted(id, .checking), true)
    }
    // The same file sent again with its key gets the first one's answer; only the first is read.
    if begun != nil { try await runner.receive(upload, as: id, of: caller.shop.id) }
    return response
  }

  /// Saves a counted file; where the books have changed since, it is counted anew instead, and may be saved after that.
  private func save(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let name = try await desk.record(id).fileName
    let (response, next) = try await request.deedBringing(caller) { connection in
      let state: FileImportRecord.State
      do {
        try desk.beginSave(id, on: connection)
        try request.note(.imported, name, by: caller, on: connection)
        state = .saving
      } catch ImportError.booksChanged {
        try desk.beginCheckAgain(id, on: connection)
        state = .checking
      }
      return (try Self.accepted(id, state), state)
    }
    switch next {
    case .saving: await runner.save(id, name: name, of: caller.shop.id)
    case .checking: await runner.check(id, name: name, of: caller.shop.id, anew: true)
    default: break
    }
    return response
  }

  /// Forgets a file that was counted and is not going to be saved.
  private func discard(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let response = try await request.deed(caller) { connection in
      try desk.drop(id, on: connection)
      return .nothing
    }
    runner.removeFile(of: id)
    return response
  }

  /// The seller knows of the refused rows: `today` counts them no longer.
  private func seeRefusals(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let (desk, now) = (runner.desk(caller.shop.id), request.now)
    return try await request.deed(caller) { connection in
      try desk.seeRefusals(of: id, at: now, on: connection)
      return .nothing
    }
  }

  private func undo(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let name = try await desk.record(id).fileName
    let (response, begun) = try await request.deedBringing(caller) { connection in
      try desk.beginUndo(id, on: connection)
      try request.note(.undidImport, name, by: caller, on: connection)
      return (try Self.accepted(id, .undoing), true)
    }
    if begun != nil { await runner.undo(id, of: caller.shop.id) }
    return response
  }

  private static func accepted(_ id: ID<FileImport>, _ state: FileImportRecord.State) throws -> Answer {
    try .json(
      JSONValue.object(["id": JSONValue(id), "state": .text(state.rawValue)]), status: .accepted,
      location: "/api/v1/imports/\(id)")
  }
}
