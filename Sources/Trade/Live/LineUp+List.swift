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
    /// Lines whose words fit no product, or several: somebody must say which.
    package var unclear: [String] = []
    /// Lines whose product is in the line-up already, or beyond its end.
    package var passedOver = 0
  }

  /// Lines that are looked at.
  package static let mostLines = 200

  /// Adds what a list names, a line an item: a code where one stands first, words of the product, a price at the end.
  /// A code that another item has is replaced by the next free one.
  package func make(fromLines text: String, on today: LocalDate, at now: Instant) throws -> Listed {
    _ = try LiveLog.open(session, of: shop, on: connection)
    var known = Set(try items().map(\.product))
    var listed = Listed()
    for line in text.split(whereSeparator: \.isNewline).prefix(Self.mostLines) {
      guard let item = ListedItem(String(line.prefix(300))) else { continue }
      guard let product = try product(of: item, on: today) else {
        listed.unclear.append(String(line.prefix(100)))
        continue
      }
      guard known.count < Self.mostItems, known.insert(product).inserted else {
        listed.passedOver += 1
        continue
      }
      do {
        try add(product, code: item.code, price: item.price, at: now)
      } catch LiveError.codeTaken {
        try add(product, price: item.price, at: now)
      }
      listed.added += 1
    }
    return listed
  }

  /// The one product with all these words; of several the one that is called just so.
  private func product(of item: ListedItem, on today: LocalDate) throws -> ID<Product>? {
    let found = try Catalogue(connection: connection, shop: shop)
      .products(.all, search: item.words, on: today, limit: 20).map(\.product)
    if found.count == 1 { return found[0].id }
    let same = found.filter { $0.name.lowercased() == item.words.lowercased() }
    return same.count == 1 ? same[0].id : nil
  }
}
