package import Storage

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

  /// Refused rows of an import in the order of the file, from a place on.
  package func refusals(of id: ID<FileImport>, after place: Int = 0, limit: Int = 100) async throws -> [RowNote] {
    try await database.read {
      try ImportLog(connection: $0, shop: shop).refusals(of: id, after: place, limit: min(limit, 500))
    }
  }
}
