import Foundation
import TestSupport

/// The built program, run as a person runs it: as a process of its own.
struct CommandLineProgram {
  let fixture: Fixture
  /// The folder of the books, unless a command names another.
  let data: String

  init(_ fixture: Fixture) throws {
    self.fixture = fixture
    data = try fixture.folder() + "/books"
  }

  /// How a command ended.
  struct Result {
    let status: Int32
    let output: String
    let errors: String

    /// Standard output as one JSON document.
    func json() throws -> [String: Any] {
      try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any] ?? [:]
    }
  }

  /// It lies beside the tests that were built with it; CANTING_BINARY names another.
  static let path: String = {
    if let path = ProcessInfo.processInfo.environment["CANTING_BINARY"] { return path }
    let tests = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests ?? CommandLine.arguments[0]).deletingLastPathComponent().appending(path: "canting").path
  }()

  /// Runs a command on the books of ``data`` to its end.
  func run(_ words: String..., typed: String = "", environment: [String: String] = [:]) async throws -> Result {
    try await run(words + ["--data", data], typed: typed, environment: environment)
  }

  /// Runs the program with just these words.
  func run(_ words: [String], typed: String = "", environment: [String: String] = [:]) async throws -> Result {
    let folder = try fixture.folder()
    let process = try makeProcess(words, environment)
    try Data(typed.utf8).write(to: URL(filePath: folder + "/input"))
    process.standardInput = FileHandle(forReadingAtPath: folder + "/input")
    process.standardOutput = try Self.file(folder + "/output")
    process.standardError = try Self.file(folder + "/errors")
    try await process.runToEnd()
    return Result(
      status: process.terminationStatus, output: try String(contentsOfFile: folder + "/output", encoding: .utf8),
      errors: try String(contentsOfFile: folder + "/errors", encoding: .utf8))
  }

  /// Nothing of the environment of the tests reaches the program.
  func makeProcess(_ words: [String], _ environment: [String: String] = [:]) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: Self.path)
    process.arguments = words
    let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
    process.environment = ["PATH": path, "LANG": "C.UTF-8"].merging(environment) { $1 }
    return process
  }

  private static func file(_ path: String) throws -> FileHandle {
    try Data().write(to: URL(filePath: path))
    return try FileHandle(forWritingTo: URL(filePath: path))
  }
}

extension Process {
  func runToEnd() async throws {
    try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
      terminationHandler = { _ in continuation.resume() }
      do { try run() } catch { continuation.resume(throwing: error) }
    }
  }
}
