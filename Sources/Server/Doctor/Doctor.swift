import Foundation
import Storage
package import Trade
import Web

/// Looks a machine over that is to keep a family's books: clock, disk, libraries, addresses, backups.
package struct Doctor: Sendable {
  let settings: Settings

  package init(_ settings: Settings) { self.settings = settings }

  /// Whether there is nothing here to look at: most often it is the wrong folder.
  package var hasNoBooks: Bool { settings.database.isMissing }

  /// What can be said where there are no books: that, first, and how the machine is. Backups and addresses of books that
  /// are not there would only lead astray.
  package func examineWithoutBooks(at now: Instant = .now) -> [Finding] {
    [.noBooks(at: settings.database.place), .clock(now, newestBackup: nil)] + disk()
      + LoadedLibraries.current.findings(usesSQLite: usesSQLite)
  }

  /// Everything that is seen without opening the books; takes some seconds at the most and leaves nothing behind.
  ///
  /// - Parameter serving: what a running server says of itself, which goes before these settings.
  package func examine(serving: ServingAnswer? = nil, at now: Instant = .now) -> [Finding] {
    let newest = settings.data.keptBackups().first
    return [.clock(now, newestBackup: newest?.madeAt)] + disk() + [
      .openFiles(limit: OpenFiles.most, connections: settings.limits.connections)
    ]
      + LoadedLibraries.current.findings(usesSQLite: usesSQLite)
      + (usesSQLite ? [] : [.postgresTools(areThere: PostgresLibrary.hasTools)]) + .databaseWire(settings.database)
      + .addresses(settings, at: now)
      + [.backup(newest?.madeAt, bytes: newest?.bytes, at: now)]
      + [
        .copies(serving?.places ?? BackupNotes(data: settings.data).standing(settings.backups, nil).places, at: now)
      ]
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

  static func noBooks(at place: String) -> Finding {
    Finding("books", .mend, Sentences.doctorNoBooks(place), Sentences.doctorNoBooksAdvice)
  }

  /// Books that could not be looked into.
  package static func books(_ failure: CommandFailure) -> Finding {
    Finding("verify", failure.kind == .noInput ? .look : .mend, failure.sentence, Sentences.doctorBooksAdvice)
  }
}

extension ServingAnswer {
  fileprivate var places: [Backups.Place] {
    copies.compactMap { copy in
      Backups.PlaceKind(rawValue: copy.kind).map { Backups.Place(kind: $0, failedSince: copy.failedSince) }
    }
  }
}
