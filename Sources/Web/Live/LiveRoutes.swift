import HTTPTypes
import Hummingbird
import Storage
package import Trade

/// Live: sessions planned and arranged, and the desk while one is on.
package struct LiveRoutes: Sendable {
  let board: LiveBoard
  let desk: LiveDesk

  package init(board: LiveBoard, desk: LiveDesk) {
    self.board = board
    self.desk = desk
  }

  private static let sessionsOnPage = 30

  package var routes: [Route] { planRoutes + deskRoutes + [seenRoute] + rehearsalRoutes + fitRoutes }

  private var planRoutes: [Route] {
    [
      Route(.get, "/live", .permission(.seeBooks), use: list),
      Route(.get, "/live/new", .permission(.runLive), use: new),
      Route(.post, "/live", .permission(.runLive), use: plan),
      Route(.get, "/live/:live", .permission(.seeBooks), use: show),
      Route(.get, "/live/:live/edit", .permission(.runLive), use: edit),
      Route(.post, "/live/:live", .permission(.runLive), use: change),
      Route(.post, "/live/:live/start", .permission(.runLive), use: start),
      Route(.post, "/live/:live/end", .permission(.runLive), use: end),
      Route(.post, "/live/:live/reopen", .permission(.runLive), use: reopen),
      Route(.post, "/live/:live/delete", .permission(.runLive), use: forget),
      Route(.post, "/live/:live/items", .permission(.runLive), use: addItems),
      Route(.post, "/live/:live/codes", .permission(.runLive), use: numberItems),
      Route(.post, "/live/:live/items/:item", .permission(.runLive), use: changeItem),
      Route(.post, "/live/:live/items/:item/place", .permission(.runLive), use: moveItem),
      Route(.post, "/live/:live/items/:item/remove", .permission(.runLive), use: removeItem),
    ]
  }

  @Sendable func list(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let place = Self.place(request.query)
    let (sessions, rehearsals) = try await caller.database.read { connection in
      (
        try LiveSessions(connection: connection, shop: caller.shop.id)
          .sessions(before: place, limit: Self.sessionsOnPage),
        place == nil ? try Rehearsals(connection: connection, shop: caller.shop.id).all() : []
      )
    }
    let next = sessions.count == Self.sessionsOnPage ? sessions.last : nil
    return request.page(
      LiveListPage(
        sessions: sessions, rehearsals: rehearsals, seesBuyers: caller.may(.seeBuyers),
        next: next.map {
          .lives.with(["at": String($0.form.plannedAt.milliseconds), "after": $0.id.description])
        }))
  }

  private static func place(_ query: Fields) -> (Instant, ID<LiveSession>)? {
    guard let at = query["at"].flatMap({ Int64($0) }), let after = query["after"].flatMap({ ID<LiveSession>($0) })
    else {
      return nil
    }
    return (Instant(milliseconds: at), after)
  }

  @Sendable func new(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    // Most lives begin in the evening.
    let form = LiveSessionForm(title: "", plannedAt: request.now, bareCode: .showsItem)
    let codes = try await codeFields(nil, caller)
    return request.page(
      LiveFormPage(form, of: nil, day: caller.today(at: request.now), time: "19:00", codes: codes))
  }

  @Sendable func plan(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await saving(request, caller, nil) { connection, form in
      try LiveSessions(connection: connection, shop: caller.shop.id).plan(form, at: request.now)
    }
  }

  @Sendable func edit(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let form = try await caller.database.read {
      try LiveSessions(connection: $0, shop: caller.shop.id).session(id).form
    }
    let local = caller.zone.local(at: form.plannedAt)
    return request.page(
      LiveFormPage(
        form, of: id, day: LocalDate(form.plannedAt, in: caller.zone), time: local.clock,
        codes: try await codeFields(id, caller)))
  }

  @Sendable func change(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    return try await saving(request, caller, id) { connection, form in
      try LiveSessions(connection: connection, shop: caller.shop.id).change(id, to: form)
      return id
    }
  }

  private func saving(
    _ request: WebRequest, _ caller: Caller, _ id: ID<LiveSession>?,
    _ save: @escaping @Sendable (any SQLConnection, LiveSessionForm) throws -> ID<LiveSession>
  ) async throws -> Response {
    do {
      let form = try Self.form(request.form, in: caller.zone)
      let codes = try request.form.sourceCodes()
      return try await request.once(caller) { connection in
        let session = try save(connection, form)
        try SourceCodes(connection: connection, shop: caller.shop.id).set(codes, in: session)
        return .seeOther(.live(session), Flash(.word("live.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: request.form) else { throw error }
      let sent = LiveSessionForm(
        title: "", plannedAt: request.now, channel: request.form["channel"].flatMap(SalesChannel.init) ?? .tiktokShop,
        alsoOn: request.form.all("also_on").compactMap(SalesChannel.init))
      let page = LiveFormPage(
        sent, of: id, day: caller.today(at: request.now), time: "19:00",
        codes: try await codeFields(id, caller, state: state), state: state)
      return request.page(page, status: .unprocessableContent)
    }
  }

  private static func form(_ form: Fields, in zone: ShopTimeZone) throws(Problem) -> LiveSessionForm {
    let day = try form.day("day")
    guard let clock = LocalTime.clock(try form.text("time", in: 1...8)) else {
      throw Problem(.unprocessable, fields: ["time": .word("form.wrongKind")])
    }
    guard let channel = SalesChannel(rawValue: try form.text("channel", in: 1...20)) else {
      throw Problem(.unprocessable, fields: ["channel": .word("form.wrongKind")])
    }
    guard let bareCode = ReadingContext.BareCode(rawValue: try form.text("bare_code", in: 1...20)) else {
      throw Problem(.unprocessable, fields: ["bare_code": .word("form.wrongKind")])
    }
    let alsoOn = form.all("also_on").compactMap(SalesChannel.init)
    func optional(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int? {
      (form[name] ?? "").trimmed.isEmpty ? nil : try form.wholeNumber(name, in: range)
    }
    return LiveSessionForm(
      title: try form.text("title", in: 1...200),
      plannedAt: day.start(in: zone) + .seconds(Int64(clock.hour * 3_600 + clock.minute * 60)),
      channel: channel, alsoOn: alsoOn, host: try form.text("host", in: 0...100),
      operator: try form.text("operator", in: 0...100),
      target: (form["target"] ?? "").trimmed.isEmpty ? nil : try form.rupiah("target", in: 0...1_000_000_000_000),
      holdMinutes: try form.wholeNumber("hold_minutes", in: 1...10_080),
      mostPerBuyer: try optional("most_per_buyer", in: 1...1_000), bareCode: bareCode)
  }

  @Sendable func show(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await page(try request.id("live", LiveSession.self), request, caller)
  }

  func page(
    _ id: ID<LiveSession>, _ request: WebRequest, _ caller: Caller,
    wrong: (item: ID<LineUpItem>, form: FormState)? = nil
  ) async throws -> Response {
    let search = request.query["search"] ?? ""
    let (view, record, floors, found, rehearsed, room) = try await caller.database.read { connection in
      let view = try DeskView(id, of: caller.shop.id, on: connection, at: request.now)
      return (
        view, try LiveRecord(of: id, shop: caller.shop.id, on: connection),
        try LineUpFloors(connection: connection, shop: caller.shop.id)
          .floors(of: view.items, on: view.session.form.channels, day: caller.today(at: request.now)),
        search.trimmed.isEmpty
          ? nil
          : try Catalogue(connection: connection, shop: caller.shop.id)
            .products(search: search, on: caller.today(at: request.now), limit: 20)
            .map { ($0.product.id, $0.product.name) },
        try RehearsalResult(of: id, shop: caller.shop.id, on: connection),
        try RoomBook(connection: connection, shop: caller.shop.id).room(of: id)
      )
    }
    return request.page(
      LivePlanPage(
        view, record: record, floors: floors, search: search,
        list: String((request.query["list"] ?? "").prefix(LineUp.Listed.mostLeftOver)),
        saved: request.query["saved"].flatMap { ID<LineUpItem>($0) }, products: found, wrong: wrong,
        rehearsed: rehearsed,
        room: RoomCard(room, of: id) { request.absolute($0) }),
      status: wrong == nil ? .ok : .unprocessableContent)
  }

  @Sendable func start(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { connection, id in
      try LiveSessions(connection: connection, shop: caller.shop.id).start(id, by: caller.person, at: request.now)
      return .seeOther(.liveOperator(id), Flash(.word("live.started")))
    }
  }

  @Sendable func end(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { connection, id in
      let sessions = LiveSessions(connection: connection, shop: caller.shop.id)
      try sessions.end(id, by: caller.person, at: request.now)
      let isRehearsal = try sessions.session(id).isRehearsal
      return .seeOther(
        .live(id),
        isRehearsal ? Flash(.word("rehearsal.ended")) : Flash(.word("live.ended"), undo: .liveReopen(id)))
    }
  }

  @Sendable func reopen(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { connection, id in
      try LiveSessions(connection: connection, shop: caller.shop.id).reopen(id, by: caller.person, at: request.now)
      return .seeOther(.liveOperator(id), Flash(.word("live.reopened")))
    }
  }

  /// Takes a session away that never began.
  @Sendable func forget(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    try await deed(request, caller) { connection, id in
      try LiveSessions(connection: connection, shop: caller.shop.id).forget(id)
      return .seeOther(.lives, Flash(.word("live.deleted")))
    }
  }

  @Sendable func addItems(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let form = request.form
    return try await deed(request, caller) { connection, id in
      let lineUp = LineUp(connection: connection, shop: caller.shop.id, session: id)
      if let source = form["from"].flatMap(LineUp.Source.init) {
        let added = try lineUp.make(from: source, at: request.now)
        return .seeOther(.live(id), Flash(added == 0 ? .word("live.noneAdded") : .counted("live.added", added)))
      }
      if let list = form["list"], !list.trimmed.isEmpty {
        let listed = try lineUp.make(fromLines: list, on: caller.today(at: request.now), at: request.now)
        return .seeOther(.live(id).with(["list": listed.leftOver]), listed.flash)
      }
      guard let product = form["product"].flatMap({ ID<Product>($0) }) else { throw Problem.notFound }
      try lineUp.add(product, at: request.now)
      return .seeOther(.live(id), Flash(.counted("live.added", 1)))
    }
  }

  @Sendable func changeItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let (id, item) = (try request.id("live", LiveSession.self), try request.id("item", LineUpItem.self))
    let form = request.form
    do {
      let code = try form.text("code", in: 1...12)
      let price = try Self.price(form, "price")
      let minutes = try form.wholeNumber("minutes", in: 1...600)
      return try await deed(request, caller) { connection, id in
        let lineUp = LineUp(connection: connection, shop: caller.shop.id, session: id)
        let before = try lineUp.items().first { $0.id == item }
        try lineUp.change(item, code: code, price: price, minutes: minutes, at: request.now)
        try request.note(price: price, of: before, by: caller, on: connection)
        return .seeOther(.liveSaved(id, item), Flash(.word("live.saved")))
      }
    } catch {
      guard let state = FormState(error, sent: form) else { throw error }
      return try await page(id, request, caller, wrong: (item, state))
    }
  }

  @Sendable func moveItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let item = try request.id("item", LineUpItem.self)
    let earlier = request.form["earlier"].map { $0 == "1" }
    let place = earlier == nil ? try request.form.wholeNumber("place", in: 1...LineUp.mostItems) : nil
    return try await deed(request, caller) { connection, id in
      let lineUp = LineUp(connection: connection, shop: caller.shop.id, session: id)
      if let place { try lineUp.move(item, to: place, at: request.now) }
      if let earlier { try lineUp.move(item, earlier: earlier, at: request.now) }
      return .seeOther(.liveRow(id, item))
    }
  }

  @Sendable func removeItem(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let item = try request.id("item", LineUpItem.self)
    return try await deed(request, caller) { connection, id in
      do {
        try LineUp(connection: connection, shop: caller.shop.id, session: id).remove(item, at: request.now)
      } catch LiveError.hasClaims {
        return .seeOther(.liveRow(id, item), Flash(.word("live.hasClaims"), refused: true))
      }
      return .seeOther(.live(id), Flash(.word("live.itemRemoved")))
    }
  }

  /// Gives all items codes in their order.
  @Sendable func numberItems(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let letters = try request.form.text("letters", in: 0...3)
    return try await deed(request, caller) { connection, id in
      do {
        let changed = try LineUp(connection: connection, shop: caller.shop.id, session: id)
          .number(with: letters, at: request.now)
        return .seeOther(.live(id), Flash(.counted("live.numbered", changed)))
      } catch LiveError.outOfRange {
        return .seeOther(.live(id), Flash(.word("live.lettersOnly"), refused: true))
      }
    }
  }

  /// Does something to the session of the path, once, and lets the screens know.
  func deed(
    _ request: WebRequest, _ caller: Caller,
    _ deed: @escaping @Sendable (any SQLConnection, ID<LiveSession>) throws -> Answer
  ) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let response = try await request.once(caller) { try deed($0, id) }
    board.poke(id)
    return response
  }
}

extension LocalTime {
  /// `19:30` as a form's field gives it; nil for anything else.
  static func clock(_ text: String) -> (hour: Int, minute: Int)? {
    let parts = text.split(separator: ":").map { Int($0) }
    guard parts.count >= 2, let hour = parts[0], let minute = parts[1], (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return (hour, minute)
  }

  var clock: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(hour)):\(two(minute))"
  }
}
