import Spreadsheets
import Storage
import Trade

extension SiteList {
  /// Movements and counts of all variants, the newest first.
  static let movements = SiteList(path: "/stock/movements", permission: .seeBooks) { request, caller in
    movements(of: nil, request, caller)
  }

  /// The same of one variant.
  static let movementsOfVariant = SiteList(
    path: "/variants/:variant/movements", permission: .seeBooks
  ) { request, caller in
    let variant = try request.id("variant", Variant.self)
    try await caller.database.read { connection in
      _ = try Catalogue(connection: connection, shop: caller.shop.id).variant(variant)
    }
    return movements(of: variant, request, caller)
  }

  private static func movements(of variant: ID<Variant>?, _ request: WebRequest, _ caller: Caller) -> Content {
    let kinds = Movement.Kind.allCases.map(\.rawValue) + ["count"]
    let words = Dictionary(uniqueKeysWithValues: kinds.map { ($0, request.text(.word("movement.\($0)"))) })
    return Content(
      name: .word("list.movements"),
      headings: ["at", "variant", "kind", "pieces", "number", "person", "note"].map { .word("column.\($0)") },
      rows: { add in
        var cursor: Int64?
        repeat {
          let before = cursor
          let (events, names) = try await caller.database.read { connection in
            let catalogue = Catalogue(connection: connection, shop: caller.shop.id)
            let events = try catalogue.history(of: variant, before: before, limit: 200)
            return (events, try catalogue.names(of: Array(Set(events.map(\.variant)))))
          }
          for event in events {
            try add([
              caller.zone.cell(event.at), OutCell(names[event.variant]), .text(words[event.kind] ?? event.kind),
              .integer(Int64(event.quantity)), OutCell(event.orderNumber), OutCell(event.person), OutCell(event.note),
            ])
          }
          cursor = events.last?.id
        } while cursor != nil
      })
  }
}
