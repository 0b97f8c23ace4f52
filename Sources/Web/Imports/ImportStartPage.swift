package import Trade

/// Impor: where files are put in, and what came in before.
package struct ImportStartPage: Page {
  package var template: String { "ImportStart" }
  package var title: Written { .word("place.imports") }

  let rows: [ImportRow]
  let isBusy: Bool
  let next: SiteURL?

  /// - Parameters:
  ///   - rows: the newest first.
  ///   - next: the address of the older ones, if there are more.
  package init(rows: [ImportRow], next: SiteURL? = nil) {
    self.rows = rows
    isBusy = rows.contains(where: \.isBusy)
    self.next = next
  }
}

/// One earlier import in a list.
package struct ImportRow: Sendable {
  let fileName: String
  let kind: Written?
  let at: Written
  let state: Badge
  /// Whether it will be in another state before long: the list then renews itself.
  let isBusy: Bool
  let counts: Written
  let address: SiteURL

  /// - Parameters:
  ///   - kind: what the file was recognised as; see ``ImportSummary/kind(_:)``.
  ///   - orders: how many orders it held; nil before that is known.
  package init(
    fileName: String, kind: Written?, startedAt: Instant, state: FileImportRecord.State, orders: Int?, address: SiteURL
  ) {
    self.fileName = fileName
    self.kind = kind
    self.at = .since(startedAt)
    self.state = state.badge
    isBusy = [.checking, .saving, .undoing].contains(state)
    self.counts = orders.map { .counted("import.orders", $0) } ?? .text("")
    self.address = address
  }
}

/// How far an import has come.
package typealias ImportState = FileImportRecord.State

extension ImportState {
  var badge: Badge {
    let tone: Badge.Tone =
      switch self {
      case .checking, .saving, .undoing: .active
      case .checked: .attention
      case .saved: .good
      case .failed: .wrong
      case .undone, .dropped: .quiet
      }
    return Badge(.word("import.state.\(rawValue)"), tone)
  }
}
