import Synchronization

/// The imports that this process is at work on, or will be as soon as there is room.
///
/// The books say which imports are under way; this says which of them somebody still holds in hand. What is open in the
/// books and in nobody's hand was left behind.
package final class ImportsUnderWay: Sendable {
  private let held = Mutex<[ID<FileImport>: Int]>([:])

  package init() {}

  package var ids: Set<ID<FileImport>> { held.withLock { Set($0.keys) } }

  /// Takes an import in hand; it may be held more than once, and is let go as often.
  package func hold(_ id: ID<FileImport>) { held.withLock { $0[id, default: 0] += 1 } }

  package func release(_ id: ID<FileImport>) {
    held.withLock { held in
      let count = held[id, default: 0]
      held[id] = count > 1 ? count - 1 : nil
    }
  }
}
