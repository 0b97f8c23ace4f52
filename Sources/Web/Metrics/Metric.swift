package import Trade

/// One thing that is measured, as `/metrics` and `canting metrics` name it. Names and labels stay what they are from
/// version to version.
package struct Metric: Sendable, Hashable {
  package enum Kind: String, Sendable {
    case counter, gauge, histogram
  }

  package let name: String
  package let kind: Kind
  /// Names of the labels; each has few values, which no visitor can add to.
  package let labels: [String]
  package let meaning: Sentence

  private init(_ name: String, _ kind: Kind, labels: [String] = [], _ indonesian: String, _ english: String) {
    self.name = name
    self.kind = kind
    self.labels = labels
    meaning = Sentence(indonesian, english: english)
  }

  package static func == (left: Metric, right: Metric) -> Bool { left.name == right.name }
  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}

extension Metric {
  package static let requests = Metric(
    "canting_requests_total", .counter, labels: ["method", "route", "status"],
    "Permintaan yang dijawab, menurut pola alamat dan golongan status (2xx, 4xx …)",
    "Requests answered, by pattern of the address and class of status (2xx, 4xx …)")
  package static let requestSeconds = Metric(
    "canting_request_seconds", .histogram, labels: ["route"],
    "Detik sampai jawaban dimulai, menurut pola alamat", "Seconds until an answer began, by pattern of the address")
  package static let writes = Metric(
    "canting_writes_total", .counter, labels: ["outcome"],
    "Penulisan ke buku: committed sampai di disk, refused tidak meninggalkan apa-apa",
    "Writes to the books: committed ones are on the disk, refused ones left nothing")
  package static let writeSeconds = Metric(
    "canting_write_seconds", .histogram,
    "Detik dari permintaan menulis sampai di disk", "Seconds from asking for a write until it is on the disk")
  package static let writesWaiting = Metric(
    "canting_writes_waiting", .gauge, "Penulisan yang menunggu atau berjalan", "Writes that wait or are under way")
  package static let refusals = Metric(
    "canting_limit_refusals_total", .counter, labels: ["limit"],
    "Yang ditolak karena batas toko atau alamat tercapai, menurut batasnya",
    "What was refused because a shop or an address had reached a limit, by limit")
  package static let screens = Metric(
    "canting_live_screens", .gauge, "Layar live yang terbuka", "Screens of lives that are open")
  package static let lives = Metric("canting_live_sessions", .gauge, "Live yang sedang berjalan", "Lives that are on")
  package static let comments = Metric(
    "canting_live_comments", .gauge, "Komentar dari live yang sedang berjalan", "Comments of the lives that are on")
  package static let claims = Metric(
    "canting_live_claims", .gauge, labels: ["state"],
    "Klaim dari live yang sedang berjalan: dapat barang, menunggu, lewat waktu, batal",
    "Claims of the lives that are on: held, waiting, lapsed, cancelled")
  package static let imports = Metric(
    "canting_imports", .gauge, labels: ["state"], "Impor menurut keadaannya", "Imports by the state they are in")
  package static let unreadRows = Metric(
    "canting_unread_rows", .gauge, "Baris yang ditolak dan belum dilihat siapa pun",
    "Rows that were refused and that nobody has looked at yet")
  package static let oversold = Metric(
    "canting_oversold_pieces", .gauge, "Potong yang dijanjikan melebihi yang ada, semua toko",
    "Pieces promised beyond what is there, all shops")
  package static let backupAge = Metric(
    "canting_backup_age_seconds", .gauge, "Umur salinan terbaru; tidak ada bila belum pernah",
    "Age of the newest backup; missing where there is none")
  package static let backupBytes = Metric(
    "canting_backup_bytes", .gauge, "Besar salinan terbaru", "Size of the newest backup")
  package static let copyAge = Metric(
    "canting_backup_copy_age_seconds", .gauge, labels: ["place"],
    "Sejak kapan salinan terakhir sampai di tempat lain: folder atau bucket; tidak ada bila belum pernah",
    "Since when the last copy arrived elsewhere: folder or bucket; missing before the first")
  package static let copyFails = Metric(
    "canting_backup_copy_failing", .gauge, labels: ["place"],
    "1 bila salinan tidak bisa dikirim ke tempat itu", "1 while copies cannot be sent to that place")
  package static let drillAge = Metric(
    "canting_backup_drill_age_seconds", .gauge,
    "Sejak kapan salinan terakhir dicoba pulihkan; tidak ada bila belum pernah",
    "Since when a backup was last tried; missing before the first")
  package static let drillSound = Metric(
    "canting_backup_drill_sound", .gauge, "1 bila salinan yang terakhir dicoba bisa dipakai",
    "1 where the backup that was tried last would do")
  package static let booksBytes = Metric("canting_books_bytes", .gauge, "Besar buku", "Size of the books")
  package static let diskFree = Metric(
    "canting_disk_free_bytes", .gauge, "Ruang kosong di disk folder data", "Free space where the data folder lies")
  package static let diskSize = Metric(
    "canting_disk_bytes", .gauge, "Besar disk folder data", "Size of the disk where the data folder lies")
  package static let memory = Metric(
    "canting_resident_memory_bytes", .gauge, "Memori yang dipakai proses ini", "Memory that this process takes")
  package static let openFiles = Metric(
    "canting_open_files", .gauge, "Berkas dan sambungan yang terbuka", "Files and connections that are open")
  package static let started = Metric(
    "canting_start_time_seconds", .gauge, "Saat proses ini mulai, detik sejak 1970",
    "When this process began, in seconds since 1970")
  package static let build = Metric(
    "canting_build_info", .gauge, labels: ["version"], "Selalu 1; versi program ini di labelnya",
    "Always 1; this program's version is in its label")

  /// Everything `/metrics` can hold, in its order.
  package static let all: [Metric] = [
    requests, requestSeconds, writes, writeSeconds, writesWaiting, refusals, screens, lives, comments, claims, imports,
    unreadRows, oversold, backupAge, backupBytes, copyAge, copyFails, drillAge, drillSound, booksBytes, diskFree,
    diskSize, memory, openFiles, started, build,
  ]

  package static func named(_ name: String) -> Metric? { all.first { $0.name == name } }
}
