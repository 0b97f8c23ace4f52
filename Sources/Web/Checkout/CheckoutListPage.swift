import Trade

/// The buyers of one session: what each has to pay, and whether she has.
package struct CheckoutListPage: Page {
  package var template: String { "CheckoutList" }
  package static var place: Place? { .live }
  package var title: Written { .word("checkout.listTitle", ["name": .text(name)]) }

  let name: String
  let live: SiteURL
  let payments: SiteURL
  let figures: [Figure]
  let rows: [CheckoutRowView]
  let from = "live"
  /// Where the shop has not said how one pays.
  let isUnready: Bool
  let terms: SiteURL
  let next: SiteURL?

  /// - Parameter sums: what all buyers come to, not only those of this page.
  init(
    _ session: LiveSession, _ rows: [CheckoutRow], sums: [Checkout.State: Int64], hasMore: Bool = false,
    terms: CheckoutTerms, letter: CheckoutLetter
  ) {
    name = session.form.title
    live = .live(session.id)
    payments = .payments
    self.terms = .checkoutTerms
    isUnready = !terms.isUsable
    figures = [
      Figure(.word("checkout.state.open"), .money(sums[.open] ?? 0)),
      Figure(.word("checkout.state.waiting"), .money(sums[.waiting] ?? 0)),
      Figure(.word("checkout.state.paid"), .money(sums[.paid] ?? 0)),
    ]
    self.rows = rows.map { CheckoutRowView($0, letter: letter) }
    next =
      hasMore
      ? rows.last.map { row in
        .liveCheckouts(session.id).with(["after": CheckoutDesk.Place(row.checkout).description])
      } : nil
  }
}

/// Payments that the shop waits for, over all its sessions: the seller types the amount that her bank app shows.
package struct PaymentsPage: Page {
  package var template: String { "Payments" }
  package static var place: Place? { .live }
  package var title: Written { .word("checkout.payments") }

  let amount: String
  let isSearch: Bool
  /// Only those who say that they have paid.
  let saidOnly: Bool
  let rows: [CheckoutRowView]
  let isEmpty: Bool
  let past: [CheckoutRowView]
  let hasPast: Bool
  let from = "payments"

  /// - Parameters:
  ///   - saidOnly: whether these are only those who say that they have paid.
  ///   - past: what was paid lately, or, in a search, others with the amount.
  init(amount: String, saidOnly: Bool = false, _ rows: [CheckoutRow], past: [CheckoutRow], letter: CheckoutLetter) {
    self.amount = amount
    isSearch = !amount.isEmpty
    self.saidOnly = saidOnly
    self.rows = rows.map { CheckoutRowView($0, letter: letter) }
    isEmpty = rows.isEmpty
    self.past = past.map { CheckoutRowView($0, letter: letter) }
    hasPast = !past.isEmpty
  }
}
