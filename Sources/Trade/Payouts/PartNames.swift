/// What parts of a payout are called in a letter to a marketplace: by the words of its own files.
enum PartNames {
  static let indonesian: [PayoutPart: String] = [
    .goods: "Harga produk", .refund: "Pengembalian dana ke pembeli", .sellerVoucher: "Voucher dari penjual",
    .shippingToCourier: "Ongkos kirim", .adminFee: "Biaya administrasi", .processingFee: "Biaya proses pesanan",
    .freeShippingXtra: "Biaya Gratis Ongkir XTRA", .promoXtra: "Biaya layanan Promo XTRA",
    .cashbackXtra: "Biaya layanan Cashback XTRA", .liveXtra: "Biaya Live XTRA",
    .affiliateCommission: "Biaya komisi afiliasi", .insurancePremium: "Premi asuransi pengiriman",
    .incomeTax: "PPh 22", .campaignFee: "Biaya kampanye", .transactionFee: "Biaya transaksi",
    .serviceFee: "Biaya layanan", .dynamicCommission: "Komisi dinamis", .mallFee: "Biaya layanan Mall",
    .netDifference: "Total yang dilepas dibanding rinciannya",
    .walletDifference: "Dana yang masuk saldo dibanding laporan penghasilan",
  ]
}
