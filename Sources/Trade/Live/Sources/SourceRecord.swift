/// What is known of one room of a source in a session: what it brought, and since when it is heard without a gap.
///
/// It is brought along by each delivery, whatever there was before: keeping it costs the same after three hours as after
/// three minutes. Times are those of arrival here.
package struct SourceRecord: Sendable, Equatable {
  /// Silence longer than this is worth a look, and longer than ``gap`` it is a gap: a bridge tells every few seconds that
  /// it is there.
  package static let quiet = Duration.seconds(10)
  package static let gap = Duration.seconds(20)
  /// Who is back so soon was not away; this bounds the spans of a bridge that flutters.
  static let flutter = Duration.seconds(2)

  /// A time in which it was heard.
  package struct Span: Sendable, Equatable {
    package var from: Instant
    package var to: Instant
    /// New comments that came in it.
    package var comments: Int

    package init(from: Instant, to: Instant, comments: Int = 0) {
      self.from = from
      self.to = to
      self.comments = comments
    }
  }

  /// Counts of its lines.
  package struct Counts: Sendable, Equatable {
    package var comments = 0
    /// Comments that had come before.
    package var duplicates = 0
    package var others = 0
    /// Lines that could not be read.
    package var refused = 0
    package var floods = 0
  }

  package let place: SourcePlace
  package internal(set) var status: SourceStatus
  /// The span it is in; the last one while it is gone.
  package internal(set) var span: Span
  /// When its last line came.
  package internal(set) var lastLine: Instant
  package internal(set) var counts: Counts
  var minute: MinuteCount

  /// One that was never heard before.
  init(_ place: SourcePlace, at now: Instant) {
    self.place = place
    status = .connected
    span = Span(from: now, to: now)
    lastLine = now
    counts = Counts()
    minute = MinuteCount()
  }

  init(
    place: SourcePlace, status: SourceStatus, span: Span, lastLine: Instant, counts: Counts, minute: MinuteCount
  ) {
    self.place = place
    self.status = status
    self.span = span
    self.lastLine = lastLine
    self.counts = counts
    self.minute = minute
  }

  /// Takes in what it just brought.
  mutating func hear(_ news: Counts, says said: SourceStatus?, at moment: Instant) {
    // A clock that was set back adds nothing and takes nothing away.
    let now = max(moment, lastLine)
    let wasLost = status.isGone || now - lastLine > Self.gap
    let isGone = said?.isGone ?? false
    if isGone, wasLost, news == Counts() {
      // It says only that it is not there, which is known.
    } else if wasLost, now - span.to > Self.flutter {
      span = Span(from: now, to: now, comments: news.comments)
    } else {
      span.to = now
      span.comments += news.comments
    }
    status = said ?? (status.isGone ? .connected : status)
    lastLine = now
    counts.comments += news.comments
    counts.duplicates += news.duplicates
    counts.others += news.others
    counts.refused += news.refused
    counts.floods += news.floods
    minute.add(news.comments, at: now)
  }

  /// The end of its span as far as can be said at a moment: it goes on as long as no gap has come of the silence.
  package func spanEnd(at now: Instant) -> Instant {
    guard !status.isGone, now > span.to, now - lastLine <= Self.gap else { return span.to }
    return now
  }

  /// New comments within the minute before a moment, to within a few.
  package func perMinute(at now: Instant) -> Int { minute.rate(at: now) }
}

/// Counts by the minute, as two numbers: what falls out of the last sixty seconds is taken to have come evenly.
struct MinuteCount: Sendable, Equatable {
  var number: Int64 = 0
  var count = 0
  var before = 0

  mutating func add(_ more: Int, at now: Instant) {
    let current = now.milliseconds / 60_000
    if current > number {
      before = current == number + 1 ? count : 0
      count = 0
      number = current
    }
    count += more
  }

  func rate(at now: Instant) -> Int {
    let part = Int(now.milliseconds % 60_000)
    switch now.milliseconds / 60_000 - number {
    case ...0: return count + before * (60_000 - part) / 60_000
    case 1: return count * (60_000 - part) / 60_000
    default: return 0
    }
  }
}
