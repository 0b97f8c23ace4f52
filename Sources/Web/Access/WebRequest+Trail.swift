import Storage
import Trade

extension WebRequest {
  /// Writes into the shop's trail what is being done, in the deed's own transaction.
  ///
  /// - Parameter detail: what it is done to, in a word or two; never a secret, never a buyer.
  func note(_ action: TrailAction, _ detail: String = "", by caller: Caller, on connection: any SQLConnection) throws {
    try Trail(connection: connection, shop: caller.shop.id, now: now).record(
      action, by: caller.person, token: caller.token, detail, from: address)
  }

  /// Writes into the trail that an item of a live has another price.
  ///
  /// - Parameter item: as it was before; nil where there was none.
  func note(price: Int64?, of item: LineUpItem?, by caller: Caller, on connection: any SQLConnection) throws {
    guard let item, item.price != price else { return }
    func said(_ price: Int64?) -> String { price.map(String.init) ?? "–" }
    try note(.changedPrice, "\(item.code) \(said(item.price)) → \(said(price))", by: caller, on: connection)
  }
}
