import Storage

/// What profit is worked out by: schedules, the shop's choices, its costs.
struct ProfitRules {
  /// PPN on advertising credit in Indonesia: 111,000 were taken from a balance for 100,000 of credit (July 2026).
  static let usualAdsTax: Int64 = 110_000

  let zone: ShopTimeZone
  let schedules: FeeSchedules
  let choices: FeeChoices
  let costs: RunningCosts

  init(zone: ShopTimeZone, schedules: FeeSchedules, choices: FeeChoices, costs: RunningCosts) {
    self.zone = zone
    self.schedules = schedules
    self.choices = choices
    self.costs = costs
  }

  init(connection: any SQLConnection, shop: ID<Shop>, schedules: FeeSchedules) throws {
    self.init(
      zone: try ShopBook.exportZone(of: shop, on: connection), schedules: schedules,
      choices: try FeeBook(connection: connection, shop: shop).choices(),
      costs: try CostBook(connection: connection, shop: shop).costs())
  }

  /// Parts that a channel's schedule knows.
  func scheduled(on channel: SalesChannel) -> Set<PayoutPart> {
    Set(schedules.schedule(of: channel)?.fees.map(\.payoutPart) ?? [])
  }

  /// What the fees of an order should come to.
  ///
  /// - Parameters:
  ///   - voucher: what the seller gave on the whole order.
  ///   - refund: what went back to the buyer, not above zero.
  func fees(
    of order: ProfitFacts.OrderFacts, on channel: SalesChannel, voucher: Int64, refund: Int64
  ) -> FeeSchedule.Answer {
    guard let schedule = schedules.schedule(of: channel) else { return FeeSchedule.Answer() }
    let sale = FeeSale(
      day: order.day,
      lines: order.lines.map { FeeSale.Line(sales: $0.sales, pieces: $0.quantity, category: $0.category) },
      voucher: max(0, voucher), refunded: max(0, -refund))
    return schedule.expected(sale, choices: choices)
  }
}
