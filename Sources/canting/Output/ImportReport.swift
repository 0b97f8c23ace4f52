import Server
import Trade

/// What an import did, for reading.
struct ImportReport {
  private let answer: ImportAnswer
  private let isDryRun: Bool

  /// Refused rows that are told one by one.
  private static let mostRefusals = 10

  init(_ answer: ImportAnswer, isDryRun: Bool) {
    self.answer = answer
    self.isDryRun = isDryRun
  }

  var text: String { lines.joined(separator: "\n") }

  private var lines: [String] {
    guard let counts = answer.counts, answer.state != .failed else {
      return ["\(answer.file): \(problem)"]
    }
    return [heading, "  " + outcomes(counts), "  " + contents(counts)] + unread(counts) + refusals(counts)
  }

  private var problem: String {
    answer.problem.map { $0[Terminal.language] } ?? Terminal.text(Sentences.interrupted)
  }

  private var heading: String {
    let kind = answer.kind.flatMap(ChannelFileKind.init(rawValue:)).map { Terminal.text($0.name) } ?? ""
    let state =
      switch answer.state {
      case .saved: Sentences.importSaved
      case .dropped: Sentences.importDropped
      default: isDryRun ? Sentences.importWouldBe : Sentences.importChecked
      }
    return "\(answer.file): \(kind), \(Terminal.text(state))"
  }

  private func outcomes(_ counts: ImportCounts) -> String {
    Terminal.text(
      Sentences.importOutcomes(
        new: Figures.count(counts.new), moved: Figures.count(counts.moved), same: Figures.count(counts.same),
        refused: Figures.count(counts.refused)))
  }

  private func contents(_ counts: ImportCounts) -> String {
    Terminal.text(
      Sentences.importContents(
        rows: Figures.count(counts.rows), lines: Figures.count(counts.lines), pieces: Figures.count(counts.pieces),
        cancelled: Figures.count(counts.cancelled), subtotal: Figures.money(counts.subtotal, answer.currency)))
  }

  private func unread(_ counts: ImportCounts) -> [String] {
    func columns(_ unread: [ImportCounts.Unread]) -> String { unread.map(\.heading).joined(separator: ", ") }
    let kept = counts.unread.filter(\.isKept)
    let lost = counts.unread.filter { !$0.isKept }
    return (kept.isEmpty ? [] : ["  " + Terminal.text(Sentences.unreadColumnsKept(columns(kept)))])
      + (lost.isEmpty ? [] : ["  " + Terminal.text(Sentences.unreadColumns(columns(lost)))])
      + (counts.warnings > 0 ? ["  " + Terminal.text(Sentences.oddRows(Figures.count(counts.warnings)))] : [])
  }

  private func refusals(_ counts: ImportCounts) -> [String] {
    let told = answer.refusals.prefix(Self.mostRefusals).map { refusal in
      "  " + Terminal.text(Sentences.refusedRow(refusal.row, refusal.column, refusal.value, why(refusal)))
    }
    let rest = counts.refusedRows - told.count
    return told + (rest > 0 ? ["  " + Terminal.text(Sentences.moreRefusedRows(Figures.count(rest)))] : [])
  }

  private func why(_ refusal: ImportAnswer.Refusal) -> Sentence {
    RowReason(code: refusal.reason, detail: refusal.detail)?.sentence
      ?? Sentence(refusal.reason, english: refusal.reason)
  }
}
