import Storage

/// Where whoever writes a fact leaves word of it, in the same transaction: both are kept or neither.
///
/// Ask ``takers(of:)`` first and make nothing where there are none: that is one step into an index.
struct WebhookOutbox {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let now: Instant

  /// The addresses that want to be told.
  func takers(of kind: WebhookKind) throws -> [ID<Webhook>] {
    let wishing = try connection.rows(
      "SELECT webhook_id FROM webhook_wish WHERE shop_id = \(shop) AND kind = \(kind) ORDER BY webhook_id"
    ).map { try $0("webhook_id") as ID<Webhook> }
    guard !wishing.isEmpty else { return [] }
    return try connection.rows(
      """
      SELECT webhook_id FROM webhook
      WHERE shop_id = \(shop) AND webhook_id \(in: wishing) AND state IN ('on', 'paused') ORDER BY webhook_id
      """
    ).map { try $0("webhook_id") }
  }

  /// Tells all that want to know of some things; as few messages as they fit in.
  func tell<Item: Encodable>(
    _ kind: WebhookKind, of items: [Item], _ wrap: ([Item]) -> some Encodable
  ) throws {
    guard !items.isEmpty, case let takers = try takers(of: kind), !takers.isEmpty else { return }
    try put(kind, try WebhookBody.texts(kind, of: shop, at: now, items, wrap), to: takers)
  }

  /// Leaves messages for addresses.
  ///
  /// - Returns: one delivery for each message and address.
  @discardableResult
  func put(
    _ kind: WebhookKind, _ bodies: [String], to takers: [ID<Webhook>]
  ) throws -> [ID<WebhookDelivery>] {
    var ids: [ID<WebhookDelivery>] = []
    try connection.batch(
      """
      INSERT INTO webhook_delivery (shop_id, delivery_id, webhook_id, kind, body, state, happened_at, next_at)
      VALUES ($1, $2, $3, $4, $5, 'waiting', $6, $6)
      """
    ) { batch in
      for body in bodies {
        for taker in takers {
          let id = ID<WebhookDelivery>.new()
          ids.append(id)
          try batch.add { row in
            row.bind(shop.value)
            row.bind(id.value)
            row.bind(taker.value)
            row.bind(kind.sqlValue)
            row.bind(.text(body))
            row.bind(now.milliseconds)
          }
        }
      }
    }
    return ids
  }
}
