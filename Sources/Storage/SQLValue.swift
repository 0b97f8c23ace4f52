/// One value as both engines keep it.
///
/// There is no floating point on purpose: money, pieces and times are whole numbers.
package enum SQLValue: Sendable, Hashable {
  case null
  case integer(Int64)
  case text(String)
  case bytes([UInt8])
}

/// A type that goes into a column and comes back out of it.
package protocol SQLConvertible: Sendable {
  var sqlValue: SQLValue { get }

  /// - Throws: ``SQLError`` of kind `.unexpectedValue` when the column holds something else.
  init(sqlValue: SQLValue) throws
}

extension Int64: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self) }
  package init(sqlValue: SQLValue) throws {
    guard case .integer(let value) = sqlValue else { throw SQLError.unexpected(sqlValue, wanted: "an integer") }
    self = value
  }
}

extension Int: SQLConvertible {
  package var sqlValue: SQLValue { .integer(Int64(self)) }
  package init(sqlValue: SQLValue) throws { self = Int(try Int64(sqlValue: sqlValue)) }
}

/// Kept as 0 and 1, which both engines can check and sum.
extension Bool: SQLConvertible {
  package var sqlValue: SQLValue { .integer(self ? 1 : 0) }
  package init(sqlValue: SQLValue) throws { self = try Int64(sqlValue: sqlValue) != 0 }
}

extension String: SQLConvertible {
  package var sqlValue: SQLValue { .text(self) }
  package init(sqlValue: SQLValue) throws {
    guard case .text(let value) = sqlValue else { throw SQLError.unexpected(sqlValue, wanted: "text") }
    self = value
  }
}

extension [UInt8]: SQLConvertible {
  package var sqlValue: SQLValue { .bytes(self) }
  package init(sqlValue: SQLValue) throws {
    guard case .bytes(let value) = sqlValue else { throw SQLError.unexpected(sqlValue, wanted: "bytes") }
    self = value
  }
}

extension Optional: SQLConvertible where Wrapped: SQLConvertible {
  package var sqlValue: SQLValue { self?.sqlValue ?? .null }
  package init(sqlValue: SQLValue) throws {
    if case .null = sqlValue { self = nil } else { self = try Wrapped(sqlValue: sqlValue) }
  }
}

/// An enumeration with words as raw values is kept as its word.
extension SQLConvertible where Self: RawRepresentable, RawValue == String {
  package var sqlValue: SQLValue { .text(rawValue) }
  package init(sqlValue: SQLValue) throws {
    let word = try String(sqlValue: sqlValue)
    guard let value = Self(rawValue: word) else { throw SQLError.unexpected(sqlValue, wanted: "\(Self.self)") }
    self = value
  }
}
