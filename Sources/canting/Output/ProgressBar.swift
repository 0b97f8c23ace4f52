import Foundation
import Server

/// How far long work is, on one line that is written over. Shown on a terminal only.
struct ProgressBar {
  private let label: String
  private let isShown: Bool
  private var last: ContinuousClock.Instant?
  private let started = ContinuousClock.now

  init(_ label: String) {
    self.label = label
    let terminal = ProcessInfo.processInfo.environment["TERM"] ?? "dumb"
    isShown = Terminal.complainsToPerson && terminal != "dumb"
  }

  mutating func show(_ progress: CommandProgress) {
    let now = ContinuousClock.now
    guard isShown, last.map({ now - $0 > .milliseconds(100) }) ?? true else { return }
    last = now
    Terminal.write("\r\u{1B}[K" + line(progress, after: now - started), to: .standardError)
  }

  /// Takes the line away, for what is said next.
  mutating func end() {
    if last != nil { Terminal.write("\r\u{1B}[K", to: .standardError) }
    last = nil
  }

  private func line(_ progress: CommandProgress, after time: Duration) -> String {
    let rows = progress.done > 0 ? "  \(Figures.count(progress.done))" : ""
    guard let share = progress.share, share > 0 else {
      return rows.isEmpty ? "\(label)  \(time.components.seconds) s" : label + rows
    }
    let width = 24
    let full = Int(Double(width) * share)
    let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
    let left = Int((Double(time.components.seconds) * (1 - share) / share).rounded())
    return "\(label)  \(bar) \(Int(share * 100)) %\(rows)  \(left) s"
  }
}
