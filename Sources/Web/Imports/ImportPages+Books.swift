import Trade

extension ImportRow {
  /// Nil for imports that nobody wants to see again.
  init?(_ record: FileImportRecord) {
    guard let state = ImportState(rawValue: record.state.rawValue) else { return nil }
    self.init(
      fileName: record.fileName, kind: record.layout.isEmpty ? nil : ImportSummary.kind(record.layout),
      startedAt: record.startedAt, state: state,
      orders: ChannelFileKind(rawValue: record.layout)?.isMoney == false ? record.counts.orders : nil,
      address: .importing(record.id))
  }
}

extension ImportProgressPage {
  /// - Parameter running: nil where another process is at work on it.
  init(_ record: FileImportRecord, _ running: ImportRunner.Running?) {
    let progress = running?.progress ?? ImportDesk.Progress()
    let phase = running?.phase ?? Phase(rawValue: record.state.rawValue) ?? .checking
    let total = phase == .undoing ? Int64(record.counts.orders) : progress.bytesTotal
    let done = phase == .undoing ? Int64(progress.rows) : progress.bytesRead
    let percent = total > 0 ? Int(min(done, total) * 100 / total) : nil
    self.init(
      fileName: record.fileName, phase: phase, rows: progress.rows, percent: percent,
      secondsLeft: running.flatMap { Self.secondsLeft(since: $0.startedAt, percent: percent) })
  }

  /// Guessed once a twentieth is done.
  private static func secondsLeft(since start: ContinuousClock.Instant, percent: Int?) -> Int? {
    guard let percent, percent >= 5 else { return nil }
    let elapsed = Int((ContinuousClock.now - start).components.seconds)
    return elapsed * (100 - percent) / percent
  }
}

extension ImportProblemPage {
  init(_ record: FileImportRecord, in language: Language) {
    let sentence: Written =
      record.problem.map { .text($0[language]) }
      ?? .word(record.state == .dropped ? "import.dropped" : "problem.failed")
    self.init(fileName: record.fileName, sentence: sentence)
  }
}

extension ImportSummary {
  init(_ record: FileImportRecord, refusals: [RowNote], warnings: [RowNote], for caller: Caller) {
    let counts = record.counts
    let period = counts.earliest.flatMap { first in counts.latest.map { first...max(first, $0) } }
    self.init(
      fileName: record.fileName, kind: Self.kind(record.layout), period: period,
      counts: Counts(
        new: counts.new, moved: counts.moved, same: counts.same, refusedRows: counts.refusedRows,
        warnings: counts.warnings, lines: counts.lines, pieces: counts.pieces, cancelled: counts.cancelled,
        subtotal: counts.subtotal, currency: counts.currency(or: caller.shop.currency),
        money: ChannelFileKind(rawValue: record.layout)?.isMoney == true ? counts.money : nil),
      refusals: refusals.map { Refusal($0, for: caller) },
      refusalLinks: RefusalLinks(of: record.id, maySee: record.state == .saved),
      warnings: warnings.map { Refusal($0, for: caller) },
      unread: counts.unread.map { UnreadColumn($0) }, checks: counts.checks)
  }
}

extension ImportSummary.UnreadColumn {
  fileprivate init(_ column: ImportCounts.Unread) {
    self.init(heading: column.heading, values: column.values, isKept: column.isKept)
  }
}
