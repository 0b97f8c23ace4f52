import HTTPTypes
import Hummingbird
import Storage
package import Trade

/// A product list from a file: put in, checked, taken.
package struct ProductImportRoutes: Sendable {
  /// A list of 20,000 variants is under 2 MB.
  static let fileLimit = 20 << 20

  /// Most refused rows that a page shows.
  private static let shownRefusals = 200

  private let child: ProductListChild

  /// - Parameter child: what reads the files.
  package init(child: ProductListChild) { self.child = child }

  package var routes: [Route] {
    [
      Route(.get, "/products/import", .permission(.editCatalogue)) { request, _ in request.page(ProductImportPage()) },
      Route(.post, "/products/import", .permission(.editCatalogue), body: .file(limit: Self.fileLimit), use: check),
      Route(.post, "/products/import/:list", .permission(.editCatalogue), use: take),
    ]
  }

  /// What came of a list that was looked at.
  enum Checked {
    /// The whole file, with the reason.
    case refused(Written)
    /// Under which name it waits, and what it would change.
    case checked(String, ProductListResult)
  }

  /// Reads the file and says what it would change; nothing changes yet.
  @Sendable func check(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let upload = try await request.upload()
    switch try await check(upload, request, caller) {
    case .refused(let sentence):
      return request.page(ProductImportPage(problem: sentence), status: .unprocessableContent)
    case .checked(let name, let result):
      let page = ProductImportPage(
        checked: upload.name, upload: name, counts: result.counts,
        refusals: result.refusals.prefix(Self.shownRefusals).map(ImportSummary.Refusal.init))
      return request.page(page)
    }
  }

  /// Reads a list and keeps it until it is saved.
  func check(_ upload: Upload, _ request: WebRequest, _ caller: Caller) async throws -> Checked {
    let today = caller.today(at: request.now)
    switch try await read(upload, caller) {
    case .refused(let indonesian, let english):
      return .refused(.bilingual(indonesian, english: english))
    case .read(let records, let refusals, _):
      let result = try await caller.database.read { connection in
        try Catalogue(connection: connection, shop: caller.shop.id).check(records, refusals: refusals, on: today)
      }
      let lists = WaitingLists(folder: request.site.settings.uploadFolder, shop: caller.shop.id)
      lists.removeOld(at: request.now)
      let name = try lists.keep(WaitingList(fileName: upload.name, records: records, refusals: refusals))
      return .checked(name, result)
    }
  }

  /// Takes the list that was checked.
  @Sendable func take(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let name = try request.text("list")
    return try await request.once(caller) { connection in
      .seeOther(.products, Flash(.saved(try Self.take(name, request, caller, on: connection).counts)))
    }
  }

  /// Takes the list that waits under a name.
  ///
  /// - Throws: ``Problem/notFound``.
  static func take(
    _ name: String, _ request: WebRequest, _ caller: Caller, on connection: any SQLConnection
  ) throws -> ProductListResult {
    let lists = WaitingLists(folder: request.site.settings.uploadFolder, shop: caller.shop.id)
    guard let list = lists.list(name) else { throw Problem.notFound }
    try request.note(.imported, list.fileName, by: caller, on: connection)
    return try Catalogue(connection: connection, shop: caller.shop.id).apply(
      list.records, refusals: list.refusals, on: caller.today(at: request.now), at: request.now, by: caller.person)
  }

  private func read(_ upload: Upload, _ caller: Caller) async throws -> ProductListReading {
    guard let path = upload.take() else { throw Problem(.failed) }
    defer { WaitingLists.remove(path) }
    return try await child.read(path, currency: caller.shop.currency)
  }
}

extension Written {
  fileprivate static func saved(_ counts: ProductListCounts) -> Written {
    .bilingual(
      "\(counts.newVariants) varian baru, \(counts.changed) berubah, \(counts.unchanged) sama, \(counts.refused) baris ditolak.",
      english: "\(counts.newVariants) new variants, \(counts.changed) changed, \(counts.unchanged) the same, "
        + "\(counts.refused) rows refused.")
  }
}

extension ImportSummary.Refusal {
  fileprivate init(_ refusal: ProductListRefusal) {
    let sentence = refusal.sentence
    self.init(
      row: refusal.row, column: refusal.column.heading(.indonesian), value: refusal.value,
      reason: .bilingual(sentence.indonesian, english: sentence.english))
  }
}
