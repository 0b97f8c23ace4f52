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
  let canReopen: Bool
  let items: [Item]
  let search: String
  let found: [Found]
  let noneFound: Bool
  let figures: [Figure]
  /// Where a bridge sends comments.
  let bridge: Written
  let state: Badge?
  let here: SiteURL
  let edit: SiteURL
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
    let open: Bool
    let action: SiteURL
    let fields: [Field]
  }

  struct Found: Sendable {
    let id: String
    let name: String
  }

  /// - Parameters:
  ///   - record: what it has come to so far.
  ///   - products: what the search found; nil where nothing was searched.
  ///   - wrong: the item whose form was refused, with what was typed.
  package init(
    _ view: DeskView, record: LiveRecord, search: String, products: [(id: ID<Product>, name: String)]?,
    wrong: (item: ID<LineUpItem>, form: FormState)? = nil
  ) {
    let session = view.session
    name = session.form.title
    about = session.about
    isOn = session.isOn
    ended = session.endedAt != nil
    canStart = session.startedAt == nil && !view.items.isEmpty
    canReopen = ended
    here = .live(session.id)
    edit = .liveEdit(session.id)
    itemsTo = .liveItems(session.id)
    startTo = .liveStart(session.id)
    reopenTo = .liveReopen(session.id)
    `operator` = .liveOperator(session.id)
    host = .liveHost(session.id)
    self.search = search
    found = (products ?? []).map { Found(id: $0.id.description, name: $0.name) }
    noneFound = products?.isEmpty ?? false
    items = view.items.map { item in
      let form = wrong?.item == item.id ? wrong?.form : nil
      return Item(
        id: item.id.description, code: item.code, name: item.name,
        about: .joined([
          item.price.map { .money($0) } ?? .word("live.noPrice"), .counted("live.minutes", item.minutes),
          view.left(of: item).map { .counted("live.left", Int($0)) } ?? .word("stock.notCounted"),
        ]),
        open: form != nil, action: .liveItem(session.id, item.id),
        fields: Self.fields(of: item, form ?? FormState()))
    }
    figures = [
      Figure(
        .word("live.claimedSum"), .money(record.amount),
        beside: session.form.target.map { .word("live.ofTarget", ["target": .money($0)]) }),
      Figure(.word("live.claimedPieces"), .count(Int(record.pieces)), address: .liveOperator(session.id)),
      Figure(.word("live.buyers"), .count(record.buyers)),
      Figure(.word("live.lapsedPieces"), .count(Int(record.lapsed))),
      Figure(.word("live.cancelledPieces"), .count(Int(record.cancelled))),
      Figure(.word("live.comments"), .count(view.totals.comments)),
    ]
    bridge = .text("/api/v1/lives/\(session.id)/comments")
    state = session.badge
  }

  private static func fields(of item: LineUpItem, _ form: FormState) -> [Field] {
    [
      Field("code", "live.code", form, initial: item.code, id: "code-\(item.id)") { $0.required = true },
      Field("price", "live.price", form, initial: item.price.map { String($0) }, id: "price-\(item.id)") {
        $0.keyboard = "numeric"
        $0.prefix = "Rp"
      },
      Field("minutes", "live.minutesField", form, initial: String(item.minutes), id: "minutes-\(item.id)") {
        $0.keyboard = "numeric"
        $0.required = true
      },
    ]
  }
}
