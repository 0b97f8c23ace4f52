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

  /// Whether Canting reads orders out of it; the others are recognised and kept for later.
  package var isRead: Bool {
    switch self {
    case .shopeeOrders, .shopeeFailedDelivery, .shopeeReturns, .tiktokOrders: true
    case .shopeeIncome, .shopeeBalance, .shopeeAdsBalance, .shopeeAffiliate, .tiktokIncome: false
    }
  }
}
