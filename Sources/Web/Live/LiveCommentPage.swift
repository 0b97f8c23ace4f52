package import Trade

/// One comment with what was made of it, and what can be made of it instead.
package struct LiveCommentPage: Page {
  package var template: String { "LiveComment" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.comment", ["buyer": .text(buyer)]) }

  let name: String
  let buyer: String
  let about: Written
  let mark: Badge?
  let back: SiteURL
  /// Where forms come back to.
  let here: SiteURL
  let rows: [OperatorPage.Unsure]
  /// Whether it is read already: then what it is made into takes the place of that.
  let again: Bool
  let isBlocked: Bool
  let unblockTo: SiteURL

  /// Nil where the view has no comment to be settled.
  package init?(_ view: DeskView) {
    guard let line = view.unsure.first else { return nil }
    let session = view.session
    name = session.form.title
    buyer = line.buyer.handle
    about = .joined([SourceStrip.name(of: line.buyer.source), .near(line.comment.saidAt)])
    mark = line.comment.mark
    back = session.isOn ? .liveOperator(session.id) : .live(session.id)
    here = .liveOperator(session.id)
    rows = [OperatorPage.Unsure(line, view)]
    again = line.comment.state != .unsure
    isBlocked = line.buyer.blockedAt != nil
    unblockTo = .liveBuyer(session.id, line.buyer.id)
  }
}
