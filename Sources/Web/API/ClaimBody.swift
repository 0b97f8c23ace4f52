import Trade

/// The body of one claim. Read key by key: thousands come a second in a rush.
struct ClaimBody: Decodable, Sendable {
  private(set) var item = ""
  private(set) var variant: ID<Variant>?
  private(set) var size: String?
  private(set) var colour: String?
  private(set) var buyer = ""
  private(set) var source = "api"
  private(set) var quantity: Int64 = 1

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: Key.self)
    for key in fields.allKeys {
      switch key.stringValue {
      case "item": item = try Self.text(key, fields, most: 12)
      case "variant": variant = try Self.id(key, fields)
      case "size": size = try Self.text(key, fields, most: 100)
      case "colour": colour = try Self.text(key, fields, most: 100)
      case "buyer": buyer = try Self.text(key, fields, most: 100)
      case "source": source = try Self.text(key, fields, most: 40)
      case "quantity": quantity = try Self.pieces(key, fields)
      default: throw Self.wrong(key, "no such field")
      }
    }
    for (name, value) in [("item", item), ("buyer", buyer)] where value.isEmpty {
      throw DecodingError.keyNotFound(
        Key(stringValue: name), .init(codingPath: decoder.codingPath, debugDescription: "missing"))
    }
    // What an operator taps, and who writes in the room or in a rehearsal, is told apart from what a program sends.
    if ["operator", RoomSource.name].contains(source) || source.hasPrefix(Rehearsal.sourceStart) {
      throw Self.wrong(Key(stringValue: "source"), "kept for Canting's own")
    }
  }

  func order(_ mark: RequestMark?) -> ClaimOrder {
    ClaimOrder(
      code: item, variant: variant, size: size, colour: colour, buyer: buyer, source: source, quantity: quantity,
      request: mark)
  }

  private typealias Fields = KeyedDecodingContainer<Key>

  private static func text(_ key: Key, _ fields: Fields, most: Int) throws -> String {
    let text = try fields.decode(String.self, forKey: key)
    guard (1...most).contains(text.unicodeScalars.count), TextRule(most: most, isVisible: true).isWrong(text) == nil
    else { throw wrong(key, "1 to \(most) characters") }
    return text
  }

  private static func id(_ key: Key, _ fields: Fields) throws -> ID<Variant>? {
    guard let text = try fields.decodeIfPresent(String.self, forKey: key) else { return nil }
    guard APIPattern.isID(text) else { throw wrong(key, "no id") }
    return ID(Int64(text) ?? .max)
  }

  private static func pieces(_ key: Key, _ fields: Fields) throws -> Int64 {
    // A number that is not whole is told by its field too.
    guard let pieces = try? fields.decode(Int64.self, forKey: key), (1...ClaimDesk.mostPieces).contains(pieces)
    else { throw wrong(key, "1 to \(ClaimDesk.mostPieces)") }
    return pieces
  }

  private static func wrong(_ key: Key, _ what: String) -> DecodingError {
    .dataCorrupted(.init(codingPath: [key], debugDescription: what))
  }
}

/// What became of a claim, as the API tells it. Every field is there, also where nothing is held.
enum ClaimAnswer {
  /// Written by hand, for a rush: of numbers, plain words and a time, none of which needs escaping.
  static func json(_ taken: TakenClaim) -> String {
    let until = taken.until.map { "\"\($0.rfc3339)\"" } ?? "null"
    return #"{"claim":"\#(taken.claim)","held":\#(taken.held),"quantity":\#(taken.quantity),"#
      + #""state":"\#(taken.state.rawValue)","until":\#(until),"waiting":\#(taken.waiting)}"#
  }
}
