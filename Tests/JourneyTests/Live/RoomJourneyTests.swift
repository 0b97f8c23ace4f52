import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing
import Trade

@testable import Web

/// Viewers in the room on our own pages.
@Suite struct RoomJourneyTests {
  @Test(arguments: Backend.all)
  func `a viewer joins by her name, claims by her comment, and sees what became of it`(
    on backend: Backend
  ) async throws {
    try await withRoom(on: backend) { room in
      let first = try await room.write("B01 M kak", name: "Ani")
      #expect(first.status == .seeOther)
      let cookie = try #require(first.cookie("canting-room"))
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      let ani = try #require(first.cookieValue("canting-room"))
      let page = try await room.page(ani)
      #expect(page.text.contains("yours, kept until") && page.text.contains("Writing as Ani"))
      #expect(try await room.stage.held() == 1)
      // A stranger sees that somebody wrote it, and not what became of it.
      let other = try await room.page(nil)
      #expect(other.text.contains("B01 M kak") && !other.text.contains("kept until"))
      let budi = try await room.joined("Budi", "B01 M 2 kak")
      #expect(try await room.page(budi).text.contains("1 yours, 1 more in the queue"))
      #expect(try await room.stage.operatorScreen().contains("Budi (room)"))
      #expect(try await room.stage.operatorScreen().contains("Our room"))
    }
  }

