#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What an engine refused, told the same way for both.
package struct SQLError: Error, Sendable, CustomStringConvertible {
  package enum Kind: Sendable, Equatable {
    /// A primary key or unique index holds such a row already.
    case unique
    /// The row points at one that is not there, or is pointed at.
    case foreignKey
    /// A CHECK or NOT NULL of the schema.
    case rule
    /// Another transaction was in the way; trying again may help.
    case conflict
    /// No space left, a file that cannot be read or written.
    case disk
    /// The engine cannot be reached, or was closed.
    case connection
    /// A value that the column or the reader cannot take.
    case unexpectedValue
    case other
  }

  package let kind: Kind
  package let message: String

  package var description: String { "\(kind): \(message)" }

  package init(kind: Kind, message: String) {
    self.kind = kind
    self.message = message
  }

  /// PostgreSQL keeps no text with a zero byte in it, so neither engine is given one.
  static let zeroByte = SQLError(kind: .unexpectedValue, message: "text with a zero byte in it")

  static let closed = SQLError(kind: .connection, message: "the database is closed")

  static func unexpected(_ value: SQLValue, wanted: String) -> SQLError {
    SQLError(kind: .unexpectedValue, message: "\(value) where \(wanted) was expected")
  }

  static func wrongCount(of values: Int, places: Int) -> SQLError {
    SQLError(kind: .other, message: "\(values) values for \(places) places")
  }
}

extension UnsafeBufferPointer<UInt8> {
  var hasZeroByte: Bool {
    guard let start = baseAddress else { return false }
    return memchr(start, 0, count) != nil
  }
}
