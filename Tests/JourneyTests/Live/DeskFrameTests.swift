import Foundation
import HTTPTypes
import HummingbirdTesting
import NIOCore
import Storage
import TestSupport
import Testing

@testable import Trade
@testable import Web

/// What a screen is sent that takes changes: little, never old, and in the end the same as the page.
@Suite struct DeskFrameTests {
  @Test func `changes make one text of another, whatever the two are`() {
    var random = SeededGenerator(seed: 7)
    func text() -> [String] {
      (0..<Int.random(in: 0...12, using: &random)).map { _ in
        ["a", "b", "c", "+", "=0 1", ""].randomElement(using: &random) ?? ""
      }
    }
    for _ in 0..<2_000 {
      let (old, new) = (text(), text())
      let steps = LineChanges(from: old, to: new).steps.map(\.written)
      #expect(SentScreen.lines(of: steps, from: old) == new, "\(old) to \(new)")
    }
  }

  @Test func `a row that comes costs its own line, also where rows have lines in common`() {
    func list(_ rows: Range<Int>) -> [String] {
      ["<ul>"] + rows.flatMap { ["<li>\($0)", "<form>", "</li>"] } + ["</ul>"]
    }
    #expect(
      LineChanges(from: list(1..<41), to: list(0..<40)).steps
        == [.keep(0..<1), .write("<li>0"), .keep(2..<4), .keep(1..<118), .keep(121..<122)])
  }

  @Test func `a row of a list begins a line, and nothing in a text breaks the stream`() {
    let parts = LiveBoard.Parts(event: 7, html: "<ul><li>a</li><li>b\r\n\r\nevent: gone</li>\n</ul>\n")
    #expect(parts.lines == ["<ul>", "<li>a</li>", "<li>b", "event: gone</li>", "</ul>"])
    let sent = String(buffer: parts.whole(as: .parts))
    #expect(sent.components(separatedBy: "\n\n").count == 2 && sent.hasPrefix("id: 7.\(parts.name)\nevent: parts\n"))
  }

  @Test func `a window opens with what came, and by itself where nothing is said for long`() {
    let window = FrameWindow(limit: 10, patience: .seconds(3_600))
    window.sent(6)
    #expect(window.isOpen)
    window.sent(6)
    #expect(!window.isOpen)
    for odd in [0, -1, 3, .max, .min] { window.seen(odd) }
    #expect(!window.isOpen)
    window.seen(1)
    #expect(window.isOpen)
    // What was said before comes late.
    window.sent(6)
    for odd in [1, 0, .max, .min] { window.seen(odd) }
    #expect(!window.isOpen)
    window.seen(3)
    #expect(window.isOpen)
    let hurried = FrameWindow(limit: 10, patience: .zero)
    hurried.sent(11)
    #expect(hurried.isOpen)
  }

  @Test func `a screen that reads nothing is sent nothing more, and then what is newest`() async throws {
    try await withFrames(windowSize: 0) { desk in
      async let told = desk.stream()
      let reader = try await desk.waiting()
      for buyer in 1...20 { try await desk.claim("Pembeli \(buyer)") }
      // What a stranger says, and what says too much, changes nothing.
      #expect(try await desk.seen(1, by: "x") == .accepted)
      #expect(try await desk.seen(2, by: reader) == .noContent)
      #expect(desk.board.waiting == [reader])
      #expect(try await desk.seen(1, by: reader) == .noContent)
      _ = try await desk.waiting()
      desk.board.close()
      let screen = SentScreen(try await told)
      #expect(screen.frames.count == 2)
      #expect(screen.frames.last?.contains("Pembeli 20") == true)
      #expect(screen.lines == SentScreen(try await desk.stream()).lines)
    }
  }

  @Test func `a screen that says nothing is still ended when its right is gone`() async throws {
    try await withFrames(windowSize: 0) { desk in
      async let told = desk.stream(as: .host)
      _ = try await desk.waiting()
      let (shop, host) = (desk.site.books.shop, try #require(desk.site.people[.host]))
      try await desk.site.database.write { connection in
        try connection.execute("DELETE FROM membership WHERE shop_id = \(shop) AND person_id = \(host)")
      }
      desk.board.pokeAll()
      #expect(try await told.hasSuffix("event: gone\ndata: gone\n\n"))
    }
  }

  @Test func `one more comment on a full desk costs less than 2 KB`() async throws {
    try await withFrames(windowSize: 0) { desk in
      for number in 1...45 {
        try await desk.claim("Pembeli \(number)")
        try await desk.write("penonton\(number)", number % 3 == 0 ? "B03 bahannya apa kak" : "halo semua \(number)")
      }
      async let told = desk.stream()
      let reader = try await desk.waiting()
      try await desk.write("yang terakhir", "cantik sekali kak")
      #expect(try await desk.seen(1, by: reader) == .noContent)
      _ = try await desk.waiting()
      desk.board.close()
      let frames = SentScreen(try await told).frames
      #expect(frames.count == 2 && frames[0].utf8.count > 15_000)
      #expect(frames[1].contains("cantik sekali kak") && frames[1].utf8.count < 2_000, "\(frames[1])")
    }
  }

  @Test(arguments: Backend.all, [UInt64(1), 2])
  func `a screen is the same after the same events, however it got there`(
    on backend: Backend, seed: UInt64
  ) async throws {
    try await withFrames(on: backend, windowSize: .max) { desk in
      var random = SeededGenerator(seed: seed)
      async let early = desk.stream()
      while desk.board.screens == 0 { await Task.yield() }
      for number in 0..<12 { try await desk.doAnything(number, &random) }
      async let late = desk.stream()
      while desk.board.screens == 1 { await Task.yield() }
      for number in 12..<24 { try await desk.doAnything(number, &random) }
      // Time that passes alone tells no screen anything.
      try await desk.write("terakhir", "halo")
      desk.board.close()
      let screens = [SentScreen(try await early), SentScreen(try await late)]
      // All have left, so it is made anew.
      let whole = SentScreen(try await desk.stream())
      #expect(whole.frames.count == 1 && !whole.lines.isEmpty)
      for screen in screens { #expect(screen.lines == whole.lines) }
      #expect(screens[0].frames.count > 1)
    }
  }

  @Test func `a screen that comes back is told what has changed, and everything where that is not known`() async throws
  {
    try await withFrames(windowSize: .max) { desk in
      async let first = desk.stream()
      while desk.board.screens == 0 { await Task.yield() }
      try await desk.claim("Bu Rina")
      desk.board.close()
      let before = SentScreen(try await first)
      let same = try await desk.stream(after: before.id)
      #expect(SentScreen(same).frames.isEmpty)
      try await desk.claim("Bu Wati")
      let back = try await desk.stream(after: before.id)
      #expect(back.contains("event: changes\n") && !back.contains("event: parts\n"))
      let unknown = try await desk.stream(after: "\(before.id)0")
      #expect(!unknown.contains("event: changes\n") && unknown.contains("event: parts\n"))
      #expect(SentScreen(back, from: before).lines == SentScreen(unknown).lines)
    }
  }

  @Test func `a page that was just opened is told what it shows, and an older page whole sections`() async throws {
    try await withFrames(windowSize: .max) { desk in
      let page = try await desk.site.get(desk.client, "/live/112/operator", as: .owner).text
      let after = try #require(page.firstMatch(of: #/data-after="(\d+)"/#)?.1)
      desk.board.close()
      let known = try await desk.stream(after: nil, query: "&after=\(after)")
      #expect(known.contains("event: known\n") && known.contains("event: reader\n"))
      let older = try await desk.site.get(
        desk.client, "/live/112/stream?screen=operator", as: .owner, [.lastEventID: "0"]
      ).text
      #expect(older.contains("id: \(after)\nevent: parts\n") && !older.contains("event: reader\n"))
    }
  }
}

/// What a screen shows that was sent a stream.
private struct SentScreen {
  private(set) var id = ""
  private(set) var lines: [String] = []
  /// The events that brought something to show.
  private(set) var frames: [String] = []

  init(_ stream: String, from before: SentScreen? = nil) {
    lines = before?.lines ?? []
    for event in stream.components(separatedBy: "\n\n") where event.hasPrefix("id: ") {
      let fields = event.components(separatedBy: "\n")
      let data = fields.dropFirst(2).map { String($0.dropFirst("data: ".count)) }
      lines = fields[1] == "event: changes" ? Self.lines(of: data.dropFirst(), from: lines) : data
      id = String(fields[0].dropFirst("id: ".count))
      frames.append(event)
    }
  }

  /// As the page does it.
  static func lines(of steps: some Sequence<String>, from old: [String]) -> [String] {
    steps.flatMap { step -> [String] in
      if step.hasPrefix("+") { return [String(step.dropFirst())] }
      let run = step.dropFirst().split(separator: " ").compactMap { Int($0) }
      return Array(old[run[0]..<run[0] + run[1]])
    }
  }
}

/// A session that is on, with its board.
private struct FrameDesk: Sendable {
  let site: SiteUnderTest
  let client: any TestClientProtocol
  let board: LiveBoard

  /// The operator's stream to its end.
  func stream(
    after id: String? = "0", query: String = "", as knocker: SiteUnderTest.Knocker = .owner
  ) async throws -> String {
    var more: HTTPFields = [:]
    more[.lastEventID] = id
    return try await site.get(client, "/live/112/stream?screen=operator&changes=1\(query)", as: knocker, more).text
  }

  /// The key of the screen that was sent a frame and has not said to have it.
  func waiting() async throws -> String {
    while board.waiting.isEmpty { await Task.yield() }
    return try #require(board.waiting.first)
  }

  func seen(_ frames: Int, by reader: String) async throws -> HTTPResponse.Status {
    try await site.post(client, "/streams/\(reader)", "frames=\(frames)").status
  }

  func claim(_ handle: String) async throws {
    try await post("/claims", "item=113&variant=102&quantity=1&handle=\(handle)", expecting: .seeOther)
  }

  func write(_ handle: String, _ text: String) async throws {
    try await post("/comments", "handle=\(handle)&text=\(text)", expecting: .seeOther)
  }

  /// One of the things that happen on a desk.
  func doAnything(_ number: Int, _ random: inout SeededGenerator) async throws {
    let texts = ["B03 1 kak", "B03 berapa kak", "halo kak", "batal ya kak", "mau dong", "bahannya apa"]
    switch Int.random(in: 0...5, using: &random) {
    case 0: try await claim("Pembeli \(number)")
    case 1: try await post("/showing", Bool.random(using: &random) ? "item=113" : "item=")
    case 2:
      let word = ["cancel", "extend", "give", "reopen"].randomElement(using: &random) ?? "cancel"
      try await post("/claims/116", "do=\(word)")
    case 3: site.clock.move(by: .seconds(Int64.random(in: 1...90, using: &random)))
    default: try await write("penonton\(number)", texts.randomElement(using: &random) ?? "")
    }
  }

  private func post(_ path: String, _ form: String, expecting status: HTTPResponse.Status? = nil) async throws {
    let form = form.replacingOccurrences(of: " ", with: "+")
    let answer = try await site.post(client, "/live/112\(path)", "\(form)&key=\(UUID().uuidString)", as: .owner)
    if let status { #expect(answer.status == status, "\(path): \(answer.text.prefix(500))") }
  }
}

private func withFrames(
  on backend: Backend = .sqlite, windowSize: Int,
  _ body: @escaping @Sendable (FrameDesk) async throws -> Void
) async throws {
  let board = LiveBoard(windowSize: windowSize, patience: .seconds(3_600), longest: .seconds(3_600))
  try await withSite(
    on: backend,
    routes: { LiveRoutes(board: board, desk: LiveDesk(database: $0.database, clock: $0.clock)).routes }
  ) { site, client in
    _ = try await RecordsOfShop.make(site)
    let (shop, now) = (site.books.shop, site.clock.now)
    try await site.database.write { connection in
      try StockLedger(connection: connection, shop: shop).count(30, of: ID(102), at: now, by: nil, now: now)
    }
    try await body(FrameDesk(site: site, client: client, board: board))
  }
}
