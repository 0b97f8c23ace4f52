import Storage
import TestSupport
import Testing

@testable import Trade

/// Practising for a live: with an audience of its own, and no trace in what the shop sells.
struct RehearsalTests {
  @Test(arguments: Backend.all)
  func `a rehearsal copies line-up and levels, and what is claimed in it leaves the stock alone`(
    on backend: Backend
  ) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin()
      let items = try await plan.lineUp(of: rehearsal)
      #expect(items.map(\.code) == ["B03"] && items.map(\.price) == [120_000])
      try await plan.say("B03 merah M 2 kak", in: rehearsal)
      // Three were counted, one was promised: two are left, and the third waits.
      try await plan.say("B03 merah M 1 ya kak", by: "ani", in: rehearsal)
      #expect(try await plan.claims(of: rehearsal) == ["2 of 2 open", "0 of 1 open"])
      #expect(try await plan.books.counted(plan.live.variants[0]) == [3, 1])
      #expect(try await plan.live.sum("SELECT COUNT(*) FROM stock_hold") == 1)
      try await plan.say("ga jadi kak", in: rehearsal)
      #expect(try await plan.claims(of: rehearsal) == ["0 of 2 cancelled", "1 of 1 open"])
      // Holds lapse and waiting lists move in it as they do in a live.
      try await ClaimTimes(database: plan.books.database).look(at: LiveStage.start + .seconds(3_600))
      #expect(try await plan.claims(of: rehearsal) == ["0 of 2 cancelled", "0 of 1 lapsed"])
      #expect(try await plan.books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `variants that nobody counted have made-up pieces in it, and stay uncounted`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin()
      let view = try await plan.view(of: rehearsal)
      #expect(view.rehearsal != nil && view.left(of: plan.live.variants[0]) == 2)
      #expect(plan.live.variants.dropFirst().allSatisfy { (2...8).contains(view.left(of: $0) ?? 0) })
      #expect(try await plan.live.sum("SELECT COUNT(*) FROM stock_level") == 1)
      try await plan.say("B03 navy XL 1 ya kak", in: rehearsal)
      let counted = try await plan.write {
        try ClaimList(connection: $0, shop: $1, session: rehearsal).page().map(\.isCounted)
      }
      #expect(counted == [true])
    }
  }

  @Test(arguments: Backend.all)
  func `it is none of the shop's lives, and no line-up is made from it`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin()
      let (lives, rehearsals, made) = try await plan.write { connection, shop in
        let sessions = LiveSessions(connection: connection, shop: shop)
        let next = try sessions.plan(LiveSessionForm(title: "Besok", plannedAt: LiveStage.start), at: LiveStage.start)
        // Without the plan itself there are the rehearsal and the live before it to take a line-up from.
        try connection.execute(
          "DELETE FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(plan.session)")
        let lineUp = LineUp(connection: connection, shop: shop, session: next)
        try lineUp.make(from: .lastSession, at: LiveStage.start)
        return (
          try sessions.sessions().map(\.id), try Rehearsals(connection: connection, shop: shop).all().map(\.id),
          try lineUp.items()
        )
      }
      #expect(!lives.contains(rehearsal) && rehearsals == [rehearsal])
      #expect(made.map(\.price) == [150_000])
    }
  }

  @Test(arguments: Backend.all)
  func `only a session that has not begun and has something to show is rehearsed`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      await #expect(throws: RehearsalError.hasBegun) { try await plan.begin(of: plan.live.session) }
      await #expect(throws: RehearsalError.outOfRange) { try await plan.begin(RehearsalForm(minutes: 61)) }
      let empty = try await plan.write { connection, shop in
        try LiveSessions(connection: connection, shop: shop)
          .plan(LiveSessionForm(title: "Kosong", plannedAt: LiveStage.start), at: LiveStage.start)
      }
      await #expect(throws: RehearsalError.noItems) { try await plan.begin(of: empty) }
      let other = try await plan.books.anotherShop()
      await #expect(throws: LiveError.unknownSession) {
        try await plan.books.database.acrossShops.write {
          _ = try Rehearsals(connection: $0, shop: other).begin(of: plan.session, .init(), by: nil, at: LiveStage.start)
        }
      }
    }
  }

  /// The guard: the lock on the session that is rehearsed.
  @Test(arguments: Backend.all)
  func `sixty-four presses begin one rehearsal`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let begun = try await withThrowingTaskGroup(of: ID<LiveSession>.self) { group in
        for _ in 0..<64 { group.addTask { try await plan.begin() } }
        return try await group.reduce(into: Set<ID<LiveSession>>()) { $0.insert($1) }
      }
      #expect(begun.count == 1)
    }
  }

  @Test(arguments: Backend.all)
  func `a rehearsal hears its own audience only, and a live never hears one`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin()
      await #expect(throws: RehearsalError.wrongAudience) {
        try await plan.say("B03 merah M 1", from: "tiktok", in: rehearsal)
      }
      await #expect(throws: RehearsalError.madeUpAudience) {
        try await plan.say("B03 merah M 1", from: Rehearsal.source(of: rehearsal), in: plan.live.session)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `the audience writes second by second, until its time is over`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin(RehearsalForm(pace: .rush, minutes: 2))
      let audience = plan.audience("one")
      for second in 1...60 { try await audience.look(at: LiveStage.start + .seconds(Int64(second))) }
      let heard = try await plan.comments(of: rehearsal)
      #expect((60...250).contains(heard))
      // What was missed while no server ran is left unsaid, but for the last seconds.
      try await audience.look(at: LiveStage.start + .seconds(110))
      #expect(try await plan.comments(of: rehearsal) - heard < 20)
      try await audience.look(at: LiveStage.start + .seconds(500))
      let view = try await plan.view(of: rehearsal)
      #expect(view.session.endedAt == LiveStage.start + .seconds(120))
      let last = try await plan.comments(of: rehearsal)
      #expect(try await audience.look(at: LiveStage.start + .seconds(501)).isEmpty)
      #expect(try await plan.comments(of: rehearsal) == last)
      #expect(try await plan.books.verify().differences == [])
    }
  }

  /// The guards: whose word it is, in the row of the rehearsal, and under it the ids of what is said.
  @Test(arguments: Backend.all)
  func `of two servers one speaks, and the other goes on when the first is gone`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin(RehearsalForm(pace: .rush, minutes: 5))
      let (one, two) = (plan.audience("one"), plan.audience("two"))
      for second in 1...30 {
        let now = LiveStage.start + .seconds(Int64(second))
        try await withThrowingTaskGroup(of: Void.self) { group in
          for audience in [one, two] { group.addTask { try await audience.look(at: now) } }
          try await group.waitForAll()
        }
      }
      let heard = try await plan.comments(of: rehearsal)
      let alone = try await plan.alone(rehearsal, seconds: 30)
      #expect(heard == alone)
      let speakers = try await plan.live.sum("SELECT COUNT(DISTINCT speaker) FROM rehearsal WHERE speaker <> ''")
      #expect(speakers == 1)
      // The first is killed: nobody speaks for some seconds, then the second does.
      for second in 31...45 { try await two.look(at: LiveStage.start + .seconds(Int64(second))) }
      #expect(try await plan.comments(of: rehearsal) > heard)
    }
  }

  @Test(arguments: Backend.all)
  func `what is looked back on says what to do better`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let rehearsal = try await plan.begin()
      try await plan.say("mau B03 kak", in: rehearsal)
      try await plan.say("bahannya apa kak", by: "ani", in: rehearsal)
      try await plan.say("B03 merah M 40 pcs", by: "sultan", in: rehearsal)
      let result = try await plan.write { try RehearsalResult(of: rehearsal, shop: $1, on: $0) }
      #expect(
        result?.advice == [
          .lostClaims(comments: 1, pieces: 1), .openQuestions(1), .neverShown(1),
          .notBlocked(handle: "sultan", pieces: 40),
        ])
      #expect(result?.questions == 1 && result?.answered == 0 && result?.claims == 1)
      #expect(try await plan.write { try RehearsalResult(of: plan.live.session, shop: $1, on: $0) } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `it is deleted without a trace, and a live never is`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let before = try await plan.rows()
      let rehearsal = try await plan.begin(RehearsalForm(pace: .rush, minutes: 2))
      let audience = plan.audience("one")
      for second in 1...40 { try await audience.look(at: LiveStage.start + .seconds(Int64(second))) }
      #expect(try await plan.rows() != before)
      try await plan.write { try Rehearsals(connection: $0, shop: $1).delete(rehearsal) }
      #expect(try await plan.rows() == before)
      await #expect(throws: RehearsalError.notARehearsal) {
        try await plan.write { try Rehearsals(connection: $0, shop: $1).delete(plan.session) }
      }
    }
  }

  @Test(arguments: Backend.all)
  func `the last ten are kept`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      var begun: [ID<LiveSession>] = []
      for _ in 0..<12 {
        let next = try await plan.begin()
        try await plan.write { try LiveSessions(connection: $0, shop: $1).end(next, by: nil, at: LiveStage.start) }
        begun.append(next)
      }
      let kept = try await plan.write { try Rehearsals(connection: $0, shop: $1).all(limit: 100).map(\.id) }
      #expect(kept.sorted() == Array(begun.suffix(10)))
    }
  }

  @Test(arguments: Backend.all)
  func `it begins again from itself, also when the live has begun meanwhile`(on backend: Backend) async throws {
    try await withPlan(on: backend) { plan in
      let first = try await plan.begin()
      #expect(try await plan.begin(of: first) == first)
      try await plan.write { try LiveSessions(connection: $0, shop: $1).end(first, by: nil, at: LiveStage.start) }
      try await plan.write {
        try LiveSessions(connection: $0, shop: $1).start(plan.session, by: nil, at: LiveStage.start)
      }
      let second = try await plan.begin(of: first)
      #expect(second != first)
      #expect(try await plan.view(of: second).session.rehearsalOf == plan.session)
    }
  }
}

