import Hummingbird
import Storage
package import Trade

/// The copies of the installation's books, as Pengaturan and the API deal with them.
///
/// A copy holds every shop's books. So only where there is one shop does its owner see, make and fetch them; where there
/// are several, whoever runs the installation does.
package struct Backups: Sendable {
  /// One copy on the disk.
  package struct Copy: Sendable, Equatable {
    package let name: String
    package let madeAt: Instant
    package let bytes: Int

    package init(name: String, madeAt: Instant, bytes: Int) {
      self.name = name
      self.madeAt = madeAt
      self.bytes = bytes
    }
  }

  /// The newest first.
  let all: @Sendable () async throws -> [Copy]
  /// Makes one more.
  let make: @Sendable () async throws -> Void
  /// The file of a copy that ``all`` names.
  let path: @Sendable (String) -> String
  /// What happens by itself, and how it went.
  let standing: @Sendable () async -> Standing
  /// Begins to try the newest copy, and returns at once; does nothing while one is being tried.
  let tryOut: @Sendable () async throws -> Void

  package init(
    all: @escaping @Sendable () async throws -> [Copy], make: @escaping @Sendable () async throws -> Void,
    path: @escaping @Sendable (String) -> String,
    standing: @escaping @Sendable () async -> Standing = { Standing() },
    tryOut: @escaping @Sendable () async throws -> Void = {}
  ) {
    self.all = all
    self.make = make
    self.path = path
    self.standing = standing
    self.tryOut = tryOut
  }
}

extension Backups {
  /// - Throws: ``Problem`` 403 where there are several shops.
  static func requireOneShop(on connection: any SQLConnection) throws {
    guard try ShopBook.isAlone(on: connection) else { throw Problem(.forbidden, .word("settings.backupOperator")) }
  }

  /// Makes a copy, once for each key, and writes it into the trail.
  ///
  /// The answer is written when the copy lies on the disk, so whoever asks again after a failure is not told that there is
  /// one. Until then it is the turn that keeps the same request from making two.
  ///
  /// - Parameter end: answers the request once, in the transaction of the closure it is given.
  /// - Throws: `BackupTurn.Taken`; ``Problem`` 403 where there are several shops.
  func make(
    _ request: WebRequest, _ caller: Caller,
    end: @escaping @Sendable (@escaping @Sendable (any SQLConnection) throws -> Void) async throws -> Response
  ) async throws -> Response {
    let now = request.now
    let earlier = try await caller.database.write { connection in
      try Self.requireOneShop(on: connection)
      let turn = BackupTurn(connection: connection, now: now)
      try turn.lock()
      let earlier = try request.earlierAnswer(caller, on: connection)
      if earlier == nil { try turn.take() }
      return earlier
    }
    if let earlier { return earlier }
    // Goes on when the reader leaves: half a turn would keep everybody waiting.
    return try await Task { try await run(request, caller, end: end) }.value
  }

  private func run(
    _ request: WebRequest, _ caller: Caller,
    end: (@escaping @Sendable (any SQLConnection) throws -> Void) async throws -> Response
  ) async throws -> Response {
    let now = request.now
    do {
      try await make()
      return try await end { connection in
        try BackupTurn(connection: connection, now: now).end()
        try request.note(.backedUp, by: caller, on: connection)
      }
    } catch {
      try? await caller.database.write { try BackupTurn(connection: $0, now: now).end() }
      throw error
    }
  }

  /// The copy of that name as a download.
  ///
  /// - Throws: ``Problem`` 404 for a name that is no copy's, and everywhere where there are several shops.
  func download(_ name: String, _ request: WebRequest, _ caller: Caller) async throws -> Response {
    guard try await caller.database.read({ try ShopBook.isAlone(on: $0) }),
      let copy = try await all().first(where: { $0.name == name })
    else { throw Problem.notFound }
    try await caller.database.write { try request.note(.tookBackup, name, by: caller, on: $0) }
    return try request.file(path(copy.name), name: copy.name, type: "application/octet-stream")
  }
}

extension BackupTurn.Taken: ProblemConvertible {
  package var problem: Problem { .tooMany(after: max(1, Int(wait.components.seconds))) }
}
