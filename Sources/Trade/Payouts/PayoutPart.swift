/// One named amount of what a channel settles for an order: the goods, a deduction, a tax.
///
/// The same names for every channel; the raw values stand in stored records. What a file names and we do not is kept as
/// ``unnamed(_:)``, so that nothing that was taken goes unseen. All amounts are signed as they change the payout.
package struct PayoutPart: RawRepresentable, Sendable, Hashable, Codable {
  package let rawValue: String

  package init(rawValue: String) { self.rawValue = rawValue }

  private init(_ rawValue: String) { self.rawValue = rawValue }

  // Goods
  /// What the goods came to after the seller's own discounts on them (Harga Produk).
  package static let goods = PayoutPart("goods")
  /// The seller's discount, where a file shows goods before it (Total Diskon Produk, Seller discounts).
  package static let sellerDiscount = PayoutPart("sellerDiscount")
  package static let refund = PayoutPart("refund")
  /// What the channel adds for discounts it pays for (Diskon Produk dari Shopee).
  package static let platformDiscount = PayoutPart("platformDiscount")
  package static let sellerVoucher = PayoutPart("sellerVoucher")
  package static let coFundedVoucher = PayoutPart("coFundedVoucher")
  package static let sellerCoinCashback = PayoutPart("sellerCoinCashback")
  package static let coFundedCoinCashback = PayoutPart("coFundedCoinCashback")

  // Shipping
  package static let shippingPaidByBuyer = PayoutPart("shippingPaidByBuyer")
  package static let shippingToCourier = PayoutPart("shippingToCourier")
  package static let shippingCourierDiscount = PayoutPart("shippingCourierDiscount")
  /// What the channel pays of the shipping (Gratis Ongkir dari Shopee).
  package static let shippingSubsidy = PayoutPart("shippingSubsidy")
  package static let shippingSellerDiscount = PayoutPart("shippingSellerDiscount")
  package static let returnShipping = PayoutPart("returnShipping")
  package static let returnToSellerFee = PayoutPart("returnToSellerFee")
  /// Shipping given back to the seller (Pengembalian Biaya Kirim, Kembali ke Biaya Pengiriman Pengirim).
  package static let shippingGivenBack = PayoutPart("shippingGivenBack")
  package static let shippingProgramme = PayoutPart("shippingProgramme")
  package static let failedDeliveryFee = PayoutPart("failedDeliveryFee")

  // The platform
  /// Biaya Administrasi; at TikTok Shop the platform commission.
  package static let adminFee = PayoutPart("adminFee")
  package static let processingFee = PayoutPart("processingFee")
  package static let transactionFee = PayoutPart("transactionFee")
  package static let mallFee = PayoutPart("mallFee")
  package static let preOrderFee = PayoutPart("preOrderFee")
  package static let payLaterFee = PayoutPart("payLaterFee")
  package static let fulfilmentFee = PayoutPart("fulfilmentFee")

  // Programmes the seller joined
  /// Biaya Layanan of 2025 files, which name no programme.
  package static let serviceFee = PayoutPart("serviceFee")
  package static let freeShippingXtra = PayoutPart("freeShippingXtra")
  package static let promoXtra = PayoutPart("promoXtra")
  package static let cashbackXtra = PayoutPart("cashbackXtra")
  package static let liveXtra = PayoutPart("liveXtra")
  package static let dynamicCommission = PayoutPart("dynamicCommission")
  package static let campaignFee = PayoutPart("campaignFee")

  // Others who helped to sell
  package static let affiliateCommission = PayoutPart("affiliateCommission")
  package static let affiliateServiceFee = PayoutPart("affiliateServiceFee")
  /// Advertising paid out of the payout (Biaya Isi Saldo Otomatis, GMV Max ad fee).
  package static let ads = PayoutPart("ads")

  // Insurance, tax, corrections
  /// Shipping insurance (Premi; "Biaya Lainnya" in the files of 2026).
  package static let insurancePremium = PayoutPart("insurancePremium")
  /// PPh 22.
  package static let incomeTax = PayoutPart("incomeTax")
  package static let otherTax = PayoutPart("otherTax")
  package static let compensation = PayoutPart("compensation")
  package static let adjustment = PayoutPart("adjustment")
  /// What a payout's net is above its parts: the file does not add up.
  package static let netDifference = PayoutPart("netDifference")
  /// What came into the balance above what the payouts of the order say.
  package static let walletDifference = PayoutPart("walletDifference")

  private static let unnamedMark = "?"

  /// An amount under a heading that we do not know.
  package static func unnamed(_ heading: String) -> PayoutPart {
    PayoutPart(unnamedMark + heading.split(whereSeparator: \.isWhitespace).joined(separator: " "))
  }

  /// The heading of an unnamed amount.
  package var heading: String? {
    rawValue.hasPrefix(Self.unnamedMark) ? String(rawValue.dropFirst()) : nil
  }
}

extension PayoutPart {
  /// What an amount is about: the steps of the way from sales to profit.
  package enum Group: String, Sendable, CaseIterable, Codable {
    /// Goods after the seller's own discounts, and what the channel adds to them.
    case sales
    case refunds
    /// Vouchers and coins the seller pays for.
    case vouchers
    case shipping
    case platform
    case programmes
    case affiliate
    case ads
    case insurance
    case tax
    case adjustments
    case unnamed
  }

  /// The group of the part.
  package var group: Group {
    if heading != nil { return .unnamed }
    return Self.groups[self] ?? .unnamed
  }

  /// All parts that have a name, in the order in which pages show them.
  package static let named: [PayoutPart] = byGroup.flatMap(\.1)

  /// What the marketplace itself charges: the platform, its programmes, affiliates, insurance and tax withheld.
  package var isPlatformDeduction: Bool {
    switch group {
    case .platform, .programmes, .affiliate, .insurance, .tax, .unnamed: true
    case .sales, .refunds, .vouchers, .shipping, .ads, .adjustments: false
    }
  }

  private static let byGroup: [(Group, [PayoutPart])] = [
    (.sales, [.goods, .sellerDiscount, .platformDiscount]),
    (.refunds, [.refund]),
    (.vouchers, [.sellerVoucher, .coFundedVoucher, .sellerCoinCashback, .coFundedCoinCashback]),
    (
      .shipping,
      [
        .shippingPaidByBuyer, .shippingToCourier, .shippingCourierDiscount, .shippingSubsidy,
        .shippingSellerDiscount, .returnShipping, .returnToSellerFee, .shippingGivenBack, .shippingProgramme,
        .failedDeliveryFee,
      ]
    ),
    (
      .platform,
      [.adminFee, .processingFee, .transactionFee, .mallFee, .preOrderFee, .payLaterFee, .fulfilmentFee]
    ),
    (
      .programmes,
      [.serviceFee, .freeShippingXtra, .promoXtra, .cashbackXtra, .liveXtra, .dynamicCommission, .campaignFee]
    ),
    (.affiliate, [.affiliateCommission, .affiliateServiceFee]),
    (.ads, [.ads]),
    (.insurance, [.insurancePremium]),
    (.tax, [.incomeTax, .otherTax]),
    (.adjustments, [.compensation, .adjustment, .netDifference, .walletDifference]),
  ]

  private static let groups: [PayoutPart: Group] = Dictionary(
    uniqueKeysWithValues: byGroup.flatMap { group, parts in parts.map { ($0, group) } })
}
