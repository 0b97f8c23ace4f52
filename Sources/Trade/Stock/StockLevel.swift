/// What is known of the pieces of one variant.
package enum StockLevel: Sendable, Equatable {
  /// Never counted: unknown, which is not zero.
  case notCounted
  case counted(CountedLevel)
}

/// The level of a variant that has been counted: a cache of its last count and the movements since.
package struct CountedLevel: Sendable, Equatable, Codable {
  /// Pieces on the shelf by the books. Below zero when a channel sold what was not there.
  package let onHand: Int64
  /// Pieces promised to somebody.
  package let held: Int64
  package let countedAt: Instant

  /// Pieces that can still be sold. Below zero is a shortfall to act on.
  package var available: Int64 { onHand - held }

  /// Pieces sold or promised that are not there.
  package var shortfall: Int64 { max(0, -available) }
}
