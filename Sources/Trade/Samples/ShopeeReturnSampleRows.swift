internal import Spreadsheets

/// The rows of a return in Shopee's return export: money as text with a line break behind it, quantities as numbers.
struct ShopeeReturnSampleRows {
  let order: SampleOrder
  let zone: ShopTimeZone

  var rows: [[OutCell]] {
    guard let returned = order.returned else { return [] }
    let lines = order.lines.filter { $0.returned > 0 }
    return lines.map { cells(returned, $0, refund: lines.reduce(0) { $0 + $1.product.price * Int64($1.returned) }) }
  }

  private func cells(_ returned: SampleOrder.Return, _ line: SampleLine, refund: Int64) -> [OutCell] {
    let isDone = returned.refundedAt != nil
    let isWhole = order.lines.allSatisfy { $0.returned == $0.quantity }
    let start: [OutCell] = [
      .text(returned.number), .text(order.number), time(order.orderedAt), .text(order.buyer), .text(line.product.name),
      .blank, .text(line.variation), .text(line.product.sku), money(line.product.price), time(returned.requestedAt),
      .text(isDone ? "Dana Dikembalikan ke Pembeli" : "Menunggu Pengembalian Barang"),
      .text(isWhole ? "Seluruh Pesanan" : "Sebagian Pesanan"), .integer(Int64(line.returned)),
      .text("Pengembalian Barang dan Dana"), .text(returned.reason), .blank, money(refund), time(returned.refundedAt),
      .text("Tidak"), .text("SPX Express"), .text("ID" + returned.number.suffix(13)),
      .text(isDone ? "Pengiriman pengembalian barang selesai" : "Pengirim sedang bersiap mengirimkan paket"),
      time(returned.refundedAt),
    ]
    let place: [OutCell] = [
      .text("\(order.street), \(order.city), \(order.province), ID, 59400"), .text(order.province), .text(order.city),
      .text("59400"), .text("62800000\(order.phone.suffix(2))"), .blank, .blank, .blank, .blank, .blank, .blank, .blank,
      .blank,
    ]
    let end: [OutCell] = [
      money(0), .text("Reguler"), .text(order.tracking), money(order.subtotal), .text(order.payment), .blank,
      money(-order.shippingCost), money(-order.shippingCost), money(isDone ? -5_500 : 0), .blank,
    ]
    return start + place + end
  }

  private func money(_ amount: Int64) -> OutCell { .text(SampleText.rupiahLine(amount)) }

  private func time(_ instant: Instant?) -> OutCell {
    let text = SampleText.minute(instant, zone)
    return text.isEmpty ? .blank : .text(text)
  }

  static let headings = [
    "No. Pengembalian", "No. Pesanan", "Tanggal Pesanan Dibuat", "Username (Pembeli)", "Nama Produk", "SKU Induk",
    "Variasi", "Kode Variasi", "Harga Satuan", "Waktu Pengembalian Diajukan", "Status Pembatalan/ Pengembalian",
    "Tipe Pengembalian", "Jumlah Produk Dikembalikan", "Solusi Pengembalian Barang/Dana", "Alasan Pengembalian",
    "Catatan Pengembalian Barang", "Total Pengembalian Dana", "Waktu Pengembalian Dana Selesai",
    "Dikembalikan ke Gudang Shopee", "Pilihan Jasa Kirim Pengembalian Barang", "No. Resi Pengembalian Barang",
    "Status Pengembalian Barang", "Waktu Pengiriman Pengembalian Barang Selesai", "Alamat Pengiriman", "Provinsi",
    "Kota/Kabupaten", "Kode Pos", "No. Telepon", "Alamat Pickup Pengembalian Barang", "Provinsi", "Kota", "Kode Pos",
    "Buyer contact number", "Dapat Mengajukan Banding pada", "Alasan Penolakan", "Catatan Penjual untuk Banding",
    "Jumlah Kompensasi", "Pilihan Jasa Kirim Pengiriman Terusan", "No. Resi Pengiriman Terusan", "Total Pesanan",
    "Metode Pembayaran", "Catatan Pembeli untuk Pesanan", "Pelepasan Dana", "Ongkos Kirim Pengiriman",
    "Ongkos Kirim Pengembalian", "Penyesuaian Alasan Pengembalian",
  ]
}
