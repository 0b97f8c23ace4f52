package import Trade

/// Pengaturan: language, shop, people, channels, tokens, backups, trail, one's own account. Only the owner sees the forms
/// about the shop.
///
/// Forms: ``SiteURL/settingsShop`` posts `name` and `time_zone`; ``SiteURL/settingsPeople`` posts `role` and answers
/// with this page and an invitation's link; ``SiteURL/settingsInvitation(_:)`` posts nothing but the key and withdraws one;
/// ``SiteURL/settingsPerson(_:)`` posts `role`, or `remove` = `1`;
/// ``SiteURL/settingsTokens`` posts `token_name` and one `scope` for each box; ``SiteURL/settingsToken(_:)`` posts
/// `revoke` = `1`; ``SiteURL/settingsReset(_:)`` posts nothing but the key and answers with this page and a link; ``SiteURL/settingsBackups`` and ``SiteURL/settingsBackupTrial`` post nothing but the key. Everybody has ``SiteURL/settingsPassword``, which
/// posts `present` and `password`.
package struct SettingsPage: Page {
  package var template: String { "Settings" }
  package var title: Written { .word("place.settings") }

  let shopFields: [Field]
  let zones: [Option]
  let people: [Person]
  let roles: [Option]
  let invitation: Secret?
  let invitations: [Invitation]
  let hasInvitations: Bool
  let reset: Secret?
  let withoutTLS: Bool
  let channels: [ChannelRow]
  let tokens: [Token]
  let tokenField: Field
  let scopes: [Option]
  let lastings: [Option]
  let newToken: Secret?
  let backups: [Backup]
  let lastBackup: Written
  let ownBackups: Bool
  let hasBackups: Bool
  let standing: BackupStanding?
  let isTryingBackup: Bool
  /// The reader's own sign-in name, so that a browser that keeps passwords knows whose is changed.
  let signIn: String
  let passwordFields: [Field]
  let passwordOpen: Bool
  let trail: [Event]
  let use: [ShopUseRow]
  let hasTokens: Bool
  let hasChannels: Bool
  let tokensOpen: Bool

  /// - Parameters:
  ///   - timeZone: an IANA name; the Indonesian zones are offered, and this one if it is another.
  ///   - invitation: the link just made; it is shown once.
  ///   - invitations: those that nobody used yet, the newest first.
  ///   - reset: the link to a new password just made; it is shown once.
  ///   - scopes: the raw values of every ``TokenScope``, in the order the form shows them.
  ///   - newToken: the token just made; it is shown once.
  ///   - backups: the newest first; nil where somebody else makes them.
  ///   - standing: what happens to backups by itself; nil where somebody else looks after them.
  ///   - trail: the newest first.
  ///   - use: what the shop takes of the server; empty for whom it does not concern.
  ///   - withoutTLS: whether others on the way could read what is sent.
  ///   - form: what was typed into `name`, `time_zone` or `token_name`, after a refusal.
  package init(
    shopName: String, timeZone: String, people: [Person], invitation: String? = nil,
    invitations: [Invitation] = [], reset: String? = nil,
    channels: [ChannelRow],
    tokens: [Token], scopes: [String], newToken: String? = nil, backups: [Backup]?,
    standing: Backups.Standing? = nil, trail: [Event] = [], use: [ShopUseRow] = [],
    withoutTLS: Bool = false, form: FormState = FormState()
  ) {
    shopFields = [Field("name", "settings.shopName", form, initial: shopName) { $0.required = true }]
    zones = Self.zones(form.values["time_zone"] ?? timeZone)
    self.people = people
    roles = Role.allCases.map { Option(value: $0.rawValue, name: .word("role.\($0)"), chosen: $0 == .packer) }
    self.invitation = invitation.map { Secret(text: $0) }
    self.invitations = invitations
    hasInvitations = !invitations.isEmpty
    self.reset = reset.map { Secret(text: $0) }
    self.withoutTLS = withoutTLS
    self.channels = channels
    self.tokens = tokens
    tokenField = Field("token_name", "settings.tokenName", form) { $0.required = true }
    self.scopes = scopes.map { Option(value: $0, name: .word("scope.\($0)"), chosen: false) }
    lastings = TokenLasting.allCases.map {
      Option(value: $0.rawValue, name: .word("account.lasting.\($0)"), chosen: $0 == .year)
    }
    self.newToken = newToken.map { Secret(text: $0) }
    self.backups = backups ?? []
    lastBackup =
      backups?.first.map { .word("today.backupOld", ["when": .since($0.madeAt)]) } ?? .word("today.backupNever")
    ownBackups = backups != nil
    hasBackups = backups?.isEmpty == false
    self.standing = standing.map(BackupStanding.init)
    isTryingBackup = standing?.isTrying ?? false
    signIn = people.first(where: \.isReader)?.signIn ?? ""
    passwordFields = Self.passwordFields(form)
    passwordOpen = form.errors["present"] != nil || form.errors["password"] != nil
    self.trail = trail
    self.use = use
    hasTokens = !tokens.isEmpty
    hasChannels = !channels.isEmpty
    tokensOpen = form.errors["token_name"] != nil
  }

  private static func zones(_ chosen: String) -> [Option] {
    let ours = [("Asia/Jakarta", "zone.wib"), ("Asia/Makassar", "zone.wita"), ("Asia/Jayapura", "zone.wit")]
    let options = ours.map { Option(value: $0.0, name: .word($0.1), chosen: $0.0 == chosen) }
    if options.contains(where: \.chosen) { return options }
    return options + [Option(value: chosen, name: .text(chosen), chosen: true)]
  }

  /// What was typed never goes back into the page.
  private static func passwordFields(_ form: FormState) -> [Field] {
    let errors = FormState(errors: form.errors)
    return [
      Field("present", "settings.passwordNow", errors) {
        $0.type = "password"
        $0.autocomplete = "current-password"
        $0.required = true
      },
      Field("password", "settings.passwordNew", errors) {
        $0.hint = .word("setup.passwordHint")
        $0.type = "password"
        $0.autocomplete = "new-password"
        $0.required = true
      },
    ]
  }

  struct Option: Sendable {
    let value: String
    let name: Written
    let chosen: Bool
  }

  struct Secret: Sendable {
    let text: String
  }

  /// Someone who works in this shop.
  package struct Person: Sendable {
    let name: String
    let role: Written
    let signIn: String
    let isReader: Bool
    let options: [Option]
    let address: SiteURL
    /// Where a link to a new password is made; nil for owners, who are helped on the machine itself.
    let resetAddress: SiteURL?
    let removeAsk: Written

    /// - Parameters:
    ///   - role: a ``Role``'s raw value.
    ///   - isReader: whether this is who reads the page; nobody takes away their own role.
    package init(id: some CustomStringConvertible, name: String, signIn: String, role: String, isReader: Bool) {
      self.name = name
      self.signIn = signIn
      self.role = .word("role.\(role)")
      self.isReader = isReader
      options = Role.allCases.map { Option(value: $0.rawValue, name: .word("role.\($0)"), chosen: $0.rawValue == role) }
      address = .settingsPerson(id)
      removeAsk = .word("member.removeAsk", ["name": .text(name)])
      resetAddress = role == Role.owner.rawValue ? nil : .settingsReset(id)
    }
  }

  /// An invitation that nobody used yet.
  package struct Invitation: Sendable {
    let role: Written
    let about: Written
    let address: SiteURL

    package init(_ invitation: OpenInvitation) {
      role = .word("role.\(invitation.role)")
      about = .joined([
        .word("invite.by", ["name": .text(invitation.invitedBy)]),
        .word("invite.until", ["when": .moment(invitation.expiresAt)]),
      ])
      address = .settingsInvitation(invitation.mark)
    }
  }

  /// A channel the shop sells on, and how fresh its files are.
  package struct ChannelRow: Sendable {
    let name: Written
    let about: Written

    package init(channel: SalesChannel, orders: Int, lastImport: Instant?) {
      name = .word("channel.\(channel)")
      about = .joined([
        .counted("import.orders", orders),
        lastImport.map { .word("settings.lastImport", ["when": .since($0)]) } ?? .text(""),
      ])
    }
  }

  /// A token for programs.
  package struct Token: Sendable {
    let name: String
    let about: Written
    let address: SiteURL

    package init(
      id: some CustomStringConvertible, name: String, scopes: [String], madeAt: Instant, usedAt: Instant?,
      endsAt: Instant? = nil, isOver: Bool = false
    ) {
      self.name = name
      about = .joined(
        scopes.map { .word("scope.\($0)") } + [
          .word("settings.madeOn", ["when": .day(madeAt)]),
          usedAt.map { .word("settings.usedAt", ["when": .since($0)]) } ?? .word("settings.neverUsed"),
          endsAt.map { .word(isOver ? "account.tokenOver" : "account.tokenEnds", ["when": .day($0)]) } ?? .text(""),
        ])
      address = .settingsToken(id)
    }
  }

  /// A backup on disk.
  package struct Backup: Sendable {
    let name: String
    let madeAt: Instant
    let at: Written
    let size: Written
    let address: SiteURL?

    /// - Parameter address: where it can be downloaded; nil where it cannot.
    package init(name: String, madeAt: Instant, bytes: Int, address: SiteURL?) {
      self.name = name
      self.madeAt = madeAt
      at = .moment(madeAt)
      size = .bytes(bytes)
      self.address = address
    }
  }
}
