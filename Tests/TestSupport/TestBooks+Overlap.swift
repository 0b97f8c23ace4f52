import Dispatch
package import Storage
import Synchronization

extension TestBooks {
  /// Two deeds of which the first has not committed when the second meets what it has locked: only PostgreSQL has two
  /// writers at once.
  ///
  /// - Parameters:
  ///   - first: done in a transaction that stays open until the second waits for it, or has ended.
  ///   - second: done meanwhile, in a transaction of its own.
  ///   - last: done then, at the end of the first transaction.
  /// - Returns: whether the second waited.
  @discardableResult
  package func overlap(
    _ first: @escaping @Sendable (any SQLConnection) throws -> Void,
    with second: @escaping @Sendable (any SQLConnection) throws -> Void,
    then last: @escaping @Sendable (any SQLConnection) throws -> Void = { _ in }
  ) async throws -> Bool {
    let gate = Gate()
    let holding = Task { [database] in
      defer { gate.stands() }
      try await database.write { connection in
        try first(connection)
        gate.stands()
        gate.pass()
        try last(connection)
      }
    }
    while !gate.isClosed { await Task.yield() }
    let meeting = Task { [database] in
      defer { gate.end() }
      try await database.write(second)
    }
    while !gate.hasEnded, try await waiting() == 0 { await Task.yield() }
    let waited = !gate.hasEnded
    gate.open()
    try await holding.value
    try await meeting.value
    return waited
  }

  /// Connections that wait for a lock of another.
  private func waiting() async throws -> Int {
    try await database.read { connection in
      try connection.value(
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") ?? 0
    }
  }
}

/// Stands before the end of a transaction.
private final class Gate: Sendable {
  private let way = DispatchSemaphore(value: 0)
  private let closed = Atomic(false)
  private let ended = Atomic(false)

  var isClosed: Bool { closed.load(ordering: .sequentiallyConsistent) }
  var hasEnded: Bool { ended.load(ordering: .sequentiallyConsistent) }

  func stands() { closed.store(true, ordering: .sequentiallyConsistent) }
  func end() { ended.store(true, ordering: .sequentiallyConsistent) }
  func open() { way.signal() }

  /// Waits until it is open; whoever comes again passes.
  func pass() {
    way.wait()
    way.signal()
  }
}
