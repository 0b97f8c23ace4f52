import Foundation
import Storage
import Synchronization

/// Books whose program can be made to die at a commit.
///
/// What is on the disk at that moment is all that its successor finds: on SQLite the files are copied as they are, in the
/// middle of the transaction or right after it, and the copy is opened. On PostgreSQL the connection is given up.
struct CrashingDatabase: SQLDatabase {
  enum Death: Sendable, Equatable {
    /// Everything was done but the commit.
    case beforeCommit
    /// The commit is on the disk, and nobody was told.
    case afterCommit
  }

  /// Thrown to whoever waited when the program died.
  struct Died: Error { let death: Death }

  private var base: any SQLDatabase
  private let die: @Sendable () throws -> Void
  private let fate = Fate()

  /// The same for all that reach different rows of the books.
  private final class Fate: Sendable {
    /// How it dies, and after how many more writes.
    let armed = Mutex<(death: Death, writes: Int)?>(nil)
    let died = Mutex<Death?>(nil)
  }

  /// - Parameter die: makes the copy that the next program finds.
  init(_ base: any SQLDatabase, die: @escaping @Sendable () throws -> Void) {
    self.base = base
    self.die = die
  }

  /// Dies at one of the next writes; of none where 0.
  func arm(_ death: Death, writes: Int) { fate.armed.withLock { $0 = (death, writes) } }

  func disarm() { fate.armed.withLock { $0 = nil } }

  var death: Death? { fate.died.withLock { $0 } }

  var dialect: SQLDialect { base.dialect }
  var place: String { base.place }

  func reaching(_ reach: RowReach) -> any SQLDatabase {
    var other = self
    other.base = base.reaching(reach)
    return other
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    if let death { throw Died(death: death) }
    switch next() {
    case nil: return try await base.write(body)
    case .beforeCommit:
      return try await base.write { [self] connection in
        _ = try body(connection)
        try end(.beforeCommit)
      }
    case .afterCommit:
      _ = try await base.write(body)
      try end(.afterCommit)
    }
  }

  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value {
    if let death { throw Died(death: death) }
    return try await base.read(body)
  }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await base.backup(to: path, progress: progress)
  }

  func checkIntegrity() async throws -> [String] { try await base.checkIntegrity() }

  func scrub(_ tables: [StaticString]) async throws { try await base.scrub(tables) }

  func close() async throws { try await base.close() }

  private func next() -> Death? {
    fate.armed.withLock { armed in
      guard let (death, writes) = armed else { return nil }
      armed = writes > 1 ? (death, writes - 1) : nil
      return writes > 1 ? nil : death
    }
  }

  private func end(_ death: Death) throws -> Never {
    try die()
    fate.died.withLock { $0 = death }
    throw Died(death: death)
  }
}
