import Foundation

/// What came of killing one kind of work on one engine, for `scripts/kill-rounds`.
///
/// Tests expect for themselves; this only counts, so that a long run can be written down.
package struct KillTally: Sendable {
  package let kind: String
  package let backend: Backend
  package var killed = 0
  /// What was answered before a kill, over all rounds.
  package var acknowledged = 0
  /// What was answered and is not there.
  package var lost = 0
  /// Pieces that are promised and not there.
  package var oversold = 0
  /// What `verify` or the suite's own check named.
  package var differences = 0

  package init(_ kind: String, on backend: Backend) { (self.kind, self.backend) = (kind, backend) }

  /// Adds a line to the file that `KILL_REPORT` names, if any.
  package func report() {
    guard let path = ProcessInfo.processInfo.environment["KILL_REPORT"] else { return }
    let words = [kind, "\(backend)"] + [killed, acknowledged, lost, oversold, differences].map(String.init)
    let line = words.joined(separator: "\t") + "\n"
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    // One write of a short line: suites that run at once do not mix theirs.
    _ = line.withCString { write(file, $0, line.utf8.count) }
  }
}
