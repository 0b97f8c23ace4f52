import Foundation
import Storage
import Trade

/// `canting backup`: one file with everything, made while others go on working.
package struct BackUpBooks: Codable, Sendable {
  /// Absolute; nil puts it among the other backups of the data folder.
  package let path: String?
  /// Whether it is one of those that the server makes by the day, and lets go of; nil means not.
  let isDaily: Bool?

  package init(path: String?, isDaily: Bool = false) {
    self.path = path
    // Left out where it says nothing new, so that a server of an earlier version understands the rest.
    self.isDaily = isDaily ? true : nil
  }

  /// - Throws: ``CommandFailure`` of kind `cannotCreate` where none can be made, also when something is there already: a
  ///   backup is never overwritten.
  func run(on books: Books, sink: EventSink = { _ in }) async throws -> BackupAnswer {
    if let path { try NewPlace(path).check() } else { try DataFolder.make(books.data.backups) }
    let path =
      path
      ?? books.data.newBackup(of: books.database.dialect, at: .now, reason: isDaily == true ? BackupName.daily : "")
    try await relayingProgress(to: sink) { progress in
      try await ticking(progress) { share in try await books.database.backup(to: path, progress: share) }
    }
    if isDaily == true { DailyBackup(books: books).letGo() }
    return BackupAnswer(path: path, bytes: Self.size(of: path))
  }

  private static func size(of path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }
}

/// Where a backup lies.
package struct BackupAnswer: Codable, Sendable, Equatable {
  package let path: String
  package let bytes: Int64
}
