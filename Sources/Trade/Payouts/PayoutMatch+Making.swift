extension PayoutMatch {
  /// What the match is made of.
  struct Facts {
    /// Goods after the seller's discounts.
    let sales: Int64
    /// What the seller gave on the whole order.
    let sellerVoucher: Int64
    /// Whether a file of orders or returns shows pieces of it sent back.
    let isReturned: Bool
    /// Pieces sold.
    let pieces: Int64
    /// What the rules say of fees, for the goods that were kept.
    let fees: [ExpectedFee]
    /// Parts of a fee for which no rate is known.
    let unrated: Set<PayoutPart>
    /// The base of percentages, for what the seller sets herself.
    let base: Int64
    /// Parts that the channel's schedule knows, whether or not the shop pays them.
    let scheduled: Set<PayoutPart>
    /// Whether the channel says that the parcel cost more than was estimated.
    let isHeavier: Bool
  }

  /// - Parameters:
  ///   - parts: what the payouts of the order name, added up.
  ///   - net: what they brought.
  ///   - wallet: what came into the balance for the order; nil where no balance report shows it.
  ///   - corrections: what came and went beside the payouts; the channel gives a reason for each.
  init(
    _ facts: Facts, parts: [PayoutPart: Int64], net: Int64, wallet: Int64?, corrections: [PayoutPart: Int64] = [:]
  ) {
    let refund = parts[.refund] ?? 0
    addGoods(facts, parts, refund)
    addShipping(facts, parts, refund)
    addFees(facts, parts, refund)
    addOthers(facts, parts)
    let sum = parts.values.reduce(0, +)
    if net != sum { add(.netDifference, expected: 0, actual: net - sum, .unexplained) }
    if let wallet, wallet != net { add(.walletDifference, expected: 0, actual: wallet - net, .unexplained) }
    for (part, amount) in corrections.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where amount != 0 {
      let reason: Reason =
        switch part {
        case .compensation: .compensation
        case .insurancePremium: .insurance
        default: .adjustment
        }
      add(part, expected: nil, actual: amount, .explained(reason))
    }
  }

  private mutating func addGoods(_ facts: Facts, _ parts: [PayoutPart: Int64], _ refund: Int64) {
    let sales = parts.sum(of: .sales)
    add(.goods, expected: facts.sales, actual: sales, sales == facts.sales ? .exact : .unexplained)
    if refund != 0 {
      let isLikely = facts.isReturned && refund < 0 && -refund <= sales
      add(.refund, expected: 0, actual: refund, isLikely ? .explained(.refund) : .unexplained)
    }
    let vouchers = parts.sum(of: .vouchers)
    guard vouchers != 0 || facts.sellerVoucher != 0 else { return }
    // A file may say a voucher that gives to the seller; whichever way, a part of it is between it and nothing.
    let isPartly =
      refund != 0 && (min(0, -facts.sellerVoucher)...max(0, -facts.sellerVoucher)).contains(vouchers)
    add(
      .sellerVoucher, expected: -facts.sellerVoucher, actual: vouchers,
      vouchers == -facts.sellerVoucher ? .exact : isPartly ? .explained(.refund) : .unexplained)
  }

  /// What the buyer and the channel pay for shipping goes on to the courier: nothing is left, unless goods went back.
  private mutating func addShipping(_ facts: Facts, _ parts: [PayoutPart: Int64], _ refund: Int64) {
    let shipping = parts.sum(of: .shipping)
    guard shipping != 0 else { return }
    let verdict: Verdict =
      if shipping < 0, refund != 0 { .explained(.returnShipping) } else if shipping < 0, facts.isHeavier {
        .explained(.weightDifference)
      } else { .unexplained }
    add(.shippingToCourier, expected: 0, actual: shipping, verdict)
  }

  private mutating func addFees(_ facts: Facts, _ parts: [PayoutPart: Int64], _ refund: Int64) {
    for (part, fees) in Dictionary(grouping: facts.fees, by: \.part).sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let (expected, actual) = (fees.reduce(0) { $0 + $1.amount }, parts[part] ?? 0)
      guard expected != 0 || actual != 0 else { continue }
      // The channel takes the fee of what went back off the fee of the whole, each rounded by itself.
      let isRounding = refund != 0 && ((actual - expected).magnitude <= 1 || isByPieces(actual, fees, facts.pieces))
      var verdict: Verdict = actual == expected ? .exact : isRounding ? .explained(.refund) : .unexplained
      // The insurance stays on what was bought, voucher and all, which the file of orders no longer shows.
      if verdict == .unexplained, refund != 0, part == .insurancePremium, actual <= 0, actual >= expected {
        verdict = .explained(.insurance)
      }
      if facts.unrated.contains(part) { verdict = .unrated }
      lines.append(Line(part: part, expected: expected, actual: actual, verdict: verdict, fees: fees))
    }
  }

  /// Whether an amount for an order is in proportion to some of its pieces, rounded.
  private func isByPieces(_ actual: Int64, _ fees: [ExpectedFee], _ pieces: Int64) -> Bool {
    guard fees.count == 1, let whole = fees[0].override?.amount ?? fees[0].rate?.amount, pieces > 0 else {
      return false
    }
    return (0...min(pieces, 1_000)).contains { (whole * $0 * 2 + pieces) / (pieces * 2) == -actual }
  }

  /// Amounts that no rule foresees.
  private mutating func addOthers(_ facts: Facts, _ parts: [PayoutPart: Int64]) {
    let foreseen = Set(facts.fees.map(\.part))
    let groups: Set<PayoutPart.Group> = [.sales, .refunds, .vouchers, .shipping]
    for (part, actual) in parts.sorted(by: { $0.key.rawValue < $1.key.rawValue })
    where actual != 0 && !foreseen.contains(part) && !groups.contains(part.group) {
      lines.append(
        Line(
          part: part, expected: nil, actual: actual, verdict: verdict(onUnforeseen: part, actual, facts),
          base: facts.base))
    }
  }

  private func verdict(onUnforeseen part: PayoutPart, _ actual: Int64, _ facts: Facts) -> Verdict {
    switch part.group {
    case .affiliate:
      // Of an order with several goods only one may have been recommended, so little is possible and too much is not.
      return actual < 0 && Int128(-actual) * 4 <= Int128(facts.base) ? .explained(.affiliate) : .unexplained
    case .ads: return actual < 0 ? .explained(.ads) : .unexplained
    case .adjustments:
      switch part {
      case .compensation: return .explained(.compensation)
      case .adjustment: return .explained(.adjustment)
      default: return .unexplained
      }
    case .insurance:
      if facts.scheduled.contains(part) { return .unrated }
      return actual < 0 ? .explained(.insurance) : .unexplained
    case .unnamed: return .unexplained
    // The schedule knows the fee, but not this shop's category or that it joined the programme.
    default: return facts.unrated.contains(part) || facts.scheduled.contains(part) ? .unrated : .unexplained
    }
  }

  private mutating func add(_ part: PayoutPart, expected: Int64?, actual: Int64, _ verdict: Verdict) {
    lines.append(Line(part: part, expected: expected, actual: actual, verdict: verdict))
  }
}

extension [PayoutPart: Int64] {
  func sum(of group: PayoutPart.Group) -> Int64 { reduce(0) { $1.key.group == group ? $0 + $1.value : $0 } }
}
