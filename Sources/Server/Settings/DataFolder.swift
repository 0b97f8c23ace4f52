import Foundation
import Trade

/// The folder where the books and what belongs to them lie.
package struct DataFolder: Sendable, Equatable {
  /// Absolute, so that a server and a command that were started in different folders mean the same place.
  package let path: String

  package init(_ path: String) {
    self.path = URL(filePath: path).standardizedFileURL.path(percentEncoded: false).droppingLastSlash
  }

  /// The SQLite file, where no other was named.
  package var books: String { path + "/canting.sqlite" }
  package var backups: String { path + "/backups" }
  /// Erasures of buyers, to be done again on books that are restored from before them. Belongs to the backups.
  package var erasures: String { path + "/" + ErasureList.fileName }
  /// How sending copies away went, the last time, for each place.
  var copyNotes: String { path + "/backup-copies.json" }
  /// What trying a backup found, the last time.
  var drillNote: String { path + "/backup-drill.json" }
  /// Files while they come in by a page or the API.
  var uploads: String { path + "/uploads" }
  /// Files that are being imported, until their import has ended.
  package var incoming: String { path + "/incoming" }

  /// Makes the folder, readable for its owner alone: it will hold buyers' names and addresses.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  package func make() throws { try Self.make(path) }

  static func make(_ path: String) throws {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotCreate, Sentences.cannotMakeFolder(path))
    }
  }
}

extension String {
  fileprivate var droppingLastSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
