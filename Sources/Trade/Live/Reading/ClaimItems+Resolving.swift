extension ClaimItems {
  /// What became of the entries.
  struct Resolved {
    var items: [CommentReading.Item] = []
    var isAmbiguous = false
  }

  /// How to fill what was not said.
  enum Filling {
    /// A claim: a single size or colour is taken, several make it ambiguous.
    case claim
    /// A cancel or change: nil means as before.
    case asBefore
  }

  /// The items of the line-up that were meant.
  ///
  /// - Parameter known: the item that is meant when none is named; nil when nothing is known.
  func resolved(_ slots: CommentSlots, _ filling: Filling, known: Int?) -> Resolved {
    var resolved = Resolved()
    var isFree = false
    for token in slots.tokens where token.role == .none {
      if token.word == CommentIDs.bebas || token.word == CommentIDs.terserah || token.word == CommentIDs.acak {
        isFree = true
      }
    }
    for entry in entries { resolve(entry, slots, filling, known, isFree, &resolved) }
    return resolved
  }

  private func resolve(
    _ entry: Entry, _ slots: CommentSlots, _ filling: Filling, _ known: Int?, _ isFree: Bool, _ resolved: inout Resolved
  ) {
    let lineUp = slots.lineUp
    var item = CommentReading.Item()
    var place = entry.place
    if place == nil, let phrase = entry.phrase {
      place = Self.fitting(slots.products[phrase], entry, slots)
      if place == nil {
        item.product = slots.productWord(slots.products[phrase])
        // What is on show settles which of several is meant.
        if let known, slots.products[phrase].fits?.contains(known) == true {
          place = known
          item.product = nil
        }
      } else if let place {
        item.product = lineUp.items[place].name
      }
    } else if place == nil, !entry.isUnknownCode {
      place = known
    }
    if let quantity = entry.quantity {
      item.quantity = min(max(Int(quantity), 1), 9_999)
      if filling == .claim, quantity > 100 || quantity < 1 { resolved.isAmbiguous = true }
    }
    guard let place else {
      item.size = entry.size.map { Sizes.text($0, lineUp) }
      item.colour = entry.colour.map(slots.colourText)
      resolved.items.append(item)
      resolved.isAmbiguous = true
      return
    }
    item.code = lineUp.items[place].code
    if !setSize(entry, place, lineUp, filling, isFree, &item), filling == .claim { resolved.isAmbiguous = true }
    if filling == .claim, hasAllColours, entry.colour == nil, lineUp.items[place].colours.count > 1 {
      for colour in lineUp.items[place].colours {
        var one = item
        one.colour = colour
        resolved.items.append(one)
      }
      return
    }
    if !setColour(entry, place, slots, filling, isFree, &item), filling == .claim { resolved.isAmbiguous = true }
    resolved.items.append(item)
  }

  /// The only item that fits the words and the size and colour said with them.
  static func fitting(_ phrase: CommentSlots.ProductPhrase, _ entry: Entry, _ slots: CommentSlots) -> Int? {
    guard var fits = phrase.fits else { return nil }
    if let single = fits.single { return single }
    let lineUp = slots.lineUp
    if let colour = entry.colour {
      let key = slots.colours[colour]
      let having = fits.filter { lineUp.colour(key, of: $0) != nil }
      if !having.isEmpty { fits = having }
    }
    if let size = entry.size {
      let having = fits.filter { lineUp.forms[$0].sizes.contains(size) }
      if !having.isEmpty { fits = having }
    }
    return fits.single
  }

  /// False if a careful host would ask for the size.
  private func setSize(
    _ entry: Entry, _ place: Int, _ lineUp: ReadingLineUp, _ filling: Filling, _ isFree: Bool,
    _ item: inout CommentReading.Item
  ) -> Bool {
    let form = lineUp.forms[place]
    if let size = entry.size {
      if let at = form.sizes.firstIndex(of: size) {
        item.size = lineUp.items[place].sizes[at].uppercased()
        return true
      }
      item.size = Sizes.text(size, lineUp)
      return false
    }
    guard filling == .claim else { return true }
    if form.sizes.count == 1 { item.size = lineUp.items[place].sizes[0].uppercased() }
    return form.sizes.count <= 1 || isFree
  }

  /// False if a careful host would ask for the colour.
  private func setColour(
    _ entry: Entry, _ place: Int, _ slots: CommentSlots, _ filling: Filling, _ isFree: Bool,
    _ item: inout CommentReading.Item
  ) -> Bool {
    let lineUp = slots.lineUp
    let colours = lineUp.items[place].colours
    if let colour = entry.colour {
      if let at = lineUp.colour(slots.colours[colour], of: place) {
        item.colour = colours[at]
        return true
      }
      item.colour = slots.colourText(colour)
      return false
    }
    guard filling == .claim else { return true }
    if colours.count == 1 { item.colour = colours[0] }
    return colours.count <= 1 || isFree
  }
}
