import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var liveRoutes: [Route] {
    [
      Route(.get, "/api/v1/lives", .scope(.read)) { try await lives($0, $1) },
      Route(.get, "/api/v1/lives/:live", .scope(.read)) { try await oneLive($0, $1) },
      Route(.post, "/api/v1/lives/:live/comments", .scope(.live), body: .lines(), key: .none) {
        try await takeComments($0, $1)
      },
    ] + livePlanRoutes + liveDeskRoutes
  }

  private func lives(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let sessions = try await caller.database.read {
      try LiveSessions(connection: $0, shop: caller.shop.id).sessions(limit: 50)
    }
    return try request.answer(json: JSONValue.object(["lives": .list(sessions.map { JSONValue($0) })]))
  }

  private func oneLive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let id = try request.id("live", LiveSession.self)
    let now = request.now
    let view = try await caller.database.read { try DeskView(id, of: caller.shop.id, on: $0, at: now) }
    return try request.answer(
      json: JSONValue(view.session).with([
        "lineUp": .list(view.items.map { JSONValue($0, view) }), "showing": .text(view.showing?.code ?? ""),
        "held": .number(view.totals.held), "paid": .number(view.totals.paid), "waiting": .number(view.totals.waiting),
        "buyers": .number(Int64(view.totals.buyers)), "comments": .number(Int64(view.totals.comments)),
        "unsure": .number(Int64(view.totals.unsure)),
        "questions": .number(Int64(view.totals.questions)),
        "seenPerMille": JSONValue(view.sources.seen(at: now)), "sources": JSONValue.sources(view.sources, at: now),
      ]))
  }

  /// Comments as JSON lines; a line that came before is passed over, one that cannot be read is refused by itself.
  private func takeComments(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    _ = try APIQuery(request, [])
    let id = try request.id("live", LiveSession.self)
    let lines = request.lines
    let most = SourceDelivery.mostLines
    guard lines.count(where: { !$0.isEmpty }) <= most else {
      throw Problem(
        .unprocessable,
        .bilingual(
          "Paling banyak \(most) baris sekali kirim.", english: "At most \(most) lines in one request."))
    }
    let delivery = SourceDelivery(lines, of: BridgeSource(), at: request.now)
    let taken = try await live.desk.take(delivery, in: LiveDesk.Place(shop: caller.shop.id, session: id))
    live.board.poke(id)
    return try request.answer(
      json: JSONValue.object([
        "new": .number(Int64(taken.new)), "known": .number(Int64(taken.known)),
        "floods": .number(Int64(taken.floods)), "others": .number(Int64(delivery.others)),
        "refused": .list(
          delivery.refused.map { .object(["line": .number(Int64($0.line)), "field": .text($0.field)]) }),
      ]))
  }
}

extension JSONValue {
  init(_ session: LiveSession) {
    self = .object([
      "id": JSONValue(session.id), "title": .text(session.form.title), "plannedAt": JSONValue(session.form.plannedAt),
      "startedAt": JSONValue(session.startedAt), "endedAt": JSONValue(session.endedAt),
      "channel": .text(session.form.channel.rawValue),
      "alsoOn": .list(session.form.alsoOn.map { .text($0.rawValue) }), "target": JSONValue(session.form.target),
      "host": .text(session.form.host),
      "operator": .text(session.form.operator), "holdMinutes": .number(Int64(session.form.holdMinutes)),
      "mostPerBuyer": JSONValue(session.form.mostPerBuyer), "bareCode": .text(session.form.bareCode.rawValue),
      "events": .number(session.events),
    ])
  }

  init(_ item: LineUpItem, _ view: DeskView) {
    self = .object([
      "id": JSONValue(item.id), "code": .text(item.code), "product": JSONValue(item.product),
      "name": .text(item.name), "price": JSONValue(item.price), "minutes": .number(Int64(item.minutes)),
      "left": JSONValue(view.left(of: item)),
    ])
  }
}
