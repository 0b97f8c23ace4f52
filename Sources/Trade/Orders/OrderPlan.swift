/// What one view of an order changes in the books.
struct OrderPlan {
  let frame: OrderFrame
  let name: OrderName
  let known: KnownOrder?
  let id: ID<Order>
  /// Fields of the whole order come from this view.
  let isHeaderNewer: Bool
  /// Lines that this view adds or moves on.
  private(set) var changedLines: [PlannedLine]

  init(frame: OrderFrame, name: OrderName, known: KnownOrder?, id: ID<Order>) {
    self.frame = frame
    self.name = name
    self.known = known
    self.id = id
    let version = frame.version
    isHeaderNewer = known.map { $0.version < version } ?? true
    changedLines = frame.lines.compactMap { line in
      let lineID = line.id
      let before = known?.lines[lineID]
      if let before, version <= before.version { return nil }
      return PlannedLine(line: line, id: lineID, listingName: line.listingName, before: before)
    }
  }

  var outcome: OrderIntake.Outcome {
    if known == nil { return .new }
    return isHeaderNewer || !changedLines.isEmpty || tellsOfParcel ? .moved : .same
  }

  mutating func resolve(_ listings: [ListingName: ListingBook.Found]) {
    for index in changedLines.indices {
      changedLines[index].listing = listings[changedLines[index].listingName]?.id
    }
  }

  /// Pieces over all lines after the change.
  var pieces: Int64 { total(of: \.quantity, before: \.quantity) }

  /// Subtotal over all lines after the change, in minor units.
  var subtotal: Int64 { total(of: \.subtotal, before: \.subtotal) }

  /// This view shows that a parcel has left, and no view before did.
  private var tellsOfParcel: Bool { frame.hasLeft && known?.hasLeft == false }
  /// A parcel was arranged, tracked or sent, by any view.
  var hasLeft: Bool { frame.hasLeft || known?.hasLeft == true }

  var orderedAt: Instant { isHeaderNewer ? frame.orderedAt : known?.orderedAt ?? frame.orderedAt }
  var status: OrderStatus { isHeaderNewer ? frame.status : known?.status ?? frame.status }
  var payment: String { isHeaderNewer ? frame.string(of: .payment) : known?.payment ?? "" }
  var city: String { isHeaderNewer ? frame.string(of: .city) : known?.city ?? "" }
  var cause: CancellationCause {
    guard !isHeaderNewer, let known else {
      return CancellationCause(by: frame.string(of: .cancelledBy), reason: frame.string(of: .cancelReason))
    }
    return known.cause
  }

  /// The listings of all lines after the change.
  var listings: Set<ID<Listing>> {
    (known?.listings ?? []).union(changedLines.compactMap(\.listing))
  }

  private func total(of part: KeyPath<PlannedLine, Int64>, before: KeyPath<KnownLine, Int64>) -> Int64 {
    let changes = changedLines.reduce(0) { $0 + $1[keyPath: part] - ($1.before?[keyPath: before] ?? 0) }
    return changes + (known?.lines.values.reduce(0) { $0 + $1[keyPath: before] } ?? 0)
  }
}

/// A line that a view adds or moves on.
struct PlannedLine {
  let line: OrderFrameLine
  let id: Int64
  let listingName: ListingName
  let before: KnownLine?
  var listing: ID<Listing>?

  var quantity: Int64 { Int64(line.quantity) }
  var subtotal: Int64 { line.subtotal }

  /// The listing's words, for the case that it is new.
  var firstListingChange: ListingBook.Change {
    ListingBook.Change(
      productName: line.string(of: .productName), sku: line.string(of: .sku), variation: line.string(of: .variation))
  }
}

extension ListingBook.Change {
  mutating func add(_ line: PlannedLine) {
    lines += line.before == nil ? 1 : 0
    pieces += line.quantity - (line.before?.quantity ?? 0)
  }
}
