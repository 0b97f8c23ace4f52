/// A run of letters or of digits in a comment, and what it was found to be.
struct CommentToken {
  /// What stands between two tokens.
  struct Gap: OptionSet {
    let rawValue: UInt16
    static let space = Gap(rawValue: 1)
    static let dot = Gap(rawValue: 2)
    static let comma = Gap(rawValue: 4)
    static let slash = Gap(rawValue: 8)
    static let hyphen = Gap(rawValue: 16)
    static let plus = Gap(rawValue: 32)
    static let and = Gap(rawValue: 64)
    static let line = Gap(rawValue: 128)
    static let question = Gap(rawValue: 256)
    static let colon = Gap(rawValue: 512)
    static let at = Gap(rawValue: 1024)
    static let mark = Gap(rawValue: 2048)
    static let percent = Gap(rawValue: 4096)

    /// A letter and a number may be one code across these.
    static let withinCode: Gap = [.space, .dot, .hyphen, .slash, .colon]
    /// One thing ends, another begins.
    static let ends: Gap = [.comma, .plus, .and, .line, .question]
  }

  enum Role: UInt8 {
    case none
    /// The second and later words of a slot.
    case absorbed
    /// An item of the line-up; `ref` is its place.
    case code
    /// Written like a code, but not in the line-up.
    case unknownCode
    /// A number of a shop window that is no code of the line-up.
    case window
    /// Words of a name or kind; `ref` is the place of the phrase.
    case product
    case size, colour, quantity
    /// A number whose meaning depends on what else is said.
    case number
    case unit
    case weight, height, girth, price, time, phone, share
  }

  var start: Int32
  var end: Int32
  var isNumber: Bool
  var gap: Gap
  /// What the word means, of ``CommentLexicon``; its own hash when the lexicon does not know it.
  var word: UInt32 = 0
  var kind: CommentLexicon.Kind = .plain
  var topics: UInt32 = 0
  /// Neither the lexicon nor the line-up has the word.
  var isUnknown = false
  /// The number's value, or what the lexicon knows of the word: a count, a unit's pieces, a place in a table.
  var value: Int32 = 0
  var digits: UInt8 = 0
  /// "-nya" or "-ku" was cut off.
  var clitic: Clitic = .none
  var role: Role = .none
  var ref: Int32 = -1
  /// The place in ``ReadingLineUp/words``; -1 when no name of the line-up has the word.
  var nameWord: Int32 = -1

  enum Clitic: UInt8 { case none, nya, ku }

  var isGlued: Bool { gap.isEmpty }
}
