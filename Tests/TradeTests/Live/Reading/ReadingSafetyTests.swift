import Foundation
import TestSupport
import Testing

@testable import Trade

struct ReadingSafetyTests {
  private static let pieces = [
    "h01", "H", "01", "27", "no 4", "M", "XXL", "2XL", "hitam", "biru muda", "mau", "fix", "ganti", "bukan", "cancel",
    "99999999999999999999", "0", "-1", "1.000.000.000", "2x", "x2", "+1", "@", "?", "!", ",", "\n", "\u{0}", "\u{202E}",
    "\u{200B}", "😍", "👨‍👩‍👧", "é", "𝐇𝟎𝟏", "Ｈ０１", "هذا", "กขค", "selusin", "lusin lusin", "masing masing", "semua warna",
    "dua puluh lima",
    "rp", "rb", "50k", "bb", "tb", "155/60", "%", "'; --", "{}", "etalase", "kalau habis", "satu lagi", "dua2nya",
    "-nya", "abu2",
  ]

  @Test func `nothing a buyer types makes it stop`() {
    var random = SeededGenerator(seed: 20)
    let lineUps = [ReadingLineUps.shop, ReadingLineUp([])]
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...40, using: &random)
      var text = ""
      for _ in 0..<count {
        text += Self.pieces.randomElement(using: &random) ?? ""
        if Bool.random(using: &random) { text += " " }
      }
      for lineUp in lineUps {
        let reading = CommentReader(lineUp: lineUp).read(
          text, context: ReadingContext(onShow: "H02", lastClaimed: "??"))
        #expect(reading.items.allSatisfy { (1...9_999).contains($0.quantity) })
        #expect(reading.intent == .question || reading.attribute == nil)
      }
    }
  }

  @Test func `any bytes may come`() {
    var random = SeededGenerator(seed: 21)
    for _ in 0..<4_000 {
      let count = Int.random(in: 0...200, using: &random)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
      let reading = ReadingLineUps.reader.read(String(decoding: bytes, as: UTF8.self))
      #expect(reading.items.allSatisfy { (1...9_999).contains($0.quantity) })
    }
  }

  @Test func `of a long comment the beginning is read`() {
    let long = "fix h02 M " + String(repeating: "😍 kak ", count: 5_000)
    #expect(ReadingLineUps.items(long) == ["H02 M navy 1"])
    let late = String(repeating: "a ", count: 300) + "fix h02 M"
    #expect(ReadingLineUps.items(late) == [])
  }

  @Test(arguments: [
    "h01 ", "h0", "1", "1 ", "1/", "1-1,", "2x", "satu ", "dua puluh ", "lusin ", "masing masing ", "hitam ",
    "biru muda ",
    "m", "M ", "x", "a ", "ab ", "mau ", "bukan ", "ganti ", "ga jadi ", "@", "?", "! ", "rp", "1rb ", "50k/",
    "tb 155 bb 60 ",
    "h01 hitam M 2 dan ", "kalau habis ", "satu lagi ", "é", "😍", "ก", "，", "\n", "\u{202E}a", "𝐇", "{{", "<a>", "'--",
  ])
  func `no comment takes longer than its length, and beyond its beginning none at all`(piece: String) {
    // Four times the length may take up to twelve times as long, so that a busy machine is no failure; what grows with
    // the square takes sixteen times.
    func text(_ scalars: Int) -> String {
      String(String.UnicodeScalarView(String(repeating: piece, count: scalars).unicodeScalars.prefix(scalars)))
    }
    let (short, whole, long) = (text(125), text(500), text(10_000))
    #expect(CommentText(long).tokens.count == CommentText(whole).tokens.count)
    let (least, most, beyond) = (Self.ticks(short), Self.ticks(whole), Self.ticks(long))
    #expect(most <= least * 12 && beyond <= most * 3, "\(least) \(most) \(beyond)")
  }

  /// The time of a core that reading takes, the least of some rounds: what others do on the machine does not count.
  private static func ticks(_ text: String) -> Int {
    (0..<5).map { _ in
      let before = ThreadTime.nanoseconds
      for _ in 0..<3 { _ = ReadingLineUps.reader.read(text) }
      return ThreadTime.nanoseconds - before
    }.min() ?? 0
  }

  @Test(arguments: ["h02 M 99999 pcs", "fix h02 M 99999999999999999999", "h02 M 0 pcs fix"])
  func `a number of pieces nobody means is never a firm claim`(text: String) {
    let reading = ReadingLineUps.reader.read(text)
    #expect(reading.intent != .claim || reading.isAmbiguous || reading.items.allSatisfy { $0.quantity == 1 })
  }

  @Test func `the same comment is read the same way, on any thread`() async {
    let texts = ["fix h01 M hitam 2", "h10 kak", "bb 60 tb 155", "ga jadi h01", "h02 L ganti M", "makasih kak"]
    let first = texts.map { ReadingLineUps.reader.read($0) }
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          (0..<200).allSatisfy { _ in texts.map { CommentReader(lineUp: ReadingLineUps.shop).read($0) } == first }
        }
      }
      for await isSame in group { #expect(isSame) }
    }
  }

  @Test func `a line-up of nothing reads what it can`() {
    let reader = CommentReader(lineUp: ReadingLineUp([]))
    #expect(reader.read("mau dong kak").intent == .claim)
    #expect(reader.read("bb 60 tb 155").attribute == .size)
  }
}
