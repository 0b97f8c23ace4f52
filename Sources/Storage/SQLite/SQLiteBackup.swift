import Foundation
import GRDB

/// A backup of SQLite books, read where it lies: nothing is copied for it, made beside it or changed in it.
package struct SQLiteBackup: Sendable {
  package let path: String

  package init(path: String) { self.path = path }

  /// One view of it. It is not looked through for damage: that is what a drill does.
  ///
  /// - Throws: ``BackupError/unusable(path:why:)`` where it holds no books of Canting or cannot be read, and what `body`
  ///   throws of its own.
  package func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try await Blocking.run { [path] in
      var configuration = GRDB.Configuration()
      configuration.readonly = true
      do {
        return try DatabaseQueue(path: path, configuration: configuration).read { database in
          guard try SQLiteFile.schemaVersion(of: database) != nil else {
            throw BackupError.unusable(path: path, why: "it holds no books of Canting")
          }
          return try body(SQLiteConnection(database: database))
        }
      } catch let error as DatabaseError {
        throw BackupError.unusable(path: path, why: error.message ?? "it is no SQLite file")
      } catch let error as SQLError {
        throw BackupError.unusable(path: path, why: error.message)
      }
    }
  }
}
