internal import Spreadsheets

/// The rows of an order in Shopee's order exports. Every cell is text, as Shopee writes them.
struct ShopeeSampleRows {
  enum Columns {
    case all, cancellation, failedDelivery, english
  }

  let order: SampleOrder
  let zone: ShopTimeZone

  private static let orderType = 11
  private static let cancelReason = 2

  static func headings(_ columns: Columns) -> [String] {
    switch columns {
    case .all: return indonesian
    case .cancellation: return without(indonesian, [orderType])
    case .failedDelivery: return without(indonesian, [cancelReason, orderType]) + claim
    case .english: return english
    }
  }

  func rows(_ columns: Columns) -> [[OutCell]] {
    order.lines.map { line in
      let cells =
        switch columns {
        case .all: indonesianCells(line)
        case .cancellation: Self.without(indonesianCells(line), [Self.orderType])
        case .failedDelivery:
          Self.without(indonesianCells(line), [Self.cancelReason, Self.orderType])
            + ["Pengiriman gagal", "Klaim Diproses", time(order.cancelledAt), "", "", "", "0"]
        case .english: englishCells(line)
        }
      return cells.map(OutCell.text)
    }
  }

  private static func without(_ cells: [String], _ columns: [Int]) -> [String] {
    cells.enumerated().filter { !columns.contains($0.offset) }.map(\.element)
  }

  private func indonesianCells(_ line: SampleLine) -> [String] {
    let discount = (line.product.listPrice - line.product.price) * Int64(line.quantity)
    let isSent = !order.tracking.isEmpty
    return [
      order.number, statusText, reason, order.returned == nil ? "" : "Permintaan Disetujui", order.tracking,
      order.shipping, isSent ? "Antar ke Counter" : "", time(order.shipBy), time(order.arrangedAt),
      time(order.orderedAt), order.paidAt == nil ? "-" : time(order.paidAt), "", order.payment, "", line.product.name,
      line.product.sku, line.variation, money(line.product.listPrice), money(line.product.price), String(line.quantity),
      String(line.returned), money(line.subtotal), money(discount), money(discount), "0",
      "\(line.product.grams * line.quantity) gr", String(order.pieces), "\(order.grams) gr", money(order.sellerVoucher),
      "0", money(order.platformVoucher), "N", "0", "0", String(order.coins), "0", money(order.shippingPaid),
      money(order.shippingCost), "0", money(order.total), money(order.shippingCost), order.note, "", order.buyer,
      order.recipient, order.phone, address, order.city, order.province, time(order.completedAt),
    ]
  }

  private func englishCells(_ line: SampleLine) -> [String] {
    let discount = (line.product.listPrice - line.product.price) * Int64(line.quantity)
    return [
      order.number, englishStatus, order.cancel?.reason ?? "", order.returned == nil ? "" : "Request Approved",
      order.tracking, order.shipping, order.tracking.isEmpty ? "" : "Drop-off", time(order.shipBy),
      time(order.arrangedAt), time(order.orderedAt), order.paidAt == nil ? "-" : time(order.paidAt), "",
      line.product.name, line.product.sku, line.variation, money(line.product.listPrice), money(line.product.price),
      String(line.quantity), String(line.returned), money(line.subtotal), "0", money(discount), "0",
      kilograms(line.product.grams * line.quantity), String(order.pieces), kilograms(order.grams), "",
      money(order.sellerVoucher), "0", money(order.platformVoucher), "N", "0", "0", String(order.coins), "0",
      money(order.total), money(order.shippingPaid), money(order.shippingCost), "0", "0", "0", "0", money(order.total),
      money(order.shippingCost), order.buyer, order.recipient, order.phone, address, "", "", order.city, order.province,
      "ID", "", order.note, time(order.completedAt), "",
    ]
  }

  /// The goods are what the seller sees of an order, so this is in her words.
  private var statusText: String {
    switch order.status {
    case .unpaid: "Belum Bayar"
    case .toShip: "Perlu Dikirim"
    case .shipped: "Sedang Dikirim"
    case .delivered where order.mayStillReturn:
      "Pesanan diterima, namun Pembeli masih dapat mengajukan pengembalian hingga "
        + "\(time((order.deliveredAt ?? order.orderedAt) + .seconds(3 * 86_400)).prefix(10))."
    case .delivered: "Telah Dikirim"
    case .completed: "Selesai"
    case .cancelled: "Batal"
    }
  }

