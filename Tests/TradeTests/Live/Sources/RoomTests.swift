import Storage
import TestSupport
import Testing

@testable import Trade

/// The room on our own pages: who is who, what is shown, when it is heard.
struct RoomTests {
  @Test(arguments: ["Sari", "Bu Rina", "ani_98", "Siti-Nur", "O'Neil", "Dewi 2", "Sárí", "Ｓａｒｉ"])
  func `a plain name is taken`(name: String) throws {
    #expect(try ViewerName(name).handle.hasSuffix(" (room)"))
  }

  @Test(arguments: [
    ("", ViewerName.Refusal.length), ("a", .length), (String(repeating: "a", count: 31), .length), ("12", .length),
    ("...", .length), ("\u{200B}\u{202E}", .length), ("сари", .letters), ("<b>sari", .letters),
    ("sari (room)", .letters),
    ("sari; DROP", .letters), ("ѕari", .letters), ("sarı", .letters), ("sari🧵", .letters), ("admin", .reserved),
    ("Adm1n Toko", .reserved), ("PENJUAL", .reserved), ("p e n j u a l", .reserved), ("Batik Sari", .reserved),
    ("Batik_Sarí", .reserved), (String(repeating: "\u{200B}", count: 10_000), .length),
  ])
  func `a name that is none, or another's, is refused`(name: String, refusal: ViewerName.Refusal) {
    #expect(throws: refusal) { try ViewerName(name, reserved: ["Batik Sari"]) }
  }

  @Test(arguments: [
    "sari", "SARI", " sari ", "s a r i", "s.a.r.i", "sarí", "sar1", "sarl", "sa\u{200B}ri", "\u{202E}sari", "ｓａｒｉ",
    "5ari", "sa\u{AD}ri", "sari\u{FEFF}", "sari_",
  ])
  func `names that look alike are one`(name: String) throws {
    #expect(try ViewerName(name).key == ViewerName("Sari").key)
  }

