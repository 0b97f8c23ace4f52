import Testing

@testable import Trade

struct ReadingWeightsTests {
  @Test func `the weights that are carried are whole, and of the lexicon they are used with`() throws {
    let file = try ReadingWeightsFile(bytes: ReadingWeightsFile.shippedBytes)
    #expect(file.features.count > 1_000)
    // After a change to the lexicon: Benchmarks/reading/reading.sh train
    #expect(file.mark == CommentLexicon.mark)
    #expect(file.bytes == ReadingWeightsFile.shippedBytes)
    #expect(ReadingModel.shipped.count == file.features.count)
  }

  @Test func `every feature of the file is found again`() throws {
    let file = try ReadingWeightsFile(bytes: ReadingWeightsFile.shippedBytes)
    for (key, weights) in file.features { #expect(ReadingModel.shipped[UInt64(key) << 32] == weights) }
  }

  @Test func `weights that were cut or changed are refused`() throws {
    var features: [UInt32: ReadingModel.Weights] = [:]
    var weights = ReadingModel.Weights()
    weights.intents[5] = -40
    weights.attributes[13] = 7
    for key in [UInt32(3), 9, 4_000_000_001] { features[key] = weights }
    let bytes = ReadingWeightsFile(features, mark: 77).bytes
    #expect(try ReadingWeightsFile(bytes: bytes).features == features)
    #expect(try ReadingWeightsFile(bytes: bytes).mark == 77)
    for count in 0..<bytes.count {
      #expect(throws: ReadingWeightsFile.Refusal.self) { try ReadingWeightsFile(bytes: Array(bytes[..<count])) }
      var changed = bytes
      changed[count] ^= 0x55
      #expect(throws: ReadingWeightsFile.Refusal.self) { try ReadingWeightsFile(bytes: changed) }
    }
  }
}
