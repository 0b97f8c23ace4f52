/// The words that cues are taken from.
extension CommentCues {
  struct Cue: OptionSet {
    let rawValue: UInt8
    static let takesBack = Cue(rawValue: 1)
    static let turns = Cue(rawValue: 2)
    static let fills = Cue(rawValue: 4)
    static let asks = Cue(rawValue: 8)
    static let links = Cue(rawValue: 16)
    static let plainlyAsks = Cue(rawValue: 32)
  }

  static let cues: HashTable<Cue> = {
    var table = HashTable<Cue>(capacity: 512)
    for (cue, words) in [
      (Cue.takesBack, takers), (.turns, turners), (.fills, fillers), (.asks, askers), (.links, links),
      (.plainlyAsks, plainAskers),
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
}
