/// One page: plain values, shown by one template.
///
/// A handler fills the values and asks the ``PageRenderer`` to write them; a page never reads storage. The template
/// sees the stored properties by their names.
package protocol Page: Sendable {
  /// The template's file name without `.mustache`.
  var template: String { get }
  /// The place in the navigation that is lit, if any.
  static var place: Place? { get }
  /// What the browser's tab says.
  var title: Written { get }
}

extension Page {
  package static var place: Place? { nil }
}

/// The places under the thumb.
package enum Place: String, Sendable, CaseIterable {
  case today, orders, live, products, money

  var address: SiteURL {
    switch self {
    case .today: .today
    case .orders: .orders
    case .live: .lives
    case .products: .products
    case .money: .money
    }
  }
}
