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
