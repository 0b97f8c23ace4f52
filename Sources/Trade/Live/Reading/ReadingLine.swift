private import Foundation

/// One comment and its reading as a line of JSON, in the schema that labelled comments have too.
package struct ReadingLine: Sendable, Codable, Equatable {
  package let text: String
  package let intent: CommentReading.Intent
  package let items: [Item]
  package let attribute: CommentReading.Attribute?
  package let about: String?
  package let ambiguous: Bool

  package struct Item: Sendable, Codable, Equatable {
    package let code: String?
    package let product: String?
    package let size: String?
    package let colour: String?
    package let quantity: Int

    /// Writes what is not known as null.
    package func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: CodingKeys.self)
      try fields.encode(code, forKey: .code)
      try fields.encode(product, forKey: .product)
      try fields.encode(size, forKey: .size)
      try fields.encode(colour, forKey: .colour)
      try fields.encode(quantity, forKey: .quantity)
    }
  }

  package init(_ text: String, _ reading: CommentReading) {
    self.text = text
    intent = reading.intent
    items = reading.items.map {
      Item(code: $0.code, product: $0.product, size: $0.size, colour: $0.colour, quantity: $0.quantity)
    }
    attribute = reading.attribute
    about = reading.about
    ambiguous = reading.isAmbiguous
  }

  /// Writes what is not known as null.
  package func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: CodingKeys.self)
    try fields.encode(text, forKey: .text)
    try fields.encode(intent, forKey: .intent)
    try fields.encode(items, forKey: .items)
    try fields.encode(attribute, forKey: .attribute)
    try fields.encode(about, forKey: .about)
    try fields.encode(ambiguous, forKey: .ambiguous)
  }

  /// The line without its end, keys in the order of the alphabet.
  package func json() throws -> [UInt8] { Array(try Self.encoder.encode(self)) }

  private static let encoder: JSONEncoder = {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return encoder
  }()
}

/// A line of comments to be read: JSON with `text`; whatever stands beside it is left alone.
package struct CommentLine: Sendable, Equatable {
  package let text: String

  /// Bytes of one line.
  package static let limit = 1 << 20

  /// Why a line is no comment.
  package struct Refusal: Error, Equatable, CustomStringConvertible {
    package enum Reason: String, Sendable {
      case notJSON = "is not a JSON object"
      case noText = "has no text"
      case tooLong = "is longer than 1 MiB"
    }

    /// Counted from 1.
    package let line: Int
    package let reason: Reason

    package init(line: Int, reason: Reason) {
      self.line = line
      self.reason = reason
    }

    package var description: String { "line \(line) \(reason.rawValue)" }
  }

  /// Reads a line.
  ///
  /// - Parameter number: where it stands in its file, from 1; for saying which is broken.
  /// - Throws: ``Refusal``.
  package init(json: [UInt8], number: Int) throws {
    guard let object = try? JSONSerialization.jsonObject(with: Data(json)) as? [String: Any] else {
      throw Refusal(line: number, reason: .notJSON)
    }
    guard let text = object["text"] as? String else { throw Refusal(line: number, reason: .noText) }
    self.text = text
  }
}
