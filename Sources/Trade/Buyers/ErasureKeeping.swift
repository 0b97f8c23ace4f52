import Foundation
package import Storage

/// Holds the books and the list of erasures to each other: what the books erased is in the list, and what the list knows
/// is erased in the books, also when they are an older backup.
package struct ErasureKeeping: Sendable {
  package let database: any SQLDatabase
  package let list: ErasureList

  package init(database: any SQLDatabase, list: ErasureList) {
    self.database = database.acrossShops
    self.list = list
  }

  private static let step = 1_000

  /// Brings both to the same. Looks at every buyer only where the books lack an erasure.
  ///
  /// - Returns: erasures that were carried out again.
  /// - Throws: ``ErasureListDamaged``.
  @discardableResult
  package func bringTogether(at now: Instant) async throws -> Int {
    let listed = try list.read()
    let inList = Set(listed.map(\.erasure.id))
    let (inBooks, unlisted, shops) = try await database.read { connection in
      let known = Set(
        try connection.rows("SELECT erasure_id FROM erasure").map { try $0("erasure_id") as ID<Erasure> })
      return (
        known, try Self.lines(of: known.subtracting(inList), on: connection),
        Set(try ShopBook.all(on: connection).map(\.id))
      )
    }
    try list.append(unlisted)
    let missing = listed.filter { !inBooks.contains($0.erasure.id) && shops.contains($0.shop) }
    for (shop, lines) in Dictionary(grouping: missing, by: \.shop).sorted(by: { $0.key < $1.key }) {
      try await again(lines, of: shop, at: now)
    }
    return missing.count
  }

  /// Writes the files of the books anew where rows were erased since, so that no bytes of them are left.
  ///
  /// - Returns: whether there was anything to do.
  @discardableResult
  package func scrub(at now: Instant) async throws -> Bool {
    let due: Int? = try await database.read { connection in
      try connection.value("SELECT COUNT(*) FROM erasure WHERE scrubbed_at IS NULL")
    }
    guard due ?? 0 > 0 else { return false }
    // Noted first: one that is erased while the files are written is noted as not done, and done next time.
    let done = try await database.read { connection in
      try connection.rows("SELECT shop_id, erasure_id FROM erasure WHERE scrubbed_at IS NULL").map { row in
        (shop: try row("shop_id") as ID<Shop>, erasure: try row("erasure_id") as ID<Erasure>)
      }
    }
    try await database.scrub(Self.tables)
    try await database.write { connection in
      for (shop, erasure) in done {
        try connection.execute(
          "UPDATE erasure SET scrubbed_at = \(now) WHERE shop_id = \(shop) AND erasure_id = \(erasure)")
      }
    }
    return true
  }

  /// The same, unless a live is on, which would wait for it.
  package func scrubWhenQuiet(at now: Instant) async throws {
    // A session that nobody ended is over a day later.
    let isOn = try await database.read { connection in
      try connection.value(
        """
        SELECT COUNT(*) FROM shop s JOIN live_session l ON l.shop_id = s.shop_id
        WHERE l.started_at > \(now - .seconds(86_400)) AND l.ended_at IS NULL
        """, as: Int.self) ?? 0
    }
    if isOn == 0 { try await scrub(at: now) }
  }

  /// Where something of a buyer stood.
  private static let tables: [StaticString] = [
    "live_buyer", "live_comment", "comment_measures", "fit_outcome", "room_viewer", "checkout", "orders", "order_line",
    "order_mark", "sighting", "record_pack", "channel_return", "import_refusal", "import_warning", "given_answer",
    "buyer_stop", "buyer_correction",
  ]

  private static func lines(
    of erasures: Set<ID<Erasure>>, on connection: any SQLConnection
  ) throws -> [ErasureList.Line] {
    guard !erasures.isEmpty else { return [] }
    let rows = try connection.rows(
      """
      SELECT e.shop_id, e.erasure_id, e.number, e.erased_at, k.mark_key, m.mark FROM erasure e
      JOIN erasure_key k ON k.shop_id = e.shop_id
      JOIN erasure_mark m ON m.shop_id = e.shop_id AND m.erasure_id = e.erasure_id
      WHERE e.erasure_id \(in: erasures.sorted())
      ORDER BY e.shop_id, e.erasure_id, m.mark
      """)
    let byID = Dictionary(grouping: try rows.map { (try $0("erasure_id") as Int64, $0) }, by: \.0)
    return try byID.sorted { $0.key < $1.key }.compactMap { id, rows in
      guard let row = rows.first?.1 else { return nil }
      return ErasureList.Line(
        shop: try row("shop_id"), key: Data(try row("mark_key") as [UInt8]).base64EncodedString(),
        erasure: Erasure(
          id: ID(id), number: try row("number"), erasedAt: try row("erased_at"),
          marks: try rows.map { try $0.1("mark") }))
    }
  }

  /// Erases again what some erasures were about, found by its marks.
  private func again(_ lines: [ErasureList.Line], of shop: ID<Shop>, at now: Instant) async throws {
    guard let line = lines.first, let key = Data(base64Encoded: line.key) else { return }
    let database = database.bound(to: shop)
    let marks = try await database.write { try BuyerMarks.make(shop, key: Array(key), on: $0) }
    let marked = Dictionary(
      lines.flatMap { line in line.erasure.marks.map { ($0, line.erasure.id) } },
      uniquingKeysWith: { first, _ in first })
    let found = try await Marked(database: database, shop: shop, marks: marks, wanted: marked).find()
    for line in lines {
      let parts = found[line.erasure.id] ?? Marked.Parts()
      try await database.write { connection in
        let traces = try BuyerTraces(again: parts, of: shop, on: connection)
        try BuyerErasure(connection: connection, shop: shop, now: now).again(line.erasure, on: traces)
      }
    }
  }
}

