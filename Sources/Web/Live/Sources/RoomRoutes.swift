import HTTPTypes
import Hummingbird
import Storage
import Trade

/// The rooms on our own pages: open to whoever has the address, while the seller has them open.
package struct RoomRoutes: Sendable {
  let live: LiveParts
  let throttle: RoomThrottle

  package init(live: LiveParts, throttle: RoomThrottle = RoomThrottle()) {
    self.live = live
    self.throttle = throttle
  }

  /// Characters of one comment at the most.
  private static let longestText = 300

  package var routes: [Route] {
    [
      Route(.get, "/r/:token", .everyone) { request, _ in try await page(request) },
      Route(.get, "/r/:token/stream", .everyone) { request, _ in try await stream(request) },
      Route(.post, "/r/:token/comments", .everyone, body: .form(limit: 16 << 10)) { request, _ in
        try await write(request)
      },
      Route(.post, "/r/:token/pay", .everyone, body: .form(limit: 4 << 10)) { request, _ in try await pay(request) },
      Route(.post, "/live/:live/room", .permission(.runLive), use: open),
    ]
  }

  /// Opens the room of a session, or closes it: `open` is 1 or 0.
  @Sendable private func open(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let isOpen = request.form["open"] != "0"
    let response = try await request.once(caller) { connection in
      try RoomBook(connection: connection, shop: caller.shop.id).open(id, isOpen, at: request.now)
      return .seeOther(.live(id), Flash(.word(isOpen ? "room.opened" : "room.closed")))
    }
    live.board.poke(id)
    return response
  }

  /// The open room of the address; all others are not there.
  func room(_ request: WebRequest) async throws -> Room {
    let token = try request.text("token")
    guard let room = try await request.site.database.acrossShops.read({ try RoomBook.find(token, on: $0) }) else {
      throw Problem.notFound
    }
    return room
  }

  func viewer(_ request: WebRequest, in room: Room) async throws -> RoomViewer? {
    guard let secret = RoomCookie.secret(of: request) else { return nil }
    return try await request.site.database.bound(to: room.shop).read { connection in
      try RoomViewers(connection: connection, shop: room.shop).viewer(secret)
    }
  }

  private func page(_ request: WebRequest) async throws -> Response {
    let room = try await room(request)
    var response = try await page(request, room, try await viewer(request, in: room))
    // Before she says her name: an answer that is lost must not leave the name with nobody.
    if RoomCookie.secret(of: request) == nil {
      response.setCookie(RoomCookie.cookie(Secret.new(), request.site.settings))
    }
    return response
  }

  /// - Parameter refusal: what is wrong with what was sent; what was typed stays.
  private func page(
    _ request: WebRequest, _ room: Room, _ viewer: RoomViewer?, refusal: Refusal? = nil
  ) async throws -> Response {
    let (view, lines) = try await request.site.database.bound(to: room.shop).read { connection in
      (
        try RoomView(room, on: connection),
        try viewer.map { try ViewerLines(of: $0, in: room, connection) }
      )
    }
    let page = RoomPage(
      view, at: room.token, viewer: viewer?.name,
      mine: lines.map { RoomMine($0, in: view.session, at: room.token, items: view.items) },
      state: refusal?.state ?? FormState(), problem: refusal?.problem)
    var response = request.page(page, status: refusal?.status ?? .ok, zone: view.zone)
    if let wait = refusal?.wait { response.headers[.retryAfter] = String(wait) }
    return response
  }

  /// Why something is not taken.
  private struct Refusal: Error {
    var status = HTTPResponse.Status.unprocessableContent
    var state = FormState()
    var problem: Written?
    var wait: Int?
  }

  private func write(_ request: WebRequest) async throws -> Response {
    let room = try await room(request)
    let viewer = try await viewer(request, in: room)
    do {
      return try await write(request, room, viewer)
    } catch var refusal as Refusal {
      refusal.state.values = ["text": request.form["text"] ?? "", "name": request.form["name"] ?? ""]
        .mapValues { String($0.prefix(2 * Self.longestText)) }
      return try await page(request, room, viewer, refusal: refusal)
    }
  }

  private func write(_ request: WebRequest, _ room: Room, _ known: RoomViewer?) async throws -> Response {
    let text = (request.form["text"] ?? "").trimmed
    guard let key = request.form["key"], (1...80).contains(key.unicodeScalars.count) else { throw Problem(.keyMissing) }
    guard RoomSource.says(text) else { throw Refusal(state: FormState(errors: ["text": .word("form.missing")])) }
    guard text.unicodeScalars.count <= Self.longestText else {
      throw Refusal(
        state: FormState(errors: ["text": .word("form.tooLong", ["most": .count(Self.longestText)])]))
    }
    if let wait = throttle.write(
      viewer: known?.id, address: request.address, room: room.session, at: request.now)
    {
      throw Refusal(
        status: .tooManyRequests, problem: .word("room.tooMany", ["wait": .duration(seconds: wait)]), wait: wait)
    }
    // Nobody takes a name where nothing can be written.
    try await checkOn(room, request)
    let secret = RoomCookie.secret(of: request) ?? Secret.new()
    let viewer = if let known { known } else { try await join(request, room, secret) }
    try await take(RoomSource.Line(viewer: viewer, text: text, key: key), room, at: request.now)
    var response = request.seeOther(.room(room.token), Flash(.word("room.sent")))
    if known == nil { response.setCookie(RoomCookie.cookie(secret, request.site.settings)) }
    return response
  }

  /// Leads a viewer to her own checkout, and makes it where there is none: asked twice, it is the same one.
  private func pay(_ request: WebRequest) async throws -> Response {
    let room = try await room(request)
    guard let viewer = try await viewer(request, in: room) else { throw Problem.notFound }
    let checkout = try await request.site.database.bound(to: room.shop).write { connection in
      try ViewerCheckout(connection: connection, room: room, viewer: viewer).open(at: request.now)
    }
    guard let checkout else {
      return request.seeOther(.room(room.token), Flash(.word("room.nothingToPay"), refused: true))
    }
    return request.seeOther(.checkout(checkout.token))
  }

  private func checkOn(_ room: Room, _ request: WebRequest) async throws {
    let session = try await request.site.database.bound(to: room.shop).read {
      try LiveSessions(connection: $0, shop: room.shop).session(room.session)
    }
    guard !session.isOn else { return }
    throw Refusal(status: .conflict, problem: .word(session.endedAt == nil ? "room.notYet" : "room.over"))
  }

  private func take(_ line: RoomSource.Line, _ room: Room, at now: Instant) async throws {
    var delivery = SourceDelivery()
    delivery.add(RoomSource(session: room.session).read(line, at: now))
    _ = try await live.desk.take(delivery, in: LiveDesk.Place(shop: room.shop, session: room.session))
    live.board.poke(room.session)
  }

  private func join(_ request: WebRequest, _ room: Room, _ secret: Secret) async throws -> RoomViewer {
    let typed = request.form["name"] ?? ""
    do {
      return try await request.site.database.bound(to: room.shop).write { connection in
        let shop = try ShopBook.find(room.shop, on: connection)
        let form = try LiveSessions(connection: connection, shop: room.shop).session(room.session).form
        let name = try ViewerName(typed, reserved: [shop?.name ?? "", form.host, form.operator])
        return try RoomViewers(connection: connection, shop: room.shop).join(name, with: secret, at: request.now)
      }
    } catch let refusal as ViewerName.Refusal {
      throw Refusal(state: FormState(errors: ["name": refusal.sentence]))
    }
  }
}

