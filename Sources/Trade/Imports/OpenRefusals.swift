import Storage

/// Refused rows that still want something of the seller.
struct OpenRefusals {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// Imports looked at, the newest first.
  private static let imports = 50

  /// Rows that saved imports refused since a moment, and the newest of those imports.
  ///
  /// Left out are rows whose order or return a later import brought, and imports whose refusals the seller has seen.
  func count(since moment: Instant) throws -> (rows: Int, newest: ID<FileImport>?) {
    let recent = try ImportLog(connection: connection, shop: shop).records(
      where: "state = 'saved' AND started_at >= \(moment) AND refusals_seen_at IS NULL", limit: 200)
    let refusing = recent.filter { $0.counts.refusedRows > 0 }.prefix(Self.imports)
    guard !refusing.isEmpty else { return (0, nil) }
    let mended = try mended(refusing.map(\.id))
    let open = refusing.map { (id: $0.id, rows: max(0, $0.counts.refusedRows - mended[$0.id, default: 0])) }
    return (open.reduce(0) { $0 + $1.rows }, open.first { $0.rows > 0 }?.id)
  }

  /// Refused rows of each import whose order or return was seen by an import after it.
  private func mended(_ imports: [ID<FileImport>]) throws -> [ID<FileImport>: Int] {
    let channels = SalesChannel.allCases
    let rows = try connection.rows(
      """
      SELECT refusal.import_id, COUNT(*) AS mended FROM import_refusal AS refusal
      WHERE refusal.shop_id = \(shop) AND refusal.import_id \(in: imports) AND refusal.order_number IS NOT NULL
        AND (EXISTS (
          SELECT 1 FROM orders
          JOIN sighting ON sighting.shop_id = orders.shop_id AND sighting.subject_id = orders.order_id
            AND sighting.import_id > refusal.import_id
          WHERE orders.shop_id = \(shop) AND orders.channel \(in: channels)
            AND orders.number = refusal.order_number
        ) OR EXISTS (
          SELECT 1 FROM channel_return
          JOIN sighting ON sighting.shop_id = channel_return.shop_id
            AND sighting.subject_id = channel_return.return_id AND sighting.import_id > refusal.import_id
          WHERE channel_return.shop_id = \(shop) AND channel_return.channel \(in: channels)
            AND channel_return.number = refusal.order_number
        ))
      GROUP BY refusal.import_id
      """)
    return Dictionary(uniqueKeysWithValues: try rows.map { (try $0("import_id"), try $0("mended")) })
  }
}
