/// How somebody of a made-up audience puts a wish into words: short, with slang, with slips of the thumb.
struct AudienceVoice {
  let items: [LineUpItem]
  let showing: LineUpItem?
  var chance: SampleRandom

  mutating func say(_ kind: Audience.Kind) -> String {
    let text =
      switch kind {
      case .claim: claim()
      case .question: question()
      case .cancel: cancel()
      case .change: change()
      case .afterSale: chance.pick(AudienceWords.afterSale)
      case .chatter: chatter()
      case .troll: trolling()
      }
    return filled(text)
  }

  /// The item on show, mostly.
  private mutating func item() -> LineUpItem {
    if let showing, !showing.variants.isEmpty, chance.happens(800) { return showing }
    return chance.pick(items)
  }

  private mutating func claim() -> String {
    let item = item()
    let pieces = chance.pick(weighted: [(1, 780), (2, 160), (3, 45), (6, 15)])
    let one = named(item)
    switch chance.number(0...99) {
    case 0..<30: return [chance.pick(AudienceWords.want), one, counted(pieces), "{kak}"].spaced
    case 30..<58: return [one, counted(pieces), "{kak}"].spaced
    case 58..<68 where showing != nil:
      return ["{mau} dong {kak}", traits(of: chance.pick(item.variants)), counted(pieces)].spaced
    case 68..<74 where showing != nil: return ["{mau} dong {kak}", counted(pieces)].spaced
    case 74..<82: return [one, counted(pieces), "dan", named(chance.pick(items)), "1 {kak}"].spaced
    case 82..<88: return [chance.pick(AudienceWords.keep), one, counted(pieces), "ya {kak}"].spaced
    case 88..<93: return [code(of: item), "{kak}"].spaced
    case 93..<97:
      return ["{mau}", item.name.lowercased(), traits(of: chance.pick(item.variants)), counted(pieces)].spaced
    default: return ["rebutan nih", one, "aku ya {kak}"].spaced
    }
  }

  /// A code with the size and colour of one of its variants, as a buyer types them.
  private mutating func named(_ item: LineUpItem) -> String {
    [code(of: item), traits(of: chance.pick(item.variants))].spaced
  }

  private mutating func traits(of variant: Variant) -> String {
    var words = [cased(variant.traits.shade), size(of: variant)]
    if chance.happens(400) { words.reverse() }
    // Some leave one out and are asked back.
    if chance.happens(60) { words.removeLast() }
    return words.spaced
  }

  private mutating func size(of variant: Variant) -> String {
    let size = variant.traits.size
    guard !size.isEmpty else { return "" }
    return chance.pick(weighted: [("", 6), ("uk ", 2), ("size ", 2)]) + cased(size)
  }

  private mutating func cased(_ word: String) -> String { chance.happens(600) ? word.lowercased() : word }

  private mutating func code(of item: LineUpItem) -> String {
    let code = item.code
    switch chance.number(0...9) {
    case 0..<5: return code
    case 5..<8: return code.lowercased()
    case 8:
      guard let digit = code.firstIndex(where: \.isNumber), digit > code.startIndex else { return code }
      return code[..<digit] + " " + code[digit...]
    default: return LiveCode.key(code).lowercased()
    }
  }

  private mutating func counted(_ pieces: Int) -> String {
    let words = [1: ["", "", "1", "satu", "1 pcs"], 2: ["2", "dua", "2pcs", "x2"], 3: ["3", "tiga"]]
    return chance.pick(words[pieces] ?? ["\(pieces)", "\(pieces) pcs"])
  }

  private mutating func question() -> String {
    if chance.happens(400) { return fit() }
    let attribute = chance.pick(weighted: AudienceWords.questions.map { ($0, $0.weight) })
    var text = chance.pick(attribute.ways)
    if chance.happens(250) { text = code(of: item()) + " " + text }
    return text
  }

  /// Four questions in ten ask whether it fits, with weight and height.
  private mutating func fit() -> String {
    let height = chance.number(145...172)
    let weight = max(38, height - 100 + chance.number(-14...22))
    let item = item()
    let size = chance.pick(item.variants).traits.size.lowercased()
    let way = chance.pick(size.isEmpty ? AudienceWords.fitsAnySize : AudienceWords.fits)
    return way.replacing("{bb}", with: String(weight)).replacing("{tb}", with: String(height))
      .replacing("{size}", with: size).replacing("{ld}", with: String(chance.number(84...120)))
  }

  private mutating func cancel() -> String {
    let text = chance.pick(AudienceWords.cancel)
    return chance.happens(300) ? [text, code(of: item())].spaced : text
  }

  private mutating func change() -> String {
    let variant = chance.pick(item().variants)
    let (size, shade) = (cased(variant.traits.size), cased(variant.traits.shade))
    if !size.isEmpty, chance.happens(600) {
      return chance.pick(AudienceWords.changeSize).replacing("{size}", with: size)
    }
    guard !shade.isEmpty else { return chance.pick(AudienceWords.changeCount) }
    return chance.pick(AudienceWords.changeShade).replacing("{shade}", with: shade)
  }

  private mutating func chatter() -> String {
    chance.happens(250) ? chance.pick(AudienceWords.faces) : chance.pick(AudienceWords.chatter)
  }

  private mutating func trolling() -> String {
    switch chance.number(0...9) {
    case 0..<5: [code(of: item()), traits(of: chance.pick(item().variants)), "\(chance.number(20...60)) pcs"].spaced
    case 5..<8: chance.pick(AudienceWords.cancelAll)
    default: chance.pick(AudienceWords.jeers)
    }
  }

  /// Puts a form of address and everyday spellings in, and slips now and then.
  private mutating func filled(_ text: String) -> String {
    var text = text
    if text.contains("{kak}") {
      text = text.replacing("{kak}", with: chance.pick(AudienceWords.address))
    }
    text = text.replacing("{mau}", with: chance.pick(AudienceWords.wish))
    text = text.split(separator: " ").map { word in
      let word = String(word)
      if let short = AudienceWords.slang[word], chance.happens(500) { return chance.pick(short) }
      return slipped(word)
    }.joined(separator: " ")
    return chance.happens(30) ? text.uppercased() : text
  }

  /// A letter too many, too few, or two in the wrong order; codes, sizes and numbers are typed with more care.
  private mutating func slipped(_ word: String) -> String {
    guard word.count > 4, word.allSatisfy({ $0.isLetter && $0.isASCII }), chance.happens(35) else { return word }
    var letters = Array(word)
    let place = chance.number(1...(letters.count - 2))
    switch chance.number(0...2) {
    case 0: letters.insert(letters[place], at: place)
    case 1: letters.remove(at: place)
    default: letters.swapAt(place, place + 1)
    }
    return String(letters)
  }
}

extension [String] {
  fileprivate var spaced: String { filter { !$0.isEmpty }.joined(separator: " ") }
}
