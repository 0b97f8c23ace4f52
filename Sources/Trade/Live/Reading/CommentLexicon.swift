/// Words as buyers type them and what they mean, for all shops alike.
///
/// Every variant of a word ("brp", "brapa", "piro") leads to one meaning, so that rules and weights see few words.
/// The lists are single facts about words; they are in the files beside this one, a group of meanings each.
struct CommentLexicon: Sendable {
  enum Kind: UInt8, Sendable {
    case plain
    /// What buyers call a host: kak, min, bun.
    case address
    case number
    /// Counts pieces: pcs, lusin; the value is how many.
    case unit
    /// A letter size; the value is its rank, see ``Sizes``.
    case size
    case sizeWord
    case colour
    /// Muda, tua, light: makes one colour out of another.
    case shade
    case goods
    /// Tells goods of one kind apart, names none by itself: panjang, anak, premium.
    case trait
    case fabric, place, courier, payment
    /// A part of goods, or what comes with them: resleting, tali, roda.
    case part
    /// Where or by whom goods are used: kondangan, sekolah, bayi.
    case use
    /// no, nomor, kode: a code may follow.
    case codeWord
    /// etalase, keranjang: a number of the shop window may follow.
    case windowWord
    case weightWord, heightWord, girthWord, kilo, centi, money, currency, timeUnit, clockWord
    case show
    /// Asks to have or keep.
    case claim
  }

  struct Word: Sendable {
    var id: UInt32
    var kind: Kind
    var value: Int32
    /// A bit for each topic, see ``topics``.
    var topics: UInt32 = 0
  }

  static let shared = CommentLexicon()

  /// The names of colours by the value of their words.
  private(set) var colourNames: [String] = []
  private var table: HashTable<Word>
  private(set) var near = NearWords()
  private var topicsOfWords: [UInt32: UInt32] = [:]

  init() {
    table = HashTable(capacity: 8_192)
    for (place, line) in Self.topics.split(separator: "\n").enumerated() {
      for word in line.split(separator: " ").dropFirst() {
        topicsOfWords[WordHash.id(String(word.replacing("_", with: " "))), default: 0] |= 1 << UInt32(place)
      }
    }
    for group in Self.groups { add(group) }
    addTopicWords()
    near.addCommon(Self.common)
  }

  /// Words that only a topic has.
  private mutating func addTopicWords() {
    for line in Self.topics.split(separator: "\n") {
      for word in line.split(separator: " ").dropFirst() where !word.contains("_") {
        let hash = WordHash.of(word.utf8)
        let id = UInt32(truncatingIfNeeded: hash)
        if table[hash] == nil {
          let known = Word(id: id, kind: .plain, value: 0, topics: topicsOfWords[id] ?? 0)
          table.insert(known, at: hash)
          near.add(Array(word.utf8), known)
        }
      }
    }
  }

  /// What the lexicon says of a word in lower case.
  @inline(__always)
  func word(_ hash: UInt64) -> Word? { table[hash] }

  /// A group of words: a line is one meaning, its first word the one the others stand for.
  /// A `=` after the first word gives its value.
  struct Group {
    let kind: Kind
    let lines: String
  }

  private mutating func add(_ group: Group) {
    for line in group.lines.split(separator: "\n") {
      if line.hasPrefix("*") {
        for word in line.dropFirst().split(separator: " ") { add([word], group.kind) }
      } else {
        add(line.split(separator: " "), group.kind)
      }
    }
  }

  private mutating func add(_ variants: [Substring], _ kind: Kind) {
    guard let first = variants.first else { return }
    let named = first.split(separator: "=")
    let canonical = named[0].replacing("_", with: " ")
    var value = named.count > 1 ? Int32(named[1]) ?? 0 : 0
    if kind == .colour || kind == .shade {
      value = Int32(colourNames.count)
      colourNames.append(String(canonical))
    }
    let id = WordHash.id(String(canonical))
    for variant in [named[0]] + variants.dropFirst() {
      let hash = WordHash.of(variant.lowercased().utf8)
      guard table[hash] == nil else { continue }
      let word = Word(id: id, kind: kind, value: value, topics: topicsOfWords[id] ?? 0)
      table.insert(word, at: hash)
      near.add(Array(variant.lowercased().utf8), word)
    }
  }
}
