import Foundation
import Storage
package import Trade
import Web

/// Looks a machine over that is to keep a family's books: clock, disk, libraries, addresses, backups.
package struct Doctor: Sendable {
  let settings: Settings

  package init(_ settings: Settings) { self.settings = settings }

  /// Everything that is seen without opening the books; takes some seconds at the most and leaves nothing behind.
  package func examine(at now: Instant = .now) -> [Finding] {
    let newest = settings.data.keptBackups().first
    return [.clock(now, newestBackup: newest?.madeAt)] + disk() + [
      .openFiles(limit: OpenFiles.most, connections: settings.limits.connections)
    ]
      + LoadedLibraries.current.findings(usesSQLite: usesSQLite)
      + (usesSQLite ? [] : [.postgresTools(areThere: PostgresLibrary.hasTools)]) + .databaseWire(settings.database)
      + .addresses(settings, at: now)
      + [.backup(newest?.madeAt, bytes: newest?.bytes, at: now)]
      + [.copies(BackupNotes(data: settings.data).standing(settings.backups, nil).places, at: now)]
  }

  /// Whether PostgreSQL keeps the shops' rows apart for this program; nil on SQLite, and where the server does not
  /// answer, which a look through the books says.
  package func examineWall() async -> Finding? {
    let isPassed = try? await settings.database.passesRowWalls()
    return isPassed.map { .wall(isPassed: $0) }
  }

  private var usesSQLite: Bool {
    if case .sqlite = settings.database { true } else { false }
  }

  private func disk() -> [Finding] {
    let folder = settings.data.path
    guard let disk = DiskFacts(of: folder) else { return [.noFolder(folder)] }
    var findings: [Finding] = [.space(disk), .fileSystem(disk, usesSQLite: usesSQLite), .folder(folder)]
    if let flush = FlushSpeed(in: folder) { findings.append(.flush(flush)) }
    return findings
  }

}

extension Finding {
  /// What `canting verify` said, in one line.
  package static func verify(_ answer: VerifyAnswer) -> Finding {
    let differences = answer.shops.reduce(0) { $0 + $1.differences.count }
    let orders = answer.shops.reduce(0) { $0 + $1.orders }
    return Finding(
      "verify", differences == 0 ? .good : .mend, Sentences.doctorVerify(orders: orders, differences: differences),
      Sentences.doctorVerifyAdvice,
      facts: ["shops": "\(answer.shops.count)", "orders": "\(orders)", "differences": "\(differences)"])
  }

  /// Books that could not be looked into; none yet is nothing wrong.
  package static func books(_ failure: CommandFailure) -> Finding {
    Finding("verify", failure.kind == .noInput ? .look : .mend, failure.sentence, Sentences.doctorBooksAdvice)
  }
}
