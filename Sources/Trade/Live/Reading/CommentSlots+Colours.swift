extension CommentSlots {
  mutating func findColours() {
    var at = 0
    while at < tokens.count {
      guard tokens[at].role == .none, kind(at) == .colour else {
        at += 1
        continue
      }
      // "emas" after a number is still a colour, "mas" never: the lexicon knows them apart.
      var start = at
      var key = ColourKey()
      if at > 0, isFree(at - 1), kind(at - 1) == .shade, tokens[at].gap == .space {
        start = at - 1
        add(start, to: &key)
      }
      add(at, to: &key)
      var end = at
      while end + 1 < tokens.count, isFree(end + 1), tokens[end + 1].gap.isSubset(of: [.space, .hyphen]),
        joins(key, tokens[end].value, end + 1), key.count < 3
      {
        end += 1
        add(end, to: &key)
      }
      set(start, .colour, Int32(colours.count), absorbing: end - start)
      // The nya of "coklat tuanya".
      if end > start, tokens[end].clitic != .none { tokens[start].clitic = tokens[end].clitic }
      colours.append(key)
      at = end + 1
    }
  }

  /// How a colour is written that the item does not have: the word it stands for, or several as the buyer wrote them.
  func colourText(_ colour: Int) -> String {
    guard let first = tokens.firstIndex(where: { $0.role == .colour && $0.ref == Int32(colour) }) else { return "" }
    var words = [String(decoding: text[tokens[first]], as: UTF8.self)]
    var next = first + 1
    while next < tokens.count, tokens[next].role == .absorbed,
      tokens[next].kind == .colour || tokens[next].kind == .shade
    {
      words.append(String(decoding: text[tokens[next]], as: UTF8.self))
      next += 1
    }
    return words.count > 1 ? words.joined(separator: " ") : lineUp.colourText(colours[colour])
  }

  private func add(_ place: Int, to key: inout ColourKey) {
    let value = tokens[place].value
    if value >= ReadingLineUp.ownColourStart { key.insert(value) } else { Colours.insert(value, into: &key) }
  }

  /// Whether the next word belongs to the colour before it.
  private func joins(_ key: ColourKey, _ last: Int32, _ next: Int) -> Bool {
    switch kind(next) {
    case .shade: return true
    case .colour:
      if tokens[next].value == last { return true }
      var both = key
      add(next, to: &both)
      if both == key || Colours.isLeading(last) && last != Colours.brokenWhite {
        return !isOwn(both, next) || lineUp.forms.contains { $0.colours.contains(both) }
      }
      return lineUp.forms.contains { form in form.colours.contains { both.isPart(of: $0) } }
    default: return false
    }
  }

  /// Both words are colours of the line-up by themselves: two colours then, unless some item has them as one.
  private func isOwn(_ both: ColourKey, _ next: Int) -> Bool {
    var alone = ColourKey()
    add(next, to: &alone)
    return both.count > 1 && lineUp.forms.contains { $0.colours.contains(alone) }
      && !lineUp.forms.contains { form in form.colours.contains { both.isPart(of: $0) } }
  }
}
