import Storage

/// Records of many sightings of one import, kept together.
///
/// A record has about a kilobyte. Each in a row of its own it would begin a page of the database that it does not fill;
/// sixty of them in one value leave nothing unused, and one is still read in some microseconds. A pack also names the
/// subjects it is about, so that what an import showed is found without an index on every sighting.
struct RecordPacks {
  /// Where a record lies in the packs of its import.
  struct Place {
    let pack: Int64
    let start: Int
    let length: Int
  }

  private struct Pack {
    let id = ID<RecordPacks>.new().value
    var subjects: [UInt8] = []
    var body: [UInt8] = []

    var isFull: Bool { body.count >= RecordPacks.fullBody || subjects.count >= RecordPacks.fullSubjects }
  }

  /// Bytes after which a pack is full: it ends with the record that reaches them.
  private static let fullBody = 56 << 10
  private static let fullSubjects = 8 << 10

  private var packs: [Pack] = []

  /// Takes in that a subject was seen, and the record of how, unless the books keep that record already.
  ///
  /// - Returns: where the record lies; nil for none.
  mutating func add(_ subject: Int64, _ json: ArraySlice<UInt8>?) -> Place? {
    if packs.last?.isFull ?? true { packs.append(Pack()) }
    let last = packs.count - 1
    withUnsafeBytes(of: subject.littleEndian) { packs[last].subjects += $0 }
    guard let json else { return nil }
    let place = Place(pack: packs[last].id, start: packs[last].body.count, length: json.count)
    packs[last].body += json
    return place
  }

  func write(for importID: ID<FileImport>, of shop: ID<Shop>, on connection: any SQLConnection) throws {
    guard !packs.isEmpty else { return }
    try connection.batch(
      "INSERT INTO record_pack (shop_id, import_id, pack, subjects, body) VALUES ($1, $2, $3, $4, $5)"
    ) { batch in
      for pack in packs {
        try batch.add { row in
          row.bind(shop.value)
          row.bind(importID.value)
          row.bind(pack.id)
          pack.subjects.withUnsafeBufferPointer { row.bind(bytes: $0) }
          pack.body.withUnsafeBufferPointer { row.bind(bytes: $0) }
        }
      }
    }
  }

  /// The first packs of an import, and the subjects they are about.
  ///
  /// - Parameter atLeast: packs are read until they name so many subjects, if there are as many.
  /// - Returns: subjects, each once; no pack when none is left.
  static func first(
    of importID: ID<FileImport>, of shop: ID<Shop>, atLeast: Int, on connection: any SQLConnection
  ) throws -> (packs: [Int64], subjects: [Int64]) {
    let rows = try connection.rows(
      """
      SELECT pack, subjects FROM record_pack WHERE shop_id = \(shop) AND import_id = \(importID)
      ORDER BY pack LIMIT \(atLeast)
      """)
    var (packs, subjects) = ([Int64](), Set<Int64>())
    for row in rows where subjects.count < atLeast {
      packs.append(try row("pack"))
      subjects.formUnion(try Self.subjects(in: try row("subjects")))
    }
    return (packs, subjects.sorted())
  }

  /// Removes packs whose sightings were withdrawn.
  static func remove(
    _ packs: [Int64], of importID: ID<FileImport>, of shop: ID<Shop>, on connection: any SQLConnection
  ) throws {
    try connection.execute(
      "DELETE FROM record_pack WHERE shop_id = \(shop) AND import_id = \(importID) AND pack \(in: packs)")
  }

  private static func subjects(in bytes: [UInt8]) throws -> [Int64] {
    guard bytes.count % 8 == 0 else {
      throw SQLError(kind: .unexpectedValue, message: "a pack of records names its subjects in \(bytes.count) bytes")
    }
    return stride(from: 0, to: bytes.count, by: 8).map { start in
      bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | Int64($1) }
    }
  }
}
