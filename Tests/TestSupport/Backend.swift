import Foundation

/// An engine that keeps the books, as an argument of a test: `@Test(arguments: Backend.all)`.
package enum Backend: Sendable, Hashable, CaseIterable, Codable, CustomStringConvertible {
  case sqlite
  case postgres

  /// SQLite always; PostgreSQL where `CANTING_TEST_POSTGRES` names a server on which tests may make databases, such as
  /// `postgres:///postgres?host=/tmp/somewhere&user=somebody`. `scripts/with-postgres` starts one.
  ///
  /// The account may make databases and set `session_replication_role` and `deadlock_timeout`; it is no superuser, or
  /// the tests of the wall between shops fail.
  package static var all: [Backend] { postgresServer == nil ? [.sqlite] : [.sqlite, .postgres] }

  /// The address of the server for tests.
  static var postgresServer: String? { ProcessInfo.processInfo.environment["CANTING_TEST_POSTGRES"] }

  package var description: String {
    switch self {
    case .sqlite: "SQLite"
    case .postgres: "PostgreSQL"
    }
  }
}
