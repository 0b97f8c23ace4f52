import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Trade

extension LiveRoutes {
  /// A screen says how many frames have come. Whoever knows the key has the stream itself, and all it does is to let the
  /// stream go on.
  ///
  /// It is answered with 202 where no stream of that key is open: it may be at another server.
  var seenRoute: Route {
    Route(.post, "/streams/:reader", .everyone, body: .form(limit: 256)) { request, _ in
      let isOpen = board.seen(Int(request.form["frames"] ?? "") ?? 0, by: try request.text("reader"))
      return Response(status: isOpen ? .noContent : .accepted)
    }
  }

  /// A screen whenever it changes, as server-sent events whose ids begin with the session's event.
  ///
  /// With `changes=1` the screen is sent what has changed since the frame before, and says by `/streams/:reader` what
  /// has come; without it, it is sent whole sections.
  @Sendable func stream(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let isOperator = request.query["screen"] == "operator"
    if isOperator, !caller.may(.seeBuyers) { throw Problem(.forbidden) }
    _ = try await caller.database.read { try LiveSessions(connection: $0, shop: caller.shop.id).session(id) }
    let seat = try request.site.use.screen(of: caller)
    let last = (request.header(.lastEventID) ?? request.query["after"])?.split(separator: ".").first
    let feed = DeskFeed(
      board: board, session: id, isOperator: isOperator, entry: request.query["entry"].flatMap { ID<LineUpItem>($0) },
      request: request, caller: caller)
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no"],
      body: ResponseBody { writer in
        try await feed.run(after: last.flatMap { Int64($0) } ?? -1, into: &writer)
        try await writer.finish(nil)
        // Kept until here, and given up too where this is never run.
        withExtendedLifetime(seat) {}
      })
  }

  /// One open screen.
  private struct DeskFeed: Sendable {
    let board: LiveBoard
    let session: ID<LiveSession>
    let isOperator: Bool
    let entry: ID<LineUpItem>?
    let request: WebRequest
    let caller: Caller

    func run(after last: Int64, into writer: inout any ResponseBodyWriter) async throws {
      let window = takesChanges ? board.window() : nil
      // Looked at before listening: no round falls between the two.
      var round = board.round
      let (wakes, leave) = board.listen(to: session, asHost: !isOperator, window: window)
      defer { leave() }
      let begun = ContinuousClock.now
      var shown = shownBefore
      let greeting = try await greeting(after: last, window)
      try await writer.write(ByteBuffer(string: "retry: 1000\n\n" + greeting))
      var turns = wakes.makeAsyncIterator()
      while true {
        let current = board.round
        if current != round {
          guard try await mayStillLook() else {
            try await writer.write(ByteBuffer(string: "event: gone\ndata: gone\n\n"))
            return
          }
          round = current
        }
        if window?.isOpen != false {
          shown = try await show(after: shown, knowing: last, window, into: &writer)
        }
        guard ContinuousClock.now - begun < board.longest, await turns.next() != nil else { break }
        if request.isGone { return }
      }
      // Nothing was lost: the screen is to come back at once.
      try await writer.write(ByteBuffer(string: "retry: 50\n\n"))
    }

    /// Sends what leads from what is shown to the newest, and gives that.
    private func show(
      after shown: LiveBoard.Parts?, knowing last: Int64, _ window: FrameWindow?,
      into writer: inout any ResponseBodyWriter
    ) async throws -> LiveBoard.Parts {
      let parts = try await board.parts(of: screen, since: try await newest()) { try await make() }
      if let frame = frame(of: parts, after: shown, knowing: last) {
        // Before it goes: the screen may say that it came before this task goes on.
        window?.sent(frame.readableBytes)
        try await writer.write(frame)
      }
      if window != nil { board.remember(parts, of: screen) }
      return parts
    }

    private var takesChanges: Bool { request.query["changes"] == "1" }

    /// What a screen shows that comes back, where that is still known here.
    private var shownBefore: LiveBoard.Parts? {
      guard takesChanges, let name = request.header(.lastEventID)?.split(separator: ".").dropFirst().first else {
        return nil
      }
      return board.remembered(String(name), of: screen)
    }

    /// What leads from what a screen shows to what it is to show; nil where nothing does.
    private func frame(of parts: LiveBoard.Parts, after shown: LiveBoard.Parts?, knowing last: Int64) -> ByteBuffer? {
      // What a page shows that was just opened is as old as its event; a screen that comes back is sent everything.
      let isKnown = shown == nil && parts.event == last && request.header(.lastEventID) == nil
      guard takesChanges else {
        let before = Set(shown?.sections ?? [])
        let news = isKnown ? [] : parts.sections.filter { !before.contains($0) }
        return news.isEmpty ? nil : ByteBuffer(string: parts.serverSentEvent(of: news))
      }
      guard let shown else { return parts.whole(as: isKnown ? .known : .parts) }
      return shown.name == parts.name ? nil : parts.changes(from: shown)
    }

    /// What the screen missed that was away, and what the clock says here: a phone's own may stand anywhere.
    private func greeting(after last: Int64, _ window: FrameWindow?) async throws -> String {
      let clock =
        "event: clock\ndata: \(request.site.clock().milliseconds)\n\n"
        + (window?.greeting ?? "")
      guard last >= 0 else { return clock }
      let missed = try await caller.database.read {
        try LiveLog(connection: $0, shop: caller.shop.id, session: session).missed(after: last)
      }
      let counted = [
        missed.comments > 0 ? Written.counted("live.missedComments", missed.comments) : nil,
        missed.claims > 0 && isOperator ? .counted("live.missedClaims", missed.claims) : nil,
      ].compactMap { $0 }
      guard !counted.isEmpty else { return clock }
      return clock + "event: missed\ndata: \(request.text(.word("live.missed", ["what": .joined(counted)])))\n\n"
    }

    private var screen: LiveBoard.Screen {
      LiveBoard.Screen(
        shop: caller.shop.id, session: session, name: isOperator ? "operator \(entry?.description ?? "")" : "host",
        language: request.visitor.language,
        permissions: Set(Permission.allCases.filter(caller.may)))
    }

    private func newest() async throws -> Int64 {
      try await caller.database.read {
        try LiveSessions(connection: $0, shop: caller.shop.id).session(session).events
      }
    }

    private func make() async throws -> LiveBoard.Parts {
      let now = request.site.clock()
      let before = board.tally(of: LiveDesk.Place(shop: caller.shop.id, session: session))
      let (view, tally) = try await caller.database.read { connection in
        var tally = before
        let view = try DeskView(session, of: caller.shop.id, following: &tally, on: connection, at: now)
        return (view, tally)
      }
      board.keep(tally, of: LiveDesk.Place(shop: caller.shop.id, session: session))
      var shell = request.shell
      shell.now = now
      // Screens share it; whoever sends a form of it makes a key.
      shell.formKey = ""
      let html =
        isOperator
        ? request.site.pages.html(OperatorPage(view, entry: entry, isParts: true), shell: shell)
        : request.site.pages.html(HostPage(view, isParts: true), shell: shell)
      return LiveBoard.Parts(event: view.session.events, html: html)
    }

    /// Signed in still, and not put out of the shop or out of the role.
    private func mayStillLook() async throws -> Bool {
      let needed: Permission = isOperator ? .seeBuyers : .seeBooks
      let cookies = request.head.headerFields[values: .cookie].joined(separator: ";")
      let now = try await board.looks.caller(of: cookies, in: board.round) { [request] in
        try await Door(site: request.site).stillSignedIn(request.head)
      }
      guard let now else { return false }
      return now.shop.id == caller.shop.id && now.may(needed)
        && Permission.allCases.allSatisfy { now.may($0) == caller.may($0) }
    }
  }
}

extension HTTPField.Name {
  static let lastEventID = HTTPField.Name("Last-Event-ID")!  // a token of RFC 9110
  static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering")!  // a token of RFC 9110
}
