import Trade

/// The questions of a desk for a size by those who tell their measures, item by item.
struct FitCueList: Sendable {
  let cards: [FitCard]
  let count: Written
  /// Where an answered one is ticked, and where a chart is made in one press.
  let answerTo: SiteURL
  let chartTo: SiteURL

  /// Nil where nobody asks.
  ///
  /// - Parameters:
  ///   - limit: the most askers of an item that a screen shows.
  ///   - namesBuyers: whether the screen may say who asks.
  init?(_ view: DeskView, limit: Int, namesBuyers: Bool) {
    guard !view.fits.cues.isEmpty else { return nil }
    var seen: Set<ID<LineUpItem>?> = []
    let theirs = Dictionary(grouping: view.fits.cues, by: \.item?.id)
    cards = view.fits.cues.filter { seen.insert($0.item?.id).inserted }.map { cue in
      FitCard((theirs[cue.item?.id] ?? []).prefix(limit), view, namesBuyers: namesBuyers)
    }
    count = .count(view.fits.count)
    answerTo = .liveFits(view.session.id)
    chartTo = .liveCharts(view.session.id)
  }
}

/// Those who ask for a size of one item; `item` is empty where none was named.
struct FitCard: Sendable {
  let code: String
  let count: Written
  let item: String
  let cues: [FitCue]
  /// How many comments ask besides those that are shown; nil where none does.
  let others: Written?
  /// Whether all are ticked off by one press: where they are several, or a screen does not say who they are.
  let canTickAll: Bool
  /// The latest that is shown: who answers all has seen no later one.
  let latest: String
  /// Said once for all of them: that there is no chart, or that nobody knows which item is meant.
  let missing: Written?
  let why: Written
  let chart: SiteURL?
  let standard: Written?

  init(_ askers: some Collection<FitCues.Cue>, _ view: DeskView, namesBuyers: Bool) {
    let item = askers.first?.item
    let all = view.fits.counts[item?.id] ?? askers.count
    code = item?.code ?? ""
    count = .count(all)
    self.item = item?.id.description ?? ""
    let cues = askers.map { FitCue($0, view, namesBuyers: namesBuyers) }
    self.cues = cues
    others = all > cues.count ? .counted("live.otherAskers", all - cues.count) : nil
    canTickAll = cues.count > 1 || !namesBuyers
    latest = askers.map(\.comment).max()?.description ?? ""
    let isUnknown = item == nil || askers.allSatisfy { $0.advice.verdict == .unknown(.noChart) }
    missing = isUnknown ? cues.first?.answer : nil
    why = isUnknown ? cues.first?.why ?? .text("") : .text("")
    (chart, standard) = (cues.first?.chart, cues.first?.standard)
  }
}

/// One asker: `bb 60 tb 155 → L, yakin · L tinggal 2`.
struct FitCue: Sendable {
  let comment: String
  let code: String
  /// Empty on a screen that names no buyers.
  let buyer: String
  let body: Written
  let text: String
  let since: Written
  let answer: Written
  let isKnown: Bool
  let levels: Written
  let why: Written
  let reply: Written?
  let asked: Written?
  /// The product's chart, where it has none yet.
  let chart: SiteURL?
  /// The item whose chart one press makes, and what it is called.
  let item: String
  let standard: Written?

  init(_ cue: FitCues.Cue, _ view: DeskView, namesBuyers: Bool) {
    let advice = cue.advice
    let left = advice.sizes.map { size in cue.item.flatMap { view.left(of: size, in: $0) } }
    comment = cue.comment.description
    code = cue.item?.code ?? ""
    buyer = namesBuyers ? cue.buyer.handle : ""
    body = .body(cue.measures)
    text = cue.text
    since = .since(cue.saidAt)
    answer = cue.item == nil ? .word("fit.whichItem") : advice.answer
    isKnown = advice.sureness != .unknown
    levels = .joined(
      zip(advice.sizes, left).map { size, left -> Written in
        let name = Written.size(size)
        return switch left {
        case .none: .text("")
        case .some(0): .word("live.levelNone", ["name": name])
        case .some(let left): .word("live.level", ["name": name, "left": .count(Int(left))])
        }
      })
    why = advice.why
    asked = advice.askedAnswer
    reply = namesBuyers ? advice.reply(to: cue.buyer.handle, cue.measures, left: left) : nil
    let hasNone = cue.item != nil && advice.verdict == .unknown(.noChart)
    chart = hasNone ? cue.item.map { .productFit($0.product) } : nil
    item = cue.item?.id.description ?? ""
    standard = hasNone ? cue.standard.map { .word("fit.standard.\($0)") } : nil
  }
}

extension DeskView {
  /// Pieces of one size of an item, over its colours; nil while none of them was counted.
  func left(of size: String, in item: LineUpItem) -> Int64? {
    let known = item.variants.filter { $0.traits.size == size }.compactMap { left(of: $0.id) }
    return known.isEmpty ? nil : known.reduce(0, +)
  }
}
