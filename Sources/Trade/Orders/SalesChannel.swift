/// Where a sale happens.
package enum SalesChannel: String, Sendable, Hashable, Codable, CaseIterable {
  case shopee, tiktokShop, tokopedia
  /// The shop's own pages.
  case storefront
  /// Over the counter.
  case counter
}

extension SalesChannel {
  /// The channel's number in frames between processes; never reused.
  package var wireCode: UInt8 {
    switch self {
    case .shopee: 1
    case .tiktokShop: 2
    case .tokopedia: 3
    case .storefront: 4
    case .counter: 5
    }
  }

  /// The channel with that number, if there is one.
  package init?(wireCode: UInt8) {
    switch wireCode {
    case 1: self = .shopee
    case 2: self = .tiktokShop
    case 3: self = .tokopedia
    case 4: self = .storefront
    case 5: self = .counter
    default: return nil
    }
  }
}
