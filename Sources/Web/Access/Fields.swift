import Trade

/// Names and values out of a form or a query, decoded, within limits, and without characters that nobody sees.
package struct Fields: Sendable, Equatable {
  /// Most names and values that one body or query may have.
  static let mostFields = 2_000

  /// Passwords are whatever was typed. Of all else goes what nobody sees: it makes one name look like another.
  private static let keptWhole: Set = ["password", "present"]

  private var values: [String: [String]] = [:]

  package init() {}

  /// The first value of a name; nil when it is missing.
  package subscript(name: String) -> String? { values[name]?.first }

  /// All values of a name, such as the ticked boxes of a list.
  package func all(_ name: String) -> [String] { values[name] ?? [] }

  /// The first value of every name, to fill a form again.
  package var firsts: [String: String] { values.compactMapValues(\.first) }

  /// Every value with its name, to send a form again; the values of one name in their order.
  package var pairs: [(name: String, value: String)] {
    values.sorted { $0.key < $1.key }.flatMap { name, values in values.map { (name, $0) } }
  }

  mutating func add(_ name: String, _ value: String) { values[name, default: []].append(value) }

  /// Reads `application/x-www-form-urlencoded`.
  ///
  /// - Parameter keepsHidden: for programs, which are refused what a rule does not take, and not mended.
  /// - Throws: ``Problem`` (400) where a percent sign leads no two hex digits, the bytes are not UTF-8 or hold a NUL, or
  ///   there are more than ``mostFields`` fields.
  init(urlEncoded bytes: some Sequence<UInt8>, keepsHidden: Bool = false) throws(Problem) {
    var count = 0
    for pair in Array(bytes).split(separator: UInt8(ascii: "&")) {
      count += 1
      guard count <= Self.mostFields else { throw Problem(.badRequest, .word("problem.form")) }
      let parts = pair.split(separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      let (name, value) = (try Self.decoded(parts[0]), parts.count > 1 ? try Self.decoded(parts[1]) : "")
      add(name, keepsHidden || Self.keptWhole.contains(name) ? value : value.withoutHidden)
    }
  }

  private static func decoded(_ text: ArraySlice<UInt8>) throws(Problem) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    var rest = text
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = rest.popFirst().flatMap(hexValue), let low = rest.popFirst().flatMap(hexValue) else {
          throw Problem(.badRequest, .word("problem.form"))
        }
        bytes.append(high << 4 | low)
      default: bytes.append(byte)
      }
    }
    guard let decoded = String(validating: bytes, as: UTF8.self), !decoded.utf8.contains(0) else {
      throw Problem(.badRequest, .word("problem.form"))
    }
    return decoded
  }

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

extension Fields {
  /// A text of a form, without blanks at its ends. Its length is counted in Unicode scalars, as the books count it.
  ///
  /// - Throws: ``Problem`` (422) naming the field when it is missing, empty where it may not be, or too long.
  package func text(_ name: String, in lengths: ClosedRange<Int> = 1...200) throws(Problem) -> String {
    let text = (self[name] ?? "").trimmed
    guard text.unicodeScalars.count >= lengths.lowerBound else {
      throw Problem(.unprocessable, fields: [name: .word("form.missing")])
    }
    guard text.unicodeScalars.count <= lengths.upperBound else {
      throw Problem(.unprocessable, fields: [name: .word("form.tooLong", ["most": .count(lengths.upperBound)])])
    }
    return text
  }

  /// A whole number of a form; dots and blanks between its digits are grouping.
  ///
  /// - Throws: ``Problem`` (422) naming the field.
  package func wholeNumber(_ name: String, in range: ClosedRange<Int>) throws(Problem) -> Int {
    let digits = (self[name] ?? "").filter { $0 != "." && $0 != " " }
    guard !digits.isEmpty else { throw Problem(.unprocessable, fields: [name: .word("form.missing")]) }
    guard let number = Int(digits), range.contains(number) else {
      throw Problem(
        .unprocessable,
        fields: [
          name: .word("form.number", ["from": .count(range.lowerBound), "to": .count(range.upperBound)])
        ])
    }
    return number
  }

  /// Rupiah of a form, as sellers type prices: `150.000`, `150rb`, `2jt`.
  ///
  /// - Throws: ``Problem`` (422) naming the field.
  package func rupiah(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64 {
    if let amount = TypedPrice.read(self[name] ?? ""), range.contains(amount) { return amount }
    return Int64(try wholeNumber(name, in: Int(range.lowerBound)...Int(range.upperBound)))
  }
}

extension String {
  /// Without blanks and line ends at both ends.
  var trimmed: String {
    var text = self[...]
    while let first = text.first, first.isWhitespace { text.removeFirst() }
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }
}
