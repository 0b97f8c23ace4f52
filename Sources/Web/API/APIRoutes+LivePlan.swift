import HTTPTypes
import Hummingbird
import Storage
import Trade

extension APIRoutes {
  var livePlanRoutes: [Route] {
    [
      Route(.post, "/api/v1/lives", .scope(.desk)) { try await planLive($0, $1) },
      Route(.patch, "/api/v1/lives/:live", .scope(.desk)) { try await changeLive($0, $1) },
      Route(.post, "/api/v1/lives/:live/items", .scope(.desk)) { try await addItem($0, $1) },
      Route(.patch, "/api/v1/lives/:live/items/:item", .scope(.desk)) { try await changeItem($0, $1) },
      Route(.delete, "/api/v1/lives/:live/items/:item", .scope(.desk), body: BodyRule.none) {
        try await removeItem($0, $1)
      },
      Route(.post, "/api/v1/lives/:live/codes", .scope(.desk)) { try await numberItems($0, $1) },
      Route(.post, "/api/v1/lives/:live/start", .scope(.desk), body: BodyRule.none) { request, caller in
        try await liveDeed(request, caller) { sessions, id in
          try sessions.start(id, by: caller.person, at: request.now)
        }
      },
      Route(.post, "/api/v1/lives/:live/end", .scope(.desk), body: BodyRule.none) { request, caller in
        try await liveDeed(request, caller) { sessions, id in
          try sessions.end(id, by: caller.person, at: request.now)
        }
      },
      Route(.post, "/api/v1/lives/:live/reopen", .scope(.desk), body: BodyRule.none) { request, caller in
        try await liveDeed(request, caller) { sessions, id in
          try sessions.reopen(id, by: caller.person, at: request.now)
        }
      },
      Route(.post, "/api/v1/lives/:live/showing", .scope(.desk)) { try await showItem($0, $1) },
    ]
  }

  private static let sessionFields: Set<String> = [
    "title", "plannedAt", "channel", "alsoOn", "host", "operator", "target", "holdMinutes", "mostPerBuyer", "bareCode",
  ]

