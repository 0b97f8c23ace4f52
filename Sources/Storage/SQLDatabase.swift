/// The books on one engine.
///
/// Both closures are synchronous on purpose: nobody can wait for a network while holding a transaction.
package protocol SQLDatabase: Sendable {
  var dialect: SQLDialect { get }

  /// Where the data lies, as a person should read it (no password).
  var place: String { get }

  /// The same books, whose transactions meet the rows that `reach` names, on an engine that keeps rows of several owners
  /// apart (PostgreSQL, ``RowWall``). Nothing is asked of the engine for it: the reach goes along with BEGIN.
  ///
  /// What ``DatabaseLocation/open(as:)`` gives reaches nobody's rows.
  func reaching(_ reach: RowReach) -> any SQLDatabase

  /// One transaction that may change things. Returns after the commit is on disk.
  ///
  /// The closure may run again (PostgreSQL after a deadlock, SQLite when another write spoiled the shared transaction),
  /// so it must do nothing but talk to the connection. A statement that the engine refuses ends the transaction, also
  /// when the closure catches the error: use ON CONFLICT for what may be there already.
  @discardableResult
  func write<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

  /// One consistent view of the books.
  func read<Value: Sendable>(_ body: @escaping @Sendable (any SQLConnection) throws -> Value) async throws -> Value

  /// Writes a complete copy that ``DatabaseLocation/restore(from:newest:force:at:)`` takes back, while others go on
  /// working. It holds everything acknowledged before the call.
  ///
  /// - Parameter progress: called now and then with the share that is done, 0 to 1; never where nobody knows it
  ///   (`pg_dump`).
  /// - Throws: ``BackupError/exists(_:)`` when there is such a file: a backup is never written over another.
  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws

  /// What the engine's own checks find wrong, a line each; empty when all is well. Reads the whole database.
  func checkIntegrity() async throws -> [String]

  /// Overwrites what was deleted or changed: rows leave their bytes in the engine's files until something else takes
  /// their place. Copies the whole of the books once (SQLite), or the tables that are named (PostgreSQL, which locks each
  /// meanwhile); writes wait that long.
  ///
  /// PostgreSQL's own log and what other programs keep (copies, snapshots of disks) are not reached.
  ///
  /// - Parameter tables: names out of the schema, where rows went.
  func scrub(_ tables: [StaticString]) async throws

  /// Answers what was begun, then ends all connections; the database may not be used afterwards. Closing twice does
  /// nothing.
  func close() async throws
}

extension SQLDatabase {
  /// The same, for whoever does not watch.
  package func backup(to path: String) async throws { try await backup(to: path) { _ in } }
}
