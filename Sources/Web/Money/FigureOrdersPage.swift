import Trade

/// The orders behind a figure, each with its share.
struct FigureOrdersPage: Page {
  var template: String { "FigureOrders" }
  static var place: Place? { .money }
  var title: Written { name }

  struct Row: Sendable {
    let what: Written
    let about: Written
    let sum: Written
    let state: Badge?
    let address: SiteURL?
  }

  let name: Written
  let back: SiteURL
  let span: Written
  let cut: Written?
  let cutAddress: SiteURL?
  let rows: [Row]
  let next: SiteURL?

  /// - Parameter cut: what the value of the cut is called, and where it stands.
  init(_ figure: FigureOrders.Figure, cut: (Written, SiteURL?)?, items: [FigureOrders.Item], next: SiteURL?) {
    name =
      switch figure.measured {
      case .left: .word("money.left")
      case .advertising: .word("money.advertising")
      case .income: .word("money.fromChannels")
      case .step(let measure): .word("money.step.\(measure)")
      case .part(let part): .part(part)
      }
    back = SiteURL.money.with(["month": figure.span.lowerBound.month])
    span = .word("money.between", ["from": .date(figure.span.lowerBound), "to": .date(figure.span.upperBound)])
    (self.cut, cutAddress) = (cut?.0, cut?.1)
    rows = items.map(Self.row)
    self.next = next
  }

  private static func row(_ item: FigureOrders.Item) -> Row {
    let state = PayoutsPage.State(rawValue: item.verdict.rawValue)
    return Row(
      what: item.order == nil && item.verdict == .none ? .word("money.dayOfAds") : .text(item.place.number),
      about: .joined([.word("channel.\(item.place.channel.rawValue)"), .date(item.place.day)]),
      sum: .money(item.amount), state: state.map { Badge(.word("payouts.badge.\($0.rawValue)"), $0.tone) },
      address: item.order.map { .orderMoney($0) })
  }
}
