import Storage

extension LineUp {
  /// Puts an item at a place of the order, from 1; beyond the end is the end.
  package func move(_ item: ID<LineUpItem>, to place: Int, at now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    var order = try places().map(\.item)
    guard let index = order.firstIndex(of: item) else { throw LiveError.unknownItem }
    order.remove(at: index)
    order.insert(item, at: min(max(place - 1, 0), order.count))
    for (place, item) in order.enumerated() {
      try connection.execute(
        """
        UPDATE line_up_item SET place = \(place + 1)
        WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item) AND place <> \(place + 1)
        """)
    }
    try rearranged(item, log, at: now)
  }

  /// Says what an item costs in the session, in minor units.
  ///
  /// - Throws: ``LiveError/outOfRange(_:)``, ``LiveError/unknownItem``.
  package func price(_ item: ID<LineUpItem>, at price: Int64, now: Instant) throws {
    let log = try LiveLog.open(session, of: shop, on: connection)
    guard (0...TypedPrice.highest).contains(price) else { throw LiveError.outOfRange(.price) }
    let changed = try connection.execute(
      """
      UPDATE line_up_item SET price = \(price)
      WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
      """)
    guard changed == 1 else { throw LiveError.unknownItem }
    try rearranged(item, log, at: now)
  }

  /// Gives the items codes in the order in which they are shown: `B01`, `B02`, …
  ///
  /// An item that was on show or is claimed keeps its code, since buyers have heard it, and its number is passed over.
  ///
  /// - Parameter letters: up to three letters before the number; none for numbers alone.
  /// - Returns: how many codes changed.
  /// - Throws: ``LiveError/outOfRange(_:)`` for other letters.
  @discardableResult
  package func number(with letters: String, at now: Instant) throws -> Int {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let letters = letters.tidied(keepingLines: false).uppercased()
    guard letters.count <= 3, letters.allSatisfy({ $0.isASCII && $0.isLetter }) else {
      throw LiveError.outOfRange(.code)
    }
    let places = try places()
    let said = try saidItems()
    var taken = Set(places.filter { said.contains($0.item) }.map { LiveCode.key($0.code) })
    var (number, new) = (0, [(item: ID<LineUpItem>, code: String)]())
    for place in places where !said.contains(place.item) {
      var code: String
      repeat {
        number += 1
        code = letters + (number < 10 ? "0" : "") + String(number)
      } while !taken.insert(LiveCode.key(code)).inserted
      if code != place.code { new.append((place.item, code)) }
    }
    // Two items may change codes with each other: for a moment each has one that nobody can type.
    for (number, (item, _)) in new.enumerated() { try set("\u{1F}\(number)", of: item) }
    for (item, code) in new { try set(code, of: item) }
    if !new.isEmpty { try rearranged(nil, log, at: now) }
    return new.count
  }

  /// The letters that most codes of a line-up begin with; "B" for one without letters.
  package static func usualLetters(of items: [LineUpItem]) -> String {
    let counts = items.map { String($0.code.uppercased().prefix { $0.isASCII && $0.isLetter }.prefix(3)) }
      .filter { !$0.isEmpty }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? "B"
  }

  private func set(_ code: String, of item: ID<LineUpItem>) throws {
    try connection.execute(
      """
      UPDATE line_up_item SET code = \(code) WHERE shop_id = \(shop) AND session_id = \(session) AND item_id = \(item)
      """)
  }

  /// Items whose code buyers have heard.
  private func saidItems() throws -> Set<ID<LineUpItem>> {
    let rows = try connection.rows(
      """
      SELECT item_id FROM line_up_item i WHERE i.shop_id = \(shop) AND i.session_id = \(session) AND (
        EXISTS (
          SELECT 1 FROM live_showing w
          WHERE w.shop_id = i.shop_id AND w.session_id = i.session_id AND w.item_id = i.item_id)
        OR EXISTS (
          SELECT 1 FROM live_claim c
          WHERE c.shop_id = i.shop_id AND c.session_id = i.session_id AND c.item_id = i.item_id))
      """)
    return Set(try rows.map { try $0("item_id") })
  }

  private func places() throws -> [(item: ID<LineUpItem>, code: String)] {
    try connection.rows(
      """
      SELECT item_id, code FROM line_up_item WHERE shop_id = \(shop) AND session_id = \(session)
      ORDER BY place, item_id
      """
    ).map { (try $0("item_id"), try $0("code")) }
  }
}
