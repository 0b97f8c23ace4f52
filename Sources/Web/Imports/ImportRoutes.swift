import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Impor: a file comes in, is counted, saved, and can be taken back.
package struct ImportRoutes: Sendable {
  let runner: ImportRunner

  /// Files that one form may hold.
  private static let mostFiles = 20
  /// Refused rows, and odd ones, that the page of an import names.
  private static let shownRows = 200

  package init(runner: ImportRunner) { self.runner = runner }

  package var routes: [Route] {
    [
      Route(.get, "/imports", .permission(.seeBooks)) { request, caller in try await list(request, caller) },
      Route(.post, "/imports", .permission(.importFiles), body: .file(limit: runner.limits.uploadBytes)) {
        request, caller in
        try await receive(request, caller)
      },
      Route(.get, "/imports/:import", .permission(.seeBooks)) { request, caller in try await show(request, caller) },
      Route(.post, "/imports/:import/save", .permission(.importFiles)) { request, caller in
        try await save(request, caller)
      },
      Route(.post, "/imports/:import/discard", .permission(.importFiles)) { request, caller in
        try await discard(request, caller)
      },
      Route(.post, "/imports/:import/undo", .permission(.importFiles)) { request, caller in
        try await undo(request, caller)
      },
    ] + refusalRoutes
  }

  private func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let cursor = request.query["after"].flatMap { ID<FileImport>($0) }
    let found = try await runner.desk(caller.shop.id).imports(before: cursor, limit: 31)
    let shown = found.prefix(30)
    let next = found.count > 30 ? shown.last.map { SiteURL.imports.with(["after": $0.id.description]) } : nil
    return request.page(ImportStartPage(rows: shown.compactMap(ImportRow.init), next: next))
  }

  private func receive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let uploads = try await request.uploads(most: Self.mostFiles).map { (id: ID<FileImport>.new(), file: $0) }
    return try await runner.withPlaces(for: uploads.map(\.id), of: caller.shop.id) {
      try await begin(uploads, request, caller)
    }
  }

  private func begin(
    _ uploads: [(id: ID<FileImport>, file: Upload)], _ request: WebRequest, _ caller: Caller
  ) async throws -> Response {
    let desk = runner.desk(caller.shop.id)
    let (limits, now) = (request.site.use.limits(of: caller.shop.id), request.now)
    let kept = try await caller.database.read { connection in
      try ShopAllowance(connection: connection, shop: caller.shop.id, limits: limits).bytesBefore(now)
    }
    let (response, begun) = try await request.onceBringing(caller, uploads.map(\.file)) { connection in
      try ShopAllowance(connection: connection, shop: caller.shop.id, limits: limits)
        .admit(imports: uploads.map(\.file.bytes), beside: kept, at: now)
      for (id, file) in uploads {
        try desk.beginCheck(
          id, name: file.name, digest: file.digest, bytes: Int64(file.bytes), by: caller.person, now: request.now,
          on: connection)
      }
      return (.seeOther(uploads.count == 1 ? .importing(uploads[0].id) : .imports), true)
    }
    // The same files sent again get the first ones' answer; only the first are read.
    if begun != nil {
      for (id, file) in uploads { try await runner.receive(file, as: id, of: caller.shop.id) }
    }
    return response
  }

  private func show(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let running = await runner.state(of: id)
    let desk = runner.desk(caller.shop.id)
    let record = try await desk.record(id)
    switch record.state {
    case .checking, .saving, .undoing:
      return request.page(ImportProgressPage(record, running))
    case .failed, .dropped:
      return request.page(ImportProblemPage(record, in: caller.language))
    case .checked:
      let summary = try await summary(of: record, desk, caller)
      return request.page(
        ImportCheckPage(
          summary: summary, save: .importSave(id), discard: .importDiscard(id),
          nothing: record.counts.new + record.counts.moved == 0, stale: await runner.wasCountedAnew(id)))
    case .saved, .undone:
      let unmatched = try await caller.database.read { connection in
        try connection.value(
          """
          SELECT COUNT(*) FROM listing WHERE shop_id = \(caller.shop.id) AND variant_id IS NULL AND lines > 0
          """) ?? 0
      }
      return request.page(
        ImportResultPage(
          summary: try await summary(of: record, desk, caller), undone: record.state == .undone,
          finishedAt: record.finishedAt ?? record.startedAt, unmatched: unmatched,
          undo: caller.may(.importFiles) ? .importUndo(id) : nil))
    }
  }

  private func save(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let name = try await desk.record(id).fileName
    let (response, next) = try await request.onceBringing(caller) { connection in
      let next: ImportProgressPage.Phase
      do {
        try desk.beginSave(id, on: connection)
        try request.note(.imported, name, by: caller, on: connection)
        next = .saving
      } catch ImportError.booksChanged {
        try desk.beginCheckAgain(id, on: connection)
        next = .checking
      }
      return (.seeOther(.importing(id)), next)
    }
    switch next {
    case .saving: await runner.save(id, name: name, of: caller.shop.id)
    case .checking: await runner.check(id, name: name, of: caller.shop.id, anew: true)
    default: break
    }
    return response
  }

  private func discard(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let response = try await request.once(caller) { connection in
      try desk.drop(id, on: connection)
      return .seeOther(.imports)
    }
    runner.removeFile(of: id)
    return response
  }

  private func undo(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    let name = try await desk.record(id).fileName
    let (response, begun) = try await request.onceBringing(caller) { connection in
      try desk.beginUndo(id, on: connection)
      try request.note(.undidImport, name, by: caller, on: connection)
      return (.seeOther(.importing(id)), true)
    }
    if begun != nil { await runner.undo(id, of: caller.shop.id) }
    return response
  }

  private func summary(
    of record: FileImportRecord, _ desk: ImportDesk, _ caller: Caller
  ) async throws -> ImportSummary {
    ImportSummary(
      record, refusals: try await desk.refusals(of: record.id, limit: Self.shownRows),
      warnings: try await desk.warnings(of: record.id, limit: Self.shownRows), for: caller)
  }
}
