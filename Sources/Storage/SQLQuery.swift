/// SQL text with its values, built by string interpolation.
///
/// A value in `\( )` is always bound, never pasted into the text, so nothing a buyer types can become SQL:
///
/// ```swift
/// let query: SQLQuery = "SELECT name FROM product WHERE shop_id = \(shop) AND product_id = \(product)"
/// ```
///
/// `\(in: values)` matches any of a list, `\(part: query)` puts one query inside another.
package struct SQLQuery: Sendable, ExpressibleByStringInterpolation {
  enum Piece: Sendable {
    case text(String)
    case value(SQLValue)
    case list([SQLValue])
  }

  var pieces: [Piece]

  package init(stringLiteral text: String) { pieces = [.text(text)] }

  package init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

  /// SQL that the program itself wrote, such as a migration's text. Never for anything from outside.
  init(trusted text: String) { pieces = [.text(text)] }

  package struct StringInterpolation: StringInterpolationProtocol, Sendable {
    var pieces: [Piece] = []

    package init(literalCapacity: Int, interpolationCount: Int) {
      pieces.reserveCapacity(interpolationCount * 2 + 1)
    }

    package mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { pieces.append(.text(literal)) }
    }

    package mutating func appendInterpolation(_ value: some SQLConvertible) {
      pieces.append(.value(value.sqlValue))
    }

    package mutating func appendInterpolation<Value: SQLConvertible>(_ value: Value?) {
      pieces.append(.value(value.sqlValue))
    }

    /// `column \(in: values)`: true when the column equals one of the values; false for an empty list. The opposite is
    /// `NOT (column \(in: values))`.
    package mutating func appendInterpolation(in values: [some SQLConvertible]) {
      pieces.append(.list(values.map(\.sqlValue)))
    }

    package mutating func appendInterpolation(part: SQLQuery) {
      pieces.append(contentsOf: part.pieces)
    }
  }

  package static func + (left: SQLQuery, right: SQLQuery) -> SQLQuery {
    var sum = left
    sum.pieces.append(contentsOf: right.pieces)
    return sum
  }

  package static func += (left: inout SQLQuery, right: SQLQuery) {
    left.pieces.append(contentsOf: right.pieces)
  }

  /// The text with numbered places (`$1`, `$2`, …: both engines read them) and the values that belong there.
  func rendered(for dialect: SQLDialect) -> (text: String, values: [SQLValue]) {
    var text = ""
    var values: [SQLValue] = []
    for piece in pieces {
      switch piece {
      case .text(let part):
        text += part
      case .value(let value):
        values.append(value)
        // Put together by hand: every statement comes by, and interpolation is dear where nothing is optimized.
        text += "$"
        text += String(values.count)
      case .list(let list):
        values.append(dialect.listValue(list))
        text += dialect.listTest(place: "$\(values.count)")
      }
    }
    return (text, values)
  }
}
