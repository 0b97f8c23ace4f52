import Synchronization
import Trade

/// What is found out about a request on its way in and told on its way out: in the log, and in a refusal.
package final class RequestNote: Sendable {
  /// Who asks.
  struct Asker: Sendable {
    let shop: ID<Shop>
    /// The shop's, for a program; nil for a person, whose browser tells.
    let language: Language?
  }

  private let kept = Mutex<Asker?>(nil)

  /// Nil while nobody is known.
  var asker: Asker? {
    get { kept.withLock { $0 } }
    set { kept.withLock { $0 = newValue } }
  }
}
