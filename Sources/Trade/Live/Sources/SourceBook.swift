package import Storage

/// What is kept of the sources of a session, brought along with each delivery.
package struct SourceBook {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  /// Rooms of all sources of a session at the most. A bridge that names a new room with every line is a broken one; what
  /// it brings beyond is counted under the last room.
  static let mostRooms = 20

  /// Notes down what a delivery brought. The session is the caller's until the transaction ends (``LiveLog/open(_:of:on:)``).
  ///
  /// - Parameters:
  ///   - taken: comments that were new and were kept.
  ///   - floods: comments that were new and were not.
  func note(
    _ delivery: SourceDelivery, taken: [IncomingComment], floods: [IncomingComment] = [], at now: Instant
  ) throws {
    var news: [SourcePlace: SourceRecord.Counts] = [:]
    for (place, heard) in delivery.heard {
      news[place] = SourceRecord.Counts(others: heard.others, refused: heard.refused)
    }
    for comment in delivery.comments { news[comment.place, default: .init()].duplicates += 1 }
    for comment in taken {
      news[comment.place]?.comments += 1
      news[comment.place]?.duplicates -= 1
    }
    for comment in floods {
      news[comment.place]?.floods += 1
      news[comment.place]?.duplicates -= 1
    }
    for (place, counts) in news.sorted(by: { $0.key < $1.key }) {
      var record = try known(place, at: now)
      record.hear(counts, says: delivery.heard[place]?.status, at: now)
      try keep(record)
    }
  }

  /// Every room of every source, by name.
  package func records() throws -> [SourceRecord] {
    try connection.rows(
      """
      SELECT \(part: SourceRecord.columns) FROM live_source WHERE shop_id = \(shop) AND session_id = \(session)
      ORDER BY source, room LIMIT \(Self.mostRooms)
      """
    ).map(SourceRecord.init)
  }

  private func known(_ place: SourcePlace, at now: Instant) throws -> SourceRecord {
    if let record = try record(of: place) { return record }
    let rooms: Int? = try connection.value(
      "SELECT COUNT(*) FROM live_source WHERE shop_id = \(shop) AND session_id = \(session)")
    // Our own two are always there to be shown.
    let isForeign = CommentSources.kind(of: place.source).name == nil
    if isForeign, let rooms, rooms >= Self.mostRooms - 2, let last = try records().last(where: \.isForeign) {
      return last
    }
    return SourceRecord(place, at: now)
  }

  private func record(of place: SourcePlace) throws -> SourceRecord? {
    try connection.row(
      """
      SELECT \(part: SourceRecord.columns) FROM live_source
      WHERE shop_id = \(shop) AND session_id = \(session) AND source = \(place.source) AND room = \(place.room)
      """
    ).map(SourceRecord.init)
  }

  private func keep(_ record: SourceRecord) throws {
    let (place, span, counts, minute) = (record.place, record.span, record.counts, record.minute)
    try connection.execute(
      """
      INSERT INTO live_source (shop_id, session_id, source, room, status, from_at, to_at, span_comments, last_line_at,
        comments, duplicates, others, refused, floods, minute, minute_comments, minute_before)
      VALUES (\(shop), \(session), \(place.source), \(place.room), \(record.status), \(span.from), \(span.to),
        \(span.comments), \(record.lastLine), \(counts.comments), \(counts.duplicates), \(counts.others),
        \(counts.refused), \(counts.floods), \(minute.number), \(minute.count), \(minute.before))
      ON CONFLICT (shop_id, session_id, source, room) DO UPDATE SET status = excluded.status,
        from_at = excluded.from_at, to_at = excluded.to_at, span_comments = excluded.span_comments,
        last_line_at = excluded.last_line_at, comments = excluded.comments, duplicates = excluded.duplicates,
        others = excluded.others, refused = excluded.refused, floods = excluded.floods, minute = excluded.minute,
        minute_comments = excluded.minute_comments, minute_before = excluded.minute_before
      """)
    try connection.execute(
      """
      INSERT INTO live_source_span (shop_id, session_id, source, room, from_at, to_at, comments)
      VALUES (\(shop), \(session), \(place.source), \(place.room), \(span.from), \(span.to), \(span.comments))
      ON CONFLICT (shop_id, session_id, source, room, from_at) DO UPDATE SET to_at = excluded.to_at,
        comments = excluded.comments
      """)
  }
}

extension SourcePlace: Comparable {
  package static func < (left: SourcePlace, right: SourcePlace) -> Bool {
    (left.source, left.room) < (right.source, right.room)
  }
}

extension IncomingComment {
  var place: SourcePlace { SourcePlace(source: source, room: room) }
}

extension SourceStatus: SQLConvertible {}

extension SourceRecord {
  fileprivate var isForeign: Bool { CommentSources.kind(of: place.source).name == nil }

  fileprivate static let columns: SQLQuery = """
    source, room, status, from_at, to_at, span_comments, last_line_at, comments, duplicates, others, refused, floods,
    minute, minute_comments, minute_before
    """

  fileprivate init(_ row: SQLRow) throws {
    self.init(
      place: SourcePlace(source: try row("source"), room: try row("room")), status: try row("status"),
      span: Span(from: try row("from_at"), to: try row("to_at"), comments: try row("span_comments")),
      lastLine: try row("last_line_at"),
      counts: Counts(
        comments: try row("comments"), duplicates: try row("duplicates"), others: try row("others"),
        refused: try row("refused"), floods: try row("floods")),
      minute: MinuteCount(
        number: try row("minute"), count: try row("minute_comments"), before: try row("minute_before")))
  }
}
