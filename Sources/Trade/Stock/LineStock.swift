/// What one order line does to the stock, from what is known of its order. Pure.
///
/// It depends only on the state of the order, never on the way there, so files in any order end in the same levels.
struct LineStock: Equatable {
  /// Pieces that left the shelf by this line.
  let out: Int64
  /// Pieces promised to a buyer who has not paid yet.
  let held: Int64
  /// Pieces out that should come back: cancelled or returned, and the seller has not said where they are.
  let awaited: Int64

  /// - Parameters:
  ///   - isPaid: the channel shows a time of payment (for cash on delivery the time of the order).
  ///   - hasLeft: a parcel was arranged, tracked or sent.
  ///   - returned: pieces the channel says were sent back.
  ///   - settled: pieces the seller spoke of: back and sellable, back and damaged, or not coming back.
  init(status: OrderStatus, isPaid: Bool, hasLeft: Bool, quantity: Int64, returned: Int64, settled: Int64) {
    switch status {
    case .unpaid:
      (out, held, awaited) = (0, quantity, 0)
    case .toShip, .shipped, .delivered, .completed:
      (out, held, awaited) = (quantity, 0, max(0, min(returned, quantity) - settled))
    case .cancelled:
      // An order that was neither paid nor packed took nothing from the shelf, so nothing has to come back.
      (out, held, awaited) = isPaid || hasLeft ? (quantity, 0, max(0, quantity - settled)) : (0, 0, 0)
    }
  }
}
