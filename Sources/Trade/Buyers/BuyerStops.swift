package import Storage

/// What a buyer's data may not be used for any more, because she said so.
package enum BuyerPurpose: String, Sendable, CaseIterable, Codable, SQLConvertible {
  /// No further claims: she is blocked in lives. What she bought is still brought to its end.
  case order
  /// No messages but those of a purchase, and no list of contacts.
  case contact
  /// No figures about people are made of her; her measures go at once.
  case study
}

/// Stops of one shop: they hold from the moment they are written.
package struct BuyerStops {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// The purposes that are stopped for each of some parts.
  package func stopped(_ parts: [BuyerPart]) throws -> [BuyerPart: Set<BuyerPurpose>] {
    let rows = try connection.rows(
      "SELECT part, purpose FROM buyer_stop WHERE shop_id = \(shop) AND part \(in: parts.map(\.description))")
    return try rows.reduce(into: [:]) { stopped, row in
      guard let part = BuyerPart(try row("part")) else { return }
      stopped[part, default: []].insert(try row("purpose"))
    }
  }

  /// - Throws: ``BuyerError/unknown`` where one of the parts is nobody's.
  package func requireKnown(_ parts: [BuyerPart]) throws { _ = try BuyerTraces(parts, of: shop, on: connection) }

  /// Says for each purpose whether it is stopped.
  ///
  /// - Throws: ``BuyerError/unknown``.
  package func set(
    _ purposes: Set<BuyerPurpose>, for parts: [BuyerPart], by person: ID<Person>?, at now: Instant,
    from address: String = ""
  ) throws {
    try change(
      stopping: purposes, allowing: Set(BuyerPurpose.allCases).subtracting(purposes), for: parts, by: person, at: now,
      from: address)
  }

  /// Stops some purposes, or lets them be again; the others stay as they are.
  ///
  /// Who was blocked in lives by a stop of ``BuyerPurpose/order`` stays blocked there: the shop may have other reasons.
  ///
  /// - Throws: ``BuyerError/unknown``.
  package func change(
    stopping purposes: Set<BuyerPurpose> = [], allowing allowed: Set<BuyerPurpose> = [], for parts: [BuyerPart],
    by person: ID<Person>?, at now: Instant, from address: String = ""
  ) throws {
    let traces = try BuyerTraces(parts, of: shop, on: connection)
    for part in parts {
      for purpose in allowed {
        try connection.execute(
          """
          DELETE FROM buyer_stop WHERE shop_id = \(shop) AND part = \(part.description) AND purpose = \(purpose)
          """)
      }
      for purpose in purposes {
        try connection.execute(
          """
          INSERT INTO buyer_stop (shop_id, part, purpose, stopped_at, person_id)
          VALUES (\(shop), \(part.description), \(purpose), \(now), \(person))
          ON CONFLICT (shop_id, part, purpose) DO NOTHING
          """)
      }
    }
    let ids = traces.buyers.map(\.id)
    if purposes.contains(.study) {
      try LiveErasure(connection: connection, shop: shop).eraseMeasures(of: ids, orders: traces.orders)
    }
    if purposes.contains(.order) {
      try connection.execute(
        """
        UPDATE live_buyer SET blocked_at = \(now) WHERE shop_id = \(shop) AND buyer_id \(in: ids) AND blocked_at IS NULL
        """)
    }
    let detail = (purposes.isEmpty ? allowed : purposes).map(\.rawValue).sorted().joined(separator: " ")
    try Trail(connection: connection, shop: shop, now: now).record(
      purposes.isEmpty ? .allowedBuyer : .stoppedBuyer, by: person, detail, from: address)
  }
}
