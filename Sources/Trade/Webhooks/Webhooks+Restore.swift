package import Storage

extension Webhooks {
  /// Holds back the addresses of all shops in books that were restored: what waits in them may have arrived long ago, and
  /// the books may only be looked at, on another machine. Whoever knows better turns them on again.
  ///
  /// The books may be of any earlier schema still.
  package static func holdBack(on connection: any SQLConnection, at now: Instant) throws {
    let tables = try KeyedTable.all(having: "shop_id", on: connection)
    guard tables.contains(where: { $0.name == "webhook" }) else { return }
    let rows = try connection.rows(
      "SELECT shop_id, webhook_id, address FROM webhook WHERE state = 'on' ORDER BY shop_id, webhook_id")
    for row in rows {
      let (shop, id): (ID<Shop>, ID<Webhook>) = (try row("shop_id"), try row("webhook_id"))
      try connection.execute(
        "UPDATE webhook SET state = 'paused' WHERE shop_id = \(shop) AND webhook_id = \(id)")
      let host = OutgoingURL(try row("address") as String)?.authority ?? ""
      try Trail(connection: connection, shop: shop, now: now).record(
        .changedWebhook, by: nil, "pause \(host)", from: Trail.machine)
    }
  }
}
