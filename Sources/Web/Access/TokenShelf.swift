import Synchronization
import Trade

/// Tokens that were shown a moment ago, for routes that are called thousands of times a second: the books are asked
/// about each once a second at the most.
///
/// A token that is ended in this process is ended here too; one that another process ends works a second longer.
package final class TokenShelf: Sendable {
  private struct Entry {
    let token: APIToken
    let shop: Shop
    let readAt: ContinuousClock.Instant
  }

  private static let freshness = Duration.seconds(1)
  /// More than are in use at once; the shelf is emptied when it is full.
  private static let most = 1_000

  private let entries = Mutex<[[UInt8]: Entry]>([:])

  init() {}

  func find(_ secret: Secret) -> (APIToken, Shop)? {
    let digest = secret.digest
    return entries.withLock { entries in
      guard let entry = entries[digest], ContinuousClock.now - entry.readAt < Self.freshness else { return nil }
      return (entry.token, entry.shop)
    }
  }

  /// - Parameter began: when the books were asked: what they said is no newer.
  func keep(_ token: APIToken, of shop: Shop, for secret: Secret, readAt began: ContinuousClock.Instant) {
    let digest = secret.digest
    entries.withLock { entries in
      if entries.count >= Self.most { entries = [:] }
      entries[digest] = Entry(token: token, shop: shop, readAt: began)
    }
  }

  /// Forgets all: a token was ended.
  func empty() { entries.withLock { $0 = [:] } }
}
