import Trade

/// Harga: what variants are sold for beside what that must be at the least.
struct PricesPage: Page {
  var template: String { "Prices" }
  static var place: Place? { .money }
  var title: Written { .word("prices.title") }

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
    items: [Item], count: PriceBook.Count, margin: Int64, state: PriceBook.Shown, unsaid: [RunningCost.Kind] = [],
    next: PriceBook.Place? = nil
  ) {
    self.unsaid = Written.unsaid(unsaid)
    lead = .word(
      count.looked < count.all ? "prices.leadPartly" : "prices.lead",
      [
        "margin": .share(perMille: Int(margin / 1_000)), "n": .count(count.under), "looked": .count(count.looked),
      ])
    uncosted = count.uncosted > 0 ? .counted("prices.uncosted", count.uncosted) : nil
    states = PriceBook.Shown.allCases.map {
      Chip(
        .word("prices.state.\($0.rawValue)"),
        count: $0 == .under ? count.under : $0 == .uncosted ? count.uncosted : count.all,
        address: SiteURL.prices.with(["state": $0.rawValue]), chosen: $0 == state)
    }
    rows = items.map(Self.row)
    self.next = next.map { place in
      SiteURL.prices.with([
        "state": state.rawValue, "name": place.product, "variant": "\(place.variant)",
        "channel": place.channel.rawValue, "listing": "\(place.listing)",
      ])
    }
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
