import Storage
package import Trade

/// Questions that nobody has answered, one by one: what a session leaves to be written to its buyers.
package struct LiveQuestionsPage: Page {
  package var template: String { "LiveQuestions" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.followUps") }

  let name: String
  let back: SiteURL
  let rows: [Row]
  /// Where forms come back to.
  let screen = "questions"
  let teachTo: SiteURL
  let answered: [LiveAnswerRow]
  let usualWait: Written?
  /// Comments that nobody has settled; nil where there are none.
  let openUnsure: Written?
  let unsureTo: SiteURL
  let here: SiteURL
  let next: SiteURL?

  struct Row: Sendable {
    let buyer: String
    let source: Written
    let text: String
    let about: Written
    let since: Written
    let reply: Written?
    /// What the size adviser says to whoever told her measures; nothing where it has a reply.
    let advice: Written?
    /// The chart of a product that has none: with it the adviser answers.
    let chart: SiteURL?
    let action: SiteURL
    /// How the answer is written down once, for every session; nil where it is known, or is no such answer.
    let lesson: LiveLesson?
  }

  /// - Parameter fits: the size adviser's answers, for those comments that tell measures.
  package init(
    _ view: DeskView, rows: [FollowUps.Row], fits: [ID<LiveComment>: FitCues.Cue] = [:],
    behind: ID<LiveComment>?, hasMore: Bool
  ) {
    let session = view.session
    name = session.form.title
    back = session.isOn ? .liveOperator(session.id) : .live(session.id)
    teachTo = .liveTeaching(session.id)
    self.rows = rows.map { Row($0, fits[$0.comment.id], view) }
    answered = view.answered.map { LiveAnswerRow($0, view) }
    usualWait = view.usualWait.map { .word("live.usualWait", ["time": .duration(seconds: $0.wholeSeconds)]) }
    openUnsure = view.totals.unsure > 0 ? .counted("live.openUnsure", view.totals.unsure) : nil
    unsureTo = .liveUnsure(session.id)
    here = .liveQuestions(session.id).with(["after": behind?.description])
    next = hasMore ? rows.last.map { .liveQuestions(session.id).with(["after": $0.comment.id.description]) } : nil
  }
}

extension LiveQuestionsPage.Row {
  init(_ row: FollowUps.Row, _ fit: FitCues.Cue?, _ view: DeskView) {
    let (comment, item) = (row.comment, view.item(row.comment.item))
    buyer = row.buyer.called
    source = SourceStrip.name(of: row.buyer.source)
    text = comment.text
    about = .joined([
      .text(item?.code ?? ""), .word("live.attribute.\(comment.attribute.map { "\($0)" } ?? "afterSale")"),
    ])
    since = .since(comment.saidAt)
    action = .liveQuestion(view.session.id, comment.id)
    if let fit {
      // Never the stock of all sizes: she told her measures, and asks for hers.
      let cue = FitCue(fit, view, namesBuyers: true)
      reply = cue.reply
      advice = cue.reply == nil ? cue.answer : nil
      chart = cue.chart
      lesson = nil
      return
    }
    let answer = CueAnswer(to: comment.attribute, about: item, levels: view.levels, said: view.answers)
    let lines = LiveCue.Line.all(of: answer, to: [comment.text], isOne: true, about: item, view).map(\.line)
    reply = LiveReply(to: row.buyer, lines).reply
    (advice, chart) = (nil, nil)
    lesson = lines.isEmpty ? LiveLesson(on: comment.attribute, about: item, for: comment.id) : nil
  }
}

/// The form by which an answer is written down once: the same that the desk has.
struct LiveLesson: Sendable {
  let label: Written
  let attribute: String
  let item: String
  /// The element's id, one on its page.
  let field: String

  /// Nil for what nobody can write down: what is left is counted, and a wish to see something is shown.
  init?(on attribute: CommentReading.Attribute?, about item: LineUpItem?, for comment: ID<LiveComment>) {
    guard let attribute else { return nil }
    let isFact = item != nil && attribute.isOfProduct
    let isPrice = item != nil && attribute == .price
    guard isFact || isPrice || attribute.isOfShop else { return nil }
    label = .word(isFact ? "live.teachFact" : isPrice ? "live.sayPrice" : "live.teach")
    self.attribute = attribute.rawValue
    self.item = item?.id.description ?? ""
    field = "answer-\(comment)"
  }
}
