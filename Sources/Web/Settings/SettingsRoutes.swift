import Foundation
import Hummingbird
import Storage
package import Trade

/// Pengaturan: the shop, its people, its tokens, its backups, and one's own account.
package struct SettingsRoutes: Sendable {
  /// What the page shows of parts that are put together elsewhere.
  package struct Surroundings: Sendable {
    package var channels: @Sendable (Caller) async throws -> [SettingsPage.ChannelRow]
    /// Nil where there are none, as in tests of other things.
    package var backups: Backups?
    /// Packs a shop into a new zip file and gives its path, which is the caller's to take away; nil as above.
    package var packShop: (@Sendable (Shop) async throws -> String)?

    package init(
      channels: @escaping @Sendable (Caller) async throws -> [SettingsPage.ChannelRow] = { _ in [] },
      backups: Backups? = nil, packShop: (@Sendable (Shop) async throws -> String)? = nil
    ) {
      self.channels = channels
      self.backups = backups
      self.packShop = packShop
    }
  }

  let surroundings: Surroundings

  package init(_ surroundings: Surroundings = Surroundings()) { self.surroundings = surroundings }

  package var routes: [Route] {
    [
      Route(.get, "/settings", .permission(.seeBooks)) { request, caller in try await page(request, caller) },
      Route(.post, "/settings/shop", .permission(.manageShop), use: changeShop),
      Route(.post, "/settings/password", .signedIn, use: changePassword),
      Route(.post, "/settings/people", .permission(.manageShop), asksAgain: true, use: invite),
      Route(.post, "/settings/people/:person", .permission(.manageShop), asksAgain: true, use: changePerson),
      Route(.post, "/settings/people/:person/reset", .permission(.manageShop), asksAgain: true, use: resetPassword),
      Route(.post, "/settings/invitations/:invitation", .permission(.manageShop), use: withdrawInvitation),
      Route(.post, "/settings/tokens", .permission(.manageShop), asksAgain: true, use: makeToken),
      Route(.post, "/settings/tokens/:token", .permission(.manageShop), use: revokeToken),
      Route(.post, "/settings/backups", .permission(.manageShop), use: backUp),
      Route(.post, "/settings/backups/trial", .permission(.manageShop), use: tryBackup),
      Route(.get, "/settings/backups/:backup", .permission(.manageShop), asksAgain: true, use: downloadBackup),
      Route(.get, "/settings/shop.zip", .permission(.manageShop), asksAgain: true, use: takeShop),
      Route(.get, "/settings/trail", .permission(.manageShop), use: Self.trail),
    ] + SecurityRoutes().routes
  }

  @Sendable private func changeShop(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    do {
      let name = try request.form.text("name", in: 1...100)
      let zone = try request.form.text("time_zone", in: 1...60)
      return try await request.once(caller) { connection in
        try ShopBook.change(caller.shop.id, on: connection) { shop in
          shop.name = name
          shop.timeZone = zone
        }
        try request.note(.changedShop, name, by: caller, on: connection)
        return .seeOther(.settings, Flash(.word("settings.saved")))
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      return try await page(request, caller, form: FormState(values: request.form.firsts, errors: problem.fields))
    }
  }

  @Sendable private static func trail(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let kind = request.query["kind"].flatMap(TrailKind.init(rawValue:))
    let before = request.query["before"].flatMap { ID<TrailEntry>($0) }
    let (now, shop) = (request.now, caller.shop.id)
    let most = 100
    let entries = try await caller.database.read {
      try Trail(connection: $0, shop: shop, now: now).latest(most + 1, before: before, of: kind)
    }
    let shown = Array(entries.prefix(most))
    return request.page(TrailPage(shown, of: kind, last: entries.count > most ? shown.last?.id : nil))
  }

  @Sendable private func backUp(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let backups = surroundings.backups else { throw Problem.notFound }
    do {
      return try await backups.make(request, caller) { finish in
        try await request.once(caller) { connection in
          try finish(connection)
          return .seeOther(.settings, Flash(.word("settings.backedUp")))
        }
      }
    } catch let taken as BackupTurn.Taken where taken.isUnderWay {
      return request.seeOther(.settings, Flash(.word("settings.backupUnderWay")))
    }
  }

  /// Begins to try the newest backup; the page tells how far it is, and what came of it. Nothing of the shop changes, so
  /// the password is not asked for again.
  @Sendable private func tryBackup(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let backups = surroundings.backups else { throw Problem.notFound }
    let response = try await request.once(caller) { connection in
      try Backups.requireOneShop(on: connection)
      return .seeOther(.settings)
    }
    if try await !backups.all().isEmpty { try await backups.tryOut() }
    return response
  }

  /// The whole shop as one file, made for this answer.
  @Sendable private func takeShop(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let pack = surroundings.packShop else { throw Problem.notFound }
    let path = try await pack(caller.shop)
    defer { unlink(path) }
    try await caller.database.write { try request.note(.tookShop, by: caller, on: $0) }
    return try request.file(path, name: "\(caller.shop.name).zip", type: "application/zip")
  }

  @Sendable private func downloadBackup(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let backups = surroundings.backups else { throw Problem.notFound }
    return try await backups.download(try request.text("backup"), request, caller)
  }
}

extension ShopRefusal: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownTimeZone: Problem(.unprocessable, fields: ["time_zone": .word("form.wrongKind")])
    }
  }
}
