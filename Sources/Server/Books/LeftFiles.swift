import Foundation
import Storage
import Trade

/// Takes away files that nobody needs any more: they hold buyers' names and addresses.
///
/// Whoever needs a file takes it away himself; what lies here longer was left by a program that was killed, or by people
/// who looked at a file and never saved it.
struct LeftFiles {
  let books: Books
  let now: Instant

  /// A file that is still coming in, or is being moved, was touched later than this long ago.
  private static let patience: Duration = .seconds(3_600)
  /// A product list that was checked waits so long for being saved.
  private static let listPatience: Duration = .seconds(24 * 3_600)

  private static let importPrefix = "import-"
  private static let listPrefix = "product-list-"
  static let shopPrefix = "shop-"

  /// - Returns: how many files went.
  func sweep() async throws -> Int {
    let uploads = old(in: books.data.uploads) { $0.hasPrefix(Self.listPrefix) ? Self.listPatience : Self.patience }
    let incoming = old(in: books.data.incoming) { _ in Self.patience }
    let byImport = Dictionary(grouping: incoming) { Self.importID(of: $0.name) }
    let ids = byImport.keys.compactMap { $0 }
    let needed = try await books.database.acrossShops.read { try OpenImports.needingFiles(among: ids, on: $0) }
    let left = uploads + incoming.filter { file in Self.importID(of: file.name).map { !needed.contains($0) } ?? true }
    let partial = old(in: books.data.backups) { _ in Self.patience }.filter { Self.isPartial($0.name) }
    for file in left + partial { unlink(file.path) }
    return left.count + partial.count + sweepFolders(in: books.data.uploads, Self.shopPrefix)
      + sweepFolders(in: books.data.path, DataFolder.checkPrefix)
  }

  /// A backup that was being written when the program was killed, with what the engine keeps beside it. Another file in
  /// that folder is somebody's.
  private static func isPartial(_ name: String) -> Bool {
    name.wholeMatch(of: /canting-.+\.partial(-journal|-wal|-shm)?/) != nil
  }

  /// Folders of shops that were being packed, and of backups that were being tried, when the program was killed. The
  /// data folder may be one in which people keep other things: what we made has a UUID behind the prefix.
  private func sweepFolders(in folder: String, _ prefix: String) -> Int {
    let manager = FileManager.default
    let names = (try? manager.contentsOfDirectory(atPath: folder)) ?? []
    let ours = names.filter { $0.hasPrefix(prefix) && UUID(uuidString: String($0.dropFirst(prefix.count))) != nil }
    let old = ours.map { "\(folder)/\($0)" }.filter { path in
      let touched = (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date
      return touched.map { -$0.timeIntervalSinceNow > Double(Self.listPatience.components.seconds) } ?? false
    }
    for path in old { try? manager.removeItem(atPath: path) }
    return old.count
  }

  private func old(in folder: String, patience: (String) -> Duration) -> [(name: String, path: String)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.map { (name: $0, path: "\(folder)/\($0)") }.filter { file in
      let facts = try? FileManager.default.attributesOfItem(atPath: file.path)
      guard facts?[.type] as? FileAttributeType == .typeRegular, let touched = facts?[.modificationDate] as? Date
      else { return false }
      return now - Instant(milliseconds: Int64(touched.timeIntervalSince1970 * 1_000)) > patience(file.name)
    }
  }

  /// The import whose file it is; nil for one that came by the control socket, whose name is a secret.
  private static func importID(of name: String) -> ID<FileImport>? {
    name.hasPrefix(importPrefix) ? ID(name.dropFirst(importPrefix.count)) : nil
  }
}
