package import Trade

/// One session with its line-up: arranged before it, looked back on after it.
package struct LivePlanPage: Page {
  package var template: String { "LivePlan" }
  package static var place: Place? { .live }
  package var title: Written { .text(name) }

  let name: String
  let about: Written
  let isOn: Bool
  let ended: Bool
  let canStart: Bool
  /// What is asked before it begins at another time than planned; nil near that time.
  let askStart: Written?
  let canReopen: Bool
  /// Where a session that never began is taken away; nil once it has.
  let deleteTo: SiteURL?
  let items: [Item]
  /// What the session's line-up takes in minutes, and what is wrong with it.
  let sum: Written
  let warnings: [LiveCue.Line]
  let letters: String
  let codesTo: SiteURL
  let questionsTo: SiteURL?
  let openQuestions: Written
  /// Comments that nobody has settled; nil where there are none.
  let openUnsure: Written?
  let unsureTo: SiteURL
  let claimsTo: SiteURL
  let sharesTo: SiteURL
  /// Lines of a list that nobody understood, to be mended.
  let list: String
  let listOpen: Bool
  let search: String
  let found: [Found]
  let noneFound: Bool
  let figures: [Figure]
  /// Where a bridge sends comments.
  let bridge: Written
  /// What was heard of it; nil before anything was.
  let strip: SourceStrip?
  let roomCard: RoomCard?
  let state: Badge?
  /// What a rehearsal came to; nil for a session that sells.
  let rehearsal: RehearsalOutcome?
  /// How to practise for it before it begins.
  let rehearse: RehearsalStart?
  let here: SiteURL
  let report: SiteURL
  let edit: SiteURL
  let checkouts: SiteURL
  let itemsTo: SiteURL
  let startTo: SiteURL
  let reopenTo: SiteURL
  let `operator`: SiteURL
  let host: SiteURL

  struct Item: Sendable {
    let id: String
    let code: String
    let name: String
    let about: Written
    /// The lowest price, for eyes that may see money.
    let floor: Written
    let saved: Badge?
    let warnings: [Badge]
    let variants: [Variety]
    let facts: [Fact]
    let product: SiteURL
    let place: String
    let open: Bool
    let action: SiteURL
    let fields: [Field]
  }

  /// A variant with what is left of it.
  struct Variety: Sendable {
    let name: String
    let left: Written
  }

  struct Found: Sendable {
    let id: String
    let name: String
  }

  /// - Parameters:
  ///   - record: what it has come to so far.
  ///   - floors: the lowest price of each item.
  ///   - saved: the item that was saved a moment ago.
  ///   - list: what is left of a list that was sent.
  ///   - products: what the search found; nil where nothing was searched.
  ///   - wrong: the item whose form was refused, with what was typed.
  ///   - rehearsed: what it came to, where it is a rehearsal.
  package init(
    _ view: DeskView, record: LiveRecord, floors: [ID<LineUpItem>: ItemFloor] = [:], search: String,
    list: String = "", saved: ID<LineUpItem>? = nil, products: [(id: ID<Product>, name: String)]?,
    wrong: (item: ID<LineUpItem>, form: FormState)? = nil, rehearsed: RehearsalResult? = nil, room: RoomCard? = nil
  ) {
    let session = view.session
    name = session.form.title
    about = session.about
    isOn = session.isOn
    ended = session.endedAt != nil && !session.isRehearsal
    canStart = session.startedAt == nil && !view.items.isEmpty
    askStart =
      session.form.isNear(view.seenAt) ? nil : .word("live.startAsk", ["time": .near(session.form.plannedAt)])
    canReopen = ended
    deleteTo = session.startedAt == nil && !session.isRehearsal ? .liveDelete(session.id) : nil
    self.list = list
    listOpen = !list.isEmpty
    rehearsal = rehearsed.map { RehearsalOutcome($0, view) }
    rehearse = canStart ? RehearsalStart(of: session.id) : nil
    here = .live(session.id)
    report = .liveReport(session.id)
    edit = .liveEdit(session.id)
    checkouts = .liveCheckouts(session.id)
    itemsTo = .liveItems(session.id)
    startTo = .liveStart(session.id)
    reopenTo = .liveReopen(session.id)
    `operator` = .liveOperator(session.id)
    host = .liveHost(session.id)
    self.search = search
    found = (products ?? []).map { Found(id: $0.id.description, name: $0.name) }
    noneFound = products?.isEmpty ?? false
    items = view.items.map { item in
      Item(item, view, floor: floors[item.id], wrong?.item == item.id ? wrong?.form : nil, saved: item.id == saved)
    }
    sum = .joined([
      .counted("live.itemCount", view.items.count), .counted("live.minutes", view.items.reduce(0) { $0 + $1.minutes }),
    ])
    warnings = Self.warnings(view, floors)
    letters = LineUp.usualLetters(of: view.items)
    codesTo = .liveCodes(session.id)
    questionsTo = view.totals.questions > 0 ? .liveQuestions(session.id) : nil
    openQuestions = .counted("live.openQuestions", view.totals.questions)
    openUnsure = view.totals.unsure > 0 ? .counted("live.openUnsure", view.totals.unsure) : nil
    unsureTo = .liveUnsure(session.id)
    claimsTo = .liveClaims(session.id)
    sharesTo = .liveShares(session.id)
    figures = [
      Figure(
        .word("live.wonSum"), .money(record.amount),
        beside: session.form.target.map { .word("live.ofTarget", ["target": .money($0)]) }),
      Figure(.word("live.wonPieces"), .count(Int(record.pieces)), address: .liveOperator(session.id)),
      Figure(
        .word("live.queuedPieces"), .count(Int(record.waiting)),
        beside: record.waitingAmount > 0 ? .money(record.waitingAmount) : nil),
      Figure(.word("live.buyers"), .count(record.buyers)),
      Figure(.word("live.lapsedPieces"), .count(Int(record.lapsed))),
      Figure(.word("live.cancelledPieces"), .count(Int(record.cancelled))),
      Figure(.word("live.comments"), .count(view.totals.comments)),
    ]
    bridge = .text("/api/v1/lives/\(session.id)/comments")
    state = session.badge
    roomCard = room
    strip =
      view.sources.sources.isEmpty
      ? nil : SourceStrip(view.sources, at: view.seenAt, isOver: session.endedAt != nil)
  }

  /// How many items have each of the warnings.
  private static func warnings(_ view: DeskView, _ floors: [ID<LineUpItem>: ItemFloor]) -> [LiveCue.Line] {
    let all = view.items.flatMap { LineUpWarning.all(of: $0, levels: view.levels, floor: floors[$0.id]) }
    return LineUpWarning.allCases.compactMap { warning in
      let count = all.count { $0 == warning }
      return count == 0 ? nil : LiveCue.Line(line: .counted("live.warnings.\(warning)", count))
    }
  }
}

