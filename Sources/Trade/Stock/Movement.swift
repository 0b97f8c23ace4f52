import Storage

/// One line of the stock ledger. Never changed, never deleted.
package struct Movement: Sendable, Equatable {
  package enum Kind: String, Sendable, Codable, CaseIterable, SQLConvertible {
    /// Pieces of an order that left, or were given back to the books when the order turned out otherwise.
    case sale
    /// Pieces of an order that the seller says are on the shelf again.
    case back
    /// Pieces made or bought.
    case made
    case damaged
    case gift
    case correction
  }

  package let id: ID<Movement>
  package let variant: ID<Variant>
  /// Pieces; below zero they left.
  package let quantity: Int64
  package let kind: Kind
  /// The order that moved them, if one did.
  package let order: ID<Order>?
  /// When it counts: an order's pieces leave when it was placed. Movements older than the last count move nothing.
  package let occurredAt: Instant
  package let recordedAt: Instant
  package let person: ID<Person>?
  package let note: String
}

/// Why the stock refuses something.
package enum StockError: Error, Sendable, Equatable {
  case unknownVariant(ID<Variant>)
  /// A count must be 0 to 1,000,000 pieces.
  case countOutOfRange(Int64)
  /// A movement must be −1,000,000 to 1,000,000 pieces and not 0.
  case quantityOutOfRange(Int64)
  /// Pieces can only come back from an order line that has that many out.
  case notThatManyOut(out: Int64)
  case unknownOrderLine
  /// There is no such statement about pieces that came back, or it was taken back already.
  case unknownPiecesBack
  case unknownCount
}

/// Pieces promised to somebody until a time.
package enum HoldOutcome: Sendable, Equatable {
  case held(ID<Hold>)
  case short(left: Int64)
  /// The variant was never counted: nobody knows whether there is a piece.
  case notCounted
}

/// The kinds that ids stand for, where no type of that name exists.
package enum Order {}
package enum Hold {}
package enum StockCount {}
package enum FileImport {}
package enum ChannelReturn {}
