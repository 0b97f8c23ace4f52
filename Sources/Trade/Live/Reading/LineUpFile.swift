private import Foundation

/// A line-up as a file: the JSON of the items of one live, in the order they are shown.
///
/// Only what the reader of comments needs is taken; prices, materials and stock may stand beside it.
package struct LineUpFile: Sendable, Codable, Equatable {
  package let items: [Item]

  package struct Item: Sendable, Codable, Equatable {
    package let code: String
    package let name: String
    package let kind: String
    package let sizes: [String]
    package let colours: [String]

    package init(code: String, name: String, kind: String, sizes: [String], colours: [String]) {
      self.code = code
      self.name = name
      self.kind = kind
      self.sizes = sizes
      self.colours = colours
    }

    /// All but the code may be left out or null; sizes and colours that are left out are taken from `variants`.
    /// Codes and sizes may be numbers.
    package init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: CodingKeys.self)
      let variants = try decoder.container(keyedBy: MoreKeys.self).decodeIfPresent([Variant].self, forKey: .variants)
      code = try fields.decode(Word.self, forKey: .code).text
      name = try fields.decodeIfPresent(String.self, forKey: .name) ?? ""
      kind = try fields.decodeIfPresent(String.self, forKey: .kind) ?? ""
      sizes =
        try fields.decodeIfPresent([Word].self, forKey: .sizes)?.map(\.text)
        ?? Self.distinct(variants?.compactMap { $0.size?.text })
      colours =
        try fields.decodeIfPresent([String].self, forKey: .colours) ?? Self.distinct(variants?.compactMap(\.colour))
    }

    private enum MoreKeys: CodingKey { case variants }

    private struct Variant: Decodable {
      let size: Word?
      let colour: String?
    }

    /// A text, or a number that is taken as one.
    private struct Word: Decodable {
      let text: String

      init(from decoder: any Decoder) throws {
        let value = try decoder.singleValueContainer()
        text = try (try? value.decode(Int.self)).map(String.init) ?? value.decode(String.self)
      }
    }

    private static func distinct(_ texts: [String]?) -> [String] {
      var seen: Set<String> = []
      return (texts ?? []).filter { seen.insert($0).inserted }
    }
  }

  /// Why a file is no line-up.
  package enum Refusal: Error, Equatable, CustomStringConvertible {
    case notALineUp(String)
    case noItems
    case tooManyItems(Int)
    case emptyCode(place: Int)
    /// Two items whose codes a buyer cannot tell apart, such as `B03` and `b 3`.
    case sameCode(String, String)

    package var description: String {
      switch self {
      case .notALineUp(let why): "this is no line-up: \(why)"
      case .noItems: "the line-up has no items"
      case .tooManyItems(let count): "the line-up has \(count) items; \(LineUpFile.limit) are the most"
      case .emptyCode(let place): "item \(place) of the line-up has no code"
      case .sameCode(let one, let other): "two items of the line-up have one code: \(one) and \(other)"
      }
    }
  }

  /// Items in one line-up.
  package static let limit = 1_000

  package init(items: [Item]) { self.items = items }

  /// Reads the bytes of a file.
  ///
  /// - Throws: ``Refusal``.
  package init(json: [UInt8]) throws {
    do {
      self = try JSONDecoder().decode(LineUpFile.self, from: Data(json))
    } catch {
      throw Refusal.notALineUp(Self.reason(error))
    }
    try check()
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case DecodingError.keyNotFound(let key, let context): "\(path(context.codingPath))\(key.stringValue) is missing"
    case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
      "\(path(context.codingPath))is of the wrong type"
    default: "it is not JSON"
    }
  }

  private static func path(_ keys: [any CodingKey]) -> String {
    keys.map { $0.intValue.map { "\($0 + 1)" } ?? $0.stringValue }.map { $0 + " " }.joined()
  }

  private func check() throws {
    guard !items.isEmpty else { throw Refusal.noItems }
    guard items.count <= Self.limit else { throw Refusal.tooManyItems(items.count) }
    var seen: [UInt64: String] = [:]
    for (place, item) in items.enumerated() {
      let text = CommentText(item.code)
      guard !text.tokens.isEmpty else { throw Refusal.emptyCode(place: place + 1) }
      if let other = seen.updateValue(item.code, forKey: CodeKey(of: text).hash) {
        throw Refusal.sameCode(other, item.code)
      }
    }
  }

  /// The line-up made ready for reading.
  package var lineUp: ReadingLineUp {
    ReadingLineUp(
      items.map { ReadingItem(code: $0.code, name: $0.name, kind: $0.kind, sizes: $0.sizes, colours: $0.colours) })
  }
}
