package import Storage

/// What was heard of a session and what was not, by source.
///
/// A report tells with it how much its figures stand on: `"% of the session seen"`.
package struct SourceCoverage: Sendable, Equatable {
  /// One room of a source.
  package struct Source: Sendable, Equatable {
    package let record: SourceRecord
    /// The times in which it was heard, in order and apart; the last one as it was stored.
    package let spans: [SourceRecord.Span]

    package var place: SourcePlace { record.place }
    package var hearing: SourceHearing { CommentSources.kind(of: place.source).hearing }

    package init(record: SourceRecord, spans: [SourceRecord.Span]) {
      self.record = record
      self.spans = spans
    }
  }

  /// How a source stands at a moment.
  package enum State: String, Sendable, CaseIterable {
    case connected
    /// It said nothing for some seconds.
    case quiet
    case paused
    /// It said that it lost the room, or has been silent too long.
    case lost
    case ended
  }

  package let startedAt: Instant?
  package let endedAt: Instant?
  /// By source and room.
  package let sources: [Source]

  package init(startedAt: Instant?, endedAt: Instant?, sources: [Source]) {
    self.startedAt = startedAt
    self.endedAt = endedAt
    self.sources = sources
  }

  /// Of a session of which nothing is known.
  package static let none = SourceCoverage(startedAt: nil, endedAt: nil, sources: [])

  /// The session's time so far, or all of it; nil before it has begun.
  package func session(at now: Instant) -> TimeSpan? {
    startedAt.map { TimeSpan(from: $0, to: max($0, endedAt ?? now)) }
  }

  /// How much of the session was heard, in thousandths: the time in which some source of another platform was heard, or,
  /// where there is none, our own room was open. Nil where no source hears by itself, and before there is any time.
  package func seen(at now: Instant) -> Int? {
    let bridges = sources.filter { $0.hearing == .whileItSpeaks }
    let heard = bridges.isEmpty ? sources.filter { $0.hearing == .whileOpen } : bridges
    return share(of: heard, at: now)
  }

  /// How much of the session a source was heard in, in thousandths, in any of its rooms.
  package func seen(of source: String, at now: Instant) -> Int? {
    share(of: sources.filter { $0.place.source == source && $0.hearing != .byHand }, at: now)
  }

  /// The times of the session in which none of a source's rooms was heard, in order; none for what is written by hand.
  package func gaps(of source: String, at now: Instant) -> [TimeSpan] {
    let rooms = sources.filter { $0.place.source == source && $0.hearing != .byHand }
    guard let session = session(at: now), !rooms.isEmpty else { return [] }
    return session.without(rooms.flatMap { $0.heard(at: now) })
  }

  /// How one of the sources stands; after the end of the session, how it stood then.
  package func state(of source: Source, at now: Instant) -> State {
    // Nobody has to hear a room before the session begins.
    if source.hearing == .whileOpen, startedAt == nil { return source.record.status.isGone ? .ended : .connected }
    return source.state(at: endedAt.map { min($0, now) } ?? now)
  }

  private func share(of sources: [Source], at now: Instant) -> Int? {
    guard let session = session(at: now), session.milliseconds > 0, !sources.isEmpty else { return nil }
    let missed = session.without(sources.flatMap { $0.heard(at: now) }).reduce(0) { $0 + $1.milliseconds }
    let seen = session.milliseconds - missed
    // Nothing but all of it is all of it.
    return Int(seen * 1_000 / session.milliseconds)
  }
}

extension SourceCoverage.Source {
  /// When it was heard, as far as can be said at a moment.
  func heard(at now: Instant) -> [TimeSpan] {
    var times = spans.map { TimeSpan(from: $0.from, to: $0.to) }
    if let last = spans.last, last.from == record.span.from {
      times[times.count - 1] = TimeSpan(from: last.from, to: record.spanEnd(at: now))
    }
    return times
  }

  package func state(at now: Instant) -> SourceCoverage.State {
    switch record.status {
    case .ended: return .ended
    case .disconnected: return .lost
    case .connected, .paused:
      let silence = now > record.lastLine ? now - record.lastLine : .zero
      if silence > SourceRecord.gap { return .lost }
      if silence > SourceRecord.quiet { return .quiet }
      return record.status == .paused ? .paused : .connected
    }
  }
}

extension SourceCoverage {
  /// Spans that are read of one room; a source that flutters more than this is heard in vain.
  private static let mostSpans = 5_000

  /// Reads what is known of a session's sources.
  ///
  /// - Throws: ``LiveError/unknownSession``, also for another shop's.
  package static func of(
    _ session: ID<LiveSession>, _ shop: ID<Shop>, _ connection: any SQLConnection
  ) throws -> SourceCoverage {
    let times = try connection.row(
      "SELECT started_at, ended_at FROM live_session WHERE shop_id = \(shop) AND session_id = \(session)")
    guard let times else { throw LiveError.unknownSession }
    let sources = try SourceBook(connection: connection, shop: shop, session: session).records().map { record in
      let spans = try connection.rows(
        """
        SELECT from_at, to_at, comments FROM live_source_span
        WHERE shop_id = \(shop) AND session_id = \(session) AND source = \(record.place.source)
          AND room = \(record.place.room)
        ORDER BY from_at DESC LIMIT \(mostSpans)
        """
      ).map { SourceRecord.Span(from: try $0("from_at"), to: try $0("to_at"), comments: try $0("comments")) }
      return Source(record: record, spans: spans.reversed())
    }
    return SourceCoverage(startedAt: try times("started_at"), endedAt: try times("ended_at"), sources: sources)
  }
}