  @Test(arguments: Backend.all)
  func `a name has one holder, however many ask for it at once`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let names = ["Sari", "sari", "SARI", "s a r i", "sar1", "Sárí"]
      let joined = await withTaskGroup(of: RoomViewer?.self) { group in
        for number in 0..<32 {
          group.addTask { try? await live.join(names[number % names.count]) }
        }
        return await group.reduce(into: []) { if let viewer = $1 { $0.append(viewer) } }
      }
      #expect(joined.count == 1)
      await #expect(throws: ViewerName.Refusal.taken(suggestion: "Sari 2")) { try await live.join("Sari") }
      let secret = Secret.new()
      let first = try await live.join("Ani", secret)
      // Who is known stays who she is.
      #expect(try await live.join("Budi", secret) == first)
    }
  }

  @Test(arguments: Backend.all)
  func `an address leads to its room while it is open, and to no other shop's`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let room = try await live.room(open: true)
      #expect(try await live.found(room.token)?.session == live.session)
      #expect(try await live.room(open: true).token == room.token)
      let other = try await live.books.anotherShop()
      let secret = room.token.drop { $0 != "-" }
      let elsewhere = String(other.value, radix: 36) + secret
      for token in ["", "7", "-", elsewhere, room.token + "x", String(room.token.dropLast()), "zzzzzzzzzzzzzzzzzzzz-x"]
      {
        #expect(try await live.found(token) == nil, "\(token)")
      }
      _ = try await live.room(open: false)
      #expect(try await live.found(room.token) == nil)
      #expect(try await live.room(open: true).token == room.token)
      let session = live.session
      await #expect(throws: LiveError.unknownSession) {
        try await live.books.database.acrossShops.write {
          try RoomBook(connection: $0, shop: other).open(session, at: LiveStage.start)
        }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `a room is heard while a server has it open`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      _ = try await live.room(open: true)
      let times = RoomTimes(database: live.books.database)
      for second in [5, 10, 15, 100, 105] { try await times.look(at: LiveStage.start + .seconds(Int64(second))) }
      let coverage = try await live.coverage()
      let end = LiveStage.start + .seconds(110)
      #expect(coverage.gaps(of: "room", at: end).map(\.milliseconds) == [85_000])
      #expect(coverage.seen(at: end) == 227)
      _ = try await live.room(open: false, at: 110)
      try await times.look(at: LiveStage.start + .seconds(115))
      #expect(try await live.coverage().sources.first?.state(at: LiveStage.start + .seconds(116)) == .ended)
    }
  }

  @Test(arguments: Backend.all)
  func `a room that was open before its session is heard from the first moment on`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let (shop, day) = (live.books.shop, Duration.seconds(86_400))
      let planned = try await live.books.database.write { connection in
        let sessions = LiveSessions(connection: connection, shop: shop)
        let session = try sessions.plan(
          LiveSessionForm(title: "Besok", plannedAt: LiveStage.start), at: LiveStage.start)
        try RoomBook(connection: connection, shop: shop).open(session, at: LiveStage.start)
        return session
      }
      let early = LiveStage(books: live.books, session: planned, item: live.item, variants: [], buyers: [])
      let before = try await early.coverage()
      #expect(before.sources.map { before.state(of: $0, at: LiveStage.start + day) } == [.connected])
      try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop).start(planned, by: nil, at: LiveStage.start + day)
      }
      let now = LiveStage.start + day + .seconds(4)
      #expect(try await early.coverage().seen(at: now) == 1_000)
    }
  }

  @Test(arguments: Backend.all)
  func `a viewer sees what became of each comment, and everybody sees no telephone`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      for variant in 0..<6 { try await live.count(1, of: variant) }
      let room = try await live.room(open: true)
      let (sari, ani) = (try await live.join("Sari"), try await live.join("Ani"))
      try await live.write("B03 M merah kak", sari, "1")
      try await live.write("B03 M merah kak", sari, "1")
      // Who waits in another live stands in another line.
      _ = try await live.another().claim()
      try await live.write("B03 M merah kak", ani, "1")
      try await live.write("bahannya apa kak?", ani, "2")
      try await live.write("wa 0812-3456-7890 ya", ani, "3")
      let (won, queued) = (try await live.lines(of: sari), try await live.lines(of: ani))
      #expect(won.map { $0.claims.map(\.claim.held) } == [[1]])
      #expect(queued.last?.claims.map(\.place) == [1])
      #expect(queued.map(\.comment.state) == [.read, .asked, .read])
      let view = try await live.books.database.read { try RoomView(room, on: $0) }
      #expect(view.comments.first == RoomView.Line(who: "Ani", source: "room", text: "wa ••• ya"))
      #expect(view.comments.count == 4)
    }
  }

  @Test(arguments: Backend.all)
  func `an event touches whom it is about, and those who move on in the waiting list`(on backend: Backend) async throws
  {
    try await withLive(on: backend) { live in
      try await live.count(1)
      let room = try await live.room(open: true)
      var moment = try await live.moment(of: room, after: nil)
      #expect(live.buyers.allSatisfy { moment.touched($0) == moment.event })
      func touched(by deed: () async throws -> Void) async throws -> [Int] {
        let before = moment
        try await deed()
        moment = try await live.moment(of: room, after: before)
        #expect(moment.event > before.event)
        return live.buyers.indices.filter { moment.touched(live.buyers[$0]) > before.event }
      }
      #expect(try await touched { _ = try await live.claim(by: 0) } == [0])
      #expect(try await touched { _ = try await live.claim(by: 1) } == [1])
      #expect(try await touched { _ = try await live.claim(by: 2) } == [2])
      #expect(try await touched { try await live.ask(["buyer3": "halo kak"], at: 1) } == [3])
      let first = try #require(try await live.events(.claimed).first?.event.subject)
      // The second gets the piece, and the third moves on.
      #expect(
        try await touched { _ = try await live.desk { try $0.cancel(ID(first), at: LiveStage.start) } } == [0, 1, 2])
      #expect(
        try await touched {
          try await live.sessions { [session = live.session] in
            try $0.show(live.item, in: session, by: nil, at: LiveStage.start)
          }
        } == [])
      #expect(
        try await touched {
          try await live.sessions { [session = live.session] in
            try $0.end(session, by: nil, at: LiveStage.start + .seconds(9))
          }
        } == [0, 1, 2, 3])
      // Whoever was not there for long knows nothing of what came meanwhile.
      let fresh = try await live.moment(of: room, after: nil)
      #expect(live.buyers.allSatisfy { fresh.touched($0) == fresh.event })
    }
  }

  /// Whatever happens at a desk: a viewer who is not touched is shown what she was shown.
  @Test(arguments: Backend.all, [UInt64(1), 2, 3])
  func `who is not touched has nothing new`(on backend: Backend, seed: UInt64) async throws {
    try await withLive(on: backend) { live in
      var random = SeededGenerator(seed: seed)
      for variant in 0..<2 { try await live.count(2, of: variant) }
      let room = try await live.room(open: true)
      var viewers: [RoomViewer] = []
      for name in ["Ani", "Budi", "Cici", "Dedi"] { viewers.append(try await live.join(name)) }
      var moment = try await live.moment(of: room, after: nil)
      var shown: [[ViewerLines.Line]] = []
      for viewer in viewers { shown.append(try await live.lines(of: viewer)) }
      var kept = 0
      for step in 0..<40 {
        try await live.happen(to: viewers, step, using: &random)
        let before = moment
        moment = try await live.moment(of: room, after: before)
        for (place, viewer) in viewers.enumerated() {
          let lines = try await live.lines(of: viewer)
          if moment.touched(viewer.buyer) <= before.event {
            #expect(lines == shown[place], "step \(step)")
            kept += 1
          }
          shown[place] = lines
        }
      }
      #expect(kept > 40)
    }
  }
}

