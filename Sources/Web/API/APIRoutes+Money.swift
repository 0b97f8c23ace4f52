import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var moneyRoutes: [Route] {
    MoneyReport.Kind.allCases.map { kind in
      Route(.get, "/api/v1/reports/\(kind.rawValue)", .scope(.money)) { request, caller in
        try await report(kind, request, caller)
      }
    } + [Route(.get, "/api/v1/orders/:order/money", .scope(.money)) { try await orderMoney($0, $1) }]
  }

  private func report(_ kind: MoneyReport.Kind, _ request: WebRequest, _ caller: Caller) async throws -> Response {
    let more: Set<String> = kind == .profit ? ["by"] : kind == .steadiness ? ["since"] : []
    let query = try APIQuery(request, more.union(["from", "to"]))
    let (from, to) = (try query.day("from"), try query.day("to"))
    let dimension = kind == .profit ? try query.word("by", ProfitDimension.self) ?? .product : .product
    let since = kind == .steadiness ? try query.day("since") : nil
    if let from, let to, from > to {
      throw Problem(
        .unprocessable,
        fields: [
          "to": .bilingual("Hari terakhir mendahului hari pertama.", english: "The last day is before the first.")
        ])
    }
    let behind = try await request.catchUp(caller)
    let report = try await caller.database.read { connection in
      let reports = MoneyReports(
        connection: connection, shop: caller.shop.id, today: LocalDate(request.now, in: caller.zone))
      return try reports.report(kind, from: from, to: to, by: dimension, since: since)
    }
    return try request.answer(json: JSONValue(report).with(["ordersBehind": JSONValue(behind)]))
  }

  private func orderMoney(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let order = try request.id("order", Order.self)
    let detail = try await caller.database.read {
      try ProfitBook(connection: $0, shop: caller.shop.id).money(of: order)
    }
    guard let detail else { throw Problem.notFound }
    return try request.answer(json: JSONValue(detail))
  }
}

extension JSONValue {
  init(_ report: MoneyReport) {
    self = .object([
      "report": .text(report.kind.rawValue), "from": report.from.isEmpty ? .null : .text(report.from),
      "to": report.to.isEmpty ? .null : .text(report.to), "facts": JSONValue(facts: report.facts),
      "tables": JSONValue(tables: report.tables),
    ])
  }

  init(facts: [MoneyReport.Fact]) {
    self = .object(Dictionary(uniqueKeysWithValues: facts.map { ($0.name, JSONValue($0.value)) }))
  }

  /// A table is a list of objects with the columns' names.
  init(tables: [MoneyReport.Table]) {
    let lists = tables.map { table in
      (
        table.name,
        JSONValue.list(
          table.rows.map { row in
            .object(Dictionary(uniqueKeysWithValues: zip(table.columns, row.map { JSONValue($0) })))
          })
      )
    }
    self = .object(Dictionary(uniqueKeysWithValues: lists))
  }

  private init(_ cell: MoneyReport.Cell) {
    self =
      switch cell {
      case .text(let text): .text(text)
      case .number(let number), .money(let number), .share(let number): .number(number)
      case .unknown: .null
      }
  }

  fileprivate init(_ detail: OrderMoneyDetail) {
    let lines = (detail.match?.lines ?? []).map { line -> JSONValue in
      .object([
        "part": .text(line.part.rawValue), "expected": JSONValue(line.expected), "actual": .number(line.actual),
        "verdict": .text(line.verdict.name), "reason": JSONValue(line.verdict.reason),
      ])
    }
    let entries = detail.entries.map { entry -> JSONValue in
      .object([
        "kind": .text(entry.entry.kind.rawValue), "amount": .number(entry.entry.amount),
        "currency": .text(entry.entry.currency), "at": JSONValue(entry.entry.at),
        "sources": .list(
          entry.sources.map { source in
            .object([
              "import": JSONValue(source.importID), "file": .text(source.fileName), "sheet": JSONValue(source.sheet),
              "row": .number(Int64(source.row)),
            ])
          }),
      ])
    }
    self = .object([
      "order": JSONValue(detail.order), "channel": .text(detail.channel.rawValue), "number": .text(detail.number),
      "day": .text(detail.day.description), "verdict": .text(detail.verdict.rawValue), "net": .number(detail.net),
      "inPlay": .number(detail.inPlay), "profit": JSONValue(detail.figures.profit), "lines": .list(lines),
      "entries": .list(entries),
    ])
  }
}

extension PayoutMatch.Verdict {
  fileprivate var name: String {
    switch self {
    case .exact: "exact"
    case .explained: "explained"
    case .unrated: "unrated"
    case .unexplained: "unexplained"
    }
  }

  fileprivate var reason: String? {
    if case .explained(let reason) = self { reason.rawValue } else { nil }
  }
}
