import Storage
import Trade
import Web

/// What is measured of the books of all shops together; of none by name.
struct BooksReadings {
  let connection: any SQLConnection

  func all() throws -> [MetricReading] { try lives() + claims() + imports() + stock() + size() }

  private func lives() throws -> [MetricReading] {
    let rows = try connection.rows(
      """
      SELECT COUNT(*) AS lives, CAST(COALESCE(SUM(comments), 0) AS BIGINT) AS comments
      FROM live_session WHERE started_at IS NOT NULL AND ended_at IS NULL
      """)
    guard let row = rows.first else { return [] }
    let (lives, comments): (Int64, Int64) = (try row("lives"), try row("comments"))
    return [MetricReading(.lives, Double(lives)), MetricReading(.comments, Double(comments))]
  }

  /// A session's claims are found by its index; sessions that are over are not looked through.
  private func claims() throws -> [MetricReading] {
    let rows = try connection.rows(
      """
      SELECT CASE WHEN c.state <> 'open' THEN c.state WHEN c.held = c.quantity THEN 'held' ELSE 'waiting' END AS standing,
        COUNT(*) AS claims
      FROM live_session s JOIN live_claim c ON c.shop_id = s.shop_id AND c.session_id = s.session_id
      WHERE s.started_at IS NOT NULL AND s.ended_at IS NULL GROUP BY 1
      """)
    let counts: [String: Int64] = try rows.reduce(into: [:]) { counts, row in
      let standing: String = try row("standing")
      counts[standing] = try row("claims")
    }
    return ["held", "waiting", "lapsed", "cancelled"].map { MetricReading(.claims, [$0], Double(counts[$0] ?? 0)) }
  }

  private func imports() throws -> [MetricReading] {
    let states = try connection.rows("SELECT state, COUNT(*) AS imports FROM file_import GROUP BY state ORDER BY state")
    let unread: Int64? = try connection.value(
      """
      SELECT COUNT(*) FROM file_import i JOIN import_refusal r ON r.shop_id = i.shop_id AND r.import_id = i.import_id
      WHERE i.state = 'saved' AND i.refusals_seen_at IS NULL
      """)
    return try states.map { row in
      let (state, imports): (String, Int64) = (try row("state"), try row("imports"))
      return MetricReading(.imports, [state], Double(imports))
    } + (unread.map { [MetricReading(.unreadRows, Double($0))] } ?? [])
  }

  private func stock() throws -> [MetricReading] {
    let missing: Int64? = try connection.value(
      "SELECT CAST(COALESCE(SUM(held - on_hand), 0) AS BIGINT) FROM stock_level WHERE held > on_hand")
    return missing.map { [MetricReading(.oversold, Double($0))] } ?? []
  }

  private func size() throws -> [MetricReading] {
    let bytes: Int64? =
      switch connection.dialect {
      case .sqlite:
        try connection.value("SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()")
      case .postgres: try connection.value("SELECT pg_database_size(current_database())")
      }
    return bytes.map { [MetricReading(.booksBytes, Double($0))] } ?? []
  }
}
