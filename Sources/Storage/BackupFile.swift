import Foundation

/// Why a backup could not be written or taken back.
package enum BackupError: Error, Equatable, CustomStringConvertible {
  /// A file of that name is there, and is not written over.
  case exists(String)
  /// The file is not a backup that can be used; `why` says what is wrong with it.
  case unusable(path: String, why: String)
  /// There are books at the place already, and nobody said that they may be set aside.
  case booksExist(String)

  package var description: String {
    switch self {
    case .exists(let path): "\(path) exists already, and a backup is not written over another file"
    case .unusable(let path, let why): "\(path) is not a backup that can be restored: \(why)"
    case .booksExist(let place): "\(place) holds books already: restoring would put others in their place"
    }
  }
}

/// A file that appears under its name only when it is complete.
package struct BackupFile {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Has `body` write a file under another name beside it, and gives it its own name when that is done.
  func write(_ body: (_ partial: String) async throws -> Void) async throws {
    guard !FileManager.default.fileExists(atPath: path) else { throw BackupError.exists(path) }
    let partial = "\(path).\(UUID().uuidString.prefix(8)).partial"
    // Made first, so that nobody else can read it, whatever program writes it.
    let file = Glibc.open(partial, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SQLError.disk("\(partial) cannot be made") }
    Glibc.close(file)
    do {
      try await body(partial)
      try publish(partial)
    } catch {
      for suffix in ["", "-journal", "-wal", "-shm"] { unlink(partial + suffix) }
      throw error
    }
  }

  /// Linking refuses where renaming would write over a file that came meanwhile.
  private func publish(_ partial: String) throws {
    if link(partial, path) == 0 {
      unlink(partial)
    } else if errno == EEXIST {
      throw BackupError.exists(path)
    } else if rename(partial, path) != 0 {
      // Reached on file systems without links, such as a memory stick's, only when renaming fails too.
      throw SQLError.disk("\(path) cannot be made")
    }
    Self.syncFolder(of: path)
  }

  /// A new name is on the disk only when its folder is. A file system that cannot say so, such as a memory stick's, is
  /// passed over.
  package static func syncFolder(of path: String) {
    let folder = Glibc.open(URL(filePath: path).deletingLastPathComponent().path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    Glibc.close(folder)
  }
}
