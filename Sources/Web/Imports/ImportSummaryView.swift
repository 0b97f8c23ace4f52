package import Trade

/// What a file holds and what it changes; shown before it is saved and after.
package struct ImportSummary: Sendable {
  /// One row that was refused, or one value in it.
  package struct Refusal: Sendable {
    let row: Written
    let column: String
    let value: String
    let reason: Written

    /// - Parameter row: the row's number in the file as a spreadsheet shows it, from 1.
    package init(row: Int, column: String, value: String, reason: Written) {
      self.row = .text(String(row))
      self.column = column
      self.value = value
      self.reason = reason
    }
  }

  /// Where the refused rows of an import can be had.
  package struct RefusalLinks: Sendable {
    let all: SiteURL
    let xlsx: SiteURL
    let csv: SiteURL
    let seen: SiteURL?

    /// - Parameter maySee: whether it can be said that they were seen: Hari ini then names them no longer.
    package init(of id: some CustomStringConvertible, maySee: Bool) {
      all = .importRefusals(id)
      xlsx = .importRefusalsXLSX(id)
      csv = .importRefusalsCSV(id)
      seen = maySee ? .importRefusalsSeen(id) : nil
    }
  }

  /// A column with values that nothing reads yet.
  package struct UnreadColumn: Sendable {
    let heading: String
    let values: Written

    /// - Parameters:
    ///   - values: how many cells of it are filled.
    ///   - isKept: whether they are kept with the orders all the same.
    package init(heading: String, values: Int, isKept: Bool = true) {
      self.heading = heading
      self.values = .joined([.counted("import.values", values), isKept ? .text("") : .word("import.unreadLost")])
    }
  }

  /// What is promised before saving and holds after it: orders (or returns) by what happens to them, refused rows, and
  /// what the file holds in all.
  package struct Counts: Sendable {
    package var new: Int
    package var moved: Int
    package var same: Int
    package var refusedRows: Int
    package var warnings: Int
    package var lines: Int
    package var pieces: Int
    package var cancelled: Int
    package var subtotal: Int64
    package var currency: String
    /// What the lines of a money file come to; nil for a file of orders.
    package var money: Int64?

    package init(
      new: Int, moved: Int, same: Int, refusedRows: Int, warnings: Int = 0, lines: Int, pieces: Int, cancelled: Int,
      subtotal: Int64, currency: String, money: Int64? = nil
    ) {
      self.new = new
      self.moved = moved
      self.same = same
      self.refusedRows = refusedRows
      self.warnings = warnings
      self.lines = lines
      self.pieces = pieces
      self.cancelled = cancelled
      self.subtotal = subtotal
      self.currency = currency
      self.money = money
    }

    fileprivate var held: Written {
      if let money {
        return .joined([.counted("import.moneyLines", new + moved + same), .money(money, currency: currency)])
      }
      return .joined(
        [
          .counted("import.orders", new + moved + same), .counted("import.lines", lines),
          .counted("common.pieces", pieces),
        ] + (cancelled > 0 ? [.counted("import.cancelled", cancelled)] : [])
          + (subtotal > 0 ? [.money(subtotal, currency: currency)] : []))
    }
  }

  let fileName: String
  let recognised: Written
  let held: Written
  let figures: [Figure]
  let refusals: [Refusal]
  let refusalsMore: Written?
  let refusalLinks: RefusalLinks?
  let warnings: [Refusal]
  let warningsMore: Written?
  let unread: [UnreadColumn]
  let hasRefusals: Bool
  let hasWarnings: Bool
  let hasUnread: Bool
  /// What the file says of itself and its lines do not come to.
  let failedChecks: [Written]
  let heldChecks: Written?

  /// - Parameters:
  ///   - kind: see ``kind(_:)``.
  ///   - period: the first and the last order's time; nil where there is none.
  ///   - refusals: the first of them, a few hundred at the most; `counts.refusedRows` says how many there are.
  ///   - refusalLinks: where all of them are, and where it is said that they were seen.
  ///   - warnings: the first of the rows that are odd; `counts.warnings` says how many there are.
  package init(
    fileName: String, kind: Written, period: ClosedRange<Instant>?, counts: Counts, refusals: [Refusal],
    refusalLinks: RefusalLinks? = nil, warnings: [Refusal] = [], unread: [UnreadColumn],
    checks: [FileCheck] = []
  ) {
    self.fileName = fileName
    recognised = .joined([kind, period.map { .period(from: $0.lowerBound, to: $0.upperBound) } ?? .text("")])
    held = counts.held
    figures = [
      Figure(.word("import.new"), .count(counts.new)), Figure(.word("import.moved"), .count(counts.moved)),
      Figure(.word("import.same"), .count(counts.same)), Figure(.word("import.refused"), .count(counts.refusedRows)),
    ]
    self.refusals = refusals
    let hidden = counts.refusedRows - refusals.count
    refusalsMore = hidden > 0 && !refusals.isEmpty ? .counted("import.refusedMore", hidden) : nil
    self.refusalLinks = refusals.isEmpty ? nil : refusalLinks
    self.warnings = warnings
    let oddMore = counts.warnings - warnings.count
    warningsMore = oddMore > 0 && !warnings.isEmpty ? .counted("import.warningsMore", oddMore) : nil
    hasWarnings = !warnings.isEmpty
    self.unread = unread
    hasRefusals = !refusals.isEmpty
    hasUnread = !unread.isEmpty
    failedChecks = checks.filter { !$0.holds }.map { PayoutsPage.sentence(fileName, $0) }
    let held = checks.count { $0.holds }
    heldChecks = held > 0 ? .counted("import.checksHold", held) : nil
  }

  /// "Pesanan Shopee", "Pengembalian Shopee", …
  ///
  /// - Parameter layout: a ``ChannelFileKind``'s raw value, or `products` for a product list.
  package static func kind(_ layout: String) -> Written { .word("import.kind.\(layout)") }
}
