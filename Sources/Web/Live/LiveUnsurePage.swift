package import Trade

/// All comments of a session of which somebody must say what they mean, the oldest first.
package struct LiveUnsurePage: Page {
  package var template: String { "LiveUnsure" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.unsure") }

  let name: String
  let back: SiteURL
  let count: Written
  let rows: [OperatorPage.Unsure]
  /// Where forms come back to.
  let here: SiteURL
  let next: SiteURL?

  /// - Parameter view: with a page of the unsure comments.
  package init(_ view: DeskView, behind: ID<LiveComment>?, hasMore: Bool) {
    let session = view.session
    here = .liveUnsure(session.id).with(["after": behind?.description])
    name = session.form.title
    back = session.isOn ? .liveOperator(session.id) : .live(session.id)
    count = .count(view.totals.unsure)
    rows = view.unsure.map { OperatorPage.Unsure($0, view) }
    next =
      hasMore
      ? view.unsure.last.map { .liveUnsure(session.id).with(["after": $0.comment.id.description]) } : nil
  }
}
