/// Rows sent to PostgreSQL in a pipeline: many statements on their way, one wait for all their answers.
final class PostgresBatch: SQLBatch {
  private let connection: PostgresConnection
  private let statement: String
  private let parameters = PostgresParameters()
  /// Rows changed, as far as the answers have come.
  var changed = 0

  init(connection: PostgresConnection, statement: String) {
    self.connection = connection
    self.statement = statement
  }

  func add(_ bind: (any SQLBinder) throws -> Void) throws {
    parameters.clear()
    try bind(parameters)
    try connection.send(parameters, to: statement, of: self)
  }
}
