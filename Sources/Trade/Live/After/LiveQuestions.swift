package import Storage

/// What was asked in a session, and how long it took to be answered.
package struct LiveQuestions: Sendable, Equatable {
  package var asked = 0
  package var answered = 0
  /// Seconds from when the desk had the comment to its answer, of those answered while the session was on: half were answered sooner, and nine of ten; nil where none was.
  package var median: Int64?
  package var slowestTenth: Int64?

  /// A question that stayed open.
  package struct Open: Sendable, Equatable {
    package let id: ID<LiveComment>
    package let code: String?
    package let item: ID<LineUpItem>?
    package let attribute: CommentReading.Attribute?
    package let text: String
    package let handle: String
    package let at: Instant
  }

  package var open: [Open] = []

  /// Most questions of the list.
  package static let mostOpen = 200

  /// - Parameters:
  ///   - waits: seconds of each that was answered while the session was on.
  ///   - later: how many were replied to afterwards; nobody's time to answer is told by them.
  init(asked: Int, waits: [Int64], later: Int = 0, open: [Open] = []) {
    let sorted = waits.sorted()
    self.asked = asked
    answered = waits.count + later
    median = Self.quantile(sorted, 1, of: 2)
    slowestTenth = Self.quantile(sorted, 9, of: 10)
    self.open = open
  }

  /// The smallest wait that at least so large a part of all did not exceed.
  static func quantile(_ sorted: [Int64], _ part: Int, of whole: Int) -> Int64? {
    sorted.isEmpty ? nil : sorted[max(0, (sorted.count * part + whole - 1) / whole - 1)]
  }

  package init(of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection) throws {
    let rows = try connection.rows(
      """
      SELECT c.state, CASE WHEN \(part: AnswerBook.isInTime) THEN \(part: AnswerBook.wait) END AS waited FROM live_comment c
      LEFT JOIN live_answer a
        ON a.shop_id = c.shop_id AND a.session_id = c.session_id AND a.answer_id = c.answer_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.intent IN ('question', 'after_sale')
        AND c.state IN ('asked', 'settled')
      """)
    let waits = try rows.compactMap { try $0("waited") as Int64? }.map { max(0, $0) / 1_000 }
    let settled = try rows.count { try $0("state") as LiveComment.State == .settled }
    self.init(
      asked: rows.count, waits: waits, later: settled - waits.count,
      open: try Self.open(of: session, shop: shop, on: connection))
  }

  private static func open(
    of session: ID<LiveSession>, shop: ID<Shop>, on connection: any SQLConnection
  ) throws -> [Open] {
    try connection.rows(
      """
      SELECT c.comment_id, c.item_id, i.code, c.attribute, c.text, b.handle, c.said_at FROM live_comment c
      JOIN live_buyer b ON b.shop_id = c.shop_id AND b.buyer_id = c.buyer_id
      LEFT JOIN line_up_item i ON i.shop_id = c.shop_id AND i.session_id = c.session_id AND i.item_id = c.item_id
      WHERE c.shop_id = \(shop) AND c.session_id = \(session) AND c.state = 'asked'
      ORDER BY c.comment_id LIMIT \(mostOpen)
      """
    ).map { row in
      Open(
        id: try row("comment_id"), code: try row("code"), item: try row("item_id"), attribute: try row("attribute"),
        text: try row("text"), handle: try row("handle"), at: try row("said_at"))
    }
  }
}