extension RoomView {
  var zone: ShopTimeZone { ShopTimeZone(name: shop.timeZone) ?? .jakarta }
}

extension ViewerName.Refusal {
  fileprivate var sentence: Written {
    switch self {
    case .length: .word("room.nameLength")
    case .letters: .word("room.nameLetters")
    case .reserved: .word("room.nameReserved")
    case .taken(let suggestion): .word("room.nameTaken", ["other": .text(suggestion)])
    }
  }
}

/// The cookie by which a viewer of rooms is known again.
enum RoomCookie {
  private static func name(_ settings: WebSettings) -> String { settings.cookieName("canting-room") }

  /// What the browser shows; nil where it shows none of ours.
  static func secret(of request: WebRequest) -> Secret? {
    request.cookie(name(request.site.settings)).flatMap { $0.utf8.count == 43 ? Secret(shown: $0) : nil }
  }

  static func cookie(_ secret: Secret, _ settings: WebSettings) -> Cookie {
    Cookie(
      name: name(settings), value: secret.text, maxAge: 180 * 86_400, path: "/", secure: settings.isBehindTLS,
      httpOnly: true, sameSite: .lax)
  }
}

extension WebRequest {
  /// A page with the times of a shop's zone, for readers who are nobody's.
  fileprivate func page(_ page: some Page, status: HTTPResponse.Status, zone: ShopTimeZone) -> Response {
    var shell = shell
    shell.zone = zone
    let flash = cookie(FlashCookie.name(site.settings))
    shell.flash = flash.flatMap(FlashCookie.read)
    var response = site.pages.response(page, shell: shell, status: status)
    if flash != nil { response.setCookie(FlashCookie.removal(site.settings)) }
    return response
  }
}

extension SiteURL {
  package static func room(_ token: String) -> SiteURL { SiteURL("/r/\(token)") }
  package static func roomStream(_ token: String) -> SiteURL { SiteURL("/r/\(token)/stream") }
  package static func roomPay(_ token: String) -> SiteURL { SiteURL("/r/\(token)/pay") }
  package static func roomComments(_ token: String) -> SiteURL { SiteURL("/r/\(token)/comments") }
  package static func liveRoom(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/room") }
  package static func liveComments(_ id: some CustomStringConvertible) -> SiteURL { SiteURL("/live/\(id)/comments") }
}
