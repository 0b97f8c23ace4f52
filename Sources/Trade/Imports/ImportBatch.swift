/// Frames gathered for one transaction. No order is in it twice: the second view waits for the next batch.
struct ImportBatch: Sendable {
  /// Enough that a commit's fsync is small beside the work, little enough that other writers wait only milliseconds.
  static let size = 1_000

  private(set) var orders: [OrderFrame] = []
  private(set) var returns: [ReturnFrame] = []
  private(set) var refusals: [RowNote] = []
  private var names: Set<OrderName> = []
  private var returnNumbers: Set<String> = []

  var isEmpty: Bool { orders.isEmpty && returns.isEmpty && refusals.isEmpty }
  var isFull: Bool { orders.count + returns.count + refusals.count >= Self.size }

  /// False when the order is in the batch already.
  mutating func add(_ frame: OrderFrame) -> Bool {
    guard names.insert(frame.name).inserted else { return false }
    orders.append(frame)
    return true
  }

  mutating func add(_ frame: ReturnFrame) -> Bool {
    guard returnNumbers.insert(frame.record.returnNumber).inserted else { return false }
    returns.append(frame)
    return true
  }

  mutating func add(_ note: RowNote) { refusals.append(note) }
}
