import Foundation
import Synchronization

/// Another process has the books open.
package struct DatabaseInUse: Error, CustomStringConvertible {
  package let path: String
  /// What the holder wrote about itself: what it is, its process id and since when.
  package let holder: String

  package var description: String { "\(path) is in use by \(holder)" }
}

/// Keeps a SQLite file for one process.
///
/// Debian's SQLite can lose a commit when two connections commit and checkpoint at the same instant (the WAL-reset bug,
/// fixed in 3.51.3), so no second process may open the file. The lock is the kernel's: it ends with the process, however
/// that ends, and a left-over lock file means nothing.
final class SQLiteLock: Sendable {
  private let descriptor: Mutex<Int32>

  init(path: String, holder: String) throws {
    let lockPath = Self.realPath(of: path) + ".lock"
    let file = Glibc.open(lockPath, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SQLError.disk("\(lockPath) cannot be opened") }
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let text = (try? String(contentsOfFile: lockPath, encoding: .utf8)) ?? ""
      Glibc.close(file)
      let line = text.trimmingCharacters(in: .whitespacesAndNewlines)
      throw DatabaseInUse(path: path, holder: line.isEmpty ? "another process" : line)
    }
    let since = Date().formatted(.iso8601)
    let note = Array("\(holder), process \(getpid()), since \(since)\n".utf8)
    ftruncate(file, 0)
    _ = pwrite(file, note, note.count, 0)
    descriptor = Mutex(file)
  }

  func release() {
    descriptor.withLock { file in
      // Unlocked before it is closed: a child that is just being started holds a copy of the descriptor for a moment.
      if file >= 0 {
        flock(file, LOCK_UN)
        Glibc.close(file)
      }
      file = -1
    }
  }

  deinit { release() }

  /// The file itself, whatever link or relative path leads to it: two names must not give two locks.
  static func realPath(of path: String) -> String {
    if let whole = resolve(path) { return whole }
    let url = URL(filePath: path)
    guard let folder = resolve(url.deletingLastPathComponent().path) else { return path }
    return folder + "/" + url.lastPathComponent
  }

  private static func resolve(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}

extension SQLError {
  /// A file that the system refused, with the system's reason (errno).
  static func disk(_ what: String) -> SQLError {
    SQLError(kind: .disk, message: "\(what): \(String(cString: strerror(errno)))")
  }
}
