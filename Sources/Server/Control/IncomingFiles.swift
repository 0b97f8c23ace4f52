import Foundation
import NIOCore
import Trade

/// Files that came through the control socket, until their import has ended.
struct IncomingFiles: Sendable {
  let folder: String

  /// Takes in a file.
  ///
  /// - Returns: the path that its import is to name.
  func take<Body: AsyncSequence>(_ body: Body) async throws -> String where Body.Element == ByteBuffer {
    try DataFolder.make(folder)
    let path = "\(folder)/\(Secret.new().text)"
    guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CommandFailure(.cannotCreate, Sentences.cannotMakeFile(path)) }
    defer { try? file.close() }
    do {
      for try await part in body { try file.write(contentsOf: Data(part.readableBytesView)) }
      return path
    } catch {
      unlink(path)
      throw error
    }
  }

  /// Deletes the file of an import, if it came through here.
  func forget(_ command: BooksCommand) {
    guard case .importFile(let file) = command, file.path.hasPrefix(folder + "/") else { return }
    unlink(file.path)
  }
}
