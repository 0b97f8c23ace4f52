import TestSupport
import Testing

@testable import Trade

struct QRISTests {
  /// Made up for tests: no shop has it.
  static let shop =
    "00020101021126650016ID.CO.CONTOH.WWW011893600099000000001802120000000000010303UMI51440014ID.CO.QRIS.WWW"
    + "0215ID10200000000180303UMI5204565153033605802ID5910BATIK SARI6006JEPARA6105594116304FA4E"

  @Test func `the sum at the end is CRC-16 CCITT-FALSE`() {
    #expect(QRIS.sum(of: "123456789".utf8) == "29B1")
    #expect(QRIS.sum(of: "".utf8) == "FFFF")
  }

  @Test func `a code that is read and written again is the same`() throws {
    let code = try QRIS.ofShop(Self.shop)
    #expect(code.text == Self.shop && code.merchant == "BATIK SARI")
    #expect(try QRIS("  " + Self.shop.prefix(90) + "\r\n" + Self.shop.dropFirst(90) + "\n") == code)
    #expect(try QRIS.ofShop(Self.shop.dropLast(4) + "fa4e") == code)
  }

  @Test func `made dynamic it carries the amount, once, and nothing else changes`() throws {
    let code = try QRIS.ofShop(Self.shop).asking(185_123)
    #expect(code["01"] == "12" && code["54"] == "185123")
    #expect(code.text.hasPrefix("000201010212") && code.text.contains("5406185123") && code.text.contains("6304"))
    #expect(try QRIS(code.text) == code)
    #expect(code.asking(7)["54"] == "7" && code.asking(7).fields.count { $0.tag == "54" } == 1)
    let others = try QRIS.ofShop(Self.shop).fields.filter { $0.tag != "01" }
    #expect(code.fields.filter { !["01", "54"].contains($0.tag) } == others)
    #expect(throws: QRIS.Fault.isDynamic) { try QRIS.ofShop(code.text) }
  }

  /// Field 55 says that the app asks for a tip (01), adds a fee that 56 names (02) or a share of 57 (03): the amount that
  /// came would not be the one that is waited for. Without 55 neither 56 nor 57 may stand; the third code is at odds with
  /// itself. The sums are of Python's `crc_hqx`.
  @Test(arguments: [("550201", "FE10"), ("55020256045000", "4669"), ("55020257011", "F0EC"), ("55020357032.5", "FF23")])
  func `a code that asks for a tip asks for the amount alone once it is made dynamic`(tip: String, sum: String) throws {
    let shop = Self.shop.replacing("5802ID", with: tip + "5802ID").dropLast(4) + sum
    let code = try QRIS.ofShop(String(shop))
    #expect(code["55"] == String(tip.dropFirst(4).prefix(2)) && code.text == shop)
    let asking = code.asking(185_123)
    #expect(
      asking.text == Self.shop.replacing("010211", with: "010212").replacing("5802ID", with: "54061851235802ID")
        .dropLast(4)
        + "8F2E")
    #expect(try QRIS(asking.text)["54"] == "185123")
    #expect(["55", "56", "57"].allSatisfy { asking[$0] == nil })
    #expect(asking == (try QRIS.ofShop(Self.shop)).asking(185_123), "the tip is all that it loses")
  }

  @Test func `any amount comes back out of the code`() throws {
    var random = SeededGenerator(seed: 4)
    let shop = try QRIS.ofShop(Self.shop)
    for _ in 0..<500 {
      let amount = Int64.random(in: 1...CheckoutSum.most, using: &random)
      #expect(try QRIS(shop.asking(amount).text)["54"] == String(amount))
    }
  }

  @Test func `whatever character is changed, left out or put in, the code is refused`() {
    let whole = Array(Self.shop)
    for place in whole.indices {
      var changed = whole
      changed[place] = whole[place] == "7" ? "8" : "7"
      #expect(throws: QRIS.Fault.self) { try QRIS(String(changed)) }
      changed.remove(at: place)
      #expect(throws: QRIS.Fault.self) { try QRIS(String(changed)) }
      var longer = whole
      longer.insert("0", at: place)
      #expect(throws: QRIS.Fault.self) { try QRIS(String(longer)) }
    }
  }

  @Test func `what is no code of a shop is refused and says why`() {
    let wrong: [String] = [
      "", "0", "000201", "6304FFFF", "https://example.org", String(repeating: "0", count: 9_999), "0002016304",
      "0002010102\u{0}", "<script>", "00020101021163041D3D6304AAAA", "０００２０１", "0099",
    ]
    for text in wrong { #expect(throws: QRIS.Fault.self) { try QRIS.ofShop(text) } }
    #expect(throws: QRIS.Fault.notRupiah) { try QRIS.ofShop(Self.closed("0002010102115204565153038405802ID")) }
    var random = SeededGenerator(seed: 9)
    for _ in 0..<2_000 {
      let length = Int.random(in: 0...80, using: &random)
      let text = String(decoding: (0..<length).map { _ in UInt8.random(in: 48...70, using: &random) }, as: UTF8.self)
      _ = try? QRIS("000201" + text)
    }
  }

  private static func closed(_ body: String) -> String { body + "6304" + QRIS.sum(of: (body + "6304").utf8) }

  @Test func `endings are few rupiah, and each of the 999 is found once`() throws {
    var taken: Set<Int64> = []
    for turn in 0..<999 {
      let digits = try #require(UniqueDigits.choose(besides: taken, from: Int64(turn) * 7_919))
      #expect(taken.insert(digits).inserted && UniqueDigits.all.contains(digits))
      if turn < 300 { #expect(digits <= 300) }
    }
    #expect(UniqueDigits.choose(besides: taken, from: 1) == nil)
  }
}
