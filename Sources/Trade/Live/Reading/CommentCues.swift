/// What rules can tell of a comment's intent before any weight is asked.
struct CommentCues {
  let slots: CommentSlots
  private(set) var has = RoleSet()
  /// Words that are neither slots nor talk without content.
  private(set) var contentWords = 0
  /// "boleh", "bisa": asks politely, be it for a piece or for something else.
  private(set) var politeWords = 0
  /// What words of rules were said.
  private(set) var said: Cue = []
  private(set) var hasClaimWord = false
  private(set) var hasShowWord = false
  private(set) var canTakeBack = false
  private(set) var hasPivot = false
  private(set) var hasQuestionWord = false
  private(set) var hasWindowWord = false
  private(set) var hasPlainQuestion = false
  private(set) var hasHowMuch = false
  private(set) var hasBought = false
  private(set) var topics: UInt32 = 0
  /// A link to somewhere.
  private(set) var hasAddress = false
  private(set) var isMine = false
  private(set) var asksStock = false
  /// "ralat", "koreksi".
  private(set) var corrects = false
  private(set) var asksIfKept = false

  init(_ slots: CommentSlots) {
    self.slots = slots
    for token in slots.tokens { add(token) }
    hasBought = Self.saysBought(slots)
    asksStock = Self.asksStock(slots)
    asksIfKept = Self.asksIfKept(slots)
  }

  private mutating func add(_ token: CommentToken) {
    guard token.role != .absorbed else { return }
    has.insert(token.role)
    guard token.role == .none, !token.isNumber else { return }
    topics |= token.topics
    switch token.kind {
    case .claim: hasClaimWord = true
    case .show: hasShowWord = true
    case .address: return
    default: break
    }
    let cue = Self.cues[UInt64(token.word)] ?? []
    said.formUnion(cue)
    if cue.contains(.asks) { hasQuestionWord = true }
    if Self.polite.contains(token.word) { politeWords += 1 }
    if token.word == Self.correction { corrects = true }
    if token.kind == .windowWord, token.role == .none { hasWindowWord = true }
    if cue.contains(.plainlyAsks) { hasPlainQuestion = true }
    if token.word == CommentIDs.berapa { hasHowMuch = true }
    if cue.contains(.links) { hasAddress = true }
    if cue.contains(.takesBack) { canTakeBack = true }
    if cue.contains(.turns) {
      canTakeBack = true
      hasPivot = true
    }
    if token.word == CommentIDs.aku || token.clitic == .ku { isMine = true }
    if !cue.contains(.fills), token.kind != .sizeWord, token.kind != .windowWord, token.kind != .codeWord,
      token.kind != .weightWord, token.kind != .heightWord, token.kind != .trait
    {
      contentWords += 1
    }
  }

  var isItem: Bool { has.isItem }
  var isChoice: Bool { has.isChoice }
  var isCount: Bool { has.isCount }
  var isBody: Bool { has.isBody }
}
