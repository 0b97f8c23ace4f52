import Storage

/// A line of a list that somebody pastes: `B03 kemeja parang 185rb`, `kemeja parang`.
struct ListedItem: Equatable {
  /// What stands first and looks like a code; nil where the line begins with words.
  let code: String?
  let words: String
  let price: Int64?

  init?(_ line: String) {
    var words = line.tidied(keepingLines: false).split { $0 == " " || $0 == "\t" || $0 == ";" }.map(String.init)
    guard !words.isEmpty else { return nil }
    // "Rp 185.000" is one price in two words.
    if words.count > 2, words[words.count - 2].lowercased().filter(\.isLetter) == "rp" {
      words.remove(at: words.count - 2)
    }
    var price: Int64?
    if words.count > 1, let typed = words.last.flatMap(TypedPrice.read), typed >= Self.leastPrice {
      price = typed
      words.removeLast()
    }
    var code: String?
    if words.count > 1, let first = words.first, first.count <= 6,
      first.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber) }),
      first.contains(where: \.isNumber)
    {
      code = first.uppercased()
      words.removeFirst()
    }
    (self.code, self.price) = (code, price)
    self.words = words.joined(separator: " ")
  }

  /// A smaller number at the end of a line is part of a name: "kemeja 12".
  private static let leastPrice: Int64 = 1_000
}

extension LineUp {
  /// What came of a list.
  package struct Listed: Sendable, Equatable {
    package var added = 0
    /// Lines that say another price or code of an item that is in the line-up.
    package var changed = 0
    /// Lines whose words fit no product, or several: somebody must say which.
    package var unclear: [String] = []
    /// Lines whose product is in the line-up just so, or beyond its end.
    package var passedOver = 0
  }

  /// Lines that are looked at.
  package static let mostLines = 200

  /// Adds what a list names, a line an item: a code where one stands first, words of the product, a price at the end.
  /// A code that another item has is replaced by the next free one. A line of an item that is in the line-up says its
  /// price and code anew.
  package func make(fromLines text: String, on today: LocalDate, at now: Instant) throws -> Listed {
    _ = try LiveLog.open(session, of: shop, on: connection)
    var items = try items()
    var listed = Listed()
    for text in text.split(whereSeparator: \.isNewline).prefix(Self.mostLines).map({ String($0.prefix(300)) }) {
      guard let line = ListedItem(text) else { continue }
      switch try meaning(of: line, among: items, on: today) {
      case .nothing: listed.unclear.append(text)
      case .known(let known):
        let isChanged = try change(known, as: line, at: now)
        if isChanged { items = try self.items() }
        listed.changed += isChanged ? 1 : 0
        listed.passedOver += isChanged ? 0 : 1
      case .new where items.count >= Self.mostItems: listed.passedOver += 1
      case .new(let product):
        do {
          try add(product, code: line.code, price: line.price, at: now)
        } catch LiveError.codeTaken {
          try add(product, price: line.price, at: now)
        }
        listed.added += 1
        items = try self.items()
      }
    }
    return listed
  }

  private enum Meaning {
    case nothing
    case known(LineUpItem)
    case new(ID<Product>)
  }

  /// A code that is in the line-up tells which of several products is meant, and stands for its item where nothing else
  /// is written.
  private func meaning(of line: ListedItem, among items: [LineUpItem], on today: LocalDate) throws -> Meaning {
    let coded = items.first { LiveCode.key($0.code) == LiveCode.key(line.code ?? line.words) }
    if line.code == nil, let coded { return .known(coded) }
    let found = try Catalogue(connection: connection, shop: shop)
      .products(.all, search: line.words, on: today, limit: 20).map(\.product)
    if let coded, found.contains(where: { $0.id == coded.product }) { return .known(coded) }
    guard let product = Self.only(found, called: line.words) else { return .nothing }
    return items.first { $0.product == product }.map { .known($0) } ?? .new(product)
  }

  /// Says price and code as a line has them; a code that another item has stays as it was.
  ///
  /// - Returns: whether that is anything new.
  private func change(_ item: LineUpItem, as line: ListedItem, at now: Instant) throws -> Bool {
    let price = line.price ?? item.price
    for code in [line.code ?? item.code, item.code] where code != item.code || price != item.price {
      do {
        try change(item.id, code: code, price: price, minutes: item.minutes, at: now)
        return true
      } catch LiveError.codeTaken {
        continue
      }
    }
    return false
  }

  /// Of several products the one that is called just so.
  private static func only(_ found: [Product], called words: String) -> ID<Product>? {
    if found.count == 1 { return found[0].id }
    let same = found.filter { $0.name.lowercased() == words.lowercased() }
    return same.count == 1 ? same[0].id : nil
  }
}
