import Foundation
package import Storage
package import Trade

/// `canting live rehearse`: a whole session replayed through the desk, in books of its own.
package struct RehearseLive: Sendable {
  private let plan: ReplayPlan
  /// Books that are empty; nil for a file that is made for this and taken away.
  private let location: DatabaseLocation?

  package init(_ plan: ReplayPlan, in location: DatabaseLocation?) {
    self.plan = plan
    self.location = location
  }

  /// - Parameter progress: told after each round how far it is.
  /// - Throws: ``CommandFailure`` of kind `cannotCreate` where the books hold something already: a replay leaves a
  ///   made-up shop in them.
  package func run(progress: (CommandProgress) -> Void) async throws -> ReplayReport {
    guard let location else { return try await inTemporaryFile(progress) }
    return try await replay(in: location, progress)
  }

  private func inTemporaryFile(_ progress: (CommandProgress) -> Void) async throws -> ReplayReport {
    let folder = NSTemporaryDirectory() + "canting-rehearsal-\(UUID().uuidString)"
    try DataFolder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    return try await replay(in: .sqlite(path: folder + "/rehearsal.sqlite"), progress)
  }

  private func replay(
    in location: DatabaseLocation, _ progress: (CommandProgress) -> Void
  ) async throws -> ReplayReport {
    if case .sqlite = location, !location.isMissing {
      throw CommandFailure(.cannotCreate, Sentences.rehearsalNeedsEmptyBooks(location.place))
    }
    let database = try location.open(as: "canting live rehearse")
    do {
      try await Self.checkEmpty(database)
      try await Schema.migrator.migrate(database, at: Instant.now.milliseconds) { _, _ in }
      let (plan, all) = (self.plan, Double(max(1, self.plan.comments)))
      let report = try await Replay(plan, in: database).run { done in
        progress(CommandProgress(done: done, share: min(1, Double(done) / (all * 1.06))))
      }
      try await database.close()
      return report
    } catch {
      try? await database.close()
      throw error
    }
  }

  private static func checkEmpty(_ database: any SQLDatabase) async throws {
    guard database.dialect == .postgres else { return }
    let tables: Int64 = try await database.read { connection in
      try connection.value("SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = current_schema()") ?? 0
    }
    guard tables == 0 else {
      throw CommandFailure(.cannotCreate, Sentences.rehearsalNeedsEmptyBooks(database.place))
    }
  }
}
