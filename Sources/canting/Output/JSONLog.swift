import Foundation
import Logging
import Server
import Trade

/// The log as lines of JSON on standard error, each written at once and whole.
struct JSONLog: LogHandler {
  var logLevel = Logger.Level.info
  var metadata: Logger.Metadata = [:]
  var metadataProvider: Logger.MetadataProvider?

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) {
    var all = metadata
    if let provided = metadataProvider?.get() { all.merge(provided) { $1 } }
    if let own = event.metadata { all.merge(own) { $1 } }
    var line = LogLine(
      at: .now, level: event.level.rawValue, message: "\(event.message)", facts: all.mapValues { "\($0)" }
    ).bytes
    line.append(UInt8(ascii: "\n"))
    write(line)
  }

  /// A log that nobody can take any more (a full disk, a closed pipe) is no reason to stop serving.
  private func write(_ line: [UInt8]) {
    line.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(STDERR_FILENO, bytes.baseAddress! + done, bytes.count - done)
        if count < 0 && errno == EINTR { continue }
        if count <= 0 { return }
        done += count
      }
    }
  }
}
