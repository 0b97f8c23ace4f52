/// Puts codes, product words, sizes, colours and pieces together into items.
struct ClaimItems {
  /// An item under way; what was not said is nil.
  struct Entry {
    var place: Int?
    var isUnknownCode = false
    var isFromWords = false
    var phrase: Int?
    var size: Int32?
    var colour: Int?
    var quantity: Int32?

    var hasItem: Bool { place != nil || isUnknownCode || phrase != nil }
    var isEmpty: Bool { !hasItem && size == nil && colour == nil && quantity == nil }
  }

  private let slots: CommentSlots
  private let lineUp: ReadingLineUp
  private(set) var entries: [Entry] = []
  private var open = Entry()
  private var each: Int32?
  private(set) var hasAllColours = false
  /// The count under way was said before any item.
  private var isTotal = false

  /// - Parameter isRead: which tokens take part; a change leaves out what things were before.
  init(_ slots: CommentSlots, where isRead: (Int) -> Bool = { _ in true }) {
    self.slots = slots
    lineUp = slots.lineUp
    for at in slots.tokens.indices where isRead(at) { take(at) }
    close()
    spread()
  }

  /// An entry of which nothing was said.
  mutating func addUnnamed() { entries.append(Entry()) }

  private mutating func take(_ at: Int) {
    let token = slots.tokens[at]
    switch token.role {
    case .code: takeItem(Int(token.ref))
    case .unknownCode, .window:
      if token.role == .window || open.hasItem { close() }
      open.isUnknownCode = true
    case .product: takeProduct(Int(token.ref))
    case .size:
      if open.size != nil { next(keepingColour: true) }
      open.size = token.ref
    case .colour:
      if open.colour != nil { next(keepingColour: false) }
      open.colour = Int(token.ref)
    case .quantity, .number: takeCount(at, token)
    case .none where token.kind == .number && token.value == -3: each = 1
    case .none where token.word == CommentIDs.semua:
      if slots.word(at + 1) == CommentIDs.warna || slots.word(at - 1) == CommentIDs.warna { hasAllColours = true }
    default: break
    }
  }

  private mutating func takeItem(_ place: Int) {
    if open.place != nil || open.isUnknownCode {
      if open.place == place, !open.isFromWords, open.size == nil, open.colour == nil, open.quantity == nil { return }
      close()
    } else if let phrase = open.phrase {
      // "gamis B10" is one item, told twice.
      if slots.products[phrase].fits?.contains(place) ?? true { open.phrase = nil } else { close() }
    }
    open.place = place
  }

  private mutating func takeProduct(_ phrase: Int) {
    let fits = slots.products[phrase].fits
    if let place = open.place {
      if fits?.contains(place) ?? true { return }
      close()
    } else if open.isUnknownCode {
      return
    } else if let earlier = open.phrase {
      guard let fits else { return }
      guard let so = slots.products[earlier].fits else {
        open.phrase = phrase
        return
      }
      // "kebaya M yang encim" is one item told in two places.
      let both = so.intersection(fits)
      if both.isEmpty { close() } else if both == so { return }
    }
    open.phrase = phrase
  }

  private mutating func takeCount(_ at: Int, _ token: CommentToken) {
    if slots.word(at - 1) == CommentIDs.masing
      || (at > 1 && slots.word(at - 2) == CommentIDs.masing && slots.tokens[at - 1].role == .absorbed)
      || token.gap.contains(.at)
    {
      each = token.ref
      return
    }
    if token.role == .number, open.size == nil, let size = ownSize(token.ref) {
      open.size = size
      return
    }
    if open.quantity != nil, isTotal, open.size != nil || open.colour != nil, token.gap.isDisjoint(with: .ends),
      slots.after(at).map({ slots.tokens[$0].role != .code && slots.tokens[$0].role != .product }) ?? true
    {
      // "3 kaos hitam 2 putih 1": the first number was the sum.
      open.quantity = nil
    }
    if open.quantity != nil {
      // The count before the next item: "2 B03 L, 1 B02 M".
      close()
    }
    isTotal = entries.isEmpty && !open.hasItem && open.size == nil && open.colour == nil
    open.quantity = token.ref
  }

