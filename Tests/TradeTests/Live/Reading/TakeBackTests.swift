import Testing

@testable import Trade

struct TakeBackTests {
  @Test(arguments: [
    ("cancel h01 ya kak", ["H01 - - 1"]), ("ga jadi h10 yg ijo", ["H10 - hijau 1"]),
    ("h02 L batal ya maaf", ["H02 L - 1"]), ("batalin h01 sama h10 kak", ["H01 - - 1", "H10 - - 1"]),
    ("pashminanya ga jadi kak", ["H10 - - 1"]), ("cancel semua ya", []), ("ga jadi deh kak", []),
  ])
  func `a cancel names what it takes back`(text: String, items: [String]) {
    #expect(ReadingLineUps.reader.read(text).intent == .cancel)
    #expect(ReadingLineUps.items(text) == items)
  }

  @Test(arguments: [
    ("koreksi: h01 hitam L 1 bukan 2", ["H01 L hitam 1"]), ("pashminaku jadi lilac", ["H10 - lilac 1"]),
    ("h01 ganti L ya kak", ["H01 L - 1"]), ("h02 M jadi L ya", ["H02 L - 1"]), ("h10 nya jadi 2 aja", ["H10 - - 2"]),
    ("ralat kak h01 hitam M bukan L", ["H01 M hitam 1"]), ("h10 jangan ijo deh, lilac aja", ["H10 - lilac 1"]),
    ("tuker h01 sama h02 L boleh?", ["H02 L - 1"]), ("eh bukan h01, h02 M kak", ["H02 M - 1"]),
    ("ga jadi yang ijo, lilac aja", ["- - lilac 1"]), ("ganti warna mocca aja kak", ["- - mocca 1"]),
  ])
  func `a change says how things shall be`(text: String, items: [String]) {
    #expect(ReadingLineUps.reader.read(text).intent == .change)
    #expect(ReadingLineUps.items(text) == items)
  }

  @Test func `what this buyer claimed last is what is taken back`() {
    let context = ReadingContext(lastClaimed: "H10")
    #expect(ReadingLineUps.items("ga jadi deh kak", context) == ["H10 - - 1"])
    #expect(!ReadingLineUps.reader.read("ga jadi deh kak", context: context).isAmbiguous)
    #expect(ReadingLineUps.items("ganti warna ijo ya", context) == ["H10 - hijau 1"])
    #expect(ReadingLineUps.reader.read("ga jadi deh kak").isAmbiguous)
  }

  @Test(arguments: ["pesanan saya belum sampai kak", "h10 yang dateng sobek", "udah tf ya kak tolong dicek"])
  func `what is wrong with an order is no claim`(text: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .afterSale)
  }
}
