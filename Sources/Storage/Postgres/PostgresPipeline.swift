import CLibPQ

/// The statements of a batch that were sent and not yet answered.
///
/// libpq takes in what the server says while it waits to send, so large rows in both directions cannot block each
/// other; the window keeps what has come in small.
struct PostgresPipeline {
  /// Statements, and bytes of values, between two waits.
  private static let window = (statements: 500, bytes: 1 << 20)

  let connection: OpaquePointer
  let batch: PostgresBatch
  private var pending = (statements: 0, bytes: 0)

  init(connection: OpaquePointer, batch: PostgresBatch) throws {
    self.connection = connection
    self.batch = batch
    guard PQenterPipelineMode(connection) == 1 else { throw SQLError(lost: connection) }
  }

  mutating func send(_ parameters: PostgresParameters, to statement: String) throws {
    let sent = parameters.withPointers { pointers in
      PQsendQueryPrepared(connection, statement, Int32(pointers.count), pointers.baseAddress, nil, nil, 0)
    }
    guard sent == 1 else { throw SQLError(lost: connection) }
    pending.statements += 1
    pending.bytes += parameters.size
    if pending.statements >= Self.window.statements || pending.bytes >= Self.window.bytes { try answers() }
  }

  /// Waits for the last answers and ends the pipeline, so that the connection takes plain statements again.
  mutating func finish() throws {
    defer { PQexitPipelineMode(connection) }
    try answers()
  }

  /// Waits for the answers of all that was sent.
  ///
  /// - Throws: the first error among them; the server skipped what came after it.
  private mutating func answers() throws {
    guard pending.statements > 0 else { return }
    pending = (0, 0)
    guard PQpipelineSync(connection) == 1 else { throw SQLError(lost: connection) }
    var firstError: SQLError?
    while true {
      guard let result = PQgetResult(connection) else {
        // A null ends one statement's results; the link being gone would give nulls for ever.
        if PQstatus(connection) == CONNECTION_OK { continue }
        throw firstError ?? SQLError(lost: connection)
      }
      defer { PQclear(result) }
      switch PQresultStatus(result) {
      case PGRES_PIPELINE_SYNC:
        if let firstError { throw firstError }
        return
      case PGRES_COMMAND_OK, PGRES_TUPLES_OK:
        batch.changed += Int(String(cString: PQcmdTuples(result))) ?? 0
      case PGRES_PIPELINE_ABORTED:
        break
      default:
        firstError = firstError ?? SQLError(postgresResult: result, connection: connection)
      }
    }
  }
}
