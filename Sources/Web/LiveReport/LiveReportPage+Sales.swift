import Trade

extension LiveReportPage {
  static func figures(_ report: LiveReport) -> [Figure] {
    let orders = SiteURL.liveOrders(report.session.id)
    return [
      Figure(
        .word("after.orderedPieces"), .count(Int(report.sums.pieces)),
        beside: .counted("import.orders", Int(report.sums.orders)), address: orders),
      Figure(.word("after.ordered"), .money(report.sums.amount), address: orders),
      Figure(.word("live.buyers"), .count(report.buyers)),
    ]
  }

  /// Plots of more slots would be too fine to see.
  private static let mostSlots = 180

  static func moments(_ report: LiveReport, now: Instant) -> MomentsPlot? {
    guard let start = report.session.startedAt, let last = report.minutes.last else { return nil }
    let end = report.session.endedAt ?? now
    let minutes = max(Int(max(0, end.milliseconds - start.milliseconds) / 60_000), last.place) + 1
    let step = (minutes + mostSlots - 1) / mostSlots
    var slots = (0..<max(2, (minutes + step - 1) / step)).map { place in
      MomentsPlot.Slot(label: .clock(start + .seconds(Int64(place * step) * 60)))
    }
    for minute in report.minutes {
      slots[minute.place / step].claimed += Int(minute.claimedPieces)
      slots[minute.place / step].ordered += Int(minute.pieces)
      slots[minute.place / step].amount += minute.amount
    }
    let width = Double(step) * 60_000
    let shown = report.showings.map { showing in
      MomentsPlot.Shown(
        code: showing.code, from: Double(showing.from.milliseconds - start.milliseconds) / width,
        to: Double(showing.to.milliseconds - start.milliseconds) / width)
    }
    let best = slots.max { $0.ordered < $1.ordered }
    return MomentsPlot(
      PlotText(
        id: "moments", title: .word("after.moments"),
        unit: step == 1 ? .word("after.momentsUnit") : .counted("after.momentsUnitOf", step),
        description: .word("after.momentsText"),
        sentence: best.flatMap { best in
          best.ordered > 0
            ? .word("after.momentsSays", ["time": best.label, "n": .count(best.ordered)]) : nil
        }), slots: slots, shown: shown,
      files: (.liveMinutesFile(report.session.id, "xlsx"), .liveMinutesFile(report.session.id, "csv")))
  }

  static func items(_ report: LiveReport, withProfit: Bool) -> SumTable? {
    guard !report.items.isEmpty else { return nil }
    let columns =
      ["after.item"] + (withProfit ? ["after.left"] : [])
      + ["after.orderedPieces", "after.ordered", "after.perMinute", "after.shown", "after.claims"]
    let shown = Set(report.showings.map(\.item))
    return SumTable(
      .word("after.items"), hint: .word("after.itemsHint"), columns: columns.map { .word($0) },
      rows: report.items.map { item in
        let cells: [Written] = [
          .count(Int(item.pieces)), .money(item.amount), item.perMinute.map { .money($0) } ?? .text(""),
          onShow(item, wasShown: item.id.map(shown.contains) ?? false), .count(item.claims),
        ]
        return SumTable.Row(
          item.id == nil ? .word("after.notInLineUp") : .text("\(item.code) \(item.name)"),
          (withProfit ? [item.profit.map { .money($0) } ?? .word("common.unknown")] : []) + cells,
          address: item.product.map { .product($0) })
      })
  }

  /// What is of no item of the line-up could not be shown; an item that never was is said to be so.
  private static func onShow(_ item: LiveReport.Item, wasShown: Bool) -> Written {
    guard item.id != nil else { return .text("") }
    return wasShown ? .span(seconds: item.seconds) : .word("after.neverShown")
  }

  static func energy(_ report: LiveReport) -> StackedBarPlot? {
    guard let start = report.session.startedAt, let last = report.quarters.last, report.quarters.count > 1 else {
      return nil
    }
    var values = [Int?](repeating: 0, count: last.place + 1)
    for quarter in report.quarters { values[quarter.place] = Int(quarter.amount) }
    return StackedBarPlot(
      PlotText(
        id: "energy", title: .word("after.energy"), unit: .word("after.energyUnit"),
        description: .word("after.energyText"), sentence: nil),
      slots: values.indices.map { .clock(start + .seconds(Int64($0) * 900)) },
      parts: [.init(.word("after.ordered"), values)], measure: .money(), slotName: .word("after.time"))
  }

