package import Storage

/// What somebody did that the owner may want to know of later.
package enum TrailAction: String, Sendable, CaseIterable, SQLConvertible {
  case madeShop, changedShop
  case signedIn, signedOutEverywhere, changedPassword
  case invited, joined, changedRole, removedPerson
  case madeToken, revokedToken
  case imported, undidImport
  case counted, changedProduct, exported
  case backedUp
  case tookShop, broughtShop
  case sawBuyer, correctedBuyer, stoppedBuyer, erasedBuyer, retired
}

/// One line of the trail.
package struct TrailEntry: Sendable, Equatable {
  package let at: Instant
  package let action: TrailAction
  /// Who did it; nil for a token or the command line.
  package let person: String?
  /// What it was done to, in a word or two; never a secret, never a buyer.
  package let detail: String
  package let address: String

  package init(at: Instant, action: TrailAction, person: String?, detail: String, address: String) {
    self.at = at
    self.action = action
    self.person = person
    self.detail = detail
    self.address = address
  }
}

/// Who did what in a shop: written in the deed's transaction, never changed.
package struct Trail {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  package func record(
    _ action: TrailAction, by person: ID<Person>?, _ detail: String = "", from address: String = ""
  ) throws {
    try connection.execute(
      """
      INSERT INTO trail (shop_id, trail_id, happened_at, person_id, action, detail, address)
      VALUES (\(shop), \(ID<TrailEntry>.new()), \(now), \(person), \(action), \(detail), \(address))
      """)
  }

  /// The latest lines, newest first.
  package func latest(_ count: Int) throws -> [TrailEntry] {
    try connection.rows(
      """
      SELECT t.happened_at, t.action, p.name AS person, t.detail, t.address FROM trail t
      LEFT JOIN person p ON p.person_id = t.person_id
      WHERE t.shop_id = \(shop) ORDER BY t.trail_id DESC LIMIT \(min(count, 1_000))
      """
    ).map { row in
      TrailEntry(
        at: try row("happened_at"), action: try row("action"), person: try row("person"), detail: try row("detail"),
        address: try row("address"))
    }
  }
}
