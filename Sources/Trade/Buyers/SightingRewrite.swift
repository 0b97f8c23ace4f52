import Storage

/// Writes what files said of a subject anew, and leaves nothing of what it was: neither in the pack it lay in, nor in its
/// digest.
struct SightingRewrite {
  let connection: any SQLConnection
  let shop: ID<Shop>

  private struct Row {
    let importID: ID<FileImport>
    let digest: RecordDigest
    let row: Int
    let sheet: String?
    let outcome: String
    let place: RecordPacks.Place?
  }

  /// - Parameter change: gives a record's new bytes with their digest.
  /// - Returns: the records as they are now, one for each sighting; nil where nothing changed.
  func rewrite(_ subject: Int64, _ change: ([UInt8]) throws -> ([UInt8], RecordDigest)) throws -> [[UInt8]]? {
    let records = try SightingBook(connection: connection, shop: shop).sightings(of: subject)
    var changed: [RecordDigest: ([UInt8], RecordDigest)] = [:]
    for record in records where changed[record.digest] == nil { changed[record.digest] = try change(record.json) }
    guard changed.contains(where: { $0.key != $0.value.1 }) else { return nil }
    let rows = try rows(of: subject)
    for row in rows { if let place = row.place { try wipe(place, of: row.importID) } }
    try connection.execute("DELETE FROM sighting WHERE shop_id = \(shop) AND subject_id = \(subject)")
    var kept: Set<RecordDigest> = []
    for row in rows {
      guard let (json, digest) = changed[row.digest] else { continue }
      let place = kept.insert(digest).inserted ? try keep(json, of: subject, in: row.importID) : nil
      try connection.execute(
        """
        INSERT INTO sighting (shop_id, subject_id, import_id, digest, row_number, sheet, outcome, pack, start, length)
        VALUES (\(shop), \(subject), \(row.importID), \(digest.bytes), \(row.row), \(row.sheet), \(row.outcome),
          \(place?.pack), \(place?.start), \(place?.length))
        ON CONFLICT (shop_id, subject_id, import_id, digest) DO NOTHING
        """)
    }
    return records.compactMap { changed[$0.digest]?.0 }
  }

  private func rows(of subject: Int64) throws -> [Row] {
    try connection.rows(
      """
      SELECT import_id, digest, row_number, sheet, outcome, pack, start, length FROM sighting
      WHERE shop_id = \(shop) AND subject_id = \(subject) ORDER BY import_id, digest
      """
    ).map { row in
      let pack: Int64? = try row("pack")
      return Row(
        importID: try row("import_id"), digest: try row("digest"), row: try row("row_number"), sheet: try row("sheet"),
        outcome: try row("outcome"),
        place: try pack.map { RecordPacks.Place(pack: $0, start: try row("start"), length: try row("length")) })
    }
  }

  private func keep(_ json: [UInt8], of subject: Int64, in importID: ID<FileImport>) throws -> RecordPacks.Place? {
    var packs = RecordPacks()
    let place = packs.add(subject, json[...])
    try packs.write(for: importID, of: shop, on: connection)
    return place
  }

  /// Blanks stand where the record was, so that others of its pack stay where they are.
  private func wipe(_ place: RecordPacks.Place, of importID: ID<FileImport>) throws {
    let body = try connection.value(
      "SELECT body FROM record_pack WHERE shop_id = \(shop) AND import_id = \(importID) AND pack = \(place.pack)",
      as: [UInt8].self)
    guard var body, place.start + place.length <= body.count else { return }
    for index in place.start..<place.start + place.length { body[index] = UInt8(ascii: " ") }
    try connection.execute(
      """
      UPDATE record_pack SET body = \(body)
      WHERE shop_id = \(shop) AND import_id = \(importID) AND pack = \(place.pack)
      """)
  }
}
