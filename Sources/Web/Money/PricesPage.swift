import Trade

/// Harga: what variants are sold for beside what that must be at the least.
struct PricesPage: Page {
  var template: String { "Prices" }
  static var place: Place? { .money }
  var title: Written { .word("prices.title") }

  enum State: String, CaseIterable {
    case under, uncosted, all
  }

  struct Row: Sendable {
    let what: Written
    let about: Written
    let price: Written
    let floor: Written
    let state: Badge?
    let address: SiteURL
  }

  /// A variant with its floor.
  struct Item: Sendable {
    let priced: PriceBook.Priced
    /// Nil where the cost is not known.
    let floor: PriceFloor.Floor?
    let isUnder: Bool
  }

  let tabs = MoneyTab.chips(.prices)
  let lead: Written
  let uncosted: Written?
  let unsaid: Written?
  let states: [Chip]
  let rows: [Row]
  let next: SiteURL?

  /// - Parameters:
  ///   - unsaid: costs of a parcel that count as nothing, since nobody said them.
  ///   - next: the place at which the list goes on.
  init(
    items: [Item], under: Int, all: Int, uncosted: Int, margin: Int64, state: State,
    unsaid: [RunningCost.Kind] = [], next: Int? = nil
  ) {
    self.unsaid = Written.unsaid(unsaid)
    lead = .word("prices.lead", ["margin": .share(perMille: Int(margin / 1_000)), "n": .count(under)])
    self.uncosted = uncosted > 0 ? .counted("prices.uncosted", uncosted) : nil
    states = State.allCases.map {
      Chip(
        .word("prices.state.\($0.rawValue)"), count: $0 == .under ? under : $0 == .uncosted ? uncosted : all,
        address: SiteURL.prices.with(["state": $0.rawValue]), chosen: $0 == state)
    }
    rows = items.map(Self.row)
    self.next = next.map { SiteURL.prices.with(["state": state.rawValue, "from": "\($0)"]) }
  }

  private static func row(_ item: Item) -> Row {
    let priced = item.priced
    return Row(
      what: .joined([.text(priced.product)] + priced.traits.map { .text($0) }),
      about: .joined([
        .word("channel.\(priced.channel.rawValue)"),
        priced.cost.map { .word("prices.cost", ["amount": .money($0)]) } ?? .word("prices.noCost"),
      ]),
      price: priced.price.map { .money($0) } ?? .word("common.unknown"), floor: floor(item.floor),
      state: item.isUnder ? Badge(.word("prices.under"), .wrong) : nil,
      address: SiteURL.price(priced.variant).with(["channel": priced.channel.rawValue]))
  }

  static func floor(_ floor: PriceFloor.Floor?) -> Written {
    switch floor {
    case .price(let price): .word("prices.floor", ["amount": .money(price)])
    case .some(.none): .word("prices.noFloor")
    case .unrated: .word("prices.unrated")
    case nil: .text("")
    }
  }
}
