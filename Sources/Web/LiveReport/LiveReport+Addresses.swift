package import Trade

extension LiveReport {
  /// With the addresses of this site's pages where costs are said.
  package var told: ToldLive { told { SiteURL.cost(of: $0).path } }
}

extension SiteURL {
  /// Where a cost is said: on the variant's page, once there is one.
  static func cost(of goods: LiveUncosted.Goods) -> SiteURL {
    switch goods {
    case .variant(let id): .variant(id)
    case .listing(let id): .listings.with(["listing": id.description])
    }
  }
}
