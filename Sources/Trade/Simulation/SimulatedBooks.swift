import Foundation
import Storage
import Synchronization

/// The books of a simulated shop, and the program that has them open: it dies now and then, and is started again.
struct SimulatedBooks {
  /// The clock of the simulation.
  final class Clock: Sendable {
    private let time = Mutex(ReplayPlan.start)
    var now: Instant { time.withLock { $0 } }
    func advance(by duration: Duration) { time.withLock { $0 = $0 + duration } }
  }

  let clock = Clock()
  /// What lies in it belongs to this simulation alone.
  let folder: String
  private(set) var database: CrashingDatabase
  /// Two operators' programs, each with what it has at hand.
  private(set) var desks: [LiveDesk]
  private(set) var starts = 1
  private let location: DatabaseLocation

  private static let holder = "canting simulate"

  /// - Parameter location: books with nothing in them, for PostgreSQL; nil for files in the folder.
  init(in folder: String, location: DatabaseLocation?) async throws {
    self.folder = folder
    self.location = location ?? .sqlite(path: folder + "/books-1.sqlite")
    (database, desks) = try Self.open(self.location, dyingInto: folder + "/books-2.sqlite", clock)
    try await Schema.migrator.migrate(database, at: ReplayPlan.start.milliseconds) { _, _ in }
  }

  /// Opens what the dead program left on the disk, and ends what it was at.
  mutating func restart(shop: ID<Shop>, reader: FileReader) async throws {
    try await database.close()
    starts += 1
    var place = location
    if case .sqlite = location {
      try Self.remove(folder + "/books-\(starts - 1).sqlite")
      place = .sqlite(path: folder + "/books-\(starts).sqlite")
    }
    (database, desks) = try Self.open(place, dyingInto: folder + "/books-\(starts + 1).sqlite", clock)
    // Nobody else works on these books, so nothing is left to those who may still live.
    try await ImportDesk(database: database, shop: shop, reader: reader)
      .recover(silentSince: Instant(milliseconds: .max))
  }

  private static func open(
    _ location: DatabaseLocation, dyingInto path: String, _ clock: Clock
  ) throws -> (CrashingDatabase, [LiveDesk]) {
    let base = try location.open(as: holder)
    let database = CrashingDatabase(base) {
      guard case .sqlite(let alive) = location else { return }
      for part in ["", "-wal"] where FileManager.default.fileExists(atPath: alive + part) {
        try FileManager.default.copyItem(atPath: alive + part, toPath: path + part)
      }
    }
    return (database, (0..<2).map { _ in LiveDesk(database: database) { clock.now } })
  }

  private static func remove(_ path: String) throws {
    for part in ["", "-wal", "-shm", ".lock"] where FileManager.default.fileExists(atPath: path + part) {
      try FileManager.default.removeItem(atPath: path + part)
    }
  }
}
