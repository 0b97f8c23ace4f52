import Foundation
import Storage

/// One row of a table as a line of JSON: an array of values in the order of the columns, which the first line names.
///
/// Whole numbers are numbers, text is text, bytes are text in base64, unknown is null.
struct TableLine: DecodableWithConfiguration {
  let values: [SQLValue]

  init(from decoder: any Decoder, configuration kinds: [KeyedTable.Kind]) throws {
    var container = try decoder.unkeyedContainer()
    values = try kinds.map { kind in
      if try container.decodeNil() { return .null }
      switch kind {
      case .integer: return .integer(try container.decode(Int64.self))
      case .text: return .text(try container.decode(String.self))
      case .bytes:
        guard let bytes = Data(base64Encoded: try container.decode(String.self)) else {
          throw DecodingError.dataCorruptedError(in: container, debugDescription: "no base64")
        }
        return .bytes(Array(bytes))
      }
    }
    guard container.isAtEnd else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "more values than columns")
    }
  }

  static func write(_ values: [SQLValue], to sink: inout ByteSink) {
    sink.append("[")
    for (place, value) in values.enumerated() {
      if place > 0 { sink.append(",") }
      switch value {
      case .null: sink.append("null")
      case .integer(let number): sink.append(decimal: number)
      case .text(let text): write(text, to: &sink)
      case .bytes(let bytes): write(Data(bytes).base64EncodedString(), to: &sink)
      }
    }
    sink.append("]\n")
  }

  private static func write(_ text: String, to sink: inout ByteSink) {
    sink.append("\"")
    var text = text
    text.withUTF8 { sink.append(escaping: UnsafeRawBufferPointer($0)) }
    sink.append("\"")
  }
}
