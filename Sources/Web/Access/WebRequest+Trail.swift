import Storage
import Trade

extension WebRequest {
  /// Writes into the shop's trail what is being done, in the deed's own transaction.
  ///
  /// - Parameter detail: what it is done to, in a word or two; never a secret, never a buyer.
  func note(_ action: TrailAction, _ detail: String = "", by caller: Caller, on connection: any SQLConnection) throws {
    try Trail(connection: connection, shop: caller.shop.id, now: now).record(
      action, by: caller.person, detail, from: address)
  }
}
