import CLibPQ

extension SQLError {
  /// What the server answered instead of a result.
  init(postgresResult result: OpaquePointer?, connection: OpaquePointer) {
    guard let result, let field = PQresultErrorField(result, Int32(UInt8(ascii: "C"))) else {
      self.init(lost: connection)
      return
    }
    let state = String(cString: field)
    let message = Self.trimmed(PQresultErrorMessage(result))
    self.init(kind: Self.kind(ofState: state), message: "\(message) [\(state)]")
  }

  /// The link to the server is gone, or never was.
  init(lost connection: OpaquePointer) {
    self.init(kind: .connection, message: Self.trimmed(PQerrorMessage(connection)))
  }

  /// From the table of SQLSTATE codes in PostgreSQL's manual, appendix A.
  private static func kind(ofState state: String) -> Kind {
    switch state {
    case "23505": .unique
    case "23503", "23001": .foreignKey
    case "40001", "40P01", "55P03": .conflict
    case "53100", "58030", "58P01", "XX001", "XX002": .disk
    case "53300", "57P01", "57P02", "57P03", "57P05", "25P03": .connection
    default: kind(ofClass: state.prefix(2))
    }
  }

  private static func kind(ofClass states: Substring) -> Kind {
    switch states {
    case "08": .connection
    case "22": .unexpectedValue
    case "23": .rule
    default: .other
    }
  }

  private static func trimmed(_ text: UnsafePointer<CChar>?) -> String {
    guard let text else { return "" }
    var message = String(cString: text)
    while message.last?.isWhitespace == true { message.removeLast() }
    return message
  }
}
