import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Trade

extension LiveRoutes {
  /// A stream ends by itself after so long, and the screen comes back with the number of the last event it saw.
  private static let longest = Duration.seconds(50)
  /// At most so often a screen is told, so that a flood of comments does not drown it.
  private static let pause = Duration.milliseconds(120)
  /// So often it is looked whether the one before the screen may still look.
  private static let recheck = Duration.seconds(2)

  /// The parts of a screen whenever they change, as server-sent events whose ids are the session's events.
  @Sendable func stream(_ request: WebRequest, _ caller: Caller) async throws -> Response {
    let id = try request.id("live", LiveSession.self)
    let isOperator = request.query["screen"] == "operator"
    if isOperator, !caller.may(.seeBuyers) { throw Problem(.forbidden) }
    _ = try await caller.database.read { try LiveSessions(connection: $0, shop: caller.shop.id).session(id) }
    let last = request.header(.lastEventID) ?? request.query["after"]
    let feed = DeskFeed(
      board: board, session: id, isOperator: isOperator, entry: request.query["entry"].flatMap { ID<LineUpItem>($0) },
      request: request, caller: caller)
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no"],
      body: ResponseBody { writer in
        try await feed.run(after: last.flatMap { Int64($0) } ?? -1, into: &writer)
        try await writer.finish(nil)
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
      let (wakes, leave) = board.listen(to: session)
      defer { leave() }
      let begun = ContinuousClock.now
      var checked = begun
      // What the page itself shows is as old as its event; whatever is made after it is sent once.
      var shown: String?
      try await writer.write(ByteBuffer(string: "retry: 1000\n\n"))
      var turns = wakes.makeAsyncIterator()
      while true {
        if ContinuousClock.now - checked > LiveRoutes.recheck {
          guard try await mayStillLook() else {
            try await writer.write(ByteBuffer(string: "event: gone\ndata: gone\n\n"))
            return
          }
          checked = .now
        }
        let parts = try await board.parts(of: screen, since: try await newest()) { try await make() }
        if parts.html != shown, shown != nil || parts.event != last {
          try await writer.write(ByteBuffer(string: Self.event(parts)))
          try await Task.sleep(for: LiveRoutes.pause)
        }
        shown = parts.html
        guard ContinuousClock.now - begun < LiveRoutes.longest, await turns.next() != nil else { return }
      }
    }

    private var screen: LiveBoard.Screen {
      LiveBoard.Screen(
        session: session, name: isOperator ? "operator \(entry?.description ?? "")" : "host",
        language: request.visitor.language,
        permissions: Set(Permission.allCases.filter(caller.may)))
    }

    private func newest() async throws -> Int64 {
      try await caller.database.read {
        try LiveSessions(connection: $0, shop: caller.shop.id).session(session).events
      }
    }

    private func make() async throws -> LiveBoard.Parts {
      let view = try await caller.database.read { try DeskView(session, of: caller.shop.id, on: $0) }
      var shell = request.shell
      shell.now = request.site.clock()
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
      guard let now = try await Door(site: request.site).stillSignedIn(request.head) else { return false }
      return now.shop.id == caller.shop.id && now.may(needed)
        && Permission.allCases.allSatisfy { now.may($0) == caller.may($0) }
    }

    private static func event(_ parts: LiveBoard.Parts) -> String {
      let lines = parts.html.split(separator: "\n", omittingEmptySubsequences: true).map { "data: \($0)\n" }.joined()
      return "id: \(parts.event)\nevent: parts\n\(lines)\n"
    }
  }
}

extension HTTPField.Name {
  static let lastEventID = HTTPField.Name("Last-Event-ID")!  // a token of RFC 9110
  static let xAccelBuffering = HTTPField.Name("X-Accel-Buffering")!  // a token of RFC 9110
}
