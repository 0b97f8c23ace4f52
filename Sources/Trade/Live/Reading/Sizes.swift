/// Sizes as numbers: a place among the letter sizes, a number for shoes and trousers, or a place in the line-up's own.
enum Sizes {
  static let letters = ["XXS", "XS", "S", "M", "L", "XL", "XXL", "XXXL", "4XL", "5XL", "ALLSIZE", "JUMBO"]
  static let xl: Int32 = 5
  static let allSize: Int32 = 10
  /// Ids from here are sizes that only the line-up knows.
  static let ownStart: Int32 = 100
  /// Ids from here are numbers: 1,000,038 is 38.
  static let numberStart: Int32 = 1_000_000
  /// Ids from here are two numbers: 2,030,031 is 30/31.
  static let pairStart: Int32 = 2_000_000

  static func number(_ value: Int32) -> Int32 { numberStart + min(value, 9_999) }

  /// `3 XL` is XXXL.
  static func xl(_ times: Int32) -> Int32? { (1...5).contains(times) ? xl + times - 1 : nil }

  /// How a size is written that the item does not have.
  static func text(_ id: Int32, _ lineUp: ReadingLineUp) -> String {
    switch id {
    case pairStart...: "\((id - pairStart) / 1_000)/\((id - pairStart) % 1_000)"
    case numberStart...: "\(id - numberStart)"
    case ownStart...: lineUp.ownSizes[Int(id - ownStart)]
    default: letters[Int(id)]
    }
  }
}

/// A colour as a set of up to three words, such as blue and dark, in ascending order; -1 for none.
struct ColourKey: Sendable, Equatable {
  private(set) var a: Int32 = -1
  private(set) var b: Int32 = -1
  private(set) var c: Int32 = -1

  var count: Int { (a >= 0 ? 1 : 0) + (b >= 0 ? 1 : 0) + (c >= 0 ? 1 : 0) }

  mutating func insert(_ part: Int32) {
    guard part >= 0, part != a, part != b, part != c else { return }
    if a < 0 {
      a = part
    } else if b < 0 {
      (a, b) = (min(a, part), max(a, part))
    } else if c < 0 {
      let sorted = [a, b, part].sorted()
      (a, b, c) = (sorted[0], sorted[1], sorted[2])
    }
  }

  func contains(_ part: Int32) -> Bool { part == a || part == b || part == c }

  func isPart(of other: ColourKey) -> Bool {
    (a < 0 || other.contains(a)) && (b < 0 || other.contains(b)) && (c < 0 || other.contains(c))
  }
}

/// A set of items by their places in the line-up.
struct ItemSet: Sendable, Equatable {
  private var words: [UInt64]

  init(count: Int) { words = Array(repeating: 0, count: (count + 63) / 64) }

  mutating func insert(_ place: Int) { words[place / 64] |= 1 << UInt64(place % 64) }

  func contains(_ place: Int) -> Bool { words[place / 64] & (1 << UInt64(place % 64)) != 0 }

  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

  var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

  /// The only member; nil if there are none or several.
  var single: Int? {
    var found: Int?
    for (place, word) in words.enumerated() where word != 0 {
      if found != nil || word.nonzeroBitCount > 1 { return nil }
      found = place * 64 + word.trailingZeroBitCount
    }
    return found
  }

  func intersection(_ other: ItemSet) -> ItemSet {
    var both = self
    for place in words.indices { both.words[place] &= other.words[place] }
    return both
  }

  func filter(_ isIn: (Int) -> Bool) -> ItemSet {
    var kept = self
    for place in 0..<words.count * 64 where contains(place) && !isIn(place) {
      kept.words[place / 64] &= ~(1 << UInt64(place % 64))
    }
    return kept
  }
}
