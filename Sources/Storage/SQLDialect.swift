/// The few places where the two engines' SQL parts; everything else is one text for both.
package enum SQLDialect: Sendable {
  case sqlite
  case postgres

  /// Turns a schema text into this engine's own.
  ///
  /// Schemas are written with PostgreSQL's types, a table's closing `);` on a line of its own. SQLite's tables become
  /// STRICT and WITHOUT ROWID, so that rows lie in the order of their primary key, shop by shop.
  package func schema(_ text: String) -> String {
    switch self {
    case .sqlite:
      text.replacing(#/\bBIGINT\b/#, with: "INTEGER")
        .replacing(#/\bBYTEA\b/#, with: "BLOB")
        .replacing("\n);", with: "\n) STRICT, WITHOUT ROWID;")
    case .postgres:
      // Byte order in every comparison, as SQLite has it: pages by key and searches by prefix rely on it.
      text.replacing(#/(AS\s+)?\bTEXT\b/#) { $0.1 == nil ? "TEXT COLLATE \"C\"" : String($0.0) }
    }
  }

  /// A list travels as one value, so a statement's text does not depend on the list's length.
  func listValue(_ list: [SQLValue]) -> SQLValue {
    switch self {
    case .sqlite: .text("[" + list.map(Self.jsonElement).joined(separator: ",") + "]")
    case .postgres: .text("{" + list.map(Self.arrayElement).joined(separator: ",") + "}")
    }
  }

  /// PostgreSQL takes the list's type from what it is compared with, so an empty list fits everywhere.
  func listTest(place: String) -> String {
    switch self {
    case .sqlite: "IN (SELECT value FROM json_each(\(place)))"
    case .postgres: "= ANY(\(place))"
    }
  }

  private static func jsonElement(_ value: SQLValue) -> String {
    switch value {
    case .null: "null"
    case .integer(let number): String(number)
    case .text(let text): quoted(text)
    case .bytes: preconditionFailure("bytes cannot stand in a list")
    }
  }

  private static func arrayElement(_ value: SQLValue) -> String {
    switch value {
    case .null: "NULL"
    case .integer(let number): String(number)
    case .text(let text) where isPlain(text): "\"" + text + "\""
    case .text(let text): "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    case .bytes: preconditionFailure("bytes cannot stand in a list")
    }
  }

  /// Nothing in it must be written otherwise between quotation marks, as in nearly all of a list.
  private static func isPlain(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }

  private static func quoted(_ text: String) -> String {
    if isPlain(text) { return "\"" + text + "\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case let control where control.value < 0x20:
        let hex = String(control.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
