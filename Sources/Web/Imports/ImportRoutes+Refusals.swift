import HTTPTypes
import Hummingbird
import Storage
import Trade

/// The rows an import refused: all that are kept, on pages.
extension ImportRoutes {
  private static let refusalsOnPage = 200

  var refusalRoutes: [Route] {
    [
      Route(.get, "/imports/:import/refusals", .permission(.seeBooks)) { request, caller in
        try await refusals(request, caller)
      },
      Route(.post, "/imports/:import/refusals/seen", .permission(.importFiles)) { request, caller in
        try await see(request, caller)
      },
    ]
  }

  private func refusals(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let place = request.query["after"].flatMap { Int($0) }.map { max(0, $0) } ?? 0
    let desk = runner.desk(caller.shop.id)
    let record = try await desk.record(id)
    let found = try await desk.refusals(of: id, from: place, limit: Self.refusalsOnPage + 1)
    let isMore = found.count > Self.refusalsOnPage
    let next = SiteURL.importRefusals(id).with(["after": "\(place + Self.refusalsOnPage)"])
    return request.page(
      ImportRefusalsPage(
        of: id, fileName: record.fileName, refused: record.counts.refusedRows,
        refusals: found.prefix(Self.refusalsOnPage).map { ImportSummary.Refusal($0, for: caller) },
        maySee: record.state == .saved, next: isMore ? next : nil))
  }

  private func see(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("import", FileImport.self)
    let desk = runner.desk(caller.shop.id)
    return try await request.once(caller) { connection in
      try desk.seeRefusals(of: id, at: request.now, on: connection)
      return .seeOther(.today)
    }
  }
}

extension ImportSummary.Refusal {
  /// What stands in the cell may be the buyer's, so only those who may see buyers see it.
  init(_ note: RowNote, for caller: Caller) {
    self.init(
      row: note.row, column: note.column, value: caller.may(.seeBuyers) ? note.value : "",
      reason: .text(note.reason.sentence.text(in: caller.language.rawValue)))
  }
}
