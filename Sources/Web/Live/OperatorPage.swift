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
  let rehearsal: RehearsalMark?
  let stream: SiteURL
  let after: Int64
  /// Whether the session has ended.
  let isOver: Bool
  let endTo: SiteURL
  let endName: Written
  let endAsk: Written
  let showing: Shown?
  let next: Shown?
  let since: Written?
  /// Since when the item is shown, in milliseconds, and for how many minutes it is to be.
  let from: String
  let planned: String
  let here: SiteURL
  let items: [Item]
  let totals: Written
  let unsure: [UnsureBuyer]
  let unsureCount: Written
  /// How many are not shown, and where all are.
  let moreUnsure: Written?
  let unsureTo: SiteURL
  let entryItem: String
  let entryAbout: Written
  let entryShades: [Shade]
  let claims: [LiveClaimRow]
  let claimCount: Written
  let claimsTo: SiteURL
  let sharesTo: SiteURL
  let cues: [LiveCue]
  let fits: FitCueList?
  let answered: [LiveAnswerRow]
  let usualWait: Written?
  let questionsTo: SiteURL
  let questionCount: Written
  let comments: [Comment]
  let showTo: SiteURL
  let claimTo: SiteURL
  let teachTo: SiteURL
  let answerTo: SiteURL
  let strip: SourceStrip
  let typedTo: SiteURL
  let host: SiteURL
  let plan: SiteURL
  let checkouts: SiteURL

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

  /// The unsure comments of one buyer, the oldest before her others.
  struct UnsureBuyer: Sendable {
    let first: Unsure
    /// How many more there are; nil where there are none.
    let others: Written?
    let rest: [Unsure]
    let fold: String
  }

  struct Unsure: Sendable {
    let id: String
    let buyer: String
    let text: String
    /// Why it is unsure, where that can be told.
    let why: Written?
    let action: SiteURL
    let blockTo: SiteURL
    let guesses: [Guess]
    /// Open claims that it may take back.
    let cancels: [Guess]
    /// What an open claim may become.
    let changes: [Guess]
    /// What is less likely stands in a fold.
    let moreGuesses: [Guess]
    let moreCancels: [Guess]
    let moreChanges: [Guess]
    let hasMore: Bool

    /// Buttons of a comment beside those that every comment has.
    static let mostButtons = 6
  }

  struct Guess: Sendable {
    /// The item and the variant that the comment may mean, or several of them.
    let value: String
    let name: Written
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
    /// Whether nothing is left, so that who wants it waits.
    let isNone: Bool
  }

  struct Comment: Sendable {
    let id: String
    let buyer: String
    let text: String
    let mark: Badge?
  }

  /// - Parameter entry: the item that the quick entry is for; nil takes the one on show.
  package init(_ view: DeskView, entry: ID<LineUpItem>? = nil, isParts: Bool = false) {
    let session = view.session
    self.isParts = isParts
    name = session.form.title
    rehearsal = RehearsalMark(view)
    stream = .liveStream(session.id).with(["screen": "operator", "entry": entry?.description])
    after = session.events
    isOver = session.endedAt != nil
    endTo = .liveEnd(session.id)
    endName = session.endName
    endAsk = session.endAsk
    showing = view.showing.map { Shown($0, view) }
    next = isOver ? nil : view.next.map { Shown($0, view) }
    since = view.showing == nil ? nil : view.showingSince.map { .since($0) }
    from = view.showing == nil ? "" : view.showingSince.map { String($0.milliseconds) } ?? ""
    planned = view.showing.map { String($0.minutes) } ?? ""
    here = .liveOperator(session.id).with(["entry": entry?.description])
    let entered = view.item(entry) ?? view.showing
    items = view.items.map { item in
      Item(
        id: item.id.description, code: item.code, isShown: item.id == session.showing, isEntry: item.id == entered?.id,
        entry: .liveOperator(session.id).with(["entry": item.id.description]))
    }
    totals = .joined([
      .counted("live.heldCount", Int(view.totals.held)), .paid(view.totals),
      .counted("live.waitingCount", Int(view.totals.waiting)),
      .counted("live.buyerCount", view.totals.buyers),
    ])
    let doubted = UnsureBuyer.all(view)
    unsure = doubted
    unsureCount = .count(view.totals.unsure)
    let hidden = view.totals.unsure - doubted.reduce(0) { $0 + 1 + $1.rest.count }
    moreUnsure = hidden > 0 ? .counted("live.moreUnsure", hidden) : nil
    unsureTo = .liveUnsure(session.id)
    entryItem = entered?.id.description ?? ""
    entryAbout = entered.map { .joined([.text($0.code), .text($0.name)]) } ?? .text("")
    entryShades = entered.map { Shade.all(of: $0, view) } ?? []
    claims = view.claims.map { LiveClaimRow($0, of: session.id) }
    claimsTo = .liveClaims(session.id)
    sharesTo = .liveShares(session.id)
    claimCount = .count(view.totals.claims)
    cues = view.questions.map { LiveCue($0, view) }
    answered = view.answered.map { LiveAnswerRow($0, view) }
    usualWait = view.usualWait.map { .word("live.usualWait", ["time": .duration(seconds: $0.wholeSeconds)]) }
    questionsTo = .liveQuestions(session.id)
    questionCount = .count(max(0, view.totals.questions - view.fits.count))
    fits = FitCueList(view, limit: 12, namesBuyers: true)
    comments = view.comments.map { line in
      Comment(
        id: line.comment.id.description, buyer: line.buyer.handle, text: line.comment.text, mark: line.comment.mark)
    }
    showTo = .liveShowing(session.id)
    claimTo = .liveClaims(session.id)
    teachTo = .liveTeaching(session.id)
    answerTo = .liveAnswers(session.id)
    strip = SourceStrip(view.sources, at: view.seenAt, isOver: isOver)
    typedTo = .liveComments(session.id)
    host = .liveHost(session.id)
    plan = .live(session.id)
    checkouts = .liveCheckouts(session.id)
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
            left: view.left(of: variant.id).map { .count(Int($0)) } ?? .text("?"),
            isNone: view.left(of: variant.id) == 0)
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

