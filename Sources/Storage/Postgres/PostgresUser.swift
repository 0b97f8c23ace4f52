/// The user of PostgreSQL that the books are kept by.
package struct PostgresUser: Sendable, Equatable {
  package let name: String
  /// Whether it may do more than keep its books: other users, everything. Making databases is not meant: that is what
  /// trying a backup needs (``TemporaryPlace``), and reaches nothing of anybody else's.
  package let isPrivileged: Bool

  /// Nil on SQLite, which has no users.
  package static func of(_ connection: any SQLConnection) throws -> PostgresUser? {
    guard connection.dialect == .postgres else { return nil }
    return try connection.row(
      """
      SELECT rolname::text AS name,
        CASE WHEN rolsuper OR rolcreaterole OR rolreplication OR rolbypassrls THEN 1 ELSE 0 END AS more
      FROM pg_roles WHERE rolname = current_user
      """
    ).map { PostgresUser(name: try $0("name"), isPrivileged: try $0("more") as Int == 1) }
  }
}
