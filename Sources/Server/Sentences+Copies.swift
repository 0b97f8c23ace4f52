package import Trade

/// What is said of backups that go elsewhere, of their settings and of keys.
extension Sentences {
  static let settingBackupHour = Sentence(
    "Jam salinan harian, 0–23 menurut jam toko; any kapan saja, off tidak dibuat",
    english: "The hour of the daily backup, 0–23 by the shop's clock; any for whenever a day is over, off for none")
  static let settingBackupFolder = Sentence(
    "Folder di disk lain yang juga diberi salinan harian",
    english: "A folder on another disk that daily backups go to as well")
  static let settingBackupBucket = Sentence(
    "Bucket S3 yang juga diberi salinan harian", english: "An S3 bucket that daily backups go to as well")
  static let settingBackupBucketEndpoint = Sentence(
    "Alamat layanan S3, misalnya https://s3.ap-southeast-3.amazonaws.com",
    english: "Where S3 is, such as https://s3.ap-southeast-3.amazonaws.com")
  static let settingBackupBucketRegion = Sentence("Region bucket", english: "The bucket's region")
  static let settingBackupBucketPrefix = Sentence(
    "Awalan nama di bucket, milik buku ini saja",
    english: "What stands before each name in the bucket, for these books alone")
  static let settingBackupBucketStyle = Sentence(
    "Letak nama bucket di alamat: path atau host", english: "Where the bucket's name stands in an address: path or host"
  )
  static let settingBackupBucketKeyID = Sentence("ID kunci akses bucket", english: "The id of the bucket's access key")
  static let settingBackupBucketSecret = Sentence(
    "Rahasia kunci akses bucket", english: "The bucket's secret access key")
  static let settingBackupKey = Sentence(
    "Kunci untuk menutup salinan yang keluar dari komputer ini; dari canting backup --new-key",
    english: "What closes copies that leave this machine; canting backup --new-key makes one")

  static func notABackupKey(_ place: String) -> Sentence {
    Sentence(
      "Isi \(place) bukan kunci salinan. Buat dengan: canting backup --new-key BERKAS",
      english: "What \(place) holds is no key for backups. Make one: canting backup --new-key FILE")
  }

  static func bucketNeeds(_ variable: String) -> Sentence {
    Sentence(
      "Bucket sudah disebut, tetapi \(variable) kosong. Isi, atau hapus CANTING_BACKUP_BUCKET.",
      english: "A bucket is named, but \(variable) is not set. Set it, or take CANTING_BACKUP_BUCKET away.")
  }

  static func copyFolderMissing(_ path: String) -> Sentence {
    Sentence(
      "Folder salinan tidak ada: \(path). Pasang disknya, atau ubah CANTING_BACKUP_COPY_TO.",
      english: "The folder for copies is not there: \(path). Mount its disk, or change CANTING_BACKUP_COPY_TO.")
  }

  static func copyDiskMissing(_ path: String) -> Sentence {
    Sentence(
      "Disk salinan tidak terpasang: \(path) sekarang ada di disk yang sama dengan buku. Pasang disknya, atau ubah CANTING_BACKUP_COPY_TO.",
      english:
        "The disk for copies is not mounted: \(path) now lies on the disk of the books. Mount it, or change CANTING_BACKUP_COPY_TO."
    )
  }

  static func listElsewhereUnreadable(_ address: String, _ why: Sentence) -> Sentence {
    Sentence(
      "Daftar pembeli yang dihapus di \(address) tidak bisa dibaca, jadi tidak ditimpa. \(why.indonesian) Tambahkan kunci lamanya sebagai baris kedua di berkas CANTING_BACKUP_KEY_FILE, atau, bila daftar itu tidak dipakai lagi, hapus berkasnya di sana.",
      english:
        "The list of erased buyers at \(address) cannot be read, so it is not written over. \(why.english) Add its older key as a second line of the file that CANTING_BACKUP_KEY_FILE names, or, where nobody needs that list, remove the file there."
    )
  }

  static func bucketMissing(_ key: String) -> Sentence {
    Sentence(
      "Di bucket tidak ada \(key). Daftarnya: canting backup --list",
      english: "There is no \(key) in the bucket. canting backup --list tells what is there.")
  }

  static func bucketRefused(_ status: Int, _ code: String) -> Sentence {
    let word = code.isEmpty ? "\(status)" : "\(status) \(code)"
    return Sentence(
      "Bucket menolak: \(word). Periksa nama bucket, region, kunci dan izinnya (baca, tulis, hapus, daftar).",
      english:
        "The bucket refuses: \(word). Look at the bucket's name, its region, the key and its rights (read, write, delete, list)."
    )
  }

  static func bucketUnreachable(_ why: String) -> Sentence {
    Sentence(
      "Bucket tidak menjawab: \(why). Dicoba lagi dalam satu jam; periksa CANTING_BACKUP_BUCKET_ENDPOINT dan jaringan.",
      english:
        "The bucket does not answer: \(why). It is tried again within the hour; look at CANTING_BACKUP_BUCKET_ENDPOINT and the network."
    )
  }

  static func copyDamaged(_ name: String) -> Sentence {
    Sentence(
      "\(name): yang tiba bukan yang dikirim. Jangan dipakai; kirim lagi: canting backup --send",
      english: "\(name): what arrived is not what was sent. Do not use it; send again: canting backup --send")
  }

