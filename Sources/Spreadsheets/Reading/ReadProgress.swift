/// How far a reader is, asked for while it reads.
final class ReadProgress {
  private(set) var bytesTotal = 0
  private var bytesDone = 0
  private var current: (() -> Int)?

  var bytesRead: Int { min(bytesTotal, bytesDone + (current?() ?? 0)) }

  func begin(total: Int) {
    (bytesTotal, bytesDone, current) = (total, 0, nil)
  }

  /// Counts a part from here on; the closure gives the bytes of it read so far.
  func follow(_ bytes: @escaping () -> Int) {
    current = bytes
  }

  func finishPart() {
    bytesDone = bytesRead
    current = nil
  }
}
