package import Storage

/// What a shop can answer without its seller: what was once said, and what the checkout asks.
package struct ShopKnowledge: Sendable, ExpressibleByDictionaryLiteral {
  package var said: [CommentReading.Attribute: String]
  /// Nil where nobody looked.
  package var terms: CheckoutTerms?

  package init(said: [CommentReading.Attribute: String], terms: CheckoutTerms?) {
    self.said = said
    self.terms = terms
  }

  package init(dictionaryLiteral elements: (CommentReading.Attribute, String)...) {
    self.init(said: Dictionary(elements, uniquingKeysWith: { $1 }), terms: nil)
  }

  package init(of shop: ID<Shop>, on connection: any SQLConnection) throws {
    self.init(
      said: try ShopAnswers(connection: connection, shop: shop).all(),
      terms: try CheckoutTermsBook(connection: connection, shop: shop).terms())
  }

  /// The seller's own words before what the checkout tells.
  func answer(to attribute: CommentReading.Attribute) -> CueAnswer {
    if let text = said[attribute] { return .said(text) }
    guard let terms else { return .unknown }
    switch attribute {
    case .shipping: return terms.shippingAnswer
    case .payment: return terms.methods.isEmpty ? .unknown : .payment(terms.methods)
    default: return .unknown
    }
  }
}

/// What sending to a province costs.
package struct ShippingPrice: Sendable, Equatable {
  package let province: Province
  package let amount: Amount

  package enum Amount: Sendable, Equatable {
    /// Minor units.
    case price(Int64)
    case notSent

    init(_ amount: Int64?) { self = amount.map { .price($0) } ?? .notSent }
  }

  package init(province: Province, amount: Amount) {
    self.province = province
    self.amount = amount
  }
}

extension CheckoutTerms {
  fileprivate var shippingAnswer: CueAnswer {
    guard !provinces.isEmpty else { return .unknown }
    let others = ShippingPrice.Amount(shipping)
    let own = Province.allCases.compactMap { province in
      rates[province].map { ShippingPrice(province: province, amount: .init($0)) }
    }
    return .shipping(own: own.filter { $0.amount != others }, others: others)
  }
}
