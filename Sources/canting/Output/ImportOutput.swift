import Server
import Trade

/// What `canting import --json` answers.
struct ImportOutput: Encodable {
  let dryRun: Bool
  let files: [File]

  init(_ answers: [ImportAnswer], isDryRun: Bool) {
    dryRun = isDryRun
    files = answers.map(File.init)
  }

  struct File: Encodable {
    let file: String
    let importID: ID<FileImport>?
    let state: String
    let kind: String?
    let counts: Counts?
    let unread: [Unread]
    let refusals: [ImportAnswer.Refusal]
    let problem: String?

    private enum CodingKeys: String, CodingKey {
      case file, state, kind, counts, unread, refusals, problem
      case importID = "import"
    }

    init(_ answer: ImportAnswer) {
      file = answer.file
      importID = answer.id
      state = answer.state.rawValue
      kind = answer.kind
      counts = answer.counts.map { Counts($0, currency: answer.currency) }
      unread = answer.counts?.unread.map { Unread(column: $0.heading, values: $0.values, kept: $0.isKept) } ?? []
      refusals = answer.refusals
      problem = answer.problem?[Terminal.language]
    }
  }

  struct Unread: Encodable {
    let column: String
    let values: Int
    let kept: Bool
  }

  /// Something a money file says of itself, held against its lines.
  struct Check: Encodable {
    let check: String
    let detail: String
    let said: Int64
    let found: Int64
    let holds: Bool

    init(_ check: FileCheck) {
      self.check = check.subject.rawValue
      detail = check.detail
      said = check.said
      found = check.found
      holds = check.holds
    }
  }

  struct Counts: Encodable {
    let new: Int
    let moved: Int
    let same: Int
    let refused: Int
    let rows: Int
    let refusedRows: Int
    let lines: Int
    let pieces: Int
    let cancelled: Int
    let subtotal: Int64
    let currency: String
    let earliest: String?
    let latest: String?
    let warnings: Int
    let money: Int64
    let checks: [Check]

    init(_ counts: ImportCounts, currency: String) {
      new = counts.new
      moved = counts.moved
      same = counts.same
      refused = counts.refused
      rows = counts.rows
      refusedRows = counts.refusedRows
      lines = counts.lines
      pieces = counts.pieces
      cancelled = counts.cancelled
      subtotal = counts.subtotal
      self.currency = currency
      earliest = counts.earliest.map(Figures.timestamp)
      latest = counts.latest.map(Figures.timestamp)
      warnings = counts.warnings
      money = counts.money
      checks = counts.checks.map(Check.init)
    }
  }
}
