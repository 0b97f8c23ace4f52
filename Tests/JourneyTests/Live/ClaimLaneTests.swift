import HTTPTypes
import Hummingbird
import HummingbirdCore
import HummingbirdTesting
import Logging
import NIOCore
import NIOEmbedded
import NIOHTTPTypes
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Claims that are taken on the connection's own loop.
@Suite struct ClaimLaneTests {
  @Test(arguments: Backend.all)
  func `after the first request of a connection claims are answered by the lane`(on backend: Backend) async throws {
    try await withLane(on: backend) { lane in
      try await lane.write("lane-claim-1")
      #expect(try await lane.passed() == 3)
      // The routes have not answered yet: nothing may come before their answer.
      try await lane.write("lane-claim-2")
      #expect(try await lane.passed() == 3)
      try await lane.routesAnswer(2)
      try await lane.write("lane-claim-3")
      try #require(try await lane.passed() == 0)
      let third = try await lane.answer()
      #expect(third.status == .created && third.text.contains(#""held":1"#))
      #expect(third.headers[.contentLength] == String(third.text.utf8.count) && third.headers[.date] != nil)
      try await lane.write("lane-claim-3")
      let again = try await lane.answer()
      #expect(again.status == .ok && again.text == third.text)
      #expect(try await lane.site.level() == [3, 1])
    }
  }