  private var englishStatus: String {
    switch order.status {
    case .unpaid: "Unpaid"
    case .toShip: "To ship"
    case .shipped: "Shipping"
    case .delivered: "To receive"
    case .completed: "Completed"
    case .cancelled: "Cancelled"
    }
  }

  private var reason: String {
    guard let cancel = order.cancel else { return "" }
    return cancel.by == "buyer"
      ? "Dibatalkan oleh Pembeli. Alasan: \(cancel.reason)"
      : "Dibatalkan secara otomatis oleh sistem Shopee. Alasan: \(cancel.reason)"
  }

  private var address: String {
    "******\(order.street.dropFirst(2)), \(order.city), KECAMATAN CONTOH, \(order.province), ID, 59400"
  }

  private func money(_ amount: Int64) -> String { SampleText.dotted(amount) }

  private func kilograms(_ grams: Int) -> String { "\(grams / 1_000).\(SampleText.padded(grams % 1_000, 3))" }

  private func time(_ instant: Instant?) -> String { SampleText.minute(instant, zone) }

  private static let indonesian = [
    "No. Pesanan", "Status Pesanan", "Alasan Pembatalan", "Status Pembatalan/ Pengembalian", "No. Resi",
    "Opsi Pengiriman", "Antar ke counter/ pick-up", "Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)",
    "Waktu Pengiriman Diatur", "Waktu Pesanan Dibuat", "Waktu Pembayaran Dilakukan", "Tipe Pesanan",
    "Metode Pembayaran", "SKU Induk", "Nama Produk", "Nomor Referensi SKU", "Nama Variasi", "Harga Awal",
    "Harga Setelah Diskon", "Jumlah", "Returned quantity", "Subtotal Pesanan", "Total Diskon", "Diskon Dari Penjual",
    "Diskon Dari Shopee", "Berat Produk", "Jumlah Produk di Pesan", "Total Berat", "Voucher Ditanggung Penjual",
    "Cashback Koin", "Voucher Ditanggung Shopee", "Paket Diskon", "Paket Diskon (Diskon dari Shopee)",
    "Paket Diskon (Diskon dari Penjual)", "Potongan Koin Shopee", "Diskon Kartu Kredit",
    "Ongkos Kirim Dibayar oleh Pembeli", "Estimasi Potongan Biaya Pengiriman", "Ongkos Kirim Pengembalian Barang",
    "Total Pembayaran", "Perkiraan Ongkos Kirim", "Catatan dari Pembeli", "Catatan", "Username (Pembeli)",
    "Nama Penerima", "No. Telepon", "Alamat Pengiriman", "Kota/Kabupaten", "Provinsi", "Waktu Pesanan Selesai",
  ]

  private static let claim = [
    "Status pengiriman gagal", "Status Klaim", "Tanggal Klaim Diajukan", "Tanggal Klaim Disetujui",
    "Tanggal Klaim Dicairkan", "Tanggal Klaim Ditolak", "Jumlah Kompensasi",
  ]

  private static let english = [
    "Order ID", "Order Status", "Cancel reason", "Return / Refund Status", "Tracking Number*", "Shipping Option",
    "Shipment Method", "Estimated Ship Out Date", "Ship Time", "Order Creation Date", "Order Paid Time",
    "Parent SKU Reference No.", "Product Name", "SKU Reference No.", "Variation Name", "Original Price",
    "Deal Price", "Quantity", "Returned quantity", "Product Subtotal", "Seller Rebate", "Seller Discount",
    "Shopee Rebate", "SKU Total Weight", "No of product in order", "Order Total Weight", "Voucher Code From Seller",
    "Seller Voucher", "Seller Absorbed Coin Cashback", "Shopee Voucher", "Bundle Deal Indicator",
    "Shopee Bundle Discount", "Seller Bundle Discount", "Shopee Coins Offset", "Credit Card Discount Total",
    "Total Amount", "Buyer Paid Shipping Fee", "Shipping Rebate Estimate", "Reverse Shipping Fee", "Transaction Fee",
    "Commission Fee", "Service Fee", "Grand Total", "Estimated Shipping Fee", "Username (Buyer)", "Receiver Name",
    "Phone Number", "Delivery Address", "Town", "District", "City", "Province", "Country", "Zip Code",
    "Remark from buyer", "Order Complete Time", "Note",
  ]
}
