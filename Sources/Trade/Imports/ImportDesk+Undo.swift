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

  /// Takes back an import whose undo was begun. Two that do it at once do it together.
  ///
  /// - Parameter progress: called with the number of orders done.
  /// - Throws: ``ImportError/wrongState(_:)`` for an import whose undo was not begun.
  package func runUndo(_ id: ID<FileImport>, progress: @Sendable (Int) async -> Void = { _ in }) async throws {
    underWay.hold(id)
    defer { underWay.release(id) }
    do {
      try await withdraw(id, from: .undoing, as: .undone, problem: nil, progress: progress)
    } catch ImportError.wrongState(.undone) {
      // Somebody else took the last of it away.
    }
  }

  /// Takes back what an import that could not be finished had brought, and notes it as failed.
  ///
  /// It is a task of its own: whoever asked for the import may have gone, and what it brought must go all the same.
  func takeBack(_ id: ID<FileImport>, problem: FileImportRecord.Problem?) async throws {
    try await Task { try await takeBackUncancelled(id, problem: problem) }.value
  }

  /// Ends what a killed program left behind: interrupted imports are taken back, interrupted undos finished.
  ///
  /// - Parameter silentSince: for imports that another machine was at work on, and for those of this process that
  ///   nobody holds in hand: those that showed life later than this are left alone. Whether another process of this
  ///   machine lives is known without waiting.
  /// - Returns: how many were ended.
  @discardableResult
  package func recover(silentSince: Instant) async throws -> Int {
    let held = underWay.ids
    let left = try await database.read { connection in
      try ImportLog(connection: connection, shop: shop).leftBehind(silentSince: silentSince, held: held)
    }
    for record in left {
      if record.state == .undoing {
        try await runUndo(record.id)
      } else {
        try await takeBack(record.id, problem: .interrupted)
      }
    }
    return left.count
  }

  /// Says of every import in this process's hands that it is being worked on, so that no other machine takes it back.
  package func beat() async throws {
    let held = underWay.ids
    guard !held.isEmpty else { return }
    try await database.write { connection in
      try ImportLog(connection: connection, shop: shop).beat(held)
    }
  }

  private func takeBackUncancelled(_ id: ID<FileImport>, problem: FileImportRecord.Problem?) async throws {
    let state = try await record(id).state
    guard state == .saving || state == .checking else { return }
    do {
      try await withdraw(id, from: state, as: .failed, problem: problem) { _ in }
    } catch ImportError.wrongState {
      // Somebody else has ended it: it was dropped, or another machine took it back.
    }
  }

  /// Takes an import's sightings away, pack by pack, and ends it in the transaction that finds none left.
  ///
  /// Each transaction begins by claiming the import, so that no two take the same away twice, and a writer that was
  /// thought dead either comes before the last look or finds that its import has ended.
  private func withdraw(
    _ id: ID<FileImport>, from state: FileImportRecord.State, as end: FileImportRecord.State,
    problem: FileImportRecord.Problem?, progress: @Sendable (Int) async -> Void
  ) async throws {
    var done = 0
    while true {
      let (packs, subjects) = try await database.write { connection in
        let log = ImportLog(connection: connection, shop: shop)
        try log.claim(id, in: state)
        let (packs, subjects) = try RecordPacks.first(of: id, of: shop, atLeast: Self.undoBatch, on: connection)
        if packs.isEmpty {
          if state != .checking { try ListingBook(connection: connection, shop: shop).forgetUnused() }
          try log.end(id, from: state, as: end, problem: problem)
        } else {
          try Withdrawal(connection: connection, shop: shop).withdraw(id, from: subjects)
          try RecordPacks.remove(packs, of: id, of: shop, on: connection)
        }
        return (packs.count, subjects.count)
      }
      if packs == 0 { return }
      done += subjects
      await progress(done)
    }
  }
}

extension FileImportRecord.Problem {
  static let interrupted = Self(
    id: "Impor ini terputus di tengah jalan; tidak ada yang tersimpan. Impor berkasnya sekali lagi.",
    en: "This import was interrupted; nothing of it was kept. Import the file once more.")
}
