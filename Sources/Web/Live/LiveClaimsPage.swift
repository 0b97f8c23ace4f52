package import Trade

/// All claims of a session: searched, by state, with what may be done to each.
package struct LiveClaimsPage: Page {
  package var template: String { "LiveClaims" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.allClaims") }

  let name: String
  let back: SiteURL
  let shares: SiteURL
  let search: String
  let shown: String
  let states: [Chip]
  let rows: [LiveClaimRow]
  /// Where a deed comes back to.
  let here: SiteURL
  let action: SiteURL
  let xlsx: SiteURL
  let csv: SiteURL
  let next: SiteURL?

  package init(
    _ session: LiveSession, rows: [ClaimList.Row], counts: [ClaimList.Shown: Int], shown: ClaimList.Shown,
    search: String, behind: ID<Claim>?, hasMore: Bool
  ) {
    name = session.form.title
    back = session.isOn ? .liveOperator(session.id) : .live(session.id)
    shares = .liveShares(session.id)
    self.search = search
    self.shown = shown.rawValue
    action = .liveClaims(session.id)
    let (search, state) = (search.isEmpty ? nil : search, shown == .all ? nil : shown.rawValue)
    here = action.with(["search": search, "state": state, "after": behind?.description])
    xlsx = SiteURL(action.path + ".xlsx").with(["search": search, "state": state])
    csv = SiteURL(action.path + ".csv").with(["search": search, "state": state])
    states = ClaimList.Shown.allCases.map { [action] state in
      Chip(
        .word("live.claimState.\(state)"), count: counts[state] ?? 0,
        address: action.with(["search": search, "state": state.rawValue]), chosen: state == shown)
    }
    self.rows = rows.map { LiveClaimRow($0) }
    next =
      hasMore
      ? rows.last.map { [action] in
        action.with(["search": search, "state": state, "after": $0.claim.id.description])
      } : nil
  }
}

/// The buyers of a session with what each is to get: for packing, and for who pays together.
package struct LiveSharesPage: Page {
  package var template: String { "LiveShares" }
  package static var place: Place? { .live }
  package var title: Written { .word("live.byBuyer") }

  let name: String
  let back: SiteURL
  let claims: SiteURL
  let search: String
  let action: SiteURL
  let here: SiteURL
  let buyers: [Buyer]
  let next: SiteURL?

  struct Buyer: Sendable {
    let name: String
    let source: Written
    let about: Written
    let until: Written?
    let items: [Item]
    let action: SiteURL
    let canExtend: Bool
    let canBlock: Bool
    let canUnblock: Bool
  }

  struct Item: Sendable {
    let code: String
    let what: Written
    let state: Written
  }

  package init(
    _ session: LiveSession, shares: [ClaimList.Share], search: String, behind: ClaimList.Place?, hasMore: Bool
  ) {
    name = session.form.title
    back = session.isOn ? .liveOperator(session.id) : .live(session.id)
    claims = .liveClaims(session.id)
    self.search = search
    action = .liveShares(session.id)
    let search = search.isEmpty ? nil : search
    here = action.with(["search": search, "after": behind?.handle, "id": behind?.buyer.description])
    buyers = shares.map { Self.buyer($0, of: session.id) }
    next =
      hasMore
      ? shares.last.map { [action] in
        action.with(["search": search, "after": $0.buyer.handle, "id": $0.buyer.id.description])
      } : nil
  }

  private static func buyer(_ share: ClaimList.Share, of session: ID<LiveSession>) -> Buyer {
    Buyer(
      // A viewer of our room is called as her handle begins; where she writes stands beside it.
      name: share.buyer.called == share.buyer.handle || share.buyer.source == RoomSource.name
        ? share.buyer.called : "\(share.buyer.called) (\(share.buyer.handle))",
      source: SourceStrip.name(of: share.buyer.source),
      about: .joined([
        .counted("live.heldCount", Int(share.held)),
        share.waiting > 0 ? .counted("live.waitingCount", Int(share.waiting)) : .text(""),
        share.held == 0 ? .text("") : share.amount.map { .money($0) } ?? .word("live.sumUnknown"),
      ]),
      until: share.until.map { .near($0) },
      items: share.claims.map { row in
        Item(
          code: row.code,
          what: .joined([.text(row.product), .text(row.traits.label), .text("×\(row.claim.quantity)")]),
          state: row.claim.waiting == 0
            ? .word("live.claimState.\(row.shown)")
            : row.isCounted ? .word("live.place", ["place": .count(row.place ?? 1)]) : .word("live.why.notCounted"))
      },
      action: .liveBuyer(session, share.buyer.id), canExtend: share.held > 0,
      canBlock: share.buyer.blockedAt == nil, canUnblock: share.buyer.blockedAt != nil)
  }
}
