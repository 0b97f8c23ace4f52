import Storage

extension ImportDesk {
  /// Orders folded again in one transaction.
  private static let undoBatch = 500

  /// Takes a whole import back: what only it said leaves the books, what others said as well stays.
  ///
  /// What the seller did by hand stays: counts, matches, pieces taken back.
  package func undo(_ id: ID<FileImport>, progress: @Sendable (Int) async -> Void = { _ in }) async throws {
    try await database.write { try beginUndo(id, on: $0) }
    try await runUndo(id, progress: progress)
  }

  /// Takes back an import whose undo was begun.
  ///
  /// - Parameter progress: called with the number of orders done.
  package func runUndo(_ id: ID<FileImport>, progress: @Sendable (Int) async -> Void = { _ in }) async throws {
    try await removeSightings(of: id, progress: progress)
    try await finishUndo(of: id, as: .undone, problem: nil)
  }

  /// Takes back what an import that could not be finished had brought, and notes it as failed.
  func takeBack(_ id: ID<FileImport>, problem: FileImportRecord.Problem?) async throws {
    try await removeSightings(of: id) { _ in }
    try await finishUndo(of: id, as: .failed, problem: problem)
  }

  /// Ends what a killed program left behind: interrupted imports are taken back, interrupted undos finished.
  ///
  /// - Parameter silentSince: for imports that a process on another machine was at work on: those that showed life later
  ///   than this are left alone. Whether a process of this machine lives is known without waiting.
  package func recover(silentSince: Instant) async throws {
    let left = try await database.read { connection in
      try ImportLog(connection: connection, shop: shop).leftBehind(silentSince: silentSince)
    }
    for record in left {
      if record.state == .undoing {
        try await removeSightings(of: record.id) { _ in }
        try await finishUndo(of: record.id, as: .undone, problem: nil)
      } else {
        try await takeBack(record.id, problem: .interrupted)
      }
    }
  }

  private func removeSightings(of id: ID<FileImport>, progress: @Sendable (Int) async -> Void) async throws {
    var place: Int64 = 0
    var done = 0
    while true {
      let from = place
      let subjects = try await database.write { connection in
        let book = SightingBook(connection: connection, shop: shop)
        let subjects = try book.subjects(of: id, after: from, limit: Self.undoBatch)
        try Withdrawal(connection: connection, shop: shop).withdraw(id, from: subjects)
        return subjects
      }
      guard let last = subjects.last else { return }
      place = last
      done += subjects.count
      await progress(done)
    }
  }

  private func finishUndo(
    of id: ID<FileImport>, as state: FileImportRecord.State, problem: FileImportRecord.Problem?
  ) async throws {
    try await database.write { connection in
      try ListingBook(connection: connection, shop: shop).forgetUnused()
      try ImportLog(connection: connection, shop: shop).end(id, as: state, problem: problem)
    }
  }
}

extension FileImportRecord.Problem {
  static let interrupted = Self(
    id: "Impor ini terputus di tengah jalan; tidak ada yang tersimpan. Impor berkasnya sekali lagi.",
    en: "This import was interrupted; nothing of it was kept. Import the file once more.")
}
