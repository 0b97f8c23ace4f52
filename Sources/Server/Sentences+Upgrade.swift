package import Trade

/// What `canting upgrade --check` says.
extension Sentences {
  static func upgradeSchema(_ books: Int, _ program: Int, isFromBackup: Bool) -> Sentence {
    let isSame = books == program
    return Sentence(
      "Buku: skema \(books), program ini: skema \(program)" + (isSame ? "; tidak ada yang diubah" : "")
        + (isFromBackup ? " (dibaca dari salinan terbaru, karena bukunya sedang dipakai)" : ""),
      english: "Books: schema \(books), this program: schema \(program)" + (isSame ? "; nothing is changed" : "")
        + (isFromBackup ? " (read from the newest backup, since a server has the books)" : ""))
  }

  static func upgradeTooOld(_ books: Int, _ program: Int) -> Sentence {
    Sentence(
      "Buku: skema \(books), program ini hanya mengenal sampai \(program). Program ini menolaknya.",
      english: "Books: schema \(books), this program knows schemas up to \(program) only. It will refuse them.")
  }
  static let upgradeTooOldAdvice = Sentence(
    "Pakai Canting yang lebih baru, atau pulihkan salinan dari sebelum skemanya berubah: canting backup --list",
    english: "Use a newer Canting, or restore a backup from before the schema changed: canting backup --list")

  static let upgradeBooksBusy = Sentence(
    "Buku sedang dipakai dan belum ada salinan, jadi skemanya tidak diketahui.",
    english: "A server has the books and there is no backup, so their schema is not known.")
  static let upgradeBooksBusyAdvice = Sentence(
    "Buat salinan dulu: canting backup", english: "Make a backup first: canting backup")

  static func upgradeRoom(megabytes: Int64, free: Int64) -> Sentence {
    Sentence(
      "Ruang untuk salinan dan perubahannya: perlu \(megabytes) MB, ada \(free) MB",
      english: "Room for the backup and the change: \(megabytes) MB needed, \(free) MB free")
  }

  static func upgradeImports(_ count: Int) -> Sentence {
    Sentence("Impor yang sedang disimpan: \(count)", english: "Imports being saved: \(count)")
  }
  static let upgradeImportsAdvice = Sentence(
    "Tunggu sampai selesai; yang terputus akan dibatalkan dan bisa diulang.",
    english: "Wait until they end; one that is cut off is taken back and can be done again.")

  static let upgradeRehearsalAdvice = Sentence(
    "Percobaan tidak jadi. Lihat sebabnya: canting backup --check",
    english: "The rehearsal did not take place. See why: canting backup --check")

  package static func upgradeStep(_ step: CheckUpgrade.Step) -> Sentence {
    Sentence(
      "\(step.number): \(step.name) (menyentuh \(step.rows) baris)",
      english: "\(step.number): \(step.name) (touches \(step.rows) rows)")
  }

  package static func upgradeTakes(_ seconds: Int) -> Sentence {
    Sentence(
      "Kira-kira \(seconds) detik, termasuk salinan sebelumnya. Selama itu toko tidak bisa dibuka.",
      english: "About \(seconds) seconds, with the backup before. The shop cannot be opened meanwhile.")
  }

  package static let upgradeMay = Sentence(
    "Tidak ada yang menghalangi.", english: "Nothing stands in the way.")
  package static let upgradeMayNot = Sentence(
    "Bereskan yang bertanda !! dulu.", english: "Mend what is marked !! first.")

  package static let upgradeChecksOnly = Sentence(
    "canting upgrade hanya memeriksa: tambahkan --check. Bukunya diubah saat program baru pertama kali membukanya.",
    english: "canting upgrade only looks: add --check. The books are changed when the new program first opens them.")
}
