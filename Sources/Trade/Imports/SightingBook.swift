import Storage

/// The ledger of what files said: one line per order and import.
///
/// A record's JSON is kept once per order and digest; sightings of equal records point at it by the digest.
struct SightingBook {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// A view of one subject (an order or a return) as one import showed it.
  struct Sighting {
    let importID: ID<FileImport>
    let digest: RecordDigest
    let row: Int
    let json: [UInt8]
  }

  func record(_ plans: [OrderPlan], for importID: ID<FileImport>) throws {
    try connection.batch(Self.insert) { batch in
      for plan in plans {
        let digest = plan.frame.version.digest
        // What the books' own version said is kept already, by the sighting that brought it.
        let isKept = plan.known?.version.digest == digest
        try batch.add { row in
          bind(plan.id.value, importID, digest, plan.frame.firstRow, plan.outcome, to: row)
          if isKept { row.bindNull() } else { plan.frame.json.withUnsafeBufferPointer { row.bind(bytes: $0) } }
        }
      }
    }
  }

  func record(
    _ frame: ReturnFrame, subject: ID<ChannelReturn>, outcome: OrderIntake.Outcome, isKept: Bool,
    for importID: ID<FileImport>
  ) throws {
    try connection.batch(Self.insert) { batch in
      try batch.add { row in
        bind(subject.value, importID, frame.digest, frame.firstRow, outcome, to: row)
        if isKept { row.bindNull() } else { frame.json.withUnsafeBufferPointer { row.bind(bytes: $0) } }
      }
    }
  }

  /// All views of a subject, each with its record.
  func sightings(of subject: Int64) throws -> [Sighting] {
    let rows = try connection.rows(
      """
      SELECT import_id, digest, row_number, record FROM sighting
      WHERE shop_id = \(shop) AND subject_id = \(subject) ORDER BY import_id, digest
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
      return Sighting(importID: try row("import_id"), digest: digest, row: try row("row_number"), json: json)
    }
  }

  /// Subjects that an import showed, from a place on.
  func subjects(of importID: ID<FileImport>, after place: Int64, limit: Int) throws -> [Int64] {
    try connection.rows(
      """
      SELECT DISTINCT subject_id FROM sighting
      WHERE shop_id = \(shop) AND import_id = \(importID) AND subject_id > \(place)
      ORDER BY subject_id LIMIT \(limit)
      """
    ).map { try $0("subject_id") }
  }

  /// Removes what an import said of a subject, and answers what the others say.
  func withdraw(_ importID: ID<FileImport>, from subject: Int64) throws -> [Sighting] {
    let all = try sightings(of: subject)
    try connection.execute(
      "DELETE FROM sighting WHERE shop_id = \(shop) AND subject_id = \(subject) AND import_id = \(importID)")
    let remaining = all.filter { $0.importID != importID }
    // A record that only the withdrawn sighting carried moves to one that points at it.
    for sighting in Dictionary(remaining.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first }).values {
      try connection.execute(
        """
        UPDATE sighting SET record = \(sighting.json)
        WHERE shop_id = \(shop) AND subject_id = \(subject) AND import_id = \(sighting.importID)
          AND digest = \(sighting.digest) AND record IS NULL AND NOT EXISTS (
            SELECT 1 FROM sighting AS other WHERE other.shop_id = \(shop) AND other.subject_id = \(subject)
              AND other.digest = \(sighting.digest) AND other.record IS NOT NULL)
        """)
    }
    return remaining
  }

  private static let insert: StaticString = """
    INSERT INTO sighting (shop_id, subject_id, import_id, digest, row_number, outcome, record)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (shop_id, subject_id, import_id, digest) DO NOTHING
    """

  private func bind(
    _ subject: Int64, _ importID: ID<FileImport>, _ digest: RecordDigest, _ firstRow: Int,
    _ outcome: OrderIntake.Outcome, to row: any SQLBinder
  ) {
    row.bind(shop.value)
    row.bind(subject)
    row.bind(importID.value)
    row.bind(digest.sqlValue)
    row.bind(Int64(firstRow))
    row.bind(.text(outcome.rawValue))
  }
}
