import TestSupport
import Testing

@testable import Trade

struct MoneyRecordTests {
  private static func record(_ random: inout SeededGenerator) -> MoneyRecord {
    var record = MoneyRecord(
      channel: SalesChannel.allCases.randomElement(using: &random) ?? .shopee,
      kind: MoneyRecord.Kind.allCases.randomElement(using: &random) ?? .release,
      number: "n\(Int.random(in: 0...9_999, using: &random))",
      orderNumber: Bool.random(using: &random) ? "2608016TXC8HJV" : nil,
      at: Instant(milliseconds: Int64.random(in: 0...2_000_000_000_000, using: &random)),
      amount: Int64.random(in: -1_000_000...1_000_000, using: &random), currency: "IDR")
    record.parts = [
      .goods: 82_500, .adminFee: -6_724, .unnamed("Biaya Aneh  Sekali"): Int64.random(in: -99...99, using: &random),
    ]
    record.other = ["Kode Voucher": "ABC, dé \"x\"", "Alasan": ""]
    if Bool.random(using: &random) { record.orderedAt = record.at }
    return record
  }

  @Test func `a line of money comes back from its bytes as it was, and equal lines give equal bytes`() throws {
    var random = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let record = Self.record(&random)
      let bytes = record.canonicalBytes()
      #expect(try MoneyRecord(bytes: bytes) == record)
      #expect(try MoneyRecord(bytes: bytes).canonicalBytes() == bytes)
    }
  }

  @Test func `bytes that were cut or changed are refused or read as another line, never a trap`() throws {
    var random = SeededGenerator(seed: 6)
    for _ in 0..<2_000 {
      var bytes = Self.record(&random).canonicalBytes()
      if Bool.random(using: &random) {
        bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
      } else {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      _ = try? MoneyRecord(bytes: bytes)
    }
  }

  @Test func `parts are read back from their text, unnamed ones too`() {
    let parts: [PayoutPart: Int64] = [.adminFee: -6_724, .unnamed("Biaya Baru (2027)"): -500, .goods: 0]
    #expect(PartsText.read(PartsText.of(parts)) == parts)
    #expect(PartsText.read("nonsense") == nil && PartsText.read("") == [:])
    #expect(
      PayoutPart.unnamed("Biaya Baru").group == .unnamed && PayoutPart.unnamed("Biaya Baru").heading == "Biaya Baru")
  }

  @Test func `every named part has a group of its own`() {
    #expect(Set(PayoutPart.named).count == PayoutPart.named.count)
    #expect(PayoutPart.named.allSatisfy { $0.group != .unnamed })
  }

  @Test func `an amount is dealt out to the last rupiah, whatever the weights`() {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let weights = (0..<Int.random(in: 1...9, using: &random)).map { _ in Int64.random(in: 0...900_000, using: &random)
      }
      let amount = Int64.random(in: -5_000_000...5_000_000, using: &random)
      let shares = Shares.of(amount, by: weights)
      #expect(shares.reduce(0, +) == amount && shares.count == weights.count)
      let total = weights.reduce(0, +)
      guard total > 0 else { continue }
      for (share, weight) in zip(shares, weights) {
        #expect(abs(Double(share) - Double(amount) * Double(weight) / Double(total)) <= 1)
      }
    }
  }
}
