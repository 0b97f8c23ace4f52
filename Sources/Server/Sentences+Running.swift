package import Trade

/// What `settings`, `metrics` and `doctor` say.
extension Sentences {
  // Settings.

  static let settingDatabase = Sentence(
    "Bukunya: berkas SQLite, atau postgres://…", english: "The books: a SQLite file, or postgres://…")
  static let settingData = Sentence(
    "Folder untuk buku dan salinannya", english: "The folder of the books and their backups")
  static let settingHost = Sentence(
    "Alamat jaringan tempat server mendengar; 0.0.0.0 untuk semua", english: "The address to listen on; 0.0.0.0 for all"
  )
  static let settingPort = Sentence(
    "Port tempat server mendengar; 0 untuk port mana saja yang bebas",
    english: "The port to listen on, 0 for any free one")
  static let settingPublicAddress = Sentence(
    "Alamat yang diketik orang bila toko di belakang proxy, misalnya https://toko.example",
    english: "What people type to reach the shop behind a proxy, such as https://toko.example")
  static let settingTrustedProxies = Sentence(
    "Proxy yang dipercaya soal alamat pengunjung; dengan koma, atau flag-nya diulang",
    english: "A proxy whose word on the client's address is believed; with commas, or the flag repeated")
  static let settingLogFormat = Sentence(
    "Bentuk log: json, satu baris tiap permintaan; atau text. Di terminal text, selain itu json",
    english: "How the log is written: json, a line for each request, or text; on a terminal text, else json")
  static let settingLogLevel = Sentence(
    "Isi log mulai dari: trace, debug, info, notice, warning, error, critical; json mulai info, text mulai notice",
    english:
      "What is logged, from here up: trace, debug, info, notice, warning, error, critical; json begins at info, text at notice"
  )
  static let settingMetricsToken = Sentence(
    "Token untuk membaca /metrics; tanpa token hanya dari komputer ini",
    english: "What a collector shows to read /metrics; without one only this machine may")

  static func settingImports(_ name: String, _ range: ClosedRange<Int>) -> Sentence {
    let span = "\(range.lowerBound)–\(range.upperBound)"
    return Sentence(
      "Batas impor, \(span); lihat docs/operating.md", english: "A limit of imports, \(span); see docs/operating.md")
  }

  static func unknownSettingLine(_ path: String, line: Int, _ name: String) -> Sentence {
    Sentence(
      "\(path) baris \(line): \(name) bukan pengaturan. Daftarnya: canting settings.",
      english: "\(path), line \(line): \(name) is not a setting. canting settings lists them.")
  }

  static let metricsTokenTooShort = Sentence(
    "CANTING_METRICS_TOKEN harus 16 sampai 500 huruf. Buat yang acak: openssl rand -hex 24.",
    english: "CANTING_METRICS_TOKEN takes 16 to 500 characters. Make a random one: openssl rand -hex 24.")

  package static let settingHeadings = [
    Sentence("Pengaturan", english: "Setting"), Sentence("Nilai", english: "Value"),
    Sentence("Dari mana", english: "From"),
  ]

  package static func value(of setting: ShownSetting) -> Sentence {
    if setting.isSecret {
      return setting.isSet ? Sentence("terisi", english: "set") : Sentence("kosong", english: "not set")
    }
    guard let value = setting.value else { return Sentence("kosong", english: "not set") }
    return Sentence(value, english: value)
  }

  package static func source(of setting: ShownSetting) -> Sentence {
    switch setting.source {
    case "flag": Sentence(setting.flag ?? "", english: setting.flag ?? "")
    case "environment": Sentence("lingkungan", english: "environment")
    case "default": Sentence("bawaan", english: "default")
    default: Sentence(setting.file ?? "", english: setting.file ?? "")
    }
  }
}
