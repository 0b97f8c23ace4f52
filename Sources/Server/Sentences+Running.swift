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
  static let settingTLSCertificate = Sentence(
    "Sertifikat (PEM, dengan rantainya), bila Canting sendiri yang membuka https; bersama kuncinya",
    english: "The certificate (PEM, with its chain) where Canting itself speaks https; together with its key")
  static let settingTLSKey = Sentence(
    "Kunci sertifikat itu (PEM); hanya boleh terbaca oleh Canting",
    english: "That certificate's key (PEM); nobody but Canting may read it")
  static let settingSecondFactor = Sentence(
    "Siapa yang wajib memakai kode kedua saat masuk: owners, everybody, atau offered (tidak wajib)",
    english: "Of whom a second factor is demanded at sign-in: owners, everybody, or offered (of nobody)")
  static let settingOutgoingHosts = Sentence(
    "Tempat di jaringan sendiri yang boleh dikirimi webhook, juga tanpa TLS: nama atau alamat, boleh dengan :port; dengan koma, atau flag-nya diulang",
    english:
      "A host of the own network that webhooks may go to, without TLS too: a name or address, a :port if one likes; with commas, or the flag repeated"
  )
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

  static let settingStrictSubdomains = Sentence(
    "yes: browser diminta memakai https juga untuk semua nama di bawah alamat publik",
    english: "yes: browsers are told to use https for all names below the public address as well")

  static func settingImports(_ name: String, _ range: ClosedRange<Int>) -> Sentence {
    let span = "\(range.lowerBound)–\(range.upperBound)"
    return Sentence(
      "Batas impor, \(span); lihat docs/operating.md", english: "A limit of imports, \(span); see docs/operating.md")
  }

  static func settingLimit(_ name: String, _ range: ClosedRange<Int>) -> Sentence {
    let span = "\(range.lowerBound)–\(range.upperBound)"
    let (indonesian, english) = range.contains(0) ? ("; 0 tanpa batas", "; 0 for none") : ("", "")
    return Sentence(
      "Batas toko dan alamat, \(span)\(indonesian); lihat docs/operating.md",
      english: "A limit of shops and addresses, \(span)\(english); see docs/operating.md")
  }

  static func unknownSettingLine(_ path: String, line: Int, _ name: String) -> Sentence {
    Sentence(
      "\(path) baris \(line): \(name) bukan pengaturan. Daftarnya: canting settings.",
      english: "\(path), line \(line): \(name) is not a setting. canting settings lists them.")
  }

  static let halfOfTLS = Sentence(
    "Untuk https perlu keduanya: CANTING_TLS_CERTIFICATE dan CANTING_TLS_KEY.",
    english: "https takes both: CANTING_TLS_CERTIFICATE and CANTING_TLS_KEY.")

  static func unknownSecondFactor(_ text: String) -> Sentence {
    Sentence(
      "CANTING_SECOND_FACTOR=\(text) tidak dikenal: owners, everybody, atau offered.",
      english: "CANTING_SECOND_FACTOR=\(text) is not known: owners, everybody or offered.")
  }

  static func openSecret(_ name: String, _ path: String) -> Sentence {
    Sentence(
      "\(name): \(path) bisa dibaca atau diubah orang lain di komputer ini. Tutup dulu: chmod 600 \(path).",
      english: "\(name): others on this machine may read or change \(path). Close it first: chmod 600 \(path).")
  }

  static let secretInArguments = Sentence(
    "Kata sandi di --database terlihat oleh semua orang di komputer ini (ps). Taruh alamatnya di CANTING_DATABASE_FILE atau CANTING_DATABASE.",
    english:
      "A password in --database is seen by everybody on this machine (ps). Put the address into CANTING_DATABASE_FILE or CANTING_DATABASE."
  )

  static func privilegedUser(_ name: String) -> Sentence {
    Sentence(
      "Pengguna PostgreSQL \(name) boleh lebih dari yang perlu (superuser, membuat pengguna). Pakai pengguna sendiri yang hanya memiliki database ini: createuser canting.",
      english:
        "PostgreSQL's user \(name) may do more than it needs (superuser, making users). Give Canting a user of its own that owns this database only: createuser canting."
    )
  }

  static let doctorNoCertificate = Sentence(
    "Sertifikat https tidak bisa dibaca.", english: "The certificate for https cannot be read.")
  static let doctorCertificateAdvice = Sentence(
    "Perpanjang sertifikatnya (certbot renew), lalu: systemctl restart canting.",
    english: "Renew the certificate (certbot renew), then: systemctl restart canting.")

  static func doctorCertificate(days: Int) -> Sentence {
    Sentence(
      "Sertifikat https masih berlaku \(days) hari.",
      english: "The certificate for https is good for another \(days) days.")
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

// What the doctor says, and what it advises.
extension Sentences {
  static func doctorClock(_ now: String, isKept: Bool) -> Sentence {
    Sentence(
      "Jam: \(now) UTC" + (isKept ? ", disetel otomatis" : ", tidak terlihat ada yang menyetelnya"),
      english: "Clock: \(now) UTC" + (isKept ? ", kept by the network" : ", and nothing is seen that keeps it right"))
  }
  static let doctorClockAdvice = Sentence(
    "Jam komputer salah. Setel: timedatectl set-ntp true",
    english: "The clock is wrong. Set it: timedatectl set-ntp true")
  static let doctorClockKeeping = Sentence(
    "Batas waktu klaim dan hari pembayaran mengikuti jam ini. Biarkan jaringan menyetelnya: timedatectl set-ntp true",
    english:
      "Deadlines of claims and days of payouts follow this clock. Let the network keep it: timedatectl set-ntp true")

  static func doctorSpace(megabytes: Int64, percent: Int) -> Sentence {
    Sentence("Disk: sisa \(megabytes) MB (\(percent)%)", english: "Disk: \(megabytes) MB free (\(percent)%)")
  }
  static let doctorSpaceAdvice = Sentence(
    "Kosongkan ruang: pindahkan salinan lama dari folder backups ke tempat lain.",
    english: "Make room: move old backups out of the folder backups to another place.")

  static func doctorFileSystem(_ name: String) -> Sentence {
    Sentence("Sistem berkas: \(name)", english: "File system: \(name)")
  }
  static let doctorFileSystemAdvice = Sentence(
    "Folder data ada di komputer lain; kuncinya tidak bisa dipercaya. Pindahkan ke disk komputer ini.",
    english: "The data folder lies on another machine, whose locks cannot be relied on. Move it to a disk of this one.")

  static func doctorNoFolder(_ folder: String) -> Sentence {
    Sentence("Folder data belum ada: \(folder)", english: "There is no data folder yet: \(folder)")
  }
  static let doctorNoFolderAdvice = Sentence(
    "Bila foldernya lain, sebut dengan --data. Bila belum ada toko, jalankan canting serve.",
    english: "If it is another folder, name it with --data. If there is no shop yet, start canting serve.")

  static func doctorOtherOwner(_ path: String) -> Sentence {
    Sentence("Folder data milik pengguna lain: \(path)", english: "The data folder belongs to another user: \(path)")
  }
  static let doctorOtherOwnerAdvice = Sentence(
    "Jalankan sebagai pemiliknya: sudo -u canting canting doctor",
    english: "Run it as its owner: sudo -u canting canting doctor")

  static func doctorFolder(_ mode: String) -> Sentence {
    Sentence("Izin folder data: \(mode)", english: "Permissions of the data folder: \(mode)")
  }
  static func doctorFolderAdvice(_ path: String) -> Sentence {
    Sentence(
      "Pengguna lain di komputer ini bisa membaca nama dan alamat pembeli. Tutup: chmod 700 \(path)",
      english: "Other users of this machine can read buyers' names and addresses. Close it: chmod 700 \(path)")
  }

  static func doctorFlush(tenths: Int) -> Sentence {
    let time = "\(tenths / 10).\(tenths % 10) ms"
    return Sentence("Menulis sampai di disk: \(time)", english: "A write until it is on the disk: \(time)")
  }
  static let doctorFlushAdvice = Sentence(
    "Disk ini lambat; setiap klaim menunggunya. Pindahkan folder data ke SSD.",
    english: "This disk is slow, and every claim waits for it. Move the data folder to an SSD.")

  static func doctorOpenFiles(_ limit: Int) -> Sentence {
    Sentence("Berkas terbuka paling banyak: \(limit)", english: "Open files at the most: \(limit)")
  }
  static let doctorOpenFilesAdvice = Sentence(
    "Untuk live yang ramai naikkan: LimitNOFILE=65536 di unit systemd, atau ulimit -n 65536.",
    english: "For a busy live raise it: LimitNOFILE=65536 in the systemd unit, or ulimit -n 65536.")

  static func doctorSQLite(_ version: String, isFlawed: Bool) -> Sentence {
    isFlawed
      ? Sentence(
        "SQLite \(version): bisa kehilangan catatan bila dua program menulis; Canting menjaga agar hanya satu",
        english: "SQLite \(version): can lose a commit when two programs write; Canting sees to it that one does")
      : Sentence("SQLite \(version)", english: "SQLite \(version)")
  }
  static let doctorSQLiteAdvice = Sentence(
    "Jangan buka berkas bukunya dengan program lain selagi Canting berjalan. Lebih baik: 3.44.6, 3.50.7, 3.51.3 atau lebih baru.",
    english:
      "Let no other program open the file of the books while Canting runs. Better: 3.44.6, 3.50.7, 3.51.3 or newer.")

  static func doctorLibrary(_ name: String, _ version: String, flaw: String?) -> Sentence {
    let text = "\(name) \(version)" + (flaw.map { ": \($0)" } ?? "")
    return Sentence(text, english: text)
  }
  static func doctorUnknownLibrary(_ name: String) -> Sentence {
    Sentence("\(name): versinya tidak terlihat", english: "\(name): its version is not seen")
  }
  static func doctorLibraryAdvice(_ name: String) -> Sentence {
    Sentence(
      "Perbarui: apt-get update && apt-get upgrade. Debian bisa sudah menambalnya tanpa mengganti nomor versi \(name).",
      english: "Update it: apt-get update && apt-get upgrade. Debian may have mended \(name) under the same number.")
  }

  static let doctorPostgresTools = Sentence("pg_dump ada", english: "pg_dump is here")
  static let doctorNoPostgresTools = Sentence("pg_dump tidak ada", english: "pg_dump is not here")
  static let doctorPostgresToolsAdvice = Sentence(
    "Tanpa itu tidak ada salinan. Pasang versi yang sama dengan servernya: apt-get install postgresql-client",
    english: "Without it there is no backup. Install the server's version: apt-get install postgresql-client")

  static let doctorWall = Sentence(
    "PostgreSQL memisahkan data tiap toko", english: "PostgreSQL keeps the shops' rows apart")
  static let doctorNoWall = Sentence(
    "PostgreSQL: akun Canting di sana superuser, jadi pemisah antar toko tidak berlaku untuknya",
    english:
      "PostgreSQL: Canting's account there is a superuser or has BYPASSRLS, so the wall between shops does not hold it")
  static let doctorWallAdvice = Sentence(
    "Pakai akun biasa yang memiliki basis datanya: ALTER ROLE … NOSUPERUSER NOBYPASSRLS. Lihat PostgreSQL di docs/operating.md.",
    english:
      "Give it an ordinary account that owns the database: ALTER ROLE … NOSUPERUSER NOBYPASSRLS. See PostgreSQL in docs/operating.md."
  )

  static let doctorTLS = Sentence(
    "Alamat: https, lewat proxy yang dipercaya", english: "Address: https, through a trusted proxy")
  static let doctorThisMachine = Sentence("Alamat: hanya komputer ini", english: "Address: this machine only")
  static let doctorPlain = Sentence("Alamat: tanpa https", english: "Address: without https")
  static let doctorPlainAdvice = Sentence(
    "Sandi berjalan tanpa pelindung; hanya untuk Wi-Fi yang semua perangkatnya dipercaya. Lihat TLS di docs/operating.md.",
    english:
      "Passwords travel in the open: only for a Wi-Fi whose every device you trust. See TLS in docs/operating.md.")
  static func doctorDatabaseWire(_ mode: String) -> Sentence {
    Sentence("PostgreSQL di mesin lain, sslmode \(mode)", english: "PostgreSQL on another machine, sslmode \(mode)")
  }
  static let doctorDatabaseWireAdvice = Sentence(
    "Pakai sslmode=verify-full dan sslrootcert di alamatnya. Di bawah itu orang di jalan bisa membaca atau menyamar.",
    english:
      "Use sslmode=verify-full and sslrootcert in its address. Below that, others on the way may read it or stand in for it."
  )
  static let doctorNoProxy = Sentence(
    "Alamat: https, tanpa proxy yang dipercaya", english: "Address: https, without a trusted proxy")
  static let doctorNoProxyAdvice = Sentence(
    "Sebut proxy-nya: CANTING_TRUSTED_PROXIES=127.0.0.1. Tanpa itu semua penebak sandi tampak sebagai satu pengunjung.",
    english:
      "Name it: CANTING_TRUSTED_PROXIES=127.0.0.1. Without it everybody who guesses at passwords looks like one visitor."
  )
  static let doctorOpenPort = Sentence(
    "Alamat: https, tetapi port-nya juga terbuka tanpa proxy",
    english: "Address: https, but the port is open beside the proxy")
  static let doctorOpenPortAdvice = Sentence(
    "Dengarkan 127.0.0.1 saja, atau tutup port-nya untuk selain proxy.",
    english: "Listen on 127.0.0.1 only, or close the port to all but the proxy.")

  static func doctorNoBooks(_ place: String) -> Sentence {
    Sentence("Tidak ada buku di \(place)", english: "There are no books at \(place)")
  }
  static let doctorNoBooksAdvice = Sentence(
    "Folder lain? Sebut dengan --data atau --database. Belum ada toko? Mulai: canting serve; bukunya dibuat, dan tiap hari dibuat salinan.",
    english:
      "Another folder? Name it with --data or --database. No shop yet? Begin with canting serve: it makes the books, and a backup of them each day."
  )

  static let doctorNoBackup = Sentence("Salinan: belum ada", english: "Backups: there is none")
  static func doctorBackup(hours: Int) -> Sentence {
    Sentence("Salinan terbaru: \(hours) jam lalu", english: "Newest backup: \(hours) hours ago")
  }
  static let doctorBackupAdvice = Sentence(
    "Buat sekarang: canting backup. Selama berjalan, canting serve membuatnya tiap hari sendiri (--backup-hour menentukan jamnya).",
    english:
      "Make one now: canting backup. canting serve makes one each day by itself while it runs (--backup-hour says when)."
  )

  static func doctorVerify(orders: Int, differences: Int) -> Sentence {
    Sentence(
      "Buku: \(orders) pesanan diperiksa, \(differences) selisih",
      english: "Books: \(orders) orders looked at, \(differences) differences")
  }
  static let doctorVerifyAdvice = Sentence(
    "canting verify menyebut tiap selisih. Kirim laporannya, dan jangan hapus apa-apa.",
    english: "canting verify names each difference. Report it, and delete nothing.")
  static let doctorBooksAdvice = Sentence(
    "Bila bukunya di tempat lain, sebut dengan --data atau --database.",
    english: "If the books are elsewhere, name them with --data or --database.")

  package static func doctorAdvises(_ advice: Sentence) -> Sentence {
    Sentence("      → \(advice.indonesian)", english: "      → \(advice.english)")
  }
  package static let doctorIsWell = Sentence("Tidak ada yang perlu dibetulkan.", english: "Nothing has to be mended.")
  package static let doctorIsIll = Sentence(
    "Betulkan dulu yang bertanda !!.", english: "Mend first what is marked !!.")
  package static func reportWritten(_ path: String) -> Sentence {
    Sentence(
      "Laporan tanpa nama orang, toko atau alamat: \(path)",
      english: "A report without names of people, shops or addresses: \(path)")
  }
}
