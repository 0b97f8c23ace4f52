/// Frames gathered for one transaction. No order, return or line of money is in it twice: the second view waits for the next batch.
struct ImportBatch: Sendable {
  /// Frames that fill it.
  let size: Int
  private(set) var orders: [OrderFrame] = []
  private(set) var returns: [ReturnFrame] = []
  private(set) var money: [MoneyFrame] = []
  private(set) var refusals: [RowNote] = []
  private(set) var warnings: [RowNote] = []
  private var names: Set<OrderName> = []
  private var returnNumbers: Set<String> = []
  private var moneyNames: Set<MoneyIntake.Name> = []

  init(size: Int) { self.size = size }

  private var count: Int { orders.count + returns.count + money.count + refusals.count + warnings.count }
  var isEmpty: Bool { count == 0 }
  var isFull: Bool { count >= size }

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

  mutating func add(_ frame: MoneyFrame) -> Bool {
    guard moneyNames.insert(frame.name).inserted else { return false }
    money.append(frame)
    return true
  }

  /// The same batch with other views of the same orders and returns.
  func with(orders: [OrderFrame], returns: [ReturnFrame]) -> ImportBatch {
    var batch = self
    (batch.orders, batch.returns) = (orders, returns)
    return batch
  }

  mutating func add(refusal note: RowNote) { refusals.append(note) }

  mutating func add(warning note: RowNote) { warnings.append(note) }
}
