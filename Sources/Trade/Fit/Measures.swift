/// What somebody says of a body, to know what fits it. Unknown is nil; there is at least one measure.
package struct Measures: Sendable, Hashable {
  /// In grams, 2 to 250 kg.
  package let weight: Int?
  /// In millimetres, 45 to 230 cm.
  package let height: Int?
  /// The girth of the chest (`ld`) in millimetres, 40 to 200 cm.
  package let chest: Int?
  /// In months, up to 17 years: children are told by it.
  package let age: Int?

  package static let weights = 2_000...250_000
  package static let heights = 450...2_300
  package static let chests = 400...2_000
  package static let ages = 1...(17 * 12)

  /// Measures that a body can have; one that none can have is left out, and nil is what comes of none.
  package init?(weight: Int? = nil, height: Int? = nil, chest: Int? = nil, age: Int? = nil) {
    func within(_ range: ClosedRange<Int>, _ value: Int?) -> Int? { value.flatMap { range.contains($0) ? $0 : nil } }
    self.weight = within(Self.weights, weight)
    self.height = within(Self.heights, height)
    self.chest = within(Self.chests, chest)
    self.age = within(Self.ages, age)
    if self.weight == nil, self.height == nil, self.chest == nil, self.age == nil { return nil }
  }

  /// The girth of the chest that one of this weight and height usually has, in millimetres; nil without a weight.
  ///
  /// A body is about a cylinder: its girth grows with the root of weight by height. The factor was set so that 55 kg at
  /// 155 cm give 88 cm; a person may differ by a twentieth and more.
  package var usualChest: Int? {
    weight.map { weight in
      Int((1_478 * (Double(weight) / 1_000 / (Double(height ?? Self.usualHeight) / 10)).squareRoot()).rounded())
    }
  }

  /// Of a grown person who does not say it.
  private static let usualHeight = 1_580
}
