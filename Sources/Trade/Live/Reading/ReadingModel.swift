/// Weights of a linear reading: for each feature how much it speaks for an intent and for an attribute.
struct ReadingModel: Sendable {
  /// How many steps of a weight are one.
  static let steps = 10

  /// Weights in steps, intents in lanes 0 to 5 of the first, attributes in lanes 0 to 13 of the second.
  struct Weights: Sendable {
    var intents = SIMD8<Int16>()
    var attributes = SIMD16<Int16>()
  }

  private(set) var table: HashTable<Weights>

  init(_ weights: [UInt64: Weights]) {
    table = HashTable(capacity: weights.count * 2)
    for (feature, weight) in weights { table.insert(weight, at: feature) }
  }

  /// Reads the text of ``shippedWeights``: a line is a feature, a tab, and pairs of a lane (`A` to `F` for intents,
  /// `a` to `n` for attributes) and a weight (`P` is nothing, each letter more is a step).
  init(text: String) {
    table = HashTable(capacity: 16_384)
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: "\t")
      guard parts.count == 2 else { continue }
      var weights = Weights()
      let pairs = Array(parts[1].utf8)
      for at in stride(from: 0, to: pairs.count - 1, by: 2) {
        let weight = Int16(pairs[at + 1]) - 80
        switch pairs[at] {
        case 65..<71: weights.intents[Int(pairs[at]) - 65] = weight
        case 97..<111: weights.attributes[Int(pairs[at]) - 97] = weight
        default: break
        }
      }
      table.insert(weights, at: CommentFeatures.hash(ofName: parts[0]))
    }
  }

  static let shipped = ReadingModel(text: shippedWeights)

  /// The sums over the features of a comment.
  func scores(_ features: [UInt64]) -> (intents: SIMD8<Int32>, attributes: SIMD16<Int32>) {
    var intents = SIMD8<Int32>()
    var attributes = SIMD16<Int32>()
    for feature in features {
      guard let weights = table[feature] else { continue }
      intents &+= SIMD8<Int32>(truncatingIfNeeded: weights.intents)
      attributes &+= SIMD16<Int32>(truncatingIfNeeded: weights.attributes)
    }
    return (intents, attributes)
  }
}
