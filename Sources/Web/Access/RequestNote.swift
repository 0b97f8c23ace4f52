import Synchronization
import Trade

/// What is found out about a request on its way in and told in the log on its way out.
package final class RequestNote: Sendable {
  private let kept = Mutex<ID<Shop>?>(nil)

  /// The shop of whoever asks; nil while nobody is known.
  var shop: ID<Shop>? {
    get { kept.withLock { $0 } }
    set { kept.withLock { $0 = newValue } }
  }
}
