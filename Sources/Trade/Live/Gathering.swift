import Synchronization

/// Does work that arrives together in one go.
///
/// While one batch of a key is being done, what arrives for that key gathers and is the next batch: nobody waits for
/// more to come, and a rush shares its transactions. A batch that fails is done again one by one, so that each item
/// answers only for itself.
final class Gathering<Key: Hashable & Sendable, Item: Sendable, Outcome: Sendable>: Sendable {
  private struct Waiting: Sendable {
    let item: Item
    let answer: @Sendable (Result<Outcome, any Error>) -> Void
  }

  /// What waits for each key; a key that is here is being worked on.
  private let waiting = Mutex<[Key: [Waiting]]>([:])
  private let most: Int
  private let work: @Sendable (Key, [Item]) async throws -> [Outcome]

  /// - Parameters:
  ///   - most: items of one batch at the most.
  ///   - work: does a batch; gives as many outcomes, in the same order.
  init(most: Int, _ work: @escaping @Sendable (Key, [Item]) async throws -> [Outcome]) {
    self.most = most
    self.work = work
  }

  func add(_ item: Item, to key: Key) async throws -> Outcome {
    try await withCheckedThrowingContinuation { continuation in
      add(item, to: key) { continuation.resume(with: $0) }
    }
  }

  /// The same for whoever does not wait: `answer` is called once.
  func add(_ item: Item, to key: Key, answer: @escaping @Sendable (Result<Outcome, any Error>) -> Void) {
    gather([Waiting(item: item, answer: answer)], for: key)
  }

  /// The same for several that belong into one batch, up to the most of one: each has its answer by its place.
  func add(_ items: [Item], to key: Key, answer: @escaping @Sendable (Int, Result<Outcome, any Error>) -> Void) {
    gather(items.enumerated().map { place, item in Waiting(item: item) { answer(place, $0) } }, for: key)
  }

  private func gather(_ some: [Waiting], for key: Key) {
    let mustStart = waiting.withLock { waiting in
      let isIdle = waiting[key] == nil
      waiting[key, default: []] += some
      return isIdle
    }
    if mustStart { Task { await drain(key) } }
  }

  private func drain(_ key: Key) async {
    while let batch = next(of: key) {
      do {
        let outcomes = try await work(key, batch.map(\.item))
        // The next batch does not wait for these answers to be told.
        Task { for (waiting, outcome) in zip(batch, outcomes) { waiting.answer(.success(outcome)) } }
      } catch {
        await alone(batch, key, error)
      }
    }
  }

  private func alone(_ batch: [Waiting], _ key: Key, _ error: any Error) async {
    guard batch.count > 1 else {
      batch[0].answer(.failure(error))
      return
    }
    for waiting in batch {
      do {
        waiting.answer(.success(try await work(key, [waiting.item])[0]))
      } catch {
        waiting.answer(.failure(error))
      }
    }
  }

  private func next(of key: Key) -> [Waiting]? {
    waiting.withLock { waiting in
      guard let all = waiting[key], !all.isEmpty else {
        waiting[key] = nil
        return nil
      }
      waiting[key] = Array(all.dropFirst(most))
      return Array(all.prefix(most))
    }
  }
}
