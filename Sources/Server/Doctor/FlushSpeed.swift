import Foundation

/// How long the disk takes until a small write is really on it: what every commit waits for.
struct FlushSpeed: Sendable, Equatable {
  /// Nanoseconds.
  let median: Int64
  let slowest: Int64

  private static let rounds = 20
  /// A disk that takes longer for all of it is slow, whatever the rest would say.
  private static let patience = Duration.seconds(2)

  init(median: Int64, slowest: Int64) {
    self.median = median
    self.slowest = slowest
  }

  /// Measures in a file that is gone afterwards; nil where none can be written.
  init?(in folder: String) {
    let path = folder + "/.canting-doctor-\(getpid())"
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return nil }
    defer {
      close(file)
      unlink(path)
    }
    let page = [UInt8](repeating: 0x63, count: 4_096)
    var times: [Int64] = []
    let began = ContinuousClock.now
    while times.count < Self.rounds, ContinuousClock.now - began < Self.patience {
      let start = ContinuousClock.now
      guard pwrite(file, page, page.count, off_t(times.count * page.count)) == page.count, fdatasync(file) == 0 else {
        return nil
      }
      let took = (ContinuousClock.now - start).components
      times.append(took.seconds * 1_000_000_000 + took.attoseconds / 1_000_000_000)
    }
    times.sort()
    self.init(median: times[times.count / 2], slowest: times[times.count - 1])
  }
}
