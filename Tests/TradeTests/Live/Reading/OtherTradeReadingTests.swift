import Testing

@testable import Trade

/// Goods beside clothes: bags, suitcases, pouches, cables.
struct OtherTradeReadingTests {
  private static let shop = ReadingLineUp([
    ReadingItem(code: "T1", name: "Tote Bag Kanvas", kind: "tote bag", sizes: ["ALLSIZE"], colours: ["hitam", "krem"]),
    ReadingItem(code: "T3", name: "Ransel Sekolah", kind: "ransel", sizes: ["ALLSIZE"], colours: ["abu"]),
    ReadingItem(
      code: "T6", name: "Koper Kabin", kind: "koper", sizes: ["20 INCH", "24 INCH"], colours: ["navy", "rose gold"]),
    ReadingItem(code: "T7", name: "Pouch Kosmetik", kind: "pouch", sizes: ["ALLSIZE"], colours: ["lilac", "pink"]),
    ReadingItem(code: "T8", name: "Tas Anyaman", kind: "tas", sizes: ["KECIL", "BESAR"], colours: []),
    ReadingItem(code: "T9", name: "Tas Anak", kind: "tas", sizes: ["ALLSIZE"], colours: ["biru"]),
  ])
  private static let reader = CommentReader(lineUp: shop)

  private func items(_ text: String) -> [String] {
    Self.reader.read(text).items.map { "\($0.code ?? "-") \($0.size ?? "-") \($0.colour ?? "-") \($0.quantity)" }
  }

  @Test(arguments: [
    ("pouch lilac 3 buat souvenir", "T7 ALLSIZE lilac 3"), ("T7 pink 2 pouch ya kak", "T7 ALLSIZE pink 2"),
    ("simpenin t8 yg gede bund", "T8 BESAR - 1"), ("T6 24 rose gold keep", "T6 24 INCH rose gold 1"),
    ("koper 20 inch navy 1 kak", "T6 20 INCH navy 1"), ("mau t1 yg krem nya dong", "T1 ALLSIZE krem 1"),
    ("kulo pundut T1 hitam setunggal nggih", "T1 ALLSIZE hitam 1"),
  ])
  func `sizes and goods are known by the words buyers have for them`(text: String, item: String) {
    #expect(Self.reader.read(text).intent == .claim)
    #expect(items(text) == [item])
  }

  @Test(
    arguments: [
      ("t1 talinya bisa dilepas?", .other), ("dalemnya ada sekat ngga kak", .other), ("t6 rodanya berapa", .other),
      ("ransel bahannya nilon apa kanvas", .material), ("iki isih ono ora kak sing t3", .stock),
      ("t1 gampang luntur ga kalo dicuci", .care), ("pinten regane t6", .price),
      ("ransel muat laptop 14 inch ga", .size),
      ("t3 cocok buat umroh ga", .other),
    ] as [(String, CommentReading.Attribute)])
  func `what a question asks is told by words of all trades and tongues`(
    text: String, attribute: CommentReading.Attribute
  ) {
    let reading = Self.reader.read(text)
    #expect(reading.intent == .question && reading.attribute == attribute)
  }

  @Test func `a word for the same goods finds the one that is of the stuff`() {
    #expect(Self.reader.read("nyucinya gimana tas kanvas gini").about == "T1")
  }

  @Test(arguments: [
    ("gajadi pouchnya kak, gaada duit", "T7"), ("t3 gajadi ya kak, ga ada duit", "T3"),
    ("batalno sing t7 yo mbak", "T7"),
  ])
  func `what is dropped is dropped whatever the reason`(text: String, code: String) {
    let reading = Self.reader.read(text)
    #expect(reading.intent == .cancel && reading.items.map(\.code) == [code])
  }

  @Test func `to ask for another size of what is one's own is a change`() {
    #expect(Self.reader.read("koperku tuker yg 24 inch boleh?").intent == .change)
    #expect(items("koperku tuker yg 24 inch boleh?") == ["T6 24 INCH - 1"])
  }

  @Test(arguments: [
    "resleting t3 jebol padahal baru 2x pake", "mau retur ransel kekecilan bisa?", "minta refund kak koper pecah",
    "minta no resi dong kak",
  ])
  func `what came broken or shall be given back is after the sale`(text: String) {
    #expect(Self.reader.read(text).intent == .afterSale)
  }

  @Test func `what only may have to be given back is asked`() {
    #expect(Self.reader.read("kalau t3 rusak bisa retur ga kak").intent == .question)
  }

  @Test func `a wish that depends on stock alone is a claim`() {
    #expect(Self.reader.read("t1 krem kalo ada mau 2").intent == .claim)
    #expect(items("t1 krem kalo ada mau 2") == ["T1 ALLSIZE krem 2"])
  }

  @Test func `a count is no piece of the goods a shop calls by that word`() {
    #expect(Self.reader.read("coba pakein di jari ci t1").about == "T1")
    #expect(items("t9 2 pcs kak") == ["T9 ALLSIZE biru 2"])
  }

  @Test(arguments: [
    "udah keep t3 kemarin belum dikirim", "t3 yg biru gaada ya", "bungkus t7 nya rapi ga", "keep dulu aja ah nanti",
  ])
  func `a word of keeping beside a question or a tale keeps nothing`(text: String) {
    let reading = Self.reader.read(text)
    #expect(reading.intent != .claim || reading.isAmbiguous)
  }
}