/// A session that is planned and not begun, beside a live of the same product that is on.
private struct RehearsedPlan: Sendable {
  let live: LiveStage
  let session: ID<LiveSession>

  var books: TestBooks { live.books }

  @discardableResult
  func write<Value: Sendable>(
    _ deed: @escaping @Sendable (any SQLConnection, ID<Shop>) throws -> Value
  ) async throws -> Value {
    try await books.database.write { [shop = books.shop] in try deed($0, shop) }
  }

  @discardableResult
  func begin(_ form: RehearsalForm = RehearsalForm(), of other: ID<LiveSession>? = nil) async throws
    -> ID<LiveSession>
  {
    try await write {
      try Rehearsals(connection: $0, shop: $1).begin(of: other ?? session, form, by: nil, at: LiveStage.start)
    }
  }

  func begin(of other: ID<LiveSession>) async throws -> ID<LiveSession> { try await begin(RehearsalForm(), of: other) }

  func lineUp(of session: ID<LiveSession>) async throws -> [LineUpItem] {
    try await write { try LineUp(connection: $0, shop: $1, session: session).items() }
  }

  func view(of session: ID<LiveSession>) async throws -> DeskView {
    try await write { try DeskView(session, of: $1, on: $0) }
  }

  func audience(_ name: String) -> RehearsalAudience {
    RehearsalAudience(
      database: books.database, desk: LiveDesk(database: books.database, clock: { LiveStage.start }), speaker: name)
  }