extension LiveStage {
  fileprivate func moment(of room: Room, after before: RoomMoment?) async throws -> RoomMoment {
    try await books.database.read { try RoomMoment(of: room, after: before, on: $0) }
  }

  fileprivate func sessions(_ deed: @escaping @Sendable (LiveSessions) throws -> Void) async throws {
    try await books.database.write { [books] connection in
      try deed(LiveSessions(connection: connection, shop: books.shop))
    }
  }

  /// One of the things that happen while a room is open.
  fileprivate func happen(to viewers: [RoomViewer], _ step: Int, using random: inout SeededGenerator) async throws {
    let now = Self.start + .seconds(Int64(step) * 60)
    guard let viewer = viewers.randomElement(using: &random) else { return }
    let size = ["M", "L"].randomElement(using: &random) ?? "M"
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1, 2: try await write("B03 \(size) merah kak", viewer, "\(step)")
    case 3: try await write("bahannya apa kak?", viewer, "\(step)")
    case 4:
      let claim = try await books.database.read { [books] connection in
        try connection.rows("SELECT claim_id FROM live_claim WHERE shop_id = \(books.shop) AND state = 'open'")
          .map { try $0("claim_id") as ID<Claim> }
      }.randomElement(using: &random)
      if let claim { try await desk { try $0.cancel(claim, at: now) } }
    default: try await pass(until: Int64(step) * 60)
    }
  }

  fileprivate func join(_ name: String, _ secret: Secret = .new()) async throws -> RoomViewer {
    let shop = books.shop
    return try await books.database.write { connection in
      try RoomViewers(connection: connection, shop: shop).join(try ViewerName(name), with: secret, at: Self.start)
    }
  }

  fileprivate func room(open: Bool, at seconds: Int64 = 0) async throws -> Room {
    try await books.database.write { [books, session] connection in
      try RoomBook(connection: connection, shop: books.shop)
        .open(session, open, at: Self.start + .seconds(seconds))
    }
  }

  fileprivate func found(_ token: String) async throws -> Room? {
    try await books.database.read { try RoomBook.find(token, on: $0) }
  }

  fileprivate func write(_ text: String, _ viewer: RoomViewer, _ key: String) async throws {
    var delivery = SourceDelivery()
    delivery.add(
      RoomSource(session: session).read(RoomSource.Line(viewer: viewer, text: text, key: key), at: Self.start))
    _ = try await LiveDesk(database: books.database, clock: { Self.start }).take(delivery, in: place)
  }

  fileprivate func lines(of viewer: RoomViewer) async throws -> [ViewerLines.Line] {
    try await books.database.read { [books, session] connection in
      let room = try #require(try RoomBook(connection: connection, shop: books.shop).room(of: session))
      return try ViewerLines(of: viewer, in: room, connection).lines
    }
  }
}
