import Trade

/// The object a request of the API carries, read field by field; what is wrong is told by the field's name.
struct JSONBody: Sendable {
  private let fields: [String: JSONValue]

  /// - Parameter names: every field the object may have; a misspelt one is refused rather than passed over.
  /// - Throws: ``Problem`` 400 when the body is not JSON, 422 when it is no object or has another field.
  init(_ request: WebRequest, _ names: Set<String>) throws(Problem) {
    guard case .object(let fields) = try request.json(JSONValue.self) else {
      throw Problem(
        .unprocessable, .bilingual("Isi permintaan harus objek JSON.", english: "The body must be an object."))
    }
    if let stranger = fields.keys.filter({ !names.contains($0) }).min() {
      throw Self.wrong(stranger, .bilingual("Kolom ini tidak dikenal.", english: "There is no such field."))
    }
    self.fields = fields
  }

  private init(fields: [String: JSONValue]) { self.fields = fields }

  func has(_ name: String) -> Bool { fields[name] != nil }

  func text(_ name: String, _ rule: TextRule) throws(Problem) -> String {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .text(let text) = value else { throw Self.wrongKind(name) }
    if let wrong = rule.isWrong(text) { throw Self.wrong(name, wrong) }
    return text
  }

  /// The text, or what there is where the field is left out.
  func optionalText(_ name: String, _ rule: TextRule, otherwise: String = "") throws(Problem) -> String {
    has(name) ? try text(name, rule) : otherwise
  }

  /// Nil where the field is left out.
  func optionalTruth(_ name: String) throws(Problem) -> Bool? {
    guard let value = fields[name] else { return nil }
    guard case .truth(let truth) = value else { throw Self.wrongKind(name) }
    return truth
  }

  func wholeNumber(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64 {
    guard let value = fields[name] else { throw Self.missing(name) }
    switch value {
    case .number(let number) where range.contains(number): return number
    case .number, .otherNumber:
      throw Self.wrong(
        name,
        .word("form.number", ["from": .count(Int(range.lowerBound)), "to": .count(Int(range.upperBound))]))
    default: throw Self.wrongKind(name)
    }
  }

  /// Nil where the field is left out or null.
  func optionalNumber(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
    fields[name] == nil || fields[name] == .null ? nil : try wholeNumber(name, in: range)
  }

  /// The id of a record, or nil where the field is null; it may not be left out.
  ///
  /// An id that no record can have stays one nobody knows, which is told later as 404.
  func idOrNull<Kind>(_ name: String, _ kind: Kind.Type) throws(Problem) -> ID<Kind>? {
    switch fields[name] {
    case .none: throw Self.missing(name)
    case .null: return nil
    case .text(let text) where APIPattern.isID(text): return ID(Int64(text) ?? .max)
    default: throw Self.wrongKind(name)
    }
  }

  /// Ids of records, from one of them on; one that no record can have stays one nobody knows.
  func ids<Kind>(_ name: String, _ kind: Kind.Type, most: Int) throws(Problem) -> [ID<Kind>] {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .list(let items) = value, (1...most).contains(items.count) else { throw Self.wrongKind(name) }
    var ids: [ID<Kind>] = []
    for item in items {
      guard case .text(let text) = item, APIPattern.isID(text) else { throw Self.wrongKind(name) }
      ids.append(ID(Int64(text) ?? .max))
    }
    return ids
  }

  /// A moment in RFC 3339; nil where the field is left out.
  func optionalTime(_ name: String) throws(Problem) -> Instant? {
    guard let value = fields[name] else { return nil }
    guard case .text(let text) = value, let time = Instant(rfc3339: text) else { throw Self.wrongKind(name) }
    return time
  }

  /// A day in the years 2000 to 2099.
  func day(_ name: String) throws(Problem) -> LocalDate {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .text(let text) = value, let day = LocalDate(text) else { throw Self.wrongKind(name) }
    return day
  }

  /// Nil where the field is left out or null.
  func optionalDay(_ name: String) throws(Problem) -> LocalDate? {
    fields[name] == nil || fields[name] == .null ? nil : try day(name)
  }

  /// Texts, each once.
  func texts(_ name: String, most: Int) throws(Problem) -> [String] {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .list(let items) = value, items.count <= most else { throw Self.wrongKind(name) }
    var texts: [String] = []
    for item in items {
      guard case .text(let text) = item, !texts.contains(text) else { throw Self.wrongKind(name) }
      texts.append(text)
    }
    return texts
  }

  /// Nil where the field is null; it may not be left out.
  func textOrNull(_ name: String, _ rule: TextRule) throws(Problem) -> String? {
    fields[name] == .null ? nil : try text(name, rule)
  }

  /// Nil where the field is null; it may not be left out.
  func numberOrNull(_ name: String, in range: ClosedRange<Int64>) throws(Problem) -> Int64? {
    fields[name] == .null ? nil : try wholeNumber(name, in: range)
  }

  func word<Word: RawRepresentable<String>>(_ name: String, of words: [Word]) throws(Problem) -> Word {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .text(let text) = value, let word = words.first(where: { $0.rawValue == text }) else {
      throw Self.wrongKind(name)
    }
    return word
  }

  /// An object within the object; an empty one where it is left out.
  func object(_ name: String, _ names: Set<String>) throws(Problem) -> JSONBody {
    guard let value = fields[name] else { return JSONBody(fields: [:]) }
    guard case .object(let inner) = value, names.isSuperset(of: inner.keys) else { throw Self.wrongKind(name) }
    return JSONBody(fields: inner)
  }

  /// Objects within the object, up to `most`; they may not be left out.
  func objects(_ name: String, _ names: Set<String>, most: Int) throws(Problem) -> [JSONBody] {
    guard let value = fields[name] else { throw Self.missing(name) }
    guard case .list(let items) = value, items.count <= most else { throw Self.wrongKind(name) }
    var objects: [JSONBody] = []
    for item in items {
      guard case .object(let inner) = item, names.isSuperset(of: inner.keys) else { throw Self.wrongKind(name) }
      objects.append(JSONBody(fields: inner))
    }
    return objects
  }

  func isNull(_ name: String) -> Bool { fields[name] == .null }

  private static func wrong(_ name: String, _ sentence: Written) -> Problem {
    Problem(.unprocessable, fields: [name: sentence])
  }

  private static func missing(_ name: String) -> Problem { wrong(name, .word("form.missing")) }
  private static func wrongKind(_ name: String) -> Problem { wrong(name, .word("form.wrongKind")) }
}
