/// The kinds of files that marketplaces let a seller download, as far as we know them.
package enum ChannelFileKind: String, Sendable, Hashable, Codable, CaseIterable {
  /// Shopee `Order.all` and its parts (`.completed`, `.shipping` …), and `Order.cancellation`, which has the same columns.
  case shopeeOrders
  /// Shopee `Order.failed_delivery`: with the claim for lost parcels.
  case shopeeFailedDelivery
  /// Shopee `Order.return_refund`.
  case shopeeReturns
  /// TikTok Shop and Tokopedia orders.
  case tiktokOrders
  case shopeeIncome, shopeeBalance, shopeeAdsBalance, shopeeAffiliate, tiktokIncome

  /// The channels whose orders it shows: TikTok Shop's files have Tokopedia's in them.
  package var channels: Set<SalesChannel> {
    switch self {
    case .shopeeOrders, .shopeeFailedDelivery, .shopeeReturns, .shopeeIncome, .shopeeBalance, .shopeeAdsBalance,
      .shopeeAffiliate:
      [.shopee]
    case .tiktokOrders, .tiktokIncome: [.tiktokShop, .tokopedia]
    }
  }

  /// Whether it is about money: its lines are payouts or movements of a balance, not orders.
  package var isMoney: Bool {
    switch self {
    case .shopeeIncome, .shopeeBalance, .shopeeAdsBalance, .tiktokIncome: true
    case .shopeeOrders, .shopeeFailedDelivery, .shopeeReturns, .tiktokOrders, .shopeeAffiliate: false
    }
  }

  /// Whether Canting reads it; the others are recognised and refused.
  package var isRead: Bool {
    switch self {
    case .shopeeOrders, .shopeeFailedDelivery, .shopeeReturns, .tiktokOrders, .shopeeIncome, .shopeeBalance,
      .shopeeAdsBalance, .tiktokIncome:
      true
    case .shopeeAffiliate: false
    }
  }
}
