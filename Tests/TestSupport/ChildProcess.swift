import Foundation
import Synchronization

/// A program that runs as a process of its own.
///
/// Foundation's `Process` now and then reads beyond its own memory on Linux when many are started at once, and a suite
/// that starts hundreds of them ends with it.
package final class ChildProcess: Sendable {
  package enum Ending: Sendable, Equatable {
    case exited(Int32)
    case killed(by: Int32)

    /// The exit code, or the signal that ended it.
    package var status: Int32 {
      switch self {
      case .exited(let code): code
      case .killed(let signal): signal
      }
    }
  }

  /// Where its standard input, output and errors lead.
  package struct Streams: Sendable {
    package var input: Int32
    package var output: Int32
    package var errors: Int32

    package init(input: Int32 = devNull, output: Int32 = devNull, errors: Int32 = devNull) {
      (self.input, self.output, self.errors) = (input, output, errors)
    }

    /// Opened once for all.
    package static let devNull = open("/dev/null", O_RDWR | O_CLOEXEC)
  }

  private struct State {
    var ending: Ending?
    var waiting: [CheckedContinuation<Ending, Never>] = []
  }

  private let process: pid_t
  private let state = Mutex(State())

  /// Starts it. Of the files that are open here it gets its streams and nothing else.
  ///
  /// - Throws: `POSIXError` when there is no such program.
  package init(_ path: String, _ words: [String], environment: [String: String], _ streams: Streams = Streams()) throws
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (target, source) in [(Int32(0), streams.input), (1, streams.output), (2, streams.errors)] {
      posix_spawn_file_actions_adddup2(&actions, source, target)
    }
    // Closing what is not open is no error here.
    for other in Int32(3)..<1_024 { posix_spawn_file_actions_addclose(&actions, other) }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The threads here hold signals back; a program started by one of them would never hear that it should stop.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    let arguments = ([path] + words).map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in arguments + variables { free(text) } }
    var started = pid_t()
    let failure = posix_spawn(&started, path, &actions, &attributes, arguments, variables)
    guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EINVAL) }
    process = started
    Thread.detachNewThread { [self] in waitForEnd() }
  }

  package var isRunning: Bool { state.withLock { $0.ending == nil } }

  /// Sends a signal, unless it has ended.
  package func send(_ signal: Int32) {
    state.withLock { state in
      // Its number is not given to another process before it is collected, which happens under this lock.
      if state.ending == nil { kill(process, signal) }
    }
  }

  /// Waits for its end.
  @discardableResult
  package func ended() async -> Ending {
    await withCheckedContinuation { continuation in
      let ending = state.withLock { state in
        if state.ending == nil { state.waiting.append(continuation) }
        return state.ending
      }
      if let ending { continuation.resume(returning: ending) }
    }
  }

  private func waitForEnd() {
    var news = siginfo_t()
    while waitid(P_PID, id_t(process), &news, WEXITED | WNOWAIT) != 0, errno == EINTR {}
    let (ending, waiting) = state.withLock { state in
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      let signal = status & 0x7F
      let ending: Ending = signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: signal)
      state.ending = ending
      defer { state.waiting = [] }
      return (ending, state.waiting)
    }
    for continuation in waiting { continuation.resume(returning: ending) }
  }
}
