package import Storage

/// One item of a line-up: what the host shows and calls by a code.
package struct LineUpItem: Sendable, Equatable {
  package let id: ID<LineUpItem>
  /// Its place in the order of showing, from 1.
  package let place: Int
  /// What the host says aloud, as the seller writes it: "B03", "12".
  package let code: String
  package let product: ID<Product>
  package let name: String
  package let facts: ProductFacts
  /// The price in the session, in minor units; nil where the seller says none.
  package let price: Int64?
  /// How long it is to be shown.
  package let minutes: Int
  /// What it is sold in, in the order of motif, colour and size.
  package let variants: [Variant]
}

/// The items of one session, in the order in which they are shown.
package struct LineUp {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let session: ID<LiveSession>

  /// As many as a host can show in three hours, and then some.
  package static let mostItems = 200

  package init(connection: any SQLConnection, shop: ID<Shop>, session: ID<LiveSession>) {
    self.connection = connection
    self.shop = shop
    self.session = session
  }

  package func items() throws -> [LineUpItem] {
    let rows = try connection.rows(
      """
      SELECT i.item_id, i.place, i.code, i.product_id, i.price, i.minutes, p.name, p.material, p.size_chart, p.care,
        p.story
      FROM line_up_item i JOIN product p ON p.shop_id = i.shop_id AND p.product_id = i.product_id
      WHERE i.shop_id = \(shop) AND i.session_id = \(session) ORDER BY i.place, i.item_id LIMIT \(Self.mostItems)
      """)
    let products = try rows.map { try $0("product_id") as ID<Product> }
    let variants = Dictionary(
      grouping: try Catalogue(connection: connection, shop: shop)
        .variants(where: "product_id \(in: products) AND archived_at IS NULL"), by: \.product)
    return try rows.map { row in
      let product: ID<Product> = try row("product_id")
      return LineUpItem(
        id: try row("item_id"), place: try row("place"), code: try row("code"), product: product,
        name: try row("name"),
        facts: ProductFacts(
          material: try row("material"), sizeChart: try row("size_chart"), care: try row("care"),
          story: try row("story")),
        price: try row("price"), minutes: try row("minutes"),
        variants: (variants[product] ?? []).sorted { VariantOrder($0.traits) < VariantOrder($1.traits) })
    }
  }

  package func has(_ item: ID<LineUpItem>) throws -> Bool {
    try connection.row(
      """
      SELECT item_id FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
      """) != nil
  }

  /// Adds a product at the end of the line-up.
  ///
  /// - Parameter code: what the host will call it; nil takes the next free number after the codes that are there.
  /// - Throws: ``LiveError/codeTaken(_:)``, ``LiveError/tooManyItems``, ``LiveError/outOfRange(_:)``,
  ///   ``CatalogueError/unknownProduct(_:)``.
  @discardableResult
  package func add(
    _ product: ID<Product>, code: String? = nil, price: Int64? = nil, minutes: Int = 5, at now: Instant
  ) throws -> ID<LineUpItem> {
    let log = try LiveLog.open(session, of: shop, on: connection)
    _ = try Catalogue(connection: connection, shop: shop).product(product)
    let codes = try self.codes()
    guard codes.count < Self.mostItems else { throw LiveError.tooManyItems }
    let id = ID<LineUpItem>.new()
    let code = try checked(code ?? LiveCode.next(after: codes.map(\.code)), among: codes)
    try check(price: price, minutes: minutes)
    let place = (codes.map(\.place).max() ?? 0) + 1
    try connection.execute(
      """
      INSERT INTO line_up_item (shop_id, session_id, item_id, place, code, product_id, price, minutes)
      VALUES (\(shop), \(session), \(id), \(place), \(code), \(product), \(price), \(minutes))
      """)
    try rearranged(id, log, at: now)
    return id
  }

  /// Says otherwise how an item is called, what it costs and how long it is shown.
  package func change(
    _ item: ID<LineUpItem>, code: String, price: Int64?, minutes: Int, at now: Instant
  ) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let code = try checked(code, among: try codes().filter { $0.item != item })
    try check(price: price, minutes: minutes)
    let changed = try connection.execute(
      """
      UPDATE line_up_item SET code = \(code), price = \(price), minutes = \(minutes)
      WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
      """)
    guard changed == 1 else { throw LiveError.unknownItem }
    try rearranged(item, log, at: now)
  }

  /// Puts an item one place earlier or later; at the end of the row nothing changes.
  package func move(_ item: ID<LineUpItem>, earlier: Bool, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let order = try codes().sorted { ($0.place, $0.item) < ($1.place, $1.item) }.map(\.item)
    guard let index = order.firstIndex(of: item) else { throw LiveError.unknownItem }
    let other = earlier ? index - 1 : index + 1
    guard order.indices.contains(other) else { return }
    var new = order
    new.swapAt(index, other)
    for (place, item) in new.enumerated() {
      try connection.execute(
        """
        UPDATE line_up_item SET place = \(place + 1)
        WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
        """)
    }
    try rearranged(item, log, at: now)
  }

  /// Takes an item out of the line-up.
  ///
  /// - Throws: ``LiveError/hasClaims`` when buyers have claimed it or it was on show: what happened stays.
  package func remove(_ item: ID<LineUpItem>, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    for table in ["live_claim", "live_showing"] as [SQLQuery] {
      let used = try connection.row(
        """
        SELECT 1 AS used FROM \(part: table)
        WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item) LIMIT 1
        """)
      guard used == nil else { throw LiveError.hasClaims }
    }
    let removed = try connection.execute(
      "DELETE FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)")
    guard removed == 1 else { throw LiveError.unknownItem }
    try rearranged(nil, log, at: now)
  }

  /// Whoever reads comments must read them by the new line-up.
  func rearranged(_ item: ID<LineUpItem>?, _ log: LiveLog, at now: Instant) throws {
    try connection.execute(
      "UPDATE live_session SET arranged = arranged + 1 WHERE shop_id = \(shop) AND session_id = \(session)")
    try log.append([LiveEvent(.arranged, item?.value)], by: nil, at: now)
  }

  private struct Code {
    let item: ID<LineUpItem>
    let place: Int
    let code: String
  }

  private func codes() throws -> [Code] {
    try connection.rows(
      "SELECT item_id, place, code FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(session)"
    ).map { Code(item: try $0("item_id"), place: try $0("place"), code: try $0("code")) }
  }

  private func checked(_ code: String, among others: [Code]) throws -> String {
    let code = code.tidied(keepingLines: false)
    guard (1...12).contains(code.count), code.contains(where: { $0.isASCII && $0.isNumber }) else {
      throw LiveError.outOfRange(.code)
    }
    if let taken = others.first(where: { LiveCode.key($0.code) == LiveCode.key(code) }) {
      throw LiveError.codeTaken(taken.code)
    }
    return code
  }

  private func check(price: Int64?, minutes: Int) throws {
    guard price.map({ (0...1_000_000_000_000).contains($0) }) ?? true else { throw LiveError.outOfRange(.price) }
    guard (1...600).contains(minutes) else { throw LiveError.outOfRange(.minutes) }
  }
}

