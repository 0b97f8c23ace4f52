import Foundation
import Storage
import Trade
import Web

/// `canting backup --check`: a backup is put back in a place of its own, looked at from end to end, and taken away again.
/// The books in use are not touched.
package struct TryBackup: Sendable {
  private let path: String
  private let settings: Settings

  /// - Parameter path: nil takes the newest of the data folder.
  /// - Throws: ``CommandFailure`` of kind `noInput` where there is none.
  package init(path: String?, settings: Settings) throws {
    guard let path = path ?? settings.data.keptBackups().first.map({ "\(settings.data.backups)/\($0.name)" }) else {
      throw CommandFailure(.noInput, Sentences.noBackup(settings.data.backups))
    }
    (self.path, self.settings) = (path, settings)
  }

  /// What a backup holds, and whether it would do.
  package struct Answer: Codable, Sendable {
    package let path: String
    package let bytes: Int64
    /// How long it took until the books could be opened, and until everything was looked at, in seconds.
    package let restored: Double
    package let checked: Double
    package let shops: [VerifyAnswer.ShopReport]
    /// What the engine's own checks found wrong.
    package let damage: [String]

    package var isSound: Bool { damage.isEmpty && shops.allSatisfy(\.differences.isEmpty) }
  }

  /// - Throws: ``CommandFailure``, also where the file is no backup at all.
  package func run(progress: @escaping @Sendable (CommandProgress) -> Void = { _ in }) async throws -> Answer {
    // Beside the books: it may be large, and holds buyers' names.
    let folder = settings.data.path + "/check-\(UUID().uuidString)"
    try DataFolder.make(folder)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    guard path.hasSuffix(".sqlite") else { throw CommandFailure(.unavailable, Sentences.cannotTryHere(path)) }
    let begun = ContinuousClock.now
    let location = DatabaseLocation.sqlite(path: folder + "/books.sqlite")
    do {
      _ = try await ticking(progress) { share in
        try await location.restore(
          from: path, newest: Schema.migrator.newest, force: false, at: Instant.now.milliseconds, progress: share)
      }
      let books = try await Books.open(
        try Settings(.of(location, folder: folder), environment: [:]), as: "canting backup --check", notice: { _ in })
      let restored = begun.duration(to: .now)
      let damage = try await books.database.checkIntegrity()
      let verified = try await VerifyBooks().run(on: books, sink: { _ in })
      try await books.close()
      return Answer(
        path: path, bytes: Self.size(of: path), restored: restored.inSeconds,
        checked: begun.duration(to: .now).inSeconds, shops: verified.shops, damage: damage)
    } catch {
      throw CommandFailure(error)
    }
  }

  private static func size(of path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }
}

extension GivenSettings {
  fileprivate static func of(_ location: DatabaseLocation, folder: String) -> Self {
    var given = GivenSettings()
    if case .sqlite(let path) = location { given.database = path }
    given.data = folder
    return given
  }
}

extension Duration {
  fileprivate var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
