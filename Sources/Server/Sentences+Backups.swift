package import Trade

extension Sentences {
  static func noBackup(_ folder: String) -> Sentence {
    Sentence(
      "Belum ada salinan di \(folder). Buat dulu: canting backup",
      english: "There is no backup in \(folder) yet. Make one: canting backup")
  }

  static func backupIsFolder(_ path: String) -> Sentence {
    Sentence(
      "\(path) sebuah folder. Sebut satu berkas salinan; canting backup --list menyebut namanya.",
      english: "\(path) is a folder. Name the file of one backup; canting backup --list tells their names.")
  }

  static func dumpNeedsServer(_ path: String) -> Sentence {
    Sentence(
      "\(path) salinan PostgreSQL. Sebut servernya agar bisa dicoba di sana: --database postgres://…",
      english: "\(path) is a backup of PostgreSQL. Name a server on which it can be tried: --database postgres://…")
  }

  static func mayNotMakeDatabase(_ place: String) -> Sentence {
    Sentence(
      "Pengguna di \(place) tidak boleh membuat basis data, jadi salinan tidak bisa dicoba di sana. Beri izin: ALTER ROLE … CREATEDB",
      english:
        "The user of \(place) may not make a database, so no backup can be tried there. Allow it: ALTER ROLE … CREATEDB"
    )
  }

  /// - Parameter name: what the backup is called; its path unless told otherwise.
  package static func tried(_ answer: TryBackup.Answer, as name: String? = nil) -> Sentence {
    let differences = answer.shops.reduce(0) { $0 + $1.differences.count }
    let (orders, shops) = (answer.shops.reduce(0) { $0 + $1.orders }, answer.shops.count)
    let (opened, looked) = (rounded(answer.restored), rounded(answer.checked))
    let damage = answer.damage.map { "\n  " + $0 }.joined()
    return Sentence(
      "\(name ?? answer.path): \(shops) toko, \(orders) pesanan, terbuka dalam \(opened) dtk, diperiksa dalam \(looked) dtk. "
        + (answer.isSound ? "Salinan ini bisa dipakai." : "Salinan ini rusak: \(differences) selisih.") + damage,
      english:
        "\(name ?? answer.path): \(counted(shops, "shop")), \(counted(orders, "order")), opened in \(opened) s, looked at in \(looked) s. "
        + (answer.isSound ? "This backup will do." : "This backup is damaged: \(counted(differences, "difference")).")
        + damage)
  }

  /// A number with its English noun: `1 shop`, `2 shops`.
  static func counted(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

  private static func rounded(_ seconds: Double) -> String {
    let tenths = Int((seconds * 10).rounded(.up))
    return "\(tenths / 10).\(tenths % 10)"
  }
}
