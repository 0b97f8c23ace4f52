import Synchronization

/// Where a server is reached, once it listens: what it tells commands that make a link for a person.
package final class ServedAddress: Sendable {
  package struct Facts: Codable, Sendable, Equatable {
    /// Without a slash at the end.
    package let address: String
    /// See ``Settings/isForThisMachineOnly``.
    package let isForThisMachineOnly: Bool
  }

  private let state = Mutex<Facts?>(nil)

  init() {}

  /// Nil until it listens.
  var facts: Facts? { state.withLock { $0 } }

  func set(_ facts: Facts) { state.withLock { $0 = facts } }
}
