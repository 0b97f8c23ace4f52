import Foundation
import Trade

/// The name of a backup: `canting-20260803-140500-daily.sqlite`, sealed or not.
///
/// A copy that lies elsewhere has another time in its file system than the backup was made at; its name has that one.
struct BackupName: Sendable, Equatable {
  /// A part of the name by which those are known that the server makes once a day.
  static let daily = "-daily"

  let text: String
  /// In UTC, to the second.
  let madeAt: Instant

  /// Nil for any other file.
  init?(_ text: String) {
    let pattern = /canting-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)(-[a-z0-9\-]+)?\.(sqlite|pgdump)(\.sealed)?/
    guard let parts = text.wholeMatch(of: pattern)?.output else { return nil }
    let time = LocalTime(
      year: Int(parts.1) ?? 0, month: Int(parts.2) ?? 0, day: Int(parts.3) ?? 0, hour: Int(parts.4) ?? 0,
      minute: Int(parts.5) ?? 0, second: Int(parts.6) ?? 0)
    guard time.isValid else { return nil }
    self.text = text
    madeAt = Instant(milliseconds: time.secondsSince1970 * 1_000)
  }

  var isDaily: Bool { text.contains(Self.daily) }
  var isSealed: Bool { text.hasSuffix(SealedFile.ending) }
}
