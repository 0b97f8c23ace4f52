/// What an order should bring by the rules.
struct OrderSale {
  private let facts: PayoutMatch.Facts
  /// What it should bring, part by part, or should have brought where goods went back.
  let expected: [PayoutPart: Int64]
  /// Whether a rate of that day is not known.
  let isUnrated: Bool

  init(_ order: ProfitFacts.OrderFacts, money: OrderMoney, channel: SalesChannel, rules: ProfitRules) {
    let sales = order.lines.reduce(0) { $0 + $1.sales }
    let released = money.releaseParts
    // What was released says what goods were kept; before that, the files of orders and returns do.
    let refund = money.releases.isEmpty ? -Self.returnedSales(of: order) : released[.refund] ?? 0
    let voucher = money.releases.isEmpty ? order.sellerVoucher : -released.sum(of: .vouchers)
    let isLive = order.status != .cancelled && order.status != .unpaid
    let answer = rules.fees(of: order, on: channel, voucher: voucher, refund: refund)
    var parts: [PayoutPart: Int64] = [:]
    if isLive || money.isReleased {
      parts = answer.fees.reduce(into: [:]) { $0[$1.part, default: 0] += $1.amount }
      parts[.goods] = sales
      parts[.refund] = refund
      parts[.sellerVoucher] = -voucher
    }
    // What a correction shows already is not still to come.
    if !money.isReleased { for part in money.corrections.keys { parts[part] = nil } }
    expected = parts.filter { $0.value != 0 }
    isUnrated = (isLive || money.isReleased) && !answer.unrated.isEmpty && money.releases.isEmpty
    facts = PayoutMatch.Facts(
      sales: sales, sellerVoucher: order.sellerVoucher, isReturned: order.lines.contains { $0.returned > 0 },
      pieces: order.lines.reduce(0) { $0 + $1.quantity }, fees: answer.fees, unrated: answer.unrated,
      base: max(0, sales + refund - voucher),
      scheduled: rules.scheduled(on: channel), isHeavier: money.isHeavier)
  }

  /// The released money held against the rules.
  func match(_ money: OrderMoney) -> PayoutMatch {
    guard money.releases.isEmpty else {
      return PayoutMatch(
        facts, parts: money.releaseParts, net: money.net, wallet: money.walletBeside, corrections: money.corrections)
    }
    return PayoutMatch(facts, parts: expected, net: money.net, wallet: nil, corrections: money.corrections)
  }

  private static func returnedSales(of order: ProfitFacts.OrderFacts) -> Int64 {
    order.lines.reduce(0) { sum, line in
      sum + (line.returned == 0 ? 0 : Shares.of(line.sales, by: [line.returned, line.quantity - line.returned])[0])
    }
  }
}
