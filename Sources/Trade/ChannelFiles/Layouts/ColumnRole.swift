/// What a column of an order export says.
///
/// A column of the whole order repeats on each of its rows and counts once; a column of the line is new on each.
enum ColumnRole: Hashable, Sendable {
  // The whole order
  case number
  case status
  /// TikTok's second status, which tells delivered parcels from those on the way.
  case subStatus
  case text(OrderText)
  case cancelReason
  case cancelledBy
  case time(OrderTime)
  case total
  case amount(AmountName)
  case weight(WeightUnit)
  /// Kept by its heading.
  case kept
  /// Kept by its heading unless it says no (`N`).
  case flag
  /// Two letters or a name; tells the currency where nothing else does.
  case country
  /// TikTok Shop or Tokopedia.
  case source

  // The line
  case line(LineText)
  case quantity
  case returned
  case originalPrice
  case price
  case subtotal
  case lineAmount(AmountName)
  case lineWeight(WeightUnit)
  case lineKept

  /// Known, and to be worked out from the others.
  case derived

  enum WeightUnit: Hashable, Sendable {
    case grams, kilograms
  }

  /// Whether it belongs to the line.
  var isOfLine: Bool {
    switch self {
    case .line, .quantity, .returned, .originalPrice, .price, .subtotal, .lineAmount, .lineWeight, .lineKept: true
    default: false
    }
  }

  /// Whether rows of one order may differ here without it being odd: an order can travel in two parcels, and one line
  /// of it can be sent back.
  var mayDiffer: Bool {
    switch self {
    case .text(.returnText), .text(.tracking), .text(.packageID), .text(.shipping), .kept, .flag, .subStatus, .weight,
      .cancelReason, .cancelledBy, .time(.shippedAt), .time(.deliveredAt), .time(.cancelledAt), .time(.arrangedAt):
      true
    default: false
    }
  }
}

/// Our own names for amounts, the same for every channel. The raw values stand in stored records.
///
/// What the buyer pays and what goods cost have fields of their own: `total`, `price`, `subtotal`.
package enum AmountName: String, Sendable, Hashable, CaseIterable {
  // Discounts on goods
  case totalDiscount, sellerDiscount, sellerRebate, platformDiscount, subtotalBeforeDiscount
  // Vouchers, coins, cards
  case sellerVoucher, platformVoucher, sellerCoinCashback, platformCoinCashback, coinsUsed, cardDiscount
  case bundlePlatformDiscount, bundleSellerDiscount, paymentPlatformDiscount
  // Shipping
  case shippingPaidByBuyer, shippingEstimate, shippingRebateEstimate, shippingOriginal, shippingSellerDiscount
  case shippingPlatformDiscount, distanceShippingFee, distanceFee, returnShipping, shippingPaid
  // Fees and insurance
  case transactionFee, commissionFee, serviceFee, buyerServiceFee, handlingFee, shippingInsurance, itemInsurance
  case taxes, retailDeliveryFee
  // Sums and refunds
  case grandTotal, refund, compensation, orderTotal, released
}
