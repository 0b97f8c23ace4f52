import Hummingbird
import Spreadsheets
import Storage
import Trade

/// A list of the site that can be kept as a file: its address, who may have it, its columns and its rows.
struct SiteList: Sendable {
  /// Gives one row after the other to whoever asks, read page by page.
  typealias Rows = @Sendable (_ add: ([OutCell]) throws -> Void) async throws -> Void

  /// What stands in the file.
  struct Content: Sendable {
    /// Of the sheet, and the beginning of the file's name.
    let name: Written
    let headings: [Written]
    let rows: Rows
  }

  /// The address of the page that shows it; the file's has an ending besides.
  let path: String
  let permission: Permission
  let content: @Sendable (WebRequest, Caller) async throws -> Content

  var routes: [Route] {
    ListFile.Format.allCases.map { format in
      Route(.get, "\(path).\(format)", .permission(permission), asksAgain: permission == .seeBuyers) {
        request, caller in
        let content = try await content(request, caller)
        let file = try await request.download(content, as: format, on: caller.today(at: request.now))
        let name = request.text(content.name)
        try await caller.database.write { try request.note(.exported, name, by: caller, on: $0) }
        return file
      }
    }
  }
}

/// Every list of the site as XLSX and CSV, under its own address and with its own filters.
package struct ListRoutes: Sendable {
  private let lists: [SiteList]

  package init(runner: ImportRunner) {
    lists = [
      .orders, .products, .listings, .movements, .movementsOfVariant, .cancellations, .claims, .money, .imports(runner),
      .refusals(runner), .liveItems, .liveMinutes, .liveOrders, .liveInsights,
    ]
  }

  package var routes: [Route] { lists.flatMap(\.routes) }
}

extension Caller {
  /// The shop's clock.
  var zone: ShopTimeZone { ShopTimeZone(name: shop.timeZone) ?? .jakarta }
}

extension ShopTimeZone {
  /// A time as a cell that sorts as it reads.
  func cell(_ instant: Instant) -> OutCell { .text(local(at: instant).minuteText) }
}

extension OutCell {
  init(_ text: String?) { self = text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }
}
