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
  let stream: SiteURL
  let after: Int64
  let showing: Shown?
  let next: OperatorPage.Shown?
  let since: Written?
  let totals: Written
  let cues: [LiveCue]
  let questionCount: Written
  let showTo: SiteURL
  let teachTo: SiteURL
  let answerTo: SiteURL
  let endTo: SiteURL
  let `operator`: SiteURL

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
    stream = .liveStream(session.id).with(["screen": "host"])
    after = session.events
    showing = view.showing.map { item in
      let facts = [
        ("product.material", item.facts.material), ("product.sizeChart", item.facts.sizeChart),
        ("product.care", item.facts.care), ("product.story", item.facts.story),
      ].filter { !$0.1.isEmpty }.map { Fact(.word($0.0), .text($0.1)) }
      return Shown(
        code: item.code, name: item.name, price: item.price.map { .money($0) } ?? .text(""),
        left: view.left(of: item).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"),
        shades: OperatorPage.Shade.all(of: item, view),
        points: !facts.isEmpty, facts: facts)
    }
    next = view.next.map { OperatorPage.Shown($0, view) }
    since = session.startedAt.map { .since($0) }
    totals = .joined([
      .counted("live.heldCount", Int(view.totals.held)), .counted("live.buyerCount", view.totals.buyers),
    ])
    cues = view.questions.prefix(4).map { LiveCue($0, view) }
    questionCount = .count(view.totals.questions)
    showTo = .liveShowing(session.id)
    teachTo = .liveTeaching(session.id)
    answerTo = .liveAnswers(session.id)
    endTo = .liveEnd(session.id)
    `operator` = .liveOperator(session.id)
  }
}
