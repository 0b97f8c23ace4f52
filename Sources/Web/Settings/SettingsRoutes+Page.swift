import Hummingbird
import Storage
import Trade

extension SettingsRoutes {
  /// Lines of the trail that the page shows.
  private static let trailLines = 20

  /// What was just made and is shown this one time.
  struct Fresh: Sendable {
    var invitation: String?
    var token: String?
    var reset: String?
  }

  func page(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState(), fresh: Fresh = Fresh()
  ) async throws -> Response {
    let content = try await caller.database.read { try Content(caller, at: request.now, on: $0) }
    let backups = content.mayHaveBackups ? try await surroundings.backups?.all() : nil
    let standing = content.mayHaveBackups ? await surroundings.backups?.standing() : nil
    let page = SettingsPage(
      shopName: caller.shop.name, timeZone: caller.shop.timeZone,
      people: content.people.map { SettingsPage.Person($0, isReader: $0.person.id == caller.person) },
      invitation: fresh.invitation, invitations: content.invitations.map(SettingsPage.Invitation.init),
      reset: fresh.reset, channels: try await surroundings.channels(caller),
      tokens: content.tokens.map { SettingsPage.Token($0, at: request.now) },
      scopes: TokenScope.allCases.map(\.rawValue),
      newToken: fresh.token, backups: backups?.map(SettingsPage.Backup.init), standing: standing,
      trail: content.trail.map(SettingsPage.Event.init), use: content.use(request.site.use, of: caller.shop.id),
      withoutTLS: request.isOpenToTheWire, form: form)
    return request.page(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  /// What the page shows of the books: of tokens and trail only what the owner may see.
  private struct Content: Sendable {
    let people: [Member]
    var invitations: [OpenInvitation] = []
    var tokens: [APIToken] = []
    var trail: [TrailEntry] = []
    var mayHaveBackups = false
    /// Bytes kept, and imports of the day.
    var taken: (bytes: Int, imports: Int)?

    init(_ caller: Caller, at now: Instant, on connection: any SQLConnection) throws {
      let shop = caller.shop.id
      people = try People(connection: connection, shop: shop, now: now).all()
      guard caller.may(.manageShop) else { return }
      invitations = try Invitations(connection: connection, now: now).open(in: shop)
      tokens = try APITokens(connection: connection, shop: shop, now: now).all()
      trail = try Trail(connection: connection, shop: shop, now: now).latest(SettingsRoutes.trailLines)
      mayHaveBackups = try ShopBook.isAlone(on: connection)
      let allowance = ShopAllowance(connection: connection, shop: shop, limits: .none)
      taken = (try allowance.bytesKept(), try allowance.importsOfDay(at: now))
    }

    func use(_ use: ShopUse, of shop: ID<Shop>) -> [ShopUseRow] {
      guard let taken else { return [] }
      let seats = use.seats(of: shop)
      return ShopUseRow.all(
        use.limits(of: shop), bytes: taken.bytes, imports: taken.imports, screens: seats.screens,
        viewers: seats.viewers)
    }
  }
}

extension SettingsPage.Person {
  fileprivate init(_ member: Member, isReader: Bool) {
    self.init(
      id: member.person.id, name: member.person.name, signIn: member.person.signIn, role: member.role.rawValue,
      isReader: isReader)
  }
}

extension SettingsPage.Token {
  fileprivate init(_ token: APIToken, at now: Instant) {
    self.init(
      id: token.id, name: token.name, scopes: token.scopes.sorted().map(\.rawValue), madeAt: token.createdAt,
      usedAt: token.usedAt, endsAt: token.endsAt, isOver: token.endsAt.map { $0 <= now } ?? false)
  }
}

extension SettingsPage.Backup {
  fileprivate init(_ copy: Backups.Copy) {
    self.init(name: copy.name, madeAt: copy.madeAt, bytes: copy.bytes, address: .settingsBackup(copy.name))
  }
}
