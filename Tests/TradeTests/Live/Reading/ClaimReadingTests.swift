import Testing

@testable import Trade

struct ClaimReadingTests {
  @Test(arguments: [
    "h1 m hitam", "H 01 M item", "HO1 m htm", "h-01 M black", "kode h01 size medium warna hitam", "H01M hitam",
    "mau h.01 uk m yg hitam kak", "fix gamis zahra hitam M", "(H01) hitam - M",
  ])
  func `a code or a name is known however it is typed`(text: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .claim)
    #expect(ReadingLineUps.items(text) == ["H01 M hitam 1"])
  }

  @Test(arguments: [
    ("fix h01 dobel xl bw 2", "H01 XXL broken white 2"), ("keep H01 2XL brokenwhite dua", "H01 XXL broken white 2"),
    ("h01 large dusty x3", "H01 L dusty pink 3"), ("order h02 L selusin", "H02 L navy 12"),
    ("h10 ijo setengah lusin", "H10 ALLSIZE hijau 6"), ("H10 moka 2 lusin ya", "H10 ALLSIZE mocca 24"),
    ("h10 lilak sekodi kak", "H10 ALLSIZE lilac 20"), ("27 nomor 38 1", "27 38 coklat 1"),
    ("sandal 38 dua kak", "27 38 coklat 2"), ("no 4 mau 1", "no 4 ALLSIZE biru muda 1"),
    ("tas birumuda satu bun", "no 4 ALLSIZE biru muda 1"), ("a06 250gr keju 3 bungkus", "A 6 250GR keju 3"),
    ("keripik pisang 100gr balado 2pcs", "A 6 100GR balado 2"), ("mauuu h02 M kakkkk", "H02 M navy 1"),
    ("kalau masih ada h02 L aku ambil 1", "H02 L navy 1"), ("bisa simpenin H02 M kak?", "H02 M navy 1"),
    ("satu lagi h02 M 2 pcs dong", "H02 M navy 2"),
    ("h10 ijo, kalau habis yang lilac gapapa mau", "H10 ALLSIZE hijau 1"),
  ])
  func `sizes, colours and pieces are told apart`(text: String, item: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .claim)
    #expect(ReadingLineUps.items(text) == [item])
    #expect(!ReadingLineUps.reader.read(text).isAmbiguous)
  }

  @Test(arguments: [
    ("h10 mocca 2 hijau 1", ["H10 ALLSIZE mocca 2", "H10 ALLSIZE hijau 1"]),
    ("h10 ijo sama lilac masing2 2", ["H10 ALLSIZE hijau 2", "H10 ALLSIZE lilac 2"]),
    ("h10 dua ya, mocca sama ijo", ["H10 ALLSIZE mocca 1", "H10 ALLSIZE hijau 1"]),
    ("h01 hitam M 1 + h02 L 2", ["H01 M hitam 1", "H02 L navy 2"]),
    ("semua warna h10 kak satu satu fix", ["H10 ALLSIZE mocca 1", "H10 ALLSIZE hijau 1", "H10 ALLSIZE lilac 1"]),
    ("mau h02 M dan L", ["H02 M navy 1", "H02 L navy 1"]),
    ("mau 3 h10 ijo 2 mocca 1", ["H10 ALLSIZE hijau 2", "H10 ALLSIZE mocca 1"]),
    ("2 h02 L, 1 h10 lilac", ["H02 L navy 2", "H10 ALLSIZE lilac 1"]),
    ("h02 M dua puluh lima pcs", ["H02 M navy 25"]),
  ])
  func `a comment may claim several`(text: String, items: [String]) {
    #expect(ReadingLineUps.items(text) == items)
  }

  @Test(arguments: [
    ("mau kak", "- - - 1"), ("+1", "- - - 1"), ("fix h01", "H01 - - 1"), ("h01 M", "H01 M - 1"),
    ("h02 XXL fix", "H02 XXL navy 1"), ("h02 M merah fix", "H02 M merah 1"), ("keep Z99 L", "- L - 1"),
    ("mau gamisnya 1", "(gamis) - - 1"), ("h02 M 500 pcs fix", "H02 M navy 500"),
  ])
  func `what a careful host would ask back about is ambiguous`(text: String, item: String) {
    #expect(ReadingLineUps.items(text) == [item])
    #expect(ReadingLineUps.reader.read(text).isAmbiguous)
  }

  @Test(arguments: [
    ("boleh h02 L satu?", "H02 L navy 1"), ("bisa keep h02 M?", "H02 M navy 1"), ("h02 M boleh?", "H02 M navy 1"),
    ("boleh minta h10 lilac 2 kak?", "H10 ALLSIZE lilac 2"),
  ])
  func `a polite wish in the form of a question is a claim`(text: String, item: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .claim)
    #expect(ReadingLineUps.items(text) == [item])
  }

  @Test(arguments: [
    ("a6 250 gram balado 2", "A 6 250GR balado 2"), ("keripik keju seperempat kilo 1 ya", "A 6 250GR keju 1"),
    ("bungksin h10 mocca 2", "H10 ALLSIZE mocca 2"),
  ])
  func `weights mean the size they are, and a wrong letter is seen through`(text: String, item: String) {
    #expect(ReadingLineUps.items(text) == [item])
  }

  @Test func `a number that is a size of the item named is its size`() {
    let reader = CommentReader(
      lineUp: ReadingLineUp([
        ReadingItem(code: "no 1", name: "Setelan Anak", kind: "setelan", sizes: ["2", "4", "6"], colours: ["biru"]),
        ReadingItem(
          code: "no 2", name: "Sepatu Anak", kind: "sepatu", sizes: ["28", "29"], colours: ["hitam", "biru"]),
      ]))
    #expect(reader.read("no 1 biru 4 ready?").intent == .question)
    #expect(reader.read("no 1 biru 4").items == [.init(code: "no 1", size: "4", colour: "biru", quantity: 1)])
    #expect(
      reader.read("no 2 hitam 29 2 pasang").items == [.init(code: "no 2", size: "29", colour: "hitam", quantity: 2)])
    #expect(reader.read("no 1 uk 2 naik ke 6 aja").items == [.init(code: "no 1", size: "6", quantity: 1)])
    #expect(reader.read("no 7 biru mau").isAmbiguous)
  }

  @Test func `words that are one in the lexicon are told apart where a line-up has both`() {
    let reader = CommentReader(
      lineUp: ReadingLineUp([
        ReadingItem(code: "1", name: "Gamis Polos", kind: "gamis", sizes: ["M"], colours: ["hitam"]),
        ReadingItem(code: "2", name: "Abaya Bordir", kind: "abaya", sizes: ["M"], colours: ["hitam"]),
        ReadingItem(
          code: "3", name: "Sneakers Putih Polos", kind: "sneakers", sizes: ["38"], colours: ["merah", "biru"]),
      ]))
    #expect(reader.read("abaya M satu").items.map(\.code) == ["2"])
    #expect(reader.read("gamis M satu").items.map(\.code) == ["1"])
    #expect(reader.read("jubah M satu").isAmbiguous)
    #expect(reader.read("sneakers putih polos merah 1").items.map(\.colour) == ["merah"])
  }

  @Test func `a choice left to the host is none to ask about`() {
    let reading = ReadingLineUps.reader.read("h10 tiga kak warna bebas")
    #expect(reading.intent == .claim && !reading.isAmbiguous)
    #expect(ReadingLineUps.items("h10 tiga kak warna bebas") == ["H10 ALLSIZE - 3"])
  }

  @Test func `with an item on show it is the one that is meant`() {
    let context = ReadingContext(onShow: "H02")
    #expect(ReadingLineUps.items("mau dong kak L 2", context) == ["H02 L navy 2"])
    #expect(ReadingLineUps.reader.read("mau dong kak L 2", context: context).isAmbiguous == false)
    #expect(ReadingLineUps.items("fix h10 ijo", context) == ["H10 ALLSIZE hijau 1"])
    #expect(ReadingLineUps.items("mau dong kak 2", ReadingContext(onShow: "no 4")) == ["no 4 ALLSIZE biru muda 2"])
    #expect(ReadingLineUps.items("2 ya kak", ReadingContext(onShow: "no 4")) == ["no 4 ALLSIZE biru muda 2"])
  }

  @Test func `a code alone means what the seller says it means`() {
    #expect(ReadingLineUps.reader.read("h10 kak").intent == .question)
    #expect(ReadingLineUps.reader.read("h10 kak").attribute == .showItem)
    #expect(ReadingLineUps.reader.read("h10 kak").isAmbiguous)
    let reading = ReadingLineUps.reader.read("no 4 kak", context: ReadingContext(bareCode: .claims))
    #expect(reading.intent == .claim && !reading.isAmbiguous)
  }
}