extension LivePlanPage.Item {
  init(_ item: LineUpItem, _ view: DeskView, floor: ItemFloor?, _ form: FormState?, saved: Bool) {
    self.saved = saved ? Badge(.word("live.saved"), .good) : nil
    id = item.id.description
    code = item.code
    name = item.name
    about = .joined([
      item.price.map { .money($0) } ?? .word("live.noPrice"), .counted("live.minutes", item.minutes),
      view.left(of: item).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"),
    ])
    self.floor = floor?.said ?? .text("")
    warnings = LineUpWarning.all(of: item, levels: view.levels, floor: floor).map {
      Badge(.word("live.warning.\($0)"), $0 == .underFloor || $0 == .noneLeft ? .wrong : .attention)
    }
    variants = item.variants.map { variant in
      LivePlanPage.Variety(
        name: variant.traits.label.isEmpty ? item.code : variant.traits.label,
        left: view.left(of: variant.id).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"))
    }
    facts = item.facts.talkingPoints
    product = .product(item.product)
    place = String(item.place)
    open = form != nil
    action = .liveItem(view.session.id, item.id)
    fields = Self.fields(of: item, form ?? FormState())
  }

  private static func fields(of item: LineUpItem, _ form: FormState) -> [Field] {
    [
      Field("code", "live.code", form, initial: item.code, id: "code-\(item.id)") { $0.required = true },
      Field("price", "live.price", form, initial: item.price.map { String($0) }, id: "price-\(item.id)") {
        $0.prefix = "Rp"
        $0.hint = .word("live.priceHint")
      },
      Field("minutes", "live.minutesField", form, initial: String(item.minutes), id: "minutes-\(item.id)") {
        $0.keyboard = "numeric"
        $0.required = true
      },
    ]
  }
}

extension ItemFloor {
  /// The lowest price, or why it is not known.
  var said: Written {
    switch self {
    case .price(let price): .word("live.floor", ["amount": .money(price)])
    case .none: .word("live.floorNone")
    case .unknown(.cost): .word("live.floorUnknown.cost")
    case .unknown(.variants): .word("live.floorUnknown.variants")
    case .unknown(.channel(let channel)): .word("live.floorUnknown.channel", ["channel": .word("channel.\(channel)")])
    case .unknown(.rate(let channel)): .word("live.floorUnknown.rate", ["channel": .word("channel.\(channel)")])
    }
  }
}

extension ProductFacts {
  /// What there is to tell of a product.
  var talkingPoints: [Fact] {
    [
      ("product.material", material), ("product.sizeChart", sizeChart), ("product.care", care),
      ("product.story", story),
    ].filter { !$0.1.isEmpty }.map { Fact(.word($0.0), .text($0.1)) }
  }
}
