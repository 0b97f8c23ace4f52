import Foundation

/// A process that is at work on something in the books, so that another can tell whether it still is.
struct Worker: Equatable {
  let host: String
  let process: Int32
  /// When it started, in the kernel's ticks since boot: process numbers come again.
  let started: String

  /// This process.
  static let current = Worker(
    host: ProcessInfo.processInfo.hostName, process: getpid(), started: startTime(of: getpid()) ?? "")

  var text: String { "\(process) \(started) \(host)" }

  init(host: String, process: Int32, started: String) {
    (self.host, self.process, self.started) = (host, process, started)
  }

  init?(_ text: String) {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, let process = Int32(words[0]) else { return nil }
    self.init(host: String(words[2]), process: process, started: String(words[1]))
  }

  /// Whether it still runs; nil where that cannot be told, because it ran on another machine.
  var isAlive: Bool? {
    guard host == Self.current.host else { return nil }
    return Self.startTime(of: process) == started
  }

  /// The 22nd field of `/proc/PID/stat`; the second, the program's name, may hold blanks and ends with the last `)`.
  private static func startTime(of process: Int32) -> String? {
    guard let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
      let name = stat.lastIndex(of: ")")
    else { return nil }
    let fields = stat[name...].split(separator: " ")
    return fields.count > 20 ? String(fields[20]) : nil
  }
}