  @Test(arguments: Backend.all)
  func `who holds a piece pays from the room, at a checkout of her own`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      let ani = try await room.joined("Ani", "B01 M kak")
      #expect(!(try await room.page(ani).text.contains("Pay here")), "the shop has not said how one pays")
      #expect(try await room.pay(ani).headers[.location] == room.path)
      try await room.sayHowOnePays()
      #expect(try await room.page(ani).text.contains("action=\"\(room.path)/pay\""))
      let first = try #require(try await room.pay(ani).headers[.location])
      let again = try await room.pay(ani).headers[.location]
      #expect(first.hasPrefix("/c/") && again == first, "asked twice, it is one")
      #expect(try await room.page(ani).text.contains("href=\"\(first)\""))
      #expect(try await room.stage.site.get(room.stage.client, first).text.contains("Ani"))
      // Who only watches, or waits, has nothing to pay, and nobody is led to another's checkout.
      let (budi, cici) = (try await room.joined("Budi", "B01 M kak"), try await room.joined("Cici", "halo"))
      let second = try #require(try await room.pay(budi).headers[.location])
      #expect(second.hasPrefix("/c/") && second != first)
      #expect(!(try await room.page(budi).text.contains(first)))
      #expect(try await room.pay(cici).headers[.location] == room.path)
      #expect(!(try await room.page(cici).text.contains("Pay here")))
      #expect(try await room.pay(nil).status == .notFound)
      // After the end too.
      _ = try await room.stage.sent("/live/\(room.stage.live)/end", "")
      let over = try await room.page(ani).text
      #expect(over.contains("href=\"\(first)\""))
      #expect(over.components(separatedBy: "The live is over").count == 2, "said once")
    }
  }

  @Test(arguments: Backend.all)
  func `a buyer who says that she has paid is work of the first page until she is marked`(
    on backend: Backend
  ) async throws {
    try await withRoom(on: backend) { room in
      try await room.sayHowOnePays()
      let (site, client) = (room.stage.site, room.stage.client)
      func today(_ knocker: SiteUnderTest.Knocker = .owner) async throws -> Bool {
        try await site.get(client, "/", as: knocker).text.contains("href=\"/payments?said=1\"")
      }
      let link = try #require(try await room.pay(try await room.joined("Ani", "B01 M kak")).headers[.location])
      let other = try #require(try await room.pay(try await room.joined("Budi", "B01 M kak")).headers[.location])
      for (place, name) in [(link, "Ani"), (other, "Budi")] {
        let form = "name=\(name)&phone=0812345678&address=Jl.+1&city=Jepara&province=JT&note=&method=transfer"
        #expect(try await site.post(client, place, form).status == .seeOther)
      }
      #expect(!(try await today()))
      #expect(try await site.post(client, link + "/said", "said=1").status == .seeOther)
      #expect(try await today())
      #expect(try await today(.host))
      #expect(!(try await today(.mentor)), "who may not mark it has no such work")
      let list = try await site.get(client, "/payments?said=1", as: .owner).text
      #expect(list.contains("Ani") && !list.contains("Budi"))
      let pay = try #require(list.firstMatch(of: #/action="([^"]+\/paid)"/#)?.1)
      _ = try await room.stage.sent(String(pay), "from=payments")
      #expect(!(try await today()))
    }
  }

  @Test func `a viewer is called by her name in the seller's lists, and the room by its own`() async throws {
    try await withRoom { room in
      _ = try await room.joined("Mama Dira", "B01 M kak")
      let shares = try await room.stage.site.get(
        room.stage.client, "/live/\(room.stage.live)/buyers", as: .owner
      ).text
      #expect(shares.contains("<h2>Mama Dira</h2>") && shares.contains("Our room"))
    }
  }

  @Test func `what nobody read before the end is not said to be read any more`() async throws {
    try await withRoom { room in
      let ani = try await room.joined("Ani", "B01 ungu tua kak, bahannya apa?")
      try await room.stage.site.database.write { connection in
        try connection.execute("UPDATE live_comment SET state = 'unsure'")
      }
      #expect(try await room.page(ani).text.contains("the seller is reading it"))
      _ = try await room.stage.sent("/live/\(room.stage.live)/end", "")
      #expect(try await room.page(ani).text.contains("not read during the live"))
    }
  }

  @Test(arguments: Backend.all)
  func `a form sent twice is one comment`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      let ani = try await room.joined("Ani", "halo")
      for _ in 0..<3 { #expect(try await room.write("B01 M kak", cookie: ani, key: "same").status == .seeOther) }
      #expect(try await room.stage.held() == 1)
      let keyless = try await room.stage.site.post(
        room.stage.client, room.path + "/comments", "text=halo", [.cookie: "canting-room=\(ani)"])
      #expect(keyless.status == .badRequest)
    }
  }

  @Test func `a name whose answer was lost is still hers`() async throws {
    try await withRoom { room in
      let cookie = try #require(try await room.page(nil).cookieValue("canting-room"))
      // The first answer never arrived; the browser sends the same again.
      for _ in 0..<2 {
        #expect(try await room.write("B01 M kak", name: "Ani", cookie: cookie, key: "same").status == .seeOther)
      }
      #expect(try await room.stage.held() == 1)
      #expect(try await room.page(cookie).text.contains("Writing as Ani"))
      #expect(try await room.page(cookie).cookie("canting-room") == nil)
    }
  }

  @Test func `a room is there while it is open, for whoever has its address`() async throws {
    try await withRoom { room in
      #expect(try await room.page(nil).status == .ok)
      for path in [room.path + "x", "/r/7", "/r/1-aaaaaaaaaaaaaaaaaaaaaa", "/r/\(room.stage.live)"] {
        #expect(try await room.stage.site.get(room.stage.client, path).status == .notFound, "\(path)")
      }
      _ = try await room.stage.sent("/live/\(room.stage.live)/room", "open=0")
      #expect(try await room.page(nil).status == .notFound)
      #expect(try await room.write("halo", name: "Ani").status == .notFound)
      _ = try await room.stage.sent("/live/\(room.stage.live)/room", "open=1")
      #expect(try await room.page(nil).status == .ok)
      for knocker in [SiteUnderTest.Knocker.packer, .mentor] {
        let answer = try await room.stage.site.post(
          room.stage.client, "/live/\(room.stage.live)/room", "open=0&key=x", as: knocker)
        #expect(answer.status == .forbidden)
      }
      let foreign = try await room.write("halo", name: "Ani", headers: [.origin: "https://evil.example"])
      #expect(foreign.status == .forbidden)
    }
  }

  @Test(arguments: Backend.all)
  func `nobody takes another's name, the shop's or the host's`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      _ = try await room.joined("Rina", "halo")
      for name in [
        "rina", "RINA ", "r\u{200B}ina", "\u{202E}Rina", "rin\u{E1}", "ｒｉｎａ", "r.i.n.a", "Mbak Sari", "admin", "", "a",
        "рина", "<b>Rina</b>", "Rina (room)", String(repeating: "x", count: 300),
      ] {
        let refused = try await room.write("B01 M", name: name)
        #expect(refused.status == .unprocessableContent, "\(name)")
        #expect(refused.text.contains("value=\"B01 M\""), "what was typed stays")
        #expect(refused.cookie("canting-room") == nil)
      }
      #expect(try await room.stage.held() == 0)
      #expect(try await room.write("halo", name: "Rina 2").status == .seeOther)
    }
  }

  @Test(arguments: Backend.all)
  func `who writes too fast is told to wait, and the others are not`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      let (fast, calm) = (try await room.joined("Cepat", "halo"), try await room.joined("Tenang", "halo"))
      var statuses: [HTTPResponse.Status] = []
      for _ in 0..<8 { statuses.append(try await room.write("B01 M", cookie: fast).status) }
      #expect(statuses == Array(repeating: .seeOther, count: 5) + Array(repeating: .tooManyRequests, count: 3))
      let refused = try await room.write("B01 M", cookie: fast)
      #expect(refused.headers[.retryAfter] != nil && refused.text.contains("too fast"))
      #expect(refused.text.contains("value=\"B01 M\""))
      #expect(try await room.write("B01 M", cookie: calm).status == .seeOther)
      room.stage.site.clock.move(by: .seconds(11))
      #expect(try await room.write("halo", cookie: fast).status == .seeOther)
      // Whoever throws the cookie away is stopped by the address, and a neighbour at another one is not.
      var names: [HTTPResponse.Status] = []
      for number in 0..<70 { names.append(try await room.write("halo", name: "Baru \(number)").status) }
      #expect(names.contains(.tooManyRequests))
      let elsewhere = try await room.write("halo", name: "Jauh", headers: [.init("X-Forwarded-For")!: "10.9.9.9"])
      #expect(elsewhere.status == .seeOther)
    }
  }

  @Test(arguments: Backend.all)
  func `what viewers write is text, whatever it looks like`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      let ani = try await room.joined("Ani", "halo")
      let taken = [
        "<script>alert(1)</script>", "'; DROP TABLE live_claim; --", "\u{202E}3 10B", "\u{1}\u{2}\u{7}B01 M",
      ]
      for text in taken { #expect(try await room.write(text, cookie: ani).status == .seeOther, "\(text)") }
      room.stage.site.clock.move(by: .seconds(11))
      let refused: [(String, HTTPResponse.Status)] = [
        (String(repeating: "B01 ", count: 2_500), .unprocessableContent), ("", .unprocessableContent),
        ("\u{200B}\u{2060}", .unprocessableContent), ("   ", .unprocessableContent),
      ]
      for (text, status) in refused {
        #expect(try await room.write(text, cookie: ani).status == status, "\(text.prefix(20))")
      }
      let broken = try await room.stage.site.post(
        room.stage.client, room.path + "/comments", "text=a%00b&key=1", [.cookie: "canting-room=\(ani)"])
      #expect(broken.status == .badRequest)
      let page = try await room.page(ani).text
      #expect(!page.contains("<script>alert") && page.contains("&lt;script&gt;") && !page.contains("\u{202E}"))
      #expect(try await room.stage.held() == 1)
    }
  }

  @Test func `before the live and after it nobody writes, and is told so`() async throws {
    try await withRoom(starts: false) { room in
      #expect(try await room.page(nil).text.contains("Begins"))
      let early = try await room.write("B01 M", name: "Ani")
      #expect(early.status == .conflict && early.text.contains("has not begun"))
      // The name is still to be had.
      #expect(early.cookie("canting-room") == nil)
      _ = try await room.stage.sent("/live/\(room.stage.live)/start", "")
      _ = try await room.stage.sent("/live/\(room.stage.live)/end", "")
      #expect(try await room.page(nil).text.contains("The live is over"))
      let late = try await room.write("B01 M", name: "Ani")
      #expect(late.status == .conflict && late.text.contains("over"))
      #expect(try await room.stage.held() == 0)
    }
  }

  @Test(arguments: Backend.all)
  func `each viewer's stream tells all of the room, and of claims her own`(on backend: Backend) async throws {
    try await withRoom(on: backend) { room in
      let (ani, budi) = (try await room.joined("Ani", "halo"), try await room.joined("Budi", "halo"))
      async let hers = room.stream(ani)
      async let his = room.stream(budi)
      async let strangers = room.stream(nil)
      while room.board.screens < 3 { await Task.yield() }
      #expect(try await room.write("B01 M kak", cookie: ani).status == .seeOther)
      #expect(try await room.write("B01 M 2 kak", cookie: budi).status == .seeOther)
      room.board.close()
      let told = try await [hers, his, strangers]
      #expect(told.allSatisfy { $0.contains("B01 M 2 kak") })
      #expect(told.map { $0.contains("yours, kept until") } == [true, false, false])
      #expect(told.map { $0.contains("1 yours, 1 more in the queue") } == [false, true, false])
    }
  }

  @Test func `a stream of a room that is closed is not there`() async throws {
    try await withRoom { room in
      _ = try await room.stage.sent("/live/\(room.stage.live)/room", "open=0")
      #expect(try await room.stage.site.get(room.stage.client, room.path + "/stream?screen=room").status == .notFound)
    }
  }
}

