/// The ways in which made-up people write under a live. `{kak}` is a form of address, `{mau}` a word of wishing.
enum AudienceWords {
  struct Question {
    let weight: Int
    let ways: [String]
  }

  static let want = ["fix", "mau", "order", "ambil", "fixx", "pesen", "gas", "aku", "sy mau", "deal"]
  static let keep = ["keep", "tolong simpenin", "titip", "keepin", "amanin"]
  static let wish = ["mau", "mauu", "pengen", "mau bgt", "ambil"]
  static let address = ["kak", "kak", "kak", "kk", "ka", "bun", "sis", "mbak", "min", "kakak", "teh", "mba", "say", ""]

  static let fits = [
    "bb {bb} tb {tb} muat {size} {kak}?", "tb {tb} bb {bb} pakai size apa {kak}", "{kak} bb {bb} muat ga yang {size}",
    "{tb}/{bb} uk apa {kak}", "bb {bb} tb {tb} uk brp ya", "kalau bb {bb} cocoknya size apa {kak}",
    "BB {bb} TB {tb} {kak}", "{kak} aku {bb}kg {tb}cm muat {size} ga", "LD {ld} masuk yang mana {kak}",
    "berat {bb} tinggi {tb} kekecilan ga yang {size}", "iki {size} cukup ora mbak bb {bb}", "bb{bb} tb{tb} size?",
  ]
  static let fitsAnySize = [
    "bb {bb} tb {tb} muat ga {kak}?", "{kak} bb {bb} masih masuk?", "LD {ld} muat {kak}", "{tb}/{bb} cukup ga {kak}",
  ]

  static let questions = [
    Question(weight: 14, ways: ["berapa {kak}", "harganya berapa {kak}", "hrg nya brp", "pinten regane mbak"]),
    Question(
      weight: 12,
      ways: [
        "masih ada {kak}?", "ready ga {kak}", "stoknya masih {kak}", "sisa berapa {kak}", "isih ono ora mbak",
      ]),
    Question(
      weight: 12, ways: ["bahannya apa {kak}", "nerawang ga {kak}", "katun apa rayon", "adem ga bahannya {kak}"]),
    Question(weight: 10, ways: ["warnanya apa aja {kak}", "ada warna lain ga", "selain ini warna apa lagi {kak}"]),
    Question(
      weight: 14,
      ways: ["spill dong {kak}", "lihat yang dipakai {kak}", "coba dipakai {kak}", "tunjukin belakangnya {kak}"]),
    Question(weight: 9, ways: ["ongkir ke bekasi brp {kak}", "gratis ongkir ga", "dikirim dari mana {kak}"]),
    Question(weight: 6, ways: ["bisa cod {kak}?", "bisa bayar pakai qris ga", "transfernya ke mana {kak}"]),
    Question(weight: 6, ways: ["cara ordernya gimana {kak}", "checkout di mana {kak}", "linknya mana {kak}"]),
    Question(weight: 5, ways: ["ada diskon ga {kak}", "beli 2 bisa kurang {kak}", "reseller dapat berapa"]),
    Question(weight: 5, ways: ["luntur ga {kak}", "nyucinya gimana {kak}", "gampang lecek ga {kak}"]),
    Question(weight: 3, ways: ["tokonya di mana {kak}", "bisa datang langsung ga {kak}"]),
    Question(weight: 3, ways: ["besok live jam berapa {kak}", "live sampai jam brp"]),
    Question(weight: 3, ways: ["bisa tukar kalau ga muat {kak}", "dapat apa aja {kak} isinya"]),
  ]

  static let cancel = [
    "ga jadi {kak}", "cancel ya {kak} maaf", "maaf {kak} batal", "gajadi deh {kak}", "batalin punyaku {kak}",
    "{kak} tolong cancel punya saya", "ora sido mbak",
  ]
  static let cancelAll = ["cancel semua wkwk", "ga jadi semuanya", "batal semua ya hehe"]
  static let changeSize = [
    "ganti {size} dong {kak}", "{kak} yang tadi jadi {size} aja", "salah {kak} maksudnya {size}",
    "tukar {size} ya {kak}",
  ]
  static let changeShade = [
    "{kak} ganti warna {shade} aja", "warnanya jadi {shade} ya {kak}", "tukar yang {shade} {kak}",
  ]
  static let changeCount = ["punyaku jadi 2 ya {kak}", "{kak} yang tadi 1 aja"]

  static let afterSale = [
    "pesanan kemarin kapan dikirim {kak}", "{kak} paketku belum sampai", "barangku kekecilan bisa retur {kak}",
    "resinya belum ada {kak}", "yang datang kok beda warna {kak}",
  ]

  static let chatter = [
    "assalamualaikum {kak}", "hadir", "baru gabung", "cantik banget {kak}", "bagus bgt", "semangat {kak}", "keren",
    "rame nih", "apik tenan", "alus pisan", "mantap", "sehat selalu {kak}", "nyimak dulu", "wah lucu",
    "suka sama modelnya",
    "dari medan hadir", "{kak} lagunya apa ini", "suaranya kecil {kak}", "langganan nih", "aku udah beli kemarin puas",
    "makasih {kak}", "tunggu gajian dulu", "sinyalnya jelek", "kapan giveaway {kak}", "hai {kak} dari makassar",
  ]
  static let faces = ["😍😍", "❤️", "👍👍👍", "🔥", "😂", "🥰🥰🥰", "👏", "wkwkwk", "🙏", "😭😭"]
  static let jeers = ["mahal amat", "di sebelah lebih murah", "ah paling bohong stoknya", "jelek"]

  /// Everyday spellings of whole words.
  static let slang: [String: [String]] = [
    "berapa": ["brp", "brapa"], "masih": ["msh"], "yang": ["yg"], "tidak": ["gak"], "ga": ["gk", "g", "gak", "nggak"],
    "dong": ["donk", "dng"], "aja": ["aj", "ae"], "bahannya": ["bhnnya"], "warna": ["wrn"], "tolong": ["tlg"],
    "pakai": ["pake", "pk"], "kalau": ["klo", "kl"], "sama": ["ama"], "banget": ["bgt", "bngt"], "sudah": ["udah"],
    "dan": ["sama", "dan", "+"], "lihat": ["liat"], "datang": ["dateng"], "satu": ["1", "satu"], "punyaku": ["punyaq"],
  ]
}
