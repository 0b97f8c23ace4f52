package import Trade

/// All sessions, the next first.
package struct LiveListPage: Page {
  package var template: String { "LiveList" }
  package static var place: Place? { .live }
  package var title: Written { .word("place.live") }

  let rows: [Row]
  let next: SiteURL?
  let rehearsals: [Row]
  let hasRehearsals: Bool

  /// - Parameter seesBuyers: whether the reader may see who claims; else a session that is on opens at the host's screen.
  package init(
    sessions: [LiveSession], rehearsals: [LiveSession] = [], seesBuyers: Bool, next: SiteURL?
  ) {
    self.rehearsals = rehearsals.map { Row($0, seesBuyers) }
    hasRehearsals = !rehearsals.isEmpty
    rows = sessions.map { Row($0, seesBuyers) }
    self.next = next
  }

  struct Row: Sendable {
    let address: SiteURL
    let name: String
    let about: Written
    let state: Badge?

    init(_ session: LiveSession, _ seesBuyers: Bool) {
      address =
        session.isOn ? seesBuyers ? .liveOperator(session.id) : .liveHost(session.id) : .live(session.id)
      name = session.form.title
      about = session.about
      state = session.badge
    }
  }
}

extension LiveSession {
  /// When and where it is, and who stands before the camera.
  var about: Written {
    .joined([.moment(form.plannedAt)] + form.channels.map { .word("channel.\($0)") } + [.text(form.host)])
  }

  var badge: Badge? {
    if isRehearsal { return Badge(.word(isOn ? "rehearsal.on" : "rehearsal.mark"), isOn ? .attention : .quiet) }
    if isOn { return Badge(.word("live.on"), .active) }
    return endedAt == nil ? Badge(.word("live.planned"), .quiet) : Badge(.word("live.over"), .good)
  }
}
