/// The books on PostgreSQL 15 or newer, or an engine that speaks its language.
struct PostgresDatabase: SQLDatabase {
  /// Times a transaction is run at the most, when the server ends it for the sake of another.
  private static let tries = 10

  private let pool: PostgresPool
  private let url: String
  private var reach = RowReach.none
  let place: String

  var dialect: SQLDialect { .postgres }

  init(url: String, connections: Int = 8) {
    self.url = url
    place = PostgresURL(url).withoutPassword
    pool = PostgresPool(url: url, limit: connections)
  }

  func reaching(_ reach: RowReach) -> any SQLDatabase {
    var other = self
    other.reach = reach
    return other
  }

  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    return try await pool.withConnection { [reach] connection in
      try connection.transaction(
        "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE", reach: reach, tries: Self.tries, body)
    }
  }

  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Value {
    try Task.checkCancellation()
    return try await pool.withConnection { [reach] connection in
      try connection.transaction(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", reach: reach, tries: Self.tries, body)
    }
  }

  func backup(to path: String, progress: @escaping @Sendable (Double) -> Void) async throws {
    try await BackupFile(path).write { try await PostgresTools(url: url).dump(to: $0) }
  }

  func checkIntegrity() async throws -> [String] {
    try await read { connection in
      let indexes = try connection.rows(
        "SELECT CAST(indexrelid AS regclass)::text AS name FROM pg_index WHERE NOT indisvalid")
      let constraints = try connection.rows("SELECT conname::text AS name FROM pg_constraint WHERE NOT convalidated")
      let failures: Int? = try connection.value(
        "SELECT COALESCE(checksum_failures, 0) FROM pg_stat_database WHERE datname = current_database()")
      return try indexes.map { "index \(try $0("name") as String) is not valid" }
        + constraints.map { "constraint \(try $0("name") as String) was never checked" }
        + (failures == 0 ? [] : ["\(failures ?? 0) damaged pages were met"])
    }
  }

  /// Cannot run inside a transaction, so each goes by itself.
  func scrub(_ tables: [StaticString]) async throws {
    try await pool.withConnection { connection in
      for table in tables { try connection.alone("VACUUM (FULL) \(table.description)") }
    }
  }

  func close() async throws { await pool.close() }
}
