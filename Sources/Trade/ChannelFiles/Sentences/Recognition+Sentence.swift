extension ChannelFileKind {
  /// What such a file is called.
  package var name: Sentence {
    switch self {
    case .shopeeOrders: Sentence("Pesanan Shopee", english: "Shopee orders")
    case .shopeeFailedDelivery: Sentence("Pengiriman gagal Shopee", english: "Shopee failed deliveries")
    case .shopeeReturns: Sentence("Pengembalian Shopee", english: "Shopee returns")
    case .tiktokOrders: Sentence("Pesanan TikTok Shop dan Tokopedia", english: "TikTok Shop and Tokopedia orders")
    case .shopeeIncome: Sentence("Laporan penghasilan Shopee", english: "Shopee income report")
    case .shopeeBalance: Sentence("Laporan saldo Shopee", english: "Shopee balance report")
    case .shopeeAdsBalance: Sentence("Riwayat saldo iklan Shopee", english: "Shopee ads balance")
    case .shopeeAffiliate: Sentence("Laporan afiliasi Shopee", english: "Shopee affiliate report")
    case .tiktokIncome: Sentence("Laporan penghasilan TikTok Shop", english: "TikTok Shop income report")
    }
  }
}

extension RecognisedFile {
  /// What the file is, and for one that is not read yet, that it is not and what to upload instead.
  package var sentence: Sentence {
    if kind.isRead { return Sentence(kind.name.indonesian + ".", english: kind.name.english + ".") }
    return Sentence(
      "Berkas ini dikenal: \(kind.name.indonesian). Canting belum membacanya; simpan dulu. "
        + "Untuk sekarang unggah ekspor pesanan: Seller Centre › Pesanan Saya › Export.",
      english: "This file is known: \(kind.name.english). Canting does not read it yet; keep it. "
        + "For now upload the order export: Seller Centre › My Orders › Export.")
  }
}

extension UnrecognisedFile {
  /// What is missing for the file to be an export, or that it is none; and what to upload instead.
  package var sentence: Sentence {
    if let nearest, !doubled.isEmpty { return twice(nearest) }
    if let nearest, !missing.isEmpty { return incomplete(nearest) }
    return Sentence(
      "Berkas ini bukan ekspor pesanan. Unduh dari Seller Centre › Pesanan Saya › Export.",
      english: "This file is no order export. Download it from Seller Centre › My Orders › Export.")
  }

  private func incomplete(_ nearest: ChannelFileKind) -> Sentence {
    let columns = Self.list(missing)
    return Sentence(
      "Berkas ini mirip \(nearest.name.indonesian), tetapi kolomnya kurang: \(columns)\(place.indonesian). "
        + "Unggah berkas aslinya, tanpa menghapus kolom.",
      english: "This file looks like \(nearest.name.english), but lacks the columns \(columns)\(place.english). "
        + "Upload the file as it was downloaded, with all its columns.")
  }

  private func twice(_ nearest: ChannelFileKind) -> Sentence {
    let columns = Self.list(doubled)
    return Sentence(
      "Berkas ini mirip \(nearest.name.indonesian), tetapi kolom ini ada dua kali: \(columns)\(place.indonesian). "
        + "Unggah berkas aslinya.",
      english: "This file looks like \(nearest.name.english), but has these columns twice: \(columns)\(place.english). "
        + "Upload the file as it was downloaded.")
  }

  private var place: Sentence {
    let sheet = sheet.isEmpty ? "" : "“\(sheet)”, "
    return Sentence(" (\(sheet)baris \(row))", english: " (\(sheet)row \(row))")
  }

  private static func list(_ titles: [String]) -> String {
    let shown = titles.prefix(5).joined(separator: ", ")
    return titles.count > 5 ? shown + ", …" : shown
  }
}
