package import Storage

/// Somebody who writes in a shop's rooms, known by a secret that her browser keeps.
package struct RoomViewer: Sendable, Equatable {
  package let id: ID<RoomViewer>
  package let name: String
  /// Who she is among the buyers.
  package let buyer: ID<LiveBuyer>
  package let handle: String
}

/// The viewers of a shop.
package struct RoomViewers {
  package let connection: any SQLConnection
  package let shop: ID<Shop>

  package init(connection: any SQLConnection, shop: ID<Shop>) {
    self.connection = connection
    self.shop = shop
  }

  /// Who holds a secret; nil for a stranger.
  package func viewer(_ secret: Secret) throws -> RoomViewer? {
    try connection.row(
      """
      SELECT v.viewer_id, v.name, v.buyer_id, b.handle FROM room_viewer v
      JOIN live_buyer b ON b.shop_id = v.shop_id AND b.buyer_id = v.buyer_id
      WHERE v.shop_id = \(shop) AND v.secret_digest = \(secret.digest)
      """
    ).map { row in
      RoomViewer(
        id: try row("viewer_id"), name: try row("name"), buyer: try row("buyer_id"), handle: try row("handle"))
    }
  }

  /// Makes the holder of a secret known by a name; one who is known already stays who she is.
  ///
  /// - Throws: ``ViewerName/Refusal``; two who ask for one name at once do not both get it.
  package func join(_ name: ViewerName, with secret: Secret, at now: Instant) throws -> RoomViewer {
    if let known = try viewer(secret) { return known }
    // The row of the buyer is made first and stays the viewer's: whose key is in the way gets neither.
    guard try isFree(name) else { throw ViewerName.Refusal.taken(suggestion: try free(name)) }
    let buyer = try LiveBuyers(connection: connection, shop: shop)
      .buyer(name.handle, name: name.text, from: RoomSource.name ?? "")
    let made = try connection.execute(
      """
      INSERT INTO room_viewer (shop_id, viewer_id, secret_digest, name, name_key, buyer_id, joined_at)
      VALUES (\(shop), \(ID<RoomViewer>.new()), \(secret.digest), \(name.text), \(name.key), \(buyer.id), \(now))
      ON CONFLICT DO NOTHING
      """)
    if made == 0, let known = try viewer(secret) { return known }
    guard made == 1, let viewer = try viewer(secret) else {
      throw ViewerName.Refusal.taken(suggestion: try free(name))
    }
    return viewer
  }

  private func isFree(_ name: ViewerName) throws -> Bool {
    try connection.row(
      "SELECT viewer_id FROM room_viewer WHERE shop_id = \(shop) AND name_key = \(name.key)") == nil
  }

  /// A name like it that nobody has yet, as far as a few tries find one.
  private func free(_ name: ViewerName) throws -> String {
    for number in 2...9 {
      guard let other = try? ViewerName("\(name.text.prefix(26)) \(number)") else { continue }
      if try isFree(other) { return other.text }
    }
    return "\(name.text.prefix(22)) \(Int.random(in: 100...9_999))"
  }
}
