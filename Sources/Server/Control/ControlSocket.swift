import Foundation
package import Storage

/// The Unix socket through which a server lets this machine's command line use the books it holds.
///
/// It lies beside the SQLite file, since that file is what server and command must agree on. Only the user who runs the
/// server can open it.
package struct ControlSocket: Sendable, Equatable {
  package let path: String

  /// Nil for PostgreSQL, which many processes may use at once.
  package init?(of location: DatabaseLocation) {
    guard case .sqlite(let path) = location else { return nil }
    // Whatever link or relative path leads to the books: server and command must mean the same socket.
    self.path = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false) + ".socket"
  }

  /// The longest path the kernel takes for a socket, less a byte for its end.
  private static let longest = 107

  /// A path to the socket that the kernel takes.
  ///
  /// A longer one is reached through the folder's descriptor, which then stays open as long as the process.
  package func address() throws -> String {
    guard path.utf8.count > Self.longest, let slash = path.lastIndex(of: "/") else { return path }
    let folder = String(path[..<slash])
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SQLError(kind: .disk, message: "\(folder): \(String(cString: strerror(errno)))")
    }
    return "/proc/self/fd/\(descriptor)\(path[slash...])"
  }

  /// Lets nobody but the owner in.
  func restrict() { chmod(path, 0o600) }

  func remove() { unlink(path) }
}
