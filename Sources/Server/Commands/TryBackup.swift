import Foundation
import Storage
package import Trade
import Web

/// `canting backup --check`: a backup is put back in a place of its own, looked at from end to end, and taken away again.
/// The books in use are not touched. The same is the drill that Pengaturan offers.
package struct TryBackup: Sendable {
  private let named: String
  private let source: BackupSource
  private let settings: Settings
  /// Whether it is the drill of the newest backup. A file that somebody named says nothing of the shop's backups.
  private let isDrill: Bool

  /// - Parameter path: nil takes the newest of the data folder.
  /// - Throws: ``CommandFailure`` of kind `noInput` where there is none.
  package init(path: String?, settings: Settings) throws {
    isDrill = path == nil
    guard let path = path ?? settings.data.keptBackups().first.map({ "\(settings.data.backups)/\($0.name)" }) else {
      throw CommandFailure(.noInput, Sentences.noBackup(settings.data.backups))
    }
    (named, source, self.settings) = (path, BackupSource(path, settings: settings), settings)
  }

  /// What a backup holds, and whether it would do.
  package struct Answer: Codable, Sendable {
    package let path: String
    package let bytes: Int64
    /// How long it took until the books could be opened, and until everything was looked at, in seconds.
    package let restored: Double
    package let checked: Double
    /// Rows of all tables.
    package let rows: Int
    /// When the newest order in it was made; nil where it holds none.
    package let lastOrder: Instant?
    package let shops: [VerifyAnswer.ShopReport]
    /// What the engine's own checks found wrong.
    package let damage: [String]

    package var isSound: Bool { damage.isEmpty && shops.allSatisfy(\.differences.isEmpty) }
  }

  /// Tries it; what was found of the newest backup is written down, for Pengaturan, Hari ini and the metrics.
  ///
  /// - Throws: ``CommandFailure``, also where the file is no backup at all.
  package func run(progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }) async throws -> Answer {
    let notes = BackupNotes(data: settings.data)
    do {
      let answer = try await rehearse(progress: progress)
      if isDrill { notes.note(BackupNotes.Drill(answer, name: source.name, at: .now)) }
      return answer
    } catch let failure {
      if isDrill, failure.kind == .data {
        notes.note(BackupNotes.Drill(failure, named: named, name: source.name, at: .now))
      }
      throw failure
    }
  }

  /// The same without writing down what was found: a program that is not yet in use says nothing on the page of the one
  /// that is.
  ///
  /// - Throws: ``CommandFailure``, also where the file is no backup at all.
  func rehearse(
    progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }
  ) async throws(CommandFailure) -> Answer {
    do {
      return try await source.withFile(copies: Self.copies) { path in try await tryOut(path, progress) }
    } catch {
      throw CommandFailure(error)
    }
  }

  /// How many times its size a drill writes beside the books: the copy, and what bringing that to this schema takes.
  private static let copies: Int64 = 2

  private func tryOut(
    _ path: String, _ progress: @escaping @Sendable (CommandProgress) -> Void
  ) async throws -> Answer {
    try await settings.data.withCheckFolder { folder in
      let begun = ContinuousClock.now
      let place = try await TemporaryPlace.make(
        beside: try engine(of: path), folder: folder, at: Int(Instant.now.milliseconds / 1_000))
      do {
        let answer = try await look(path, in: place.location, folder, since: begun, progress)
        try await place.takeAway()
        return answer
      } catch {
        try? await place.takeAway()
        throw error
      }
    }
  }

  /// A dump of PostgreSQL is tried beside the books, whose server can read it.
  private func engine(of path: String) throws -> DatabaseLocation {
    guard Self.isDump(path) else { return .sqlite(path: "") }
    guard case .postgres = settings.database else {
      throw CommandFailure(.configuration, Sentences.dumpNeedsServer(path))
    }
    return settings.database
  }

  /// By its first bytes, whatever it is called; by its name where those are damaged.
  private static func isDump(_ path: String) -> Bool {
    let head = (try? FilePieces(path: path, size: 16).next()) ?? Data()
    if head.starts(with: Data("PGDMP".utf8)) { return true }
    return path.hasSuffix(".pgdump") && !head.starts(with: Data("SQLite format 3\0".utf8))
  }

  private func look(
    _ path: String, in location: DatabaseLocation, _ folder: String, since begun: ContinuousClock.Instant,
    _ progress: @escaping @Sendable (CommandProgress) -> Void
  ) async throws -> Answer {
    _ = try await ticking(progress) { share in
      try await location.restore(
        from: path, newest: Schema.migrator.newest, force: false, at: Instant.now.milliseconds, progress: share)
    }
    let books = try await Books.open(
      try Self.settings(of: location, folder: folder), as: "canting backup --check", notice: { _ in })
    do {
      let restored = begun.duration(to: .now)
      let damage = try await books.database.checkIntegrity()
      let verified = try await VerifyBooks().run(on: books, sink: { _ in })
      let (rows, lastOrder) = try await books.database.acrossShops.read { connection in
        (
          try RowCounts.all(on: connection).values.reduce(0, +),
          try connection.value("SELECT MAX(ordered_at) FROM orders", as: Instant?.self) ?? nil
        )
      }
      try await books.close()
      return Answer(
        path: named, bytes: DataFolder.size(of: path), restored: restored.inSeconds,
        checked: begun.duration(to: .now).inSeconds, rows: rows, lastOrder: lastOrder, shops: verified.shops,
        damage: damage)
    } catch {
      try? await books.close()
      throw error
    }
  }

  /// An address may hold a password, which is refused where a flag stands.
  private static func settings(of location: DatabaseLocation, folder: String) throws -> Settings {
    var given = GivenSettings()
    given.data = folder
    let address =
      switch location {
      case .sqlite(let path): path
      case .postgres(let url): url
      }
    return try Settings(given, environment: [Setting.database.variable: address])
  }
}

extension BackupNotes.Drill {
  fileprivate init(_ answer: TryBackup.Answer, name: String, at now: Instant) {
    let wrong = answer.isSound ? nil : Sentences.tried(answer, as: name)
    self.init(
      at: now, name: name, isSound: answer.isSound, shops: answer.shops.count,
      orders: answer.shops.reduce(0) { $0 + $1.orders }, rows: answer.rows, lastOrder: answer.lastOrder,
      seconds: answer.checked, indonesian: wrong?.indonesian, english: wrong?.english)
  }

  /// - Parameter path: what the failure calls it; a page calls it by its name, since paths of the machine say nothing to
  ///   a seller.
  fileprivate init(_ failure: CommandFailure, named path: String, name: String, at now: Instant) {
    self.init(
      at: now, name: name, isSound: false, shops: 0, orders: 0, rows: 0, lastOrder: nil, seconds: 0,
      indonesian: failure.sentence.indonesian.replacing(path, with: name),
      english: failure.sentence.english.replacing(path, with: name))
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
