/// Which tokens of a change say how things shall be; the others say how they were.
struct ChangeScope {
  private var isOld: [Bool]

  init(_ slots: CommentSlots) {
    isOld = Array(repeating: false, count: slots.tokens.count)
    dropDenied(slots)
    dropBeforePivot(slots)
    dropExchanged(slots)
  }

  func isKept(_ at: Int) -> Bool { !isOld[at] }

  /// "ga jadi yang biru, merah aja": after what is dropped comes what is taken, with "aja".
  static func turns(_ slots: CommentSlots) -> Bool {
    guard let denial = slots.tokens.firstIndex(where: { $0.role == .none && $0.word == CommentIDs.tidakJadi }),
      let saja = slots.tokens.lastIndex(where: { $0.role == .none && $0.word == CommentIDs.saja }), saja > denial
    else { return false }
    let scope = ChangeScope(slots)
    let isDropped = slots.tokens.indices.contains { !scope.isKept($0) }
    return isDropped && slots.tokens[denial..<saja].indices.contains { scope.isKept($0) && isSlot(slots.tokens[$0]) }
  }

  private static let pivots: Set<UInt32> = [
    CommentIDs.ganti, CommentIDs.jadi, CommentIDs.tukar, CommentIDs.ubah, CommentIDs.pindah, WordHash.id("naik"),
    WordHash.id("turun"),
  ]
  private static let denials: Set<UInt32> = [CommentIDs.bukan, CommentIDs.jangan]
  private static let but = WordHash.id("tapi")

  private static func isSlot(_ token: CommentToken) -> Bool {
    switch token.role {
    case .code, .unknownCode, .window, .product, .size, .colour, .quantity, .number: true
    default: false
    }
  }

  /// "bukan M", "jangan coklat", "ga jadi yang biru", "kebaya encimnya ga jadi".
  private mutating func dropDenied(_ slots: CommentSlots) {
    for at in slots.tokens.indices where slots.tokens[at].role == .none {
      let word = slots.tokens[at].word
      if Self.denials.contains(word) { dropAfter(at, slots) }
      if word == CommentIDs.tidakJadi || word == CommentIDs.cancel {
        if !dropBack(at, slots) { dropAfter(at, slots) }
      }
    }
  }

  private mutating func dropAfter(_ at: Int, _ slots: CommentSlots) {
    var next = at + 1
    while next < slots.tokens.count {
      let token = slots.tokens[next]
      if next > at + 1, !token.gap.isDisjoint(with: .ends) { return }
      if token.role == .none, Self.pivots.contains(token.word) || Self.denials.contains(token.word) { return }
      if token.role == .none, token.kind == .claim || token.word == Self.but { return }
      if Self.isSlot(token) { isOld[next] = true }
      next += 1
    }
  }

  /// What stands before "ga jadi" up to a comma; false if nothing does.
  private mutating func dropBack(_ at: Int, _ slots: CommentSlots) -> Bool {
    var back = at - 1
    var isFound = false
    guard at > 0, slots.tokens[at].gap.isDisjoint(with: .ends) else { return false }
    while back >= 0 {
      if Self.isSlot(slots.tokens[back]) {
        isOld[back] = true
        isFound = true
      }
      if !slots.tokens[back].gap.isDisjoint(with: .ends) { break }
      back -= 1
    }
    return isFound
  }

  /// "L ganti XL", "2 jadi 1": a size, colour or count before the turn is old when one of its kind comes after;
  /// an item stays unless another comes after.
  private mutating func dropBeforePivot(_ slots: CommentSlots) {
    guard
      let pivot = slots.tokens.indices.last(where: { at in
        slots.tokens[at].role == .none && Self.pivots.contains(slots.tokens[at].word)
          && slots.tokens[(at + 1)...].contains(where: Self.isSlot)
      })
    else { return }
    func hasAfter(_ roles: CommentToken.Role...) -> Bool {
      slots.tokens.indices.contains { $0 > pivot && !isOld[$0] && roles.contains(slots.tokens[$0].role) }
    }
    let hasItem = hasAfter(.code, .unknownCode, .product, .window)
    let hasSize = hasAfter(.size)
    let hasColour = hasAfter(.colour)
    let hasCount = hasAfter(.quantity, .number)
    for at in 0..<pivot {
      switch slots.tokens[at].role {
      case .code, .unknownCode, .window, .product: if hasItem { isOld[at] = true }
      case .size: if hasSize || hasItem { isOld[at] = true }
      case .colour: if hasColour || hasItem { isOld[at] = true }
      case .quantity, .number: if hasCount || hasItem || hasSize || hasColour { isOld[at] = true }
      default: break
      }
    }
  }

  /// "tuker B03 sama B01 L", "ganti M ke L": the last of its kind is how it shall be.
  private mutating func dropExchanged(_ slots: CommentSlots) {
    guard let pivot = slots.tokens.firstIndex(where: { $0.role == .none && Self.pivots.contains($0.word) }) else {
      return
    }
    for at in slots.tokens.indices
    where at > pivot && slots.tokens[at].role == .none && Self.joints.contains(slots.tokens[at].word) {
      guard let old = slots.tokens.indices.last(where: { $0 < at && $0 > pivot && Self.isSlot(slots.tokens[$0]) }),
        let new = slots.tokens.indices.first(where: { $0 > at && Self.isSlot(slots.tokens[$0]) }),
        slots.tokens[old].role == slots.tokens[new].role
      else { continue }
      isOld[old] = true
    }
  }

  private static let joints: Set<UInt32> = ["sama", "dengan", "dgn", "ke", "jadi", "with"].reduce(into: []) {
    $0.insert(WordHash.id($1))
  }
}
