import Trade

/// What stands behind the question mark of an API request; a name nobody knows, or one said twice, is refused.
struct APIQuery: Sendable {
  private let fields: Fields

  init(_ request: WebRequest, _ names: Set<String>) throws(Problem) {
    fields = request.query
    for name in fields.firsts.keys.sorted() {
      guard names.contains(name) else {
        throw Self.wrong(name, .bilingual("Parameter ini tidak dikenal.", english: "There is no such parameter."))
      }
      guard fields.all(name).count == 1 else {
        throw Self.wrong(name, .bilingual("Parameter ini disebut dua kali.", english: "It is there more than once."))
      }
    }
  }

  /// Rows wanted on a page.
  func limit(upTo most: Int, otherwise: Int = 50) throws(Problem) -> Int {
    guard let text = fields["limit"] else { return otherwise }
    guard APIPattern.isDigits(text), let limit = Int(text), (1...most).contains(limit) else {
      throw Self.wrong("limit", .word("form.number", ["from": .count(1), "to": .count(most)]))
    }
    return limit
  }

  func word<Word: RawRepresentable<String>>(_ name: String, _ type: Word.Type) throws(Problem) -> Word? {
    guard let text = fields[name] else { return nil }
    guard let word = Word(rawValue: text) else { throw Self.wrong(name, .word("form.wrongKind")) }
    return word
  }

  /// A day, `YYYY-MM-DD`.
  func day(_ name: String) throws(Problem) -> LocalDate? {
    guard let text = fields[name] else { return nil }
    guard let day = LocalDate(text) else { throw Self.wrong(name, .word("form.wrongKind")) }
    return day
  }

  func truth(_ name: String) throws(Problem) -> Bool? {
    switch fields[name] {
    case .none: return nil
    case "true": return true
    case "false": return false
    default: throw Self.wrong(name, .word("form.wrongKind"))
    }
  }

  /// What is searched for; empty where nothing is.
  func search(atLeast least: Int) throws(Problem) -> String {
    guard let text = fields["search"] else { return "" }
    guard (least...100).contains(text.unicodeScalars.count) else {
      throw Self.wrong(
        "search",
        .bilingual("Tulis \(least) sampai 100 karakter.", english: "Write \(least) to 100 characters."))
    }
    return text
  }

  /// The record behind which the page begins; an id that no record can have is the last there is.
  func after<Kind>(_ kind: Kind.Type) throws(Problem) -> ID<Kind>? {
    guard let text = fields["after"] else { return nil }
    guard APIPattern.isID(text) else { throw Self.wrong("after", .word("form.wrongKind")) }
    return ID(Int64(text) ?? .max)
  }

  /// The place in the list of orders: `^[0-9]{1,15}-[1-9][0-9]{0,18}$`.
  func afterOrder() throws(Problem) -> OrderCursor? {
    guard let text = fields["after"] else { return nil }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.count <= 15, APIPattern.isDigits(parts[0]), let time = Int64(parts[0]),
      APIPattern.isID(String(parts[1]))
    else { throw Self.wrong("after", .word("form.wrongKind")) }
    return OrderCursor(at: Instant(milliseconds: time), id: ID(Int64(parts[1]) ?? .max))
  }

  /// What a file is called; it becomes no path.
  func fileName() throws(Problem) {
    guard let name = fields["name"] else { return }
    if name.isEmpty { throw Self.wrong("name", .word("form.missing")) }
    if let wrong = TextRule.fileName.isWrong(name) { throw Self.wrong("name", wrong) }
  }

  private static func wrong(_ name: String, _ sentence: Written) -> Problem {
    Problem(.unprocessable, fields: [name: sentence])
  }
}
