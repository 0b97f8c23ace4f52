import Crypto
import Foundation
import Storage

/// A file that nobody can read or change without the key: pieces of a megabyte, each closed with AES-256-GCM.
///
/// `CANTING SEALED 1`, the key's mark (8 bytes), a salt (32 bytes), then the pieces, each 16 bytes longer than what it
/// holds. A piece's nonce is its number and whether it is the last, so that none can be left out, moved or cut off.
struct SealedFile {
  /// At the end of a name.
  static let ending = ".sealed"

  private static let magic = Data("CANTING SEALED 1".utf8)
  private static let markBytes = 8
  private static let saltBytes = 32
  private static let pieceBytes = 1 << 20
  private static let tagBytes = 16

  let path: String

  /// Why a sealed file could not be opened.
  enum Refusal: Error, Equatable {
    /// It is closed with another key than those that were named; the marks of all.
    case otherKey(name: String, mark: String, keys: [String])
    /// It was changed or cut off, or is no sealed file at all.
    case damaged
  }

  /// How many bytes a file of so many has when it is closed.
  static func bytes(sealing plain: Int) -> Int {
    let pieces = max(1, (plain + pieceBytes - 1) / pieceBytes)
    return magic.count + markBytes + saltBytes + plain + pieces * tagBytes
  }

  /// Closes a file into a new one.
  func seal(from plain: String, with key: BackupKey) async throws {
    try await Blocking.run { try sealPieces(from: plain, with: key) }
  }

  private func sealPieces(from plain: String, with key: BackupKey) throws {
    let salt = SymmetricKey(size: .bits256).withUnsafeBytes { Data($0) }
    let fileKey = key.file(salt)
    let out = try NewFileHandle(path)
    try out.write(Self.magic + Data(key.mark.utf8) + salt)
    let pieces = try FilePieces(path: plain, size: Self.pieceBytes)
    var (number, piece) = (UInt64(0), try pieces.next() ?? Data())
    while true {
      let following = try pieces.next()
      let box = try AES.GCM.seal(piece, using: fileKey, nonce: Self.nonce(number, isLast: following == nil))
      try out.write(box.ciphertext + box.tag)
      guard let following else { break }
      (number, piece) = (number + 1, following)
    }
    try out.close()
  }

  /// Opens it into a new file with the one of the keys that it was closed with; what was written is taken away again where
  /// it cannot be opened to its end.
  ///
  /// - Throws: ``Refusal``.
  func open(to plain: String, with keys: [BackupKey]) async throws {
    try await Blocking.run { try openPieces(to: plain, with: keys) }
  }

  private func openPieces(to plain: String, with keys: [BackupKey]) throws {
    let head = try FilePieces(path: path, size: Self.magic.count + Self.markBytes + Self.saltBytes)
    guard let start = try head.next(), start.count == Self.magic.count + Self.markBytes + Self.saltBytes,
      start.starts(with: Self.magic)
    else { throw Refusal.damaged }
    let mark = String(decoding: start.dropFirst(Self.magic.count).prefix(Self.markBytes), as: UTF8.self)
    guard let key = keys.first(where: { $0.mark == mark }) else {
      throw Refusal.otherKey(name: URL(filePath: path).lastPathComponent, mark: mark, keys: keys.map(\.mark))
    }
    let out = try NewFileHandle(plain)
    do {
      try Self.open(head.rest(size: Self.pieceBytes + Self.tagBytes), into: out, key.file(start.suffix(Self.saltBytes)))
      try out.close()
    } catch {
      unlink(plain)
      throw error
    }
  }

  private static func open(_ pieces: FilePieces, into out: NewFileHandle, _ key: SymmetricKey) throws {
    var (number, piece) = (UInt64(0), try pieces.next())
    while let sealed = piece {
      let following = try pieces.next()
      guard sealed.count >= tagBytes,
        let box = try? AES.GCM.SealedBox(
          nonce: nonce(number, isLast: following == nil), ciphertext: sealed.dropLast(tagBytes),
          tag: sealed.suffix(tagBytes)),
        let plain = try? AES.GCM.open(box, using: key)
      else { throw Refusal.damaged }
      try out.write(plain)
      (number, piece) = (number + 1, following)
    }
    guard number > 0 else { throw Refusal.damaged }
  }

  private static func nonce(_ number: UInt64, isLast: Bool) throws -> AES.GCM.Nonce {
    let bytes = withUnsafeBytes(of: number.bigEndian) { Data($0) }
    return try AES.GCM.Nonce(data: Data([0, 0, 0]) + bytes + Data([isLast ? 1 : 0]))
  }
}

/// A file that is being made, for its owner alone.
struct NewFileHandle {
  private let file: FileHandle
  private let path: String

  /// - Throws: ``CommandFailure`` of kind `cannotCreate`, also where there is one already.
  init(_ path: String) throws {
    let descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CommandFailure(.cannotCreate, Sentences.cannotWrite(path)) }
    (file, self.path) = (FileHandle(fileDescriptor: descriptor, closeOnDealloc: true), path)
  }

  func write(_ data: Data) throws {
    do {
      try file.write(contentsOf: data)
    } catch {
      throw CommandFailure(.inputOutput, Sentences.cannotWrite(path))
    }
  }

  /// Closes it when it is on the disk.
  func close() throws {
    do {
      try file.synchronize()
      try file.close()
    } catch {
      throw CommandFailure(.inputOutput, Sentences.cannotWrite(path))
    }
  }
}
