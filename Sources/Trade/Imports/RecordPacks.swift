import Storage

/// Records of many sightings, kept together.
///
/// A record has about a kilobyte. Each in a row of its own it would begin a page of the database that it does not fill;
/// sixty of them in one value leave nothing unused, and one is still read in some microseconds.
struct RecordPacks {
  /// Where a record lies in the packs of its import.
  struct Place {
    let pack: Int64
    let start: Int
    let length: Int
  }

  /// Bytes after which a pack is full: it ends with the record that reaches it.
  private static let fullSize = 56 << 10

  private var packs: [(id: Int64, body: [UInt8])] = []

  /// Takes a record in and says where it lies.
  mutating func add(_ json: ArraySlice<UInt8>) -> Place {
    if packs.last.map({ $0.body.count >= Self.fullSize }) ?? true {
      packs.append((ID<RecordPacks>.new().value, []))
      packs[packs.count - 1].body.reserveCapacity(Self.fullSize + 4_096)
    }
    let last = packs.count - 1
    let place = Place(pack: packs[last].id, start: packs[last].body.count, length: json.count)
    packs[last].body += json
    return place
  }

  func write(for importID: ID<FileImport>, of shop: ID<Shop>, on connection: any SQLConnection) throws {
    guard !packs.isEmpty else { return }
    try connection.batch("INSERT INTO record_pack (shop_id, import_id, pack, body) VALUES ($1, $2, $3, $4)") { batch in
      for pack in packs {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(importID.value)
          row.bind(pack.id)
          pack.body.withUnsafeBufferPointer { row.bind(bytes: $0) }
        }
      }
    }
  }

  /// Removes packs of an import whose sightings are gone, some hundred at a time.
  ///
  /// - Returns: how many were removed; 0 when none is left.
  static func remove(
    of importID: ID<FileImport>, of shop: ID<Shop>, limit: Int, on connection: any SQLConnection
  ) throws -> Int {
    try connection.execute(
      """
      DELETE FROM record_pack WHERE shop_id = \(shop) AND import_id = \(importID) AND pack IN (
        SELECT pack FROM record_pack WHERE shop_id = \(shop) AND import_id = \(importID) ORDER BY pack LIMIT \(limit))
      """)
  }
}
