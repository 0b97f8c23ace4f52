internal import Spreadsheets

/// What a made-up completed Shopee order brought, by the rates of 2026 for shirts in the usual programmes.
package struct SampleIncome: Sendable, Equatable {
  package var number: String
  package var product: String
  package var orderedAt: Instant
  package var releasedAt: Instant
  /// Amounts by the headings of the income file, in rupiah; all others are zero.
  package var amounts: [String: Int64]

  package var net: Int64 { amounts.values.reduce(0, +) }

  /// - Returns: nil for an order that brought nothing: not completed, or not of Shopee.
  package init?(_ order: SampleOrder, zone: ShopTimeZone) {
    guard order.channel == .shopee, order.status == .completed, let completedAt = order.completedAt else { return nil }
    number = order.number
    product = order.lines.first?.product.name ?? ""
    orderedAt = order.orderedAt
    releasedAt = completedAt
    let refund =
      order.returned?.refundedAt == nil
      ? 0 : order.lines.reduce(0) { $0 + $1.product.price * Int64($1.returned) }
    let isWhole = refund >= order.subtotal
    let voucher = isWhole ? 0 : order.sellerVoucher
    let base = max(0, order.subtotal - refund - voucher)
    let pieces = Int64(order.pieces)
    let kept = pieces - order.lines.reduce(0) { $0 + (refund > 0 ? Int64($1.returned) : 0) }
    amounts = [
      "Harga Produk": order.subtotal, "Jumlah Pengembalian Dana ke Pembeli": -refund,
      "Ongkir Dibayar Pembeli": order.shippingPaid,
      "Ongkos Kirim yang Dibayarkan ke Jasa Kirim": -order.shippingCost,
      "Gratis Ongkir dari Shopee": order.shippingCost - order.shippingPaid, "Penyesuaian Penjual - 1": -voucher,
      "Biaya Administrasi": -Self.share(base, 82_500),
      "Biaya Proses Pesanan": -((1_250 * kept * 2 + pieces) / (pieces * 2)),
      Self.freeShipping: -min(Self.share(base, 50_000), 40_000 * pieces),
      "Biaya Layanan Promo XTRA": -min(Self.share(base, 45_000), 60_000 * pieces),
      "Biaya Lainnya": -((order.subtotal - order.sellerVoucher) * 5_000 + 999_999).quotientOfMillion,
      "PPh 22": LocalDate(order.orderedAt, in: zone).description >= "2026-08-01" ? -Self.share(base, 5_000) : 0,
    ]
    if refund > 0 { amounts["Ongkos Kirim Pengembalian Barang"] = -5_500 }
    amounts = amounts.filter { $0.value != 0 }
  }

  private static let freeShipping = "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F)"

  /// A share in parts per million, rounded half up.
  private static func share(_ amount: Int64, _ ppm: Int64) -> Int64 { (amount * ppm + 500_000).quotientOfMillion }
}

extension Int64 {
  fileprivate var quotientOfMillion: Int64 { self / 1_000_000 }
}

