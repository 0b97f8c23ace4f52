/// What rules can tell of a comment's intent before any weight is asked.
struct CommentCues {
  private let slots: CommentSlots
  private var has = RoleSet()
  /// Words that are neither slots nor talk without content.
  private var contentWords = 0
  /// "boleh", "bisa": asks politely, be it for a piece or for something else.
  private var politeWords = 0
  private var hasClaimWord = false
  private var hasShowWord = false
  private(set) var canTakeBack = false
  private var hasPivot = false
  private var hasQuestionWord = false
  private var hasWindowWord = false
  private var hasPlainQuestion = false
  private var hasHowMuch = false
  private var hasBought = false
  private var topics: UInt32 = 0
  /// A link to somewhere.
  private var hasAddress = false
  private var isMine = false
  private var asksStock = false
  /// "ralat", "koreksi".
  private var corrects = false
  private var asksIfKept = false

  struct Ruling {
    var intent: CommentReading.Intent
    var attribute: CommentReading.Attribute?
    var isAmbiguous = false
  }

  init(_ slots: CommentSlots) {
    self.slots = slots
    for token in slots.tokens { add(token) }
    hasBought = Self.saysBought(slots)
    asksStock = Self.asksStock(slots)
    asksIfKept = Self.asksIfKept(slots)
  }

  /// "udah co", "sudah saya pesan", "done checkout".
  private static func saysBought(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    for at in tokens.indices where tokens[at].role == .none && tokens[at].word == CommentIDs.sudah {
      var next = at + 1
      while next < min(tokens.count, at + 4) {
        if tokens[next].role == .none, tokens[next].word == ever { break }
        if tokens[next].role == .none, buying.contains(tokens[next].word) { return true }
        next += 1
      }
    }
    return false
  }

  /// "masih ada", "ready", "ada ga": whether there is one, not that one is wanted.
  private static func asksStock(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    for at in tokens.indices where tokens[at].role == .none && !tokens[at].isNumber {
      let word = tokens[at].word
      if supply.contains(word), at == 0 || slots.word(at - 1) != CommentIDs.kalau { return true }
      guard word == there else { continue }
      if slots.text.hasQuestionMark { return true }
      // "ada 2 pcs ga" too, but not "ada kan, mau 1 ga usah plastik".
      var next = slots.after(at)
      while let place = next, tokens[place].isNumber || tokens[place].role != .none, next != nil {
        next = slots.after(place)
      }
      if let next, slots.word(next) == CommentIDs.tidak { return true }
    }
    return false
  }

  private static let there = WordHash.id("ada")
  private static let supply = ids(
    "ready", "kosong", "stok", "sisa", "tinggal", "masih", "restock", "habis", "kehabisan", "keduluan", "telat")

  /// "punyaku udah masuk belum?", "B03 saya tadi sudah dicatat kan": a claim made before is asked about.
  private static func asksIfKept(_ slots: CommentSlots) -> Bool {
    let tokens = slots.tokens
    guard !tokens.contains(where: { $0.role == .none && paid.contains($0.word) }),
      let start = tokens.firstIndex(where: { $0.role == .none && ($0.word == CommentIDs.sudah || $0.word == notYet) }),
      let kept = tokens[start...].prefix(5).lastIndex(where: { $0.role == .none && keeping.contains($0.word) })
        ?? tokens[..<start].suffix(3).lastIndex(where: { $0.role == .none && keeping.contains($0.word) })
    else { return false }
    return slots.text.hasQuestionMark
      || tokens[min(kept, start)...].contains { $0.role == .none && ($0.word == notYet || $0.word == surely) }
  }

  private static let notYet = WordHash.id("belum")
  private static let surely = WordHash.id("kan")
  private static let keeping = ids(
    "masuk", "masukin", "catat", "keep", "simpan", "amankan", "list", "kecatat", "kekeep", "booking", "fix",
    "terdaftar",
    "sisihkan", "tandain", "pisahin")
  private static let paid = ids(
    "bayar", "transfer", "refund", "dana", "uang", "paket", "resi", "kirim", "transferan", "pembayaran", "duit",
    "pesanan")

