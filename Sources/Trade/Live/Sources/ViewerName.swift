private import Foundation

/// The name by which somebody writes in a room on our pages: Latin letters, digits, blanks and `. _ - '`.
///
/// Two names that look alike are one: `Sari`, `sari ` and `sárí` are the same person's. What is written in other scripts
/// can look like any of them, and is refused.
package struct ViewerName: Sendable, Equatable {
  /// As it is shown, 2 to 30 characters.
  package let text: String
  /// What all names have in common that look like this one.
  package let key: String

  /// Why a name cannot be had.
  package enum Refusal: Error, Sendable, Equatable {
    /// Shorter than 2 characters, or longer than 30.
    case length
    /// Something else than Latin letters, digits, blanks and `. _ - '`.
    case letters
    /// It sounds like the shop itself.
    case reserved
    /// Somebody else has it, or one that looks like it.
    case taken(suggestion: String)
  }

  /// - Parameter reserved: names that nobody may take, such as the shop's and the host's.
  package init(_ typed: String, reserved: [String] = []) throws(Refusal) {
    guard typed.utf8.count <= 400 else { throw .length }
    // Wide and round letters become plain ones; what cannot be seen is not there.
    let plain = typed.precomposedStringWithCompatibilityMapping.withoutHidden.tidied(keepingLines: false)
    let folded = Self.folded(plain)
    guard folded.unicodeScalars.allSatisfy(Self.isPlain) else { throw .letters }
    guard (2...30).contains(plain.unicodeScalars.count), folded.contains(where: \.isLetter) else { throw .length }
    let key = Self.key(folded)
    let own = (Self.ofShops + reserved.map { Self.key(Self.folded($0)) }).filter { $0.count > 2 }
    let isOfShop = own.contains(key) || Self.never.contains { key.contains($0) }
    guard !key.isEmpty, !isOfShop else { throw .reserved }
    text = plain
    self.key = key
  }

  /// The handle it gives in the books: nobody at another source has one like it.
  package var handle: String { text + Self.mark }

  /// Whether a handle looks like one of a room.
  static func isHandle(_ handle: String) -> Bool {
    let end = folded(handle.precomposedStringWithCompatibilityMapping.withoutHidden).filter { !$0.isWhitespace }
    return end.hasSuffix("(room)")
  }

  private static let mark = " (room)"

  /// What buyers would take for the shop; the keys of these words.
  private static let ofShops = [
    "admin", "penjual", "toko", "seller", "operator", "host", "owner", "kasir", "mimin", "pembawa", "canting",
    "customer service",
  ].map(key)
  /// Such a word in any part of a name.
  private static let never = ["admin", "official", "penjual"].map(key)

  /// Lower case, without marks on the letters.
  private static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.decomposedStringWithCompatibilityMapping.unicodeScalars.filter {
          $0.properties.generalCategory != .nonspacingMark
        })
    ).lowercased()
  }

  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "0"..."9", " ", ".", "_", "-", "'": true
    default: false
    }
  }

  /// Letters and digits alone, those that look alike made one.
  private static func key(_ folded: String) -> String {
    var key = ""
    for letter in folded.unicodeScalars where ("a"..."z").contains(letter) || ("0"..."9").contains(letter) {
      switch letter {
      case "0": key.append("o")
      case "1", "i", "l": key.append("l")
      case "5": key.append("s")
      default: key.unicodeScalars.append(letter)
      }
    }
    return key.replacing("rn", with: "m").replacing("vv", with: "w")
  }
}
