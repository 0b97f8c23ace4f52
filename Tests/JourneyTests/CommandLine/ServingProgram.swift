import Foundation
import Synchronization
import TestSupport

/// `canting serve` or `canting demo`, until it is ended.
final class ServingProgram: Sendable {
  private struct State {
    var said = ""
    var isEnded = false
    var waiting: [(text: String, continuation: CheckedContinuation<String?, Never>)] = []
  }

  private let process: ChildProcess
  /// Kept, since what is read from it ends with it.
  private let pipe: Pipe
  private let state = Mutex(State())

  /// Starts it; it is killed when the test ends, if it still runs then.
  init(_ program: CommandLineProgram, _ words: [String], environment: [String: String] = [:]) throws {
    let pipe = Pipe()
    self.pipe = pipe
    let end = pipe.fileHandleForWriting
    process = try program.start(words, environment, .init(output: end.fileDescriptor, errors: end.fileDescriptor))
    try end.close()
    // A thread that waits for it: Foundation's handlers now and then miss the end of what a program says, and wait for ever.
    Thread.detachNewThread { [self] in
      while true {
        let part = pipe.fileHandleForReading.availableData
        take(part)
        if part.isEmpty { break }
      }
    }
    let process = process
    program.fixture.afterwards {
      process.send(SIGKILL)
      await process.ended()
    }
  }

  /// All it has said so far.
  var said: String { state.withLock { $0.said } }

  /// The address it serves at.
  func address() async throws -> String {
    let text = try await said(until: "serves at ")
    let rest = text.components(separatedBy: "serves at ").dropFirst().first ?? ""
    return String(rest.prefix { !$0.isWhitespace })
  }

  /// Waits until it has said a whole line with `text` in it, and gives all it has said.
  func said(until text: String) async throws -> String {
    let said = await withCheckedContinuation { continuation in
      let answer: String?? = state.withLock { state in
        if state.said.hasLine(with: text) { return state.said }
        if state.isEnded { return .some(nil) }
        state.waiting.append((text, continuation))
        return nil
      }
      if let answer { continuation.resume(returning: answer) }
    }
    guard let said else { throw Ended(said: self.said) }
    return said
  }

  func send(_ signal: Int32) { process.send(signal) }

  /// Waits for its end and gives its exit code, or the signal that ended it.
  func ended() async -> Int32 { await process.ended().status }

  /// It ended before it said what was waited for.
  struct Ended: Error { let said: String }

  private func take(_ part: Data) {
    let answers = state.withLock { state in
      state.said += String(decoding: part, as: UTF8.self)
      state.isEnded = state.isEnded || part.isEmpty
      let said = state.said
      let done = state.waiting.filter { said.hasLine(with: $0.text) || state.isEnded }
      state.waiting.removeAll { said.hasLine(with: $0.text) || state.isEnded }
      return done.map { ($0.continuation, said.hasLine(with: $0.text) ? said : nil) }
    }
    for (continuation, answer) in answers { continuation.resume(returning: answer) }
  }
}

extension String {
  fileprivate func hasLine(with text: String) -> Bool {
    split(separator: "\n", omittingEmptySubsequences: false).dropLast().contains { $0.contains(text) }
  }
}
