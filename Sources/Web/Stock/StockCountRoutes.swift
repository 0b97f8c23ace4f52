import HTTPTypes
import Hummingbird
import Storage
import Trade

/// Opname: counting many variants at once.
package struct StockCountRoutes: Sendable {
  private static let rowsOnPage = 50

  /// A list opened longer ago than this is not a list of what lies on the shelf now.
  private static let oldestList = StockLedger.oldestCount

  package init() {}

  package var routes: [Route] {
    [
      Route(.get, "/stock/counts", .permission(.moveStock), use: list),
      Route(.post, "/stock/counts", .permission(.moveStock), use: count),
      Route(.post, "/stock/counts/undo", .permission(.moveStock), use: undo),
    ]
  }

  @Sendable func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let today = caller.today(at: request.now)
    let search = request.query["search"] ?? ""
    let kind = request.query["show"].flatMap(CountListKind.init(rawValue:)) ?? .all
    let cursor = Self.cursor(request.query)
    let (lines, totals) = try await caller.database.read { connection in
      let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
      return (
        try catalogue.variantsToCount(kind, search: search, on: today, after: cursor, limit: Self.rowsOnPage),
        try catalogue.countListTotals()
      )
    }
    let page = StockCountPage(
      search: search, shown: Self.chips(totals, chosen: kind, search: search),
      rows: lines.map { StockCountPage.Row($0) }, filtered: !search.isEmpty || kind != .all, countedAt: request.now,
      next: lines.count == Self.rowsOnPage ? lines.last.map { Self.next($0.cursor, kind, search) } : nil)
    return request.page(page)
  }

  /// Counts every row in which something was written.
  @Sendable func count(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let now = request.now
    let openedAt = Self.openedAt(request.form["counted_at"], now: now)
    let entries = Self.entries(request.form)
    guard entries.allSatisfy({ $0.pieces != nil }) else {
      return try await refuse(entries, openedAt: openedAt, request, caller)
    }
    return try await request.once(caller) { connection in
      let ledger = StockLedger(connection: connection, shop: caller.shop.id)
      // In one order everywhere: two people who count the same shelf wait for each other, never both.
      let counts = try entries.sorted { $0.variant < $1.variant }.compactMap { entry in
        try entry.pieces.map { pieces in
          try ledger.count(pieces, of: entry.variant, at: openedAt, by: caller.person, now: now)
        }
      }
      if !counts.isEmpty { try request.note(.counted, String(counts.count), by: caller, on: connection) }
      let done: Written = counts.count == 1 ? .word("stock.counted") : .counted("stock.countedMany", counts.count)
      return .seeOther(.stockCounts, Flash(done, undo: counts.isEmpty ? nil : .countUndo(counts)))
    }
  }

  /// Takes the counts of the query back; each must still stand.
  @Sendable func undo(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let counts = request.query.all("count").compactMap { ID<StockCount>($0) }
    guard !counts.isEmpty, counts.count <= Self.rowsOnPage else { throw Problem.notFound }
    let now = request.now
    return try await request.once(caller) { connection in
      let ledger = StockLedger(connection: connection, shop: caller.shop.id)
      for count in counts { try ledger.undoCount(count, now: now) }
      return .seeOther(
        .stockCounts, Flash(.bilingual("Hitungan ditarik kembali.", english: "The count has been taken back.")))
    }
  }

  /// One row of the form; `pieces` is nil where what was written is not a number of pieces.
  private struct Entry: Sendable {
    let variant: ID<Variant>
    let typed: String
    let pieces: Int64?
  }

  /// A name the page does not write is no row, such as a second one of the same variant with a zero before its id.
  private static func entries(_ form: Fields) -> [Entry] {
    form.firsts.compactMap { name, text in
      let typed = text.trimmed
      guard !typed.isEmpty, let variant = ID<Variant>(name.dropFirst(6)), name == "count-\(variant)" else { return nil }
      let pieces = ListedNumber.read(typed, decimals: 0).flatMap { $0 <= 1_000_000 ? $0 : nil }
      return Entry(variant: variant, typed: typed, pieces: pieces)
    }
  }

  /// The rows that were filled in, with what is wrong; nothing was counted.
  private func refuse(
    _ entries: [Entry], openedAt: Instant, _ request: WebRequest, _ caller: Caller
  ) async throws -> Response {
    let today = caller.today(at: request.now)
    let typed = Dictionary(uniqueKeysWithValues: entries.map { ($0.variant, $0) })
    let lines = try await caller.database.read { connection in
      try Catalogue(connection: connection, shop: caller.shop.id).countLines(of: Array(typed.keys), on: today)
    }
    let rows = lines.map { line in
      let entry = typed[line.standing.variant.id]
      return StockCountPage.Row(line, value: entry?.typed, error: entry?.pieces == nil ? .pieces(from: 0) : nil)
    }
    let page = StockCountPage(search: "", shown: [], rows: rows, filtered: true, countedAt: openedAt, next: nil)
    return request.page(page, status: .unprocessableContent)
  }

  /// When the list was opened: orders placed since take their pieces from what was counted.
  private static func openedAt(_ text: String?, now: Instant) -> Instant {
    guard let text, let milliseconds = Int64(text) else { return now }
    let opened = Instant(milliseconds: milliseconds)
    return opened <= now && opened >= now - oldestList ? opened : now
  }

  private static func cursor(_ query: Fields) -> CountCursor? {
    guard let variant = query["after"].flatMap({ ID<Variant>($0) }),
      let product = query["product"].flatMap({ ID<Product>($0) })
    else { return nil }
    return CountCursor(
      name: query["name"] ?? "", product: product,
      countedAt: Instant(milliseconds: query["at"].flatMap { Int64($0) } ?? 0), variant: variant)
  }

  private static func next(_ cursor: CountCursor, _ kind: CountListKind, _ search: String) -> SiteURL {
    .stockCounts.with([
      "search": search.isEmpty ? nil : search, "show": kind == .all ? nil : kind.rawValue,
      "after": cursor.variant.description, "product": cursor.product.description, "name": cursor.name,
      "at": String(cursor.countedAt.milliseconds),
    ])
  }

  private static func chips(_ totals: [CountListKind: Int], chosen: CountListKind, search: String) -> [Chip] {
    CountListKind.allCases.map { kind in
      let address = SiteURL.stockCounts.with([
        "search": search.isEmpty ? nil : search, "show": kind == .all ? nil : kind.rawValue,
      ])
      return Chip(kind.label, count: totals[kind], address: address, chosen: kind == chosen)
    }
  }
}

extension StockCountPage.Row {
  init(_ line: CountLine, value: String? = nil, error: Written? = nil) {
    self.init(
      id: line.standing.variant.id, product: line.product, name: line.standing.variant.traits.label,
      sku: line.standing.variant.sku, expected: line.standing.level.counted.map { Int($0.onHand) },
      countedAt: line.standing.level.counted?.countedAt, value: value, error: error)
  }
}

extension CountListKind {
  var label: Written {
    switch self {
    case .all: .word("common.all")
    case .notCounted: .word("count.never")
    case .oldest: .word("count.oldest")
    }
  }
}
