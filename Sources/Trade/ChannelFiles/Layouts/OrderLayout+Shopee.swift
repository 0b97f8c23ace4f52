extension OrderLayout {
  /// Shopee's order export, Indonesian and English, 2023 to 2026: `Order.all` and its parts, `Order.cancellation`, and
  /// `Order.failed_delivery`, which adds the claim for lost parcels.
  static let shopee = OrderLayout(
    kind: .shopeeOrders,
    columns: shopeeOrder + shopeeTimes + shopeeGoods + shopeeMoney + shopeePeople + shopeeClaim)

  private static let shopeeOrder: [Column] = [
    Column(.number, "No. Pesanan", "order id", "nomor pesanan").required,
    Column(.status, "Status Pesanan", "order status").required,
    Column(.cancelReason, "Alasan Pembatalan", "cancel reason", "cancellation reason"),
    Column(
      .text(.returnText), "Status Pembatalan/ Pengembalian", "status pembatalan/pengembalian",
      "return / refund status", "return/refund status"),
    Column(.text(.tracking), "No. Resi", "tracking number"),
    Column(.text(.shipping), "Opsi Pengiriman", "shipping option"),
    Column(.kept, "Antar ke counter/ pick-up", "antar ke counter/pick-up", "shipment method"),
    Column(.kept, "Tipe Pesanan", "order type"),
    Column(.kept, "Hot Listing"),
    Column(.kept, "Nama Gudang", "warehouse name"),
    Column(.kept, "Voucher Code From Seller", "voucher code", "kode voucher"),
    Column(.text(.payment), "Metode Pembayaran", "payment method"),
    Column(.text(.buyerNote), "Catatan dari Pembeli", "remark from buyer"),
    Column(.text(.sellerNote), "Catatan", "note"),
  ]

  private static let shopeeTimes: [Column] = [
    Column(
      .time(.shipBy), "Pesanan Harus Dikirimkan Sebelum (Menghindari keterlambatan)",
      "pesanan harus dikirimkan sebelum", "estimated ship out date"),
    Column(.time(.arrangedAt), "Waktu Pengiriman Diatur", "ship time"),
    Column(.time(.orderedAt), "Waktu Pesanan Dibuat", "order creation date", "order creation time").required,
    Column(.time(.paidAt), "Waktu Pembayaran Dilakukan", "order paid time"),
    Column(.time(.completedAt), "Waktu Pesanan Selesai", "order complete time"),
  ]

  private static let shopeeGoods: [Column] = [
    Column(.line(.parentSKU), "SKU Induk", "parent sku reference no.", "parent sku reference no"),
    Column(.line(.productName), "Nama Produk", "product name").required,
    Column(.line(.sku), "Nomor Referensi SKU", "sku reference no.", "sku reference no").required,
    Column(.line(.variation), "Nama Variasi", "variation name").required,
    Column(.originalPrice, "Harga Awal", "harga sebelum diskon", "original price"),
    Column(.price, "Harga Setelah Diskon", "deal price"),
    Column(.quantity, "Jumlah", "quantity").required,
    Column(.returned, "Returned quantity", "jumlah dikembalikan"),
    Column(.subtotal, "Subtotal Pesanan", "total harga produk", "dibayar pembeli", "product subtotal").required,
    Column(.lineAmount(.totalDiscount), "Total Diskon", "total discount"),
    Column(.lineAmount(.sellerRebate), "Seller Rebate"),
    Column(.lineAmount(.sellerDiscount), "Diskon Dari Penjual", "seller discount"),
    Column(.lineAmount(.platformDiscount), "Diskon Dari Shopee", "shopee rebate", "shopee discount"),
    Column(.lineWeight(.grams), "Berat Produk"),
    Column(.lineWeight(.kilograms), "SKU Total Weight"),
    Column(
      .derived, "Jumlah Produk di Pesan", "no of product in order", "no. of product in order",
      "number of product in order"),
    Column(.weight(.grams), "Total Berat"),
    Column(.weight(.kilograms), "Order Total Weight"),
  ]

  private static let shopeeMoney: [Column] = [
    Column(
      .amount(.sellerVoucher), "Voucher Ditanggung Penjual", "seller voucher",
      "discount voucher amount sponsored by seller"),
    Column(
      .amount(.sellerCoinCashback), "Cashback Koin", "seller absorbed coin cashback",
      "coin cashback voucher amount sponsored by seller"),
    Column(.amount(.platformCoinCashback), "Coin Cashback Voucher Amount Sponsored by Shopee"),
    Column(
      .amount(.platformVoucher), "Voucher Ditanggung Shopee", "shopee voucher",
      "discount voucher amount sponsored by shopee"),
    Column(.flag, "Paket Diskon", "bundle deal indicator", "bundle deals indicator"),
    Column(.amount(.bundlePlatformDiscount), "Paket Diskon (Diskon dari Shopee)", "shopee bundle discount"),
    Column(.amount(.bundleSellerDiscount), "Paket Diskon (Diskon dari Penjual)", "seller bundle discount"),
    Column(.amount(.coinsUsed), "Potongan Koin Shopee"),
    // Outside Indonesia a coin is not one unit of money, so the number is kept as it stands.
    Column(.kept, "Shopee Coins Offset"),
    Column(.amount(.cardDiscount), "Diskon Kartu Kredit", "credit card discount total"),
    Column(.amount(.shippingPaidByBuyer), "Ongkos Kirim Dibayar oleh Pembeli", "buyer paid shipping fee"),
    Column(.amount(.shippingRebateEstimate), "Estimasi Potongan Biaya Pengiriman", "shipping rebate estimate"),
    Column(.amount(.returnShipping), "Ongkos Kirim Pengembalian Barang", "reverse shipping fee"),
    Column(.total, "Total Pembayaran", "total amount"),
    Column(.amount(.shippingEstimate), "Perkiraan Ongkos Kirim", "estimated shipping fee"),
    Column(.amount(.transactionFee), "Transaction Fee"),
    Column(.amount(.commissionFee), "Commission Fee"),
    Column(.amount(.serviceFee), "Service Fee"),
    Column(.amount(.grandTotal), "Grand Total"),
  ]

  private static let shopeePeople: [Column] = [
    Column(.text(.buyer), "Username (Pembeli)", "username (buyer)"),
    Column(.text(.recipient), "Nama Penerima", "receiver name"),
    Column(.text(.phone), "No. Telepon", "phone number"),
    Column(.text(.address), "Alamat Pengiriman", "delivery address"),
    Column(.text(.city), "Kota/Kabupaten", "city"),
    Column(.text(.province), "Provinsi", "province"),
    Column(.kept, "Town"),
    Column(.kept, "District"),
    Column(.kept, "Zip Code", "kode pos"),
    Column(.country, "Country"),
  ]

  private static let shopeeClaim: [Column] = [
    Column(.kept, failedDeliveryTitle),
    Column(.kept, "Status Klaim"),
    Column(.kept, "Tanggal Klaim Diajukan"),
    Column(.kept, "Tanggal Klaim Disetujui"),
    Column(.kept, "Tanggal Klaim Dicairkan"),
    Column(.kept, "Tanggal Klaim Ditolak"),
    Column(.amount(.compensation), "Jumlah Kompensasi"),
  ]

  /// The heading that only `Order.failed_delivery` has.
  static let failedDeliveryTitle = "Status pengiriman gagal"
}
