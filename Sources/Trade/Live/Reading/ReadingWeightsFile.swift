/// The file of weights: what `Benchmarks/reading/reading.sh train` writes and the program carries with it.
///
/// After `CRW1` come, as 32 bits each with the low byte first, the number of features and ``CommentLexicon/mark``;
/// then the features in ascending order: the key, three bytes that say which lanes follow (intents in bits 0 to 5,
/// attributes in bits 6 to 19), and a signed byte for each; at last FNV-1a in 32 bits over all before.
struct ReadingWeightsFile {
  /// The features with their weights, by ``ReadingModel/key(_:)``.
  private(set) var features: [UInt32: ReadingModel.Weights] = [:]
  /// The lexicon that the weights were learned with.
  let mark: UInt32

  /// Why bytes are no weights.
  enum Refusal: Error, Equatable { case notWeights, cut, changed, notInOrder }

  private static let magic = Array("CRW1".utf8)

  init(_ features: [UInt32: ReadingModel.Weights], mark: UInt32) {
    self.features = features
    self.mark = mark
  }

  /// - Throws: ``Refusal`` when the bytes are not whole.
  init(bytes: [UInt8]) throws(Refusal) {
    guard bytes.count >= 16, bytes.starts(with: Self.magic) else { throw .notWeights }
    let end = bytes.count - 4
    guard Self.checksum(bytes[..<end]) == Self.number(bytes, end) else { throw .changed }
    let count = Int(Self.number(bytes, 4))
    mark = Self.number(bytes, 8)
    features.reserveCapacity(min(count, end))
    var place = 12
    var last: UInt32 = 0
    for _ in 0..<count {
      guard place + 7 <= end else { throw .cut }
      let key = Self.number(bytes, place)
      guard key > last else { throw .notInOrder }
      last = key
      let lanes = Self.number(bytes, place + 4) & 0xFFFFF
      place += 7
      guard place + lanes.nonzeroBitCount <= end else { throw .cut }
      features[key] = Self.weights(lanes, bytes, &place)
    }
    guard place == end else { throw .cut }
  }

  private static func weights(_ lanes: UInt32, _ bytes: [UInt8], _ place: inout Int) -> ReadingModel.Weights {
    var weights = ReadingModel.Weights()
    var left = lanes
    while left != 0 {
      let lane = left.trailingZeroBitCount
      left &= left - 1
      let weight = Int8(bitPattern: bytes[place])
      if lane < 6 { weights.intents[lane] = weight } else { weights.attributes[lane - 6] = weight }
      place += 1
    }
    return weights
  }

  var bytes: [UInt8] {
    var bytes = Self.magic
    Self.append(UInt32(features.count), to: &bytes)
    Self.append(mark, to: &bytes)
    for (key, weights) in features.sorted(by: { $0.key < $1.key }) {
      Self.append(key, to: &bytes)
      let all = (0..<6).map { weights.intents[$0] } + (0..<14).map { weights.attributes[$0] }
      let lanes = all.indices.reduce(UInt32(0)) { all[$1] == 0 ? $0 : $0 | 1 << UInt32($1) }
      for shift in [UInt32(0), 8, 16] { bytes.append(UInt8(truncatingIfNeeded: lanes >> shift)) }
      for weight in all where weight != 0 { bytes.append(UInt8(bitPattern: weight)) }
    }
    Self.append(Self.checksum(bytes[...]), to: &bytes)
    return bytes
  }

  private static func append(_ number: UInt32, to bytes: inout [UInt8]) {
    for shift in [UInt32(0), 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: number >> shift)) }
  }

  private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
    UInt32(bytes[place]) | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 3])
      << 24
  }

  private static func checksum(_ bytes: ArraySlice<UInt8>) -> UInt32 {
    var sum: UInt32 = 0x811C_9DC5
    for byte in bytes { sum = (sum ^ UInt32(byte)) &* 0x0100_0193 }
    return sum
  }
}

extension ReadingWeightsFile {
  /// The file the program carries.
  static var shippedBytes: [UInt8] { PackageResources.ReadingWeights_bin }
}

extension ReadingModel {
  /// The weights the program carries, read once.
  static let shipped: ReadingModel = {
    do {
      return ReadingModel(try ReadingWeightsFile(bytes: ReadingWeightsFile.shippedBytes).features)
    } catch {
      preconditionFailure("the weights of the reader of comments are broken: \(error)")
    }
  }()
}

extension CommentLexicon {
  /// Tells lexicons apart: weights hold for the words they were learned with.
  static let mark: UInt32 = {
    var hash = WordHash.start
    for text in groups.map(\.lines) + [topics] { for byte in text.utf8 { hash = WordHash.add(byte, to: hash) } }
    return UInt32(truncatingIfNeeded: hash)
  }()
}
