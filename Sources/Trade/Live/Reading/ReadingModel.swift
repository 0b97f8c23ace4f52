/// Weights of a linear reading: for each feature how much it speaks for an intent and for an attribute.
struct ReadingModel: Sendable {
  /// How many steps of a weight are one.
  static let steps = 10
  /// Weights go from -127 to 127 steps, and at most some 300 features are summed: a sum has room in 16 bits.
  static let most: Int8 = 100

  /// Weights in steps: intents in the first 6 lanes, attributes in the first 14.
  struct Weights: Sendable, Equatable {
    var intents = SIMD8<Int8>()
    var attributes = SIMD16<Int8>()

    static let nothing = Weights()
  }

  /// Open addressing by the upper half of a feature's hash, never more than half full; 0 marks an empty place.
  private var keys: [UInt32]
  private var weights: [Weights]
  private(set) var count = 0

  init(_ features: [UInt32: Weights]) {
    var size = 16
    while size < features.count * 2 { size *= 2 }
    keys = Array(repeating: 0, count: size)
    weights = Array(repeating: .nothing, count: size)
    for (key, one) in features { insert(one, at: key) }
  }

  /// What a feature is known by.
  @inline(__always)
  static func key(_ hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) | 1 }

  private mutating func insert(_ one: Weights, at key: UInt32) {
    let place = place(key)
    if keys[place] == 0 { count += 1 }
    keys[place] = key
    weights[place] = one
  }

  @inline(__always)
  private func place(_ key: UInt32) -> Int {
    let mask = keys.count &- 1
    var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9) >> 8) & mask
    while keys[place] != 0, keys[place] != key { place = (place &+ 1) & mask }
    return place
  }

  /// What is known of a feature; nil when it says nothing.
  subscript(hash: UInt64) -> Weights? {
    let place = place(Self.key(hash))
    return keys[place] == 0 ? nil : weights[place]
  }

  /// The sums over the features of a comment.
  func scores(_ features: [UInt64]) -> (intents: SIMD8<Int16>, attributes: SIMD16<Int16>) {
    var intents = SIMD8<Int16>()
    var attributes = SIMD16<Int16>()
    for feature in features {
      let place = place(Self.key(feature))
      guard keys[place] != 0 else { continue }
      intents &+= SIMD8<Int16>(truncatingIfNeeded: weights[place].intents)
      attributes &+= SIMD16<Int16>(truncatingIfNeeded: weights[place].attributes)
    }
    return (intents, attributes)
  }
}
