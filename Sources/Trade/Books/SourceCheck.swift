import Storage

/// What sources of comments say they brought against the times in which they were heard.
struct SourceCheck {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func differences() throws -> [BooksVerification.Difference] {
    try connection.rows(
      """
      SELECT s.session_id, s.source, s.room, s.comments, CAST(COALESCE(SUM(p.comments), 0) AS BIGINT) AS heard
      FROM live_source s
      LEFT JOIN live_source_span p ON p.shop_id = s.shop_id AND p.session_id = s.session_id AND p.source = s.source
        AND p.room = s.room
      WHERE s.shop_id = \(shop) GROUP BY s.session_id, s.source, s.room, s.comments
      HAVING s.comments <> COALESCE(SUM(p.comments), 0)
      ORDER BY s.session_id, s.source, s.room
      """
    ).map { row in
      let session: Int64 = try row("session_id")
      let (source, room): (String, String) = (try row("source"), try row("room"))
      let (said, heard): (Int64, Int64) = (try row("comments"), try row("heard"))
      return .init(subject: "source \(session) \(source) \(room)", cached: "\(said)", rebuilt: "\(heard)")
    }
  }
}