  static func claims(_ report: LiveReport) -> [Fact] {
    func fact(_ name: String, _ count: LiveClaimFates.Count) -> Fact {
      Fact(
        .word("after.claim.\(name)"),
        .joined([.count(count.claims), .counted("after.pieces", Int(count.pieces))]))
    }
    guard report.claims.all.claims > 0 else { return [] }
    return [
      fact("all", report.claims.all), fact("ordered", report.claims.ordered), fact("open", report.claims.open),
      fact("lapsed", report.claims.lapsed), fact("cancelled", report.claims.cancelled),
    ]
  }

  static func asked(_ questions: LiveQuestions) -> [Figure] {
    func time(_ seconds: Int64?) -> Written {
      seconds.map { .span(seconds: $0) } ?? .word("common.unknown")
    }
    return [
      Figure(
        .word("after.questions"), .count(questions.asked),
        beside: .word("after.answered", ["n": .count(questions.answered)])),
      Figure(.word("after.median"), time(questions.median)),
      Figure(.word("after.slowest"), time(questions.slowestTenth)),
    ]
  }

  static func later(_ report: LiveReport) -> [Fact] {
    let (later, orders) = (report.later, SiteURL.liveOrders(report.session.id))
    return [
      Fact(
        .word("after.later.cancelled"),
        .joined([
          .counted("import.orders", later.cancelled), .counted("after.pieces", Int(later.cancelledPieces)),
          .money(later.cancelledAmount),
        ]), address: orders),
      Fact(
        .word("after.later.returned"),
        .joined([
          .counted("import.orders", later.returnedOrders), .counted("after.pieces", Int(later.returnedPieces)),
        ]), address: orders),
      Fact(.word("after.later.open"), .counted("import.orders", later.open), address: orders),
      Fact(.word("after.later.awaited"), .counted("import.orders", later.awaited), address: orders),
    ]
  }

  static func laterSays(_ report: LiveReport) -> Written {
    report.later.open > 0 ? .counted("after.laterSays", report.later.open) : .word("after.laterSettled")
  }
}

extension Written {
  /// `1 jam 45 menit`: hours and minutes, neither left out but where it is none.
  static func span(minutes: Int) -> Written {
    let (hours, rest) = (minutes / 60, minutes % 60)
    if hours == 0 { return .counted("after.someMinutes", rest) }
    if rest == 0 { return .counted("after.someHours", hours) }
    return .word(
      "after.hoursAndMinutes",
      ["hours": .counted("after.someHours", hours), "minutes": .counted("after.someMinutes", rest)])
  }

  /// The same to the nearest minute; under a minute in seconds, and under a second so.
  static func span(seconds: Int64) -> Written {
    if seconds < 1 { return .word("after.underSecond") }
    return seconds < 60 ? .duration(seconds: Int(seconds)) : .span(minutes: Int((seconds + 30) / 60))
  }

  /// Where lives fade, with what it rests on.
  static func finding(_ finding: LiveEnergy.Finding) -> Written {
    switch finding {
    case .tooFew(let count):
      .word(
        "after.tooFew", ["n": .count(count), "fewest": .count(LiveEnergy.fewestSessions)])
    case .steady(let count): .word("after.steady", ["n": .count(count)])
    case .fades(let fade):
      .word(
        "after.fades",
        [
          "time": .span(minutes: fade.minutes), "share": .share(perMille: fade.share),
          "seen": .count(fade.seen), "n": .count(fade.sessions.count), "chance": .share(perMille: fade.chance),
        ])
    }
  }

  /// What to do about a fade.
  static func advice(_ advice: LiveAdvice) -> Written {
    let time = Written.span(minutes: advice.fade.minutes)
    guard let left = advice.perHourAfter else {
      return .word(
        "after.advice.unknown",
        ["time": time, "n": .count(advice.sessions), "fewest": .count(LiveAdvice.fewest)])
    }
    return .word(
      left < 0 ? "after.advice.end" : "after.advice.pause",
      ["time": time, "amount": .money(Int64(left.magnitude)), "n": .count(advice.sessions)])
  }
}
