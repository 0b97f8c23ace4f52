private import Crypto
import Foundation
package import Storage

/// A shop's days drawn by chance and played through the real desks, beside a reference that does one thing at a time.
///
/// Clock, ids, buyers, export files, operators and the deaths of the program follow from the seed, so that a seed that
/// fails fails the same way again. Two processes must not be simulated in one: ids are counted for the whole process.
package struct Simulation: Sendable {
  package let seed: UInt64
  package let steps: Int
  /// Books and reference are held against each other after so many steps, and after each death.
  package let interval: Int

  /// - Parameters:
  ///   - steps: comments, claims and deeds, 1 to 1,000,000.
  ///   - interval: 1 finds the very step at which something goes wrong.
  package init(seed: UInt64, steps: Int = 1_000, interval: Int = 100) {
    self.seed = seed
    self.steps = min(max(1, steps), 1_000_000)
    self.interval = max(1, interval)
  }

  package struct Report: Sendable, Codable {
    package let seed: UInt64
    package let steps: Int
    /// Times that the program died and was started again.
    package let crashes: Int
    package let claims: Int
    package let orders: Int
    /// Of all that was done and came of it: the same for the same seed and program.
    package let digest: String
    /// The step after which books and reference had parted; nil where they never did.
    package let failedAt: Int?
    package let differences: [String]
  }

  /// - Parameters:
  ///   - location: empty books on PostgreSQL; nil for files of its own.
  ///   - tell: called with each thing that is done.
  package func run(
    in location: DatabaseLocation? = nil, tell: (Int, String) -> Void = { _, _ in }
  ) async throws -> Report {
    let folder = NSTemporaryDirectory() + "canting-simulation-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    RepeatableIDs.begin(at: ReplayPlan.start)
    var day = try await SimulatedDay(seed: seed, in: SimulatedBooks(in: folder, location: location))
    try day.exports.write()
    let report = try await play(&day, tell)
    try await day.books.database.close()
    return report
  }

  private func play(_ day: inout SimulatedDay, _ tell: (Int, String) -> Void) async throws -> Report {
    var hash = SHA256()
    var (done, checked, crashes) = (0, 0, 0)
    while done < steps, day.differences.isEmpty {
      let (count, deed) = try await day.doAnything()
      done += count
      tell(done, deed)
      hash.update(data: Data(deed.utf8))
      if done - checked >= interval || day.crashes > crashes || done >= steps {
        (checked, crashes) = (done, day.crashes)
        try await day.compare(isLast: done >= steps)
      }
    }
    hash.update(data: Data("\(day.model.desk.wishes)".utf8))
    return Report(
      seed: seed, steps: done, crashes: day.crashes, claims: day.model.desk.wishes.count,
      orders: day.model.checkouts.count { $0.order != nil },
      digest: hash.finalize().prefix(8).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined(),
      failedAt: day.differences.isEmpty ? nil : done, differences: Array(day.differences.prefix(20)))
  }
}
