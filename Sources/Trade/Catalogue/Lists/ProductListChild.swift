private import Foundation
private import Subprocess
private import SystemPackage

/// Reads product lists in a process of its own, so that a file that brings the parser down costs one sentence.
package struct ProductListChild: Sendable {
  /// Most bytes that a reading may be written as.
  private static let outputLimit = 64 << 20

  /// Reads the file at a path, with the costs of goods in a currency.
  package typealias Reading = @Sendable (_ path: String, _ currency: String) async throws -> ProductListReading

  private let reading: Reading

  /// Any other way of reading, such as in the same process in a test.
  package init(_ reading: @escaping Reading) { self.reading = reading }

  /// - Parameter executable: the `canting` program, whose hidden command `read-products` does the reading.
  package init(executable: String) {
    self.init { path, currency in try await Self.readInChild(executable, path, currency) }
  }

  /// Reads the file at a path.
  ///
  /// - Parameter currency: of the shop, for its costs of goods.
  package func read(_ path: String, currency: String) async throws -> ProductListReading {
    try await reading(path, currency)
  }

  private static func readInChild(
    _ executable: String, _ path: String, _ currency: String
  ) async throws -> ProductListReading {
    let result = try await Subprocess.run(
      .path(FilePath(executable)), arguments: ["read-products", "--currency", currency, "--", path],
      environment: .custom(["LANG": "C.UTF-8"]), input: .none, output: .bytes(limit: outputLimit), error: .discarded)
    guard result.terminationStatus.isSuccess,
      let reading = try? JSONDecoder().decode(ProductListReading.self, from: Data(result.standardOutput))
    else { return ProductListReading(ReadingFailure(.stopped).sentence) }
    return reading
  }

  /// What the child does: sets limits for its process, reads the file, writes the reading to standard output.
  package static func run(path: String, currency: String) throws {
    let limits = ChannelFileReading.Limits()
    ProcessLimits.set(memory: limits.memory, seconds: limits.seconds)
    let reading = ProductListReading(path: path, currency: currency)
    try FileHandle.standardOutput.write(contentsOf: JSONEncoder().encode(reading))
  }
}
