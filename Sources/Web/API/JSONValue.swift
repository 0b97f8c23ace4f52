import Trade

/// Any JSON, as it came or as it goes out.
///
/// A missing value is written as `null`, so that every object of the API always has the same fields.
enum JSONValue: Sendable, Equatable {
  case null
  case truth(Bool)
  case number(Int64)
  /// A number that is not whole, or too large to be kept; the API has no use for one.
  case otherNumber
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])
}

extension JSONValue {
  init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  init(_ number: Int64?) { self = number.map { .number($0) } ?? .null }
  init(_ number: Int?) { self = number.map { .number(Int64($0)) } ?? .null }
  init(_ time: Instant?) { self = time.map { .text($0.rfc3339) } ?? .null }
  init<Kind>(_ id: ID<Kind>?) { self = id.map { .text($0.description) } ?? .null }

  /// An object with more fields; those of `more` win.
  func with(_ more: [String: JSONValue]) -> JSONValue {
    guard case .object(let fields) = self else { return .object(more) }
    return .object(fields.merging(more) { $1 })
  }
}

extension JSONValue: Codable {
  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let number = try? value.decode(Int64.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else if let object = try? value.decode([String: JSONValue].self) {
      self = .object(object)
    } else {
      self = .otherNumber
    }
  }

  /// No list of an answer has more, whatever is in the books; the document names it as `maxItems`. Lists that come near
  /// have pages.
  static let mostInList = 10_000

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null, .otherNumber: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list):
      try container.encode(list.count > Self.mostInList ? Array(list.prefix(Self.mostInList)) : list)
    case .object(let object): try container.encode(object)
    }
  }
}