/// What the host says aloud and buyers type: letters, then a number.
package enum LiveCode {
  /// What two codes that sound or look the same have in common: "B03", "b 3", "B-03" and "BO3" give "B3".
  package static func key(_ code: String) -> String {
    var key = ""
    var digits = ""
    func flush() {
      key += digits.drop { $0 == "0" }.isEmpty && !digits.isEmpty ? "0" : digits.drop { $0 == "0" }
      digits = ""
    }
    let characters = Array(code.uppercased())
    for (place, character) in characters.enumerated() {
      // Buyers type the letter O for a zero, and the other way round.
      let isZero = character == "O" && place + 1 < characters.count && isDigit(characters[place + 1])
      if isZero || isDigit(character) {
        digits.append(isZero ? "0" : character)
      } else if character.isLetter {
        flush()
        key.append(character)
      }
    }
    flush()
    return key
  }

  private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

  /// The next number after the greatest that stands at the end of a code, with its letters; "1" for the first.
  static func next(after codes: [String]) -> String {
    let numbered = codes.compactMap { code -> (letters: String, width: Int, number: Int)? in
      let digits = code.reversed().prefix { $0.isASCII && $0.isNumber }
      guard let number = Int(String(digits.reversed())), number < 1_000_000 else { return nil }
      return (String(code.dropLast(digits.count)), digits.count, number)
    }
    guard let last = numbered.max(by: { $0.number < $1.number }) else { return "1" }
    let number = String(last.number + 1)
    return last.letters + String(repeating: "0", count: max(0, last.width - number.count)) + number
  }
}
