import Dispatch

/// Work that blocks its thread for long, such as copying a file of a gigabyte.
///
/// Swift's own threads are as many as the cores: one that waits for a disk is missing everywhere else.
package enum Blocking {
  /// Runs `body` on a thread that may wait.
  package static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
    try await withCheckedThrowingContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(with: Result(catching: body)) }
    }
  }
}
