import Trade

extension CutNames {
  /// What a value is called, and where what it stands for is shown.
  subscript(value: String) -> (Written, SiteURL?) {
    guard let name = name(of: value) else { return (.word("common.unknown"), nil) }
    let address: SiteURL? =
      switch name.subject {
      case .product(let id): .product(id)
      case .variant(let id): .variant(id)
      case .listing: .listings
      case .city(let city): SiteURL.orders.with(["search": city])
      case .payment: nil
      }
    return (.joined(name.parts.map { .text($0) }), address)
  }
}
