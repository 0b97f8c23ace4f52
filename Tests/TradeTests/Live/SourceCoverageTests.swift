import Storage
import TestSupport
import Testing

@testable import Trade

/// What was heard of a session, and what was not.
struct SourceCoverageTests {
  @Test(arguments: 0..<60)
  func `what lies in none of the spans is what a count moment by moment finds`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let session = TimeSpan(from: at(Int64.random(in: 0...40, using: &random)), to: at(160))
    let spans = (0..<Int.random(in: 0...12, using: &random)).map { _ in
      let from = Int64.random(in: 0...190, using: &random)
      return TimeSpan(from: at(from), to: at(from + Int64.random(in: 0...30, using: &random)))
    }
    let free = session.without(spans)
    for moment in (0..<200).map({ at($0) }) {
      let isFree =
        moment >= session.from && moment < session.to && !spans.contains { $0.from <= moment && moment < $0.to }
      #expect(free.contains { $0.from <= moment && moment < $0.to } == isFree, "\(moment) of seed \(seed)")
    }
    #expect(zip(free, free.dropFirst()).allSatisfy { $0.to < $1.from }, "spans are in order and apart")
  }

  @Test(arguments: 0..<60)
  func `spans kept line by line are those that looking at all lines afterwards finds`(seed: UInt64) {
    var random = SeededGenerator(seed: 1_000 + seed)
    var moment: Int64 = 0
    var heard: [(at: Int64, says: SourceStatus?)] = []
    for _ in 0..<Int.random(in: 1...60, using: &random) {
      moment += [0, 1, 2, 3, 9, 19, 20, 21, 22, 60].randomElement(using: &random)! * 1_000
      heard.append(
        (moment, [nil, nil, nil, .connected, .paused, .disconnected, .ended].randomElement(using: &random)!))
    }
    let end = moment + [0, 5, 20, 21, 90].randomElement(using: &random)! * 1_000
    var record = SourceRecord(SourcePlace(source: "tiktok", room: "1"), at: at(heard[0].at))
    var spans: [SourceRecord.Span] = []
    for line in heard {
      let says = line.says
      // A line that says nothing of itself brings a comment.
      record.hear(.init(comments: says == nil ? 1 : 0), says: says, at: at(line.at))
      if spans.last?.from == record.span.from { spans.removeLast() }
      spans.append(record.span)
    }
    let source = SourceCoverage.Source(record: record, spans: spans)
    let slow = slowly(heard, until: end)
    for moment in stride(from: Int64(0), to: end, by: 500) {
      let isHeard = source.heard(at: at(end)).contains { $0.from <= at(moment) && at(moment) < $0.to }
      #expect(isHeard == slow.contains { $0.contains(moment) }, "\(moment) of seed \(seed)")
    }
    #expect(spans.reduce(0) { $0 + $1.comments } == record.counts.comments)
  }

  /// From each line to the next it is heard if it did not say that it was gone and the next came in time; who is back at
  /// once was never gone.
  private func slowly(_ heard: [(at: Int64, says: SourceStatus?)], until end: Int64) -> [Range<Int64>] {
    var times: [Range<Int64>] = []
    var isLost = false
    var lostAt: Int64 = .min
    for (index, line) in heard.enumerated() {
      let isGone = line.says?.isGone ?? false
      if isLost, !isGone, lostAt >= line.at - 2_000 { times.append(lostAt..<line.at) }
      if !(isLost && isGone) { lostAt = line.at }
      let next = index + 1 < heard.count ? heard[index + 1].at : end
      isLost = isGone || next - line.at > 20_000
      if !isLost { times.append(line.at..<next) }
    }
    return times
  }

  @Test(arguments: Backend.all)
  func `what was heard survives a restart, and silence and a farewell are gaps`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      try await live.hear("B03", at: 0)
      try await live.hear("B03", at: 15)
      // Silent for a minute; then a new process takes over.
      try await live.hear("B03", at: 75)
      try await live.hear(status: .disconnected, at: 80)
      try await live.hear("B03", at: 100)
      let coverage = try await live.coverage()
      #expect(
        coverage.gaps(of: "tiktok", at: moment(100)) == [
          TimeSpan(from: moment(15), to: moment(75)), TimeSpan(from: moment(80), to: moment(100)),
        ])
      #expect(coverage.seen(of: "tiktok", at: moment(100)) == 200)
      #expect(coverage.seen(at: moment(100)) == 200)
      let source = try #require(coverage.sources.first)
      #expect(source.record.counts.comments == 4)
      #expect(source.spans.map(\.comments) == [2, 1, 1])
      #expect(source.state(at: moment(105)) == .connected)
      #expect(source.state(at: moment(111)) == .quiet)
      #expect(source.state(at: moment(121)) == .lost)
      // As long as nobody knows better it goes on; afterwards that one line was no time at all.
      #expect(coverage.gaps(of: "tiktok", at: moment(119)).count == 2)
      #expect(coverage.gaps(of: "tiktok", at: moment(130)).last == TimeSpan(from: moment(80), to: moment(130)))
    }
  }

  @Test(arguments: Backend.all)
  func `lines are counted by what they are, each source for itself`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let lines = [
        bridgeLine("1", "sari", "halo"), bridgeLine("1", "sari", "halo"), bridgeLine("2", "ani", "halo"),
        #"{"event":"like","source":"tiktok","room_id":"73"}"#, "broken",
        #"{"event":"comment","source":"tiktok","room_id":"73","msg_id":"9"}"#,
      ]
      _ = try await live.deliver(lines, at: 0)
      _ = try await live.deliver([bridgeLine("1", "budi", "halo", source: "shopee")], at: 1)
      // A broken line beside nothing but comments is of their room.
      _ = try await live.deliver([bridgeLine("2", "budi", "halo", source: "shopee"), "{"], at: 1)
      let sources = try await live.coverage().sources
      #expect(sources.map(\.place.source) == ["shopee", "tiktok"])
      #expect(
        sources.last?.record.counts
          == SourceRecord.Counts(comments: 2, duplicates: 1, others: 1, refused: 2, floods: 0))
      #expect(sources.first?.record.counts == SourceRecord.Counts(comments: 2, refused: 1))
      #expect(sources.last?.record.perMinute(at: moment(2)) == 2)
      #expect(sources.last?.record.perMinute(at: moment(200)) == 0)
      #expect(try await live.books.verify().differences == [])
      try await live.books.database.write { [shop = live.books.shop] connection in
        try connection.execute("UPDATE live_source SET comments = 7 WHERE shop_id = \(shop) AND source = 'tiktok'")
      }
      #expect(
        try await live.books.verify().differences.map(\.description) == [
          "source \(live.session) tiktok 73: the books say 7, the ledger says 2"
        ])
    }
  }

  @Test(arguments: Backend.all)
  func `a source is heard before the session begins, and only the session counts`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let shop = live.books.shop
      let planned = try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop)
          .plan(LiveSessionForm(title: "Besok", plannedAt: LiveStage.start), at: LiveStage.start)
      }
      let early = LiveStage(books: live.books, session: planned, item: live.item, variants: [], buyers: [])
      try await early.hear(status: .connected, at: 0)
      #expect(try await early.coverage().seen(at: moment(5)) == nil)
      #expect(try await early.coverage().sources.first?.state(at: moment(5)) == .connected)
      await #expect(throws: LiveError.notOn) { try await early.hear("B03", at: 10) }
      try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop).start(planned, by: nil, at: moment(10))
      }
      try await early.hear(status: .connected, at: 15)
      try await early.hear(status: .ended, at: 20)
      try await live.books.database.write { connection in
        try LiveSessions(connection: connection, shop: shop).end(planned, by: nil, at: moment(30))
      }
      #expect(try await early.coverage().seen(at: moment(1_000)) == 500)
    }
  }

  @Test(arguments: Backend.all)
  func `a bridge that names a new room with every line fills no table`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      for room in 0..<40 {
        _ = try await live.deliver([bridgeLine("1", "sari", "halo", room: "\(room)")], at: Int64(room))
      }
      let sources = try await live.coverage().sources
      #expect(sources.count == SourceBook.mostRooms - 2)
      #expect(sources.reduce(0) { $0 + $1.record.counts.comments } == 40)
    }
  }

  @Test(arguments: Backend.all)
  func `another shop's session has no sources to be seen`(on backend: Backend) async throws {
    try await withLive(on: backend) { live in
      let other = try await live.books.anotherShop()
      let session = live.session
      await #expect(throws: LiveError.unknownSession) {
        try await live.books.database.acrossShops.read { try SourceCoverage.of(session, other, $0) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `what a code alone means is said for each source`(on backend: Backend) async throws {
    try await withLive(on: backend, { $0.bareCode = .showsItem }) { live in
      for variant in 0..<6 { try await live.count(9, of: variant) }
      let (shop, session) = (live.books.shop, live.session)
      #expect(try await live.intent(of: "B03", from: "tiktok") != .claim)
      #expect(try await live.intent(of: "B03", from: "room") == .claim)
      try await live.books.database.write { connection in
        try SourceCodes(connection: connection, shop: shop)
          .set(["tiktok": .claims, "room": .showsItem], in: session)
      }
      #expect(try await live.intent(of: "B03", from: "tiktok") == .claim)
      #expect(try await live.intent(of: "B03", from: "shopee") != .claim)
      #expect(try await live.intent(of: "B03", from: "room") != .claim)
      try await live.books.database.write { connection in
        try SourceCodes(connection: connection, shop: shop).set(["tiktok": nil], in: session)
      }
      #expect(try await live.intent(of: "B03", from: "tiktok") != .claim)
    }
  }

  private func at(_ milliseconds: Int64) -> Instant { Instant(milliseconds: milliseconds) }
}

private func moment(_ seconds: Int64) -> Instant { LiveStage.start + .seconds(seconds) }

func bridgeLine(
  _ id: String, _ handle: String, _ text: String, source: String = "tiktok", room: String = "73"
) -> String {
  """
  {"v":1,"source":"\(source)","room_id":"\(room)","event":"comment","msg_id":"\(id)","user":{"handle":"\(handle)"},\
  "data":{"text":"\(text)"}}
  """
}

extension LiveStage {
  /// Brings lines of a bridge to a desk that knows nothing of before.
  func deliver(_ lines: [String], at seconds: Int64) async throws -> SourceTaken {
    let now = Self.start + .seconds(seconds)
    let desk = LiveDesk(database: books.database, clock: { now })
    return try await desk.take(
      SourceDelivery(lines.map { ArraySlice($0.utf8) }, of: BridgeSource(), at: now), in: place)
  }

  fileprivate func hear(_ text: String, at seconds: Int64) async throws {
    _ = try await deliver([bridgeLine("\(seconds)", "sari", text)], at: seconds)
  }

  fileprivate func hear(status: SourceStatus, at seconds: Int64) async throws {
    let line = """
      {"source":"tiktok","room_id":"73","event":"status","data":{"status":"\(status.rawValue)"}}
      """
    _ = try await deliver([line], at: seconds)
  }

  func coverage() async throws -> SourceCoverage {
    try await books.database.read { [books, session] in try SourceCoverage.of(session, books.shop, $0) }
  }

  /// What is read in a comment of a source.
  fileprivate func intent(of text: String, from source: String) async throws -> CommentReading.Intent? {
    let desk = LiveDesk(database: books.database, clock: { Self.start })
    let id = ID<LiveComment>.new().description
    _ = try await desk.take(
      [
        IncomingComment(
          source: source, room: "1", externalID: id, handle: "ani \(id)", text: text, saidAt: Self.start)
      ], in: place)
    return try await books.database.read { [books] connection in
      try connection.value("SELECT intent FROM live_comment WHERE shop_id = \(books.shop) AND external_id = \(id)")
    }
  }
}
