import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Aturan: what the shop pays, and what it chose of channels' fees.
package struct MoneyRulesRoutes: Sendable {
  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/money/rules", .permission(.seeMoney)) { request, caller in try await Self.page(request, caller) },
      Route(.post, "/money/costs", .permission(.manageShop), use: Self.setCost),
      Route(.post, "/money/costs/remove", .permission(.manageShop), use: Self.removeCost),
      Route(.post, "/money/fees", .permission(.manageShop), use: Self.choose),
      Route(.post, "/money/rates", .permission(.manageShop), use: Self.setRate),
      Route(.post, "/money/overrides/:override", .permission(.manageShop)) { request, caller in
        let override = try request.id("override", FeeBook.self)
        return try await request.once(caller) { connection in
          let book = FeeBook(connection: connection, shop: caller.shop.id)
          guard try book.overrides().contains(where: { $0.id == override }) else { throw Problem.notFound }
          try book.remove(override: override)
          try request.note(.changedShop, "fee override removed", by: caller, on: connection)
          return .seeOther(.moneyRules, Flash(.word("rules.removed")))
        }
      },
    ]
  }

  static func page(
    _ request: WebRequest, _ caller: Caller, form: FormState = FormState()
  ) async throws -> Response {
    let key = request.shell.formKey
    let page = try await caller.database.read { connection in
      let book = FeeBook(connection: connection, shop: caller.shop.id)
      return MoneyRulesPage(
        costs: try CostBook(connection: connection, shop: caller.shop.id).costs(), choices: try book.choices(),
        overrides: try book.overrides(), schedules: .shipped, today: LocalDate(request.now, in: caller.zone),
        language: request.visitor.language, form: form, formKey: key)
    }
    return request.page(page, status: form.errors.isEmpty ? .ok : .unprocessableContent)
  }

  @Sendable private static func setCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    do {
      guard let kind = RunningCost.Kind(rawValue: try request.form.text("cost", in: 1...20)) else {
        throw Problem(.unprocessable, fields: ["cost": .word("form.wrongKind")])
      }
      let from = try request.form.day("from")
      let amount: Int64
      if kind.isShare {
        let text = try request.form.text("amount", in: 1...10).replacing(",", with: ".")
        guard let ppm = PartsPerMillion.read(text), ppm < 1_000_000 else {
          throw Problem(.unprocessable, fields: ["amount": .word("prices.percent")])
        }
        amount = ppm
      } else {
        amount = Int64(try request.form.wholeNumber("amount", in: 0...1_000_000_000))
      }
      return try await request.once(caller) { connection in
        try CostBook(connection: connection, shop: caller.shop.id).set(amount, for: kind, from: from, at: request.now)
        try request.note(.changedShop, kind.rawValue, by: caller, on: connection)
        return .seeOther(.moneyRules, Flash(.word("rules.saved")))
      }
    } catch let problem as Problem where !problem.fields.isEmpty {
      return try await page(request, caller, form: FormState(values: request.form.firsts, errors: problem.fields))
    }
  }

  /// Takes the cost of a day away; the one before it holds on.
  @Sendable private static func removeCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let said = (
      kind: request.form["cost"] ?? request.query["cost"], from: request.form["from"] ?? request.query["from"]
    )
    guard let kind = said.kind.flatMap(RunningCost.Kind.init), let from = said.from.flatMap(LocalDate.init) else {
      throw Problem(.unprocessable, fields: ["cost": .word("form.wrongKind")])
    }
    return try await request.once(caller) { connection in
      try CostBook(connection: connection, shop: caller.shop.id).remove(kind, from: from)
      try request.note(.changedShop, kind.rawValue, by: caller, on: connection)
      return .seeOther(.moneyRules, Flash(.word("rules.costRemoved")))
    }
  }

  @Sendable private static func choose(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard let channel = SalesChannel(rawValue: try request.form.text("channel", in: 1...20)),
      let schedule = FeeSchedules.shipped.schedule(of: channel)
    else { throw Problem(.unprocessable, fields: ["channel": .word("form.wrongKind")]) }
    let from = try request.form.day("from")
    let known = Set(schedule.programmes.map(\.key))
    let programmes = Set(request.form.all("programme")).intersection(known)
    let category = request.form["category"].flatMap { key in schedule.categories.first { $0.key == key }?.key }
    return try await request.once(caller) { connection in
      try FeeBook(connection: connection, shop: caller.shop.id)
        .choose(programmes: programmes, category: category, on: channel, from: from, at: request.now)
      try request.note(.changedShop, "fees \(channel.rawValue)", by: caller, on: connection)
      return .seeOther(.moneyRules, Flash(.word("rules.saved")))
    }
  }
}

extension Fields {
  /// A day of a form.
  func day(_ name: String) throws(Problem) -> LocalDate {
    guard let day = LocalDate(try text(name, in: 1...10)) else {
      throw Problem(.unprocessable, fields: [name: .word("form.wrongKind")])
    }
    return day
  }
}