extension OperatorPage.UnsureBuyer {
  static func all(_ view: DeskView) -> [Self] {
    var seen: Set<ID<LiveBuyer>> = []
    let theirs = Dictionary(grouping: view.unsure, by: \.buyer.id)
    return view.unsure.filter { seen.insert($0.buyer.id).inserted }.map { line in
      let all = view.unsureOfBuyers[line.buyer.id] ?? 1
      return Self(
        first: .init(line, view), others: all > 1 ? .counted("live.unsureOthers", all - 1) : nil,
        rest: (theirs[line.buyer.id] ?? []).dropFirst().map { .init($0, view) },
        fold: "unsure-\(line.buyer.id)")
    }
  }
}

extension OperatorPage.Unsure {
  init(_ line: DeskView.CommentLine, _ view: DeskView) {
    id = line.comment.id.description
    blockTo = .liveBuyer(view.session.id, line.buyer.id)
    buyer = line.buyer.handle
    text = line.comment.text
    why =
      if let unknown = line.unknownCode {
        .word(
          unknown.likely.isEmpty ? "live.why.unknownCode" : "live.why.unknownCodeLikely", ["code": .text(unknown.code)])
      } else {
        line.limit.map { .word("live.why.limit", ["most": .count($0)]) }
          ?? (line.has > 0 ? .word("live.why.has", ["n": .count(Int(line.has))]) : nil)
      }
    action = .liveMeaning(view.session.id, line.comment.id)
    let taken = line.open.map { claim in
      OperatorPage.Guess(
        value: claim.claim.id.description,
        name: .text(
          [claim.code, claim.variant, "×\(claim.claim.quantity)"].filter { !$0.isEmpty }.joined(separator: " ")))
    }
    let changed = view.changes(for: line)
    let becomes = changed.map { OperatorPage.Guess($0, ofSeveral: Set(changed.map(\.claim.claim.id)).count > 1) }
    let wanted = line.comment.intent == .cancel ? [] : OperatorPage.Guess.all(for: line, view)
    // Whoever wants another thing has one already: that both are meant is the least likely.
    cancels = Array(taken.prefix(becomes.isEmpty ? Self.mostButtons : 1))
    changes = Array(becomes.prefix(Self.mostButtons - cancels.count))
    guesses = becomes.isEmpty ? Array(wanted.prefix(Self.mostButtons - cancels.count)) : []
    moreCancels = Array(taken.dropFirst(cancels.count))
    moreChanges = Array(becomes.dropFirst(changes.count))
    moreGuesses = wanted.dropFirst(guesses.count).map { becomes.isEmpty ? $0 : $0.added }
    hasMore = !moreGuesses.isEmpty || !moreCancels.isEmpty || !moreChanges.isEmpty
  }
}

