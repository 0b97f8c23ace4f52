import Foundation
import HTTPTypes
import HummingbirdTesting
import Storage
import Synchronization
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// Screens that stay open: what they are told, and that they end with the right to look.
@Suite struct DeskStreamTests {
  enum Loss: CaseIterable {
    case role, membership, session
  }

  /// Only the two rights that a stream asks for differ here: a packer sees the operator's screen, a mentor does not.
  @Test(arguments: Backend.all, Loss.allCases)
  func `an open screen ends with the first look around after its right is gone`(
    on backend: Backend, loss: Loss
  ) async throws {
    try await withDesk(on: backend) { site, client, board, live in
      async let stream = site.get(client, "/live/\(live)/stream?screen=operator", as: .host)
      while board.screens == 0 { await Task.yield() }
      try await site.lose(loss)
      // The clock of the server does this every second.
      board.pokeAll()
      let told = try await stream
      #expect(told.status == .ok)
      #expect(told.text.hasSuffix("event: gone\ndata: gone\n\n"))
      #expect(board.screens == 0)
    }
  }

  @Test func `a screen that keeps its right goes on until the server stops`() async throws {
    try await withDesk { site, client, board, live in
      async let stream = site.get(client, "/live/\(live)/stream?screen=host", as: .mentor)
      while board.screens == 0 { await Task.yield() }
      #expect(board.hasHost(live))
      board.pokeAll()
      board.close()
      let told = try await stream.text
      #expect(told.contains("event: clock\ndata: 1785726000000\n") && !told.contains("event: gone"))
      // A planned end is no loss: the screen comes back at once.
      #expect(told.hasSuffix("retry: 50\n\n"))
      #expect(!board.hasHost(live))
    }
  }

  @Test func `a screen that comes back is told what it missed, and the host's no buyers' claims`() async throws {
    try await withDesk { site, client, board, live in
      let shop = site.books.shop
      let before = try await site.database.write { connection in
        let log = LiveLog(connection: connection, shop: shop, session: live)
        let events = try LiveSessions(connection: connection, shop: shop).session(live).events
        try log.append(
          [LiveEvent(.comment, 1), LiveEvent(.comment, 2), LiveEvent(.claimed, 3)], by: nil, at: site.clock.now)
        return events
      }
      board.close()
      func told(
        _ screen: String, after event: Int64, as knocker: SiteUnderTest.Knocker
      ) async throws -> String {
        try await site.get(client, "/live/\(live)/stream?screen=\(screen)&after=\(event)", as: knocker).text
      }
      let known = try await told("operator", after: before, as: .owner)
      #expect(known.contains("event: missed\ndata: 2 comments · 1 claim while you were cut off.\n"))
      let host = try await told("host", after: before, as: .mentor)
      #expect(host.contains("data: 2 comments while you were cut off.\n") && !host.contains("1 claim"))
      let current = try await told("operator", after: before + 3, as: .owner)
      #expect(!current.contains("event: missed"))
      let invented = try await told("operator", after: .max, as: .owner)
      #expect(!invented.contains("event: missed") && invented.contains("event: parts"))
    }
  }

  @Test func `going on counts as an answer where a host looks, and is taken back by a press`() async throws {
    try await withDesk { site, client, board, live in
      let shop = site.books.shop
      try await site.ask(about: 113, in: live)
      func post(_ path: String, _ form: String) async throws -> TestResponse {
        try await site.post(client, "/live/\(live)\(path)", form + "&key=\(UUID().uuidString)", as: .owner)
      }
      func open() async throws -> Int {
        try await site.database.read { try FollowUps(connection: $0, shop: shop, session: live).page().count }
      }
      _ = try await post("/showing", "item=113")
      site.clock.move(by: .seconds(20))
      // Nobody has the cues before her: nothing was answered.
      _ = try await post("/showing", "item=")
      #expect(try await open() == 1)
      _ = try await post("/showing", "item=113")
      async let stream = site.get(client, "/live/\(live)/stream?screen=host", as: .host)
      while !board.hasHost(live) { await Task.yield() }
      site.clock.move(by: .seconds(20))
      _ = try await post("/showing", "item=")
      #expect(try await open() == 0)
      let screen = try await site.get(client, "/live/\(live)/operator", as: .owner).text
      let undo = try #require(screen.firstMatch(of: #/action="([^"]+/answers/[0-9]+/undo)"/#)?.1)
      _ = try await post(String(undo.dropFirst("/live/\(live)".count)), "screen=host")
      #expect(try await open() == 1)
      board.close()
      _ = try await stream
    }
  }

  @Test(arguments: [
    "a\nevent: gone", "a\r\nevent: gone\r\n\r\nid: 9", "a\rdata: gone\r\revent: gone", "a\u{2028}id: 9", "\r", "",
  ])
  func `what is shown is one event, whatever ends of lines are in it`(text: String) {
    let parts = LiveBoard.Parts(event: 7, html: "<section id=\"a\">\(text)</section>")
    let event = parts.serverSentEvent(of: parts.sections)
    // What a browser takes for lines: they end with LF, CR or both.
    let lines = event.replacing("\r\n", with: "\n").utf8.split(omittingEmptySubsequences: false) {
      $0 == 10 || $0 == 13
    }
    .map { String(decoding: $0, as: UTF8.self) }
    #expect(lines.prefix(2) == ["id: 7", "event: parts"] && lines.suffix(2) == ["", ""])
    #expect(lines.count >= 5 && lines.dropFirst(2).dropLast(2).allSatisfy { $0.hasPrefix("data: ") }, "\(lines)")
  }

