package import Storage

/// Waits until what a killed process had begun on PostgreSQL has come to its end there: the server hears of the death a
/// moment later, and may still commit what had been sent whole. SQLite ends with its process.
package func waitForLastSessions(on database: any SQLDatabase) async throws {
  guard database.dialect == .postgres else { return }
  while try await database.read({ connection in
    try connection.value(
      """
      SELECT COUNT(*) FROM pg_stat_activity
      WHERE datname = current_database() AND backend_type = 'client backend' AND state IS DISTINCT FROM 'idle'
        AND pid <> pg_backend_pid()
      """) ?? 0
  }) > 0 { await Task.yield() }
}
