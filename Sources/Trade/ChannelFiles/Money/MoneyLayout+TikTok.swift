extension MoneyLayout {
  /// TikTok Shop's and Tokopedia's income file, sheet Order details (Detail pesanan): English until April 2026,
  /// Indonesian since. Leaves are parts; subtotals of them are passed, or they would count twice.
  static let tiktokIncome = MoneyLayout(
    kind: .tiktokIncome, columns: head.merging(goods) { $1 }.merging(fees) { $1 }.merging(others) { $1 },
    beginnings: [], numberTitle: "ID Pesanan/Penyesuaian", timeTitle: "Waktu pembayaran pesanan",
    totalTitle: "Jumlah penyelesaian pembayaran", typeTitle: "Jenis transaksi")

  private static let head: [String: MoneyColumn] = [
    "order/adjustment id": .place(.number), "id pesanan/penyesuaian": .place(.number),
    "type": .place(.type), "jenis transaksi": .place(.type),
    "order created time": .place(.orderedAt), "order created time(utc)": .place(.orderedAt),
    "waktu pemesanan": .place(.orderedAt),
    "order settled time": .place(.at), "order settled time(utc)": .place(.at), "waktu pembayaran pesanan": .place(.at),
    "currency": .place(.currency), "mata uang": .place(.currency),
    "total settlement amount": .place(.total), "jumlah penyelesaian pembayaran": .place(.total),
    "total revenue": .passed, "total pendapatan": .passed,
    "total fees": .passed, "total biaya": .passed,
    "related order id": .place(.related), "id pesanan terkait": .place(.related),
    "order source": .place(.source), "sumber pesanan": .place(.source),
    "ajustment amount": .part(.adjustment), "adjustment amount": .part(.adjustment),
    "jumlah penyesuaian": .part(.adjustment),
  ]

  private static let goods: [String: MoneyColumn] = [
    "subtotal before discounts": .part(.goods), "subtotal sebelum diskon": .part(.goods),
    "seller discounts": .part(.sellerDiscount), "diskon penjual": .part(.sellerDiscount),
    "refund subtotal before seller discounts": .part(.refund),
    "subtotal pengembalian dana sebelum diskon penjual": .part(.refund),
    "refund of seller discounts": .part(.refund), "pengembalian dana diskon penjual": .part(.refund),
    "distance item fee from horizon+ program": .part(.platformDiscount),
    "biaya produk sesuai jarak dari program horison+": .part(.platformDiscount),
    "subtotal after seller discounts": .passed, "subtotal setelah diskon penjual": .passed,
    "refund subtotal after seller discounts": .passed,
    "subtotal pengembalian dana setelah diskon penjual": .passed,
  ]

  private static let fees: [String: MoneyColumn] = [
    "platform commission fee": .part(.adminFee), "biaya komisi platform": .part(.adminFee),
    "biaya komisi sebelum diskon": .passed, "diskon (dari belanja iklan)": .passed, "diskon komisi lainnya": .passed,
    "pre-order service fee": .part(.preOrderFee), "biaya layanan pre-order": .part(.preOrderFee),
    "mall service fee": .part(.mallFee), "biaya layanan mall": .part(.mallFee),
    "payment fee": .part(.transactionFee), "biaya pembayaran": .part(.transactionFee),
    "credit card installment - handling fee": .part(.transactionFee),
    "shipping cost": .passed, "ongkir": .passed,
    "shipping costs passed on to the logistics provider": .part(.shippingToCourier),
    "ongkir yang ditalangi penyedia jasa logistik": .part(.shippingToCourier),
    "replacement shipping fee": .part(.shippingToCourier),
    "ongkir penggantian (ditanggung pembeli)":
      .part(.shippingToCourier),
    "exchange shipping fee": .part(.shippingToCourier),
    "ongkir penukaran (ditanggung pembeli)":
      .part(.shippingToCourier),
    "shipping cost borne by the platform": .part(.shippingSubsidy),
    "ongkir yang ditanggung platform":
      .part(.shippingSubsidy),
    "shipping cost paid by the customer": .part(.shippingPaidByBuyer),
    "ongkir yang ditanggung pembeli":
      .part(.shippingPaidByBuyer),
    "refunded shipping cost paid by the customer": .part(.shippingGivenBack),
    "pengembalian ongkir yang ditanggung pembeli": .part(.shippingGivenBack),
    "pengembalian ongkir yang dibayar pembeli": .part(.shippingGivenBack),
    "return shipping costs": .part(.returnShipping), "ongkir pengembalian barang": .part(.returnShipping),
    "ongkir pengembalian barang (yang ditanggung pembeli)": .part(.returnShipping),
    "ongkir pengembalian barang karena kesalahan pembeli": .part(.returnShipping),
    "ongkir pesanan gagal kirim": .part(.failedDeliveryFee),
    "shipping cost subsidy": .part(.shippingSubsidy), "subsidi ongkir": .part(.shippingSubsidy),
    "distance shipping fee from horizon+ program": .part(.shippingProgramme),
    "biaya pengiriman sesuai jarak dari program horison+": .part(.shippingProgramme),
    "logistics service fee": .part(.shippingProgramme), "biaya layanan logistik": .part(.shippingProgramme),
    "shipping insurance compensation": .part(.compensation), "penggantian dana asuransi": .part(.compensation),
    "affiliate commission": .part(.affiliateCommission), "komisi afiliasi": .part(.affiliateCommission),
    "affiliate partner commission": .part(.affiliateCommission), "komisi mitra afiliasi": .part(.affiliateCommission),
    "affiliate shop ads commission": .part(.affiliateCommission),
    "komisi iklan toko afiliasi":
      .part(.affiliateCommission),
    "deposit komisi afiliasi": .part(.affiliateCommission),
    "pengembalian dana komisi afiliasi": .part(.affiliateCommission),
    "affiliate partner shop ads commission": .part(.affiliateCommission),
    "komisi iklan toko mitra afiliasi": .part(.affiliateCommission),
    "shipping fee program service fee": .part(.freeShippingXtra),
    "biaya layanan program bebas ongkir":
      .part(.freeShippingXtra),
    "dynamic commission": .part(.dynamicCommission), "komisi dinamis": .part(.dynamicCommission),
    "bonus cashback service fee": .part(.cashbackXtra), "biaya layanan cashback bonus": .part(.cashbackXtra),
    "live specials service fee": .part(.liveXtra), "biaya layanan khusus live": .part(.liveXtra),
    "voucher xtra service fee": .part(.promoXtra), "biaya akses keuntungan eksklusif": .part(.promoXtra),
    "order processing fee": .part(.processingFee), "biaya pemrosesan pesanan": .part(.processingFee),
    "eams program service fee": .part(.campaignFee), "biaya layanan program eams": .part(.campaignFee),
    "brands crazy deals/flash sale service fee": .part(.campaignFee),
    "biaya layanan brands crazy deal/flash sale": .part(.campaignFee),
    "dilayani tokopedia fee": .part(.fulfilmentFee), "biaya dilayani tokopedia": .part(.fulfilmentFee),
    "dilayani tokopedia handling fee": .part(.fulfilmentFee),
    "biaya penanganan dilayani tokopedia":
      .part(.fulfilmentFee),
    "paylater program fee": .part(.payLaterFee), "biaya program paylater": .part(.payLaterFee),
    "campaign resource fee": .part(.campaignFee), "biaya sumber daya campaign": .part(.campaignFee),
    "installation service fee": .part(.serviceFee), "biaya layanan penginstalan": .part(.serviceFee),
    "article 22 income tax withheld": .part(.incomeTax), "pph pasal 22 dipungut": .part(.incomeTax),
    "platform special service fee": .part(.serviceFee), "biaya layanan khusus platform": .part(.serviceFee),
    "gmv max ad fee": .part(.ads), "biaya iklan gmv max": .part(.ads),
    "gmv max coupon": .part(.ads), "voucher gmv max": .part(.ads),
    "gmv max coupon sales tax": .part(.ads), "pajak penjualan atas voucher gmv max": .part(.ads),
    "managed service plan (sales tax)": .part(.serviceFee),
    "program layanan terkelola (pajak penjualan)":
      .part(.serviceFee),
    "managed service plan (per order fee)": .part(.serviceFee),
    "program layanan terkelola (biaya per pesanan)":
      .part(.serviceFee),
    "biaya asuransi": .part(.insurancePremium),
  ]

  private static let others: [String: MoneyColumn] = [
    "customer payment": .passed, "pembayaran oleh pembeli": .passed,
    "customer refund": .passed, "pengembalian dana pembeli": .passed,
    "seller co-funded voucher discount": .passed, "diskon voucher yang ditanggung penjual": .passed,
    "refund of seller co-funded voucher discount": .passed,
    "pengembalian dana diskon voucher yang ditanggung penjual": .passed,
    "platform discounts": .passed, "diskon platform": .passed,
    "refund of platform discounts": .passed, "pengembalian dana diskon platform": .passed,
    "platform co-funded voucher discounts": .passed, "diskon voucher yang ditanggung platform": .passed,
    "refund of platform co-funded voucher discounts": .passed,
    "pengembalian dana diskon voucher yang ditanggung platform": .passed,
    "seller shipping cost discount": .passed, "diskon ongkir dari penjual": .passed,
    "estimated package weight (g)": .passed, "perkiraan berat paket": .passed,
    "actual package weight (g)": .passed, "berat paket yang bisa dikenai biaya": .passed,
    "shopping center items": .passed, "detail produk terjual": .passed,
  ]
}
