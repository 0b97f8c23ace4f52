import Foundation

/// A file or a folder that a command is to make: not there yet, in a folder that is there and may be written to.
package struct NewPlace {
  let path: String

  /// - Parameter path: an absolute one.
  package init(_ path: String) { self.path = path }

  private var above: String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// Says why nothing can be made there, before anything is done for it.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  package func check() throws {
    if FileManager.default.fileExists(atPath: path) {
      throw CommandFailure(.cannotCreate, Sentences.alreadyThere(path))
    }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: above, isDirectory: &isFolder), isFolder.boolValue else {
      throw CommandFailure(.cannotCreate, Sentences.noFolderAbove(path, above))
    }
    guard access(above, W_OK | X_OK) == 0 else {
      throw CommandFailure(.cannotCreate, Sentences.closedFolderAbove(path, above))
    }
  }

  /// Makes a folder there, for its owner alone.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  func makeFolder() throws {
    try check()
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure(.cannotCreate, Sentences.cannotMakeFolder(path))
    }
  }
}
