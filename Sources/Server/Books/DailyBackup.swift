import Foundation
import Storage
import Trade
import Web

/// The backup that the server makes of itself once a day, and the older ones it lets go.
///
/// Only its own are let go: what a person made, and what was made before a change of the schema, stays.
struct DailyBackup {
  let books: Books

  /// From one to the next.
  static let interval = Duration.seconds(86_400)
  /// A part of the name by which its own are known.
  private static let reason = "-daily"

  /// Makes one where the newest is a day old or there is none, then lets the superseded ones go.
  ///
  /// - Returns: where it lies; nil where none was due, or somebody is making one.
  /// - Throws: what hindered it; then nothing was let go.
  func makeIfDue(at now: Instant) async throws -> String? {
    let newest = books.data.keptBackups().first { $0.name.contains(Self.reason) }?.madeAt
    guard newest.map({ now - $0 >= Self.interval }) ?? true else { return nil }
    guard try await takesTurn(at: now) else { return nil }
    let path = books.data.newBackup(of: books.database.dialect, at: now, reason: Self.reason)
    do {
      try DataFolder.make(books.data.backups)
      try await books.database.backup(to: path)
    } catch {
      try? await books.database.write { try BackupTurn(connection: $0, now: now).end() }
      throw error
    }
    try await books.database.write { try BackupTurn(connection: $0, now: now).end() }
    letGo()
    return path
  }

  /// Removes what newer ones have made unnecessary.
  func letGo() {
    let own = books.data.keptBackups().filter { $0.name.contains(Self.reason) }
    let superseded = BackupKeeping.superseded(own.map(\.madeAt))
    for copy in own where superseded.contains(copy.madeAt) {
      try? FileManager.default.removeItem(atPath: "\(books.data.backups)/\(copy.name)")
    }
  }

  private func takesTurn(at now: Instant) async throws -> Bool {
    do {
      try await books.database.write { try BackupTurn(connection: $0, now: now).take() }
      return true
    } catch is BackupTurn.Taken {
      return false
    }
  }
}