  @Test func `a flood makes a screen anew ten times a second at the most, and for all who look at once`() async throws {
    let board = LiveBoard(windowSize: FrameWindow.usual, patience: FrameWindow.usualPatience, longest: .seconds(3_600))
    let screen = LiveBoard.Screen(
      shop: ID(1), session: ID(2), name: "operator", language: .indonesian, permissions: [])
    let made = Counter()
    let begun = ContinuousClock.now
    for event in Int64(1)...4 {
      async let parts = board.parts(of: screen, since: event) { LiveBoard.Parts(event: made.add(), html: "") }
      async let others = board.parts(of: screen, since: event) { LiveBoard.Parts(event: made.add(), html: "") }
      _ = try await (parts, others)
    }
    let tenths = (ContinuousClock.now - begun) / .milliseconds(100)
    #expect(Double(made.count) <= tenths + 1.01 && made.count >= 1)
  }

  @Test(arguments: Backend.all)
  func `what viewers of a room have in common is read once for all, and anew after a wake`(
    on backend: Backend
  ) async throws {
    try await withDesk(on: backend) { site, _, board, live in
      let (shop, database, reads) = (site.books.shop, site.database, Counter())
      let room = try await database.write { connection in
        try RoomBook(connection: connection, shop: shop).open(live, at: site.clock.now)
      }
      let (wakes, leave) = board.listen(to: live)
      defer { leave() }
      let place = LiveDesk.Place(shop: shop, session: live)
      @Sendable func look() async throws -> RoomMoment {
        try await board.moment(of: place) { before in
          _ = reads.add()
          return try await database.read { try RoomMoment(of: room, after: before, on: $0) }
        }
      }
      func all() async throws -> Set<Int64> {
        try await withThrowingTaskGroup(of: Int64.self) { group in
          for _ in 0..<50 { group.addTask { try await look().event } }
          return try await group.reduce(into: []) { $0.insert($1) }
        }
      }
      let begun = ContinuousClock.now
      let first = try await all()
      try await database.write { connection in
        try LiveLog(connection: connection, shop: shop, session: live)
          .append([LiveEvent(.blocked, 114)], by: nil, at: site.clock.now)
      }
      board.poke(live)
      let second = try await all()
      #expect(first.count == 1 && second.count == 1 && second.first == first.first.map { $0 + 1 })
      // Once for each, and once more for each second that a slow machine took.
      #expect(Double(reads.count) <= 2 + (ContinuousClock.now - begun) / .milliseconds(900))
      let moment = try await look()
      #expect(moment.touched(ID(114)) == moment.event && moment.touched(ID(1)) < moment.event)
      board.close()
      for await _ in wakes {}
    }
  }
}

private final class Counter: Sendable {
  private let value = Mutex<Int64>(0)

  var count: Int64 { value.withLock { $0 } }

  func add() -> Int64 {
    value.withLock { value in
      value += 1
      return value
    }
  }
}

/// A site with a session that is on, and the board of its screens.
private func withDesk(
  on backend: Backend = .sqlite,
  _ body: @escaping @Sendable (SiteUnderTest, any TestClientProtocol, LiveBoard, ID<LiveSession>) async throws -> Void
) async throws {
  let board = LiveBoard(windowSize: FrameWindow.usual, patience: FrameWindow.usualPatience, longest: .seconds(3_600))
  try await withSite(on: backend, routes: { LiveRoutes(board: board, desk: LiveDesk(database: $0.database)).routes }) {
    site, client in
    _ = try await RecordsOfShop.make(site)
    try await body(site, client, board, ID(112))
  }
}

extension SiteUnderTest {
  /// Takes from the host what lets her look.
  fileprivate func lose(_ loss: DeskStreamTests.Loss) async throws {
    guard let host = people[.host] else { return }
    let shop = books.shop
    try await database.write { connection in
      switch loss {
      case .role: _ = try People(connection: connection, shop: shop, now: clock.now).give(.mentor, to: host)
      case .membership:
        try connection.execute("DELETE FROM membership WHERE shop_id = \(shop) AND person_id = \(host)")
      case .session: try connection.execute("DELETE FROM session WHERE person_id = \(host)")
      }
    }
  }

  /// A question about an item whose answer the shop knows.
  fileprivate func ask(about item: Int64, in live: ID<LiveSession>) async throws {
    let (shop, now) = (books.shop, clock.now)
    try await database.write { connection in
      try connection.execute(
        "UPDATE product SET material = 'sutra' WHERE shop_id = \(shop) AND product_id = 101")
      try connection.execute(
        """
        INSERT INTO live_comment (shop_id, session_id, comment_id, source, room, external_id, buyer_id, text, said_at,
          received_at, intent, attribute, item_id, state)
        VALUES (\(shop), \(live), 120, 'tiktok', '1', '120', 114, 'bahannya', \(now), \(now), 'question', 'material',
          \(item), 'asked')
        """)
    }
  }
}
