/// Chance that can be repeated: the same seed gives the same shop on every machine (SplitMix64).
struct SampleRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Chance of its own for one thing of a shop, so that the hundredth order can be made without the ninety-nine before.
  init(seed: UInt64, stream: UInt64, index: Int) {
    self.init(seed: seed ^ stream &* 0xD605_0A4B_1E6D_2C3B)
    state = next() &+ UInt64(bitPattern: Int64(index)) &* 0x9E37_79B9_7F4A_7C15
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A whole number from the range.
  mutating func number(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True so many times in a thousand.
  mutating func happens(_ perMille: Int) -> Bool {
    number(0...999) < perMille
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(0...elements.count - 1)]
  }

  /// One of the elements, each as likely as its weight.
  mutating func pick<Element>(weighted elements: [(element: Element, weight: Int)]) -> Element {
    var rest = number(0...elements.reduce(0) { $0 + $1.weight } - 1)
    for (element, weight) in elements {
      if rest < weight { return element }
      rest -= weight
    }
    return elements[elements.count - 1].element
  }
}
