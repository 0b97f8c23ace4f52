import Foundation

/// `canting backup --new-key`: a key in a file of its own, for its owner's eyes alone.
package struct NewBackupKey: Sendable {
  private let path: String

  package init(_ path: String) { self.path = path }

  /// - Throws: ``CommandFailure`` of kind `cannotCreate`, also where there is such a file: a key is never written over.
  package func make() throws -> BackupKey {
    try NewPlace(path).check()
    let key = BackupKey()
    let file = try NewFileHandle(path)
    do {
      try file.write(Data((key.text + "\n").utf8))
      try file.close()
    } catch {
      // Half a key opens nothing, and none at all closes nothing.
      unlink(path)
      throw error
    }
    return key
  }
}
