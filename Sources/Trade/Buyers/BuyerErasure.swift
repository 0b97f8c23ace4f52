package import Storage

/// Erases who somebody is, and keeps how much: orders, money, stock and everything made of them stay, under a number in
/// the buyer's place.
///
/// Gone are handles, names, phones, addresses, comments, notes, measures and the marks of viewers, in the tables and in
/// what files said; towns, products, amounts and parcel numbers stay. It cannot be undone. The bytes themselves go when
/// the files are written anew (``ErasureKeeping/scrub(at:)``).
package struct BuyerErasure {
  package let connection: any SQLConnection
  package let shop: ID<Shop>
  package let now: Instant

  package init(connection: any SQLConnection, shop: ID<Shop>, now: Instant) {
    self.connection = connection
    self.shop = shop
    self.now = now
  }

  /// What was erased.
  package struct Outcome: Sendable, Equatable, Codable {
    package let erasure: ID<Erasure>
    /// What stands in the buyer's place.
    package let number: String
    package let orders: Int
    package let checkouts: Int
    package let comments: Int
  }

  /// Numbers that are tried until the books stay what they are (``RecordErasure/keeps(_:)``).
  private static let tries = 64

  /// - Throws: ``BuyerError/underWay(claims:checkouts:orders:)`` while goods or money are on their way: those need her
  ///   name. ``BuyerError/importing``, ``BuyerError/unknown``.
  package func erase(_ parts: [BuyerPart], by person: ID<Person>?, from address: String = "") throws -> Outcome {
    let traces = try BuyerTraces(parts, of: shop, on: connection)
    try requireDone(traces)
    let marks = try BuyerMarks.make(shop, on: connection)
    let entry = Erasure(
      id: .new(), number: try freeNumber(traces), erasedAt: now, marks: try Self.marks(of: traces, marks, self))
    let outcome = try carryOut(entry, on: traces, by: person)
    for part in parts {
      try connection.execute(
        "DELETE FROM buyer_stop WHERE shop_id = \(shop) AND part = \(String(part.description.prefix(300)))")
    }
    try Trail(connection: connection, shop: shop, now: now)
      .record(.erasedBuyer, by: person, entry.number, from: address)
    return outcome
  }

  /// Does an erasure again on books that know nothing of it, because they are older.
  func again(_ entry: Erasure, on traces: BuyerTraces) throws { _ = try carryOut(entry, on: traces, by: nil) }

  /// What is on its way still.
  package func underWay(_ parts: [BuyerPart]) throws -> BuyerError? {
    do {
      try requireDone(BuyerTraces(parts, of: shop, on: connection))
      return nil
    } catch let error as BuyerError {
      return error
    }
  }

  private func requireDone(_ traces: BuyerTraces) throws {
    let imports: Int? = try connection.value(
      "SELECT COUNT(*) FROM file_import WHERE shop_id = \(shop) AND state IN ('saving', 'undoing')")
    guard imports == 0 else { throw BuyerError.importing }
    let ids = traces.buyers.map(\.id)
    let claims: Int? = try connection.value(
      "SELECT COUNT(*) FROM live_claim WHERE shop_id = \(shop) AND buyer_id \(in: ids) AND state = 'open'")
    let checkouts: Int? = try connection.value(
      """
      SELECT COUNT(*) FROM checkout WHERE shop_id = \(shop) AND buyer_id \(in: ids) AND state IN ('open', 'waiting')
      """)
    // A channel's parcel that is on its way is the channel's; one of our own is brought to its end by its checkout.
    let orders: Int? = try connection.value(
      """
      SELECT COUNT(*) FROM orders WHERE shop_id = \(shop) AND order_id \(in: traces.orders)
        AND (status IN ('unpaid', 'toShip') OR channel = 'storefront' AND status IN ('shipped', 'delivered'))
      """)
    let counts = (claims ?? 0, checkouts ?? 0, orders ?? 0)
    guard counts == (0, 0, 0) else {
      throw BuyerError.underWay(claims: counts.0, checkouts: counts.1, orders: counts.2)
    }
  }

  private func freeNumber(_ traces: BuyerTraces) throws -> String {
    for _ in 0..<Self.tries {
      let number = "Pembeli \(Int.random(in: 100_000...999_999))"
      let taken: Int? = try connection.value(
        """
        SELECT COUNT(*) FROM live_buyer WHERE shop_id = \(shop) AND handle >= \(number) AND handle < \(number + "~")
        """)
      let records = RecordErasure(connection: connection, shop: shop, redaction: RecordRedaction(number: number))
      if taken == 0, try traces.orders.allSatisfy(records.keeps) { return number }
    }
    throw SQLError(kind: .conflict, message: "no number was found for an erased buyer")
  }

  private static func marks(of traces: BuyerTraces, _ marks: BuyerMarks, _ erasure: BuyerErasure) throws -> [String] {
    let orders = try erasure.connection.rows(
      """
      SELECT channel, number, buyer FROM orders
      WHERE shop_id = \(erasure.shop) AND order_id \(in: traces.orders) ORDER BY order_id
      """)
    let own: [BuyerMarks.Trace] =
      traces.buyers.map { .handle($0.handle, source: $0.source) } + traces.names.map { .buyer($0.name, $0.channel) }
    let ofOrders = try orders.map { row in
      BuyerMarks.Trace.order(OrderName(channel: try row("channel"), number: try row("number")))
    }
    return Set((own + ofOrders).map(marks.mark)).sorted()
  }

  private func carryOut(_ entry: Erasure, on traces: BuyerTraces, by person: ID<Person>?) throws -> Outcome {
    let ids = traces.buyers.map(\.id)
    let records = RecordErasure(connection: connection, shop: shop, redaction: RecordRedaction(number: entry.number))
    for order in traces.orders {
      try records.erase(order)
      try records.erase(returnsOf: order)
    }
    try eraseNotes(ofOrders: traces.orders)
    let people = LiveErasure(connection: connection, shop: shop)
    let comments = try people.eraseComments(of: ids)
    try people.eraseMeasures(of: ids, orders: traces.orders)
    try people.eraseAddresses(of: traces.checkouts)
    for (place, buyer) in traces.buyers.enumerated() {
      try people.erase(buyer, as: place == 0 ? entry.number : "\(entry.number)-\(place + 1)")
    }
    try forgetAnswers(with: traces)
    let outcome = Outcome(
      erasure: entry.id, number: entry.number, orders: traces.orders.count, checkouts: traces.checkouts.count,
      comments: comments)
    try keep(entry, outcome, by: person)
    return outcome
  }

  private func keep(_ entry: Erasure, _ outcome: Outcome, by person: ID<Person>?) throws {
    try connection.execute(
      """
      INSERT INTO erasure (shop_id, erasure_id, number, erased_at, person_id, orders, checkouts, comments)
      VALUES (\(shop), \(entry.id), \(entry.number), \(entry.erasedAt), \(person), \(outcome.orders),
        \(outcome.checkouts), \(outcome.comments))
      """)
    for mark in entry.marks {
      try connection.execute(
        """
        INSERT INTO erasure_mark (shop_id, mark, erasure_id) VALUES (\(shop), \(mark), \(entry.id))
        ON CONFLICT (shop_id, mark) DO UPDATE SET erasure_id = excluded.erasure_id
        """)
    }
  }

  /// What imports could not read of her orders.
  private func eraseNotes(ofOrders orders: [ID<Order>]) throws {
    for table in ["import_refusal", "import_warning"] as [SQLQuery] {
      try connection.execute(
        """
        UPDATE \(part: table) SET value = '' WHERE shop_id = \(shop) AND order_number IN (
          SELECT number FROM orders WHERE shop_id = \(shop) AND order_id \(in: orders))
        """)
    }
  }

  /// Answers that programs may ask for again until tomorrow.
  private func forgetAnswers(with traces: BuyerTraces) throws {
    let names = traces.buyers.flatMap { [$0.handle, $0.name] } + traces.names.map(\.name)
    for name in names where name.count > 2 {
      let escaped = String(name.flatMap { "!%_".contains($0) ? ["!", $0] : [$0] })
      try connection.execute(
        "DELETE FROM given_answer WHERE shop_id = \(shop) AND body LIKE \("%\(escaped)%") ESCAPE '!'")
    }
  }
}

/// An erasure as the list beside the backups keeps it: without a name.
package struct Erasure: Sendable, Equatable, Codable {
  package let id: ID<Erasure>
  package let number: String
  package let erasedAt: Instant
  /// ``BuyerMarks`` of everything by which she may come back.
  package let marks: [String]
}
