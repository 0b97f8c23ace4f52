/// What the weights look at: words by their meaning, slots by their kind, pairs of neighbours, first and last.
///
/// Codes, sizes, colours, goods, places and measures are kinds, not words, so that weights learned in one shop hold in
/// another.
struct CommentFeatures {
  /// A feature of two words has its lowest bit set.
  private(set) var hashes: [UInt64] = []

  private enum Shape: UInt64 { case one = 1, two, first, last, flag, skip, clitic }

  init(_ slots: CommentSlots) {
    hashes.reserveCapacity(64)
    var previous: UInt32 = 0
    var beforeThat: UInt32 = 0
    var count = 0
    for token in slots.tokens where token.role != .absorbed {
      let word = Self.word(token)
      guard word != 0 else { continue }
      add(.one, word, 0)
      if count == 0 { add(.first, word, 0) } else { add(.two, previous, word) }
      if count > 1 { add(.skip, beforeThat, word) }
      if token.clitic == .nya { add(.clitic, word, 0) }
      beforeThat = previous
      previous = word
      count += 1
      if count == 60 { break }
    }
    if count > 0 { add(.last, previous, 0) }
    addFlags(slots, count)
  }

  /// What is true of the comment as a whole.
  private enum Flag: Int, CaseIterable {
    case len0, len1, len2, len3, len4, len5, len8, len13
    case known, unknown1, unknown2, unknown3
    case question, emoji, at, signs, itemAndChoice, itemAndCount, choiceAndCount, body, window, noSlot
  }

  private static let flagHashes = Flag.allCases.map { hash(.flag, WordHash.id("\($0)"), 0) }
  private static let topicHashes = CommentLexicon.topicNames.map { hash(.flag, WordHash.id("topic " + $0), 0) }

  private mutating func addFlags(_ slots: CommentSlots, _ count: Int) {
    flag(Flag(rawValue: count < 5 ? count : count < 8 ? 5 : count < 13 ? 6 : 7) ?? .len0)
    var topics: UInt32 = 0
    var unknown = 0
    for token in slots.tokens where token.role == .none {
      topics |= token.topics
      if token.isUnknown { unknown += 1 }
    }
    while topics != 0 {
      let place = topics.trailingZeroBitCount
      topics &= topics - 1
      hashes.append(Self.topicHashes[place])
    }
    flag(Flag(rawValue: Flag.known.rawValue + min(unknown, 3)) ?? .known)
    if slots.text.hasQuestionMark { flag(.question) }
    if slots.text.hasEmoji { flag(.emoji) }
    if slots.tokens.first?.gap.contains(.at) == true { flag(.at) }
    if slots.text.codeSigns > 1 { flag(.signs) }
    addSlotFlags(RoleSet(slots.tokens))
    if slots.hasWindow { flag(.window) }
  }

  private mutating func addSlotFlags(_ roles: RoleSet) {
    if roles.isItem, roles.isChoice { flag(.itemAndChoice) }
    if roles.isItem, roles.isCount { flag(.itemAndCount) }
    if roles.isChoice, roles.isCount { flag(.choiceAndCount) }
    if roles.isBody { flag(.body) }
    if !roles.isItem, !roles.isChoice, !roles.isCount { flag(.noSlot) }
  }

  private mutating func flag(_ flag: Flag) {
    hashes.append(Self.flagHashes[flag.rawValue])
  }

  @inline(__always)
  private mutating func add(_ shape: Shape, _ a: UInt32, _ b: UInt32) { hashes.append(Self.hash(shape, a, b)) }

  @inline(__always)
  private static func hash(_ shape: Shape, _ a: UInt32, _ b: UInt32) -> UInt64 {
    var word = UInt64(a) << 32 | UInt64(b)
    word = (word ^ (shape.rawValue &* 0x9E37_79B9_7F4A_7C15)) &* 0xBF58_476D_1CE4_E5B9
    word ^= word >> 29
    return (word &* 0x94D0_49BB_1331_11EB) & ~1 | (shape == .two || shape == .skip || shape == .clitic ? 1 : 0)
  }

  /// The word or kind that stands for a token; 0 for what is left out.
  @inline(__always)
  private static func word(_ token: CommentToken) -> UInt32 {
    switch token.role {
    case .absorbed: return 0
    case .none: break
    default: return roleIDs[Int(token.role.rawValue)]
    }
    if token.isNumber { return roleIDs[Int(CommentToken.Role.number.rawValue)] }
    return token.kind == .address ? 0 : kindIDs[Int(token.kind.rawValue)] ?? token.word
  }

  private static let roleNames: [String] = [
    "", "", "<code>", "<code>", "<window>", "<goods>", "<size>", "<colour>", "<count>", "<number>", "<unit>", "<kg>",
    "<cm>", "<girth>", "<price>",
    "<time>", "<long>", "<share>",
  ]
  private static let roleIDs = roleNames.map { $0 == "" ? 0 : WordHash.id($0) }
  private static let kindIDs: [UInt32?] = (0...UInt8(40)).map { raw in
    CommentLexicon.Kind(rawValue: raw).flatMap(kindName).map { WordHash.id($0) }
  }

  private static func kindName(_ kind: CommentLexicon.Kind) -> String? {
    switch kind {
    case .fabric: "<fabric>"
    case .part: "<part>"
    case .use: "<use>"
    case .place: "<place>"
    case .courier: "<courier>"
    case .payment: "<pay>"
    case .goods: "<goods>"
    case .sizeWord: "<sizeword>"
    case .windowWord: "<windowword>"
    case .weightWord: "<bb>"
    case .heightWord: "<tb>"
    case .girthWord: "<ld>"
    case .kilo: "<kgword>"
    case .centi: "<cmword>"
    case .size: "<size>"
    case .colour: "<colour>"
    case .unit: "<unit>"
    default: nil
    }
  }
}