/// A room that is open.
private struct RoomStage: Sendable {
  let stage: SourceStage
  let path: String

  var board: LiveBoard { stage.board }

  func page(_ cookie: String?) async throws -> TestResponse {
    var headers: HTTPFields = [.acceptLanguage: "en"]
    headers[.cookie] = cookie.map { "canting-room=\($0)" }
    return try await stage.site.get(stage.client, path, headers)
  }

  /// All that an open page is told until the server stops.
  func stream(_ cookie: String?) async throws -> String {
    var headers: HTTPFields = [.acceptLanguage: "en"]
    headers[.cookie] = cookie.map { "canting-room=\($0)" }
    return try await stage.site.get(stage.client, path + "/stream?screen=room&on=1", headers).text
  }

  func write(
    _ text: String, name: String? = nil, cookie: String? = nil, key: String = UUID().uuidString,
    headers: HTTPFields = [:]
  ) async throws -> TestResponse {
    var headers = headers
    headers[.acceptLanguage] = "en"
    if let cookie { headers[.cookie] = "canting-room=\(cookie)" }
    let form = [("text", text), ("name", name ?? ""), ("key", key)].map { field, value in
      field + "=" + (value.addingPercentEncoding(withAllowedCharacters: .unreserved) ?? "")
    }.joined(separator: "&")
    return try await stage.site.post(stage.client, path + "/comments", form, headers)
  }

