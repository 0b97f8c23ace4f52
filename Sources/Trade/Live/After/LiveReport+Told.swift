/// A session's report as names, numbers and tables: the command line, the API and files are made of it.
///
/// Amounts are minor units; what is not known is ``MoneyReport/Cell/unknown``, never zero.
package struct ToldLive: Codable, Sendable, Equatable {
  package let live: String
  package let title: String
  package let startedAt: Instant?
  package let endedAt: Instant?
  package let facts: [MoneyReport.Fact]
  package let tables: [MoneyReport.Table]
}

extension LiveReport {
  /// - Parameter page: the address of the page where a cost is said, or what lacks it is matched first.
  package func told(fillingAt page: (LiveUncosted.Goods) -> String) -> ToldLive {
    ToldLive(
      live: session.id.description, title: session.form.title, startedAt: session.startedAt, endedAt: session.endedAt,
      facts: facts, tables: [itemTable, uncostedTable(page), minuteTable, quarterTable, showingTable])
  }

  private var facts: [MoneyReport.Fact] {
    func number(_ name: String, _ value: Int?) -> MoneyReport.Fact {
      .init(name: name, value: value.map { .number(Int64($0)) } ?? .unknown)
    }
    func money(_ name: String, _ value: Int64?) -> MoneyReport.Fact { .init(name: name, value: .money(value)) }
    return [
      number("orders", Int(sums.orders)), number("unsureOrders", unsure), number("buyers", buyers),
      number("pieces", Int(sums.pieces)), money("ordered", sums.amount), money("sales", sums.figures[.sales]),
      money("profit", net.profit), money("left", sums.figures.sum), money("host", cost?.host),
      money("operator", cost?.operator), money("packing", cost?.packing), money("ads", cost?.ads),
      money("net", net.net), number("minutes", net.minutes), money("netPerHour", net.perHour),
      .init(
        name: "unknown",
        value: net.unknown.isEmpty ? .unknown : .text(net.unknown.map(\.rawValue).joined(separator: " "))),
      number("claims", claims.all.claims), number("claimsOrdered", claims.ordered.claims),
      number("claimsOpen", claims.open.claims), number("claimsLapsed", claims.lapsed.claims),
      number("claimsCancelled", claims.cancelled.claims), number("questions", questions.asked),
      number("answered", questions.answered), number("secondsToAnswer", questions.median.map { Int($0) }),
      number("secondsToAnswerSlowest", questions.slowestTenth.map { Int($0) }),
      .init(name: "seen", value: seen.map { .share(Int64($0)) } ?? .unknown),
      number("ordersCancelled", later.cancelled), number("ordersReturned", later.returnedOrders),
      number("ordersOpen", later.open), number("ordersAwaited", later.awaited),
    ] + energyFacts
  }

  private var energyFacts: [MoneyReport.Fact] {
    guard case .fades(let fade) = insights.finding else { return [] }
    return [
      .init(name: "fadesAfterMinutes", value: .number(Int64(fade.minutes))),
      .init(name: "fadesTo", value: .share(Int64(fade.share))),
      .init(name: "fadeSeenIn", value: .number(Int64(fade.seen))),
      .init(name: "fadeLookedAt", value: .number(Int64(fade.sessions.count))),
    ]
  }

  package var itemTable: MoneyReport.Table {
    .init(
      name: "items",
      columns: [
        "code", "name", "secondsShown", "claims", "claimedPieces", "orders", "pieces", "ordered", "perMinute", "profit",
      ],
      rows: items.map { item in
        [
          .text(item.code), .text(item.name), .number(item.seconds), .number(Int64(item.claims)),
          .number(item.claimedPieces), .number(Int64(item.orders)), .number(item.pieces), .money(item.amount),
          .money(item.perMinute), .money(item.profit),
        ]
      })
  }

  private func uncostedTable(_ page: (LiveUncosted.Goods) -> String) -> MoneyReport.Table {
    .init(
      name: "uncosted", columns: ["name", "sales", "variant", "page"],
      rows: uncosted.map { uncosted in
        let variant: MoneyReport.Cell =
          if case .variant(let id) = uncosted.goods { .text("\(id)") } else { .unknown }
        return [
          .text(uncosted.name.joined(separator: " · ")), .money(uncosted.sales), variant, .text(page(uncosted.goods)),
        ]
      })
  }

  package var minuteTable: MoneyReport.Table {
    .init(
      name: "minutes", columns: ["minute", "claims", "claimedPieces", "orders", "pieces", "ordered"],
      rows: minutes.map { minute in
        [
          .number(Int64(minute.place)), .number(Int64(minute.claims)), .number(minute.claimedPieces),
          .number(Int64(minute.orders)), .number(minute.pieces), .money(minute.amount),
        ]
      })
  }

  private var quarterTable: MoneyReport.Table {
    .init(
      name: "quarters", columns: ["minute", "orders", "pieces", "ordered"],
      rows: quarters.map { quarter in
        [
          .number(Int64(quarter.place) * LiveResults.quarter), .number(quarter.orders), .number(quarter.pieces),
          .money(quarter.amount),
        ]
      })
  }

  private var showingTable: MoneyReport.Table {
    let start = (session.startedAt ?? session.form.plannedAt).milliseconds
    return .init(
      name: "shown", columns: ["code", "fromMinute", "toMinute"],
      rows: showings.map { showing in
        [
          .text(showing.code), .number((showing.from.milliseconds - start) / 60_000),
          .number((showing.to.milliseconds - start) / 60_000),
        ]
      })
  }
}
