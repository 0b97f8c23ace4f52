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
    try Data(typed.utf8).write(to: URL(filePath: folder + "/input"))
    let streams = ChildProcess.Streams(
      input: open(folder + "/input", O_RDONLY | O_CLOEXEC), output: Self.newFile(folder + "/output"),
      errors: Self.newFile(folder + "/errors"))
    defer { for file in [streams.input, streams.output, streams.errors] { close(file) } }
    let ending = await (try start(words, environment, streams)).ended()
    return Result(
      status: ending.status, output: try String(contentsOfFile: folder + "/output", encoding: .utf8),
      errors: try String(contentsOfFile: folder + "/errors", encoding: .utf8))
  }

  /// Starts the program. Nothing of the environment of the tests reaches it.
  func start(
    _ words: [String], _ environment: [String: String] = [:], _ streams: ChildProcess.Streams = .init()
  ) throws -> ChildProcess {
    try ChildProcess(Self.path, words, environment: Self.environment.merging(environment) { $1 }, streams)
  }

  static var environment: [String: String] {
    ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8"]
  }

  private static func newFile(_ path: String) -> Int32 { open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600) }
}
