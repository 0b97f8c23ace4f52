import CLibPQ
#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One connection to PostgreSQL. Used by one thread at a time: ``PostgresPool`` sees to it.
final class PostgresConnection: SQLConnection {
  /// The name under which the server lists our connections.
  static let applicationName = "canting"

  private let connection: OpaquePointer
  /// Statements prepared on this connection, by their text.
  private var prepared: [String: String] = [:]
  /// Batches begun and not ended; more than one when a batch runs inside another.
  private var openBatches = 0
  /// What was sent for one of them and not yet answered.
  private var pipeline: PostgresPipeline?
  /// The first thing the engine refused in this transaction.
  private var failure: SQLError?
  /// Whose rows the transaction meets.
  private var reach = RowReach.none

  var dialect: SQLDialect { .postgres }

  /// - Throws: ``SQLError`` when the server does not answer within ten seconds, refuses, or cannot keep our books.
  init(url: String) throws {
    guard let connection = Self.connect(to: url) else {
      throw SQLError(kind: .connection, message: "out of memory")
    }
    self.connection = connection
    guard PQstatus(connection) == CONNECTION_OK else { throw SQLError(lost: connection) }
    guard PQserverVersion(connection) >= 150_000 else {
      throw SQLError(
        kind: .other, message: "PostgreSQL 15 or newer is needed, this is \(PQserverVersion(connection) / 10_000)")
    }
    let encoding = PQparameterStatus(connection, "server_encoding").map { String(cString: $0) } ?? "unknown"
    guard encoding == "UTF8" else {
      throw SQLError(kind: .other, message: "the database must be in UTF8, it is in \(encoding)")
    }
    // The server's remarks are not for the terminal.
    PQsetNoticeProcessor(connection, { _, _ in }, nil)
    // Its details quote rows, and a row may be somebody's name and address; what refused is said without them.
    PQsetErrorVerbosity(connection, PQERRORS_TERSE)
    try script(Self.settings)
  }

  deinit { PQfinish(connection) }

  /// False once the link is broken; such a connection is thrown away. Looks at what has arrived, asks nothing.
  var isAlive: Bool {
    // The first look takes in the server's farewell, the second sees that the link is closed.
    PQconsumeInput(connection) == 1 && PQconsumeInput(connection) == 1 && PQstatus(connection) == CONNECTION_OK
  }

  /// True when no transaction is open, so the connection may be lent again.
  var isIdle: Bool { PQtransactionStatus(connection) == PQTRANS_IDLE }

  func rows(_ query: SQLQuery) throws -> [SQLRow] {
    let result = try run(query)
    defer { PQclear(result) }
    let columns = SQLColumns((0..<PQnfields(result)).map { String(cString: PQfname(result, $0)) })
    return (0..<PQntuples(result)).map { row in
      SQLRow(columns: columns, values: (0..<PQnfields(result)).map { postgresValue(result, row, $0) })
    }
  }

  @discardableResult
  func execute(_ query: SQLQuery) throws -> Int {
    let result = try run(query)
    defer { PQclear(result) }
    return Int(String(cString: PQcmdTuples(result))) ?? 0
  }

  func script(_ text: String) throws {
    try settle()
    let result = PQexec(connection, text)
    defer { PQclear(result) }
    try check(result)
  }

  func batch(_ statement: StaticString, rows: (any SQLBatch) throws -> Void) throws -> Int {
    try batch(text: statement.description, rows: rows)
  }

  func batch(text: String, rows: (any SQLBatch) throws -> Void) throws -> Int {
    let batch = PostgresBatch(connection: self, statement: try prepare(text))
    openBatches += 1
    defer { openBatches -= 1 }
    do {
      try rows(batch)
    } catch {
      try settle()
      throw error
    }
    try settle()
    return batch.changed
  }

  /// Sends one row of a batch on its way.
  func send(_ parameters: PostgresParameters, to statement: String, of batch: PostgresBatch) throws {
    if let failure { throw failure }
    try parameters.check()
    if pipeline?.batch !== batch {
      try settle()
      pipeline = try PostgresPipeline(connection: connection, batch: batch)
    }
    do {
      try pipeline?.send(parameters, to: statement)
    } catch let error as SQLError {
      throw fail(error)
    }
  }

  /// Runs a statement that may not stand in a transaction, such as VACUUM.
  func alone(_ text: String) throws {
    failure = nil
    try script(text)
  }

