import CLibPQ

/// The client library of PostgreSQL that is loaded.
package enum PostgresLibrary {
  /// As in `150018` for 15.18.
  package static var number: Int { Int(PQlibVersion()) }

  /// Whether PostgreSQL's own programs are here, which make and restore backups.
  package static var hasTools: Bool { ["pg_dump", "pg_restore"].allSatisfy { (try? PostgresTools.find($0)) != nil } }
}
