import Foundation

/// A text in quotation marks of a Swift file, with its interpolations as they are written.
struct QuotedText: Equatable {
  let line: Int
  let text: String

  /// All of a file, in their order; what stands in comments is none.
  static func all(in source: String) -> [QuotedText] {
    var reader = QuotedTextReader(Array(source.utf8))
    return reader.all()
  }
}

/// Walks over a Swift file as far as it takes to tell texts from the rest. A text inside an interpolation is part of the
/// text around it.
private struct QuotedTextReader {
  private let bytes: [UInt8]
  private var place = 0
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let newline = UInt8(ascii: "\n")
  private static let backslash = UInt8(ascii: "\\")
  private static let opening = UInt8(ascii: "(")
  private static let closing = UInt8(ascii: ")")

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func all() -> [QuotedText] {
    var texts: [QuotedText] = []
    while place < bytes.count {
      if begins("//") {
        while place < bytes.count, bytes[place] != Self.newline { place += 1 }
      } else if begins("\"\"\"") {
        texts.append(text(until: "\"\"\""))
      } else if bytes[place] == Self.quote {
        texts.append(text(until: "\""))
      } else {
        step()
      }
    }
    return texts
  }

  private func begins(_ word: StaticString) -> Bool {
    let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard place + word.count <= bytes.count else { return false }
    for (offset, byte) in word.enumerated() where bytes[place + offset] != byte { return false }
    return true
  }

  private mutating func step() {
    if bytes[place] == Self.newline { line += 1 }
    place += 1
  }

  private mutating func text(until end: StaticString) -> QuotedText {
    let (first, isLong) = (line, end.utf8CodeUnitCount == 3)
    place += end.utf8CodeUnitCount
    let start = place
    while place < bytes.count, !begins(end) {
      // A mark that begins no text, as in a regular expression, ends with its line.
      if !isLong, bytes[place] == Self.newline { break }
      if bytes[place] == Self.backslash { passEscape() } else { step() }
    }
    let text = String(decoding: bytes[start..<min(place, bytes.count)], as: UTF8.self)
    if begins(end) { place += end.utf8CodeUnitCount }
    return QuotedText(line: first, text: text)
  }

  private mutating func passEscape() {
    place += 1
    guard place < bytes.count, bytes[place] == Self.opening else {
      if place < bytes.count { step() }
      return
    }
    var depth = 0
    repeat {
      if bytes[place] == Self.opening { depth += 1 }
      if bytes[place] == Self.closing { depth -= 1 }
      step()
    } while depth > 0 && place < bytes.count
  }
}

/// A look at one SQL text: does it say whose rows it means?
struct SQLText {
  let text: String

  /// What stands behind FROM, JOIN, INTO and UPDATE.
  var tables: Set<String> {
    guard ["FROM", "JOIN", "INTO", "UPDATE"].contains(where: text.contains) else { return [] }
    return Set(text.matches(of: /\b(?:FROM|JOIN|INTO|UPDATE)\s+(\w+)/).map { String($0.1) })
  }

  /// Whether it gives the shop a value, or is part of a statement and joins the shop of the row around it.
  var namesShop: Bool {
    if text.contains(/shop_id\s*(?:=|IN)?\s*\(?\\\(/) || text.contains(/shop_id = \$\d/) { return true }
    if text.contains(/INSERT INTO \w+\s*\([^)]*\bshop_id\b/) { return true }
    return !isWhole && text.contains(/\w+\.shop_id = \w+\.shop_id/)
  }

  private var isWhole: Bool {
    text.prefixMatch(of: /\s*(?:SELECT|INSERT|UPDATE|DELETE|WITH)\b/) != nil
  }
}
