extension MoneyLayout {
  /// Shopee's `Income.sudah dilepas`: the layouts of early 2025, late 2025 and 2026 have other headings for one thing.
  ///
  /// English headings are known from lists of others; no such file of an Indonesian shop was seen.
  static let shopeeIncome = MoneyLayout(
    kind: .shopeeIncome,
    columns: [
      "no. pesanan": .place(.number), "order id": .place(.number),
      "no. pengajuan": .place(.submission), "refund id": .place(.submission),
      "lihat berdasarkan": .place(.view), "view by": .place(.view),
      "waktu pesanan dibuat": .place(.orderedAt), "order creation date": .place(.orderedAt),
      "tanggal dana dilepaskan": .place(.at), "payout completed date": .place(.at),
      "total penghasilan": .place(.total), "total released amount": .place(.total),

      "harga produk": .part(.goods), "harga asli produk": .part(.goods), "original product price": .part(.goods),
      "product price": .part(.goods),
      "total diskon produk": .part(.sellerDiscount), "your seller product promotion": .part(.sellerDiscount),
      "jumlah pengembalian dana ke pembeli": .part(.refund), "refund amount to buyer": .part(.refund),
      "diskon produk dari shopee": .part(.platformDiscount), "shopee rebate": .part(.platformDiscount),
      "penyesuaian penjual - 1": .part(.sellerVoucher), "diskon voucher ditanggung penjual": .part(.sellerVoucher),
      "voucher dari penjual": .part(.sellerVoucher), "voucher disponsor oleh penjual": .part(.sellerVoucher),
      "voucher sponsored by seller": .part(.sellerVoucher),
      "penyesuaian penjual - 2": .part(.coFundedVoucher),
      "voucher co-fund disponsor oleh penjual": .part(.coFundedVoucher),
      "cofund voucher sponsored by seller": .part(.coFundedVoucher),
      "cashback koin yang ditanggung penjual": .part(.sellerCoinCashback),
      "cashback koin dari penjual": .part(.sellerCoinCashback),
      "cashback koin disponsori penjual": .part(.sellerCoinCashback),
      "coin cashback sponsored by seller": .part(.sellerCoinCashback),
      "cashback koin co-fund disponsori penjual": .part(.coFundedCoinCashback),
      "cofund coin cashback sponsored by seller": .part(.coFundedCoinCashback),

      "ongkir dibayar pembeli": .part(.shippingPaidByBuyer), "shipping fee paid by buyer": .part(.shippingPaidByBuyer),
      "ongkos kirim yang dibayarkan ke jasa kirim": .part(.shippingToCourier),
      "ongkir yang diteruskan oleh shopee ke jasa kirim": .part(.shippingToCourier),
      "shipping fee charged by logistic provider": .part(.shippingToCourier),
      "potongan ongkos kirim dari jasa kirim": .part(.shippingCourierDiscount),
      "diskon ongkir ditanggung jasa kirim": .part(.shippingCourierDiscount),
      "gratis ongkir dari shopee": .part(.shippingSubsidy), "shipping fee rebate from shopee": .part(.shippingSubsidy),
      "ongkos kirim pengembalian barang": .part(.returnShipping), "reverse shipping fee": .part(.returnShipping),
      "return to seller fee": .part(.returnToSellerFee),
      "pengembalian biaya kirim": .part(.shippingGivenBack),
      "kembali ke biaya pengiriman pengirim": .part(.shippingGivenBack),
      "biaya program hemat biaya kirim": .part(.shippingProgramme),
      "saver programme fee": .part(.shippingProgramme),

      "biaya administrasi": .part(.adminFee), "biaya administrasi (termasuk ppn 11%)": .part(.adminFee),
      "commission fee": .part(.adminFee),
      "biaya proses pesanan": .part(.processingFee), "seller order processing fee": .part(.processingFee),
      "biaya transaksi": .part(.transactionFee), "transaction fee": .part(.transactionFee),
      "biaya kartu kredit": .part(.transactionFee),
      "fbs fee": .part(.fulfilmentFee),
      "biaya layanan": .part(.serviceFee), "biaya layanan (termasuk ppn 11%)": .part(.serviceFee),
      "service fee": .part(.serviceFee), "biaya program": .part(.serviceFee),
      "biaya kampanye": .part(.campaignFee), "campaign fee": .part(.campaignFee),
      "biaya komisi ams": .part(.affiliateCommission), "ams commission fee": .part(.affiliateCommission),
      "ams service fee": .part(.affiliateServiceFee),
      "biaya isi saldo otomatis (dari penghasilan)": .part(.ads),
      "premi": .part(.insurancePremium), "biaya lainnya": .part(.insurancePremium),
      "pph 22": .part(.incomeTax), "bea masuk, ppn & pph": .part(.otherTax),

      "kode voucher": .kept, "kompensasi": .kept, "promo gratis ongkir dari penjual": .kept,
      "metode pelepasan dana": .passed, "tipe pesanan": .passed, "no.": .passed, "id produk": .passed,
      "nama produk": .passed, "username (pembeli)": .passed, "metode pembayaran pembeli": .passed,
      "jumlah dibayar pembeli": .passed, "rincian metode pembayaran": .passed,
      "rencana cicilan (jika berlaku)": .passed, "jasa kirim": .passed, "nama kurir": .passed,
      "pengembalian dana ke pembeli": .passed,
    ],
    beginnings: [
      ("biaya gratis ongkir xtra", .part(.freeShippingXtra)),
      ("biaya layanan gratis ongkir xtra", .part(.freeShippingXtra)),
      ("biaya layanan promo xtra", .part(.promoXtra)),
      ("biaya layanan cashback xtra", .part(.cashbackXtra)),
      ("biaya layanan live xtra", .part(.liveXtra)), ("biaya layanan shopee live xtra", .part(.liveXtra)),
      ("biaya layanan video xtra", .part(.liveXtra)), ("biaya live xtra", .part(.liveXtra)),
      ("biaya campaign", .part(.campaignFee)),
      ("pro-rata", .passed), ("pro-rated", .passed),
    ],
    numberTitle: "No. Pesanan", timeTitle: "Tanggal Dana Dilepaskan", totalTitle: "Total Penghasilan",
    typeTitle: "Tipe Penyesuaian")

  /// Lines of Shopee's Summary that add up others.
  static let shopeeSummaryGroups: Set<String> = [
    "subtotal pesanan", "voucher & subsidi", "voucher & subsidi shopee", "total biaya pengiriman", "biaya platform",
    "biaya gratis ongkir xtra", "biaya promosi", "biaya admin & layanan", "pajak",
  ]
}
