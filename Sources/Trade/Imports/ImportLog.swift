import Storage

/// The imports of a shop, and what state each is in.
struct ImportLog {
  let connection: any SQLConnection
  let shop: ID<Shop>

  func begin(
    _ id: ID<FileImport>, fileName: String, digest: [UInt8], bytes: Int64, state: FileImportRecord.State,
    by person: ID<Person>?, now: Instant
  ) throws {
    if state == .saving { try claimBooks() }
    try connection.execute(
      """
      INSERT INTO file_import (shop_id, import_id, file_name, file_digest, file_bytes, layout, state, person_id,
        books_version, started_at, beat_at, worker, counts)
      VALUES (\(shop), \(id), \(fileName), \(digest), \(bytes), '', \(state), \(person),
        (SELECT books_version FROM shop WHERE shop_id = \(shop)), \(now), \(now), \(Worker.current.text),
        \(ImportCounts().json))
      """)
  }

  /// Moves a checked import back to checking, on the books of now.
  func startCheckingAgain(_ id: ID<FileImport>) throws {
    try move(id, from: [.checked], to: .checking)
    try connection.execute("DELETE FROM import_refusal WHERE shop_id = \(shop) AND import_id = \(id)")
    try connection.execute(
      """
      UPDATE file_import SET books_version = (SELECT books_version FROM shop WHERE shop_id = \(shop))
      WHERE shop_id = \(shop) AND import_id = \(id)
      """)
  }

  /// Moves a checked import to saving.
  func startSaving(_ id: ID<FileImport>) throws {
    try claimBooks()
    let started = try connection.execute(
      """
      UPDATE file_import SET state = 'saving', beat_at = \(Instant.now), worker = \(Worker.current.text)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state = 'checked'
        AND books_version = (SELECT books_version FROM shop WHERE shop_id = \(shop))
      """)
    guard started == 1 else {
      let record = try record(id)
      throw record.state == .checked ? ImportError.booksChanged : ImportError.wrongState(record.state)
    }
    try connection.execute("DELETE FROM import_refusal WHERE shop_id = \(shop) AND import_id = \(id)")
  }

  /// Moves an import to another state.
  ///
  /// - Throws: ``ImportError/wrongState(_:)`` when it is in none of `states`.
  func move(_ id: ID<FileImport>, from states: [FileImportRecord.State], to state: FileImportRecord.State) throws {
    if state == .undoing { try claimBooks() }
    let moved = try connection.execute(
      """
      UPDATE file_import SET state = \(state), beat_at = \(Instant.now), worker = \(Worker.current.text)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state \(in: states)
      """)
    guard moved == 1 else { throw ImportError.wrongState(try record(id).state) }
  }

  /// Says that the one who saves is alive.
  func beat(_ id: ID<FileImport>) throws {
    let alive = try connection.execute(
      """
      UPDATE file_import SET beat_at = \(Instant.now)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state = 'saving'
      """)
    guard alive == 1 else { throw ImportError.wrongState(try record(id).state) }
  }

  func finish(
    _ id: ID<FileImport>, as state: FileImportRecord.State, kind: ChannelFileKind, counts: ImportCounts
  ) throws -> FileImportRecord {
    let from: FileImportRecord.State = state == .saved ? .saving : .checking
    let finished = try connection.execute(
      """
      UPDATE file_import SET state = \(state), layout = \(kind.rawValue), counts = \(counts.json),
        finished_at = \(Instant.now)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state = \(from)
      """)
    guard finished == 1 else { throw ImportError.wrongState(try record(id).state) }
    if state == .saved { try raiseBooksVersion() }
    return try record(id)
  }

  /// Ends an import whose traces were removed.
  func end(_ id: ID<FileImport>, as state: FileImportRecord.State, problem: FileImportRecord.Problem?) throws {
    try connection.execute(
      """
      UPDATE file_import SET state = \(state), problem = \(problem?.json), finished_at = \(Instant.now)
      WHERE shop_id = \(shop) AND import_id = \(id)
      """)
    try raiseBooksVersion()
  }

  /// Keeps refused rows with the import, as many as there is room for.
  func keep(_ notes: [RowNote], of id: ID<FileImport>) throws {
    guard !notes.isEmpty else { return }
    let kept: Int =
      try connection.value(
        "SELECT COUNT(*) FROM import_refusal WHERE shop_id = \(shop) AND import_id = \(id)") ?? 0
    for (place, note) in notes.prefix(max(0, ImportDesk.keptRefusals - kept)).enumerated() {
      try connection.execute(
        """
        INSERT INTO import_refusal (shop_id, import_id, place, row_number, column_name, value, reason, order_number)
        VALUES (\(shop), \(id), \(kept + place), \(note.row), \(note.column), \(note.value),
          \("\(note.reason.code) \(note.reason.detail)"), \(note.number.isEmpty ? nil : note.number))
        """)
    }
  }

  /// Only one import of a shop changes the books at a time.
  private func claimBooks() throws {
    try connection.lock("SELECT shop_id FROM shop WHERE shop_id = \(shop)")
    let working: Int? = try connection.value(
      "SELECT 1 FROM file_import WHERE shop_id = \(shop) AND state IN ('saving', 'undoing') LIMIT 1")
    if working != nil { throw ImportError.busy }
  }

  private func raiseBooksVersion() throws {
    try connection.execute("UPDATE shop SET books_version = books_version + 1 WHERE shop_id = \(shop)")
  }
}