  func reaching<Value>(_ reach: RowReach, _ body: () throws -> Value) throws -> Value {
    let before = self.reach
    try script(Self.set(reach))
    self.reach = reach
    defer {
      self.reach = before
      // Refused after a failure, when the transaction is over anyway.
      try? script(Self.set(before))
    }
    return try body()
  }

  /// Runs `body` in a transaction, and again when the server ended it for the sake of another, so many times.
  ///
  /// - Parameter reach: told in the same message as BEGIN, and gone with the transaction.
  func transaction<Value>(
    _ begin: String, reach: RowReach, tries: Int, _ body: (any SQLConnection) throws -> Value
  ) throws -> Value {
    for _ in 1..<tries {
      do {
        return try transaction(begin, reach, body)
      } catch let error as SQLError where error.kind == .conflict {}
    }
    return try transaction(begin, reach, body)
  }

  private func transaction<Value>(
    _ begin: String, _ reach: RowReach, _ body: (any SQLConnection) throws -> Value
  ) throws -> Value {
    failure = nil
    self.reach = reach
    try script("\(begin); \(Self.set(reach))")
    do {
      let value = try body(self)
      // The server answers COMMIT with a mere ROLLBACK when a statement failed, even if the body caught its error.
      if let failure { throw failure }
      try script("COMMIT")
      return value
    } catch {
      rollBack()
      throw error
    }
  }

  private static func set(_ reach: RowReach) -> String { "SET LOCAL \(RowWall.setting) = '\(reach.text)'" }

  /// A connection on which this fails is not idle, and is thrown away.
  private func rollBack() {
    guard PQtransactionStatus(connection) != PQTRANS_IDLE else { return }
    PQclear(PQexec(connection, "ROLLBACK"))
  }

  private func run(_ query: SQLQuery) throws -> OpaquePointer? {
    let (text, values) = query.rendered(for: .postgres)
    let name = try prepare(text)
    let parameters = PostgresParameters()
    for value in values { parameters.bind(value) }
    try parameters.check()
    let result = parameters.withPointers { pointers in
      PQexecPrepared(connection, name, Int32(pointers.count), pointers.baseAddress, nil, nil, 0)
    }
    do {
      try check(result)
    } catch {
      PQclear(result)
      throw error
    }
    return result
  }

  private func prepare(_ text: String) throws -> String {
    try settle()
    if let name = prepared[text] { return name }
    // Queries with a filter more or less are texts of their own; a bound keeps the server's memory in hand.
    if prepared.count >= 500 && openBatches == 0 {
      try script("DEALLOCATE ALL")
      prepared.removeAll()
    }
    let name = "s\(prepared.count)"
    let result = PQprepare(connection, name, text, 0, nil)
    defer { PQclear(result) }
    try check(result)
    prepared[text] = name
    return name
  }

  /// Waits for the rows on their way, so that a plain statement may follow.
  private func settle() throws {
    if var open = pipeline {
      pipeline = nil
      do {
        try open.finish()
      } catch let error as SQLError {
        throw fail(error)
      }
    }
    if let failure { throw failure }
  }

  private func check(_ result: OpaquePointer?) throws {
    switch PQresultStatus(result) {
    case PGRES_COMMAND_OK, PGRES_TUPLES_OK: return
    default: throw fail(SQLError(postgresResult: result, connection: connection))
    }
  }

  private func fail(_ error: SQLError) -> SQLError {
    if failure == nil { failure = error }
    return failure ?? error
  }
}

extension PostgresConnection {
  /// Connects with values of our own before and after those of the address: what comes later wins.
  private static func connect(to url: String) -> OpaquePointer? {
    let wire = PostgresWire(url: url).defaults.map { ($0.name, $0.value) }
    let options =
      wire + [
        ("connect_timeout", "10"), ("fallback_application_name", applicationName), ("dbname", url),
        ("client_encoding", "UTF8"),
      ]
    let names = options.map { strdup($0.0) }
    let values = options.map { strdup($0.1) }
    defer { for text in names + values { free(text) } }
    let namePointers = names.map { UnsafePointer($0) } + [nil]
    let valuePointers = values.map { UnsafePointer($0) } + [nil]
    return PQconnectdbParams(namePointers, valuePointers, 1)
  }

  /// A server may be set to answer before a commit is on its disk; ours may not.
  private static let settings = """
    SET client_min_messages = warning;
    SET idle_in_transaction_session_timeout = '5min';
    SET bytea_output = hex;
    SELECT set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off';
    """
}
