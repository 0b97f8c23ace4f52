import Storage

extension ImportDesk {
  /// Imports, newest first; those that were dropped are left out.
  package func imports(before cursor: ID<FileImport>? = nil, limit: Int = 30) async throws -> [FileImportRecord] {
    try await database.read {
      try ImportLog(connection: $0, shop: shop).records(before: cursor, limit: min(limit, 200))
    }
  }

  /// - Throws: ``ImportError/unknownImport``.
  package func record(_ id: ID<FileImport>) async throws -> FileImportRecord {
    try await database.read { try ImportLog(connection: $0, shop: shop).record(id) }
  }

  /// Refused rows that are kept of one import.
  package static var mostRefusals: Int { KeptNotes.refusals.most }

  /// Refused rows of an import in the order of the file.
  ///
  /// - Parameter place: of the first one, from 0; ``mostRefusals`` are kept, and all are counted.
  package func refusals(of id: ID<FileImport>, from place: Int = 0, limit: Int = 100) async throws -> [RowNote] {
    try await notes(.refusals, of: id, from: place, limit: limit)
  }

  /// Rows of an import that were taken although something about them is odd; as ``refusals(of:from:limit:)``.
  package func warnings(of id: ID<FileImport>, from place: Int = 0, limit: Int = 100) async throws -> [RowNote] {
    try await notes(.warnings, of: id, from: place, limit: limit)
  }

  private func notes(
    _ list: KeptNotes, of id: ID<FileImport>, from place: Int, limit: Int
  ) async throws -> [RowNote] {
    try await database.read { connection in
      let log = ImportLog(connection: connection, shop: shop)
      return try log.notes(list, of: id, from: max(0, place), limit: min(limit, list.most))
    }
  }
}