  static func sealedNeedsKey(_ name: String) -> Sentence {
    Sentence(
      "\(name) tertutup. Sebut kuncinya: --key BERKAS, atau CANTING_BACKUP_KEY_FILE.",
      english: "\(name) is sealed. Name its key: --key FILE, or CANTING_BACKUP_KEY_FILE.")
  }

  static func sealedWithOtherKey(_ name: String, mark: String, keys: [String]) -> Sentence {
    let others = keys.joined(separator: ", ")
    return Sentence(
      "\(name) ditutup dengan kunci \(mark), bukan \(others). Cari berkas kunci bertanda \(mark) dan sebut juga: --key BERKAS.",
      english:
        "\(name) was sealed with the key \(mark), not with \(others). Look for the key file marked \(mark), and name it as well: --key FILE."
    )
  }

  static let sealedDamaged = Sentence(
    "Salinan tertutup ini rusak atau terpotong. Pakai salinan lain: canting backup --list",
    english: "This sealed backup is damaged or cut off. Use another: canting backup --list")

  package static func keyMade(_ path: String, _ mark: String) -> Sentence {
    Sentence(
      "Kunci \(mark) ada di \(path). Simpan juga di tempat lain, di luar komputer ini: tanpa kunci, salinan tidak bisa dibuka siapa pun.",
      english:
        "The key \(mark) is in \(path). Keep it elsewhere too, outside this machine: without it nobody opens the copies."
    )
  }

  package static let nowhereToSend = Sentence(
    "Belum ada tempat salinan. Sebut --backup-copy-to FOLDER, atau bucket: CANTING_BACKUP_BUCKET dan lainnya (docs/operating.md).",
    english:
      "No place for copies is named. Name --backup-copy-to FOLDER, or a bucket: CANTING_BACKUP_BUCKET and the rest (docs/operating.md)."
  )

  package static let noBackups = Sentence(
    "Belum ada salinan. Buat dulu: canting backup", english: "There is no backup yet. Make one: canting backup")

  package static let backupHeadings = [
    Sentence("Dibuat (UTC)", english: "Made (UTC)"), Sentence("Byte", english: "Bytes"),
    Sentence("Untuk canting restore", english: "For canting restore"),
  ]

  package static func sent(_ answer: SendBackup.Answer) -> Sentence {
    if let failure = answer.failure {
      return Sentence(
        "\(answer.place): \(failure.sentence.indonesian)", english: "\(answer.place): \(failure.sentence.english)")
    }
    guard let name = answer.sent else {
      return Sentence("\(answer.place): sudah ada di sana.", english: "\(answer.place): it is there already.")
    }
    return Sentence("\(answer.place): terkirim, \(name)", english: "\(answer.place): sent, \(name)")
  }

  static func noRoomToTry(megabytes: Int64) -> Sentence {
    Sentence(
      "Disk kurang lega: di samping pembukuan perlu sekitar \(megabytes) MB kosong. Kosongkan dulu, atau coba di komputer lain.",
      english:
        "There is too little room beside the books: about \(megabytes) MB must be free. Make room, or try it on another machine."
    )
  }

  static func doctorCopies(_ places: [String]) -> Sentence {
    if places.isEmpty {
      return Sentence("Salinan hanya ada di disk ini", english: "Backups lie on this disk only")
    }
    let names = places.joined(separator: ", ")
    return Sentence("Salinan juga dikirim ke: \(names)", english: "Backups also go to: \(names)")
  }
  static let doctorCopiesAdvice = Sentence(
    "Bila disk ini rusak, salinannya ikut hilang. Sebut CANTING_BACKUP_COPY_TO atau CANTING_BACKUP_BUCKET.",
    english: "They are lost with it. Name CANTING_BACKUP_COPY_TO or CANTING_BACKUP_BUCKET.")

  static func doctorCopiesFail(_ place: String, since: String) -> Sentence {
    Sentence(
      "Salinan tidak sampai ke \(place) sejak \(since) UTC",
      english: "Backups do not reach the \(place) since \(since) UTC"
    )
  }
  static func doctorCopiesSameDisk(_ place: String) -> Sentence {
    Sentence(
      "Salinan di \(place) ada di disk yang sama dengan buku",
      english: "Copies in the \(place) lie on the disk of the books")
  }
  static let doctorCopiesSameDiskAdvice = Sentence(
    "Periksa apakah disknya terpasang di folder CANTING_BACKUP_COPY_TO.",
    english: "Is its disk mounted at the folder of CANTING_BACKUP_COPY_TO?")

  /// - Parameter last: nil where none has arrived yet.
  static func doctorCopiesLate(_ place: String, last: String?) -> Sentence {
    guard let last else {
      return Sentence("Belum ada salinan yang sampai ke \(place)", english: "No backup has arrived at the \(place) yet")
    }
    return Sentence(
      "Salinan terakhir sampai ke \(place) pada \(last) UTC",
      english: "The last backup arrived at the \(place) on \(last) UTC")
  }

  static let doctorCopiesFailAdvice = Sentence(
    "Lihat sebabnya: canting backup --send", english: "See why: canting backup --send")
}
