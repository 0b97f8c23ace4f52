/// The items of a live, made ready for reading comments. Made once, read by many.
package final class ReadingLineUp: Sendable {
  package let items: [ReadingItem]

  /// Items by ``CodeKey``.
  let codes: HashTable<Int32>
  /// The keys of the first runs of all codes.
  let codeStarts: HashTable<Bool>
  /// The places of words of names and kinds, by the id of their meaning and by ``exact(_:)``.
  let nameWords: HashTable<Int32>
  let words: [NameWord]
  /// Parts of colours that the lexicon does not know, by hash.
  let ownColours: HashTable<Int32>
  let ownColourNames: [String]
  /// Sizes of several words, by the hash of their joined runs, and their first runs.
  let ownSizeKeys: HashTable<Int32>
  let ownSizeStarts: HashTable<Bool>
  let ownSizes: [String]
  /// Sizes that are weights or volumes, by ``SizeMeasure``.
  let measures: HashTable<Int32>
  let forms: [Form]
  /// Some code is a number after "no".
  let hasMarkedCodes: Bool
  /// Numbers that are sizes of some item.
  let sizeNumbers: Set<Int32>
  /// The most letters a code begins with, at least two: what else looks like a code.
  let longestLetters: Int

  static let ownColourStart: Int32 = 10_000

  /// The key of a word as it stands: where a line-up has both gamis and abaya, each means its own.
  static func exact(_ hash: UInt64) -> UInt64 { hash & 0xFFFF_FFFF | 1 << 32 }

  /// A word of names and kinds.
  struct NameWord: Sendable {
    var items: ItemSet
    /// Goods or a name; not a trait like "panjang" that tells goods of one kind apart.
    let isNaming: Bool
    var isKind: Bool
  }

  /// Sizes and colours of an item as ids.
  struct Form: Sendable {
    let sizes: [Int32]
    let colours: [ColourKey]
  }

  package init(_ items: [ReadingItem]) {
    let index = LineUpIndexer(items)
    self.items = items
    codes = index.codes
    codeStarts = index.codeStarts
    nameWords = index.nameWords
    words = index.words
    ownColours = index.ownColours
    ownColourNames = index.ownColourNames
    ownSizeKeys = index.ownSizeKeys
    ownSizeStarts = index.ownSizeStarts
    ownSizes = index.ownSizes
    measures = index.measures
    forms = index.forms
    sizeNumbers = index.sizeNumbers
    var marker = CodeKey()
    marker.addMarker()
    hasMarkedCodes = index.codeStarts[marker.hash] != nil
    longestLetters = index.longestLetters
  }

  /// The place of an item by its code as the line-up prints it.
  func place(ofCode code: String) -> Int? {
    items.firstIndex { $0.code == code }
      ?? {
        let text = CommentText(code)
        return codes[CodeKey(of: text).hash].map(Int.init)
      }()
  }

  /// How a colour is written that the item does not have.
  func colourText(_ key: ColourKey) -> String {
    [key.a, key.b, key.c].filter { $0 >= 0 }.map { part in
      part >= Self.ownColourStart
        ? ownColourNames[Int(part - Self.ownColourStart)] : CommentLexicon.shared.colourNames[Int(part)]
    }.joined(separator: " ")
  }

  /// The colour of an item that is meant, by place; nil when it has none such or several.
  func colour(_ said: ColourKey, of item: Int) -> Int? {
    let colours = forms[item].colours
    if let exact = colours.firstIndex(of: said) { return exact }
    let wider = colours.indices.filter { said.isPart(of: colours[$0]) }
    if wider.count == 1 { return wider[0] }
    let narrower = colours.indices.filter { colours[$0].isPart(of: said) && colours[$0].count > 0 }
    return wider.isEmpty && narrower.count == 1 ? narrower[0] : nil
  }
}
