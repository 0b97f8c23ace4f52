private import Foundation

/// What an import read and what it did, or would do, to the books.
package struct ImportCounts: Sendable, Equatable, Codable {
  /// Orders (or returns) by what the file does to them; an order that comes twice in a file counts once.
  package var new = 0
  package var moved = 0
  package var same = 0
  /// Orders left out because a row of them cannot be read.
  package var refused = 0

  /// Rows below the headings, and how many of them were refused.
  package var rows = 0
  package var refusedRows = 0

  /// Of the orders the file shows, whatever it does to them: lines, pieces, cancelled orders.
  ///
  /// An order counts here with the rows that stand together first. So does one that is left out because a row of it
  /// further on is refused: to take its part off again, every order's figures would have to be kept until the file ends.
  package var lines = 0
  package var pieces = 0
  package var cancelled = 0
  /// Their lines' subtotals, in minor units of the shop's money.
  package var subtotal: Int64 = 0
  /// Of money files: what their lines come to, in minor units.
  package var money: Int64 = 0
  /// What the file says of itself, held against its lines.
  package var checks: [FileCheck] = []
  /// The currency of the first order, as an ISO code; empty where there is none.
  package var currency = ""

  /// The earliest and latest time of an order.
  package var earliest: Instant?
  package var latest: Instant?
  /// Columns with values that no reader knows.
  package var unread: [Unread] = []
  /// Rows that are taken although something about them is odd.
  package var warnings = 0

  package struct Unread: Sendable, Equatable, Codable {
    package var heading: String
    package var values: Int
    package var isKept: Bool
  }

  package init() {}

  package var orders: Int { new + moved + same }

  /// What the subtotal is counted in, in a shop whose own money is `currency`.
  package func currency(or currency: String) -> String { self.currency.isEmpty ? currency : self.currency }

  /// The counts as they are kept in the books.
  var json: String {
    get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
  }

  init(json: String) throws { self = try JSONDecoder().decode(ImportCounts.self, from: Data(json.utf8)) }
}

/// Counts what comes, each order once.
struct ImportCounter {
  private(set) var counts = ImportCounts()
  /// By the fingerprint of the order's name, which is a third of the name's size: a file may show a million orders.
  private var outcomes: [UInt64: OrderIntake.Outcome] = [:]
  private var returnOutcomes: [String: OrderIntake.Outcome] = [:]
  private var moneyOutcomes: [Int: OrderIntake.Outcome] = [:]
  private var refusedNumbers: Set<String> = []

  /// - Throws: ``FrameError`` where sums come to more than any file of orders.
  mutating func add(_ frame: OrderFrame, _ outcome: OrderIntake.Outcome) throws {
    let name = frame.name.fingerprint
    switch (outcomes[name], outcome) {
    case (nil, _):
      outcomes[name] = outcome
      count(outcome, by: 1)
      try addContents(of: frame)
    case (.same, .moved):
      outcomes[name] = .moved
      count(.same, by: -1)
      count(.moved, by: 1)
    default:
      break
    }
  }

  /// - Throws: ``FrameError`` where sums come to more than any file of returns.
  mutating func add(_ frame: ReturnFrame, _ outcome: OrderIntake.Outcome) throws {
    let number = frame.record.returnNumber
    switch (returnOutcomes[number], outcome) {
    case (nil, _):
      returnOutcomes[number] = outcome
      count(outcome, by: 1)
      try add(lines: frame.record.lines.count, pieces: frame.record.pieces, subtotal: 0)
    case (.same, .moved):
      returnOutcomes[number] = .moved
      count(.same, by: -1)
      count(.moved, by: 1)
    default:
      break
    }
  }

  /// - Throws: ``FrameError`` where sums come to more than any file of money.
  mutating func add(_ frame: MoneyFrame, _ outcome: OrderIntake.Outcome) throws {
    let name = frame.name.hashValue
    switch (moneyOutcomes[name], outcome) {
    case (nil, _):
      moneyOutcomes[name] = outcome
      count(outcome, by: 1)
      let sum = counts.money.addingReportingOverflow(frame.record.amount)
      guard !sum.overflow else { throw FrameError.malformed(kind: FrameFormat.Kind.money.rawValue) }
      counts.money = sum.partialValue
      if counts.currency.isEmpty { counts.currency = frame.record.currency }
    case (.same, .moved):
      moneyOutcomes[name] = .moved
      count(.same, by: -1)
      count(.moved, by: 1)
    default:
      break
    }
  }

  mutating func add(refusal note: RowNote) {
    if !note.number.isEmpty, refusedNumbers.insert(note.number).inserted { counts.refused += 1 }
  }

  /// Orders of which some rows came and another row, further on in the file, was refused: an order is never kept by half.
  var halfRefused: [OrderName] {
    refusedNumbers.sorted().flatMap { number in
      SalesChannel.allCases.map { OrderName(channel: $0, number: number) }
        .filter { outcomes[$0.fingerprint] != nil }
    }
  }

  /// Takes orders out of the counts that were taken out of the books again.
  mutating func remove(_ names: [OrderName]) {
    for name in names {
      if let outcome = outcomes.removeValue(forKey: name.fingerprint) { count(outcome, by: -1) }
    }
  }

  mutating func addWarning() { counts.warnings += 1 }

  mutating func finish(_ summary: ReadingSummary) {
    counts.rows = summary.rows
    counts.refusedRows = summary.refusedRows
    counts.earliest = summary.earliest
    counts.latest = summary.latest
    counts.checks = summary.checks
    counts.unread = summary.unread.map {
      ImportCounts.Unread(heading: $0.heading, values: $0.values, isKept: $0.isKept)
    }
  }

  private mutating func count(_ outcome: OrderIntake.Outcome, by number: Int) {
    switch outcome {
    case .new: counts.new += number
    case .moved: counts.moved += number
    case .same: counts.same += number
    }
  }

  private mutating func addContents(of frame: OrderFrame) throws {
    try add(lines: frame.lineCount, pieces: frame.pieces, subtotal: frame.subtotal)
    if frame.status == .cancelled { counts.cancelled += 1 }
    if counts.currency.isEmpty { counts.currency = frame.string(of: .currency) }
  }

  /// Each frame is bounded, but nothing bounds how many come from a process that a file has taken over.
  private mutating func add(lines: Int, pieces: Int, subtotal: Int64) throws {
    let sums = (
      counts.lines.addingReportingOverflow(lines), counts.pieces.addingReportingOverflow(pieces),
      counts.subtotal.addingReportingOverflow(subtotal)
    )
    guard !sums.0.overflow, !sums.1.overflow, !sums.2.overflow else {
      throw FrameError.malformed(kind: FrameFormat.Kind.order.rawValue)
    }
    counts.lines = sums.0.partialValue
    counts.pieces = sums.1.partialValue
    counts.subtotal = sums.2.partialValue
  }
}
