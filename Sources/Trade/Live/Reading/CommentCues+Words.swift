/// The words that cues are taken from.
extension CommentCues {
  struct Cue: OptionSet {
    let rawValue: UInt32
    static let takesBack = Cue(rawValue: 1)
    static let turns = Cue(rawValue: 2)
    static let fills = Cue(rawValue: 4)
    static let asks = Cue(rawValue: 8)
    static let links = Cue(rawValue: 16)
    static let plainlyAsks = Cue(rawValue: 32)
    /// "tuker", "ganti".
    static let exchanges = Cue(rawValue: 1 << 6)
    /// That goods came, or came wrong.
    static let arrives = Cue(rawValue: 1 << 7)
    static let drops = Cue(rawValue: 1 << 8)
    static let conditions = Cue(rawValue: 1 << 9)
    static let returns = Cue(rawValue: 1 << 10)
    static let wishes = Cue(rawValue: 1 << 11)
    static let keeps = Cue(rawValue: 1 << 12)
    static let tells = Cue(rawValue: 1 << 13)
    static let breaks = Cue(rawValue: 1 << 14)
    /// "baru", "padahal": too soon for it.
    static let soon = Cue(rawValue: 1 << 15)
    static let tracks = Cue(rawValue: 1 << 16)
    static let later = Cue(rawValue: 1 << 17)
    static let orders = Cue(rawValue: 1 << 18)
    static let isThere = Cue(rawValue: 1 << 19)
  }

  static let cues: HashTable<Cue> = {
    var table = HashTable<Cue>(capacity: 512)
    for (cue, words) in [
      (Cue.takesBack, takers), (.turns, turners), (.fills, fillers), (.asks, askers), (.links, links),
      (.plainlyAsks, plainAskers), (.exchanges, exchanges), (.arrives, arrivals), (.drops, drops),
      (.conditions, conditions), (.returns, returns), (.wishes, wishes), (.keeps, keepers), (.tells, tenses),
      (.breaks, breaks), (.soon, soon), (.tracks, ids("resi")), (.later, later), (.orders, orders),
      (.isThere, presence),
    ] {
      for word in words { table.insert((table[UInt64(word)] ?? []).union(cue), at: UInt64(word)) }
    }
    return table
  }()

  static func ids(_ words: String...) -> Set<UInt32> { Set(words.map { WordHash.id($0) }) }

  static let correction = WordHash.id("ralat")
  static let polite = ids("boleh", "bisa")
  static let takers = ids(
    "cancel", "tidak jadi", "hapus", "lepas", "mundur", "lain", "tidak", "kurang", "jangan", "urung", "wurung",
    "urungkan", "skip", "coret", "drop", "gagal")
  static let askers = ids(
    "berapa", "apa", "mana", "dimana", "gimana", "kapan", "siapa", "kenapa", "ada", "tidak", "bisa", "boleh", "ulang",
    "lagi", "beda",
    "detail", "belakang", "depan", "foto", "video", "kode", "nomor", "pengen", "rekomendasi")
  static let plainAskers = ids(
    "berapa", "apa", "mana", "dimana", "kapan", "gimana", "kenapa", "ready", "kosong", "stok")
  static let links = ids("http", "https", "www")
  static let turners = ids(
    "ganti", "jadi", "tukar", "ubah", "pindah", "ralat", "bukan", "salah", "maksud", "jangan", "kurang", "tambah",
    "mending", "naik", "turun", "cukup")
  static let fillers = ids(
    "ya", "dong", "nih", "sih", "deh", "kok", "lah", "yang", "ini", "itu", "warna", "tolong", "x", "nya", "dan", "sama",
    "aja", "dulu", "lagi", "banget", "k",
    "untuk", "terima kasih", "satu", "semangat")

  static let exchanges = ids("ganti", "tukar", "ubah", "pindah")
  static let arrivals = ids("kekecilan", "kebesaran", "telat", "datang", "sampai", "paket")
  static let drops = ids("tidak jadi", "cancel")
  static let conditions = ids("kalau", "jika", "kapan")
  static let returns = ids("retur", "refund", "komplain")
  static let wishes = ids("mau", "minta", "pengen", "tolong")
  static let keepers = ids("keep", "simpan", "amankan", "booking", "bungkus", "catat", "sisihkan")
  static let tenses = ids("sudah", "belum", "tadi", "kemarin", "nanti", "besok", "lain")
  static let breaks = ids(
    "robek", "bolong", "pecah", "copot", "putus", "rusak", "cacat", "lepas", "jebol", "noda", "luntur", "lecet")
  static let soon = ids("baru", "padahal")
  static let later = ids("nanti", "langsung", "biasanya", "otomatis")
  static let orders = ids("co", "order", "mau", "beli")
  static let presence = ids("ada", "masih", "ready", "stok", "tersedia")
}
