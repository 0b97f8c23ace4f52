import Foundation
import Trade

extension Finding {
  /// When this version was made; no clock that is right shows an earlier time.
  private static let made = Instant(milliseconds: 1_793_491_200_000)
  private static let day: Int64 = 86_400_000

  /// A clock that is wrong moves holds, deadlines and days of payouts.
  ///
  /// - Parameter isKept: whether the network keeps it right, as far as that is seen.
  static func clock(_ now: Instant, newestBackup: Instant?, isKept: Bool = Finding.isClockKept) -> Finding {
    let isEarly = now.milliseconds < made.milliseconds
    let isBehind = newestBackup.map { $0.milliseconds > now.milliseconds + 60_000 } ?? false
    return Finding(
      "clock", isEarly || isBehind ? .mend : isKept ? .good : .look, Sentences.doctorClock(now.stamp, isKept: isKept),
      isEarly || isBehind ? Sentences.doctorClockAdvice : Sentences.doctorClockKeeping, facts: ["timesync": "\(isKept)"]
    )
  }

  /// What systemd's, chrony's and ntpd's programs leave while they are at it.
  static var isClockKept: Bool {
    ["/run/systemd/timesync/synchronized", "/run/chrony/chronyd.pid", "/run/chronyd.pid", "/run/ntpd.pid"].contains {
      FileManager.default.fileExists(atPath: $0)
    }
  }

  static func space(_ disk: DiskFacts) -> Finding {
    let state: State = disk.freeShare > 0.1 && disk.free > 1 << 30 ? .good : disk.freeShare > 0.05 ? .look : .mend
    return Finding(
      "disk", state, Sentences.doctorSpace(megabytes: disk.free >> 20, percent: Int(disk.freeShare * 100)),
      Sentences.doctorSpaceAdvice, facts: ["freeBytes": "\(disk.free)", "bytes": "\(disk.size)"])
  }

  static func fileSystem(_ disk: DiskFacts, usesSQLite: Bool) -> Finding {
    let name = disk.fileSystem ?? "?"
    return Finding(
      "fileSystem", disk.isUnreliable ? (usesSQLite ? .mend : .look) : .good, Sentences.doctorFileSystem(name),
      Sentences.doctorFileSystemAdvice, facts: ["fileSystem": name])
  }

  static func noFolder(_ folder: String) -> Finding {
    Finding("disk", .look, Sentences.doctorNoFolder(folder), Sentences.doctorNoFolderAdvice)
  }

  /// Whether others of this machine can look into the books.
  static func folder(_ path: String) -> Finding {
    let facts = try? FileManager.default.attributesOfItem(atPath: path)
    let mode = (facts?[.posixPermissions] as? NSNumber)?.intValue ?? 0
    let owner = (facts?[.ownerAccountID] as? NSNumber)?.intValue
    if owner != nil, owner != Int(geteuid()) {
      return Finding("folder", .look, Sentences.doctorOtherOwner(path), Sentences.doctorOtherOwnerAdvice)
    }
    return Finding(
      "folder", mode & 0o077 == 0 ? .good : .look, Sentences.doctorFolder(String(mode, radix: 8)),
      Sentences.doctorFolderAdvice(path), facts: ["mode": String(mode, radix: 8)])
  }

  static func flush(_ speed: FlushSpeed) -> Finding {
    let milliseconds = Double(speed.median) / 1e6
    let state: State = milliseconds <= 20 ? .good : milliseconds <= 200 ? .look : .mend
    return Finding(
      "flush", state, Sentences.doctorFlush(tenths: Int(milliseconds * 10)), Sentences.doctorFlushAdvice,
      facts: ["medianMicroseconds": "\(speed.median / 1_000)", "slowestMicroseconds": "\(speed.slowest / 1_000)"])
  }

  /// A server has a file for each connection, and some more.
  static func openFiles(limit: Int, connections: Int) -> Finding {
    Finding(
      "openFiles", limit >= OpenFiles.needed(for: connections) ? .good : .look, Sentences.doctorOpenFiles(limit),
      Sentences.doctorOpenFilesAdvice,
      facts: ["limit": "\(limit)"])
  }

  /// Made by hand or by the clock; older than a night and some hours is one that did not happen.
  static func backup(_ newest: Instant?, bytes: Int?, at now: Instant) -> Finding {
    guard let newest else { return Finding("backup", .mend, Sentences.doctorNoBackup, Sentences.doctorBackupAdvice) }
    let hours = max(0, now.milliseconds - newest.milliseconds) / 3_600_000
    let state: State = hours < 26 ? .good : hours < 24 * 7 ? .look : .mend
    return Finding(
      "backup", state, Sentences.doctorBackup(hours: Int(hours)), Sentences.doctorBackupAdvice,
      facts: ["ageHours": "\(hours)", "bytes": "\(bytes ?? 0)"])
  }
}
