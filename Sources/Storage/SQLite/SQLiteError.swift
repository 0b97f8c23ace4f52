import GRDB
import GRDBSQLite

extension SQLError {
  init(_ error: DatabaseError) {
    self.init(sqliteCode: error.extendedResultCode.rawValue, message: error.message ?? "")
  }

  init(sqliteCode code: Int32, message: String) {
    let kind: Kind =
      switch code {
      case Constraint.unique, Constraint.primaryKey, Constraint.rowID: .unique
      case Constraint.foreignKey: .foreignKey
      default: Self.kind(ofPrimaryCode: code & 0xff)
      }
    self.init(kind: kind, message: "\(message) [SQLite \(code)]")
  }

  private static func kind(ofPrimaryCode code: Int32) -> Kind {
    switch code {
    case SQLITE_CONSTRAINT, SQLITE_MISMATCH: .rule
    case SQLITE_BUSY, SQLITE_LOCKED: .conflict
    case SQLITE_FULL, SQLITE_IOERR, SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_PERM: .disk
    case SQLITE_TOOBIG: .unexpectedValue
    // GRDB's word for a connection that is closed.
    case SQLITE_MISUSE: .connection
    default: .other
    }
  }

  /// The extended codes are macros with arithmetic, which Swift does not import.
  private enum Constraint {
    static let unique: Int32 = SQLITE_CONSTRAINT | 8 << 8
    static let primaryKey: Int32 = SQLITE_CONSTRAINT | 6 << 8
    static let rowID: Int32 = SQLITE_CONSTRAINT | 10 << 8
    static let foreignKey: Int32 = SQLITE_CONSTRAINT | 3 << 8
  }
}
