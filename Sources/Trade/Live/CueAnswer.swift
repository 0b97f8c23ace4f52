/// The answer to a question, drawn from what the shop knows: a product's facts, its levels, what the seller once said.
package enum CueAnswer: Sendable, Equatable {
  case text(String)
  /// What the seller once said of the shop.
  case said(String)
  /// What sending costs, as the checkout asks it: provinces with a price of their own, and all others.
  case shipping(own: [ShippingPrice], others: ShippingPrice.Amount)
  /// How buyers can pay.
  case payment([Checkout.Method])
  /// Which sizes and colours are left, and how many.
  case levels([Shade])
  case price(Int64)
  /// The shop does not know; whoever answers it should write it down once.
  case unknown

  /// What is left of one colour or motif; its name is empty where there is no other.
  package struct Shade: Sendable, Equatable {
    package let name: String
    package let sizes: [Size]
  }

  package struct Size: Sendable, Equatable {
    /// Empty where there is one size.
    package let name: String
    package let left: Int64
  }

  package init(
    to attribute: CommentReading.Attribute?, about item: LineUpItem?, levels: [ID<Variant>: StockLevel],
    said: ShopKnowledge
  ) {
    guard let attribute else {
      self = .unknown
      return
    }
    if let fact = item.flatMap({ Self.fact(attribute, of: $0, levels) }) {
      self = fact
    } else {
      self = attribute.isOfShop ? said.answer(to: attribute) : .unknown
    }
  }

  private static func fact(
    _ attribute: CommentReading.Attribute, of item: LineUpItem, _ levels: [ID<Variant>: StockLevel]
  ) -> CueAnswer? {
    func told(_ text: String) -> CueAnswer? { text.isEmpty ? nil : .text(text) }
    switch attribute {
    case .material: return told(item.facts.material)
    case .care: return told(item.facts.care)
    case .size: return told(item.facts.sizeChart) ?? left(of: item, levels)
    case .stock, .colour: return left(of: item, levels)
    case .price: return item.price.map { .price($0) }
    case .other: return told(item.facts.story)
    case .discount, .shipping, .payment, .howToOrder, .showItem, .location, .schedule: return nil
    }
  }

  private static func left(of item: LineUpItem, _ levels: [ID<Variant>: StockLevel]) -> CueAnswer? {
    let shades = item.shades.compactMap { shade, variants -> Shade? in
      let known = variants.compactMap { variant -> Size? in
        guard case .counted(let level) = levels[variant.id] else { return nil }
        return Size(name: variant.traits.size, left: max(0, level.available))
      }
      return known.isEmpty ? nil : Shade(name: shade, sizes: known)
    }
    return shades.isEmpty ? nil : .levels(shades)
  }
}

extension CueAnswer {
  /// Of what is left that of the variants that are asked for, and the pieces of all others, nil where there are none;
  /// nil where none is asked for, or the answer is another one.
  package func levels(of asked: [Variant]) -> (asked: [Shade], others: Int64?)? {
    guard case .levels(let shades) = self else { return nil }
    func isAsked(_ shade: Shade, _ size: Size) -> Bool {
      asked.contains { $0.traits.shade == shade.name && $0.traits.size == size.name }
    }
    let named = shades.map { shade in Shade(name: shade.name, sizes: shade.sizes.filter { isAsked(shade, $0) }) }
      .filter { !$0.sizes.isEmpty }
    guard !named.isEmpty else { return nil }
    let others = shades.flatMap { shade in shade.sizes.filter { !isAsked(shade, $0) } }
    return (named, others.isEmpty ? nil : others.reduce(0) { $0 + $1.left })
  }
}

extension LineUpItem {
  /// The variants whose size or colour a text names, both where it names both; none where it names neither.
  package func named(in text: String) -> [Variant] {
    let words = Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    let sized = variants.filter { words.contains($0.traits.size.lowercased()) }
    func said(_ variant: Variant) -> Int {
      variant.traits.shade.lowercased().split { !$0.isLetter }.count { words.contains(String($0)) }
    }
    let known = sized.isEmpty ? variants : sized
    guard let most = known.map(said).max(), most > 0 else { return sized }
    return known.filter { said($0) == most }
  }
}

extension CommentReading.Attribute {
  /// Whether the answer depends on what the one who asks names: a place, a size.
  var isAskedOfOneThing: Bool { self == .shipping || self == .stock || self == .colour }

  /// Whether one answer holds for everything the shop sells.
  package var isOfShop: Bool {
    switch self {
    case .discount, .shipping, .payment, .howToOrder, .location, .schedule: true
    case .price, .stock, .size, .colour, .material, .care, .showItem, .other: false
    }
  }

  /// Whether it cannot be meant of one item; a discount can.
  package var isOnlyOfShop: Bool { isOfShop && self != .discount }
}