  /// Asks for her checkout.
  func pay(_ cookie: String?) async throws -> TestResponse {
    var headers: HTTPFields = [.acceptLanguage: "en"]
    headers[.cookie] = cookie.map { "canting-room=\($0)" }
    return try await stage.site.post(stage.client, path + "/pay", "", headers)
  }

  func sayHowOnePays() async throws {
    let shop = stage.site.books.shop
    try await stage.site.database.write { connection in
      let terms = CheckoutTermsBook(connection: connection, shop: shop)
      try terms.set(shipping: 15_000, rates: [:])
      try terms.addBank("BCA", number: "1234567890", holder: "Sari")
    }
  }

  /// Joins by a first comment; the cookie by which she is known.
  func joined(_ name: String, _ text: String) async throws -> String {
    let answer = try await write(text, name: name)
    #expect(answer.status == .seeOther, "\(answer.text.prefix(2_000))")
    return try #require(answer.cookieValue("canting-room"))
  }
}

private func withRoom(
  on backend: Backend = .sqlite, starts: Bool = true, _ body: @escaping @Sendable (RoomStage) async throws -> Void
) async throws {
  try await withSourceStage(on: backend, starts: starts) { stage in
    _ = try await stage.sent("/live/\(stage.live)/room", "open=1")
    let plan = try await stage.site.get(stage.client, "/live/\(stage.live)", as: .owner).text
    let path = try #require(plan.firstMatch(of: #/http:\/\/[^\/"]+(\/r\/[^"<]+)/#)?.1)
    try await body(RoomStage(stage: stage, path: String(path)))
  }
}

extension CharacterSet {
  fileprivate static let unreserved = CharacterSet(
    charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
}
