package import Trade

/// One line of the log as JSON (RFC 8259): the time in UTC, the level, what happened, then facts by name.
package struct LogLine: Sendable {
  /// UTF-8, without an end of the line.
  package private(set) var bytes: [UInt8] = []

  /// Bytes of one fact; more says nothing more.
  private static let most = 4_000
  /// What libraries call by another name.
  private static let requestID = "hb.request.id"

  /// - Parameter facts: in no order; they are written by name.
  package init(at now: Instant, level: String, message: String, facts: [String: String]) {
    bytes.reserveCapacity(400)
    add(#"{"time":""#)
    add(now)
    add(#"","level":""#)
    add(level)
    add(#"","message":"#)
    quote(message)
    for (name, value) in facts.sorted(by: { $0.key < $1.key }) {
      add(",")
      quote(name == Self.requestID ? "id" : name)
      add(":")
      if Self.isNumber(name), let number = Int64(value) { add(String(number)) } else { quote(value) }
    }
    add("}")
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Facts that are numbers stand there as numbers.
  private static func isNumber(_ name: String) -> Bool { name == "ms" || name == "status" || name == "shop" }

  private mutating func add(_ text: String) { bytes.append(contentsOf: text.utf8) }

  private mutating func quote(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { all in
      // Cut between characters: the rest of one that was cut would be no UTF-8.
      var end = min(all.count, Self.most)
      while end < all.count, all[end] & 0xc0 == 0x80 { end -= 1 }
      for byte in all[..<end] { add(byte) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// No byte of a line ends it, and none steers a terminal. Those above 127 are parts of characters.
  private mutating func add(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case UInt8(ascii: "\n"): add("\\n")
    case 0..<0x20, 0x7f: add("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16))
    default: bytes.append(byte)
    }
  }

  /// `2026-06-01T12:03:00.123Z`.
  private mutating func add(_ now: Instant) {
    let time = LocalTime(secondsSince1970: now.milliseconds / 1_000)
    add(time.year, digits: 4, "-")
    add(time.month, digits: 2, "-")
    add(time.day, digits: 2, "T")
    add(time.hour, digits: 2, ":")
    add(time.minute, digits: 2, ":")
    add(time.second, digits: 2, ".")
    add(Int(now.milliseconds % 1_000), digits: 3, "Z")
  }

  private mutating func add(_ number: Int, digits: Int, _ end: String) {
    let text = String(number)
    for _ in text.utf8.count..<max(digits, text.utf8.count) { bytes.append(UInt8(ascii: "0")) }
    add(text)
    add(end)
  }
}
