package import Trade

extension Sentences {
  package static let feesSound = Sentence("Berkas tarif ini benar.", english: "This file of fees is sound.")

  package static func feesWrong(_ count: Int) -> Sentence {
    Sentence(
      "\(count) hal dalam berkas tarif ini harus dibetulkan.",
      english: "\(count) things in this file of fees must be mended.")
  }

  package static func cannotReadFile(_ path: String) -> Sentence {
    Sentence("\(path) tidak bisa dibaca.", english: "\(path) cannot be read.")
  }

  /// A file of a line-up or of comments is refused; the reason names the place.
  package static func fileRefused(_ path: String, _ why: String) -> Sentence {
    Sentence("\(path) tidak bisa dibaca: \(why).", english: "\(path) cannot be read: \(why).")
  }

  package static func noMoney(of report: MoneyReport) -> Sentence {
    report.from.isEmpty && report.to.isEmpty
      ? Sentence("Belum ada pesanan.", english: "There are no orders yet.")
      : Sentence("Tidak ada pesanan pada hari-hari itu.", english: "There are no orders of those days.")
  }

  package static func reportOf(_ from: String, _ to: String) -> Sentence {
    Sentence("Pesanan \(from) sampai \(to)", english: "Orders from \(from) to \(to)")
  }

  package static func rowsLeftOut(_ count: Int) -> Sentence {
    Sentence("\(count) baris lagi tidak dimuat.", english: "\(count) more rows are left out.")
  }

  package static func wroteReport(_ path: String) -> Sentence {
    Sentence("Laporan ditulis ke \(path)", english: "The report was written to \(path)")
  }

  package static func moneySheet(_ kind: MoneyReport.Kind) -> Sentence {
    switch kind {
    case .profit: Sentence("Laba", english: "Profit")
    case .payouts: Sentence("Pencairan", english: "Payouts")
    case .prices: Sentence("Harga", english: "Prices")
    case .cash: Sentence("Arus kas", english: "Cash")
    case .steadiness: Sentence("Kestabilan", english: "Steadiness")
    }
  }

  /// What a fact or a column of a report is called.
  package static func moneyName(_ name: String) -> Sentence {
    moneyNames[name].map { Sentence($0.0, english: $0.1) } ?? Sentence(name, english: name)
  }

  private static let moneyNames: [String: (String, String)] = [
    "orders": ("Pesanan", "Orders"), "sales": ("Penjualan", "Sales"), "profit": ("Laba", "Profit"),
    "knownProfit": ("Laba yang diketahui", "Known profit"), "left": ("Sisa yang diketahui", "Left, as far as known"),
    "uncostedSales": ("Penjualan tanpa modal", "Sales without a cost"),
    "unratedSales": ("Penjualan tanpa tarif", "Sales without a rate"),
    "variantsWithoutCost": ("Varian tanpa modal", "Variants without a cost"),
    "truncated": ("Baris yang tidak dimuat", "Rows left out"),
    "payoutsWithoutOrder": ("Pencairan tanpa pesanan", "Payouts of orders that the books do not know"),
    "listingsUnmatched": ("Nama barang belum dicocokkan", "Listings not matched"),
    "variants": ("Varian", "Variants"), "price": ("Harga", "Price"), "cost": ("Modal", "Cost"),
    "floor": ("Paling rendah", "Floor"), "product": ("Produk", "Product"), "variant": ("Varian", "Variant"),
    "day": ("Hari", "Day"),
    "city": ("Kota", "City"),
    "payment": ("Cara bayar", "Payment"), "channel": ("Saluran", "Channel"), "refunds": ("Pengembalian", "Refunds"),
    "vouchers": ("Voucher", "Vouchers"), "shipping": ("Ongkir", "Shipping"),
    "platform": ("Biaya marketplace", "Platform fees"), "programmes": ("Biaya program", "Programme fees"),
    "affiliate": ("Afiliasi", "Affiliates"), "insurance": ("Asuransi", "Insurance"), "tax": ("Pajak", "Tax"),
    "adjustments": ("Penyesuaian", "Adjustments"), "ads": ("Iklan di pencairan", "Ads in payouts"),
    "adSpend": ("Iklan", "Advertising"), "goods": ("Modal", "Goods"), "packing": ("Kemasan", "Packing"),
    "labour": ("Upah", "Labour"), "part": ("Potongan", "Part"), "paid": ("Sudah cair", "Paid"),
    "expected": ("Perkiraan", "Expected"), "exact": ("Pas", "Exact"), "explained": ("Jelas sebabnya", "Explained"),
    "unexplained": ("Belum jelas", "Unexplained"), "overdue": ("Lewat waktu", "Overdue"),
    "verdict": ("Keadaan", "Verdict"), "inPlay": ("Dipertanyakan", "In question"), "number": ("Nomor", "Number"),
    "net": ("Diterima", "Received"), "file": ("Berkas", "File"), "check": ("Pemeriksaan", "Check"),
    "detail": ("Rincian", "Detail"), "said": ("Disebut", "Said"), "found": ("Ditemukan", "Found"),
    "result": ("Hasil", "Result"), "released": ("Sudah cair", "Released"), "waiting": ("Belum cair", "Waiting"),
    "kind": ("Jenis", "Kind"), "entries": ("Baris", "Lines"), "amount": ("Jumlah", "Amount"),
    "uncovered": ("Tidak tercakup berkas", "Not covered by files"),
    "week": ("Minggu", "Week"), "sum": ("Seluruhnya", "In all"), "usualDays": ("Hari biasanya", "Usual days"),
    "longDays": ("Hari paling lama", "Days at most"), "mostlyBy": ("Hampir semua sekitar", "Nearly all by"),
    "error": ("Biasanya meleset", "Usually off by"), "days": ("Hari", "Days"),
    "daysWithoutAds": ("Hari tanpa berkas iklan", "Days without an advertising file"),
    "daysWithoutSale": ("Hari tanpa penjualan", "Days without a sale"), "variation": ("Naik turun", "Variation"),
    "gini": ("Gini", "Gini"), "largestChannel": ("Saluran terbesar", "Largest channel"),
    "twinDays": ("Hari kembar", "Twin days"), "twinDaysShare": ("Bagian hari kembar", "Share of twin days"),
    "largestChannelShare": ("Bagiannya", "Its share"), "since": ("Sejak", "Since"),
    "weeksBefore": ("Minggu sebelum", "Weeks before"), "weeksAfter": ("Minggu sesudah", "Weeks after"),
    "difference": ("Beda per minggu", "Difference a week"), "low": ("Paling sedikit", "At least"),
    "high": ("Paling banyak", "At most"), "category": ("Kategori", "Category"), "rate": ("Tarif", "Rate"),
    "from": ("Sejak", "From"), "certainty": ("Kepastian", "Certainty"), "source": ("Asal", "Source"),
  ]
}
