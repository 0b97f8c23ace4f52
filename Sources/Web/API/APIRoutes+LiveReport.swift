import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var liveReportRoutes: [Route] {
    [Route(.get, "/api/v1/lives/:live/report", .scope(.money)) { try await liveReport($0, $1) }]
  }

  private func liveReport(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let id = try request.id("live", LiveSession.self)
    let behind = try await request.catchUp(caller)
    let told = try await caller.database.read {
      try LiveReport(of: id, shop: caller.shop.id, on: $0, at: request.now, in: caller.zone).told
    }
    return try request.answer(
      json: JSONValue.object([
        "live": .text(told.live), "title": .text(told.title), "startedAt": JSONValue(told.startedAt),
        "endedAt": JSONValue(told.endedAt), "facts": JSONValue(facts: told.facts),
        "tables": JSONValue(tables: told.tables), "ordersBehind": JSONValue(behind),
      ]))
  }
}
