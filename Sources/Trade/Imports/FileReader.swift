import Subprocess
import SystemPackage

/// Reads channel files in a process of its own.
///
/// A trap cannot be caught in Swift. So files from anywhere are read by a child of the same program, with limits of memory
/// and time: whatever a file does to it costs one import and one sentence, never the server.
package struct FileReader: Sendable {
  /// Reads the file at a path, its times in a zone, and hands each frame to a closure.
  package typealias Reading =
    @Sendable (_ path: String, _ timeZone: String, _ body: (ImportFrame) async throws -> Void) async throws -> Void

  private let reading: Reading

  /// Any other way of reading, such as frames that a test made.
  package init(_ reading: @escaping Reading) { self.reading = reading }

  /// - Parameters:
  ///   - executable: the `canting` program, whose hidden command `read-file` does the reading.
  ///   - limits: what each reading may use.
  package init(executable: String, limits: ChannelFileReading.Limits = ChannelFileReading.Limits()) {
    self.init { path, zone, body in
      let arguments: Arguments = [
        "read-file", "--time-zone", zone, "--memory", "\(limits.memory)", "--seconds", "\(limits.seconds)",
        "--file-bytes", "\(limits.fileBytes)", "--", path,
      ]
      try await Self.readInChild(executable, arguments, silence: .seconds(limits.silence), body)
    }
  }

  /// Reads a file and hands over its frames as they come, in order; the child waits while `body` works.
  ///
  /// - Throws: ``ReadingFailure`` when the child dies or sends what is no frame, or what `body` throws.
  func read(_ path: String, timeZone: String, _ body: (ImportFrame) async throws -> Void) async throws {
    try await reading(path, timeZone, body)
  }

  private static func readInChild(
    _ executable: String, _ arguments: Arguments, silence: Duration, _ body: (ImportFrame) async throws -> Void
  ) async throws {
    var isEnded = false
    let patience = Patience(silence)
    let result = try await run(
      .path(FilePath(executable)), arguments: arguments, environment: .custom(["LANG": "C.UTF-8"]), input: .none,
      output: .sequence, error: .discarded
    ) { execution in
      let watch = Task { try await patience.runOut { try? execution.send(signal: .kill) } }
      defer { watch.cancel() }
      do {
        var decoder = FrameDecoder()
        for try await chunk in execution.standardOutput {
          patience.pause()
          decoder.feed(chunk.withUnsafeBytes { Array($0) })
          while let frame = try decoder.next() {
            isEnded = frame.isLast
            try await body(frame)
          }
          patience.begin()
        }
        try decoder.finish()
      } catch {
        try? execution.send(signal: .kill)
        throw patience.hasRunOut ? ReadingFailure(.tookTooLong) : error
      }
    }
    if patience.hasRunOut { throw ReadingFailure(.tookTooLong) }
    guard isEnded else { throw ReadingFailure(reason(of: result.terminationStatus)) }
  }

  private static func reason(of status: TerminationStatus) -> ReadingFailure.Kind {
    switch status {
    case .signaled(let signal) where signal == Signal.cpuTimeExceeded: .tookTooLong
    case .signaled(let signal) where signal == Signal.aborted: .outOfMemory
    default: .stopped
    }
  }

  private enum Signal {
    /// SIGXCPU on Linux.
    static let cpuTimeExceeded: Int32 = 24
    /// SIGABRT: how the allocator ends a process that asks for more than its limit.
    static let aborted: Int32 = 6
  }
}

extension ImportFrame {
  /// True for the frames that end a file's stream.
  var isLast: Bool {
    switch self {
    case .finished, .failed, .notYet, .unknown: true
    default: false
    }
  }
}
