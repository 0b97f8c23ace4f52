package import Storage

/// The room of a session on our own pages, where viewers write without any other platform.
package struct Room: Sendable, Equatable {
  package let shop: ID<Shop>
  package let session: ID<LiveSession>
  /// What its address ends in; the shop's number leads it, so that it is looked for in that shop alone.
  package let token: String
  /// Since when it is open; nil while it is closed.
  package let openedAt: Instant?

  package var isOpen: Bool { openedAt != nil }
  package var place: SourcePlace { Self.place(of: session) }

  static func place(of session: ID<LiveSession>) -> SourcePlace {
    SourcePlace(source: RoomSource.name ?? "", room: session.description)
  }
}

/// What viewers write in the room.
package struct RoomSource: CommentSource {
  package static var name: String? { "room" }
  /// Nothing is sold there but by the comment itself.
  package static var bareCode: ReadingContext.BareCode? { .claims }
  package static var hearing: SourceHearing { .whileOpen }

  /// Who wrote what, and the key of the form, by which a double press is one comment.
  package struct Line: Sendable {
    package let viewer: RoomViewer
    package let text: String
    package let key: String

    package init(viewer: RoomViewer, text: String, key: String) {
      self.viewer = viewer
      self.text = text
      self.key = key
    }
  }

  package let session: ID<LiveSession>

  package init(session: ID<LiveSession>) { self.session = session }

  /// Whether anything can be seen in a text.
  package static func says(_ text: String) -> Bool { !text.plainComment.isEmpty }

  package func read(_ line: Line, at now: Instant) -> SourceLine {
    let text = line.text.plainComment
    guard !text.isEmpty else { return .wrong("text", Room.place(of: session)) }
    let place = Room.place(of: session)
    return .comment(
      IncomingComment(
        source: place.source, room: place.room, externalID: "\(line.viewer.id)-\(line.key)".cut(to: 100),
        handle: line.viewer.handle, name: line.viewer.name, text: text, saidAt: now))
  }
}

/// The rooms of a shop's sessions: opened, closed, found by their address.
package struct RoomBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The room of a session; nil while it was never opened.
  package func room(of session: ID<LiveSession>) throws -> Room? {
    try connection.row(
      """
      SELECT session_id, token, opened_at FROM live_room WHERE shop_id = \(shop) AND session_id = \(session)
      """
    ).map { try Room($0, of: shop) }
  }

  /// Opens the room of a session, or closes it. Its address stays the same.
  ///
  /// - Throws: ``LiveError/unknownSession``, also for another shop's.
  @discardableResult
  package func open(_ session: ID<LiveSession>, _ isOpen: Bool = true, at now: Instant) throws -> Room {
    _ = try LiveLog.open(session, of: shop, on: connection)
    let known = try room(of: session)
    let token = known?.token ?? Self.newToken(of: shop)
    let openedAt = isOpen ? known?.openedAt ?? now : nil
    try connection.execute(
      """
      INSERT INTO live_room (shop_id, session_id, token, opened_at)
      VALUES (\(shop), \(session), \(token), \(openedAt))
      ON CONFLICT (shop_id, session_id) DO UPDATE SET opened_at = excluded.opened_at
      """)
    let room = Room(shop: shop, session: session, token: token, openedAt: openedAt)
    if isOpen != (known?.isOpen ?? false) { try note(isOpen ? .connected : .ended, in: room, at: now) }
    return room
  }

  /// The open room of an address; nil for any other text.
  package static func find(_ token: String, on connection: any SQLConnection) throws -> Room? {
    guard (10...100).contains(token.utf8.count), let number = token.split(separator: "-", maxSplits: 1).first,
      let shop = Int64(number, radix: 36), shop > 0
    else { return nil }
    return try connection.row(
      """
      SELECT session_id, token, opened_at FROM live_room
      WHERE shop_id = \(shop) AND token = \(token) AND opened_at IS NOT NULL
      """
    ).map { try Room($0, of: ID(shop)) }
  }

  /// A session begins: its room is heard from then on.
  func begin(_ session: ID<LiveSession>, at now: Instant) throws {
    guard let room = try room(of: session), room.isOpen else { return }
    try note(.connected, in: room, at: now)
  }

  /// Notes down that a room is open: a server that stands still hears nobody.
  func note(_ status: SourceStatus, in room: Room, at now: Instant) throws {
    var delivery = SourceDelivery()
    delivery.add(.status(room.place, status))
    try SourceBook(connection: connection, shop: shop, session: room.session).note(delivery, taken: [], at: now)
  }

  static func newToken(of shop: ID<Shop>) -> String {
    String(shop.value, radix: 36) + "-" + Secret.new().text.prefix(22)
  }
}

extension Room {
  fileprivate init(_ row: SQLRow, of shop: ID<Shop>) throws {
    self.init(
      shop: shop, session: try row("session_id"), token: try row("token"), openedAt: try row("opened_at"))
  }
}

/// Notes down every few seconds that rooms are open.
package struct RoomTimes: Sendable {
  package let database: any SQLDatabase

  package init(database: any SQLDatabase) { self.database = database }

  /// Rooms that are looked after at one time.
  private static let most = 500

  /// So often it is to be done, for a room not to look silent.
  package static let pause = Duration.seconds(5)

  package func look(at now: Instant) async throws {
    let open = try await database.acrossShops.read { connection in
      try connection.rows(
        """
        SELECT r.shop_id, r.session_id, r.token, r.opened_at FROM live_room r
        JOIN live_session s ON s.shop_id = r.shop_id AND s.session_id = r.session_id
        WHERE r.opened_at IS NOT NULL AND s.started_at IS NOT NULL AND s.ended_at IS NULL LIMIT \(Self.most)
        """
      ).map { try Room($0, of: try $0("shop_id")) }
    }
    for room in open {
      try await database.bound(to: room.shop).write { connection in
        _ = try LiveLog.open(room.session, of: room.shop, on: connection)
        let book = RoomBook(connection: connection, shop: room.shop)
        // It may have been closed meanwhile.
        guard try book.room(of: room.session)?.isOpen ?? false else { return }
        try book.note(.connected, in: room, at: now)
      }
    }
  }
}
