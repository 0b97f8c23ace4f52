/// What one order brought or is expected to bring, and what is left of it. Pure.
struct OrderProfit {
  let name: OrderName
  let order: ID<Order>?
  let day: LocalDate
  let verdict: OrderVerdict
  let doneAt: Instant?
  let releasedAt: Instant?
  /// What it brought, or is expected to bring, from its channel.
  let net: Int64
  /// Rupiah to be asked about: unexplained differences, or money that was not released yet.
  let inPlay: Int64
  /// What the tallies are told.
  var told: ToldProfit
  /// What is held against each other; nil where no money came yet.
  let match: PayoutMatch?

  /// - Returns: nil for a name that neither an order nor money stands behind.
  init?(_ facts: ProfitFacts, rules: ProfitRules) {
    let money = OrderMoney(facts.entries)
    guard facts.order != nil || !money.isEmpty else { return nil }
    name = facts.name
    order = facts.order?.id
    doneAt = facts.order?.doneAt
    releasedAt = money.releasedAt
    day = facts.order?.day ?? LocalDate(money.firstAt ?? Instant(milliseconds: 0), in: rules.zone)
    let sale = facts.order.map { OrderSale($0, money: money, channel: facts.name.channel, rules: rules) }
    match = sale.flatMap { sale in
      money.isReleased ? sale.match(money) : nil
    }
    let expected = sale?.expected ?? [:]
    let parts =
      money.isReleased
      ? money.parts(orExpected: expected) : expected.merging(money.corrections, uniquingKeysWith: +)
    net = parts.values.reduce(0, +)
    verdict = Self.verdict(of: facts, money: money, match: match, sale: sale)
    inPlay =
      switch verdict {
      case .foreign: net.magnitude.clamped
      case .waiting: expected.values.reduce(0, +)
      default: match?.inPlay ?? 0
      }
    told = ToldProfit(
      verdict: verdict, inPlay: inPlay, day: day,
      release: facts.order == nil
        ? nil : money.releasedAt.map { .init(day: LocalDate($0, in: rules.zone), amount: money.net) },
      city: facts.order?.city ?? "", payment: facts.order?.payment ?? "",
      lines: LineProfits(facts, parts: parts, match: match, sale: sale, money: money, rules: rules).lines,
      paid: money.isReleased ? parts : money.corrections,
      expected: money.isReleased ? [:] : expected)
  }

  private static func verdict(
    of facts: ProfitFacts, money: OrderMoney, match: PayoutMatch?, sale: OrderSale?
  ) -> OrderVerdict {
    guard let order = facts.order else { return .foreign }
    if let match { return match.verdict }
    if order.status == .cancelled || order.status == .unpaid { return .none }
    // What is sold on the shop's own pages is paid to the shop itself: no channel owes it.
    return facts.name.channel == .storefront || facts.name.channel == .counter ? .none : .waiting
  }
}
