package import Trade

/// Everything the command line says, in both languages, in one place.
package enum Sentences {
  // What is being worked on.

  package static func books(at place: String) -> Sentence {
    Sentence("Buku: \(place)", english: "Books: \(place)")
  }

  package static func newBooks(at place: String) -> Sentence {
    Sentence("Buku baru dibuat: \(place)", english: "New books made: \(place)")
  }

  package static func backedUpBeforeChange(_ path: String, from old: Int, to new: Int) -> Sentence {
    Sentence(
      "Skema diperbarui dari \(old) ke \(new). Salinan sebelum perubahan: \(path)",
      english: "The schema goes from \(old) to \(new). A backup from before: \(path)")
  }

  package static let recoveredImports = Sentence(
    "Impor yang terputus dibatalkan; imporlah berkasnya sekali lagi.",
    english: "An interrupted import was taken back; import its file once more.")

  package static func throughServer(_ place: String) -> Sentence {
    Sentence(
      "Buku: \(place), lewat server yang sedang berjalan", english: "Books: \(place), through the running server")
  }

  // Serving.

  package static func serves(at address: String) -> Sentence {
    Sentence("Canting melayani di \(address)", english: "Canting serves at \(address)")
  }

  package static let makeOwner = Sentence(
    "Belum ada pemilik. Buka tautan ini sekali, dari ponsel atau komputer, untuk membuat toko:",
    english: "There is no owner yet. Open this link once, on a phone or a computer, to make the shop:")

  package static let makeOwnerHere = Sentence(
    "Belum ada pemilik. Buka tautan ini sekali di komputer ini untuk membuat toko:",
    english: "There is no owner yet. Open this link once, on this computer, to make the shop:")

  package static let howForPhones = Sentence(
    "Tautan ini hanya terbuka di komputer ini. Untuk ponsel di Wi-Fi yang sama, jalankan dengan --host 0.0.0.0: tautannya lalu tampil bersama kode QR.",
    english:
      "This link opens on this computer only. For a phone in the same Wi-Fi, start with --host 0.0.0.0: the link is then shown with a QR code."
  )

  package static let withoutTLS = Sentence(
    "Tanpa HTTPS: siapa pun di jaringan yang sama bisa membaca kata sandi dan data pembeli. Pakai hanya di Wi-Fi sendiri, atau pasang HTTPS (docs/operating.md).",
    english:
      "Without HTTPS: anybody on the same network can read passwords and buyers' data. Use it on your own Wi-Fi only, or put HTTPS in front (docs/operating.md)."
  )

  package static func libraryNeedsOneProcess(_ version: String) -> Sentence {
    Sentence(
      "SQLite \(version) bisa kehilangan catatan bila dua program menulis bersamaan; maka berkas ini dipegang satu program saja.",
      english:
        "SQLite \(version) can lose a commit when two programs write at once; so only one program may have this file.")
  }

  // Refusals.

  package static func cannotMakeFolder(_ path: String) -> Sentence {
    Sentence("Folder \(path) tidak bisa dibuat.", english: "The folder \(path) cannot be made.")
  }

  /// - Parameter nearest: the command that was most likely meant.
  package static func unknownCommand(_ word: String, nearest: String?) -> Sentence {
    guard let nearest else {
      return Sentence(
        "\(word) bukan perintah. Daftarnya: canting --help",
        english: "\(word) is no command. canting --help lists them.")
    }
    return Sentence(
      "\(word) bukan perintah. Maksud Anda: canting \(nearest)?",
      english: "\(word) is no command. Did you mean canting \(nearest)?")
  }

  static func noFolderAbove(_ path: String, _ folder: String) -> Sentence {
    Sentence(
      "\(path) tidak bisa dibuat: folder \(folder) belum ada. Buat dulu foldernya: mkdir -p \(folder)",
      english: "\(path) cannot be made: there is no folder \(folder). Make that first: mkdir -p \(folder)")
  }

  static func closedFolderAbove(_ path: String, _ folder: String) -> Sentence {
    Sentence(
      "\(path) tidak bisa dibuat: folder \(folder) tidak boleh ditulisi oleh pengguna ini. Pilih folder lain.",
      english: "\(path) cannot be made: this user may not write to the folder \(folder). Choose another.")
  }

  package static func unreadableSetting(_ name: String, _ value: String) -> Sentence {
    Sentence("\(name)=\(value) tidak bisa dibaca.", english: "\(name)=\(value) cannot be read.")
  }

  package static func inUse(_ path: String, by holder: String) -> Sentence {
    Sentence(
      "\(path) sedang dipakai oleh \(holder). Tunggu sampai selesai, atau hentikan program itu.",
      english: "\(path) is in use by \(holder). Wait until that has ended, or stop it.")
  }

  package static func newerSchema(_ place: String, _ schema: Int, program: Int) -> Sentence {
    Sentence(
      "\(place) berskema \(schema), program ini hanya mengenal sampai \(program). Pakai Canting yang lebih baru, atau pulihkan salinan dari sebelum pembaruan.",
      english:
        "\(place) has schema \(schema); this program knows schemas up to \(program). Use a newer Canting, or restore the backup made before the upgrade."
    )
  }

  package static func databaseSays(_ message: String) -> Sentence {
    Sentence("Basis data menolak: \(message)", english: "The database refuses: \(message)")
  }

  package static let interrupted = Sentence("Dihentikan sebelum selesai.", english: "Stopped before it was done.")

  package static func unexpected(_ what: String) -> Sentence {
    Sentence("Kesalahan yang tak terduga: \(what)", english: "An unexpected error: \(what)")
  }

  package static func noBooks(at place: String) -> Sentence {
    Sentence(
      "Tidak ada buku di \(place). Sebut foldernya dengan --data, atau mulai dengan `canting serve`.",
      english: "There are no books at \(place). Name their folder with --data, or begin with `canting serve`.")
  }

  package static let serverOfOtherVersion = Sentence(
    "Server yang berjalan adalah versi lain dari program ini. Jalankan ulang server itu.",
    english: "The running server is another version than this program. Restart it.")

  package static func serverWentAway(_ what: String) -> Sentence {
    Sentence("Server berhenti menjawab: \(what)", english: "The server stopped answering: \(what)")
  }

  package static func portTaken(_ address: String) -> Sentence {
    Sentence(
      "\(address) sudah dipakai program lain. Pilih yang lain dengan --port.",
      english: "\(address) is taken by another program. Choose another with --port.")
  }

  package static func cannotListen(_ address: String, _ what: String) -> Sentence {
    Sentence("\(address) tidak bisa dibuka: \(what)", english: "\(address) cannot be opened: \(what)")
  }

  // Shops and people.

  package static func noShop(_ place: String) -> Sentence {
    Sentence(
      "Belum ada toko di \(place). Buat lewat `canting serve`, atau dengan `canting user add NAMA --role owner`.",
      english:
        "There is no shop in \(place) yet. Make it with `canting serve`, or with `canting user add NAME --role owner`.")
  }

  package static func whichShop(_ shops: [String]) -> Sentence {
    Sentence(
      "Toko yang mana? Sebut satu dengan --shop: \(shops.joined(separator: ", "))",
      english: "Which shop? Name one with --shop: \(shops.joined(separator: ", "))")
  }

  package static func nobody(_ signIn: String) -> Sentence {
    Sentence("Tidak ada \(signIn) di toko ini.", english: "There is no \(signIn) in this shop.")
  }

  package static func badSignIn(_ text: String) -> Sentence {
    Sentence(
      "\(text) tidak bisa menjadi nama masuk: 3 sampai 100 huruf, angka, atau . - _ @ +",
      english: "\(text) cannot be a sign-in name: 3 to 100 letters, digits, or . - _ @ +")
  }

  package static let badName = Sentence(
    "Nama terdiri dari 1 sampai 100 huruf.", english: "A name has 1 to 100 characters.")

  package static let signInTaken = Sentence(
    "Nama masuk itu sudah dipakai.", english: "That sign-in name is taken.")

  package static func tooManyPeople(_ most: Int) -> Sentence {
    Sentence(
      "Toko ini sudah punya \(most) orang, sebanyak yang bisa. Keluarkan dulu yang tidak ikut lagi di Pengaturan.",
      english: "The shop has \(most) people, the most there can be. Remove someone who has left in Settings first.")
  }

  package static func badPassword(_ fault: PasswordFault) -> Sentence {
    switch fault {
    case .tooShort:
      Sentence("Kata sandi paling sedikit 8 huruf.", english: "A password has at least 8 characters.")
    case .tooLong:
      Sentence("Kata sandi paling banyak 256 huruf.", english: "A password has at most 256 characters.")
    case .common:
      Sentence(
        "Kata sandi itu termasuk yang pertama ditebak orang.",
        english: "That password is among the first that people try.")
    case .aboutYou:
      Sentence("Kata sandi itu sama dengan nama.", english: "That password is the name.")
    }
  }

  package static let newPassword = Sentence("Kata sandi baru: ", english: "New password: ")
  package static let passwordNeeded = Sentence(
    "Kata sandi dibaca dari terminal, atau dari masukan dengan --password-stdin.",
    english: "The password is read from a terminal, or from standard input with --password-stdin.")

  package static func personAdded(_ signIn: String, _ role: Sentence) -> Sentence {
    Sentence("\(signIn) ditambahkan sebagai \(role.indonesian).", english: "\(signIn) was added as \(role.english).")
  }

  package static func passwordChanged(_ signIn: String) -> Sentence {
    Sentence(
      "Kata sandi \(signIn) diganti; semua sesinya diakhiri.",
      english: "The password of \(signIn) was changed; all their sessions have ended.")
  }

  package static func secondFactorOff(_ signIn: String) -> Sentence {
    Sentence(
      "Kode kedua \(signIn) dimatikan; semua sesinya diakhiri. Sarankan memasangnya lagi.",
      english: "The second factor of \(signIn) is off; all their sessions have ended. Advise them to set it up anew.")
  }

  package static func noSecondFactor(_ signIn: String) -> Sentence {
    Sentence("\(signIn) tidak memakai kode kedua.", english: "\(signIn) has no second factor.")
  }

  package static func signedOutEverywhere(_ signIn: String) -> Sentence {
    Sentence("\(signIn) dikeluarkan dari semua perangkat.", english: "\(signIn) was signed out on all devices.")
  }

  package static let trailColumns = [
    Sentence("Waktu (UTC)", english: "Time (UTC)"), Sentence("Kejadian", english: "What"),
    Sentence("Siapa", english: "Who"), Sentence("Tentang", english: "About"), Sentence("Dari", english: "From"),
  ]

  package static let limitColumns = [
    Sentence("Batas", english: "Limit"), Sentence("Paling banyak", english: "At most"),
    Sentence("Dari", english: "Set by"),
  ]

  package static let noLimit = Sentence("tanpa batas", english: "no limit")
  package static let byDefault = Sentence("bawaan", english: "default")

  // Imports.

  package static let importBusy = Sentence(
    "Impor lain di toko ini sedang berjalan. Tunggu sampai selesai.",
    english: "Another import of this shop is under way. Wait until it has ended.")

  package static let booksChanged = Sentence(
    "Buku berubah sejak berkas ini diperiksa. Impor sekali lagi.",
    english: "The books changed since this file was checked. Import it once more.")

  package static let fileChanged = Sentence(
    "Berkas ini berubah sejak diperiksa. Impor sekali lagi.",
    english: "The file changed since it was checked. Import it once more.")

  package static let saveQuestion = Sentence("Simpan? [y/T]", english: "Save? [y/N]")
  package static let importSaved = Sentence("disimpan", english: "saved")
  package static let importDropped = Sentence("tidak disimpan", english: "not saved")
  package static let importChecked = Sentence("diperiksa", english: "checked")
  package static let importWouldBe = Sentence("yang akan terjadi", english: "what would happen")

  package static func importOutcomes(new: String, moved: String, same: String, refused: String) -> Sentence {
    Sentence(
      "\(new) baru, \(moved) berubah, \(same) sama, \(refused) ditolak",
      english: "\(new) new, \(moved) moved on, \(same) unchanged, \(refused) refused")
  }

  package static func importContents(
    rows: String, lines: String, pieces: String, cancelled: String, subtotal: String
  ) -> Sentence {
    Sentence(
      "\(rows) baris: \(lines) barang, \(pieces) pcs, \(cancelled) pesanan batal, \(subtotal)",
      english: "\(rows) rows: \(lines) lines, \(pieces) pieces, \(cancelled) orders cancelled, \(subtotal)")
  }

  package static func unreadColumns(_ columns: String) -> Sentence {
    Sentence(
      "Kolom yang tidak dibaca dan tidak disimpan: \(columns)",
      english: "Columns nothing reads, and not kept: \(columns)")
  }

  package static func unreadColumnsKept(_ columns: String) -> Sentence {
    Sentence(
      "Kolom yang tidak dibaca, disimpan bersama pesanannya: \(columns)",
      english: "Columns nothing reads, kept with their orders: \(columns)")
  }

  package static func oddRows(_ count: String) -> Sentence {
    Sentence(
      "Baris janggal yang tetap masuk: \(count). Halaman impornya menyebut satu per satu.",
      english: "Odd rows that went in all the same: \(count). The page of the import names them.")
  }

  package static func refusedRow(_ row: Int, _ column: String, _ value: String, _ why: Sentence) -> Sentence {
    let cell = column.isEmpty ? "" : ", \(column)" + (value.isEmpty ? "" : " “\(value)”")
    return Sentence(
      "Baris \(row)\(cell): \(why.indonesian)", english: "Row \(row)\(cell): \(why.english)")
  }

  package static func moreRefusedRows(_ count: String) -> Sentence {
    Sentence("dan \(count) baris lain yang ditolak", english: "and \(count) more refused rows")
  }

  // Lists.

  package static let orderColumns = [
    Sentence("Waktu", english: "Ordered"), Sentence("Kanal", english: "Channel"), Sentence("Nomor", english: "Number"),
    Sentence("Status", english: "Status"), Sentence("Pcs", english: "Pieces"), Sentence("Jumlah", english: "Sum"),
    Sentence("Produk", english: "Product"),
  ]
  package static let orderSheetColumns = [
    Sentence("Nomor pesanan", english: "Order number"), Sentence("Kanal", english: "Channel"),
    Sentence("Status", english: "Status"), Sentence("Waktu pesanan", english: "Ordered at"),
    Sentence("Kirim sebelum", english: "Ship by"), Sentence("Pembeli", english: "Buyer"),
    Sentence("Kota", english: "City"), Sentence("Pembayaran", english: "Payment"),
    Sentence("Nomor resi", english: "Tracking number"), Sentence("Produk", english: "Product"),
    Sentence("Variasi", english: "Variation"), Sentence("SKU", english: "SKU"),
    Sentence("Pcs", english: "Pieces"), Sentence("Harga", english: "Price"),
    Sentence("Subtotal", english: "Subtotal"), Sentence("Dibayar pembeli", english: "Buyer pays"),
    Sentence("Mata uang", english: "Currency"), Sentence("Dibatalkan oleh", english: "Cancelled by"),
    Sentence("Alasan batal", english: "Reason"),
  ]

  /// Who cancelled an order; nil for a file's own word.
  package static func canceller(_ who: String) -> Sentence? {
    switch who {
    case "buyer": Sentence("Pembeli", english: "Buyer")
    case "seller": Sentence("Penjual", english: "Seller")
    case "system": Sentence("Sistem", english: "System")
    default: nil
    }
  }

  package static let ordersSheet = Sentence("Pesanan", english: "Orders")
  package static let noOrders = Sentence("Tidak ada pesanan seperti itu.", english: "There are no such orders.")
  package static let moreOrders = Sentence(
    "Masih ada lagi: naikkan --limit.", english: "There are more: raise --limit.")

  package static func wroteOrders(_ count: String, _ path: String) -> Sentence {
    Sentence("\(count) pesanan ditulis ke \(path)", english: "\(count) orders written to \(path)")
  }

  package static let stockColumns = [
    Sentence("Produk", english: "Product"), Sentence("Varian", english: "Variant"), Sentence("SKU", english: "SKU"),
    Sentence("Stok", english: "On hand"), Sentence("Ditahan", english: "Held"),
    Sentence("Tersedia", english: "Available"),
  ]
  package static let stockSheetColumns = [
    Sentence("Produk", english: "Product"), Sentence("Motif", english: "Motif"), Sentence("Ukuran", english: "Size"),
    Sentence("Warna", english: "Colour"), Sentence("SKU", english: "SKU"), Sentence("Stok", english: "On hand"),
    Sentence("Ditahan", english: "Held"), Sentence("Tersedia", english: "Available"),
    Sentence("Dihitung", english: "Counted at"), Sentence("Batas stok", english: "Low level"),
    Sentence("Harga pokok", english: "Cost"),
  ]
  package static let stockSheet = Sentence("Stok", english: "Stock")

  package static func wroteVariants(_ count: String, _ path: String) -> Sentence {
    Sentence("\(count) varian ditulis ke \(path)", english: "\(count) variants written to \(path)")
  }

  package static let notCounted = Sentence("belum dihitung", english: "not counted")
  package static let noVariants = Sentence("Belum ada varian.", english: "There are no variants yet.")

  package static let peopleColumns = [
    Sentence("Nama masuk", english: "Sign-in"), Sentence("Nama", english: "Name"), Sentence("Peran", english: "Role"),
  ]

  // Samples and the demo.

  package static func sampleWritten(_ path: String, orders: String, rows: String) -> Sentence {
    Sentence("\(path): \(orders) pesanan, \(rows) baris", english: "\(path): \(orders) orders, \(rows) rows")
  }

  package static let makingDemo = Sentence("Toko contoh sedang dibuat …", english: "Making the demo shop …")

  package static func demoImported(_ file: String, new: String, rows: String) -> Sentence {
    Sentence("  \(file): \(new) baru dari \(rows) baris", english: "  \(file): \(new) new from \(rows) rows")
  }

  package static func notADemo(_ folder: String) -> Sentence {
    Sentence(
      "\(folder) berisi sesuatu yang bukan toko contoh; tidak disentuh. Pilih folder lain dengan --data.",
      english: "\(folder) holds something that is not a demo shop; it is left alone. Choose another folder with --data."
    )
  }

  package static let demoFromNothing = Sentence(
    "Tidak satu pun berkas bisa dibaca, jadi toko contoh tidak dibuat.",
    english: "Not one of the files could be read, so there is no demo shop.")

  /// Both languages at once: whoever starts a demo may have either.
  ///
  /// - Parameter isForThisMachineOnly: whether phones are told how they could open it.
  package static func demo(
    at address: String, signIn: String, password: String, isForThisMachineOnly: Bool
  ) -> String {
    let reach =
      isForThisMachineOnly
      ? """
      Alamat ini hanya terbuka di komputer ini; untuk ponsel di Wi-Fi yang sama: canting demo --host 0.0.0.0
      This address opens on this computer only; for a phone in the same Wi-Fi: canting demo --host 0.0.0.0
      """
      : """
      Ponsel di Wi-Fi yang sama membuka alamat itu juga.
      A phone in the same Wi-Fi opens that address too.
      """
    return """
      Canting serves at \(address)

      \(reach)

        Masuk / sign in    \(signIn)
        Kata sandi / password    \(password)

      Lihat dulu: Hari ini (apa yang mendesak), Pesanan (semua kanal jadi satu), Produk (stok, dan yang belum dihitung),
      lalu Pembatalan di menu nama toko: produk, pembayaran dan kota mana yang paling sering batal.
      Look first at: Hari ini (what is due), Pesanan (all channels as one), Produk (stock, and what was never counted),
      then the cancellations in the menu of the shop's name: which products, payments and cities cancel most.

      Ctrl-C berhenti / stops.
      """
  }

  // Verification.

  package static func verified(_ shop: String, orders: String, levels: String, differences: String) -> Sentence {
    Sentence(
      "\(shop): \(orders) pesanan, \(levels) stok, \(differences) selisih",
      english: "\(shop): \(orders) orders, \(levels) levels, \(differences) differences")
  }

  package static func difference(_ subject: String, _ cached: String, _ rebuilt: String) -> Sentence {
    Sentence(
      "  \(subject): tercatat \(cached), seharusnya \(rebuilt)",
      english: "  \(subject): the books say \(cached), the ledger says \(rebuilt)")
  }

  package static let nothingToVerify = Sentence("Belum ada toko.", english: "There is no shop yet.")

  // Backup and restore.

  package static func backedUp(_ path: String, bytes: Int64) -> Sentence {
    Sentence("Salinan dibuat: \(path) (\(size(bytes)))", english: "Backed up: \(path) (\(size(bytes)))")
  }

  package static func cannotMakeFile(_ path: String) -> Sentence {
    Sentence("\(path) tidak bisa ditulis.", english: "\(path) cannot be written.")
  }

  package static func cannotWrite(_ what: String) -> Sentence {
    Sentence("Tidak bisa ditulis: \(what)", english: "Cannot be written: \(what)")
  }

  package static func alreadyThere(_ path: String) -> Sentence {
    Sentence("\(path) sudah ada; tidak ditimpa.", english: "\(path) is already there; it is not overwritten.")
  }

  package static func restored(_ path: String, to place: String) -> Sentence {
    Sentence("\(path) dipulihkan ke \(place)", english: "Restored \(path) to \(place)")
  }

  package static func setAside(_ path: String) -> Sentence {
    Sentence("Buku yang lama disimpan: \(path)", english: "The books from before are kept: \(path)")
  }

  /// Who may come in now, and what to do.
  package static func afterRestore(_ restored: RestoredBooks, at moment: String?) -> Sentence {
    let (kapan, when) = (moment ?? "saat salinan dibuat", moment ?? "when the backup was made")
    let sessions =
      restored.sessionsEnded
      ? Sentence(
        "Semua perangkat masuk lagi dari awal; undangan dan tautan kata sandi yang lama tidak berlaku.",
        english: "Every device signs in anew; invitations and password links from before are void.")
      : Sentence(
        "Sesi lama TIDAK bisa diakhiri: jalankan canting user sign-out untuk tiap orang sebelum server dinyalakan.",
        english: "Sessions could NOT be ended: run canting user sign-out for each person before the server starts.")
    return Sentence(
      "\(sessions.indonesian) Orang, peran, kata sandi, kode kedua, token API dan jejak adalah yang \(kapan): siapa yang dikeluarkan dan token yang dicabut sesudah itu ada lagi, dan Canting tidak bisa tahu yang mana. Lihat canting user list dan Pengaturan › Token, lalu keluarkan dan cabut sekali lagi. Berikutnya: canting verify, lalu canting serve.",
      english:
        "\(sessions.english) People, roles, passwords, second factors, tokens of the API and the trail are those of \(when): who was removed and what was revoked since is back, and Canting cannot know which. Look at canting user list and Pengaturan › Token, and remove and revoke once more. Next: canting verify, then canting serve."
    )
  }

  package static func restoreNeedsForce(_ place: String) -> Sentence {
    Sentence(
      "\(place) sudah berisi buku. Tambahkan --force untuk menggantinya; yang lama disimpan di sebelahnya.",
      english: "\(place) holds books already. Add --force to replace them; they are kept beside them.")
  }

  /// What the engines' restores find wrong, by their own words; what an engine itself says stays as it is.
  private static let whyUnusable = [
    "it is no SQLite file": "bukan berkas SQLite", "it holds no books of Canting": "tidak ada buku Canting di dalamnya",
    "it is damaged": "berkasnya rusak",
    "there is no such file, or it cannot be read": "berkasnya tidak ada atau tidak bisa dibaca",
    "file is not a database": "bukan berkas SQLite", "database disk image is malformed": "berkasnya rusak",
  ]

  package static func notABackup(_ path: String, _ what: String) -> Sentence {
    Sentence(
      "\(path) bukan salinan buku Canting: \(whyUnusable[what] ?? what)",
      english: "\(path) is not a backup of Canting's books: \(what)")
  }

  package static func noFile(_ path: String) -> Sentence {
    Sentence("\(path) tidak ada atau tidak bisa dibaca.", english: "\(path) is missing or cannot be read.")
  }

  private static func size(_ bytes: Int64) -> String {
    bytes < 10_000_000 ? "\((bytes + 999) / 1_000) kB" : "\(bytes / 1_000_000) MB"
  }
}

