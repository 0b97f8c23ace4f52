import Foundation
import Storage
package import Trade

extension DataFolder {
  /// Where the next backup goes: `backups/canting-20260803-140500.sqlite`, or `.pgdump` for PostgreSQL. Times in UTC;
  /// a second one within a second gets a number.
  func newBackup(of dialect: SQLDialect, at now: Instant, reason: String = "") -> String {
    let ending = dialect == .sqlite ? "sqlite" : "pgdump"
    let name = "\(backups)/canting-\(now.stamp)\(reason)"
    let numbered = (1...).lazy.map { $0 == 1 ? "\(name).\(ending)" : "\(name)-\($0).\(ending)" }
    return numbered.first { !FileManager.default.fileExists(atPath: $0) } ?? "\(name).\(ending)"
  }
}

extension DataFolder {
  /// Asks for room before something large is written here: nothing may fill the disk that the shop writes to.
  ///
  /// - Throws: ``CommandFailure`` of kind `cannotCreate`.
  func requireRoom(for copies: Int64, timesBytes bytes: Int64) throws {
    // More than any disk holds, where a number from elsewhere is absurd.
    let (product, isTooMuch) = copies.multipliedReportingOverflow(by: bytes)
    let wanted = isTooMuch ? Int64.max : product
    guard let disk = DiskFacts(of: path), disk.free < wanted else { return }
    throw CommandFailure(.cannotCreate, Sentences.noRoomToTry(megabytes: wanted >> 20))
  }

  /// In bytes; 0 where there is no such file.
  static func size(of path: String) -> Int64 {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return (attributes?[.size] as? NSNumber)?.int64Value ?? 0
  }
}

extension Instant {
  /// `20260803-140500`, in UTC: file names that sort by time.
  package var stamp: String {
    let time = LocalTime(secondsSince1970: milliseconds / 1_000)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(time.year)\(two(time.month))\(two(time.day))-\(two(time.hour))\(two(time.minute))\(two(time.second))"
  }
}
