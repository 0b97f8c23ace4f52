import HTTPTypes
import HummingbirdTesting
import Logging
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Server
@testable import Web

/// What the server does each second for the screens that are open.
@Suite struct LiveClockTests {
  @Test(arguments: ["operator", "host"])
  func `whoever is put out loses an open screen with the server's next look around, and does not get it back`(
    screen: String
  ) async throws {
    let board = LiveBoard()
    try await withSite(routes: { LiveRoutes(board: board, desk: LiveDesk(database: $0.database)).routes }) {
      site, client in
      _ = try await RecordsOfShop.make(site)
      let address = "/live/112/stream?screen=\(screen)"
      async let stream = site.get(client, address, as: .host)
      while board.screens == 0 { await Task.yield() }
      let (shop, host) = (site.books.shop, try #require(site.people[.host]))
      try await site.database.write { connection in
        _ = try People(connection: connection, shop: shop, now: site.clock.now).remove(host)
      }
      let looks = Mutex(0)
      let clock = LiveClock(
        database: site.database, board: board, logger: Logger(label: "test"),
        pause: {
          looks.withLock { $0 += 1 }
          while board.screens > 0 { await Task.yield() }
          throw CancellationError()
        })
      try await clock.run()
      let told = try await stream
      #expect(told.status == .ok && told.text.hasSuffix("event: gone\ndata: gone\n\n"))
      #expect(looks.withLock { $0 } == 1)
      for more in [HTTPFields(), [.lastEventID: "3"]] {
        let again = try await site.get(client, address, as: .host, more)
        #expect(again.status == .seeOther && again.headers[.location]?.hasPrefix("/sign-in") == true)
      }
    }
  }

  @Test func `the server looks around each second`() {
    #expect(LiveClock.second == .seconds(1))
  }

  @Test(arguments: [SiteUnderTest.Knocker.owner, .nobody])
  func `a stream is as strict as a page, and a stranger's origin gets nothing of it`(
    reader: SiteUnderTest.Knocker
  ) async throws {
    let board = LiveBoard()
    try await withSite(routes: { everyRoute($0, board: board) }) { site, client in
      _ = try await RecordsOfShop.make(site)
      let room = try await site.post(client, "/live/112/room", "open=1&key=r", as: .owner)
      #expect(room.status == .seeOther)
      let live = try await site.get(client, "/live/112", as: .owner).text
      let link = String(try #require(live.firstMatch(of: /\/r\/[A-Za-z0-9_-]+/)).0)
      let foreign: HTTPFields = [.origin: "https://evil.example", .init("Sec-Fetch-Site")!: "cross-site"]
      let address = reader == .owner ? "/live/112/stream?screen=host" : link + "/stream"
      // A board that is closed lets a stream begin, and end at once.
      board.close()
      let headers = try await site.get(client, address, as: reader, foreign).headers
      #expect(headers[.contentType]?.hasPrefix("text/event-stream") == true)
      #expect(headers[.accessControlAllowOrigin] == nil && headers[.accessControlAllowCredentials] == nil)
      #expect(headers[.init("Cross-Origin-Resource-Policy")!] == "same-origin")
      #expect(headers[.cacheControl] == "no-store" && headers[.xContentTypeOptions] == "nosniff")
      #expect(headers[.contentSecurityPolicy]?.contains("default-src 'none'") == true)
    }
  }
}
