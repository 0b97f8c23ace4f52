package import Storage

/// What somebody did that the owner may want to know of later.
package enum TrailAction: String, Sendable, CaseIterable, SQLConvertible {
  case madeShop, changedShop, changedLimit, changedPayment
  case signedIn, refusedSignIn, usedRecoveryCode, signedOut, signedOutDevice, signedOutEverywhere
  case confirmed, refusedPassword, refused
  case changedPassword, madeReset, usedReset
  case turnedOnSecondFactor, renewedRecoveryCodes, turnedOffSecondFactor
  case invited, withdrewInvitation, joined, changedRole, removedPerson
  case madeToken, revokedToken
  case imported, undidImport
  case counted, changedProduct, changedPrice, exported
  case backedUp, tookBackup, restored
  case tookShop, broughtShop
  case sawBuyer, correctedBuyer, stoppedBuyer, allowedBuyer, erasedBuyer, retired
  case changedWebhook
}

/// What lines of the trail are about, for whoever looks for one kind.
package enum TrailKind: String, Sendable, CaseIterable {
  case access, people, money, stock, data

  package var actions: [TrailAction] { TrailAction.allCases.filter { Self.of($0) == self } }

  package static func of(_ action: TrailAction) -> TrailKind {
    switch action {
    case .signedIn, .refusedSignIn, .usedRecoveryCode, .signedOut, .signedOutDevice, .signedOutEverywhere, .confirmed,
      .refusedPassword, .refused, .changedPassword, .madeReset, .usedReset, .turnedOnSecondFactor,
      .renewedRecoveryCodes, .turnedOffSecondFactor:
      .access
    case .invited, .withdrewInvitation, .joined, .changedRole, .removedPerson, .madeToken, .revokedToken: .people
    case .madeShop, .changedShop, .changedLimit, .changedPayment, .changedPrice: .money
    case .imported, .undidImport, .counted, .changedProduct: .stock
    case .exported, .backedUp, .tookBackup, .restored, .tookShop, .broughtShop, .sawBuyer, .correctedBuyer,
      .stoppedBuyer, .allowedBuyer, .erasedBuyer, .retired, .changedWebhook:
      .data
    }
  }
}

/// One line of the trail.
package struct TrailEntry: Sendable, Equatable {
  package let id: ID<TrailEntry>
  package let at: Instant
  package let action: TrailAction
  /// Who did it; nil for a token or the command line.
  package let person: String?
  /// The token that did it; nil for people and the command line.
  package let token: String?
  /// What it was done to, in a word or two; never a secret, never a buyer.
  package let detail: String
  /// Where it was done from: a network address, or ``Trail/machine``.
  package let address: String

  package init(
    id: ID<TrailEntry> = ID(1), at: Instant, action: TrailAction, person: String?, token: String? = nil,
    detail: String, address: String
  ) {
    self.id = id
    self.at = at
    self.action = action
    self.person = person
    self.token = token
    self.detail = detail
    self.address = address
  }
}

/// Who did what in a shop: written in the deed's transaction, never changed; nothing in the program takes a line away.
package struct Trail {
  /// The address of what is done on the machine itself, by its command line.
  package static let machine = "machine"

  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  package func record(
    _ action: TrailAction, by person: ID<Person>?, token: ID<APIToken>? = nil, _ detail: String = "",
    from address: String = ""
  ) throws {
    try connection.execute(
      """
      INSERT INTO trail (shop_id, trail_id, happened_at, person_id, token_id, action, detail, address)
      VALUES (\(shop), \(ID<TrailEntry>.new()), \(now), \(person), \(token), \(action), \(detail), \(address))
      """)
  }

  /// Writes into every shop's trail that the books are those of a backup.
  ///
  /// The books may be of any earlier schema still, so only columns are named that were there from the beginning.
  package static func noteRestore(of name: String, on connection: any SQLConnection, at now: Instant) throws {
    for row in try connection.rows("SELECT shop_id FROM shop") {
      let shop: ID<Shop> = try row("shop_id")
      try connection.execute(
        """
        INSERT INTO trail (shop_id, trail_id, happened_at, action, detail, address)
        VALUES (\(shop), \(ID<TrailEntry>.new()), \(now), \(TrailAction.restored), \(name), \(machine))
        """)
    }
  }

  /// Lines of the trail, the newest first.
  ///
  /// - Parameters:
  ///   - count: at most 1,000.
  ///   - before: the last line of the page before; nil for the newest.
  ///   - kind: nil for all.
  package func latest(
    _ count: Int, before: ID<TrailEntry>? = nil, of kind: TrailKind? = nil
  ) throws -> [TrailEntry] {
    let ofKind: SQLQuery = kind.map { "AND t.action \(in: $0.actions)" } ?? ""
    return try connection.rows(
      """
      SELECT t.trail_id, t.happened_at, t.action, p.name AS person, k.name AS token, t.detail, t.address FROM trail t
      LEFT JOIN person p ON p.person_id = t.person_id
      LEFT JOIN api_token k ON k.shop_id = t.shop_id AND k.token_id = t.token_id
      WHERE t.shop_id = \(shop) AND t.trail_id < \(before?.value ?? Int64.max) \(part: ofKind)
      ORDER BY t.trail_id DESC LIMIT \(min(count, 1_000))
      """
    ).map { row in
      TrailEntry(
        id: try row("trail_id"), at: try row("happened_at"), action: try row("action"), person: try row("person"),
        token: try row("token"), detail: try row("detail"), address: try row("address"))
    }
  }
}