extension OperatorPage.Guess {
  /// Of a comment that names several items all of them together, then one of them alone.
  fileprivate static func all(for line: DeskView.CommentLine, _ view: DeskView) -> [Self] {
    let together = view.readingsTogether(for: line)
    guard !together.isEmpty else {
      return view.guesses(for: line).map { Self([($0, view.pieces(line.comment.quantity ?? 1))]) }
    }
    var seen: Set<String> = []
    let alone = together.flatMap(\.claims).map { Self([$0]) }.filter { seen.insert($0.value).inserted }
    return together.map { Self($0.claims) }
      + alone.map { Self(value: $0.value, name: .word("live.onlyThis", ["claim": $0.name])) }
  }

  /// A claim that gives way to another: `Ganti jadi L`.
  fileprivate init(_ change: DeskView.Change, ofSeveral: Bool) {
    let (old, new) = (change.claim, change.guess)
    value = "\(old.claim.id)-\(new.item.id)-\(new.variant.id)-\(change.quantity)"
    let becomes = [
      new.item.id == old.claim.item ? "" : new.item.code, new.variant.traits.label,
      change.quantity > 1 ? "×\(change.quantity)" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let was = [old.code, old.variant].filter { !$0.isEmpty }.joined(separator: " ")
    name =
      ofSeveral
      ? .word("live.changeFrom", ["old": .text(was), "new": .text(becomes)])
      : .word("live.changeTo", ["new": .text(becomes)])
  }

  /// The same beside what the buyer has.
  fileprivate var added: Self { Self(value: value, name: .word("live.addClaim", ["claim": name])) }

  private init(_ claims: [(guess: DeskView.Guess, quantity: Int64)]) {
    value = claims.map { "\($0.guess.item.id)-\($0.guess.variant.id)-\($0.quantity)" }.joined(separator: ",")
    name = .text(
      claims.map { claim in
        [claim.guess.item.code, claim.guess.variant.traits.label, "×\(claim.quantity)"].filter { !$0.isEmpty }
          .joined(separator: " ")
      }.joined(separator: " + "))
  }
}

extension LiveComment {
  /// What was read in it, in a word; nothing for chatter.
  var mark: Badge? {
    if state == .unsure { return Badge(.word("live.intent.unsure"), .attention) }
    return switch intent {
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
    case .refused: Badge(.word("live.intent.refused"), .wrong)
    case .settled: Badge(.word("live.intent.settled"), .quiet)
    case .read, .asked, .unsure: Badge(.word("live.intent.claim"), .good)
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
  private(set) var answers: [Line]
  /// Whether an answer is asked for that nobody has written down.
  let isMissing: Bool
  /// Whether the shop can be told the answer once, for every session.
  let canTeach: Bool
  /// Whether the answer becomes a fact of the product or the item's live price.
  let isFact: Bool
  let isPrice: Bool
  /// Where pieces are counted that nobody has counted.
  let countTo: SiteURL?
  /// Whether buyers ask to be shown the item.
  let isWish: Bool
  /// Who asked first, for eyes that may see buyers.
  let askers: [LiveReply]
  /// How many asked besides those.
  let others: Written?
  let item: String
  let attribute: String
  let latest: String

  struct Line: Sendable {
    let line: Written

    init(line: Written) { self.line = line }

    /// What is known, and what is left beside a fact: nobody has to ask for that next.
    static func all(of answer: CueAnswer, about item: LineUpItem?, _ view: DeskView) -> [Line] {
      func left() -> [Line] {
        guard let item, let left = view.left(of: item) else { return [] }
        guard item.variants.count <= 6,
          case .levels(let shades) = CueAnswer(to: .stock, about: item, levels: view.levels, said: [:])
        else { return [Line(line: .counted("live.left", Int(left)))] }
        return shades.map { Line($0) }
      }
      return switch answer {
      case .text(let text): [Line(line: .text(text))] + left()
      case .said(let text): [Line(line: .text(text))]
      case .shipping(let own, let others): [Line(line: .shipping(own, others))]
      case .payment(let methods): [Line(line: .payment(methods))]
      case .price(let price): [Line(line: .money(price))] + left()
      case .levels(let shades): shades.map { Line($0) }
      case .unknown: []
      }
    }

    /// What answers those who wrote this: the prices of their places, what is left of the sizes they name; what holds
    /// for all where they name nothing.
    ///
    /// - Parameter isOne: whether one of them is answered, and not the group.
    static func all(
      of answer: CueAnswer, to texts: [String], isOne: Bool, about item: LineUpItem?, _ view: DeskView
    ) -> [Line] {
      if case .shipping = answer {
        var seen: Set<Province> = []
        let places = texts.flatMap { Province.named(in: $0) }.filter { seen.insert($0).inserted }
        return isOne && !places.isEmpty
          ? answer.shipping(to: places).map { Line(line: $0) } : all(of: answer.meant(for: places), about: item, view)
      }
      guard let levels = answer.levels(of: texts.flatMap { item?.named(in: $0) ?? [] }) else {
        return all(of: answer, about: item, view)
      }
      return levels.asked.map { Line($0) }
        + (levels.others.map { [Line(line: .word("live.levelOthers", ["left": .count(Int($0))]))] } ?? [])
    }

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
      .text(group.attribute?.isOnlyOfShop == true ? "" : item?.code ?? ""),
      .word("live.attribute.\(group.attribute.map { "\($0)" } ?? "afterSale")"),
    ])
    count = .count(group.count)
    since = .since(group.oldest)
    example = group.text
    let known = CueAnswer(to: group.attribute, about: item, levels: view.levels, said: view.answers)
    let lines = Line.all(of: known, to: group.said.map(\.text), isOne: false, about: item, view)
    answers =
      group.attribute == .size
      ? item.flatMap { view.charts[$0.product] }.map { $0.rows.map { Line(line: .joined([.size($0.size), $0.line])) } }
        ?? lines
      : lines
    let isKnown = !lines.isEmpty
    isMissing = !isKnown && group.attribute != nil && group.attribute != .showItem
    isFact = !isKnown && item != nil && group.attribute?.isOfProduct == true
    isPrice = !isKnown && item != nil && group.attribute == .price
    canTeach = !isKnown && (isFact || isPrice || group.attribute?.isOfShop == true)
    countTo = !isKnown && item != nil && [.stock, .colour].contains(group.attribute) ? .stockCounts : nil
    isWish = group.attribute == .showItem && item != nil && item?.id != view.session.showing
    askers = group.askers.map { asker in
      let own = group.said.last { $0.buyer == asker.id }.map { [$0.text] } ?? []
      return LiveReply(to: asker, Line.all(of: known, to: own, isOne: true, about: item, view).map(\.line))
    }
    others = group.buyers > group.askers.count ? .counted("live.otherAskers", group.buyers - group.askers.count) : nil
    self.item = group.item?.description ?? ""
    attribute = group.attribute?.rawValue ?? ""
    latest = group.latest.description
  }
}
