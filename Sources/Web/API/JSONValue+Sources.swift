import Trade

extension JSONValue {
  /// What was heard of a session, a value for each room of a source.
  static func sources(_ coverage: SourceCoverage, at now: Instant) -> JSONValue {
    .list(
      coverage.sources.map { source in
        let (record, counts) = (source.record, source.record.counts)
        let byHand = source.hearing == .byHand
        return .object([
          "source": .text(record.place.source), "room": .text(record.place.room),
          "state": .text(coverage.state(of: source, at: now).rawValue),
          "connectedSince": byHand || record.status.isGone ? .null : JSONValue(record.span.from),
          "lastLineAt": JSONValue(record.lastLine), "commentsAMinute": .number(Int64(record.perMinute(at: now))),
          "comments": .number(Int64(counts.comments)), "duplicates": .number(Int64(counts.duplicates)),
          "others": .number(Int64(counts.others)), "refused": .number(Int64(counts.refused)),
          "floods": .number(Int64(counts.floods)),
          "seenPerMille": JSONValue(coverage.seen(of: record.place.source, at: now)),
          "gaps": .list(
            coverage.gaps(of: record.place.source, at: now).suffix(100).map {
              .object(["from": JSONValue($0.from), "to": JSONValue($0.to)])
            }),
        ])
      })
  }
}