  func say(_ text: String, by handle: String = "sari", from source: String? = nil, in session: ID<LiveSession>)
    async throws
  {
    let comment = IncomingComment(
      source: source ?? Rehearsal.source(of: session), room: "", externalID: "\(ID<LiveComment>.new())",
      handle: handle, text: text, saidAt: LiveStage.start)
    _ = try await LiveDesk(database: books.database, clock: { LiveStage.start })
      .take([comment], in: LiveDesk.Place(shop: books.shop, session: session))
  }

  func claims(of session: ID<LiveSession>) async throws -> [String] {
    try await write { connection, shop in
      try connection.rows(
        """
        SELECT held, quantity, state FROM live_claim WHERE shop_id = \(shop) AND session_id = \(session)
        ORDER BY claim_id
        """
      ).map { "\(try $0("held") as Int64) of \(try $0("quantity") as Int64) \(try $0("state") as String)" }
    }
  }

  func comments(of session: ID<LiveSession>) async throws -> Int { try await view(of: session).session.comments }

  /// How many comments an audience of this rehearsal has written after so many seconds, with nothing on show.
  func alone(_ session: ID<LiveSession>, seconds: Int) async throws -> Int {
    let rehearsal = try await write { try Rehearsals(connection: $0, shop: $1).rehearsal(session) }
    let audience = Audience(
      try await lineUp(of: session), seed: rehearsal.seed, perMille: rehearsal.form.pace.perMille)
    return (4...seconds).reduce(0) { $0 + audience.comments(in: $1, showing: nil, since: nil).count }
  }

  /// How many rows each table of the live part and of the stock has.
  func rows() async throws -> [Int64] {
    var rows: [Int64] = []
    for table in [
      "live_session", "line_up_item", "live_showing", "live_buyer", "live_comment", "live_claim", "live_event",
      "rehearsal", "rehearsal_level", "stock_level", "stock_hold", "stock_movement", "stock_count",
    ] as [SQLQuery] {
      rows.append(try await write { connection, _ in try connection.value("SELECT COUNT(*) FROM \(part: table)") ?? 0 })
    }
    return rows
  }
}

private func withPlan(on backend: Backend, _ body: (RehearsedPlan) async throws -> Void) async throws {
  try await withLive(on: backend) { live in
    try await live.count(3)
    _ = try await live.claim()
    let shop = live.books.shop
    let session = try await live.books.database.write { connection in
      let sessions = LiveSessions(connection: connection, shop: shop)
      let session = try sessions.plan(
        LiveSessionForm(title: "Live besok", plannedAt: LiveStage.start + .seconds(86_400)), at: LiveStage.start)
      let product = try Catalogue(connection: connection, shop: shop).variant(live.variants[0]).product
      try LineUp(connection: connection, shop: shop, session: session)
        .add(product, code: "B03", price: 120_000, at: LiveStage.start)
      return session
    }
    try await body(RehearsedPlan(live: live, session: session))
  }
}
