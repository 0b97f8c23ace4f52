import Spreadsheets
import Storage
import Trade

/// The lists that people read in a shop's folder: orders, products, stock, claims, each as a workbook and as CSV.
///
/// They tell the same as the tables beside them, in the shop's language; nothing is read back from them.
struct ShopLists {
  /// Bound to the shop.
  let database: any SQLDatabase
  let shop: Shop
  let folder: String

  private typealias Rows = (_ add: ([OutCell]) throws -> Void) async throws -> Void

  private var zone: ShopTimeZone { ShopTimeZone(name: shop.timeZone) ?? .jakarta }
  private var decimals: Int { Currency(code: shop.currency)?.decimals ?? 0 }

  func write(at now: Instant) async throws {
    try await write("orders", Sentences.ordersSheet, Sentences.orderSheetColumns, orders)
    let today = LocalDate(now, in: zone)
    let products = ProductListColumn.allCases.map {
      Sentence($0.heading(.indonesian), english: $0.heading(.english))
    }
    try await write("products", Sentences.productsSheet, products) { try await self.products(on: today, $0) }
    try await write("stock", Sentences.movementsSheet, Sentences.movementColumns, movements)
    try await write("claims", Sentences.claimsSheet, Sentences.claimColumns, claims)
  }

  private func write(_ name: String, _ title: Sentence, _ headings: [Sentence], _ rows: Rows) async throws {
    for format in ListFile.Format.allCases {
      let file = try ListFile(
        creating: "\(folder)/lists/\(name).\(format)", as: format, name: text(title), headings: headings.map(text))
      try await rows { try file.append($0) }
      try file.finish()
    }
  }

  private func orders(_ add: ([OutCell]) throws -> Void) async throws {
    let language = shop.language.rawValue
    let sheet = OrderSheet(
      in: zone,
      words: OrderSheet.Words(
        status: { $0.name.text(in: language) }, channel: { $0.name.text(in: language) },
        person: { Sentences.canceller($0)?.text(in: language) ?? $0 }))
    var cursor: OrderCursor?
    repeat {
      let after = cursor
      let page = try await database.read { [shop] connection in
        try OrderList(connection: connection, shop: shop.id).page(
          OrderFilter(), after: after, limit: OrderList.longestPage)
      }
      for row in page.orders.flatMap(sheet.rows) { try add(row) }
      cursor = page.next
    } while cursor != nil
  }

  private func products(on today: LocalDate, _ add: ([OutCell]) throws -> Void) async throws {
    var cursor: ProductCursor?
    repeat {
      let after = cursor
      let page = try await database.read { [shop] connection in
        try Catalogue(connection: connection, shop: shop.id).productListRows(
          currency: shop.currency, on: today, after: after)
      }
      for row in page.rows { try add(row) }
      cursor = page.next
    } while cursor != nil
  }

  private func movements(_ add: ([OutCell]) throws -> Void) async throws {
    var cursor: Int64?
    repeat {
      let before = cursor
      let (events, names) = try await database.read { [shop] connection in
        let catalogue = Catalogue(connection: connection, shop: shop.id)
        let events = try catalogue.history(of: nil, before: before, limit: 200)
        return (events, try catalogue.names(of: Array(Set(events.map(\.variant)))))
      }
      for event in events {
        try add([
          time(event.at), cell(names[event.variant]), .text(event.kind), .integer(Int64(event.quantity)),
          cell(event.orderNumber), cell(event.person), cell(event.note),
        ])
      }
      cursor = events.last?.id
    } while cursor != nil
  }

  private func claims(_ add: ([OutCell]) throws -> Void) async throws {
    var place: (Instant, ID<LiveSession>)?
    while true {
      let before = place
      let sessions = try await database.read { [shop] connection in
        try LiveSessions(connection: connection, shop: shop.id).sessions(before: before)
      }
      for session in sessions { try await claims(of: session, add) }
      guard let last = sessions.last else { return }
      place = (last.form.plannedAt, last.id)
    }
  }

  private func claims(of session: LiveSession, _ add: ([OutCell]) throws -> Void) async throws {
    var behind: ID<Claim>?
    repeat {
      let after = behind
      let rows = try await database.read { [shop] connection in
        try ClaimList(connection: connection, shop: shop.id, session: session.id)
          .page(behind: after, limit: ClaimList.longestPage)
      }
      for row in rows {
        try add([
          .text(session.form.title), time(row.claim.claimedAt), .text(row.buyer.handle), cell(row.buyer.name),
          .text(row.buyer.source), .text(row.code), .text(row.product), cell(row.traits.motif), cell(row.traits.size),
          cell(row.traits.colour), .integer(row.claim.quantity), .integer(row.claim.held),
          .text(row.claim.state.rawValue), money(row.price), money(row.amount),
        ])
      }
      behind = rows.count == ClaimList.longestPage ? rows.last?.claim.id : nil
    } while behind != nil
  }

  private func text(_ sentence: Sentence) -> String { sentence.text(in: shop.language.rawValue) }
  private func time(_ instant: Instant) -> OutCell { .text(zone.local(at: instant).minuteText) }
  private func cell(_ text: String?) -> OutCell { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }
  private func money(_ amount: Int64?) -> OutCell { amount.map { .money($0, decimals: decimals) } ?? .blank }
}