extension Notice {
  package var sentence: Sentence {
    switch self {
    case .newBooks(let place): Sentences.newBooks(at: place)
    case .recoveredImports: Sentences.recoveredImports
    case .repeatedErasures(let count): Sentences.repeatedErasures(count)
    case .privilegedUser(let name): Sentences.privilegedUser(name)
    case .backedUpBeforeChange(let path, let old, let new): Sentences.backedUpBeforeChange(path, from: old, to: new)
    }
  }
}

extension BackupAnswer {
  package var sentence: Sentence { Sentences.backedUp(path, bytes: bytes) }
}

extension SalesChannel {
  package var name: Sentence {
    switch self {
    case .shopee: Sentence("Shopee", english: "Shopee")
    case .tiktokShop: Sentence("TikTok Shop", english: "TikTok Shop")
    case .tokopedia: Sentence("Tokopedia", english: "Tokopedia")
    case .storefront: Sentence("Toko sendiri", english: "Own storefront")
    case .counter: Sentence("Jual langsung", english: "Counter")
    }
  }
}

extension OrderStatus {
  package var name: Sentence {
    switch self {
    case .unpaid: Sentence("Belum dibayar", english: "Unpaid")
    case .toShip: Sentence("Perlu dikirim", english: "To ship")
    case .shipped: Sentence("Dikirim", english: "Shipped")
    case .delivered: Sentence("Sampai", english: "Delivered")
    case .completed: Sentence("Selesai", english: "Completed")
    case .cancelled: Sentence("Batal", english: "Cancelled")
    }
  }
}

extension Role {
  package var name: Sentence {
    switch self {
    case .owner: Sentence("pemilik", english: "owner")
    case .host: Sentence("host", english: "host")
    case .packer: Sentence("pengemas", english: "packer")
    case .mentor: Sentence("pendamping", english: "mentor")
    }
  }
}
