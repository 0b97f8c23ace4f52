import Foundation

/// The files of a shop's folder, by their paths inside it.
struct FolderFiles {
  private static let folders = ["books", "photos", "lists"]

  let folder: String

  init(_ folder: String) { self.folder = folder }

  /// Files of the folder and of the three below it, sorted.
  ///
  /// - Throws: ``ShopFolderError/missing(_:)`` for what is neither a plain file nor one of those folders: a link may
  ///   lead anywhere.
  func all() throws -> [String] {
    let manager = FileManager.default
    let top = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    let below = Self.folders.filter(top.contains).flatMap { name in
      ((try? manager.contentsOfDirectory(atPath: "\(folder)/\(name)")) ?? []).map { "\(name)/\($0)" }
    }
    let files = top.filter { !Self.folders.contains($0) } + below
    for file in files where try !isPlain(file) { throw ShopFolderError.missing(file) }
    return files.sorted()
  }

  /// A file's size and digest, read a piece at a time.
  func file(_ path: String) throws -> ShopManifest.File {
    guard try isPlain(path), let file = FileHandle(forReadingAtPath: "\(folder)/\(path)") else {
      throw ShopFolderError.missing(path)
    }
    defer { try? file.close() }
    var (digest, bytes) = (RunningDigest(), Int64(0))
    while let part = try file.read(upToCount: 1 << 18), !part.isEmpty {
      part.withUnsafeBytes { digest.update($0) }
      bytes += Int64(part.count)
    }
    let hexadecimal = digest.value().map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
    return ShopManifest.File(path: path, bytes: bytes, sha256: hexadecimal)
  }

  private func isPlain(_ path: String) throws -> Bool {
    let facts = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)")
    return facts?[.type] as? FileAttributeType == .typeRegular
  }
}
