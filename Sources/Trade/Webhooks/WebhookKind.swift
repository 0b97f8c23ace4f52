import Storage

/// What happens in a shop that its programs can be told of. The words are part of the API: see docs/webhooks.md.
package enum WebhookKind: String, Sendable, CaseIterable, Codable, SQLConvertible, Comparable {
  /// Orders that the books did not have before.
  case ordersNew = "orders.new"
  /// Orders of which the state is another than before.
  case ordersMoved = "orders.moved"
  /// Somebody of the shop saw the money of a checkout.
  case checkoutPaid = "checkout.paid"
  /// Claims of a live that were given pieces, at once or out of the waiting list.
  case claimsWon = "claims.won"
  /// Variants that came to the level under which the seller wants to be told, or below.
  case stockLow = "stock.low"
  /// A file is in the books.
  case importDone = "import.done"
  /// Orders whose money came, and whether it is what the rules say.
  case payoutsMatched = "payouts.matched"
  /// Nothing happened: the owner tries an address.
  case test

  /// What an address can wish for; the test comes when it is asked for.
  package static let offered = allCases.filter { $0 != .test }

  package static func < (left: WebhookKind, right: WebhookKind) -> Bool { left.rawValue < right.rawValue }
}
