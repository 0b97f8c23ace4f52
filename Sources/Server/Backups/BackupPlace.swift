import Crypto
import Foundation
import Storage
import Web

/// A place beside the data folder where copies of backups lie: a folder on another disk, or a bucket.
protocol BackupPlace: Sendable {
  var kind: Backups.PlaceKind { get }
  /// Where it is, as whoever runs the machine named it; nothing secret.
  var shown: String { get }

  /// How a person names a copy that lies there, for `canting restore`.
  func address(of name: String) -> String
  /// Whether it lies on the disk of that folder, and is lost with it.
  func isOnDisk(of folder: String) async throws -> Bool
  /// Names of files there, with their sizes in bytes.
  func files() async throws -> [String: Int]
  /// Puts a file there, whole or not at all, in the place of one of that name.
  func put(_ path: String, as name: String) async throws
  /// Fetches a file from there into a new one.
  func get(_ name: String, to path: String) async throws
  func remove(_ name: String) async throws
}

/// A folder that is there already: one that is missing is a disk that was pulled out, and is not made anew beneath it.
struct FolderPlace: BackupPlace {
  let path: String

  /// What a copy's name ends in until it is whole.
  private static let partial = ".partial"

  var kind: Backups.PlaceKind { .folder }
  var shown: String { path }

  func address(of name: String) -> String { "\(path)/\(name)" }

  func isOnDisk(of folder: String) async throws -> Bool {
    try await Blocking.run {
      var (own, other) = (stat(), stat())
      return stat(path, &own) == 0 && stat(folder, &other) == 0 && own.st_dev == other.st_dev
    }
  }

  func files() async throws -> [String: Int] { try await Blocking.run { try list() } }

  func put(_ source: String, as name: String) async throws {
    try await Blocking.run { try putWhole(source, as: name) }
  }

  func get(_ name: String, to target: String) async throws {
    try await Blocking.run { _ = try copy(address(of: name), to: target) }
  }

  func remove(_ name: String) async throws {
    try await Blocking.run {
      guard unlink(address(of: name)) == 0 || errno == ENOENT else {
        throw CommandFailure(.inputOutput, Sentences.cannotWrite(address(of: name)))
      }
    }
  }

  private func list() throws -> [String: Int] {
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
      throw CommandFailure(.noInput, Sentences.copyFolderMissing(path))
    }
    return names.reduce(into: [:]) { files, name in
      let facts = try? FileManager.default.attributesOfItem(atPath: address(of: name))
      if let bytes = facts?[.size] as? NSNumber { files[name] = bytes.intValue }
    }
  }

  private func putWhole(_ source: String, as name: String) throws {
    removeLeftovers()
    let partial = address(of: name) + Self.partial
    unlink(partial)
    do {
      let digest = try copy(source, to: partial)
      // Read back: a memory stick that is worn out takes everything and keeps nothing. Memory, which still has it all, is
      // told to forget it.
      Self.forgetPages(of: partial)
      guard try FileDigest.of(partial).digest == digest else { throw BucketError.damaged(name) }
      guard rename(partial, address(of: name)) == 0 else {
        throw CommandFailure(.cannotCreate, Sentences.cannotWrite(address(of: name)))
      }
      BackupFile.syncFolder(of: address(of: name))
    } catch {
      unlink(partial)
      throw error
    }
  }

  /// Takes away what is left of copies that were cut off, such as by a stick that was pulled out: each holds buyers' names,
  /// and the next copy has another name. A day, for a stick's file system may not know the time zone.
  private func removeLeftovers() {
    let manager = FileManager.default
    for name in (try? manager.contentsOfDirectory(atPath: path)) ?? []
    where name.hasPrefix("canting-") && name.hasSuffix(Self.partial) {
      let touched = (try? manager.attributesOfItem(atPath: address(of: name)))?[.modificationDate] as? Date
      if let touched, -touched.timeIntervalSinceNow > 86_400 { unlink(address(of: name)) }
    }
  }

  private static func forgetPages(of path: String) {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return }
    posix_fadvise(file, 0, 0, POSIX_FADV_DONTNEED)
    close(file)
  }

  /// - Returns: the digest of what was read.
  private func copy(_ source: String, to target: String) throws -> SHA256.Digest {
    let pieces = try FilePieces(path: source, size: 1 << 20)
    let file = try NewFileHandle(target)
    var hash = SHA256()
    while let piece = try pieces.next() {
      hash.update(data: piece)
      try file.write(piece)
    }
    try file.close()
    return hash.finalize()
  }
}

/// A bucket of S3, or of what speaks its language.
struct BucketPlace: BackupPlace {
  let bucket: Bucket

  var kind: Backups.PlaceKind { .bucket }
  var shown: String { "\(bucket.settings.host) \(bucket.settings.address(of: ""))" }

  func address(of name: String) -> String { bucket.settings.address(of: name) }

  func isOnDisk(of folder: String) async throws -> Bool { false }

  func files() async throws -> [String: Int] {
    let prefix = bucket.settings.prefix
    return try await bucket.list().reduce(into: [:]) { files, object in
      guard object.key.hasPrefix(prefix) else { return }
      files[String(object.key.dropFirst(prefix.count))] = object.bytes
    }
  }

  func put(_ path: String, as name: String) async throws { try await bucket.put(path, as: key(name)) }

  func get(_ name: String, to path: String) async throws { try await bucket.get(key(name), to: path) }

  func remove(_ name: String) async throws { try await bucket.remove(key(name)) }

  private func key(_ name: String) -> String { bucket.settings.prefix + name }
}
