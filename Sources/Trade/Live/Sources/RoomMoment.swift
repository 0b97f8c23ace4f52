package import Storage

/// What all viewers of a room have in common at an event, and of whom something may have changed by then.
///
/// It is read once for all of them, after the moment before it. A viewer's own part is read again only where it was
/// touched since: what an event costs does not grow with the viewers, but with those it is about.
package struct RoomMoment: Sendable {
  /// The session with its last event.
  package let session: LiveSession
  package let isOpen: Bool
  package let items: [LineUpItem]
  package let zone: ShopTimeZone

  /// The last event that touched what one buyer is shown of hers, and what all are.
  private var touches: [ID<LiveBuyer>: Int64]
  private var all: Int64

  package var event: Int64 { session.events }

  /// The event by which what a buyer is shown of hers may have changed last; 0 where none has.
  package func touched(_ buyer: ID<LiveBuyer>) -> Int64 { max(all, touches[buyer] ?? 0) }

  /// More events than this are not looked at one by one.
  private static let mostFollowed = 2_000

  /// - Parameter before: the moment before; after none everything has changed.
  package init(of room: Room, after before: RoomMoment?, on connection: any SQLConnection) throws {
    guard let shop = try ShopBook.find(room.shop, on: connection) else { throw LiveError.unknownSession }
    session = try LiveSessions(connection: connection, shop: room.shop).session(room.session)
    isOpen = try RoomBook.find(room.token, on: connection) != nil
    items = try LineUp(connection: connection, shop: room.shop, session: room.session).items()
    zone = ShopTimeZone(name: shop.timeZone) ?? .jakarta
    (touches, all) = (before?.touches ?? [:], before?.all ?? session.events)
    guard let before else { return }
    guard (0...Int64(Self.mostFollowed)).contains(session.events - before.event) else {
      all = session.events
      return
    }
    let news = try LiveLog(connection: connection, shop: room.shop, session: room.session)
      .events(after: before.event, limit: Self.mostFollowed)
    guard let last = news.last?.number else { return }
    let subjects = Subjects(news.map(\.event))
    if subjects.isAll { all = max(last, session.events) }
    // Events that were written meanwhile are in the next moment again.
    for buyer in try subjects.buyers(in: room, connection) { touches[buyer] = last }
  }
}

extension RoomMoment {
  /// What events are about.
  private struct Subjects {
    var comments: Set<Int64> = []
    var answers: Set<Int64> = []
    var checkouts: Set<Int64> = []
    var claims: Set<Int64> = []
    /// Claims by which those who wait for the same move on.
    var moved: Set<Int64> = []
    var people: Set<Int64> = []
    var isAll = false

    init(_ events: [LiveEvent]) {
      for event in events {
        let subject = event.subject.map { [$0] } ?? []
        switch event.kind {
        case .comment, .settled: comments.formUnion(subject)
        case .answered: answers.formUnion(subject)
        case .checkedOut, .unpaid: checkouts.formUnion(subject)
        case .claimed, .extended, .paid: claims.formUnion(subject)
        case .gave, .lapsed, .cancelled, .reopened:
          claims.formUnion(subject)
          moved.formUnion(subject)
        case .blocked, .unblocked: people.formUnion(subject)
        case .started, .ended, .arranged, .askedAgain: isAll = true
        case .shown, .taught: break
        }
      }
    }

    func buyers(in room: Room, _ connection: any SQLConnection) throws -> Set<ID<LiveBuyer>> {
      let (shop, session) = (room.shop, room.session)
      var buyers = Set(people.map { ID<LiveBuyer>($0) })
      func add(_ subjects: Set<Int64>, _ condition: (SQLQuery) -> SQLQuery) throws {
        guard !subjects.isEmpty else { return }
        let rows = try connection.rows(condition("\(in: subjects.sorted())"))
        for row in rows { buyers.insert(try row("buyer_id")) }
      }
      try add(comments) {
        "SELECT DISTINCT buyer_id FROM live_comment WHERE shop_id = \(shop) AND session_id = \(session) AND comment_id \(part: $0)"
      }
      try add(answers) {
        "SELECT DISTINCT buyer_id FROM live_comment WHERE shop_id = \(shop) AND session_id = \(session) AND answer_id \(part: $0)"
      }
      try add(checkouts) {
        "SELECT DISTINCT buyer_id FROM checkout WHERE shop_id = \(shop) AND checkout_id \(part: $0)"
      }
      try add(claims) {
        "SELECT DISTINCT buyer_id FROM live_claim WHERE shop_id = \(shop) AND claim_id \(part: $0)"
      }
      try add(moved) {
        """
        SELECT DISTINCT buyer_id FROM live_claim
        WHERE shop_id = \(shop) AND session_id = \(session) AND state = 'open' AND held < quantity AND variant_id IN (
          SELECT variant_id FROM live_claim WHERE shop_id = \(shop) AND claim_id \(part: $0))
        """
      }
      return buyers
    }
  }
}
