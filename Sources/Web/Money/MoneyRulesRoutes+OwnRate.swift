import Hummingbird
import Storage
import Trade

extension MoneyRulesRoutes {
  /// A rate that the seller says holds for her shop, in place of the schedule's.
  @Sendable static func setRate(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    do {
      let said = try rate(in: request.form)
      return try await request.once(caller) { connection in
        try FeeBook(connection: connection, shop: caller.shop.id).add(said, at: request.now)
        try request.note(.changedShop, "\(said.part.rawValue) \(said.from)", by: caller, on: connection)
        return .seeOther(.moneyRules, Flash(.word("rules.saved")))
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      return try await page(request, caller, form: FormState(values: request.form.firsts, errors: problem.fields))
    }
  }

  private static func rate(in form: Fields) throws(Problem) -> FeeChoices.Override {
    guard let channel = SalesChannel(rawValue: try form.text("channel", in: 1...20)),
      let schedule = FeeSchedules.shipped.schedule(of: channel)
    else { throw Problem(.unprocessable, fields: ["channel": .word("form.wrongKind")]) }
    let part = try form.text("part", in: 1...100)
    guard let fee = schedule.fees.first(where: { $0.part == part }) else {
      throw Problem(.unprocessable, fields: ["part": .word("form.wrongKind")])
    }
    let (ppm, amount) = try value(of: fee, in: form)
    let to = form["rate_to"].flatMap { $0.isEmpty ? nil : $0 }
    let said = FeeChoices.Override(
      channel: channel, part: fee.payoutPart, category: form["rate_category"].flatMap { $0.isEmpty ? nil : $0 },
      ppm: ppm, amount: amount, from: try form.day("rate_from"), to: to == nil ? nil : try form.day("rate_to"),
      why: "said")
    switch FeeSchedules.shipped.problem(with: said) {
    case nil: return said
    case .to: throw Problem(.unprocessable, fields: ["rate_to": .word("rules.toBeforeFrom")])
    case .category where fee.base == .order:
      throw Problem(.unprocessable, fields: ["rate": .word("rules.amountOfOrder")])
    case .category: throw Problem(.unprocessable, fields: ["rate_category": .word("form.wrongKind")])
    case .channel, .part, .partsPerMillion, .amount:
      throw Problem(.unprocessable, fields: ["rate": .word("form.wrongKind")])
    }
  }

  /// Per cent where the fee is a share of the goods, rupiah where it is an amount for an order.
  private static func value(
    of fee: FeeSchedule.Fee, in form: Fields
  ) throws(Problem) -> (ppm: Int64?, amount: Int64?) {
    guard fee.base == .goods else {
      return (nil, Int64(try form.wholeNumber("rate", in: 0...1_000_000_000)))
    }
    guard let ppm = PartsPerMillion.read(try form.text("rate", in: 1...10).replacing(",", with: ".")) else {
      throw Problem(.unprocessable, fields: ["rate": .word("rules.rateOfShare")])
    }
    return (ppm, nil)
  }
}
