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

extension Instant {
  /// `20260803-140500`, in UTC: file names that sort by time.
  package var stamp: String {
    let time = LocalTime(secondsSince1970: milliseconds / 1_000)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(time.year)\(two(time.month))\(two(time.day))-\(two(time.hour))\(two(time.minute))\(two(time.second))"
  }
}
