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
  let lapsed: [LapsedRow]
  let hasLapsed: Bool
  let isEmpty: Bool
  let from = "live"
  /// Where the shop has not said how one pays.
  let isUnready: Bool
  let terms: SiteURL
  let next: SiteURL?

  /// A buyer whose pieces lapsed before she confirmed.
  struct LapsedRow: Sendable {
    let buyer: String
    let items: String
    let since: Written
    let state = Badge(.word("checkout.state.lapsed"), .quiet)
    /// Her claims, where they can be opened again.
    let claims: SiteURL
  }

  /// - Parameters:
  ///   - lapsed: who let her time pass before she confirmed.
  ///   - sums: what all buyers come to, not only those of this page.
  init(
    _ session: LiveSession, _ rows: [CheckoutRow], lapsed: [LapsedHold] = [], sums: CheckoutSums, hasMore: Bool = false,
    terms: CheckoutTerms, letter: CheckoutLetter
  ) {
    name = session.form.title
    live = .live(session.id)
    payments = .payments
    self.terms = .checkoutTerms
    isUnready = !terms.isUsable
    figures = Self.figures(sums)
    self.rows = rows.map { CheckoutRowView($0, letter: letter) }
    self.lapsed = lapsed.map { LapsedRow($0, in: session.id) }
    (hasLapsed, isEmpty) = (!lapsed.isEmpty, rows.isEmpty && lapsed.isEmpty)
    next =
      hasMore
      ? rows.last.map { row in
        .liveCheckouts(session.id).with(["after": CheckoutDesk.Place(row.checkout).description])
      } : nil
  }

  /// Cash on delivery only where there is some: it is neither paid nor waited for by the bank.
  private static func figures(_ sums: CheckoutSums) -> [Figure] {
    [
      Figure(.word("checkout.state.open"), .money(sums.open)),
      Figure(.word("checkout.state.waiting"), .money(sums.waiting)),
      Figure(.word("checkout.state.paid"), .money(sums.paid)),
    ] + (sums.asked == 0 ? [] : [Figure(.word("checkout.state.cod"), .money(sums.asked))])
      + (sums.accepted == 0 ? [] : [Figure(.word("checkout.sumCOD"), .money(sums.accepted))])
  }
}

extension CheckoutListPage.LapsedRow {
  init(_ hold: LapsedHold, in session: ID<LiveSession>) {
    buyer = [hold.buyer.handle, hold.buyer.name].filter { !$0.isEmpty }.joined(separator: " · ")
    items = hold.pieces.map { "\($0.code) \($0.variation) ×\($0.quantity)" }.joined(separator: ", ")
    since = .since(hold.at)
    claims = .liveClaims(session).with(["search": hold.buyer.handle, "state": ClaimList.Shown.lapsed.rawValue])
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
