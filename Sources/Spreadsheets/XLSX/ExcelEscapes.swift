#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// `_xHHHH_` in text: how Excel writes characters that XML cannot hold (ECMA-376, ST_Xstring), and a text that looks so.
enum ExcelEscapes {
  /// Decodes in place, as text only gets shorter; returns the new length. NUL and half characters stay as written.
  static func decode(_ start: UnsafeMutablePointer<UInt8>, count: Int) -> Int {
    guard memchr(start, Int32(UInt8(ascii: "_")), count) != nil else { return count }
    var (from, to) = (0, 0)
    while from < count {
      if let scalar = escape(start + from, left: count - from) {
        for byte in UTF8.encode(scalar)! {
          start[to] = byte
          to += 1
        }
        from += 7
      } else {
        start[to] = start[from]
        to += 1
        from += 1
      }
    }
    return to
  }

  /// Puts `_x005F_` for the first character of everything that would be taken for an escape.
  static func encode(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) || text.utf8.contains(0) else { return text }
    var bytes = Array(text.utf8)
    bytes.removeAll { $0 == 0 }
    var encoded: [UInt8] = []
    for place in bytes.indices {
      let isEscape = bytes.withUnsafeBufferPointer { buffer in
        buffer.baseAddress.map { looksLikeEscape($0 + place, left: bytes.count - place) } ?? false
      }
      encoded.append(contentsOf: isEscape ? Array("_x005F_".utf8) : [bytes[place]])
    }
    return String(decoding: encoded, as: UTF8.self)
  }

  private static func escape(_ start: UnsafePointer<UInt8>, left: Int) -> Unicode.Scalar? {
    guard looksLikeEscape(start, left: left) else { return nil }
    let value = (2..<6).reduce(UInt32(0)) { $0 << 4 | (HexDigit.value(start[$1]) ?? 0) }
    return value == 0 ? nil : Unicode.Scalar(value)
  }

  private static func looksLikeEscape(_ start: UnsafePointer<UInt8>, left: Int) -> Bool {
    guard left >= 7, start[0] == UInt8(ascii: "_"), start[1] == UInt8(ascii: "x"), start[6] == UInt8(ascii: "_") else {
      return false
    }
    return (2..<6).allSatisfy { HexDigit.value(start[$0]) != nil }
  }
}
