import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var moneyRuleRoutes: [Route] {
    [
      Route(.get, "/api/v1/money/rules", .scope(.money)) { try await moneyRules($0, $1) },
      Route(.post, "/api/v1/money/costs", .scope(.manage)) { try await setRunningCost($0, $1) },
      Route(.post, "/api/v1/money/fees", .scope(.manage)) { try await chooseFees($0, $1) },
      Route(.post, "/api/v1/money/rates", .scope(.manage)) { try await addRate($0, $1) },
      Route(.post, "/api/v1/money/rates/:override/remove", .scope(.manage), body: BodyRule.none) {
        try await removeRate($0, $1)
      },
    ]
  }

  private func moneyRules(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    return try request.answer(json: try await caller.database.read { try Self.rules(caller, $0) })
  }

  private func setRunningCost(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["kind", "amount", "partsPerMillion", "from"])
    let kind = try body.word("kind", of: RunningCost.Kind.allCases)
    let amount =
      try kind.isShare
      ? body.wholeNumber("partsPerMillion", in: 0...999_999) : body.wholeNumber("amount", in: 0...1_000_000_000)
    let (from, now) = (try body.day("from"), request.now)
    if body.has(kind.isShare ? "amount" : "partsPerMillion") { throw Self.wrong("kind") }
    return try await request.deed(caller) { connection in
      try CostBook(connection: connection, shop: caller.shop.id).set(amount, for: kind, from: from, at: now)
      try request.note(.changedShop, kind.rawValue, by: caller, on: connection)
      return try .json(Self.rules(caller, connection))
    }
  }

  private func chooseFees(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["channel", "category", "programmes", "from"])
    let channel = try body.word("channel", of: SalesChannel.allCases)
    guard let schedule = FeeSchedules.shipped.schedule(of: channel) else { throw Self.wrong("channel") }
    let programmes = Set(try body.texts("programmes", most: 50))
    guard programmes.isSubset(of: schedule.programmes.map(\.key)) else { throw Self.wrong("programmes") }
    let category = try body.textOrNull("category", TextRule(most: 100))
    guard category.map({ key in schedule.categories.contains { $0.key == key } }) ?? true else {
      throw Self.wrong("category")
    }
    let (from, now) = (try body.day("from"), request.now)
    return try await request.deed(caller) { connection in
      try FeeBook(connection: connection, shop: caller.shop.id)
        .choose(programmes: programmes, category: category, on: channel, from: from, at: now)
      try request.note(.changedShop, "fees \(channel.rawValue)", by: caller, on: connection)
      return try .json(Self.rules(caller, connection))
    }
  }

  private func addRate(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["channel", "part", "category", "partsPerMillion", "amount", "from", "to"])
    let said = FeeChoices.Override(
      channel: try body.word("channel", of: SalesChannel.allCases),
      part: PayoutPart(rawValue: try body.text("part", TextRule(most: 100))),
      category: body.has("category") ? try body.textOrNull("category", TextRule(most: 100)) : nil,
      ppm: try body.optionalNumber("partsPerMillion", in: 0...1_000_000),
      amount: try body.optionalNumber("amount", in: 0...1_000_000_000), from: try body.day("from"),
      to: try body.optionalDay("to"), why: "said")
    if let wrong = FeeSchedules.shipped.problem(with: said) { throw Self.wrong(wrong.rawValue) }
    let now = request.now
    return try await request.deed(caller) { connection in
      try FeeBook(connection: connection, shop: caller.shop.id).add(said, at: now)
      try request.note(.changedShop, "\(said.part.rawValue) \(said.from)", by: caller, on: connection)
      return try .json(Self.rules(caller, connection), status: .created)
    }
  }

  private func removeRate(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let override = try request.id("override", FeeBook.self)
    return try await request.deed(caller) { connection in
      let book = FeeBook(connection: connection, shop: caller.shop.id)
      guard try book.overrides().contains(where: { $0.id == override }) else { throw Problem.notFound }
      try book.remove(override: override)
      try request.note(.changedShop, "fee override removed", by: caller, on: connection)
      return .nothing
    }
  }

  private static func wrong(_ field: String) -> Problem {
    Problem(.unprocessable, fields: [field: .word("form.wrongKind")])
  }

  private static func rules(_ caller: Caller, _ connection: any SQLConnection) throws -> JSONValue {
    let book = FeeBook(connection: connection, shop: caller.shop.id)
    let choices = try book.choices()
    let costs = try CostBook(connection: connection, shop: caller.shop.id).costs().costs
    return .object([
      "costs": .list(costs.map { JSONValue($0) }),
      "channels": .list(FeeSchedules.shipped.all.map { JSONValue($0, choices) }),
      "rates": .list(try book.overrides().map { JSONValue($0) }),
    ])
  }
}

extension JSONValue {
  fileprivate init(_ cost: RunningCost) {
    self = .object([
      "kind": .text(cost.kind.rawValue), "amount": cost.kind.isShare ? .null : .number(cost.amount),
      "partsPerMillion": cost.kind.isShare ? .number(cost.amount) : .null, "from": .text(cost.validFrom.description),
    ])
  }

  fileprivate init(_ schedule: FeeSchedule, _ choices: FeeChoices) {
    let programmes = choices.programmes.filter { $0.channel == schedule.channel }
    let categories = choices.categories.filter { $0.channel == schedule.channel }
    self = .object([
      "channel": .text(schedule.channel.rawValue), "checked": .text(schedule.checked),
      "categories": .list(schedule.categories.map { .text($0.key) }),
      "programmes": .list(schedule.programmes.map { .text($0.key) }),
      "fees": .list(schedule.fees.map { .object(["part": .text($0.part), "isShare": .truth($0.base == .goods)]) }),
      "chosen": .list(
        categories.map {
          .object([
            "category": .text($0.key), "from": .text($0.from.description), "to": JSONValue($0.to?.description),
          ])
        }),
      "joined": .list(
        programmes.map {
          .object([
            "programme": .text($0.key), "from": .text($0.from.description), "to": JSONValue($0.to?.description),
          ])
        }),
    ])
  }

  fileprivate init(_ kept: FeeBook.KeptOverride) {
    let rate = kept.override
    self = .object([
      "id": JSONValue(kept.id), "channel": .text(rate.channel.rawValue), "part": .text(rate.part.rawValue),
      "category": JSONValue(rate.category), "partsPerMillion": JSONValue(rate.ppm), "amount": JSONValue(rate.amount),
      "from": .text(rate.from.description), "to": JSONValue(rate.to?.description), "why": .text(rate.why),
    ])
  }
}
