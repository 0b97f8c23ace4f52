import Storage

/// The ledger of what files said: one line per order and import.
///
/// A record's JSON is kept in the packs of the import that showed it (``RecordPacks``). Where that is the record the books
/// have by then, it is kept already, with an earlier sighting of the same digest.
struct SightingBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// A view of one subject (an order or a return) as one import showed it.
  struct Sighting {
    let importID: ID<FileImport>
    let digest: RecordDigest
    let row: Int
    /// Where a file may have several; nil for orders and returns, which stand on one.
    let sheet: String?
    let json: [UInt8]
  }

  func record(_ plans: [OrderPlan], for importID: ID<FileImport>) throws {
    try record(
      plans.map { plan in
        let digest = plan.frame.version.digest
        return New(
          subject: plan.id.value, digest: digest, row: plan.frame.firstRow, outcome: plan.outcome,
          json: plan.known?.version.digest == digest ? nil : plan.frame.json)
      }, for: importID)
  }

  func record(
    _ frame: ReturnFrame, subject: ID<ChannelReturn>, outcome: OrderIntake.Outcome, isKept: Bool,
    for importID: ID<FileImport>
  ) throws {
    let new = New(
      subject: subject.value, digest: frame.digest, row: frame.firstRow, outcome: outcome,
      json: isKept ? nil : frame.json)
    try record([new], for: importID)
  }

  func record(_ plans: [MoneyIntake.Plan], for importID: ID<FileImport>) throws {
    try record(
      plans.map { plan in
        New(
          subject: plan.id.value, digest: plan.frame.digest, row: plan.frame.row,
          sheet: plan.frame.sheet.isEmpty ? nil : plan.frame.sheet, outcome: plan.outcome,
          json: plan.known?.version.digest == plan.frame.digest ? nil : plan.frame.bytes)
      }, for: importID)
  }

  /// A sighting to be written down.
  private struct New {
    let subject: Int64
    let digest: RecordDigest
    let row: Int
    var sheet: String?
    let outcome: OrderIntake.Outcome
    /// Nil where the books keep it already.
    let json: ArraySlice<UInt8>?
  }

  private func record(_ sightings: [New], for importID: ID<FileImport>) throws {
    var packs = RecordPacks()
    let places = sightings.map { packs.add($0.subject, $0.json) }
    try packs.write(for: importID, of: shop, on: connection)
    try connection.batch(
      """
      INSERT INTO sighting (shop_id, subject_id, import_id, digest, row_number, sheet, outcome, pack, start,
        length)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      ON CONFLICT (shop_id, subject_id, import_id, digest) DO NOTHING
      """
    ) { batch in
      for (sighting, place) in zip(sightings, places) {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(sighting.subject)
          row.bind(importID.value)
          row.bind(sighting.digest)
          row.bind(Int64(sighting.row))
          row.bind(sighting.sheet.sqlValue)
          row.bind(.text(sighting.outcome.rawValue))
          row.bind((place?.pack).sqlValue)
          row.bind((place?.start).sqlValue)
          row.bind((place?.length).sqlValue)
        }
      }
    }
  }

  /// All views of a subject, each with its record.
  func sightings(of subject: Int64) throws -> [Sighting] {
    let rows = try connection.rows(
      """
      SELECT sighting.import_id, digest, row_number, sheet,
        SUBSTR(body, CAST(start + 1 AS INTEGER), CAST(length AS INTEGER)) AS record
      FROM sighting
      LEFT JOIN record_pack ON record_pack.shop_id = sighting.shop_id AND record_pack.import_id = sighting.import_id
        AND record_pack.pack = sighting.pack
      WHERE sighting.shop_id = \(shop) AND subject_id = \(subject) ORDER BY sighting.import_id, digest
      """)
    var records: [RecordDigest: [UInt8]] = [:]
    for row in rows {
      if let record: [UInt8] = try row("record") { records[try row("digest")] = record }
    }
    return try rows.map { row in
      let digest: RecordDigest = try row("digest")
      guard let json = records[digest] else {
        throw SQLError(kind: .unexpectedValue, message: "subject \(subject) has a sighting without a record")
      }
      return Sighting(
        importID: try row("import_id"), digest: digest, row: try row("row_number"), sheet: try row("sheet"),
        json: json)
    }
  }

  /// Removes what an import said of a subject, and answers what the others say.
  func withdraw(_ importID: ID<FileImport>, from subject: Int64) throws -> [Sighting] {
    let all = try sightings(of: subject)
    try connection.execute(
      "DELETE FROM sighting WHERE shop_id = \(shop) AND subject_id = \(subject) AND import_id = \(importID)")
    let remaining = all.filter { $0.importID != importID }
    for sighting in Dictionary(remaining.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first }).values {
      try keep(sighting, of: subject)
    }
    return remaining
  }

  /// Gives a sighting its record where only a withdrawn one carried it.
  private func keep(_ sighting: Sighting, of subject: Int64) throws {
    let kept: Int? = try connection.value(
      """
      SELECT 1 FROM sighting WHERE shop_id = \(shop) AND subject_id = \(subject) AND digest = \(sighting.digest)
        AND pack IS NOT NULL LIMIT 1
      """)
    guard kept == nil else { return }
    var packs = RecordPacks()
    guard let place = packs.add(subject, sighting.json[...]) else { return }
    try packs.write(for: sighting.importID, of: shop, on: connection)
    try connection.execute(
      """
      UPDATE sighting SET pack = \(place.pack), start = \(place.start), length = \(place.length)
      WHERE shop_id = \(shop) AND subject_id = \(subject) AND import_id = \(sighting.importID)
        AND digest = \(sighting.digest)
      """)
  }
}
