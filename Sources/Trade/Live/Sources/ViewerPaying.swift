package import Storage

extension ViewerLines {
  /// How a viewer comes to what she has to pay.
  package enum Paying: Sendable, Equatable {
    /// She holds nothing, or the shop takes no payments here.
    case nothing
    /// She holds pieces, and has no checkout to pay yet.
    case toMake
    /// Her checkout, by its link.
    case made(token: String)
  }
}

/// The checkout of one viewer of a room: hers, and never another's.
package struct ViewerCheckout {
  package let connection: any SQLConnection
  package let room: Room
  package let viewer: RoomViewer

  package init(connection: any SQLConnection, room: Room, viewer: RoomViewer) {
    self.connection = connection
    self.room = room
    self.viewer = viewer
  }

  private var desk: CheckoutDesk { CheckoutDesk(connection: connection, shop: room.shop) }

  /// What she can do about it now. Who holds nothing, is blocked, or only rehearses has nothing to pay; nor has anybody
  /// while the shop has not said how one pays.
  package func standing() throws -> ViewerLines.Paying {
    guard try desk.claims(of: viewer.buyer, in: room.session).contains(where: { $0.pieces > 0 }),
      try CheckoutTermsBook(connection: connection, shop: room.shop).terms().isUsable,
      try LiveBuyers(connection: connection, shop: room.shop).buyer(viewer.buyer).blockedAt == nil,
      try !LiveSessions(connection: connection, shop: room.shop).session(room.session).isRehearsal
    else { return .nothing }
    return try desk.unpaid(of: viewer.buyer, in: room.session).map { .made(token: $0.token) } ?? .toMake
  }

  /// Her checkout, made now where there is none yet; nil where she has nothing to pay.
  package func open(at now: Instant) throws -> Checkout? {
    guard try standing() != .nothing else { return nil }
    try desk.make(for: room.session, at: now)
    return try desk.unpaid(of: viewer.buyer, in: room.session)
  }
}
