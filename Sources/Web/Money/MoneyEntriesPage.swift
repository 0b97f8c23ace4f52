import Trade

/// Lines of money files of one month and kind, each with the file, sheet and row that shows it.
struct MoneyEntriesPage: Page {
  var template: String { "MoneyEntries" }
  static var place: Place? { .money }
  var title: Written { .word("entries.title") }

  struct Entry: Sendable {
    let what: Written
    let when: Written
    let amount: Written
    let note: String?
    let sources: [OrderMoneyPage.Source]
  }

  let monthName: Written
  let before: SiteURL
  let beforeName: Written
  let after: SiteURL
  let afterName: Written
  let kinds: [Chip]
  let entries: [Entry]
  let next: SiteURL?

  init(
    _ entries: [SourcedEntry], of kind: MoneyRecord.Kind, in month: MoneyMonth, hasMore: Bool, zone: ShopTimeZone
  ) {
    func address(_ month: MoneyMonth, _ kind: MoneyRecord.Kind) -> SiteURL {
      SiteURL.moneyEntries.with(["month": month.text, "kind": kind.rawValue])
    }
    monthName = .month(month.first)
    (before, after) = (address(month.before, kind), address(month.after, kind))
    (beforeName, afterName) = (.month(month.before.first), .month(month.after.first))
    kinds = MoneyRecord.Kind.allCases.map {
      Chip(.word("entry.\($0.rawValue)"), address: address(month, $0), chosen: $0 == kind)
    }
    self.entries = entries.map { line in
      Entry(
        what: line.entry.orderNumber.map { .text($0) } ?? .word("entry.\(line.entry.kind.rawValue)"),
        when: .date(LocalDate(line.entry.at, in: zone)),
        amount: .money(line.entry.amount, currency: line.entry.currency), note: line.entry.note,
        sources: line.sources.map {
          OrderMoneyPage.Source(text: OrderMoneyPage.place($0), address: .importing($0.importID))
        })
    }
    next =
      hasMore
      ? entries.last.map {
        address(month, kind).with(["at": "\($0.entry.at.milliseconds)", "entry": "\($0.entry.id)"])
      } : nil
  }
}
