import Foundation

/// The disk a folder lies on.
struct DiskFacts: Sendable, Equatable {
  /// Bytes.
  let size: Int64
  /// Bytes that this user may still write.
  let free: Int64
  /// The file system as the kernel calls it, such as `ext4`; nil where that cannot be told.
  let fileSystem: String?

  /// 0 to 1.
  var freeShare: Double { size > 0 ? Double(free) / Double(size) : 0 }

  init(size: Int64, free: Int64, fileSystem: String? = nil) {
    self.size = size
    self.free = free
    self.fileSystem = fileSystem
  }

  /// Nil when the folder is not there.
  init?(of folder: String) {
    var disk = statvfs()
    guard statvfs(folder, &disk) == 0, disk.f_blocks > 0 else { return nil }
    let mounts = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
    self.init(
      size: Int64(disk.f_blocks) * Int64(disk.f_frsize), free: Int64(disk.f_bavail) * Int64(disk.f_frsize),
      fileSystem: Self.fileSystem(of: folder, in: mounts))
  }

  /// Whether its locks and flushes cannot be relied on, as SQLite needs them: it lies on another machine.
  var isUnreliable: Bool {
    guard let fileSystem else { return false }
    return ["nfs", "nfs4", "cifs", "smb3", "9p"].contains(fileSystem) || fileSystem.hasPrefix("fuse.")
  }

  /// The longest mount point that the folder lies beneath; of two at one place the later one covers the other.
  ///
  /// - Parameter mounts: lines as in `/proc/self/mountinfo` (proc_pid_mountinfo(5)).
  static func fileSystem(of folder: String, in mounts: String) -> String? {
    var found: (place: String, kind: String)?
    for line in mounts.split(separator: "\n") {
      let fields = line.split(separator: " ")
      guard fields.count > 6, let dash = fields.firstIndex(of: "-"), dash + 1 < fields.count else { continue }
      let place = String(fields[4])
      let isAbove = place == "/" || folder == place || folder.hasPrefix(place + "/")
      if isAbove, place.utf8.count >= found?.place.utf8.count ?? 0 { found = (place, String(fields[dash + 1])) }
    }
    return found?.kind
  }
}
