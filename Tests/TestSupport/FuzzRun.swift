import Foundation

/// How long one kind of damaged file is made: a fixed number from a fixed seed, or for as long as was asked for.
///
/// `FUZZ_BYTES` asks for so many bytes over all kinds of both suites that read files; a suite has a variable of its own
/// for seconds. What was read is added to the file that `FUZZ_REPORT` names, for `scripts/fuzz-files`.
package struct FuzzRun {
  private let kind: String
  private let least: Int
  private let leastBytes: Int
  private let end: Date
  /// Whether more than the fixed number was asked for.
  package let isLong: Bool
  package let seed: UInt64
  private var files = 0
  private var bytes = 0

  /// - Parameters:
  ///   - variable: says for how many seconds the suite goes on, all its kinds together.
  ///   - kinds: of the suite.
  ///   - seed: of the fixed number; a long run draws its own.
  package init(_ kind: String, seconds variable: String, kinds: Int, atLeast least: Int, seed: UInt64) {
    let environment = ProcessInfo.processInfo.environment
    let seconds = environment[variable].flatMap(Double.init)
    let bytes = environment["FUZZ_BYTES"].flatMap { Int($0) }
    (self.kind, self.least) = (kind, least)
    end = Date().addingTimeInterval((seconds ?? 0) / Double(kinds))
    // The suites that read spreadsheets and exports share it.
    leastBytes = (bytes ?? 0) / (2 * kinds)
    isLong = seconds != nil || bytes != nil
    self.seed = isLong ? UInt64.random(in: 0...UInt64.max) : seed
  }

  package var goesOn: Bool { files < least || bytes < leastBytes || Date() < end }

  package mutating func add(_ file: [UInt8]) { (files, bytes) = (files + 1, bytes + file.count) }

  /// - Parameter taken: files that could be read.
  package func report(taken: Int) {
    guard isLong else { return }
    print("\(kind): \(files) files, \(bytes) bytes, \(taken) taken, seed \(seed)")
    guard let path = ProcessInfo.processInfo.environment["FUZZ_REPORT"] else { return }
    let line = "\(kind)\t\(files)\t\(bytes)\t\(taken)\n"
    let file = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    _ = line.withCString { write(file, $0, line.utf8.count) }
  }
}
