import Trade

/// What lives have in common: what they leave an hour, by weekday, hour and host, and where they fade.
struct LiveInsightsPage: Page {
  var template: String { "LiveInsights" }
  static var place: Place? { .live }
  var title: Written { .word("after.insights") }

  let behind: Written?
  let none: Bool
  let about: Written
  let all: Written?
  let tables: [SumTable]
  let finding: Written
  let advice: Written?
  let sessions: SumTable?
  let xlsx = SiteURL.liveInsightsXLSX
  let csv = SiteURL.liveInsightsCSV

  init(_ insights: LiveInsights, behind: Int) {
    self.behind = behind > 0 ? .counted("money.behind", behind) : nil
    none = insights.sessions.isEmpty
    let known = insights.known.count
    about =
      known == insights.sessions.count
      ? .counted("after.allKnown", known)
      : .word("after.someKnown", ["known": .count(known), "n": .count(insights.sessions.count)])
    all = insights.all.map { group in
      group.interval.map {
        .word(
          "after.allMean",
          ["mean": .money(group.mean), "from": .money($0.lowerBound), "to": .money($0.upperBound)])
      } ?? .word("after.notYet", ["mean": .money(group.mean), "fewest": .count(LiveInsights.fewest)])
    }
    tables = [
      Self.table("weekday", insights.byWeekday), Self.table("hour", insights.byHour),
      Self.table("host", insights.byHost),
    ].compactMap { $0 }
    finding = .finding(insights.finding)
    advice = insights.advice.map(Written.advice)
    sessions = Self.sessions(insights)
  }

  private static func table(_ name: String, _ groups: [LiveInsights.Group]) -> SumTable? {
    guard !groups.isEmpty else { return nil }
    return SumTable(
      .word("after.by.\(name)"), hint: .word("after.byHint"),
      columns: [.word("after.by.\(name)"), .word("after.netPerHour"), .word("after.range"), .word("after.lives")],
      rows: groups.map { group in
        SumTable.Row(
          Self.name(of: group.key),
          [
            .money(group.mean),
            group.interval.map {
              .word("plot.range", ["from": .money($0.lowerBound), "to": .money($0.upperBound)])
            } ?? .word("after.tooFewHere"), .count(group.sessions),
          ])
      })
  }

  private static func name(of key: LiveInsights.Group.Key) -> Written {
    switch key {
    case .weekday(let day): .word("after.weekday.\(day)")
    case .hour(let hour): .word("after.hour", ["from": .text(two(hour)), "to": .text(two((hour + 1) % 24))])
    case .host(let name): .text(name)
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func sessions(_ insights: LiveInsights) -> SumTable? {
    guard !insights.sessions.isEmpty else { return nil }
    return SumTable(
      .word("after.each"),
      columns: [
        .word("place.live"), .word("after.netPerHour"), .word("after.net"), .word("after.ordered"),
        .word("after.orderedPieces"), .word("after.time"),
      ],
      rows: insights.sessions.map { session in
        let unknown = Written.word("common.unknown")
        return SumTable.Row(
          .joined([.text(session.session.form.title), .text(session.session.form.host)]),
          [
            session.net.perHour.map { .money($0) } ?? unknown, session.net.net.map { .money($0) } ?? unknown,
            .money(session.sums.amount), .count(Int(session.sums.pieces)),
            .moment(session.session.startedAt ?? session.session.form.plannedAt),
          ], address: .liveReport(session.session.id))
      })
  }
}
