package import Trade

extension Sentences {
  package static let noLive = Sentence(
    "Tidak ada live yang berjalan atau direncanakan. Rencanakan dengan: canting live plan JUDUL --at 2026-08-31T19:00",
    english: "No live is on or planned. Plan one: canting live plan TITLE --at 2026-08-31T19:00")

  package static let liveSources = Sentence(
    "--from: lastSession, bestSellers, atau slowStock.", english: "--from: lastSession, bestSellers or slowStock.")

  package static func liveTime(_ text: String) -> Sentence {
    Sentence(
      "\(text) bukan waktu; tulis seperti 2026-08-31T19:00.",
      english: "\(text) is no time; write it as 2026-08-31T19:00.")
  }

  package static func liveAdded(_ count: Int, changed: Int = 0, unclear: [String]) -> Sentence {
    let lines = unclear.prefix(5).map { $0.prefix(100) }.joined(separator: " | ")
    let (diubah, changed) = changed == 0 ? ("", "") : (", \(changed) diubah", ", \(changed) changed")
    guard !unclear.isEmpty else {
      return Sentence("\(count) barang ditambahkan\(diubah).", english: "\(count) items added\(changed).")
    }
    return Sentence(
      "\(count) barang ditambahkan\(diubah); \(unclear.count) baris tidak cocok dengan tepat satu produk: \(lines)",
      english: "\(count) items added\(changed); \(unclear.count) lines fit no product, or several: \(lines)")
  }

  package static func whichVariant(_ labels: [String]) -> Sentence {
    let labels = labels.prefix(30).joined(separator: ", ")
    return Sentence(
      "Sebutkan --size dan --colour sampai satu varian yang cocok. Ada: \(labels)",
      english: "Say --size and --colour until one variant fits. There are: \(labels)")
  }

  package static func claimOutcome(_ outcome: ClaimOutcome, _ buyer: String) -> Sentence {
    switch outcome {
    case .won: Sentence("\(buyer) dapat.", english: "\(buyer) has it.")
    case .partlyWon(_, let held, let waiting):
      Sentence(
        "\(buyer) dapat \(held), \(waiting) lagi antre.", english: "\(buyer) has \(held), \(waiting) more waited for.")
    case .waiting(_, let place):
      Sentence("Habis. \(buyer) antre ke-\(place).", english: "None left. \(buyer) is no. \(place) in line.")
    case .notCounted:
      Sentence("Stoknya belum dihitung; \(buyer) menunggu.", english: "Nobody counted the stock; \(buyer) waits.")
    case .limited(let most):
      Sentence(
        "Batas per pembeli \(most); tidak dicatat.", english: "The limit of a buyer is \(most); nothing was noted.")
    case .blocked: Sentence("\(buyer) diblokir; tidak dicatat.", english: "\(buyer) is blocked; nothing was noted.")
    }
  }

  /// What the live part refuses, and what to do.
  package static func liveRefused(_ error: LiveError) -> Sentence {
    switch error {
    case .unknownSession:
      Sentence("Live itu tidak ada. Lihat: canting live list", english: "There is no such live. See: canting live list")
    case .unknownItem:
      Sentence(
        "Kode itu tidak ada di susunan. Lihat: canting live show",
        english: "No item has that code. See: canting live show")
    case .unknownClaim, .unknownBuyer, .unknownComment:
      Sentence("Catatan itu tidak ada.", english: "There is no such record.")
    case .outOfRange(let field):
      Sentence(
        "Nilai \(field.rawValue) di luar batasnya.", english: "The value of \(field.rawValue) is out of its limits.")
    case .unknownVariant:
      Sentence(
        "Barang ini tidak dijual dalam ukuran atau warna itu.", english: "The item is not sold in that size or colour.")
    case .severalVariants:
      Sentence("Sebutkan --size dan --colour.", english: "Say --size and --colour.")
    case .codeTaken(let code):
      Sentence("Kode ini terdengar sama dengan \(code).", english: "This code sounds like \(code).")
    case .hasClaims: Sentence("Barang ini sudah diklaim atau ditampilkan.", english: "The item was claimed or on show.")
    case .tooManyItems:
      Sentence("Paling banyak \(LineUp.mostItems) barang.", english: "At most \(LineUp.mostItems) items.")
    case .notOn:
      Sentence("Live belum dimulai: canting live start", english: "The live has not begun: canting live start")
    case .hasBegun: Sentence("Live sudah dimulai; riwayatnya tetap.", english: "The live has begun; its history stays.")
    case .notEnoughLeft:
      Sentence(
        "Penggantinya tidak cukup. Klaim yang lama tetap.",
        english: "Not enough of the new one is left. The old claim stays.")
    case .hasEnded: Sentence("Live sudah selesai.", english: "The live is over.")
    case .settledAlready: Sentence("Orang lain sudah menanganinya.", english: "Somebody else has settled it.")
    case .overLimit(let most): Sentence("Batas per pembeli \(most).", english: "The limit of a buyer is \(most).")
    case .beingPaid:
      Sentence(
        "Pembelinya sedang membayar klaim ini. Batalkan checkout-nya dulu.",
        english: "Its buyer is paying for this claim. Cancel the checkout first.")
    case .buyerBlocked: Sentence("Pembeli ini diblokir.", english: "This buyer is blocked.")
    }
  }

  /// What a column of a live's tables is called.
  package static func liveColumn(_ name: String) -> Sentence {
    switch name {
    case "code": Sentence("Kode", english: "Code")
    case "product": Sentence("Produk", english: "Product")
    case "price": Sentence("Harga live", english: "Live price")
    case "floor": Sentence("Batas", english: "Floor")
    case "minutes": Sentence("Menit", english: "Minutes")
    case "left": Sentence("Sisa", english: "Left")
    case "isShown": Sentence("Tampil", english: "On show")
    case "claimedAt": Sentence("Waktu", english: "Time")
    case "variant": Sentence("Varian", english: "Variant")
    case "buyer": Sentence("Pembeli", english: "Buyer")
    case "source": Sentence("Sumber", english: "Source")
    case "quantity": Sentence("Jumlah", english: "Quantity")
    case "held": Sentence("Ditahan", english: "Held")
    case "state": Sentence("Status", english: "State")
    case "place": Sentence("Antre ke", english: "In line")
    case "until": Sentence("Sampai", english: "Until")
    case "attribute": Sentence("Tentang", english: "About")
    case "questions": Sentence("Pertanyaan", english: "Questions")
    case "buyers": Sentence("Penanya", english: "Askers")
    case "oldest": Sentence("Sejak", english: "Since")
    case "example": Sentence("Contoh", english: "Example")
    default: Sentence(name, english: name)
    }
  }
}
