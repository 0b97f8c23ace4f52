extension RowReason {
  /// Why the row is refused or odd, and what mends it. Row, column and value are shown beside it.
  package var sentence: Sentence {
    switch self {
    case .numberMissing, .numberInExponentForm, .numberLostDigits, .numberMalformed, .sameOrder, .tooManyLines,
      .otherAmounts:
      aboutTheOrder
    case .statusMissing, .unknownStatus, .timeMissing, .badTime: aboutStatusAndTime
    case .quantityMissing, .badQuantity, .returnedTooMany, .productMissing: aboutGoods
    case .moneyMissing, .badMoney, .moneyTooLarge, .mixedCurrency: aboutMoney
    case .controlCharacters, .tooLong, .errorCell, .formulaWithoutValue: aboutTheCell
    case .orderValueDiffers, .amountKeptAsText, .orderTimeEstimated: aboutOddities
    }
  }

  private var aboutTheOrder: Sentence {
    switch self {
    case .numberMissing:
      Sentence(
        "Nomor pesanan kosong. Unduh ulang berkasnya, atau isi nomornya.",
        english: "The order number is empty. Download the file again, or fill the number in.")
    case .numberInExponentForm:
      Sentence(
        "Nomor pesanan sudah terpotong oleh Excel (bentuk 1,23E+17). Unduh ulang, lalu unggah tanpa menyimpannya di Excel.",
        english:
          "Excel has cut the order number (it looks like 1.23E+17). Download it again and upload it without saving "
          + "it in Excel.")
    case .numberLostDigits:
      Sentence(
        "Nomor pesanan tersimpan sebagai angka, jadi digit akhirnya hilang. Unduh ulang, lalu unggah tanpa "
          + "menyimpannya di Excel.",
        english: "The order number was saved as a number and has lost its last digits. Download it again and upload it "
          + "without saving it in Excel.")
    case .numberMalformed:
      Sentence(
        "Ini bukan nomor pesanan: hanya huruf dan angka, paling banyak \(OrderLimits.number).",
        english: "This is no order number: letters and digits only, at most \(OrderLimits.number).")
    case .sameOrder(let row) where row > 0:
      Sentence(
        "Baris ini ikut ditolak karena baris \(row) dari pesanan yang sama tidak terbaca.",
        english: "Refused together with row \(row) of the same order, which cannot be read.")
    case .sameOrder:
      Sentence(
        "Baris ini ikut ditolak karena baris lain dari pesanan yang sama tidak terbaca.",
        english: "Refused together with another row of the same order, which cannot be read.")
    case .otherAmounts(let row):
      Sentence(
        "Pesanan ini sudah ada di baris \(row) dengan jumlah atau tanggal lain. Unduh ulang berkasnya; kalau tetap begitu, "
          + "tanyakan ke marketplace mana yang benar.",
        english:
          "Row \(row) has this order with another amount or day. Download the file again; if it stays so, ask the "
          + "marketplace which is right.")
    default:
      Sentence(
        "Satu pesanan dengan lebih dari \(detail) baris. Periksa apakah nomor pesanannya benar.",
        english: "One order with more than \(detail) rows. Check that its number is right.")
    }
  }

  private var aboutStatusAndTime: Sentence {
    switch self {
    case .statusMissing:
      Sentence(
        "Status pesanan kosong. Unduh ulang berkasnya.", english: "The order has no status. Download the file again.")
    case .unknownStatus:
      Sentence(
        "Status ini belum dikenal. Kabari kami kata yang tertulis, pesanan lain tetap masuk.",
        english: "This status is not known yet. Tell us the word; the other orders are taken all the same.")
    case .timeMissing:
      Sentence(
        "Baris ini tidak punya waktu satu pun. Unduh ulang berkasnya.",
        english: "The row has no time at all. Download the file again.")
    default:
      Sentence(
        "Ini bukan waktu yang ada di kalender. Yang terbaca: 2026-08-01 05:11 atau 01/08/2026 05:11:00.",
        english: "No calendar has this time. Readable: 2026-08-01 05:11 or 01/08/2026 05:11:00 (day first).")
    }
  }

  private var aboutGoods: Sentence {
    switch self {
    case .quantityMissing:
      Sentence("Jumlah kosong. Unduh ulang berkasnya.", english: "The quantity is empty. Download the file again.")
    case .badQuantity:
      Sentence(
        "Jumlah harus bilangan bulat sampai 100.000, tanpa minus.",
        english: "The quantity must be a whole number up to 100,000, and not negative.")
    case .returnedTooMany(let ordered):
      Sentence(
        "Yang dikembalikan lebih banyak daripada yang dipesan (\(ordered)).",
        english: "More pieces came back than were ordered (\(ordered)).")
    default:
      Sentence(
        "Nama produk kosong. Unduh ulang berkasnya.", english: "The product's name is empty. Download the file again.")
    }
  }

  private var aboutMoney: Sentence {
    switch self {
    case .moneyMissing:
      Sentence(
        "Jumlah uangnya kosong. Unduh ulang berkasnya.", english: "The amount is empty. Download the file again.")
    case .moneyTooLarge:
      Sentence("Jumlah uangnya terlalu besar untuk sebuah pesanan.", english: "The amount is too large for an order.")
    case .mixedCurrency:
      Sentence(
        "Mata uangnya lain dari jumlah lain di pesanan ini.",
        english: "The currency differs from that of the order's other amounts.")
    default:
      Sentence(
        "Jumlah uangnya tidak terbaca. Yang terbaca: 103.500, 50000 atau Rp 50.000. Kalau tertulis 103,5, Excel sudah "
          + "mengubahnya: unduh ulang.",
        english:
          "The amount cannot be read. Readable: 103.500, 50000 or Rp 50.000. If it says 103.5, Excel has changed "
          + "it: download the file again.")
    }
  }

  private var aboutTheCell: Sentence {
    switch self {
    case .controlCharacters:
      Sentence(
        "Selnya berisi karakter yang tidak bisa dibaca. Unduh ulang berkasnya.",
        english: "The cell holds characters that no text has. Download the file again.")
    case .tooLong(let limit):
      Sentence("Teksnya terlalu panjang (paling banyak \(limit)).", english: "The text is too long (at most \(limit)).")
    case .errorCell:
      Sentence(
        "Selnya berisi galat rumus. Unduh ulang berkasnya.",
        english: "The cell holds the error of a formula. Download the file again.")
    default:
      Sentence(
        "Selnya berisi rumus tanpa hasil. Buka di Excel, simpan, lalu unggah lagi.",
        english: "The cell holds a formula without its result. Open the file in Excel, save it and upload it again.")
    }
  }

  private var aboutOddities: Sentence {
    switch self {
    case .orderValueDiffers:
      Sentence(
        "Nilai ini berbeda antarbaris dalam satu pesanan. Yang dihitung adalah baris pertama.",
        english: "This value differs between the rows of one order. The first row counts.")
    case .amountKeptAsText:
      Sentence(
        "Jumlah ini punya pecahan di bawah uang terkecil, jadi disimpan sebagai catatan dan tidak dihitung.",
        english: "This amount has fractions of the smallest coin, so it is kept as a note and not counted.")
    default:
      Sentence(
        "Waktu pesanan kosong. Dipakai waktu paling awal yang ada di baris ini.",
        english: "The order time is empty. The earliest other time of the row stands in for it.")
    }
  }
}
