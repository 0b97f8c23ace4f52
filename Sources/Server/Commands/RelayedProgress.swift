import Synchronization

/// Runs long work and passes on how far it is; steps that come faster than they are taken are left out.
func relayingProgress<Value: Sendable>(
  to sink: EventSink,
  _ work: @escaping @Sendable (_ progress: @escaping @Sendable (CommandProgress) -> Void) async throws -> Value
) async throws -> Value {
  let (steps, source) = AsyncStream.makeStream(of: CommandProgress.self, bufferingPolicy: .bufferingNewest(1))
  async let value = withStream(source, work)
  for await step in steps { try await sink(.progress(step)) }
  return try await value
}

private func withStream<Value: Sendable>(
  _ source: AsyncStream<CommandProgress>.Continuation,
  _ work: @Sendable (_ progress: @escaping @Sendable (CommandProgress) -> Void) async throws -> Value
) async throws -> Value {
  defer { source.finish() }
  return try await work { source.yield($0) }
}

/// Runs long work that may not know how far it is; then it is said five times a second that it goes on.
///
/// - Parameter progress: given the share where ``work`` tells one, and steps without one otherwise.
func ticking<Value: Sendable>(
  _ progress: @escaping @Sendable (CommandProgress) -> Void,
  _ work: @Sendable (_ share: @escaping @Sendable (Double) -> Void) async throws -> Value
) async throws -> Value {
  let told = Mutex(false)
  let ticker = Task {
    while !Task.isCancelled {
      if !told.withLock({ $0 }) { progress(CommandProgress(done: 0, share: nil)) }
      try? await Task.sleep(for: .milliseconds(200))
    }
  }
  let result: Result<Value, any Error>
  do {
    result = .success(
      try await work { share in
        told.withLock { $0 = true }
        progress(CommandProgress(done: 0, share: share))
      })
  } catch {
    result = .failure(error)
  }
  ticker.cancel()
  // A step said after the end would be written over what is said next.
  await ticker.value
  return try result.get()
}