  /// The size of the item under way that a bare number is: 6 of 4, 6 and 8, 250 of 250gr, or 24 of "24 inch".
  private func ownSize(_ number: Int32) -> Int32? {
    guard let place = open.place ?? open.phrase.flatMap({ slots.products[$0].fits?.single }) else { return nil }
    let sizes = lineUp.forms[place].sizes
    if sizes.contains(Sizes.number(number)) { return Sizes.number(number) }
    guard number >= 20 else { return nil }
    let digits = String(number)
    return sizes.first { size in
      guard size >= Sizes.ownStart, size < Sizes.numberStart else { return false }
      let own = lineUp.ownSizes[Int(size - Sizes.ownStart)]
      return own.hasPrefix(digits) && own.dropFirst(digits.count).first { $0 != " " }?.isLetter != false
    }
  }

  /// The same item in another size or colour.
  private mutating func next(keepingColour: Bool) {
    let last = open
    close()
    open.place = last.place
    open.isUnknownCode = last.isUnknownCode
    open.phrase = last.phrase
    if keepingColour { open.colour = last.colour } else { open.size = nil }
  }

  private mutating func close() {
    if !open.isEmpty { entries.append(open) }
    open = Entry()
  }

  /// Gives sizes, colours and items to the entries they were said for together.
  private mutating func spread() {
    // "S dan M B03": what stands before the first item belongs to it.
    if let first = entries.firstIndex(where: \.hasItem) {
      for at in 0..<first where entries[at].size != nil || entries[at].colour != nil {
        entries[at].place = entries[first].place
        entries[at].phrase = entries[first].phrase
        entries[at].isUnknownCode = entries[first].isUnknownCode
      }
    }
    // A count that stands alone after an item that has one, or before one that has none, is no item.
    mergeCounts()
    for at in entries.indices.dropFirst() where sameItem(at, at - 1) {
      if entries[at].size == nil { entries[at].size = entries[at - 1].size }
    }
    for at in entries.indices.dropLast().reversed() where sameItem(at, at + 1) {
      if entries[at].size == nil { entries[at].size = entries[at + 1].size }
      if entries[at].colour == nil { entries[at].colour = entries[at + 1].colour }
    }
    shareCount()
  }

  private mutating func mergeCounts() {
    guard entries.count > 1 else { return }
    var kept: [Entry] = []
    for entry in entries {
      let isCount = !entry.hasItem && entry.size == nil && entry.colour == nil
      if isCount {
        if var last = kept.last, last.quantity == nil {
          last.quantity = entry.quantity
          kept[kept.count - 1] = last
        } else if kept.isEmpty {
          kept.append(entry)
        }
        continue
      }
      if let last = kept.last, !last.hasItem, last.size == nil, last.colour == nil {
        kept.removeLast()
        var entry = entry
        if entry.quantity == nil { entry.quantity = last.quantity }
        kept.append(entry)
        continue
      }
      // Leading sizes or colours without an item of their own take the item before them.
      var entry = entry
      if !entry.hasItem, let last = kept.last, last.hasItem {
        entry.place = last.place
        entry.phrase = last.phrase
        entry.isUnknownCode = last.isUnknownCode
      }
      kept.append(entry)
    }
    entries = kept
  }

  private func sameItem(_ a: Int, _ b: Int) -> Bool {
    entries[a].place == entries[b].place && entries[a].phrase == entries[b].phrase
      && entries[a].isUnknownCode == entries[b].isUnknownCode
  }

  /// "B05 dua ya, sogan sama bw" is one of each; "masing-masing 2" is two of each.
  private mutating func shareCount() {
    if let each {
      for at in entries.indices { entries[at].quantity = each }
      return
    }
    let counted = entries.indices.filter { entries[$0].quantity != nil }
    guard entries.count > 1, counted.count == 1, let at = counted.first, at == 0,
      entries[at].quantity.map(Int.init) == entries.count, entries.indices.dropFirst().allSatisfy({ sameItem($0, at) })
    else { return }
    for at in entries.indices { entries[at].quantity = 1 }
  }
}
