package import Storage

/// An import in steps, for callers that answer at once and let the work go on behind: each `begin` notes in the books what
/// is to happen, each `run` does it. What was begun and never run is ended by ``ImportDesk/recover(silentSince:)``.
extension ImportDesk {
  /// Notes a file that is to be checked.
  ///
  /// - Parameter digest: SHA-256 of the file.
  package func beginCheck(
    _ id: ID<FileImport>, name: String, digest: [UInt8], bytes: Int64, by person: ID<Person>?, now: Instant,
    on connection: any SQLConnection
  ) throws {
    try ImportLog(connection: connection, shop: shop).begin(
      id, fileName: String(name.prefix(200)), digest: digest, bytes: bytes, state: .checking, by: person, now: now)
  }

  /// Notes that a checked file is to be counted again, on the books of now.
  package func beginCheckAgain(_ id: ID<FileImport>, on connection: any SQLConnection) throws {
    try ImportLog(connection: connection, shop: shop).startCheckingAgain(id)
  }

  /// Reads a file that was begun and counts what it would do.
  package func runCheck(
    _ id: ID<FileImport>, _ file: File, progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> FileImportRecord {
    try await run(id, file, into: .checked, progress: progress) { batch, connection in
      let store = ImportStore(connection: connection, shop: shop, importID: id)
      return try store.compare(batch)
    }
  }

  /// Notes that a checked file is to be saved.
  ///
  /// - Throws: ``ImportError/booksChanged`` when another import came between; check again.
  package func beginSave(_ id: ID<FileImport>, on connection: any SQLConnection) throws {
    try ImportLog(connection: connection, shop: shop).startSaving(id)
  }

  /// Saves a file that was begun.
  package func runSave(
    _ id: ID<FileImport>, _ file: File, progress: @escaping @Sendable (Progress) async -> Void = { _ in }
  ) async throws -> FileImportRecord {
    try await run(id, file, into: .saved, progress: progress) { batch, connection in
      try ImportStore(connection: connection, shop: shop, importID: id).save(batch)
    }
  }

  /// Forgets a checked file that nobody wants to save.
  package func drop(_ id: ID<FileImport>, on connection: any SQLConnection) throws {
    try ImportLog(connection: connection, shop: shop).move(id, from: [.checked, .checking], to: .dropped)
  }

  /// Notes that the seller knows of the rows an import refused.
  ///
  /// - Throws: ``ImportError/unknownImport``.
  package func seeRefusals(of id: ID<FileImport>, at now: Instant, on connection: any SQLConnection) throws {
    try ImportLog(connection: connection, shop: shop).seeRefusals(of: id, at: now)
  }

  /// Drops what was counted before a moment and that nobody has saved.
  ///
  /// - Returns: how many imports that were.
  package func lapse(checkedBefore moment: Instant) async throws -> Int {
    try await database.write { try ImportLog(connection: $0, shop: shop).lapse(checkedBefore: moment) }
  }

  /// Notes that a saved import is to be taken back.
  package func beginUndo(_ id: ID<FileImport>, on connection: any SQLConnection) throws {
    try ImportLog(connection: connection, shop: shop).move(id, from: [.saved], to: .undoing)
  }
}
