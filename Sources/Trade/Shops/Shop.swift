import Storage

/// One seller's business. Every record belongs to one shop.
package struct Shop: Sendable, Equatable, Codable {
  package let id: ID<Shop>
  package var name: String
  /// An IANA name; days begin and exports' times are read in it.
  package var timeZone: String
  package var language: Language
  /// ISO code of the money the books are kept in.
  package var currency: String
  /// Rises with every import and undo: what was checked against an older number must be checked again.
  package let booksVersion: Int64
}

/// A language of the pages.
package enum Language: String, Sendable, Codable, CaseIterable, SQLConvertible {
  case indonesian = "id"
  case english = "en"
}
