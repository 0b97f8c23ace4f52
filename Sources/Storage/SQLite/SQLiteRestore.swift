import Foundation
import GRDB

/// Puts a backup in the place of a SQLite file.
struct SQLiteRestore {
  let backup: String
  let target: String
  let newest: Int
  let force: Bool
  /// For the name of the old file.
  let time: String
  /// Called with the share that is done; the check after copying has none.
  let progress: @Sendable (Double) -> Void

  /// What SQLite keeps beside a file, and reads with whatever file of that name it finds.
  private static let companions = ["-wal", "-shm", "-journal"]

  /// - Throws: ``BackupError/booksExist(_:)`` where there are books that may not be set aside.
  static func requireRoom(at target: String, force: Bool) throws {
    if FileManager.default.fileExists(atPath: target) && !force { throw BackupError.booksExist(target) }
  }

  /// Whoever runs it has the file's lock.
  ///
  /// - Returns: the old file's new name, nil when there was none.
  func run() throws -> String? {
    try Self.requireRoom(at: target, force: force)
    let partial = target + ".restoring"
    defer { removeAll(partial) }
    removeAll(partial)
    try copyBackup(to: partial)
    try check(partial)
    let aside = try exists(target) ? setAside() : nil
    // Left without its file by a power cut and a hand that moved the file: it would be read into the restored one.
    try setCompanionsAside(as: aside ?? unusedName())
    guard rename(partial, target) == 0 else { throw SQLError.disk("\(target) cannot be made") }
    BackupFile.syncFolder(of: target)
    return aside
  }

  private func copyBackup(to partial: String) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    do {
      try SQLiteFile.copy(
        from: DatabaseQueue(path: backup, configuration: configuration), to: partial, progress: progress)
    } catch let error as SQLError where !exists(partial) || error.kind != .disk {
      throw BackupError.unusable(path: backup, why: error.message)
    } catch let error as DatabaseError {
      throw BackupError.unusable(path: backup, why: error.message ?? "it is no SQLite file")
    }
  }

  private func check(_ partial: String) throws {
    var configuration = GRDB.Configuration()
    configuration.readonly = true
    do {
      let (version, damages) = try DatabaseQueue(path: partial, configuration: configuration).read { database in
        (try SQLiteFile.schemaVersion(of: database), try SQLiteFile.damages(of: database))
      }
      guard let version else { throw BackupError.unusable(path: backup, why: "it holds no books of Canting") }
      guard version <= newest else { throw SchemaIsNewer(place: backup, database: version, program: newest) }
      guard damages.isEmpty else { throw BackupError.unusable(path: backup, why: damages[0]) }
    } catch let error as DatabaseError {
      throw BackupError.unusable(path: backup, why: error.message ?? "it is damaged")
    }
  }

  /// Gives the old file its new name. Its WAL is emptied into it before, so that one file holds all; where that fails, as
  /// on a damaged file, the WAL is renamed with it.
  ///
  /// The file itself keeps its old name too until the new one takes its place, so that there are books at every moment:
  /// where there are none a server would begin new ones. Some file systems, such as a memory stick's, know no second name.
  private func setAside() throws -> String {
    try? SQLiteFile.emptyWAL(of: target)
    let aside = unusedName()
    try setCompanionsAside(as: aside)
    guard link(target, aside) == 0 || rename(target, aside) == 0 else {
      throw SQLError.disk("\(target) cannot be set aside as \(aside)")
    }
    return aside
  }

  private func setCompanionsAside(as aside: String) throws {
    let left = Self.companions.filter { exists(target + $0) }
    for suffix in left {
      guard rename(target + suffix, aside + suffix) == 0 else {
        throw SQLError.disk("\(target + suffix) cannot be set aside as \(aside + suffix)")
      }
    }
    if !left.isEmpty { BackupFile.syncFolder(of: target) }
  }

  private func unusedName() -> String {
    let name = "\(target).replaced-\(time)"
    let isUnused = { (name: String) in ([""] + Self.companions).allSatisfy { !exists(name + $0) } }
    guard !isUnused(name) else { return name }
    return (2...).lazy.map { "\(name)-\($0)" }.first(where: isUnused) ?? name
  }

  private func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  private func removeAll(_ path: String) {
    for suffix in [""] + Self.companions { unlink(path + suffix) }
  }
}
