extension FeeSchedule {
  /// What the fees of a sale should come to, and for which of them no rate is known.
  package struct Answer: Sendable, Equatable {
    package var fees: [ExpectedFee] = []
    package var unrated: Set<PayoutPart> = []
  }

  /// Percentages are taken of the whole order and rounded once, as the channels do; where an order has goods of several
  /// categories, once for each.
  package func expected(_ sale: FeeSale, choices: FeeChoices) -> Answer {
    var answer = Answer()
    var parts: [PayoutPart] = []
    for part in fees.map(\.payoutPart) where !parts.contains(part) { parts.append(part) }
    for part in parts { add(part, of: sale, choices, to: &answer) }
    return answer
  }

  /// Several programmes may take one part of a payout; a rate of the shop's own stands for all of them, and is charged
  /// even where she says of no programme that she joined it.
  private func add(_ part: PayoutPart, of sale: FeeSale, _ choices: FeeChoices, to answer: inout Answer) {
    let fees = fees.filter { $0.payoutPart == part }
    let joined = fees.filter { $0.programme.map { choices.hasJoined($0, on: channel, at: sale.day) } ?? true }
    let own = choices.overrides.filter { $0.channel == channel && $0.part == part && $0.holds(on: sale.day) }
    let usual = choices.category(on: channel, at: sale.day)
    for (place, fee) in (joined.isEmpty && !own.isEmpty ? Array(fees.prefix(1)) : joined).enumerated() {
      let isByCategory = fee.base == .goods && (fee.isByCategory || own.contains { $0.category != nil })
      for group in FeeGroup.of(sale, isByCategory: isByCategory, usual) {
        if let override = own.last(where: { $0.holds(for: group.category) }) {
          if place == 0 { answer.fees.append(fee.amount(of: group, sale, rate: nil, override: override)) }
        } else if joined.isEmpty {
          continue
        } else if let rate = fee.rate(on: sale.day, category: group.category) {
          answer.fees.append(fee.amount(of: group, sale, rate: rate, override: nil))
        } else if fee.began.map({ $0 <= sale.day.description }) ?? true {
          answer.unrated.insert(part)
        }
      }
    }
  }
}

/// Goods of one category within a sale, with their shares in what belongs to the whole of it.
private struct FeeGroup {
  let category: String?
  let sales: Int64
  let pieces: Int64
  let voucher: Int64
  let refunded: Int64

  static func of(_ sale: FeeSale, isByCategory: Bool, _ usual: String?) -> [FeeGroup] {
    guard isByCategory else {
      return [
        FeeGroup(
          category: usual, sales: sale.sales, pieces: sale.pieces, voucher: sale.voucher, refunded: sale.refunded)
      ]
    }
    let groups = Dictionary(grouping: sale.lines) { $0.category ?? usual }
      .sorted { ($0.key ?? "") < ($1.key ?? "") }
    guard !groups.isEmpty else { return [] }
    let weights = groups.map { $0.value.reduce(0) { $0 + max(0, $1.sales) } }
    let vouchers = Shares.of(sale.voucher, by: weights)
    let refunds = Shares.of(sale.refunded, by: weights)
    return groups.indices.map { place in
      FeeGroup(
        category: groups[place].key, sales: weights[place],
        pieces: groups[place].value.reduce(0) { $0 + $1.pieces }, voucher: vouchers[place], refunded: refunds[place])
    }
  }
}

extension FeeSchedule.Fee {
  fileprivate var isByCategory: Bool { rates.contains { $0.category != nil } }

  func rate(on day: LocalDate, category: String?) -> FeeSchedule.Rate? {
    let holding = rates.filter { $0.holds(on: day) }
    // The one that began last: a rate of a single day stands within one that goes on.
    return holding.filter { $0.category != nil && $0.category == category }.max { $0.from < $1.from }
      ?? holding.filter { $0.category == nil }.max { $0.from < $1.from }
  }

  fileprivate func amount(
    of group: FeeGroup, _ sale: FeeSale, rate: FeeSchedule.Rate?, override: FeeChoices.Override?
  ) -> ExpectedFee {
    let isRefunded = sale.refunded > 0 && sale.refunded >= sale.sales
    let base = max(0, group.sales - group.voucher - (refund == .stays ? 0 : group.refunded))
    var amount: Int64
    let ppm = override?.ppm ?? rate?.ppm
    if let ppm {
      amount = PartsPerMillion.of(base, ppm, rounding, most: most(for: group.pieces))
    } else {
      amount = override?.amount ?? rate?.amount ?? 0
      if refund != .stays, sale.pieces > 0 {
        amount =
          isRefunded
          ? 0 : Int64((Int128(amount) * Int128(sale.keptPieces) * 2 + Int128(sale.pieces)) / (Int128(sale.pieces) * 2))
      }
    }
    return ExpectedFee(
      part: payoutPart, amount: -amount, base: base, ppm: ppm, category: group.category, rate: rate, override: override)
  }
}
