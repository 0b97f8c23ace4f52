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
    try forgetNotes(of: id)
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
    try forgetNotes(of: id)
  }

  /// Moves an import to another state.
  ///
  /// - Throws: ``ImportError/wrongState(_:)`` when it is in none of `states`.
  func move(_ id: ID<FileImport>, from states: [FileImportRecord.State], to state: FileImportRecord.State) throws {
    if state == .undoing { try claimBooks() }
    let moved = try connection.execute(
      """
      UPDATE file_import SET state = \(state), beat_at = \(Instant.now), worker = \(Worker.current.text)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state \(in: states) AND layout <> \(CheckoutOrder.layout)
      """)
    guard moved == 1 else { throw ImportError.wrongState(try record(id).state) }
  }

  /// Says that this process is at work on an import, and keeps every other from it until the transaction ends.
  ///
  /// - Throws: ``ImportError/wrongState(_:)`` when it is no longer in that state: it was given up, or ended by another.
  func claim(_ id: ID<FileImport>, in state: FileImportRecord.State) throws {
    let claimed = try connection.execute(
      """
      UPDATE file_import SET beat_at = \(Instant.now), worker = \(Worker.current.text)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state = \(state)
      """)
    guard claimed == 1 else { throw ImportError.wrongState(try record(id).state) }
  }

  /// Says of imports of this process that they are alive, those that wait for their turn too.
  func beat(_ ids: Set<ID<FileImport>>) throws {
    try connection.execute(
      """
      UPDATE file_import SET beat_at = \(Instant.now)
      WHERE shop_id = \(shop) AND import_id \(in: ids.sorted { $0.value < $1.value })
        AND worker = \(Worker.current.text) AND state IN ('checking', 'saving', 'undoing')
      """)
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
    if state == .saved {
      try raiseBooksVersion()
      try tell(of: id, kind, counts)
    }
    return try record(id)
  }

  private func tell(of id: ID<FileImport>, _ kind: ChannelFileKind, _ counts: ImportCounts) throws {
    let saved = WebhookBody.SavedImport(
      import: id.description, layout: kind.rawValue, new: counts.new, moved: counts.moved, same: counts.same,
      refused: counts.refused)
    try WebhookOutbox(connection: connection, shop: shop, now: .now).tell(.importDone, of: [saved]) { $0[0] }
  }

  /// Ends an import whose traces were removed; one that was only being counted had left none in the books.
  func end(
    _ id: ID<FileImport>, from: FileImportRecord.State, as state: FileImportRecord.State,
    problem: FileImportRecord.Problem?
  ) throws {
    let ended = try connection.execute(
      """
      UPDATE file_import SET state = \(state), problem = \(problem?.json), finished_at = \(Instant.now)
      WHERE shop_id = \(shop) AND import_id = \(id) AND state = \(from)
      """)
    guard ended == 1 else { throw ImportError.wrongState(try record(id).state) }
    if from != .checking { try raiseBooksVersion() }
  }

  /// Notes that the seller knows of the refused rows: Hari ini names them no longer.
  func seeRefusals(of id: ID<FileImport>, at now: Instant) throws {
    let seen = try connection.execute(
      """
      UPDATE file_import SET refusals_seen_at = \(now) WHERE shop_id = \(shop) AND import_id = \(id)
      """)
    guard seen == 1 else { throw ImportError.unknownImport }
  }

  /// Drops what was counted before a moment and that nobody has saved.
  ///
  /// - Returns: how many imports that were.
  func lapse(checkedBefore moment: Instant) throws -> Int {
    try connection.execute(
      """
      UPDATE file_import SET state = 'dropped'
      WHERE shop_id = \(shop) AND state = 'checked' AND finished_at < \(moment)
      """)
  }

  /// Only one import of a shop changes the books at a time.
  private func claimBooks() throws {
    try connection.lockShop(shop)
    let working: Int? = try connection.value(
      "SELECT 1 FROM file_import WHERE shop_id = \(shop) AND state IN ('saving', 'undoing') LIMIT 1")
    if working != nil { throw ImportError.busy }
  }

  private func raiseBooksVersion() throws {
    try connection.execute("UPDATE shop SET books_version = books_version + 1 WHERE shop_id = \(shop)")
  }
}
