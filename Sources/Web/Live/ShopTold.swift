import Trade

extension Written {
  /// `Bali Rp25.000 · provinsi lain Rp15.000`; where many provinces have a price of their own, the least and the most.
  static func shipping(_ own: [ShippingPrice], _ others: ShippingPrice.Amount) -> Written {
    guard !own.isEmpty else { return others.told("live.shipping.all", "live.shipping.noneElse") }
    guard own.count > mostProvinces else {
      let each = own.map { price in
        price.amount.told("live.shipping.to", "live.shipping.notTo", ["province": .text(price.province.name)])
      }
      return .joined(each + [others.told("live.shipping.others", "live.shipping.noneElse")])
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
  /// Of what sending costs only the province that a comment names, where it names one.
  func meant(for text: String) -> CueAnswer {
    guard case .shipping(let own, let others) = self else { return self }
    let text = text.lowercased()
    guard
      let named = Province.allCases.filter({ text.contains($0.name.lowercased()) }).max(by: {
        $0.name.count < $1.name.count
      })
    else { return self }
    let price = own.first { $0.province == named }?.amount ?? others
    return .shipping(own: [ShippingPrice(province: named, amount: price)], others: others)
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
