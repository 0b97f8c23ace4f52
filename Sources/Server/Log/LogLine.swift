package import Trade

/// One line of the log as JSON (RFC 8259): the time in UTC, the level, what happened, then facts by name.
package struct LogLine: Sendable {
  package let text: String

  /// Characters of one fact; more says nothing more.
  private static let most = 2_000
  /// What libraries call by other names.
  private static let names = ["hb.request.id": "id"]
  /// Facts that are numbers, and stand there as numbers.
  private static let numbers: Set = ["status", "ms", "shop"]

  /// - Parameter facts: in no order; they are written by name.
  package init(at now: Instant, level: String, message: String, facts: [String: String]) {
    var text = "{\"time\":\"\(now.milliseconds.logTime)\",\"level\":\"\(level)\",\"message\":"
    Self.write(message, to: &text)
    let named = facts.map { (Self.names[$0.key] ?? $0.key, $0.value) }.sorted { $0.0 < $1.0 }
    for (name, value) in named {
      text += ","
      Self.write(name, to: &text)
      text += ":"
      if Self.numbers.contains(name), let number = Int64(value) {
        text += String(number)
      } else {
        Self.write(value, to: &text)
      }
    }
    self.text = text + "}"
  }

  private static func write(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars.prefix(most) {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\u{0}"..<" ", "\u{7f}"..."\u{9f}", "\u{2028}", "\u{2029}":
        let hex = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}

extension Int64 {
  /// `2026-06-01T12:03:00.123Z`, from milliseconds since 1970.
  fileprivate var logTime: String {
    let time = LocalTime(secondsSince1970: self / 1_000)
    func padded(_ number: Int, _ digits: Int = 2) -> String {
      let text = String(number)
      return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
    return "\(time.year)-\(padded(time.month))-\(padded(time.day))T\(padded(time.hour)):\(padded(time.minute))"
      + ":\(padded(time.second)).\(padded(Int(self % 1_000), 3))Z"
  }
}
