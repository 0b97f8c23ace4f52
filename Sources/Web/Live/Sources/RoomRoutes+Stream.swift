import HTTPTypes
import Hummingbird
import NIOCore
import Storage
import Trade

extension RoomRoutes {
  /// A stream ends by itself after so long, and the page comes back.
  private static let longest = Duration.seconds(50)
  /// At most so often a page is told: there may be many.
  private static let pause = Duration.milliseconds(400)
  /// What is no event (a name, a link that was made) is seen in a viewer's own part so soon.
  private static let ownFreshness = Duration.seconds(10)

  /// The parts of a room whenever they change, as server-sent events. A viewer's own part comes with them.
  func stream(_ request: WebRequest) async throws -> Response {
    let room = try await room(request)
    let viewer = try await viewer(request, in: room)
    guard let seat = throttle.seat(request.address) else { throw Problem(.busy, headers: [.retryAfter: "10"]) }
    let place = try request.site.use.viewer(of: room.shop)
    let feed = RoomFeed(board: live.board, room: room, viewer: viewer, request: request)
    let last = (request.header(.lastEventID) ?? request.query["after"]).flatMap { Int64($0) } ?? -1
    return Response(
      status: .ok,
      headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .xAccelBuffering: "no"],
      body: ResponseBody { writer in
        try await feed.run(after: last, into: &writer)
        try await writer.finish(nil)
        // Kept until here, and given up too where this is never run.
        withExtendedLifetime((seat, place)) {}
      })
  }

  /// A viewer's own part, in which everything up to an event is.
  private struct Own: Sendable {
    let event: Int64
    let readAt: ContinuousClock.Instant
    let sections: [String]
  }

  /// One open page.
  private struct RoomFeed: Sendable {
    let board: LiveBoard
    let room: Room
    let viewer: RoomViewer?
    let request: WebRequest

    func run(after last: Int64, into writer: inout any ResponseBodyWriter) async throws {
      let window = request.query["changes"] == "1" ? board.window() : nil
      let (wakes, leave) = board.listen(to: room.session, window: window)
      defer { leave() }
      let begun = ContinuousClock.now
      var shown: Set<String>?
      var own: Own?
      try await writer.write(ByteBuffer(string: "retry: 2000\n\n" + (window?.greeting ?? "")))
      var turns = wakes.makeAsyncIterator()
      while true {
        let moment = try await moment()
        // The form comes and goes with the session: the page is asked for anew.
        guard moment.isOpen, moment.session.isOn == (request.query["on"] == "1") else {
          try await writer.write(ByteBuffer(string: "event: gone\ndata: gone\n\n"))
          return
        }
        let parts = try await board.parts(of: screen, since: moment.event) { try await make() }
        let mine = try await mine(at: moment, after: own)
        own = mine
        let sections = parts.sections + mine.sections
        let news = shown == nil && parts.event == last ? [] : sections.filter { !(shown?.contains($0) ?? false) }
        let isOpen = window?.isOpen != false
        if isOpen, !news.isEmpty {
          let frame = ByteBuffer(string: parts.serverSentEvent(of: news))
          window?.sent(frame.readableBytes)
          try await writer.write(frame)
          try await Task.sleep(for: RoomRoutes.pause)
        }
        if isOpen { shown = Set(sections) }
        guard ContinuousClock.now - begun < RoomRoutes.longest, await turns.next() != nil, !request.isGone else {
          return
        }
      }
    }

    private var screen: LiveBoard.Screen {
      LiveBoard.Screen(
        shop: room.shop, session: room.session, name: "room", language: request.visitor.language, permissions: [])
    }

    private var database: any SQLDatabase { request.site.database.bound(to: room.shop) }

    /// What all viewers of the room have in common now; one of them reads it for all.
    private func moment() async throws -> RoomMoment {
      try await board.moment(of: LiveDesk.Place(shop: room.shop, session: room.session)) { [database, room] before in
        try await database.read { try RoomMoment(of: room, after: before, on: $0) }
      }
    }

    private func make() async throws -> LiveBoard.Parts {
      let view = try await database.read { try RoomView(room, on: $0) }
      let html = request.site.pages.html(
        RoomPage(view, at: room.token, isParts: true), shell: shell(view.zone))
      return LiveBoard.Parts(event: view.session.events, html: html)
    }

    /// What is hers alone; nothing for a stranger. The books are asked where something happened that is about her, and
    /// now and then: there are many viewers.
    private func mine(at moment: RoomMoment, after last: Own?) async throws -> Own {
      guard let viewer else { return Own(event: moment.event, readAt: .now, sections: []) }
      if let last, last.event >= moment.touched(viewer.buyer),
        ContinuousClock.now - last.readAt < RoomRoutes.ownFreshness
      {
        return last
      }
      let readAt = ContinuousClock.now
      let lines = try await database.read { try ViewerLines(of: viewer, in: room, $0) }
      let html = request.site.pages.html(
        RoomMine(lines, in: moment.session, at: room.token, items: moment.items), shell: shell(moment.zone))
      return Own(
        event: moment.event, readAt: readAt, sections: LiveBoard.Parts(event: moment.event, html: html).sections)
    }

    private func shell(_ zone: ShopTimeZone) -> Shell {
      var shell = request.shell
      shell.now = request.site.clock()
      shell.zone = zone
      // Pages share it; whoever sends a form makes a key.
      shell.formKey = ""
      return shell
    }
  }
}
