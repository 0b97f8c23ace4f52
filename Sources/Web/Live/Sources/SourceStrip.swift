import Trade

/// How the sources of a session stand, in a strip: what is heard, how much, and what was missed.
struct SourceStrip: Sendable {
  struct Row: Sendable {
    let name: Written
    let state: Badge
    /// Colours the dot; the words say the same.
    let tone: String
    /// How much of it came, and how much of the session it heard, where that is known.
    let figures: Written
    let gaps: [Gap]
    /// What was not taken, and why.
    let notes: Written
    let hasNotes: Bool
  }

  struct Gap: Sendable {
    let text: Written
  }

  let rows: [Row]
  /// How much of the session was heard in all.
  let seen: Written?

  /// - Parameter isOver: looks back: comments in all in the place of those a minute, and every gap.
  init(_ coverage: SourceCoverage, at now: Instant, isOver: Bool = false) {
    seen = coverage.seen(at: now).map { .word("source.seen", ["share": .share(perMille: $0)]) }
    rows = coverage.sources.map { Self.row($0, coverage, now, isOver) }
  }

  private static func row(
    _ source: SourceCoverage.Source, _ coverage: SourceCoverage, _ now: Instant, _ isOver: Bool
  ) -> Row {
    let record = source.record
    let byHand = source.hearing == .byHand
    let state: SourceCoverage.State? = isOver || byHand ? nil : coverage.state(of: source, at: now)
    let said: Badge? =
      byHand ? Badge(.word("source.byHand"), .quiet) : state.map { badge($0, record, now) }
    let gaps = isFirst(source, of: coverage) ? coverage.gaps(of: record.place.source, at: now) : []
    let notes = notes(record.counts)
    return Row(
      name: name(of: record.place, among: coverage),
      state: said ?? Badge(.counted("source.comments", record.counts.comments), .quiet),
      tone: said?.tone.rawValue ?? Badge.Tone.quiet.rawValue,
      figures: figures(of: source, coverage, now, isOver),
      gaps: gaps.filter { $0.milliseconds >= 1_000 }.suffix(isOver ? 20 : 2).map { Gap(text: gap($0, now)) },
      notes: .joined(notes),
      hasNotes: !notes.isEmpty)
  }

  /// What was missed is said once of a source that has several rooms.
  private static func isFirst(_ source: SourceCoverage.Source, of coverage: SourceCoverage) -> Bool {
    coverage.sources.first { $0.place.source == source.place.source } == source
  }

  private static func figures(
    of source: SourceCoverage.Source, _ coverage: SourceCoverage, _ now: Instant, _ isOver: Bool
  ) -> Written {
    let (record, isListening) = (source.record, source.hearing != .byHand)
    let seen = isFirst(source, of: coverage) ? coverage.seen(of: record.place.source, at: now) : nil
    return .joined([
      isListening && !isOver ? .counted("source.perMinute", record.perMinute(at: now)) : .text(""),
      isListening && isOver ? .text("") : .counted("source.comments", record.counts.comments),
      seen.map { .word("source.seenOne", ["share": .share(perMille: $0)]) } ?? .text(""),
    ])
  }

  /// A source's name; its room beside it where it has several.
  static func name(of place: SourcePlace, among coverage: SourceCoverage) -> Written {
    let rooms = coverage.sources.count { $0.place.source == place.source }
    return rooms > 1 ? .joined([name(of: place.source), .text(String(place.room.prefix(24)))]) : name(of: place.source)
  }

  static func name(of source: String) -> Written {
    if source.hasPrefix(Rehearsal.sourceStart) { return .word("source.name.rehearsal") }
    return ["room", "operator", "tiktok", "shopee", "instagram", "youtube", "facebook"].contains(source)
      ? .word("source.name.\(source)") : .text(source)
  }

  private static func badge(_ state: SourceCoverage.State, _ record: SourceRecord, _ now: Instant) -> Badge {
    switch state {
    case .connected: Badge(.word("source.connected", ["time": .clock(record.span.from)]), .good)
    // In steps, so that a screen does not change with every second.
    case .quiet: Badge(.word("source.quiet", ["time": .duration(seconds: silence(record, now) / 5 * 5)]), .attention)
    case .paused: Badge(.word("source.paused"), .attention)
    case .lost: Badge(.word("source.lost", ["time": .clock(record.span.to)]), .wrong)
    case .ended: Badge(.word("source.ended"), .quiet)
    }
  }

  private static func silence(_ record: SourceRecord, _ now: Instant) -> Int {
    Int(max(0, (now.milliseconds - record.lastLine.milliseconds) / 1_000))
  }

  /// `putus 2 menit 10.02–10.04`; one that goes on has no end yet.
  private static func gap(_ gap: TimeSpan, _ now: Instant) -> Written {
    let length = Written.duration(seconds: Int(gap.milliseconds / 1_000))
    return gap.to == now
      ? .word("source.gapOpen", ["from": .clock(gap.from), "length": length])
      : .word("source.gap", ["from": .clock(gap.from), "to": .clock(gap.to), "length": length])
  }

  private static func notes(_ counts: SourceRecord.Counts) -> [Written] {
    [
      ("source.duplicates", counts.duplicates), ("source.refused", counts.refused), ("source.floods", counts.floods),
    ].filter { $0.1 > 0 }.map { .counted($0.0, $0.1) }
  }
}