  @Test func `what is not plain goes to the routes as it came`() async throws {
    try await withLane { lane in
      try await lane.begin()
      let others: [(String, String, HTTPFields)] = [
        ("lane-claim-1", "[]", [:]), ("lane-claim-2", LaneStage.body, [.connection: "close"]),
        ("short", LaneStage.body, [:]), ("lane-claim-3", LaneStage.body, [.contentType: "text/plain"]),
        ("lane-claim-4", LaneStage.body, [.authorization: "Bearer cnt_other"]),
        ("lane-claim-5", #"{"item":"B03","buyer":""# + String(repeating: "x", count: 5_000) + #""}"#, [:]),
      ]
      for (key, body, fields) in others {
        try await lane.write(key, body, fields)
        #expect(try await lane.passed() == 3, "\(key)")
        try await lane.routesAnswer(1)
      }
      #expect(try await lane.site.level() == [3, 0])
    }
  }

  @Test func `what the desk refuses goes to the routes, which say why`() async throws {
    try await withLane { lane in
      try await lane.begin()
      try await lane.write("lane-claim-1", #"{"item":"B99","buyer":"sari"}"#)
      for _ in 0..<3 { _ = try await lane.channel.waitForInboundWrite(as: HTTPRequestPart.self) }
      try await lane.routesAnswer(1)
      try await lane.write("lane-claim-2")
      #expect(try await lane.answer().status == .created)
    }
  }

  @Test func `a claim that the lane hands on is counted once`() async throws {
    // Three at once, and then one a second.
    let use = ShopUse(ShopLimits.none.with([.claims: 1]))
    try await withLane(use: use) { lane in
      try await lane.begin()
      let refused = #"{"item":"B99","buyer":"sari"}"#
      for (number, body) in [refused, "[]", refused].enumerated() {
        try await lane.write("lane-claim-\(number)", body)
        for _ in 0..<3 { _ = try await lane.channel.waitForInboundWrite(as: HTTPRequestPart.self) }
        // As the door of the routes does.
        #expect(throws: Never.self) { try use.admitClaim(of: lane.site.books.shop) }
        try await lane.routesAnswer(1)
      }
    }
  }

  @Test func `what comes behind a claim waits for its answer, and so does the end`() async throws {
    try await withLane { lane in
      try await lane.begin()
      try await lane.write("lane-claim-1")
      try await lane.write("lane-claim-2", #"{"item":"B03","size":"M","buyer":"ani"}"#)
      let (first, second) = (try await lane.answer(), try await lane.answer())
      #expect(first.status == .created && second.status == .created && first.text != second.text)
      try await lane.write("lane-claim-3", #"{"item":"B03","size":"M","buyer":"budi"}"#)
      async let closed: Void = lane.channel.close()
      #expect(try await lane.answer().status == .created)
      try await closed
      #expect(try await lane.site.level() == [3, 3])
    }
  }

  @Test func `a claim beyond what the shop may send goes to the routes`() async throws {
    let use = ShopUse(ShopLimits.none.with([.claims: 1]))
    try await withLane(use: use) { lane in
      try await lane.begin()
      try await lane.write("lane-claim-1")
      #expect(try await lane.answer().status == .created)
      // An hour ahead, so that nothing comes back meanwhile, however slow the machine is.
      let later = ContinuousClock.now + .seconds(3_600)
      while use.takesClaim(lane.site.books.shop, at: later) {}
      try await lane.write("lane-claim-2")
      #expect(try await lane.passed() == 3)
      #expect(throws: ShopLimitReached.self) { try use.admitClaim(of: lane.site.books.shop, at: .now) }
    }
  }

  /// Through sockets, with all that Hummingbird puts around it.
  @Test func `the lane answers as the route does, and in the order of the requests`() async throws {
    try await withBooks(on: .sqlite) { books in
      let site = try await makeSite(books, { everyRoute($0) }, nil)
      let parts = LiveParts(books.database, clock: site.web.site.clock)
      let web = WebApplication(site: site.web.site, routes: everyRoute(site.web.site), live: parts)
      let application = try web.application(address: .hostname("127.0.0.1", port: 0), logger: Logger(label: "test"))
      try await application.test(.live) { client in
        try await site.stock(9)
        let live = try await site.planned(client)
        _ = try await site.sent(client, live + "/start", "")
        let port = try #require(client.port)
        var words = ""
        for number in 1...4 { words += site.claim(live, "plain-claim-\(number)") }
        words += site.claim(live, "unknown-item", #"{"item":"B99","buyer":"sari"}"#)
        words += "GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n"
        words += site.claim(live, "plain-claim-4") + site.claim(live, "the-last-one", closing: true)
        let heard = try await Conversation.answer(to: words, port: port)
        let answers = heard.split(separator: "HTTP/1.1 ").map(String.init)
        #expect(answers.map { $0.prefix(3) } == ["201", "201", "201", "201", "404", "200", "200", "201"])
        let names = answers.map { answer in
          Set(answer.split(separator: "\r\n").compactMap { $0.split(separator: ": ").first?.lowercased() })
            .filter { $0.wholeMatch(of: /[a-z-]+/) != nil }
        }
        #expect(names[1] == names[0])
        #expect(try await site.level() == [9, 5])
      }
    }
  }
}

/// A lane in a channel of its own; what would be the routes is the test.
private struct LaneStage {
  static let body = #"{"item":"B03","size":"M","buyer":"sari"}"#

  let site: SiteUnderTest
  let channel: NIOAsyncTestingChannel
  let live: String
  let known: (token: APIToken, shop: Shop)

  struct Answered: Equatable {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String
  }

  /// The first request of a connection goes to the routes.
  func begin() async throws {
    try await write("the-very-first")
    #expect(try await passed() == 3)
    try await routesAnswer(1)
  }

  func write(_ key: String, _ body: String = LaneStage.body, _ fields: HTTPFields = [:]) async throws {
    var headers: HTTPFields = [
      .authorization: "Bearer \(site.tokens[.desk]?.text ?? "")", .contentType: "application/json",
      .contentLength: String(body.utf8.count), .idempotencyKey: key,
    ]
    for field in fields { headers[field.name] = field.value }
    // Seen a moment ago, however slow the machine is.
    if let secret = site.tokens[.desk] {
      site.web.site.tokens.keep(known.token, of: known.shop, for: secret, readAt: .now + .seconds(600))
    }
    let head = HTTPRequest(
      method: .post, scheme: "http", authority: "localhost", path: "/api/v1/lives/\(live)/claims", headerFields: headers
    )
    try await channel.writeInbound(HTTPRequestPart.head(head))
    try await channel.writeInbound(HTTPRequestPart.body(ByteBuffer(string: body)))
    try await channel.writeInbound(HTTPRequestPart.end(nil))
  }

  func answer() async throws -> Answered {
    guard case .head(let head) = try await channel.waitForOutboundWrite(as: HTTPResponsePart.self),
      case .body(let bytes) = try await channel.waitForOutboundWrite(as: HTTPResponsePart.self),
      case .end = try await channel.waitForOutboundWrite(as: HTTPResponsePart.self)
    else { throw CancellationError() }
    return Answered(status: head.status, headers: head.headerFields, text: String(buffer: bytes))
  }

  /// Parts that went to the routes since the last look.
  func passed() async throws -> Int {
    var count = 0
    while try await channel.readInbound(as: HTTPRequestPart.self) != nil { count += 1 }
    return count
  }

  func routesAnswer(_ times: Int) async throws {
    for _ in 0..<times {
      try await channel.writeOutbound(HTTPResponsePart.head(HTTPResponse(status: .ok)))
      try await channel.writeOutbound(HTTPResponsePart.end(nil))
      for _ in 0..<2 { _ = try await channel.readOutbound(as: HTTPResponsePart.self) }
    }
  }
}

/// A lane before a live that is on, with three pieces of B03.
private func withLane(
  on backend: Backend = .sqlite, use: ShopUse = ShopUse(.none),
  _ body: @escaping @Sendable (LaneStage) async throws -> Void
) async throws {
  try await withSite(on: backend, routes: { everyRoute($0) }, use: use) { site, client in
    try await site.stock(3)
    let live = try await site.planned(client)
    _ = try await site.sent(client, live + "/start", "")
    let token = try #require(site.tokens[.desk])
    let known = try #require(try await site.database.read { try APITokens.find(token, at: site.clock.now, on: $0) })
    let surroundings = ClaimLane.Surroundings(
      site: site.web.site, live: LiveParts(site.database, clock: site.web.site.clock), idleTimeout: .seconds(86_400),
      logger: Logger(label: "test"))
    let channel = try await NIOAsyncTestingChannel { channel in
      try channel.pipeline.syncOperations.addHandler(ClaimLane(surroundings))
    }
    try await channel.connect(to: SocketAddress(unixDomainSocketPath: "/lane"))
    let id = String(live.split(separator: "/").last ?? "")
    try await body(LaneStage(site: site, channel: channel, live: id, known: known))
    try? await channel.close()
  }
}

extension SiteUnderTest {
  /// A request as it travels.
  fileprivate func claim(_ live: String, _ key: String, _ body: String = LaneStage.body, closing: Bool = false)
    -> String
  {
    let path = "/api/v1" + live.replacing("/live/", with: "/lives/") + "/claims"
    return "POST \(path) HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer \(tokens[.desk]?.text ?? "")\r\n"
      + "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\nIdempotency-Key: \(key)\r\n"
      + (closing ? "Connection: close\r\n" : "") + "\r\n" + body
  }
}