  private static let ever = WordHash.id("pernah")
  private static let buying: [UInt32] = ["co", "order", "pesan", "beli"].map { WordHash.id($0) }

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

  private struct Cue: OptionSet {
    let rawValue: UInt8
    static let takesBack = Cue(rawValue: 1)
    static let turns = Cue(rawValue: 2)
    static let fills = Cue(rawValue: 4)
    static let asks = Cue(rawValue: 8)
    static let links = Cue(rawValue: 16)
    static let plainlyAsks = Cue(rawValue: 32)
  }

  private static let cues: HashTable<Cue> = {
    var table = HashTable<Cue>(capacity: 512)
    for (cue, words) in [
      (Cue.takesBack, takers), (.turns, turners), (.fills, fillers), (.asks, askers), (.links, links),
      (.plainlyAsks, plainAskers),
    ] {
      for word in words { table.insert((table[UInt64(word)] ?? []).union(cue), at: UInt64(word)) }
    }
    return table
  }()

  private static func ids(_ words: String...) -> Set<UInt32> { Set(words.map { WordHash.id($0) }) }

  private static let correction = WordHash.id("ralat")
  private static let polite = ids("boleh", "bisa")
  private static let takers = ids(
    "cancel", "tidak jadi", "hapus", "lepas", "mundur", "lain", "tidak", "kurang", "jangan", "urung", "wurung",
    "urungkan", "skip", "coret", "drop", "gagal")
  private static let askers = ids(
    "berapa", "apa", "mana", "dimana", "gimana", "kapan", "siapa", "kenapa", "ada", "tidak", "bisa", "boleh", "ulang",
    "lagi", "beda",
    "detail", "belakang", "depan", "foto", "video", "kode", "nomor", "pengen", "rekomendasi")
  private static let plainAskers = ids(
    "berapa", "apa", "mana", "dimana", "kapan", "gimana", "kenapa", "ready", "kosong", "stok")
  private static let links = ids("http", "https", "www")
  private static let turners = ids(
    "ganti", "jadi", "tukar", "ubah", "pindah", "ralat", "bukan", "salah", "maksud", "jangan", "kurang", "tambah",
    "mending", "naik", "turun", "cukup")
  private static let fillers = ids(
    "ya", "dong", "nih", "sih", "deh", "kok", "lah", "yang", "ini", "itu", "warna", "tolong", "x", "nya", "dan", "sama",
    "aja", "dulu", "lagi", "banget", "k",
    "untuk", "terima kasih", "satu", "semangat")

  private var isItem: Bool { has.isItem }
  private var isChoice: Bool { has.isChoice }
  private var isCount: Bool { has.isCount }
  private var isBody: Bool { has.isBody }

  /// A claim needs a wish, or an item or choice with what is wanted of it.
  /// Things are named and nothing is asked: "yang oversize kak".
  var namesOnly: Bool {
    !hasShowWord && !hasQuestionWord && !hasWindowWord && !slots.hasWindow && !slots.text.hasQuestionMark
  }

  var canClaim: Bool {
    hasClaimWord || isItem && (isChoice || isCount) || isChoice && isCount || has.contains(.quantity) || isMine
      || isItem
  }

  /// "2 kak", "satu aja ya": a count and nothing else; a wish where something is on show.
  var onlyCounts: Bool {
    isCount && !isItem && !isChoice && contentWords == 0 && !has.contains(.time) && !has.contains(.price)
      && !slots.text.hasQuestionMark
  }

