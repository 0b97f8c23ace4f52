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

  /// Whether one should have been made: a day after the newest, or since the hour that was asked for last struck.
  ///
  /// - Parameter zone: by whose clock that hour is.
  static func isDue(_ plan: Backups.Daily, newest: Instant?, now: Instant, zone: ShopTimeZone) -> Bool {
    switch plan {
    case .off: return false
    case .any: return newest.map { now - $0 >= interval } ?? true
    case .at(let hour):
      guard let newest else { return true }
      let struck = [now, now - interval].map { moment in
        var local = zone.local(at: moment)
        (local.hour, local.minute, local.second) = (hour, 0, 0)
        return zone.instant(of: local)
      }.first { $0 <= now }
      return struck.map { newest < $0 } ?? false
    }
  }

  /// Makes one where it is due, then lets the superseded ones go.
  ///
  /// - Returns: where it lies; nil where none was due, or somebody is making one.
  /// - Throws: what hindered it; then nothing was let go.
  func makeIfDue(at now: Instant) async throws -> String? {
    let newest = books.data.keptBackups().first { $0.name.contains(BackupName.daily) }?.madeAt
    guard Self.isDue(books.backupSettings.daily, newest: newest, now: now, zone: try await zone) else { return nil }
    return try await make(at: now)
  }

  /// Makes one, then lets the superseded ones go.
  ///
  /// - Returns: where it lies; nil where somebody is making one.
  func make(at now: Instant) async throws -> String? {
    guard try await takesTurn(at: now) else { return nil }
    let path = books.data.newBackup(of: books.database.dialect, at: now, reason: BackupName.daily)
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
    let own = books.data.keptBackups().filter { $0.name.contains(BackupName.daily) }
    let superseded = BackupKeeping.superseded(own.map(\.madeAt))
    for copy in own where superseded.contains(copy.madeAt) {
      try? FileManager.default.removeItem(atPath: "\(books.data.backups)/\(copy.name)")
    }
  }

  /// The first shop's; western Indonesia's where there is none yet.
  private var zone: ShopTimeZone {
    get async throws {
      let name = try await books.database.acrossShops.read { try ShopBook.all(on: $0).first?.timeZone }
      return name.flatMap { ShopTimeZone(name: $0) } ?? .jakarta
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
