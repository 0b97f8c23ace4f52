package import Trade

extension Sentences {
  package static func repeatedErasures(_ count: Int) -> Sentence {
    Sentence(
      "\(count) penghapusan data pembeli diulang pada buku ini.",
      english: "\(count) erasures of buyers were done again on these books.")
  }

  static func refused(_ error: BuyerError) -> Sentence {
    switch error {
    case .unknown:
      Sentence(
        "Toko ini tidak mengenal pembeli itu. Cari dulu: canting buyer find NAMA",
        english: "This shop knows no such buyer. Search first: canting buyer find NAME")
    case .underWay(let claims, let checkouts, let orders):
      underWay([
        (claims, "klaim", "claim"), (checkouts, "checkout", "checkout"), (orders, "pesanan", "order"),
      ])
    case .importing:
      Sentence(
        "Sebuah impor sedang berjalan. Tunggu sampai selesai, lalu hapus lagi.",
        english: "An import is under way. Wait until it has ended, then erase again.")
    case .outOfRange(let field):
      Sentence("\(field): isinya tidak bisa dipakai.", english: "\(field): this cannot be taken.")
    }
  }

  /// - Parameter things: how many of each, what they are called; none of those of which there is none.
  private static func underWay(_ things: [(count: Int, indonesian: String, english: String)]) -> Sentence {
    let some = things.filter { $0.count > 0 }
    let indonesian = some.map { "\($0.count) \($0.indonesian)" }.joined(separator: ", ")
    let english = some.map { counted($0.count, $0.english) }.joined(separator: ", ")
    return Sentence(
      "Belum bisa dihapus, masih berjalan: \(indonesian). Selesaikan atau batalkan dulu.",
      english: "Not yet, still under way: \(english). End or cancel that first.")
  }

  package static func searchTooShort(_ least: Int) -> Sentence {
    Sentence(
      "Tulis paling sedikit \(least) huruf atau angka; dengan kurang dari itu tidak ada yang dicari.",
      english: "Give at least \(least) letters or digits; with fewer nothing is looked for.")
  }

  package static func buyersFound(_ none: Bool) -> Sentence {
    none
      ? Sentence("Tidak ada yang cocok.", english: "Nobody is like that.")
      : Sentence(
        "Apakah ini orang yang sama, Anda yang menentukan: sebut semua tandanya pada perintah berikutnya.",
        english: "Whether these are one person is for you to say: name all of theirs in the next command.")
  }

  package static let buyerColumns = [
    Sentence("Tanda", english: "Part"), Sentence("Nama", english: "Name"), Sentence("Tertulis", english: "Shown"),
    Sentence("Di", english: "At"), Sentence("Sebab", english: "Why"),
  ]

  package static func buyerShown(_ folder: String) -> Sentence {
    Sentence("Semua data pembeli itu ada di \(folder).", english: "All of that buyer's data is in \(folder).")
  }

  package static func buyerCorrected(_ count: String) -> Sentence {
    Sentence("\(count) checkout dibetulkan.", english: "\(count) checkouts were corrected.")
  }

  /// What holds of a part now.
  package static func buyerStops(_ part: String, _ purposes: [String]) -> Sentence {
    guard !purposes.isEmpty else {
      return Sentence(
        "\(part): tidak ada yang dihentikan; datanya boleh dipakai lagi.",
        english: "\(part): nothing is stopped; the data may be used again.")
    }
    let list = purposes.joined(separator: ", ")
    return Sentence("\(part): dihentikan untuk \(list).", english: "\(part): stopped for \(list).")
  }

  static let correctedAtMarketplace = Sentence(
    "Alamat pesanan marketplace tidak bisa dibetulkan di sini. Minta pembeli mengubahnya di marketplace, lalu impor berkas pesanannya sekali lagi.",
    english:
      "What a marketplace's order says is not corrected here. Have the buyer change it at the marketplace, then import its file of orders once more."
  )

  package static func eraseBuyer(_ who: String) -> Sentence {
    Sentence(
      "\(who): nama, akun, telepon, alamat, komentar, catatan dan ukurannya dihapus dan tidak bisa dikembalikan. Pesanan, uang dan stok tetap, atas nama sebuah nomor. Salinan lama masih memuatnya sampai habis masanya. Lanjutkan? [y/N]",
      english:
        "\(who): the name, handle, phone, address, comments, notes and measures go, and cannot be brought back. Orders, money and stock stay, under a number. Older backups hold them until their time is over. Go on? [y/N]"
    )
  }

  package static let notErased = Sentence("Tidak ada yang dihapus.", english: "Nothing was erased.")

  package static func buyerErased(_ number: String, orders: String, comments: String) -> Sentence {
    Sentence(
      "Terhapus. Di tempatnya: \(number) (\(orders) pesanan, \(comments) komentar).",
      english:
        "Erased. In the buyer's place: \(number) (\(orders) order\(orders == "1" ? "" : "s"), \(comments) comment\(comments == "1" ? "" : "s"))."
    )
  }

  static func erasureListDamaged(_ path: String, _ line: Int) -> Sentence {
    Sentence(
      "\(path) baris \(line) tidak bisa dibaca. Kembalikan berkas itu dari salinan; tanpa itu pembeli yang sudah dihapus bisa muncul lagi.",
      english:
        "\(path), line \(line), cannot be read. Put that file back from a copy: without it, erased buyers may be in the books again."
    )
  }
}
