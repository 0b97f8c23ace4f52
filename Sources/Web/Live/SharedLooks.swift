import Synchronization

/// Whether people may still look on, asked once a round for all screens of one sign-in: there may be thousands.
final class SharedLooks: Sendable {
  private struct Look {
    let round: Int
    let caller: Task<Caller?, any Error>
  }

  private let looks = Mutex<[String: Look]>([:])
  /// Sign-ins that are remembered; all are forgotten when there are more.
  private static let most = 2_000

  /// What a reading begun in this round gives.
  ///
  /// - Parameters:
  ///   - subject: what the answer depends on: the cookies that were sent.
  ///   - round: only grows; a reading of an earlier one is too old.
  func caller(
    of subject: String, in round: Int, _ read: @escaping @Sendable () async throws -> Caller?
  ) async throws -> Caller? {
    let task = looks.withLock { looks in
      if let known = looks[subject], known.round >= round { return known.caller }
      if looks.count >= Self.most { looks = [:] }
      let task = Task { try await read() }
      looks[subject] = Look(round: round, caller: task)
      return task
    }
    return try await task.value
  }
}
