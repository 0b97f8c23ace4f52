import Trade

extension Written {
  /// `Bali Rp25.000 · provinsi lain Rp15.000`; where many provinces have a price of their own, the least and the most.
  static func shipping(_ own: [ShippingPrice], _ others: ShippingPrice.Amount) -> Written {
    guard !own.isEmpty else { return others.told("live.shipping.all", "live.shipping.noneElse") }
    guard own.count > mostProvinces else {
      return .joined(own.map(\.told) + [others.told("live.shipping.others", "live.shipping.noneElse")])
    }
    let prices = (own.map(\.amount) + [others]).compactMap(\.price)
    guard let least = prices.min(), let most = prices.max() else { return .word("live.shipping.noneElse") }
    return .word("live.shipping.range", ["least": .money(least), "most": .money(most)])
  }

  private static let mostProvinces = 6

  /// `Transfer bank · QRIS`, and whether one can pay at the door, which is what most ask.
  static func payment(_ methods: [Checkout.Method]) -> Written {
    .joined(
      methods.map { .word("checkout.method.\($0)") } + (methods.contains(.cod) ? [] : [.word("live.payment.noCOD")]))
  }
}

extension CueAnswer {
  /// Of what sending costs only the provinces that are named, where some are.
  func meant(for named: [Province]) -> CueAnswer {
    guard case .shipping(let own, let others) = self, !named.isEmpty else { return self }
    return .shipping(own: Self.prices(to: named, own, others), others: others)
  }

  /// The price of each place that one asker names, and no other; empty where that is not what was asked, or none is
  /// named.
  func shipping(to named: [Province]) -> [Written] {
    guard case .shipping(let own, let others) = self else { return [] }
    return Self.prices(to: named, own, others).map(\.told)
  }

  private static func prices(
    to named: [Province], _ own: [ShippingPrice], _ others: ShippingPrice.Amount
  ) -> [ShippingPrice] {
    named.map { province in
      ShippingPrice(province: province, amount: own.first { $0.province == province }?.amount ?? others)
    }
  }
}

extension ShippingPrice {
  fileprivate var told: Written {
    amount.told("live.shipping.to", "live.shipping.notTo", ["province": .text(province.name)])
  }
}

extension ShippingPrice.Amount {
  fileprivate var price: Int64? { if case .price(let amount) = self { amount } else { nil } }

  fileprivate func told(_ priced: String, _ notSent: String, _ values: [String: Written] = [:]) -> Written {
    switch self {
    case .price(let amount): .word(priced, values.merging(["amount": .money(amount)]) { $1 })
    case .notSent: .word(notSent, values)
    }
  }
}
