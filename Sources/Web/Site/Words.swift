import Foundation
package import Trade

/// The sentences of the pages in one language, by key.
///
/// They stand in `Words/id.json` and `Words/en.json`, flat, grouped by the first part of the key. A sentence may name
/// values as `{name}`. Where a language parts one from many the entry is `{"one": …, "other": …}`, chosen by `{n}`.
package struct Words: Sendable {
  package let language: Language
  private let entries: [String: Entry]

  /// The words that ship with Canting.
  ///
  /// - Throws: a decoding error if the language file is not sound; a test keeps that from happening.
  package init(_ language: Language) throws {
    let file = language == .indonesian ? PackageResources.id_json : PackageResources.en_json
    try self.init(language, json: Data(file))
  }

  init(_ language: Language, json: Data) throws {
    self.language = language
    self.entries = try JSONDecoder().decode([String: Entry].self, from: json)
  }

  /// Every key there is, for the test that holds both files to the same ones.
  package var keys: Set<String> { Set(entries.keys) }

  /// The sentence with its `{names}` still in it, or nil where the key is unknown or needs a count.
  package func pattern(_ key: String) -> String? {
    guard case .plain(let sentence) = entries[key] else { return nil }
    return sentence
  }

  /// The form of a sentence for `count`, with its `{names}` still in it.
  package func pattern(_ key: String, count: Int) -> String? {
    switch entries[key] {
    case .plain(let sentence): sentence
    case .counted(let one, let other): count == 1 ? one : other
    case nil: nil
    }
  }

  /// The forms of one entry: one for a plain sentence, two where one parts from many. For tests.
  package func forms(_ key: String) -> [String] {
    switch entries[key] {
    case .plain(let sentence): [sentence]
    case .counted(let one, let other): [one, other]
    case nil: []
    }
  }

  /// Puts values in the place of `{names}`; a name without a value stays, so that it is seen and mended.
  package static func fill(_ pattern: String, _ value: (String) -> String?) -> String {
    var filled = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[rest.index(after: open)..<close])
      filled += rest[..<open]
      filled += value(name) ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return filled + rest
  }
}

private enum Entry: Sendable, Decodable {
  case plain(String)
  case counted(one: String, other: String)

  private enum Form: String, CodingKey { case one, other }

  init(from decoder: any Decoder) throws {
    if let sentence = try? decoder.singleValueContainer().decode(String.self) {
      self = .plain(sentence)
    } else {
      let forms = try decoder.container(keyedBy: Form.self)
      self = .counted(
        one: try forms.decode(String.self, forKey: .one), other: try forms.decode(String.self, forKey: .other))
    }
  }
}
