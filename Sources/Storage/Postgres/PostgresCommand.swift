import Dispatch

/// A single statement for a PostgreSQL server outside of any transaction, such as CREATE DATABASE.
package enum PostgresCommand {
  /// Opens a connection, runs the statement, closes the connection.
  ///
  /// - Parameter statement: written by the program; never anything from outside.
  package static func run(_ statement: String, at url: String) async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      DispatchQueue.global().async {
        continuation.resume(with: Result { try PostgresConnection(url: url).script(statement) })
      }
    }
  }
}