  private func planLive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, Self.sessionFields)
    var form = LiveSessionForm(
      title: try body.text("title", .liveTitle), plannedAt: try body.time("plannedAt"),
      channel: try body.word("channel", of: SalesChannel.allCases), bareCode: .showsItem)
    try Self.read(body, into: &form)
    let planned = form
    return try await request.deed(caller) { connection in
      let sessions = LiveSessions(connection: connection, shop: caller.shop.id)
      let id = try sessions.plan(planned, at: request.now)
      return try .json(
        JSONValue(try sessions.session(id)), status: .created, location: "/api/v1/lives/\(id)")
    }
  }

  /// Changes what the body names, and leaves the rest.
  private func changeLive(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, Self.sessionFields)
    return try await liveDeed(request, caller) { sessions, id in
      var form = try sessions.session(id).form
      if body.has("title") { form.title = try body.text("title", .liveTitle) }
      if body.has("plannedAt") { form.plannedAt = try body.time("plannedAt") }
      try Self.read(body, into: &form)
      try sessions.change(id, to: form)
    }
  }

  private static func read(_ body: JSONBody, into form: inout LiveSessionForm) throws(Problem) {
    if body.has("channel") { form.channel = try body.word("channel", of: SalesChannel.allCases) }
    if body.has("alsoOn") {
      let words = try body.texts("alsoOn", most: SalesChannel.allCases.count)
      let channels = words.compactMap(SalesChannel.init)
      guard channels.count == words.count else {
        throw Problem(.unprocessable, fields: ["alsoOn": .word("form.wrongKind")])
      }
      form.alsoOn = channels
    }
    form.alsoOn.removeAll { $0 == form.channel }
    form.host = try body.optionalText("host", .liveName, otherwise: form.host)
    form.operator = try body.optionalText("operator", .liveName, otherwise: form.operator)
    if body.has("target") { form.target = try body.numberOrNull("target", in: 0...1_000_000_000_000) }
    if body.has("holdMinutes") { form.holdMinutes = Int(try body.wholeNumber("holdMinutes", in: 1...10_080)) }
    if body.has("mostPerBuyer") {
      form.mostPerBuyer = try body.numberOrNull("mostPerBuyer", in: 1...1_000).map { Int($0) }
    }
    if body.has("bareCode") { form.bareCode = try body.word("bareCode", of: ReadingContext.BareCode.allCases) }
  }

  private func addItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let body = try JSONBody(request, ["product", "code", "price", "minutes"])
    guard let product = try body.idOrNull("product", Product.self) else {
      throw Problem(.unprocessable, fields: ["product": .word("form.missing")])
    }
    let code = body.has("code") ? try body.text("code", .liveCode) : nil
    let price = try body.optionalNumber("price", in: 0...TypedPrice.highest)
    let minutes = try body.optionalNumber("minutes", in: 1...600) ?? 5
    return try await itemDeed(request, caller, .created) { lineUp in
      try lineUp.add(product, code: code, price: price, minutes: Int(minutes), at: request.now)
    }
  }

  private func changeItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let item = try request.id("item", LineUpItem.self)
    let body = try JSONBody(request, ["code", "price", "minutes", "place"])
    let code = body.has("code") ? try body.text("code", .liveCode) : nil
    let price = body.has("price") ? try body.numberOrNull("price", in: 0...TypedPrice.highest) : nil
    let minutes = try body.optionalNumber("minutes", in: 1...600)
    let place = try body.optionalNumber("place", in: 1...Int64(LineUp.mostItems))
    return try await itemDeed(request, caller, .ok) { lineUp in
      guard let found = try lineUp.items().first(where: { $0.id == item }) else { throw LiveError.unknownItem }
      if code != nil || body.has("price") || minutes != nil {
        try lineUp.change(
          item, code: code ?? found.code, price: body.has("price") ? price : found.price,
          minutes: minutes.map { Int($0) } ?? found.minutes, at: request.now)
      }
      if let place { try lineUp.move(item, to: Int(place), at: request.now) }
      return item
    }
  }

  private func removeItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, item) = (try request.id("live", LiveSession.self), try request.id("item", LineUpItem.self))
    let response = try await request.deed(caller) { connection in
      try LineUp(connection: connection, shop: caller.shop.id, session: id).remove(item, at: request.now)
      return .nothing
    }
    live.board.poke(id)
    return response
  }

  private func numberItems(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let letters = try JSONBody(request, ["letters"]).optionalText("letters", TextRule(most: 3))
    let id = try request.id("live", LiveSession.self)
    let response = try await request.deed(caller) { connection in
      let changed = try LineUp(connection: connection, shop: caller.shop.id, session: id)
        .number(with: letters, at: request.now)
      return try .json(JSONValue.object(["changed": .number(Int64(changed))]))
    }
    live.board.poke(id)
    return response
  }

  /// Shows an item, or nothing for null; what the host answered by going on is told.
  private func showItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let item = try JSONBody(request, ["item"]).idOrNull("item", LineUpItem.self)
    let response = try await request.deed(caller) { [board = live.board] connection in
      let answer = try LiveRoutes.show(
        item, in: id, cuesAreSeen: board.hasHost(id), request, caller, connection)
      return try .json(
        JSONValue.object([
          "showing": JSONValue(item), "answer": JSONValue(answer?.id),
          "answered": .number(Int64(answer?.questions ?? 0)),
        ]))
    }
    live.board.poke(id)
    return response
  }

  /// Does something to a session; it is answered as it is then.
  private func liveDeed(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (LiveSessions, ID<LiveSession>) throws -> Void
  ) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let response = try await request.deed(caller) { connection in
      let sessions = LiveSessions(connection: connection, shop: caller.shop.id)
      try deed(sessions, id)
      return try .json(JSONValue(try sessions.session(id)))
    }
    live.board.poke(id)
    return response
  }

  private func itemDeed(
    _ request: WebRequest, _ caller: Caller, _ status: HTTPResponse.Status,
    _ deed: @escaping @Sendable (LineUp) throws -> ID<LineUpItem>
  ) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let response = try await request.deed(caller) { connection in
      let lineUp = LineUp(connection: connection, shop: caller.shop.id, session: id)
      let before = try lineUp.items()
      let item = try deed(lineUp)
      let view = try DeskView(id, of: caller.shop.id, on: connection)
      guard let found = view.item(item) else { throw LiveError.unknownItem }
      let price = try lineUp.items().first { $0.id == item }?.price
      try request.note(price: price, of: before.first { $0.id == item }, by: caller, on: connection)
      return try .json(
        JSONValue(found, view), status: status, location: status == .created ? "/api/v1/lives/\(id)" : nil)
    }
    live.board.poke(id)
    return response
  }
}

extension TextRule {
  static let liveTitle = TextRule(most: 200, isVisible: true)
  static let liveName = TextRule(most: 100)
  static let liveCode = TextRule(most: 12, isVisible: true)
}

extension JSONBody {
  /// A moment in RFC 3339.
  func time(_ name: String) throws(Problem) -> Instant {
    guard let time = try optionalTime(name) else {
      throw Problem(.unprocessable, fields: [name: .word("form.missing")])
    }
    return time
  }
}
