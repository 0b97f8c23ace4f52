extension OrderLayout {
  /// Shopee's `Order.return_refund`, 46 columns, 2026. Its `Provinsi`, `Kota` and `Kode Pos` stand twice: once for the
  /// buyer, once for the place the goods are fetched from.
  static let shopeeReturns = OrderLayout(
    kind: .shopeeReturns,
    columns: ReturnColumn.allCases.map { column in
      var entry = Column(.kept, column.rawValue)
      entry.isRequired = column.isRequired
      return entry
    })
}

/// The columns of a return export that have a field of their own; all others are kept by heading.
enum ReturnColumn: String, CaseIterable {
  case returnNumber = "No. Pengembalian"
  case orderNumber = "No. Pesanan"
  case orderedAt = "Tanggal Pesanan Dibuat"
  case buyer = "Username (Pembeli)"
  case productName = "Nama Produk"
  case parentSKU = "SKU Induk"
  case variation = "Variasi"
  case sku = "Kode Variasi"
  case price = "Harga Satuan"
  case requestedAt = "Waktu Pengembalian Diajukan"
  case status = "Status Pembatalan/ Pengembalian"
  case kind = "Tipe Pengembalian"
  case quantity = "Jumlah Produk Dikembalikan"
  case solution = "Solusi Pengembalian Barang/Dana"
  case reason = "Alasan Pengembalian"
  case buyerNote = "Catatan Pengembalian Barang"
  case refund = "Total Pengembalian Dana"
  case refundedAt = "Waktu Pengembalian Dana Selesai"
  case returnTracking = "No. Resi Pengembalian Barang"
  case goodsStatus = "Status Pengembalian Barang"
  case goodsReturnedAt = "Waktu Pengiriman Pengembalian Barang Selesai"
  case tracking = "No. Resi Pengiriman Terusan"
  case compensation = "Jumlah Kompensasi"
  case orderTotal = "Total Pesanan"
  case released = "Pelepasan Dana"
  case shippingPaid = "Ongkos Kirim Pengiriman"
  case returnShipping = "Ongkos Kirim Pengembalian"

  // Kept by heading
  case toWarehouse = "Dikembalikan ke Gudang Shopee"
  case returnShippingOption = "Pilihan Jasa Kirim Pengembalian Barang"
  case address = "Alamat Pengiriman"
  case province = "Provinsi"
  case city = "Kota/Kabupaten"
  case postcode = "Kode Pos"
  case phone = "No. Telepon"
  case pickupAddress = "Alamat Pickup Pengembalian Barang"
  case pickupCity = "Kota"
  case buyerPhone = "Buyer contact number"
  case appealBy = "Dapat Mengajukan Banding pada"
  case refusalReason = "Alasan Penolakan"
  case appealNote = "Catatan Penjual untuk Banding"
  case shippingOption = "Pilihan Jasa Kirim Pengiriman Terusan"
  case payment = "Metode Pembayaran"
  case orderNote = "Catatan Pembeli untuk Pesanan"
  case reasonCorrection = "Penyesuaian Alasan Pengembalian"

  var isRequired: Bool {
    switch self {
    case .returnNumber, .orderNumber, .status, .productName, .variation, .sku, .quantity, .refund: true
    default: false
    }
  }

  /// The amount's name, where the column is one of the further amounts.
  var amount: AmountName? {
    switch self {
    case .compensation: .compensation
    case .orderTotal: .orderTotal
    case .released: .released
    case .shippingPaid: .shippingPaid
    case .returnShipping: .returnShipping
    default: nil
    }
  }

  /// Whether the cell is kept by its heading, for want of a field.
  var isKept: Bool {
    switch self {
    case .toWarehouse, .returnShippingOption, .address, .province, .city, .postcode, .phone, .pickupAddress,
      .pickupCity, .buyerPhone, .appealBy, .refusalReason, .appealNote, .shippingOption, .payment, .orderNote,
      .reasonCorrection:
      true
    default: false
    }
  }

  /// The column with that heading.
  init?(heading: Heading) {
    guard let column = Self.byHeading[heading.normalised] else { return nil }
    self = column
  }

  private static let byHeading = Dictionary(
    allCases.map { (Heading($0.rawValue).normalised, $0) }, uniquingKeysWith: { first, _ in first })
}