/// Writes made-up files of money in the layouts of Shopee, 2026.
package enum SampleMoney {
  /// The income file: sheet Penghasilan with a row for each order, then the summary that adds them up.
  ///
  /// - Parameters:
  ///   - incomes: one after the other; they are not kept.
  ///   - said: what the summary says of the total instead, for tests of checks.
  package static func writeIncome(
    _ incomes: some Sequence<SampleIncome>, zone: ShopTimeZone, to path: String, saying said: Int64? = nil
  ) throws {
    let workbook = try XLSXWriter(path: path, sheetName: "Penghasilan")
    try workbook.append([.text("Informasi Pesanan")])
    try workbook.append([.blank])
    try workbook.append((leading + amounts + trailing).map(OutCell.text))
    var sums: [String: Int64] = [:]
    var place: Int64 = 0
    for income in incomes {
      place += 1
      try workbook.append(row(income, place, zone))
      sums.merge(income.amounts, uniquingKeysWith: +)
    }
    try workbook.addSheet("Summary")
    try workbook.append([.text("Laporan Penghasilan")])
    for heading in amounts { try workbook.append([.text(heading), .integer(sums[heading] ?? 0)]) }
    try workbook.append([.text("3. Total yang Dilepas"), .integer(said ?? sums.values.reduce(0, +))])
    try workbook.finish()
  }

  private static func row(_ income: SampleIncome, _ place: Int64, _ zone: ShopTimeZone) -> [OutCell] {
    let start: [OutCell] = [
      .integer(place), .text("Order"), .text(income.number), .blank, .text("-"), .text("-"),
      .text(LocalDate(income.orderedAt, in: zone).description),
      .text(LocalDate(income.releasedAt, in: zone).description),
      .text("Saldo Penjual"), .text("Normal Order"),
    ]
    return start + amounts.map { .integer(income.amounts[$0] ?? 0) } + [.text("pembeli"), .text("0"), .text("0")]
  }

  /// The balance report: money in for each income, a withdrawal each Monday, advertising bought each day; newest first.
  package static func writeBalance(_ incomes: some Sequence<SampleIncome>, zone: ShopTimeZone, to path: String) throws {
    var lines: [BalanceLine] = incomes.map {
      ($0.releasedAt, "Penghasilan dari Pesanan", "Penghasilan dari Pesanan #\($0.number)", $0.number, $0.net)
    }
    for day in days(of: lines.map(\.at), zone) {
      let noon = day.start(in: zone) + .seconds(12 * 3_600)
      lines.append((noon, "Pembayaran dengan Saldo Penjual", "Isi Ulang Saldo Iklan/Koin Penjual", "-", -55_500))
    }
    lines.sort { $0.at < $1.at }
    lines = withdrawing(lines, zone)
    var balance: Int64 = 500_000
    let rows = lines.map { line -> [OutCell] in
      balance += line.amount
      return [
        .text(zone.local(at: line.at).minuteText + ":00"), .text(line.type), .text(line.words), .text(line.order),
        .text(line.amount < 0 ? "Transaksi Keluar" : "Transaksi Masuk"), .integer(line.amount),
        .text("Transaksi Selesai"), .integer(balance),
      ]
    }
    let workbook = try XLSXWriter(path: path, sheetName: "Transaction Report")
    try workbook.append([.text("Laporan")])
    for (label, sign) in [("Total Saldo Masuk", Int64(1)), ("Total Saldo Keluar", -1)] {
      let own = lines.filter { ($0.amount > 0) == (sign > 0) }
      try workbook.append([
        .text(label), .blank, .integer(own.reduce(0) { $0 + $1.amount }), .text("IDR"), .integer(Int64(own.count)),
      ])
    }
    try workbook.append(
      [
        "Tanggal Transaksi", "Tipe Transaksi", "Deskripsi", "No. Pesanan", "Jenis Transaksi", "Jumlah", "Status",
        "Saldo Akhir",
      ]
      .map(OutCell.text))
    for row in rows.reversed() { try workbook.append(row) }
    try workbook.finish()
  }

  /// A movement of the balance.
  private typealias BalanceLine = (at: Instant, type: String, words: String, order: String, amount: Int64)

  /// On Mondays the seller draws what is there.
  private static func withdrawing(_ lines: [BalanceLine], _ zone: ShopTimeZone) -> [BalanceLine] {
    var drawn: [BalanceLine] = []
    var (sum, monday) = (Int64(0), LocalDate?.none)
    for line in lines {
      let day = LocalDate(line.at, in: zone)
      // 1970-01-05 was a Monday.
      if day.weekday == 0, day != monday, sum > 0 {
        drawn.append((line.at, "Penarikan Dana", "Penarikan Dana", "-", -sum))
        (sum, monday) = (0, day)
      }
      drawn.append(line)
      sum += line.amount
    }
    return drawn
  }

  /// The advertising account: credit bought and spent each day; newest first.
  package static func writeAds(_ incomes: some Sequence<SampleIncome>, zone: ShopTimeZone, to path: String) throws {
    var table = try SampleCSV(path: path, hasByteOrderMark: true)
    for line in [["Riwayat Transaksi"], ["Mata uang:", "IDR"], ["Username:", "batikcontoh"], []] {
      try table.append(line.map(OutCell.text))
    }
    try table.append(["Urutan", "Waktu", "Deskripsi", "Jumlah", "Catatan"].map(OutCell.text))
    var place: Int64 = 0
    for day in days(of: incomes.map(\.orderedAt), zone).reversed() {
      let parts = day.description.split(separator: "-")
      let written = "\(parts[2])/\(parts[1])/\(parts[0])"
      for (words, amount) in [
        ("Deduction for Product Ad (Auto Bidding - GMV Max)", Int64(-48_750)), ("Isi Saldo", 50_000),
      ] {
        place += 1
        try table.append([.integer(place), .text(written), .text(words), .integer(amount), .text("-")])
      }
    }
    try table.finish()
  }

  private static func days(of moments: [Instant], _ zone: ShopTimeZone) -> [LocalDate] {
    Set(moments.map { LocalDate($0, in: zone) }).sorted()
  }

  private static let leading = [
    "No.", "Lihat berdasarkan", "No. Pesanan", "No. Pengajuan", "ID Produk", "Nama Produk", "Waktu Pesanan Dibuat",
    "Tanggal Dana Dilepaskan", "Metode Pelepasan Dana", "Tipe Pesanan",
  ]

  /// The columns that add up to what was released.
  package static let amounts = [
    "Harga Produk", "Jumlah Pengembalian Dana ke Pembeli", "Ongkir Dibayar Pembeli",
    "Ongkos Kirim yang Dibayarkan ke Jasa Kirim", "Potongan Ongkos Kirim dari Jasa Kirim", "Gratis Ongkir dari Shopee",
    "Ongkos Kirim Pengembalian Barang", "Return to Seller Fee", "Pengembalian Biaya Kirim", "Penyesuaian Penjual - 1",
    "Cashback Koin disponsori Penjual", "Diskon Produk dari Shopee", "Penyesuaian Penjual - 2",
    "Cashback Koin Co-fund disponsori Penjual", "Biaya Administrasi", "Biaya Proses Pesanan",
    "Biaya Gratis Ongkir XTRA - Ukuran Biasa (Kategori F)", "Biaya Layanan Promo XTRA", "AMS Service Fee",
    "Biaya Kampanye", "Biaya Komisi AMS", "Biaya Isi Saldo Otomatis (dari Penghasilan)", "Biaya Lainnya",
    "Biaya Transaksi", "FBS Fee", "PPh 22",
  ]

  private static let trailing = ["Username (Pembeli)", "Jumlah Dibayar Pembeli", "Kompensasi"]
}
