import GRDBSQLite

/// The version of the SQLite library that is loaded, and what is known of it.
package struct SQLiteVersion: Sendable, Comparable, CustomStringConvertible {
  let number: Int

  package static var loaded: SQLiteVersion { SQLiteVersion(number: Int(sqlite3_libversion_number())) }

  package var description: String { "\(number / 1_000_000).\(number / 1000 % 1000).\(number % 1000)" }

  package static func < (left: SQLiteVersion, right: SQLiteVersion) -> Bool { left.number < right.number }

  /// STRICT tables came with 3.37; RETURNING with 3.35.
  static let oldest = SQLiteVersion(number: 3_037_000)

  /// True where two connections that commit and checkpoint at once can lose a commit: 3.7.0 to 3.51.2, but for the
  /// releases the fix was carried back to (3.44.6 and 3.50.7, and later ones of those branches).
  package var hasWALResetBug: Bool {
    let branch = number / 1000
    if number >= 3_051_003 || number < 3_007_000 { return false }
    return !(branch == 3044 && number >= 3_044_006) && !(branch == 3050 && number >= 3_050_007)
  }
}
