import Crypto
import Foundation

/// A file's bytes, so many at once.
struct FilePieces {
  private let file: FileHandle
  private let size: Int

  /// - Throws: ``CommandFailure`` of kind `noInput`.
  init(path: String, size: Int) throws {
    guard let file = FileHandle(forReadingAtPath: path) else {
      throw CommandFailure(.noInput, Sentences.noFile(path))
    }
    (self.file, self.size) = (file, size)
  }

  private init(_ file: FileHandle, size: Int) { (self.file, self.size) = (file, size) }

  /// What was not read yet, in pieces of another size.
  func rest(size: Int) -> FilePieces { FilePieces(file, size: size) }

  /// Nil at the end.
  func next() throws -> Data? {
    guard let piece = try file.read(upToCount: size), !piece.isEmpty else { return nil }
    return piece
  }
}

/// A file's SHA-256.
enum FileDigest {
  static func of(_ path: String) throws -> (digest: SHA256.Digest, bytes: Int) {
    var (hash, bytes) = (SHA256(), 0)
    let pieces = try FilePieces(path: path, size: 1 << 20)
    while let piece = try pieces.next() {
      hash.update(data: piece)
      bytes += piece.count
    }
    return (hash.finalize(), bytes)
  }
}
