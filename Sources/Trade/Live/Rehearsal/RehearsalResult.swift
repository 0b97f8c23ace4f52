package import Storage

/// What a rehearsal came to, and what to do better.
package struct RehearsalResult: Sendable, Equatable {
  package enum Advice: Sendable, Equatable {
    /// Comments that wanted pieces and that nobody settled.
    case lostClaims(comments: Int, pieces: Int)
    case openQuestions(Int)
    /// It usually took so many seconds to answer.
    case slowAnswers(seconds: Int)
    case shownTooLong(code: String, minutes: Int, planned: Int)
    case neverShown(Int)
    /// Somebody claimed by the dozen and was let.
    case notBlocked(handle: String, pieces: Int64)
    case well
  }

  /// Questions, and words about earlier orders, that were asked and answered; answering usually took so many seconds.
  package let questions: Int
  package let answered: Int
  package let answerTime: Int?
  /// Comments of which somebody had to say what they mean, and those of which somebody did.
  package let unsure: Int
  package let settled: Int
  package let settleTime: Int?
  package let claims: Int
  package let advice: [Advice]
}

extension RehearsalResult {
  /// Comments looked at; as many as the longest rehearsal has.
  private static let most = 20_000
  /// An answer that takes longer finds the buyer gone.
  private static let patience = 60

  /// Nil for a session that is no rehearsal.
  package init?(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    guard try LiveSessions(connection: connection, shop: shop).session(session).isRehearsal else { return nil }
    let comments = try connection.rows(
      """
      SELECT intent, state, quantity, received_at, settled_at FROM live_comment
      WHERE shop_id = \(shop) AND session_id = \(session) AND (state IN ('asked', 'unsure') OR settled_at IS NOT NULL)
      LIMIT \(Self.most)
      """
    ).map(Settled.init)
    let asked = comments.filter { $0.isQuestion && $0.state != .unsure }
    let doubted = comments.filter { !$0.isQuestion || $0.state == .unsure }
    let (answered, answerTime) = Self.done(asked)
    let (settled, settleTime) = Self.done(doubted)
    let claims = Int(
      try connection.value(
        "SELECT COUNT(*) FROM live_claim WHERE shop_id = \(shop) AND session_id = \(session)") as Int64? ?? 0)
    let lost = doubted.filter { $0.state == .unsure && $0.intent == .claim }
    var advice: [Advice] = []
    if !lost.isEmpty {
      advice.append(.lostClaims(comments: lost.count, pieces: lost.reduce(0) { $0 + Int($1.quantity ?? 1) }))
    }
    if asked.count > answered { advice.append(.openQuestions(asked.count - answered)) }
    if let answerTime, answerTime > Self.patience { advice.append(.slowAnswers(seconds: answerTime)) }
    advice += try Self.showings(of: session, shop, connection)
    advice += try Self.dozens(of: session, shop, connection)
    self.init(
      questions: asked.count, answered: answered, answerTime: answerTime, unsure: doubted.count, settled: settled,
      settleTime: settleTime, claims: claims, advice: advice.isEmpty ? [.well] : advice)
  }

  private struct Settled {
    let intent: CommentReading.Intent
    let state: LiveComment.State
    let quantity: Int64?
    let time: Int?
    var isQuestion: Bool { intent == .question || intent == .afterSale }

    init(_ row: SQLRow) throws {
      intent = try row("intent")
      state = try row("state")
      quantity = try row("quantity")
      let (received, settled): (Instant, Instant?) = (try row("received_at"), try row("settled_at"))
      time = settled.map { Int(($0 - received).components.seconds) }
    }
  }

  /// How many were done, and how long the middle one took.
  private static func done(_ comments: [Settled]) -> (Int, Int?) {
    let times = comments.compactMap(\.time).sorted()
    return (times.count, times.isEmpty ? nil : times[times.count / 2])
  }

  private static func showings(
    of session: ID<LiveSession>, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> [Advice] {
    let rows = try connection.rows(
      """
      SELECT i.code, i.minutes, (
        SELECT CAST(SUM(w.to_at - w.from_at) AS BIGINT) FROM live_showing w
        WHERE w.shop_id = i.shop_id AND w.session_id = i.session_id AND w.item_id = i.item_id) AS shown
      FROM line_up_item i WHERE i.shop_id = \(shop) AND i.session_id = \(session) ORDER BY i.place
      """)
    var advice: [Advice] = []
    var never = 0
    for row in rows {
      guard let shown = try row("shown") as Int64? else {
        never += 1
        continue
      }
      let (minutes, planned): (Int, Int) = (Int(shown / 60_000), try row("minutes"))
      // Half as long again is no matter.
      if minutes * 2 > planned * 3 {
        advice.append(.shownTooLong(code: try row("code"), minutes: minutes, planned: planned))
      }
    }
    return advice + (never > 0 ? [.neverShown(never)] : [])
  }

  private static func dozens(
    of session: ID<LiveSession>, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> [Advice] {
    let row = try connection.row(
      """
      SELECT b.handle, CAST(SUM(c.quantity) AS BIGINT) AS pieces FROM live_claim c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.quantity >= \(RehearsalHint.suspicious)
        AND b.blocked_at IS NULL
      GROUP BY b.handle ORDER BY pieces DESC, b.handle LIMIT 1
      """)
    return try row.map { [.notBlocked(handle: try $0("handle"), pieces: try $0("pieces"))] } ?? []
  }
}
