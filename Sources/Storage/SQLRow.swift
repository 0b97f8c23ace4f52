/// One row of a result: `try row("name")` gives the column as the type asked for.
package struct SQLRow: Sendable {
  let columns: SQLColumns
  let values: [SQLValue]

  /// - Throws: ``SQLError`` when there is no such column or it holds another type.
  package func callAsFunction<Value: SQLConvertible>(_ column: String) throws -> Value {
    guard let index = columns.index(of: column) else {
      throw SQLError(kind: .unexpectedValue, message: "no column \(column) among \(columns.names)")
    }
    return try Value(sqlValue: values[index])
  }

  /// Every column's name and value, in order.
  package var named: [(String, SQLValue)] { Array(zip(columns.names, values)) }

  /// The value at a position, for results of one or two columns.
  package subscript(index: Int) -> SQLValue { values[index] }
}

/// The column names that all rows of one result share.
final class SQLColumns: Sendable {
  let names: [String]
  init(_ names: [String]) { self.names = names }

  /// A loop of its own: where nothing is optimized, as in tests, the library's search costs ten times as much.
  func index(of name: String) -> Int? {
    var index = 0
    while index < names.count {
      if names[index] == name { return index }
      index += 1
    }
    return nil
  }
}
