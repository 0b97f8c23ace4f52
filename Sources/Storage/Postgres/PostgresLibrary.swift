import CLibPQ

/// The client library of PostgreSQL that is loaded.
package enum PostgresLibrary {
  /// As in `150018` for 15.18.
  package static var number: Int { Int(PQlibVersion()) }
}
