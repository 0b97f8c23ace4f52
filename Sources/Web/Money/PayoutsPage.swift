import Trade

/// Pencairan: what came against what should have, as a list of work.
package struct PayoutsPage: Page {
  package var template: String { "Payouts" }
  package static var place: Place? { .money }
  package var title: Written { .word("payouts.title") }

  /// What the list is of.
  enum State: String, CaseIterable {
    case unexplained, overdue, foreign, unrated, explained, exact, waiting

    var verdict: OrderVerdict? { OrderVerdict(rawValue: rawValue) }

    var tone: Badge.Tone {
      switch self {
      case .unexplained, .overdue: .wrong
      case .foreign, .unrated: .attention
      case .explained, .exact: .good
      case .waiting: .quiet
      }
    }
  }

  struct Row: Sendable {
    let what: Written
    let about: Written
    let sum: Written
    let state: Badge?
    let beside: Written
    let address: SiteURL?
  }

  struct Hidden: Sendable {
    let name: String
    let value: String
  }

  struct Proposal: Sendable {
    let headline: Written
    let text: Written
    let outliers: Written?
    let accept: Written
    let acceptTo: SiteURL
    let fields: [Hidden]
  }

  let tabs = MoneyTab.chips(.payouts)
  let behind: Written?
  let none: Bool
  let checks: [Written]
  let proposals: [Proposal]
  let uncovered: Written?
  let states: [Chip]
  let hint: Written?
  let rows: [Row]
  let next: SiteURL?

  struct Content: Sendable {
    var behind: Int
    var checks: [(file: String, check: FileCheck)]
    var proposals: [FeeProposal]
    var schedules: FeeSchedules = .shipped
    var language: Language = .indonesian
    var tally: [State: (orders: Int64, inPlay: Int64)]
    var state: State
    var items: [PayoutWork.Item]
    /// Orders of a time that no imported file of releases covers.
    var uncovered: AwaitedOrders.Sum?
    var hasMore: Bool
    var zone: ShopTimeZone
  }

  init(_ content: Content) {
    behind = content.behind > 0 ? .counted("money.behind", content.behind) : nil
    none = content.tally.values.allSatisfy { $0.orders == 0 }
    checks = content.checks.map { Self.sentence($0.file, $0.check) }
    proposals = content.proposals.map { proposal in
      switch proposal {
      case .rate(let rate): Self.proposal(rate)
      case .choice(let choice): Self.proposal(choice, content.schedules.schedule(of: choice.channel), content.language)
      }
    }
    uncovered = content.uncovered.map(Self.uncovered)
    states = State.allCases.map { state in
      Chip(
        .word("payouts.state.\(state.rawValue)"), count: Int(content.tally[state]?.orders ?? 0),
        address: SiteURL.payouts.with(["state": state.rawValue]), chosen: state == content.state)
    }
    let inPlay = content.tally[content.state]?.inPlay ?? 0
    hint = .word("payouts.hint.\(content.state.rawValue)", ["amount": .money(inPlay)])
    rows = content.items.map { Self.row($0, content.state, content.zone) }
    next = content.hasMore ? content.items.last.map { Self.next($0, content.state) } : nil
  }

  /// What is overdue goes by when it was done, all else by the day of the order.
  private static func next(_ item: PayoutWork.Item, _ state: State) -> SiteURL {
    SiteURL.payouts.with([
      "state": state.rawValue, "day": state == .overdue ? nil : item.day.description,
      "done": state == .overdue ? item.doneAt.map { "\($0.milliseconds)" } : nil, "channel": item.channel.rawValue,
      "number": item.number,
    ])
  }

  private static func row(_ item: PayoutWork.Item, _ state: State, _ zone: ShopTimeZone) -> Row {
    let when: Written =
      item.releasedAt.map { .word("payouts.released", ["day": .date(LocalDate($0, in: zone))]) }
      ?? item.doneAt.map { .word("payouts.done", ["day": .date(LocalDate($0, in: zone))]) } ?? .date(item.day)
    let isDifference = state == .unexplained
    return Row(
      what: .text(item.number), about: .joined([.word("channel.\(item.channel.rawValue)"), when]),
      sum: isDifference ? .money(item.inPlay) : .money(item.net),
      state: Badge(.word("payouts.badge.\(state.rawValue)"), state.tone),
      beside: isDifference ? .word("payouts.of", ["net": .money(item.net)]) : .text(""),
      address: item.order.map { .orderMoney($0) })
  }

  static func uncovered(_ sum: AwaitedOrders.Sum) -> Written {
    .counted(
      "payouts.uncovered", Int(sum.orders),
      ["amount": .money(sum.amount), "first": .date(sum.first), "last": .date(sum.last)])
  }

  static func sentence(_ file: String, _ check: FileCheck) -> Written {
    .word(
      "check.\(check.subject.rawValue)",
      [
        "file": .text(file), "said": .money(check.said), "found": .money(check.found), "detail": .text(check.detail),
        "n": .count(check.differing),
      ])
  }

  /// Category and programmes that payouts fit; what is not known of them is said in the rules.
  private static func proposal(
    _ choice: FeeLearning.Choice, _ schedule: FeeSchedule?, _ language: Language
  ) -> Proposal {
    let category = schedule?.categories.first { $0.key == choice.category }?.name[language]
    let programmes = (schedule?.programmes ?? []).filter { choice.programmes.contains($0.key) }
      .map { $0.name[language] }
    let names = [category].compactMap(\.self) + programmes
    let fields =
      [("channel", choice.channel.rawValue), ("from", choice.from.description)]
      + [choice.category].compactMap(\.self).map { ("category", $0) } + choice.programmes.map { ("programme", $0) }
    return Proposal(
      headline: .word("payouts.choice", ["channel": .word("channel.\(choice.channel.rawValue)")]),
      text: .word(
        "payouts.choiceText",
        [
          "names": .text(names.joined(separator: ", ")), "fitting": .count(choice.fitting),
          "orders": .count(choice.orders),
        ]),
      outliers: nil, accept: .word("payouts.acceptChoice"), acceptTo: .feeChoices,
      fields: fields.map { Hidden(name: $0.0, value: $0.1) })
  }

  private static func proposal(_ proposal: FeeLearning.Proposal) -> Proposal {
    let rate: Written = proposal.ppm.map { .percent(ppm: $0) } ?? .money(proposal.amount ?? 0)
    let values: [String: Written] = [
      "part": .part(proposal.part), "rate": rate, "from": .date(proposal.from),
      "to": proposal.to.map { .date($0) } ?? .word("payouts.now"),
      "amount": .money(proposal.explains),
    ]
    return Proposal(
      headline: .word("payouts.proposal", values), text: .counted("payouts.proposalText", proposal.orders, values),
      outliers: proposal.outliers.isEmpty
        ? nil : .word("payouts.outliers", ["orders": .text(proposal.outliers.prefix(5).joined(separator: ", "))]),
      accept: .word("payouts.accept"), acceptTo: .feeOverrides,
      fields: naming(proposal).compactMap { name, value in value.map { Hidden(name: name, value: $0) } })
  }

  /// What tells a proposed rate from all others: its rate, too, so that nobody accepts one that she did not see.
  static func naming(_ proposal: FeeLearning.Proposal) -> [(name: String, value: String?)] {
    [
      ("channel", proposal.channel.rawValue), ("part", proposal.part.rawValue), ("category", proposal.category),
      ("ppm", proposal.ppm.map(String.init)), ("amount", proposal.amount.map(String.init)),
      ("from", proposal.from.description), ("to", proposal.to?.description),
    ]
  }
}
