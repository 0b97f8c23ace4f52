import Foundation

@testable import Trade

/// Softmax regression over the features of comments, with weights held small, by AdaGrad.
struct Training {
  struct Sample {
    var features: [Int]
    var intent: Int
    var attribute: Int?
    var weight: Float
  }

  var ridge: Float = 0.00003
  /// Pulls weights to nothing, so that few features are kept.
  var lasso: Float = 0.0003
  var leastPairs = 30
  /// Weights below are nothing.
  var least: Float = 0.17
  var rounds = 30
  /// Thousandths of the features that are left out of each round.
  var leftOut: UInt64 = 250
  private var places: [UInt64: Int] = [:]
  private var hashes: [UInt64] = []
  private var samples: [Sample] = []
  private(set) var intents: [[Float]] = []
  private(set) var attributes: [[Float]] = []

  static let intentOrder: [CommentReading.Intent] = [.claim, .question, .cancel, .change, .afterSale, .other]

  mutating func add(_ corpus: [Corpus.Sample], weight: Float) {
    for sample in corpus {
      var features: [Int] = []
      for hash in sample.features {
        if let place = places[hash] {
          features.append(place)
        } else {
          places[hash] = hashes.count
          features.append(hashes.count)
          hashes.append(hash)
        }
      }
      samples.append(
        Sample(
          features: features, intent: Self.intentOrder.firstIndex(of: sample.label.intent) ?? 5,
          attribute: sample.label.attribute.flatMap { CommentReading.Attribute.allCases.firstIndex(of: $0) },
          weight: weight))
    }
  }

  mutating func train(seed: UInt64 = 7) {
    dropRare()
    intents = fit(6, seed) { $0.intent }
    attributes = fit(14, seed) { $0.attribute }
  }

  /// Features of few comments carry nothing over: pairs are kept from `leastPairs` comments on, words from two;
  /// a labelled comment counts for three made ones.
  private mutating func dropRare() {
    var counts = [Int](repeating: 0, count: hashes.count)
    for sample in samples { for feature in Set(sample.features) { counts[feature] += sample.weight > 1 ? 3 : 1 } }
    for at in samples.indices {
      samples[at].features.removeAll { counts[$0] < (hashes[$0] & 1 == 1 ? leastPairs : 2) }
    }
  }

  private func fit(_ classes: Int, _ seed: UInt64, _ label: (Sample) -> Int?) -> [[Float]] {
    let count = hashes.count
    var weights = [Float](repeating: 0, count: count * classes)
    var squares = [Float](repeating: 1e-6, count: count * classes)
    var order = samples.indices.filter { label(samples[$0]) != nil }
    var random = Splitmix(state: seed)
    var scores = [Float](repeating: 0, count: classes)
    // The mean of the later rounds is steadier than the last.
    var sums = [Float](repeating: 0, count: count * classes)
    for round in 0..<rounds {
      order.shuffle(using: &random)
      for at in order {
        var sample = samples[at]
        // A word left out now and then makes the others learn to do without it.
        sample.features.removeAll { _ in random.next() % 1_000 < leftOut }
        for lane in 0..<classes { scores[lane] = 0 }
        for feature in sample.features {
          for lane in 0..<classes { scores[lane] += weights[feature * classes + lane] }
        }
        let most = scores.max() ?? 0
        var sum: Float = 0
        for lane in 0..<classes {
          scores[lane] = exp(scores[lane] - most)
          sum += scores[lane]
        }
        let wanted = label(sample) ?? 0
        for lane in 0..<classes {
          let error = (scores[lane] / sum - (lane == wanted ? 1 : 0)) * sample.weight
          for feature in sample.features {
            let place = feature * classes + lane
            let slope = error + ridge * weights[place] * 30
            squares[place] += slope * slope
            let step = 0.15 / squares[place].squareRoot()
            let weight = weights[place] - step * slope
            weights[place] = weight > 0 ? max(0, weight - step * lasso) : min(0, weight + step * lasso)
          }
        }
      }
      if round >= rounds / 3 { for place in sums.indices { sums[place] += weights[place] } }
    }
    for place in sums.indices { sums[place] /= Float(rounds - rounds / 3) }
    return (0..<count).map { Array(sums[$0 * classes..<($0 + 1) * classes]) }
  }

  /// Weights in steps of ``ReadingModel``; what all classes have in common says nothing.
  private func quantised(_ row: [Float]) -> [Int8] {
    let middle = row.sorted()[row.count / 2]
    return row.map {
      let most = Float(ReadingModel.most)
      return abs($0 - middle) < least
        ? 0 : Int8(max(-most, min(most, (($0 - middle) * Float(ReadingModel.steps)).rounded())))
    }
  }

  /// The weights that say something, by the keys of their features.
  func weights() -> [UInt32: ReadingModel.Weights] {
    var table: [UInt32: ReadingModel.Weights] = [:]
    for (place, hash) in hashes.enumerated() {
      var weights = ReadingModel.Weights()
      for (lane, weight) in quantised(intents[place]).enumerated() { weights.intents[lane] = weight }
      for (lane, weight) in quantised(attributes[place]).enumerated() { weights.attributes[lane] = weight }
      if weights != .nothing { table[ReadingModel.key(hash)] = weights }
    }
    return table
  }

  func model() -> ReadingModel { ReadingModel(weights()) }

  /// The file of the weights as the program carries it.
  func bytes() -> [UInt8] { ReadingWeightsFile(weights(), mark: CommentLexicon.mark).bytes }
}

struct Splitmix: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}
