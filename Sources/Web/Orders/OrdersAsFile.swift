import Storage
import Trade

extension SiteList {
  /// Orders as the list shows them, a row for each line.
  static let orders = SiteList(path: "/orders", permission: .seeBuyers) { request, caller in
    let filter = try OrderQuery(request, caller).filter
    let sheet = OrderSheet(in: caller.zone, words: OrderSheet.Words(request))
    return Content(
      name: .word("place.orders"), headings: OrderSheet.Column.allCases.map { .word("column.\($0)") },
      rows: { [page = OrderPages(caller, filter)] add in
        var cursor: OrderCursor?
        repeat {
          let found = try await page.next(after: cursor)
          for row in found.orders.flatMap(sheet.rows) { try add(row) }
          cursor = found.next
        } while cursor != nil
      })
  }
}

/// The pages of a list of orders, one read each.
private struct OrderPages: Sendable {
  let caller: Caller
  let filter: OrderFilter

  init(_ caller: Caller, _ filter: OrderFilter) {
    self.caller = caller
    self.filter = filter
  }

  func next(after cursor: OrderCursor?) async throws -> OrderPage {
    try await caller.database.read { [shop = caller.shop.id, filter] connection in
      try OrderList(connection: connection, shop: shop).page(filter, after: cursor, limit: OrderList.longestPage)
    }
  }
}

extension OrderSheet.Words {
  /// The words of the pages, looked up once for all rows.
  fileprivate init(_ request: WebRequest) {
    let statuses = Dictionary(
      uniqueKeysWithValues: OrderStatus.allCases.map { ($0, request.text(.word("status.\($0)"))) })
    let channels = Dictionary(
      uniqueKeysWithValues: SalesChannel.allCases.map { ($0, request.text(.word("channel.\($0)"))) })
    let people = CancellationCause.known.map { ($0, request.text(.cancelledBy($0))) }
    let names = Dictionary(uniqueKeysWithValues: people)
    self.init(
      status: { statuses[$0] ?? $0.rawValue }, channel: { channels[$0] ?? $0.rawValue }, person: { names[$0] ?? $0 })
  }
}

extension CancellationCause {
  /// Who has a word of ours.
  static let known = ["buyer", "seller", "system"]
}

extension Written {
  /// Who cancelled an order: a word of ours, or the file's own.
  static func cancelledBy(_ who: String) -> Written {
    CancellationCause.known.contains(who) ? .word("cancel.who.\(who)") : .text(who)
  }
}
