import Testing

@testable import Trade

struct NoClaimTests {
  @Test(arguments: [
    "h01 berapa kak?", "h01 150rb ya?", "harga 100 kak", "h02 50k?", "bb 60 tb 155", "155/60 kak", "60kg muat ga h01",
    "nanti jam 8 live lagi?", "jam 20.00 ya kak", "wa aku 081234567890", "no pesanan 240815QWERTY12345 belum sampe",
    "kirim ke jl mawar no 4 kak", "tgl 27 aku gajian", "5 menit lagi ya", "udah co h01 M kak", "sudah checkout 2 kak",
    "h01 M ada?", "h01 M hitam brp kak", "h01 hitam ready ga", "etalase 3 hitam kak", "belum mau kak",
    "ga jadi h01 kak", "h02 L ganti M ya",
    "yah h01 M abis", "@temen liat nih h01", "https://contoh.id/h01", "2 hari lagi gajian",
    "anak umur 7 tahun pakai apa",
    "diskon 20% kak?", "paket h01 saya robek kak", "ld 110 muat h02?",
  ])
  func `questions, prices, measures, times and numbers of all kinds claim nothing`(text: String) {
    #expect(ReadingLineUps.reader.read(text).intent != .claim)
  }

  @Test(
    arguments: [
      ("bb 60 tb 155", .size), ("165/55", .size), ("h01 berapa harganya", .price), ("ada voucher ga kak", .discount),
      ("h01 hitam masih ada?", .stock), ("h10 warna apa aja", .colour), ("bahannya apa kak h02", .material),
      ("luntur ga kalo dicuci mesin", .care), ("ongkir ke medan berapa", .shipping), ("bisa cod kak?", .payment),
      ("cara ordernya gimana", .howToOrder), ("spill h10 dong", .showItem), ("tokonya dimana kak", .location),
      ("besok live jam berapa", .schedule), ("h01 sama h02 bedanya apa", .other),
    ] as [(String, CommentReading.Attribute)])
  func `a question is told by what it asks for`(text: String, attribute: CommentReading.Attribute) {
    let reading = ReadingLineUps.reader.read(text)
    #expect(reading.intent == .question && reading.attribute == attribute && reading.items.isEmpty)
  }

  @Test(arguments: [
    ("h10 bahannya apa", "H10"), ("spil h-2 dong", "H02"), ("gamis salma panjangnya berapa", "H02"),
    ("tasnya muat hp ga", "no 4"), ("spil 27 kak", "27"),
  ])
  func `a question is about the item it names`(text: String, about: String) {
    #expect(ReadingLineUps.reader.read(text).about == about)
  }

  @Test(arguments: [
    "h02 L masih ada kak?", "kalau yg M ready?", "h01 ukuran M bisa COD?", "h01 M hitam 2 masih?",
    "h10 ijo 1 ready kak",
    "ada 2 pcs ga kak h02", "27 38 kosong ya",
  ])
  func `a question that names a size, a colour or pieces claims nothing`(text: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .question)
  }

  @Test(arguments: [
    "kak h02 M saya tadi udah masuk belum?", "punyaku h10 ijo udah dicatet blm", "h01 M hitam ku sudah dikeep kan?",
  ])
  func `whether a claim was taken down is asked, not claimed again`(text: String) {
    let reading = ReadingLineUps.reader.read(text)
    #expect(reading.intent == .question && reading.attribute == .howToOrder)
  }

  @Test(arguments: [
    ("mau tanya kak h02 M ada?", CommentReading.Attribute.stock), ("mau dong lihat h10 lilac", .showItem),
    ("boleh spill h02", .showItem), ("mau nanya dong h01 bahannya apa", .material),
  ])
  func `words of wishing before a question wish for no piece`(text: String, attribute: CommentReading.Attribute) {
    let reading = ReadingLineUps.reader.read(text)
    #expect(reading.intent == .question && reading.attribute == attribute)
  }

  @Test(arguments: ["yaah h10 ijo 1 habis", "uda co 2 kak", "yah keduluan h02 M"])
  func `regret, and what was bought already, claim nothing`(text: String) {
    #expect(ReadingLineUps.reader.read(text).intent == .other)
  }

  @Test func `a telephone number beside a claim is no number of pieces`() {
    #expect(ReadingLineUps.items("wa 0812-3456-7890 fix h02 M") == ["H02 M navy 1"])
    #expect(ReadingLineUps.items("h02 M 1 hp 081234567890 jl melati no 4") == ["H02 M navy 1"])
  }

  @Test func `a question about things means what is on show`() {
    let context = ReadingContext(onShow: "H10")
    #expect(ReadingLineUps.reader.read("bahannya apa kak", context: context).about == "H10")
    #expect(ReadingLineUps.reader.read("ongkir ke medan berapa", context: context).about == nil)
    #expect(ReadingLineUps.reader.read("bahannya apa kak").about == nil)
  }
}