  /// "pashminaku jadi lilac", "h02 saya jadi L": of what is the buyer's own, a size or colour is told anew.
  private var turnsOwn: Bool {
    guard onlyTurns, !hasClaimWord, let turn = slots.tokens.firstIndex(where: { $0.word == CommentIDs.jadi }) else {
      return false
    }
    let before = RoleSet(Array(slots.tokens[..<turn]))
    let isOwn = slots.tokens[..<turn].contains { $0.clitic == .ku || $0.role == .none && $0.word == CommentIDs.aku }
    return isOwn && before.isItem && RoleSet(Array(slots.tokens[turn...])).isChoice
  }

  /// A change needs a word that turns one thing into another.
  var canChange: Bool { hasPivot }

  /// "joggerku jadi L": turned into something, and no word of anything wrong.
  var onlyTurns: Bool {
    hasPivot && isItem && isChoice && topics & Self.troubles == 0 && !slots.text.hasQuestionMark && !hasQuestionWord
  }

  /// Asked, and nothing in it wishes or counts: "c10 m army brp kak" holds no piece.
  var onlyAsks: Bool {
    if asksStock, !hasClaimWord { return true }
    if wishesPolitely { return false }
    return (slots.text.hasQuestionMark || hasPlainQuestion) && !hasClaimWord && !isMine
      && (!isCount || !isChoice && hasHowMuch)
  }

  /// "K-03 army 41 boleh?": nothing said but what is wanted, and a polite word.
  private var wishesPolitely: Bool {
    politeWords > 0 && contentWords == politeWords && isItem && (isChoice || isCount) && !isBody
      && !has.contains(.price) && !has.contains(.time) && !has.contains(.share) && !has.contains(.girth)
  }

  private var asksOrComplains: Bool {
    slots.text.hasQuestionMark || hasShowWord || hasQuestionWord || canTakeBack || topics & Self.troubles != 0
  }

  private static let troubles: UInt32 = CommentLexicon.topicNames.enumerated().reduce(0) { bits, topic in
    ["damage", "waiting", "parcel"].contains(topic.element) ? bits | 1 << UInt32(topic.offset) : bits
  }

  /// What is crisp: nothing said at all, a bare code, slots alone.
  func ruling(_ bareCode: ReadingContext.BareCode) -> Ruling? {
    if slots.text.codeSigns > 2 || hasAddress { return Ruling(intent: .other) }
    // "@teman liat ini" is talk between viewers.
    if slots.tokens.first?.gap.contains(.at) == true, !hasClaimWord { return Ruling(intent: .other) }
    if asksIfKept { return Ruling(intent: .question, attribute: .howToOrder) }
    if corrects, isItem || isChoice, !slots.text.hasQuestionMark { return Ruling(intent: .change) }
    if turnsOwn { return Ruling(intent: .change) }
    if wishesPolitely, !slots.hasWindow { return Ruling(intent: .claim) }
    if hasBought, !asksOrComplains { return Ruling(intent: .other) }
    guard contentWords == 0 else { return nil }
    if slots.tokens.allSatisfy({ $0.role == .absorbed }) { return Ruling(intent: .other) }
    if has.contains(.phone) || has.contains(.time) || has.contains(.share) { return nil }
    if isBody, !hasClaimWord, !has.contains(.price) { return Ruling(intent: .question, attribute: .size) }
    if has.contains(.price) || has.contains(.girth) { return nil }
    if slots.hasWindow { return Ruling(intent: .question, attribute: .showItem) }
    guard !slots.text.hasQuestionMark else { return nil }
    if isItem, !isChoice, !isCount {
      if bareCode == .claims, has.contains(.code) { return Ruling(intent: .claim) }
      return Ruling(intent: .question, attribute: .showItem, isAmbiguous: true)
    }
    if isItem { return Ruling(intent: .claim) }
    if isChoice, has.contains(.quantity) || has.contains(.number) { return Ruling(intent: .claim) }
    if has.contains(.colour), !has.contains(.size) {
      return Ruling(intent: .question, attribute: .showItem, isAmbiguous: true)
    }
    return nil
  }
}
