package import Storage
import Synchronization

/// Plays a whole session through the real desk in minutes, many things at once, and holds the books at its end against a
/// slow reference that handles one thing at a time.
package struct Replay: Sendable {
  private let database: any SQLDatabase
  private let plan: ReplayPlan

  /// - Parameter database: with the schema of today, and nothing in it that matters.
  package init(_ plan: ReplayPlan, in database: any SQLDatabase) {
    self.plan = plan
    self.database = database
  }

  /// Waiting lists and holds are looked at so often, in seconds of the session.
  private static let clock = 20
  /// Somebody counts something so often.
  private static let counting = 90

  /// - Parameter progress: called after each round with the comments sent so far.
  package func run(progress: (Int) async throws -> Void = { _ in }) async throws -> ReplayReport {
    let record = try await play(progress: progress)
    return try await record.report(in: database)
  }

  func play(progress: (Int) async throws -> Void = { _ in }) async throws -> ReplayRecord {
    let stage = try await ReplayStage.build(plan, in: database)
    let script = ReplayScript(plan, items: stage.items)
    let begun = ContinuousClock.now
    let now = Mutex(ReplayPlan.start)
    let performance = ReplayPerformance(
      database: database.bound(to: stage.shop), stage: stage, now: { now.withLock { $0 } },
      desk: LiveDesk(database: database) { now.withLock { $0 } })
    var record = ReplayRecord(plan: plan, stage: stage, script: script)
    var operators = ReplayOperator(stage, seed: plan.seed)
    var chance = SampleRandom(seed: plan.seed, stream: 23, index: 0)
    var (ticked, counted, sent) = (0, 0, 0)
    for round in script.rounds {
      now.withLock { $0 = plan.time(round.second) }
      if round.second - ticked >= Self.clock {
        ticked = round.second
        record.steps.append(try await performance.passTime())
      }
      if round.second - counted >= Self.counting {
        counted = round.second
        let variant = chance.pick(chance.pick(stage.items).variants).id
        record.steps.append(try await performance.count(variant, Int64(chance.number(0...12))))
      }
      let sight = try await performance.database.read { [operators] in try operators.look($0) }
      var deeds = operators.deeds(sight, at: plan.time(round.second))
      if let item = round.shows { deeds.append(.show(stage.items[item].id)) }
      record.steps += try await performance.perform(round.batches, deeds)
      sent += round.batches.reduce(0) { $0 + $1.count }
      try await progress(sent)
    }
    record.steps.append(try await performance.end())
    // What was written before the end may come after it.
    record.steps += try await performance.perform([script.latecomers(plan)], [])
    record.time = ContinuousClock.now - begun
    return record
  }
}

/// Does the things of a round at the real desk at once, and finds out in which order the books took them.
private struct ReplayPerformance: Sendable {
  let database: any SQLDatabase
  let stage: ReplayStage
  let now: @Sendable () -> Instant
  let desk: LiveDesk

  func passTime() async throws -> ReplayStep {
    try await ClaimTimes(database: database).look(at: now())
    return ReplayStep(at: now(), deed: .time)
  }

  func count(_ variant: ID<Variant>, _ pieces: Int64) async throws -> ReplayStep {
    let time = now()
    try await database.write { [shop = stage.shop] connection in
      _ = try StockLedger(connection: connection, shop: shop).count(pieces, of: variant, at: time, by: nil, now: time)
    }
    return ReplayStep(at: time, deed: .count(variant, pieces))
  }

  func end() async throws -> ReplayStep {
    let time = now()
    try await database.write { [stage] connection in
      try LiveSessions(connection: connection, shop: stage.shop).end(stage.session, by: nil, at: time)
    }
    return ReplayStep(at: time, deed: .end)
  }

  func perform(_ batches: [[IncomingComment]], _ deeds: [OperatorDeed]) async throws -> [ReplayStep] {
    let time = now()
    let last = try await events()
    let done = try await withThrowingTaskGroup(of: (Int64, OperatorDeed)?.self) { group in
      for batch in batches {
        group.addTask {
          _ = try await desk.take(batch, in: stage.place)
          return nil
        }
      }
      for deed in deeds { group.addTask { try await carryOut(deed, at: time).map { ($0, deed) } } }
      return try await group.reduce(into: [(Int64, OperatorDeed)]()) { if let one = $1 { $0.append(one) } }
    }
    let taken = try await taken(after: last, of: batches.flatMap(\.self))
    let inOrder =
      (done.map { ($0.0, ReplayStep.Deed.operatorsDeed($0.1)) } + taken.map { ($0.0, .comment($0.1)) })
      .sorted { $0.0 < $1.0 }
    // Whatever came twice was passed over, at whatever moment that was.
    let repeated = repetitions(batches.flatMap(\.self), besides: taken.map(\.1)).map { ReplayStep.Deed.comment($0) }
    return (inOrder.map(\.1) + repeated).map { ReplayStep(at: time, deed: $0) }
  }

  /// Nil where the desk refused, or somebody else was quicker.
  private func carryOut(_ deed: OperatorDeed, at time: Instant) async throws -> Int64? {
    do {
      return try await database.write { [stage] connection in
        try ReplayOperator.carryOut(deed, stage, on: connection, at: time)
      }
    } catch is LiveError {
      return nil
    }
  }

  private func events() async throws -> Int64 {
    try await database.read { [stage] connection in
      try LiveSessions(connection: connection, shop: stage.shop).session(stage.session).events
    }
  }

  /// The comments that the books took after an event, with the events that say so.
  private func taken(after last: Int64, of sent: [IncomingComment]) async throws -> [(Int64, IncomingComment)] {
    let byKey = Dictionary(sent.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = try await database.read { [stage] connection in
      try connection.rows(
        """
        SELECT e.event_id, c.source, c.room, c.external_id FROM live_event e
        JOIN live_comment c ON c.shop_id = e.shop_id AND c.session_id = e.session_id AND c.comment_id = e.subject
        WHERE e.shop_id = \(stage.shop) AND e.session_id = \(stage.session) AND e.event_id > \(last)
          AND e.kind = 'comment' ORDER BY e.event_id
        """
      ).map { row in
        (
          try row("event_id") as Int64,
          CommentKey(source: try row("source"), room: try row("room"), externalID: try row("external_id"))
        )
      }
    }
    // One that somebody made unsure again has such an event too.
    return rows.compactMap { number, key in byKey[key].map { (number, $0) } }
  }

  private func repetitions(_ sent: [IncomingComment], besides taken: [IncomingComment]) -> [IncomingComment] {
    var new = Set(taken.map(\.key))
    return sent.filter { new.remove($0.key) == nil }
  }
}

extension ReplayScript {
  /// Comments that come when the session is over.
  func latecomers(_ plan: ReplayPlan) -> [IncomingComment] {
    ["B01 1 kak", "bahannya apa kak", "makasih kak", "ga jadi kak"].enumerated().map { place, text in
      IncomingComment(
        source: Self.sources[0], room: "room 0", externalID: "late \(place)", handle: "rinabatik", text: text,
        saidAt: plan.time(plan.seconds))
    }
  }
}
