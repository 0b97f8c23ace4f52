import Dispatch
import Synchronization

/// Lends connections, each to one thread at a time, and opens new ones up to a limit.
final class PostgresPool: Sendable {
  /// A connection on its way between threads; only its borrower touches it.
  private struct Lent: @unchecked Sendable {
    let connection: PostgresConnection
  }

  private struct State {
    var idle: [Lent] = []
    /// Connections that are idle or lent, and places lent to borrowers who will open one.
    var open = 0
    var waiting: [CheckedContinuation<Lent?, any Error>] = []
    var isClosed = false
    var closers: [CheckedContinuation<Void, Never>] = []

    /// Keeps a connection, unless there is a borrower who waits: then that is the answer.
    mutating func takeBack(_ usable: Lent?) -> CheckedContinuation<Lent?, any Error>? {
      if !waiting.isEmpty { return waiting.removeFirst() }
      if let usable, !isClosed {
        idle.append(usable)
      } else {
        open -= 1
      }
      return nil
    }

    /// Those who wait for the last connection to come back, once it has.
    mutating func closersToAnswer() -> [CheckedContinuation<Void, Never>] {
      guard isClosed, open == 0 else { return [] }
      defer { closers = [] }
      return closers
    }
  }

  private let url: String
  private let limit: Int
  private let state = Mutex(State())
  private let threads = DispatchQueue(label: "canting.postgres", attributes: .concurrent)

  init(url: String, limit: Int) {
    self.url = url
    self.limit = limit
  }

  /// Runs `body` on a thread of its own with a connection; waits for one when all are lent.
  func withConnection<Value: Sendable>(
    _ body: @escaping @Sendable (PostgresConnection) throws -> Value
  ) async throws -> Value {
    let lent = try await borrow()
    return try await withCheckedThrowingContinuation { continuation in
      threads.async {
        let outcome = Result { try self.use(lent, body) }
        continuation.resume(with: outcome)
      }
    }
  }

  /// Lends no more, and returns when every connection has come back and is closed.
  func close() async {
    let waiting = state.withLock { state in
      state.isClosed = true
      state.open -= state.idle.count
      state.idle = []
      defer { state.waiting = [] }
      return state.waiting
    }
    for continuation in waiting { continuation.resume(throwing: SQLError.closed) }
    await withCheckedContinuation { continuation in
      let isDone = state.withLock { state in
        if state.open > 0 { state.closers.append(continuation) }
        return state.open == 0
      }
      if isDone { continuation.resume() }
    }
  }

  /// A connection that is free, or nil: the borrower opens a new one.
  private func borrow() async throws -> Lent? {
    try await withCheckedThrowingContinuation { continuation in
      let ready: Result<Lent?, any Error>? = state.withLock { state in
        if state.isClosed { return .failure(SQLError.closed) }
        if let lent = state.idle.popLast() { return .success(lent) }
        if state.open < limit {
          state.open += 1
          return .success(nil)
        }
        state.waiting.append(continuation)
        return nil
      }
      if let ready { continuation.resume(with: ready) }
    }
  }

  private func use<Value>(_ lent: Lent?, _ body: (PostgresConnection) throws -> Value) throws -> Value {
    // One that the server closed while it lay idle is replaced before anything is asked of it.
    var connection = lent.flatMap { $0.connection.isAlive ? $0.connection : nil }
    defer { giveBack(connection) }
    let open = try connection ?? PostgresConnection(url: url)
    connection = open
    return try body(open)
  }

  private func giveBack(_ connection: PostgresConnection?) {
    let usable = connection.flatMap { $0.isAlive && $0.isIdle ? Lent(connection: $0) : nil }
    let next = state.withLock { $0.takeBack(usable) }
    next?.resume(returning: usable)
    let closers = state.withLock { $0.closersToAnswer() }
    for closer in closers { closer.resume() }
  }
}
