package import Trade

/// The screen before the host, read from two metres away: what is on show, what it costs, what is left, what is asked.
package struct HostPage: Page {
  package var template: String { isParts ? "HostParts" : "Host" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.hostTitle", ["name": .text(name)]) }

  let isParts: Bool
  /// Where forms come back to.
  let screen = "host"
  let name: String
  let rehearsal: RehearsalMark?
  let stream: SiteURL
  let after: Int64
  let showing: Shown?
  let next: OperatorPage.Shown?
  /// How long the item on show is shown, and for how many minutes it is to be.
  let shownSince: Written?
  let from: String
  let planned: String
  let plannedTime: Written
  /// How long the session is on.
  let since: Written?
  let onFrom: String
  let target: Target?
  let totals: Written
  let cues: [LiveCue]
  let fits: FitCueList?
  let questionCount: Written
  let showTo: SiteURL
  let teachTo: SiteURL
  let answerTo: SiteURL
  let isOver: Bool
  let endTo: SiteURL
  let endName: Written
  let endAsk: Written
  let `operator`: SiteURL

  /// What the pieces held and paid come to, of what the session shall sell.
  struct Target: Sendable {
    let said: Written
    /// Whole per cent, at most 100.
    let share: Int
  }

  struct Shown: Sendable {
    let code: String
    let name: String
    let price: Written
    let left: Written
    let shades: [OperatorPage.Shade]
    let points: Bool
    let facts: [Fact]
  }

  package init(_ view: DeskView, isParts: Bool = false) {
    let session = view.session
    self.isParts = isParts
    name = session.form.title
    rehearsal = RehearsalMark(view, isHost: true)
    stream = .liveStream(session.id).with(["screen": "host"])
    after = session.events
    showing = view.showing.map { item in
      let facts = item.facts.talkingPoints
      return Shown(
        code: item.code, name: item.name, price: item.price.map { .money($0) } ?? .text(""),
        left: view.left(of: item).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"),
        shades: OperatorPage.Shade.all(of: item, view),
        points: !facts.isEmpty, facts: facts)
    }
    isOver = session.endedAt != nil
    next = isOver ? nil : view.next.map { OperatorPage.Shown($0, view) }
    shownSince = view.showing == nil ? nil : view.showingSince.map { .since($0) }
    from = view.showing == nil ? "" : view.showingSince.map { String($0.milliseconds) } ?? ""
    planned = view.showing.map { String($0.minutes) } ?? ""
    plannedTime = view.showing.map { .counted("live.minutes", $0.minutes) } ?? .text("")
    since = session.isOn ? session.startedAt.map { .since($0) } : nil
    onFrom = session.isOn ? session.startedAt.map { String($0.milliseconds) } ?? "" : ""
    target = session.form.target.map { target in
      let sold = view.totals.amount
      return Target(
        said: .word("live.targetDone", ["amount": .money(sold), "target": .money(target)]),
        share: sold >= target ? 100 : Int(sold * 100 / target))
    }
    totals = .joined([
      .counted("live.heldCount", Int(view.totals.held)), .paid(view.totals),
      .counted("live.buyerCount", view.totals.buyers),
    ])
    cues = view.questions.prefix(QuestionRadar.hostCues).map { LiveCue($0, view) }
    fits = FitCueList(view, limit: FitCues.hostAskers, namesBuyers: false)
    questionCount = .count(max(0, view.totals.questions - view.fits.count))
    showTo = .liveShowing(session.id)
    teachTo = .liveTeaching(session.id)
    answerTo = .liveAnswers(session.id)
    endTo = .liveEnd(session.id)
    endName = session.endName
    endAsk = session.endAsk
    `operator` = .liveOperator(session.id)
  }
}

extension Written {
  /// How many pieces were paid; nothing before the first.
  static func paid(_ totals: DeskView.Totals) -> Written {
    totals.paid == 0 ? .text("") : .counted("live.paidCount", Int(totals.paid))
  }
}
