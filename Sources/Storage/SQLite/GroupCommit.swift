import Dispatch
import GRDB
import Synchronization

/// Commits writes that arrive together with one fsync.
///
/// An fsync costs a millisecond or more, a guarded update some microseconds. So while one commit is on its way to the
/// disk, the writes that arrive meanwhile gather, and share the next. Each runs in a savepoint of its own: one that
/// fails takes nothing of the others with it. All are answered after the shared commit, in the order they came.
final class GroupCommit: Sendable {
  private struct Waiting: Sendable {
    /// Runs in the shared transaction; throws to be rolled back alone.
    let run: @Sendable (SQLiteConnection) throws -> Void
    /// Called once, after the commit, with what hindered it or nil.
    let finish: @Sendable ((any Error)?) -> Void
  }

  private struct State {
    var waiting: [Waiting] = []
    var isDraining = false
    var isClosed = false
  }

  /// How a transaction ended.
  private enum Ending {
    /// It is on the disk; each write that was rolled back alone has its error.
    case committed([(any Error)?])
    /// Nothing of it is on the disk.
    case lost(any Error)
  }

  /// Writes that share one commit at the most, so that none waits long for its answer.
  private static let largestGroup = 512

  private let state = Mutex(State())
  private let pool: DatabasePool
  private let queue = DispatchQueue(label: "canting.commits")

  init(pool: DatabasePool) { self.pool = pool }

  /// Runs a write and returns after its commit. A task that was cancelled before does not begin; one that is cancelled
  /// later still learns how its write ended.
  func run<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    return try await withCheckedThrowingContinuation { continuation in
      let answer = Mutex<Value?>(nil)
      submit(
        Waiting(
          run: { connection in
            let value = try body(connection)
            // A refusal that the body caught still ended its transaction on PostgreSQL, so it does here.
            if let failure = connection.failure { throw failure }
            answer.withLock { $0 = value }
          },
          finish: { error in
            if let error {
              continuation.resume(throwing: error)
            } else if let value = answer.withLock({ $0 }) {
              continuation.resume(returning: value)
            } else {
              preconditionFailure("a committed write has no answer")
            }
          }))
    }
  }

  /// Takes no more writes, and returns when everything submitted so far has been answered.
  ///
  /// - Returns: false when it was closed before.
  func close() async -> Bool {
    let wasOpen = state.withLock { state in
      defer { state.isClosed = true }
      return !state.isClosed
    }
    await withCheckedContinuation { continuation in
      queue.async { continuation.resume() }
    }
    return wasOpen
  }

  private func submit(_ write: Waiting) {
    let (isClosed, mustStart) = state.withLock { state in
      if state.isClosed { return (true, false) }
      state.waiting.append(write)
      defer { state.isDraining = true }
      return (false, !state.isDraining)
    }
    if isClosed { write.finish(SQLError.closed) }
    if mustStart { queue.async { self.drain() } }
  }

  private func drain() {
    while let group = nextGroup() {
      let outcomes = pool.writeWithoutTransaction { commit(group, to: $0) }
      for (write, error) in zip(group, outcomes) { write.finish(error) }
    }
  }

  private func nextGroup() -> [Waiting]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.isDraining = false
        return nil
      }
      let group = Array(state.waiting.prefix(Self.largestGroup))
      state.waiting.removeFirst(group.count)
      return group
    }
  }

  /// Commits a group; when the transaction they share is lost as a whole, as by one of them that fills the disk, each
  /// is run again in one of its own, so that every write answers only for itself.
  private func commit(_ group: [Waiting], to database: GRDB.Database) -> [(any Error)?] {
    switch transaction(group, on: database) {
    case .committed(let outcomes): outcomes
    case .lost(let error) where group.count == 1: [error]
    case .lost: group.flatMap { commit([$0], to: database) }
    }
  }

  private func transaction(_ group: [Waiting], on database: GRDB.Database) -> Ending {
    let control = SQLiteConnection(database: database)
    do {
      try control.control("BEGIN IMMEDIATE")
      var outcomes: [(any Error)?] = []
      for write in group {
        let error = group.count == 1 ? try runOnly(write, on: database) : try runAmongOthers(write, on: database)
        outcomes.append(error)
      }
      try control.control("COMMIT")
      return .committed(outcomes)
    } catch {
      if database.isInsideTransaction { try? SQLiteConnection(database: database).control("ROLLBACK") }
      return .lost(error)
    }
  }

  /// The only write of a transaction needs no savepoint: what hinders it rolls everything back.
  private func runOnly(_ write: Waiting, on database: GRDB.Database) throws -> (any Error)? {
    try write.run(SQLiteConnection(database: database))
    return nil
  }

  /// Runs a write in a savepoint, and gives what hindered it.
  ///
  /// - Throws: when the whole transaction is over: some errors, such as a full disk, end it. After that a savepoint
  ///   would begin a transaction of its own.
  private func runAmongOthers(_ write: Waiting, on database: GRDB.Database) throws -> (any Error)? {
    let control = SQLiteConnection(database: database)
    try control.control("SAVEPOINT write")
    do {
      try write.run(SQLiteConnection(database: database))
      try control.control("RELEASE write")
      return nil
    } catch {
      guard database.isInsideTransaction else { throw error }
      let rollback = SQLiteConnection(database: database)
      try rollback.control("ROLLBACK TO write")
      try rollback.control("RELEASE write")
      return error
    }
  }
}
