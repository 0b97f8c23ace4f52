extension ReadingFailure {
  /// What is wrong with the file, where, and what to do next.
  package var sentence: Sentence {
    let what = kind.sentence(limit: limit)
    return Sentence(what.indonesian + place.indonesian, english: what.english + place.english)
  }

  private var place: Sentence {
    var indonesian: [String] = []
    var english: [String] = []
    if let sheet, !sheet.isEmpty {
      indonesian.append("lembar “\(sheet)”")
      english.append("sheet “\(sheet)”")
    }
    if let row {
      indonesian.append("baris \(row)")
      english.append("row \(row)")
    }
    if let column {
      let letters = ColumnLetters.of(column - 1)
      indonesian.append("kolom \(letters)")
      english.append("column \(letters)")
    }
    if indonesian.isEmpty { return Sentence("", english: "") }
    return Sentence(
      " Tempatnya: " + indonesian.joined(separator: ", ") + ".",
      english: " The place: " + english.joined(separator: ", ") + ".")
  }
}

extension ReadingFailure.Kind {
  fileprivate func sentence(limit: Int?) -> Sentence {
    switch self {
    case .notASpreadsheet, .oldExcel, .htmlPage, .encrypted, .empty: wrongFile
    case .corrupt, .badEncoding, .badCSV, .suspicious: damaged
    case .tooLarge, .tooManyRows, .tooManyColumns, .cellTooLong: tooLarge(limit)
    case .unreadable, .cannotOpen, .tookTooLong, .outOfMemory, .stopped, .garbled: stopped
    }
  }

  private var wrongFile: Sentence {
    switch self {
    case .oldExcel:
      Sentence(
        "Berkas ini dari Excel lama. Buka di Excel, simpan sebagai .xlsx, lalu unggah lagi.",
        english: "This file is in an old Excel format. Open it in Excel, save it as .xlsx and upload that.")
    case .htmlPage:
      Sentence(
        "Berkas ini halaman web, bukan ekspor. Unduh lagi dari Seller Centre sesudah masuk.",
        english: "This file is a web page, not an export. Sign in to the Seller Centre and download it again.")
    case .encrypted:
      Sentence(
        "Berkas ini dikunci kata sandi. Buka, simpan tanpa kata sandi, lalu unggah lagi.",
        english: "This file is locked with a password. Open it, save it without one and upload that.")
    case .empty:
      Sentence(
        "Berkas ini kosong. Unduh lagi dari Seller Centre.",
        english: "This file is empty. Download it again from the Seller Centre.")
    default:
      Sentence(
        "Berkas ini bukan XLSX atau CSV. Unduh dari Seller Centre › Pesanan Saya › Export.",
        english: "This file is neither XLSX nor CSV. Download it from Seller Centre › My Orders › Export.")
    }
  }

  private var damaged: Sentence {
    switch self {
    case .badEncoding:
      Sentence(
        "Hurufnya tidak terbaca. Simpan ulang sebagai CSV UTF-8, atau unggah berkas aslinya.",
        english: "Its letters cannot be read. Save it as CSV UTF-8, or upload the file as it was downloaded.")
    case .badCSV:
      Sentence(
        "Tanda kutip di CSV ini tidak berpasangan. Unggah berkas aslinya, tanpa menyimpannya lagi.",
        english: "The quotation marks of this CSV do not pair up. Upload the file as it was downloaded.")
    case .suspicious:
      Sentence(
        "Isi berkas ini tidak wajar untuk sebuah ekspor, jadi tidak dibuka. Unduh lagi dari Seller Centre.",
        english: "This file is built like no export, so it is not opened. Download it again from the Seller Centre.")
    default:
      Sentence(
        "Berkas ini rusak atau terpotong saat diunduh. Unduh lagi, lalu unggah.",
        english: "This file is damaged, or was cut while downloading. Download it again and upload that.")
    }
  }

  private func tooLarge(_ limit: Int?) -> Sentence {
    let most = limit.map(String.init) ?? "?"
    switch self {
    case .tooManyRows:
      return Sentence(
        "Baris terlalu banyak (paling banyak \(most)). Ekspor rentang tanggal yang lebih pendek.",
        english: "Too many rows (at most \(most)). Export a shorter range of dates.")
    case .tooManyColumns:
      return Sentence(
        "Kolom terlalu banyak (paling banyak \(most)). Unggah berkas aslinya.",
        english: "Too many columns (at most \(most)). Upload the file as it was downloaded.")
    case .cellTooLong:
      return Sentence(
        "Satu sel terlalu panjang (paling banyak \(most) karakter). Unggah berkas aslinya.",
        english: "One cell is too long (at most \(most) characters). Upload the file as it was downloaded.")
    default:
      return Sentence(
        "Berkas ini terlalu besar. Ekspor rentang tanggal yang lebih pendek.",
        english: "This file is too large. Export a shorter range of dates.")
    }
  }

  private var stopped: Sentence {
    switch self {
    case .cannotOpen:
      Sentence(
        "Berkas tidak bisa dibuka. Unggah sekali lagi.", english: "The file cannot be opened. Upload it once more.")
    case .tookTooLong:
      Sentence(
        "Membaca berkas ini terlalu lama, jadi dihentikan. Ekspor rentang tanggal yang lebih pendek.",
        english: "Reading this file took too long and was stopped. Export a shorter range of dates.")
    case .outOfMemory:
      Sentence(
        "Membaca berkas ini perlu memori terlalu banyak, jadi dihentikan. Ekspor rentang tanggal yang lebih pendek.",
        english: "Reading this file took too much memory and was stopped. Export a shorter range of dates.")
    default:
      Sentence(
        "Pembacaan terhenti sebelum selesai, dan tidak ada yang disimpan. Unggah sekali lagi; kalau terulang, kirimkan "
          + "berkasnya kepada kami.",
        english:
          "Reading stopped before the end, and nothing was kept. Upload the file once more; if it happens again, "
          + "send it to us.")
    }
  }
}
