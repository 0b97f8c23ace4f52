import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// The claims of a session as its list shows them.
  static let claims = SiteList(path: "/live/:live/claims", permission: .seeBuyers) { request, caller in
    let id = try request.id("live", LiveSession.self)
    let query = ClaimQuery(request)
    _ = try await caller.database.read { try LiveSessions(connection: $0, shop: caller.shop.id).session(id) }
    let sheet = ClaimSheet(request, caller)
    return Content(
      name: .word("live.allClaims"), headings: ClaimSheet.headings,
      rows: { add in
        var behind: ID<Claim>?
        repeat {
          let after = behind
          let rows = try await caller.database.read { connection in
            try ClaimList(connection: connection, shop: caller.shop.id, session: id)
              .page(query.shown, search: query.search, behind: after, limit: ClaimList.longestPage)
          }
          for row in rows { try add(sheet.cells(row)) }
          behind = rows.count == ClaimList.longestPage ? rows.last?.claim.id : nil
        } while behind != nil
      })
  }
}

/// A claim as a row of a file.
private struct ClaimSheet: Sendable {
  static let headings: [Written] = [
    "claimedAt", "buyer", "name", "source", "code", "product", "motif", "size", "colour", "quantity", "held", "state",
    "place", "until", "price", "amount",
  ].map { .word("live.column.\($0)") }

  private let zone: ShopTimeZone
  private let decimals: Int
  /// In the reader's language.
  private let said: @Sendable (Written) -> String

  init(_ request: WebRequest, _ caller: Caller) {
    zone = caller.zone
    decimals = Currency(code: caller.shop.currency)?.decimals ?? 0
    said = { request.text($0) }
  }

  func cells(_ row: ClaimList.Row) -> [OutCell] {
    let claim = row.claim
    return [
      zone.cell(claim.claimedAt), .text(row.buyer.handle), OutCell(row.buyer.name),
      .text(said(SourceStrip.name(of: row.buyer.source))),
      .text(row.code), .text(row.product), OutCell(row.traits.motif), OutCell(row.traits.size),
      OutCell(row.traits.colour), .integer(claim.quantity), .integer(claim.held), .text(said(state(row))),
      row.isCounted ? row.place.map { .integer(Int64($0)) } ?? .blank : .blank,
      claim.until.map { zone.cell($0) } ?? .blank,
      money(row.price), money(row.amount),
    ]
  }

  /// As the page says it: a claim that waits for a count has no place that would tell when its turn comes.
  private func state(_ row: ClaimList.Row) -> Written {
    let state = Written.word("live.claimState.\(row.shown)")
    return row.place == nil || row.isCounted ? state : .joined([state, .word("live.why.notCounted")])
  }

  private func money(_ amount: Int64?) -> OutCell { amount.map { .money($0, decimals: decimals) } ?? .blank }
}
