import Trade

extension CancellationsPage {
  /// With fewer orders a rate says nothing: one of two is 50 %.
  private static let fewest = 10
  private static let bars = 8

  static func plot(_ dimension: Cancellations.Dimension, _ groups: [Group], mean: BarPlot.Item) -> BarPlot {
    let name = dimension.rawValue
    let items = groups.map {
      (group: $0, item: BarPlot.Item(.group(short($0.name)), part: $0.cancelled, whole: $0.orders))
    }
    let telling = items.filter { $0.group.orders >= fewest }.sorted { $0.item.perMille > $1.item.perMille }
    let shown = Array((telling.isEmpty ? items : telling).prefix(bars))
    let table = groups.sorted { ($0.cancelled, $0.orders) > ($1.cancelled, $1.orders) }
      .map { BarPlot.Item(.group($0.name), part: $0.cancelled, whole: $0.orders) }
    return BarPlot(
      PlotText(
        id: name, title: .word("cancel.by.\(name)"), unit: .counted("cancel.unit", fewest),
        description: .word("cancel.text.\(name)"), sentence: sentence(telling, mean)),
      shown: shown.map(\.item),
      table: table, columns: columns(.word("cancel.by.\(name)"), of: "cancel.ordered"),
      files: (.cancellationsXLSX.with(["by": name]), .cancellationsCSV.with(["by": name])))
  }

  /// The worst of those that are worse than the mean by more than chance, if there is one.
  private static func sentence(_ telling: [(group: Group, item: BarPlot.Item)], _ mean: BarPlot.Item) -> Written? {
    guard telling.count > 1 else { return nil }
    let share: Written = .share(perMille: mean.perMille)
    let worst = telling.first { $0.item.interval.map { $0.lowerBound > mean.perMille } ?? false }
    guard let worst else { return .word("cancel.even", ["mean": share]) }
    return .word(
      "cancel.worst",
      ["name": .group(worst.group.name), "share": .share(perMille: worst.item.perMille), "mean": share])
  }

  /// Who cancelled and why: each cause as a part of all that was cancelled.
  static func plot(ofCauses causes: [Group], cancelled: Int) -> BarPlot? {
    let sorted = causes.sorted { $0.cancelled > $1.cancelled }
    guard let first = sorted.first else { return nil }
    let items = sorted.map { BarPlot.Item(.cause($0.name), part: $0.cancelled, whole: cancelled) }
    let bars = sorted.prefix(bars).map { BarPlot.Item(.cause(short($0.name)), part: $0.cancelled, whole: cancelled) }
    return BarPlot(
      PlotText(
        id: "reason", title: .word("cancel.by.reason"), unit: .word("cancel.unit.reason"),
        description: .word("cancel.text.reason"),
        sentence: .word(
          "cancel.mainReason",
          [
            "name": .cause(first.name), "n": .count(first.cancelled), "cancelled": .count(cancelled),
            "share": .share(perMille: items[0].perMille),
          ])),
      shown: bars, table: items, columns: columns(.word("cancel.by.reason"), of: "cancel.allCancelled"),
      files: (.cancellationsXLSX.with(["by": "reason"]), .cancellationsCSV.with(["by": "reason"])))
  }

  static func plot(of months: [Month], title: Written = .word("cancel.by.month")) -> BarPlot? {
    guard let last = months.last else { return nil }
    let items = months.map { BarPlot.Item($0.label, part: $0.cancelled, whole: $0.orders) }
    return BarPlot(
      PlotText(
        id: "month", title: title, unit: .word("cancel.unit.month"),
        description: .word("cancel.text.month"), sentence: sentence(last, items[items.count - 1])),
      shown: items,
      table: items, columns: columns(.word("cancel.by.month"), of: "cancel.ordered"))
  }

  private static func sentence(_ month: Month, _ item: BarPlot.Item) -> Written {
    let values: [String: Written] = [
      "period": month.period, "orders": .counted("import.orders", month.orders), "open": .count(month.open),
      "cancelled": .count(month.cancelled), "share": .share(perMille: item.perMille),
    ]
    return .word(month.isUnsettled ? "cancel.unsettled" : "cancel.lastMonth", values)
  }

  private static func columns(_ name: Written, of whole: String) -> [Written] {
    [name, .word("cancel.cancelled"), .word(whole), .word("cancel.rate"), .word("cancel.range")]
  }

  /// What fits above a bar; the table has it whole.
  private static func short(_ name: String) -> String { name.count <= 42 ? name : name.prefix(41) + "…" }
}

extension CancellationsPage.Month {
  fileprivate var period: Written { .period(from: first, to: last) }

  fileprivate var label: Written {
    isUnsettled ? .joined([period, .counted("cancel.open", open)]) : period
  }
}

extension Written {
  /// A product, payment method or city; the files do not always say one.
  static func group(_ name: String) -> Written { name.isEmpty ? .word("common.unknown") : .text(name) }

  /// Who cancelled and why, out of the text that counts are kept by.
  static func cause(_ text: String) -> Written {
    let cause = CancellationCause(text)
    if cause.by.isEmpty && cause.reason.isEmpty { return .word("common.unknown") }
    return .joined([cause.by.isEmpty ? .text("") : .cancelledBy(cause.by), .text(cause.reason)])
  }
}
