import GRDB
import GRDBSQLite

/// A prepared statement and the place of the next value to bind.
final class SQLiteStatement: SQLBatch, SQLBinder {
  /// GRDB's own, kept so that it lives as long as it is used here.
  private let prepared: GRDB.Statement
  private let handle: OpaquePointer
  private let connection: SQLiteConnection
  private let placeCount: Int32
  /// SQLite's number of `$1`, `$2`, … where they do not stand in that order.
  private var places: [Int32] = []
  private var place: Int32 = 0
  /// Texts and bytes of one row, bound when the row is complete.
  private let values = SQLiteValues()
  private var refusal: SQLError?
  /// Rows changed by all runs.
  private(set) var changed = 0

  init(_ prepared: GRDB.Statement, on connection: SQLiteConnection) {
    self.prepared = prepared
    self.connection = connection
    handle = prepared.sqliteStatement
    placeCount = sqlite3_bind_parameter_count(handle)
    reset()
  }

  func add(_ bind: (any SQLBinder) throws -> Void) throws {
    place = 0
    values.clear()
    try bind(self)
    try bindValues()
    try finish()
    sqlite3_reset(handle)
  }

  func bind(_ value: SQLValue) {
    switch value {
    case .null: bindNull()
    case .integer(let number): bind(number)
    case .text(var text): text.withUTF8 { bind(text: $0) }
    case .bytes(let bytes): bytes.withUnsafeBufferPointer { bind(bytes: $0) }
    }
  }

  func bind(_ value: Int64) { note(sqlite3_bind_int64(handle, nextPlace(), value)) }

  func bindNull() { note(sqlite3_bind_null(handle, nextPlace())) }

  func bind(text: UnsafeBufferPointer<UInt8>) {
    if text.hasZeroByte { refusal = refusal ?? .zeroByte }
    values.append(text, isText: true, place: nextPlace())
  }

  func bind(bytes: UnsafeBufferPointer<UInt8>) { values.append(bytes, isText: false, place: nextPlace()) }

  /// True while there is a row to read.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default:
      let database = connection.database.sqliteConnection
      let error = SQLError(
        sqliteCode: sqlite3_extended_errcode(database), message: String(cString: sqlite3_errmsg(database)))
      sqlite3_reset(handle)
      throw connection.fail(error)
    }
  }

  /// Runs to the end, and counts the rows changed: those of the statement itself, without what foreign keys did.
  func finish() throws {
    let database = connection.database.sqliteConnection
    let before = sqlite3_total_changes64(database)
    while try step() {}
    if sqlite3_total_changes64(database) != before { changed += Int(sqlite3_changes64(database)) }
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    values.clear()
    place = 0
  }

  /// Gives the statement what was gathered for it.
  ///
  /// - Throws: ``SQLError`` when a value was refused, or when there are more or fewer than places: a place that is not
  ///   bound anew would still hold the row before.
  func bindValues() throws {
    note(values.bind(to: handle))
    if let refusal {
      self.refusal = nil
      throw refusal
    }
    guard place == placeCount else { throw SQLError.wrongCount(of: Int(place), places: Int(placeCount)) }
  }

  /// Finds where `$1`, `$2`, … stand: SQLite counts them in the order of the text.
  func readPlaces() throws {
    let found = (1...max(placeCount, 1)).map { sqlite3_bind_parameter_index(handle, "$\($0)") }
    guard placeCount > 0, found != Array(1...placeCount) else { return }
    guard !found.contains(0) else { throw SQLError(kind: .other, message: "places must be $1 to $\(placeCount)") }
    places = found
  }

  func columns() -> SQLColumns {
    SQLColumns((0..<sqlite3_column_count(handle)).map { String(cString: sqlite3_column_name(handle, $0)) })
  }

  func values(count: Int) -> [SQLValue] {
    var values: [SQLValue] = []
    values.reserveCapacity(count)
    while values.count < count { values.append(value(at: Int32(values.count))) }
    return values
  }

  private func value(at column: Int32) -> SQLValue {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER:
      return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_TEXT:
      let bytes = UnsafeBufferPointer(
        start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
      return .text(String(decoding: bytes, as: UTF8.self))
    case SQLITE_BLOB:
      let bytes = UnsafeRawBufferPointer(
        start: sqlite3_column_blob(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
      return .bytes(Array(bytes))
    case SQLITE_FLOAT:
      // No column keeps fractions; an average shows as text, as PostgreSQL's NUMERIC does.
      return .text(String(sqlite3_column_double(handle, column)))
    default:
      return .null
    }
  }

  private func nextPlace() -> Int32 {
    place += 1
    return places.isEmpty || place > placeCount ? place : places[Int(place) - 1]
  }

  private func note(_ code: Int32) {
    // More values than places are told by their count.
    guard code != SQLITE_OK, code != SQLITE_RANGE, refusal == nil else { return }
    refusal = SQLError(sqliteCode: code, message: String(cString: sqlite3_errstr(code)))
  }
}
