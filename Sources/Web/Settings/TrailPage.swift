package import Trade

/// The shop's trail, page by page: who did what, when and from where.
package struct TrailPage: Page {
  package var template: String { "TrailList" }
  package var title: Written { .word("settings.trail") }

  let chips: [Chip]
  let trail: [SettingsPage.Event]
  let isEmpty: Bool
  let next: SiteURL?

  /// - Parameters:
  ///   - entries: the newest first.
  ///   - kind: nil for all.
  ///   - last: the last entry where there are more.
  package init(_ entries: [TrailEntry], of kind: TrailKind?, last: ID<TrailEntry>?) {
    chips =
      [Chip(.word("common.all"), address: .trail, chosen: kind == nil)]
      + TrailKind.allCases.map {
        Chip(.word("account.trail.\($0)"), address: Self.address($0), chosen: kind == $0)
      }
    trail = entries.map(SettingsPage.Event.init)
    isEmpty = entries.isEmpty
    next = last.map { Self.address(kind).with(["before": $0.description]) }
  }

  private static func address(_ kind: TrailKind?) -> SiteURL { .trail.with(["kind": kind?.rawValue]) }
}
