package import Trade

/// The screen of the one who watches the comments: what is unsure, what is claimed, what is asked.
///
/// As parts it is what a screen that is open takes over while the session goes on.
package struct OperatorPage: Page {
  package var template: String { isParts ? "OperatorParts" : "Operator" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.operatorTitle", ["name": .text(name)]) }

  let isParts: Bool
  /// Where forms come back to.
  let screen = "operator"
  let name: String
  let stream: SiteURL
  let after: Int64
  /// Whether the session has ended.
  let isOver: Bool
  let endTo: SiteURL
  let showing: Shown?
  let next: Shown?
  let since: Written?
  let items: [Item]
  let totals: Written
  let unsure: [Unsure]
  let unsureCount: Written
  let entryItem: String
  let entryAbout: Written
  let entryShades: [Shade]
  let claims: [Row]
  let claimCount: Written
  let cues: [LiveCue]
  let questionCount: Written
  let comments: [Comment]
  let showTo: SiteURL
  let claimTo: SiteURL
  let teachTo: SiteURL
  let answerTo: SiteURL
  let host: SiteURL
  let plan: SiteURL

  struct Shown: Sendable {
    let id: String
    let code: String
    let name: String
    let about: Written
  }

  struct Item: Sendable {
    let id: String
    let code: String
    let isShown: Bool
    let isEntry: Bool
    let entry: SiteURL
  }

  struct Unsure: Sendable {
    let buyer: String
    let text: String
    let action: SiteURL
    let guesses: [Guess]
    /// Open claims that it may take back.
    let cancels: [Guess]
  }

  struct Guess: Sendable {
    /// The item and the variant that the comment may mean.
    let value: String
    let name: String
  }

  /// One colour or motif with what is left of its sizes.
  struct Shade: Sendable {
    let shade: String
    let choices: [Choice]
  }

  struct Choice: Sendable {
    let id: String
    let name: String
    let left: Written
  }

  struct Row: Sendable {
    let code: String
    let variant: String
    let buyer: String
    let quantity: Written
    let state: Badge
    let action: SiteURL
    let canCancel: Bool
    let canExtend: Bool
    let canGive: Bool
    let canReopen: Bool
    let canBlock: Bool
    let canUnblock: Bool
  }

  struct Comment: Sendable {
    let buyer: String
    let text: String
    let mark: Badge?
  }

  /// - Parameter entry: the item that the quick entry is for; nil takes the one on show.
  package init(_ view: DeskView, entry: ID<LineUpItem>? = nil, isParts: Bool = false) {
    let session = view.session
    self.isParts = isParts
    name = session.form.title
    stream = .liveStream(session.id).with(["screen": "operator", "entry": entry?.description])
    after = session.events
    isOver = session.endedAt != nil
    endTo = .liveEnd(session.id)
    showing = view.showing.map { Shown($0, view) }
    next = view.next.map { Shown($0, view) }
    since = view.showing == nil ? nil : view.showingSince.map { .since($0) }
    let entered = view.item(entry) ?? view.showing
    items = view.items.map { item in
      Item(
        id: item.id.description, code: item.code, isShown: item.id == session.showing, isEntry: item.id == entered?.id,
        entry: .liveOperator(session.id).with(["entry": item.id.description]))
    }
    totals = .joined([
      .counted("live.heldCount", Int(view.totals.held)), .counted("live.waitingCount", Int(view.totals.waiting)),
      .counted("live.buyerCount", view.totals.buyers),
    ])
    unsure = view.unsure.map { line in
      let item = line.item ?? view.showing
      let pieces = min(line.comment.quantity ?? 1, session.form.mostPerBuyer.map(Int64.init) ?? .max)
      return Unsure(
        buyer: line.buyer.handle, text: line.comment.text, action: .liveMeaning(session.id, line.comment.id),
        guesses: (line.comment.intent == .cancel ? [] : view.guesses(for: line)).map { variant in
          Guess(
            value: "\(item?.id.description ?? "")-\(variant.id)-\(pieces)",
            name: [item?.code ?? "", variant.traits.label, "×\(pieces)"]
              .filter { !$0.isEmpty }.joined(separator: " "))
        },
        cancels: line.open.map { claim in
          Guess(
            value: claim.claim.id.description,
            name: [claim.code, claim.variant, "×\(claim.claim.quantity)"].filter { !$0.isEmpty }.joined(separator: " "))
        })
    }
    unsureCount = .count(view.totals.unsure)
    entryItem = entered?.id.description ?? ""
    entryAbout = entered.map { .joined([.text($0.code), .text($0.name)]) } ?? .text("")
    entryShades = entered.map { Shade.all(of: $0, view) } ?? []
    claims = view.claims.map { Row($0, of: session.id) }
    claimCount = .count(view.totals.claims)
    cues = view.questions.map { LiveCue($0, view) }
    questionCount = .count(view.totals.questions)
    comments = view.comments.map { line in
      Comment(buyer: line.buyer.handle, text: line.comment.text, mark: line.comment.mark)
    }
    showTo = .liveShowing(session.id)
    claimTo = .liveClaims(session.id)
    teachTo = .liveTeaching(session.id)
    answerTo = .liveAnswers(session.id)
    host = .liveHost(session.id)
    plan = .live(session.id)
  }
}

extension OperatorPage.Shade {
  static func all(of item: LineUpItem, _ view: DeskView) -> [OperatorPage.Shade] {
    item.shades.map { shade, variants in
      OperatorPage.Shade(
        shade: shade,
        choices: variants.map { variant in
          OperatorPage.Choice(
            id: variant.id.description, name: variant.traits.size.isEmpty ? item.code : variant.traits.size,
            left: view.left(of: variant.id).map { .count(Int($0)) } ?? .text("?"))
        })
    }
  }
}

extension OperatorPage.Shown {
  init(_ item: LineUpItem, _ view: DeskView) {
    id = item.id.description
    code = item.code
    name = item.name
    about = .joined([
      item.price.map { .money($0) } ?? .text(""),
      view.left(of: item).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"),
    ])
  }
}

extension OperatorPage.Row {
  init(_ line: DeskView.ClaimLine, of session: ID<LiveSession>) {
    let claim = line.claim
    code = line.code
    variant = line.variant
    buyer = line.buyer.handle
    quantity = .counted("common.pieces", Int(claim.quantity))
    action = .liveClaim(session, claim.id)
    let isOpen = claim.state == .open
    (canCancel, canExtend) = (isOpen, isOpen && claim.held > 0)
    (canGive, canReopen) = (claim.waiting > 0, !isOpen)
    (canBlock, canUnblock) = (line.buyer.blockedAt == nil, line.buyer.blockedAt != nil)
    state =
      switch claim.state {
      case .open where claim.held == claim.quantity:
        Badge(claim.until.map { .word("live.heldUntil", ["time": .clock($0)]) } ?? .word("live.held"), .good)
      case .open where claim.held > 0:
        Badge(.word("live.partly", ["held": .count(Int(claim.held)), "all": .count(Int(claim.quantity))]), .attention)
      case .open: Badge(.word("live.waiting"), .attention)
      case .lapsed: Badge(.word("live.lapsed"), .quiet)
      case .cancelled: Badge(.word("live.cancelled"), .quiet)
      }
  }
}

extension LiveComment {
  /// What was read in it, in a word; nothing for chatter.
  var mark: Badge? {
    switch intent {
    case .other: nil
    case .claim: claimMark
    case .question: Badge(.word("live.intent.question"), .active)
    case .cancel, .change: Badge(.word("live.intent.\(intent)"), .quiet)
    case .afterSale: Badge(.word("live.intent.afterSale"), .attention)
    }
  }
}

extension LiveComment {
  private var claimMark: Badge {
    switch state {
    case .unsure: Badge(.word("live.intent.unsure"), .attention)
    case .refused: Badge(.word("live.intent.refused"), .wrong)
    case .settled: Badge(.word("live.intent.settled"), .quiet)
    case .read, .asked: Badge(.word("live.intent.claim"), .good)
    }
  }
}

/// A question that several ask, with the answer the shop knows.
struct LiveCue: Sendable {
  let about: Written
  let count: Written
  let since: Written
  let example: String
  /// What the shop knows, line by line; nothing where it does not.
  let answers: [Line]
  /// Whether the shop can be told the answer once, for every session.
  let canTeach: Bool
  /// Where an item's price is said.
  let lineUp: SiteURL?
  /// Where the fact of the product is written down.
  let factsTo: SiteURL?
  let item: String
  let attribute: String
  let latest: String

  struct Line: Sendable {
    let line: Written

    init(line: Written) { self.line = line }

    /// `Navy · M tinggal 2 · L habis`.
    init(_ shade: CueAnswer.Shade) {
      let sizes = shade.sizes.map { size -> Written in
        let name = Written.text(size.name)
        return size.left == 0
          ? .word("live.levelNone", ["name": name])
          : .word("live.level", ["name": name, "left": .count(Int(size.left))])
      }
      line = .joined([.text(shade.name)] + sizes)
    }
  }

  init(_ group: QuestionRadar.Group, _ view: DeskView) {
    let item = view.item(group.item)
    about = .joined([
      .text(item?.code ?? ""), .word("live.attribute.\(group.attribute.map { "\($0)" } ?? "afterSale")"),
    ])
    count = .count(group.count)
    since = .since(group.oldest)
    example = group.text
    switch CueAnswer(to: group.attribute, about: item, levels: view.levels, said: view.answers) {
    case .text(let text): answers = [Line(line: .text(text))]
    case .price(let price): answers = [Line(line: .money(price))]
    case .levels(let shades): answers = shades.map { Line($0) }
    case .unknown: answers = []
    }
    let isFact = group.attribute.map { [.material, .care, .size].contains($0) } ?? false
    factsTo = isFact ? item.map { .product($0.product) } : nil
    canTeach = group.attribute?.isOfShop ?? false
    lineUp = group.attribute == .price && item != nil ? .live(view.session.id) : nil
    self.item = group.item?.description ?? ""
    attribute = group.attribute?.rawValue ?? ""
    latest = group.latest.description
  }
}
