import Foundation
import Synchronization

/// What a test made and must take away again: the last made goes first.
package final class Fixture: Sendable {
  private let cleanups = Mutex<[@Sendable () async throws -> Void]>([])

  private let isGuest = Mutex(false)

  fileprivate init() {}

  /// True the first time: the test has no place on the PostgreSQL server yet.
  func becomesGuest() -> Bool {
    isGuest.withLock { isGuest in
      defer { isGuest = true }
      return !isGuest
    }
  }

  /// Has `cleanup` run when the test ends, however it ends, before all that was asked for earlier.
  package func afterwards(_ cleanup: @escaping @Sendable () async throws -> Void) {
    cleanups.withLock { $0.append(cleanup) }
  }

  /// A new empty folder; it is deleted when the test ends.
  package func folder() throws -> String {
    let path = FileManager.default.temporaryDirectory.appending(path: "canting-test-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    afterwards { try FileManager.default.removeItem(atPath: path) }
    return path
  }

  fileprivate func cleanUp() async throws {
    while let cleanup = cleanups.withLock({ $0.popLast() }) { try await cleanup() }
  }
}

/// Runs a test's body with a fixture, and cleans up behind it.
package func withFixture<Value>(_ body: (Fixture) async throws -> Value) async throws -> Value {
  let fixture = Fixture()
  let outcome: Result<Value, any Error>
  do {
    outcome = .success(try await body(fixture))
  } catch {
    outcome = .failure(error)
  }
  try await fixture.cleanUp()
  return try outcome.get()
}
