import Trade

/// The questions of a desk for a size by those who tell their measures.
struct FitCueList: Sendable {
  let cues: [FitCue]
  let count: Written
  /// Where an answered one is ticked, and where a chart is made in one press.
  let answerTo: SiteURL
  let chartTo: SiteURL

  /// Nil where nobody asks.
  ///
  /// - Parameters:
  ///   - limit: the most that a screen shows.
  ///   - namesBuyers: whether the screen may say who asks.
  init?(_ view: DeskView, limit: Int, namesBuyers: Bool) {
    guard !view.fits.cues.isEmpty else { return nil }
    cues = view.fits.cues.prefix(limit).map { FitCue($0, view, namesBuyers: namesBuyers) }
    count = .count(view.fits.count)
    answerTo = .liveFits(view.session.id)
    chartTo = .liveCharts(view.session.id)
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
