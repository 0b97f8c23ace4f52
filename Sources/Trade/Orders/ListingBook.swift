import Storage

/// The listings that a batch of orders names: made where they are new, their lines and pieces counted.
struct ListingBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  struct Found {
    let id: ID<Listing>
    let variant: ID<Variant>?
  }

  /// Lines and pieces that a listing gains or loses.
  struct Change {
    var lines: Int64 = 0
    var pieces: Int64 = 0
    var productName = ""
    var sku = ""
    var variation = ""
  }

  /// Applies the changes and answers each listing with the variant it is matched to.
  ///
  /// The update locks the listing until the transaction ends, so nobody can match it to another variant while lines of it
  /// are on their way. Sorted, so two imports lock in the same order.
  func apply(_ changes: [ListingName: Change]) throws -> [ListingName: Found] {
    var found: [ListingName: Found] = [:]
    found.reserveCapacity(changes.count)
    for (name, change) in changes.sorted(by: {
      ($0.key.channel.rawValue, $0.key.key) < ($1.key.channel.rawValue, $1.key.key)
    }) {
      let row = try connection.row(
        """
        INSERT INTO listing (shop_id, listing_id, channel, listing_key, product_name, sku, variation, lines, pieces)
        VALUES (\(shop), \(ID<Listing>.new()), \(name.channel), \(name.key), \(change.productName), \(change.sku),
          \(change.variation), \(change.lines), \(change.pieces))
        ON CONFLICT (shop_id, channel, listing_key)
        DO UPDATE SET lines = listing.lines + excluded.lines, pieces = listing.pieces + excluded.pieces
        RETURNING listing_id, variant_id
        """)
      guard let row else { preconditionFailure("an upsert returned nothing") }
      found[name] = Found(id: try row("listing_id"), variant: try row("variant_id"))
    }
    return found
  }

  /// Takes lines and pieces away from listings whose lines left the books.
  func release(_ changes: [ID<Listing>: Change]) throws {
    for (listing, change) in changes.sorted(by: { $0.key < $1.key }) {
      try connection.execute(
        """
        UPDATE listing SET lines = lines - \(change.lines), pieces = pieces - \(change.pieces)
        WHERE shop_id = \(shop) AND listing_id = \(listing)
        """)
    }
  }

  /// Listings without lines that nobody matched to a variant.
  func forgetUnused() throws {
    try connection.execute(
      "DELETE FROM listing WHERE shop_id = \(shop) AND lines = 0 AND variant_id IS NULL")
  }
}