/// Looks through a shop for whom some marks mean.
private struct Marked {
  let database: any SQLDatabase
  let shop: ID<Shop>
  let marks: BuyerMarks
  let wanted: [String: ID<Erasure>]

  struct Parts {
    var buyers: [ID<LiveBuyer>] = []
    var orders: [ID<Order>] = []
  }

  private static let step = 2_000

  func find() async throws -> [ID<Erasure>: Parts] {
    var found: [ID<Erasure>: Parts] = [:]
    var buyer = ID<LiveBuyer>(0)
    while true {
      let from = buyer
      let rows = try await database.read { connection in
        try connection.rows(
          """
          SELECT buyer_id, source, handle FROM live_buyer WHERE shop_id = \(shop) AND buyer_id > \(from)
          ORDER BY buyer_id LIMIT \(Self.step)
          """
        ).map {
          (id: try $0("buyer_id") as ID<LiveBuyer>, source: try $0("source") as String, try $0("handle") as String)
        }
      }
      for (id, source, handle) in rows {
        if let erasure = wanted[marks.mark(.handle(handle, source: source))] {
          found[erasure, default: Parts()].buyers.append(id)
        }
      }
      guard rows.count == Self.step, let last = rows.last else { break }
      buyer = last.id
    }
    try await findOrders(&found)
    return found
  }

  private func findOrders(_ found: inout [ID<Erasure>: Parts]) async throws {
    var order = ID<Order>(0)
    while true {
      let from = order
      let rows = try await database.read { connection in
        try connection.rows(
          """
          SELECT order_id, channel, number FROM orders WHERE shop_id = \(shop) AND order_id > \(from)
          ORDER BY order_id LIMIT \(Self.step)
          """
        ).map { (try $0("order_id") as ID<Order>, OrderName(channel: try $0("channel"), number: try $0("number"))) }
      }
      for (id, name) in rows {
        if let erasure = wanted[marks.mark(.order(name))] { found[erasure, default: Parts()].orders.append(id) }
      }
      guard rows.count == Self.step, let last = rows.last else { return }
      order = last.0
    }
  }
}

extension BuyerTraces {
  /// What an erasure was about, as these books have it: whoever is not there needs no erasing.
  fileprivate init(again parts: Marked.Parts, of shop: ID<Shop>, on connection: any SQLConnection) throws {
    let found = try LiveBuyers(connection: connection, shop: shop).buyers(parts.buyers)
    buyers = parts.buyers.compactMap { found[$0] }
    names = []
    let rows = try connection.rows(
      """
      SELECT checkout_id, order_id FROM checkout WHERE shop_id = \(shop) AND buyer_id \(in: parts.buyers)
      ORDER BY checkout_id
      """)
    checkouts = try rows.map { try $0("checkout_id") }
    orders = Set(parts.orders + (try rows.compactMap { try $0("order_id") as ID<Order>? })).sorted()
  }
}
