package import Trade

/// The form that hands over the parcel of a paid checkout, on its order's page; shown by the template `CheckoutShip`.
package struct CheckoutShipping: Sendable {
  let id: String
  let shipTo: SiteURL
  let from = "order"

  package init(_ checkout: ID<Checkout>) {
    id = checkout.description
    shipTo = .checkoutShip(checkout)
  }
}
