package import Trade

extension Sentences {
  static func noBackup(_ folder: String) -> Sentence {
    Sentence(
      "Belum ada salinan di \(folder). Buat dulu: canting backup",
      english: "There is no backup in \(folder) yet. Make one: canting backup")
  }

  static func cannotTryHere(_ path: String) -> Sentence {
    Sentence(
      "\(path): hanya salinan SQLite bisa dicoba begini. Untuk PostgreSQL pulihkan ke basis data kosong: canting restore --database postgres://…",
      english:
        "\(path): only backups of SQLite can be tried like this. For PostgreSQL restore it into an empty database: canting restore --database postgres://…"
    )
  }

  package static func tried(_ answer: TryBackup.Answer) -> Sentence {
    let differences = answer.shops.reduce(0) { $0 + $1.differences.count }
    let (orders, shops) = (answer.shops.reduce(0) { $0 + $1.orders }, answer.shops.count)
    let (opened, looked) = (rounded(answer.restored), rounded(answer.checked))
    let damage = answer.damage.map { "\n  " + $0 }.joined()
    return Sentence(
      "\(answer.path): \(shops) toko, \(orders) pesanan, terbuka dalam \(opened) dtk, diperiksa dalam \(looked) dtk. "
        + (answer.isSound ? "Salinan ini bisa dipakai." : "Salinan ini rusak: \(differences) selisih.") + damage,
      english: "\(answer.path): \(shops) shops, \(orders) orders, opened in \(opened) s, looked at in \(looked) s. "
        + (answer.isSound ? "This backup will do." : "This backup is damaged: \(differences) differences.") + damage)
  }

  private static func rounded(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
