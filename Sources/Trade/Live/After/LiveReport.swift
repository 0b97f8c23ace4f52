/// What a session was worth, as far as the books know by now.
package struct LiveReport: Sendable {
  package let session: LiveSession
  package let sums: LiveSums
  package let buyers: Int
  package let claims: LiveClaimFates
  package let questions: LiveQuestions
  /// How much of the session was heard, in thousandths; nil where nothing hears by itself.
  package let seen: Int?
  /// The line-up in its order, and at the end what was sold besides it.
  package let items: [Item]
  /// Minutes in which something was claimed or ordered.
  package let minutes: [Minute]
  package let showings: [Showing]
  package let quarters: [LiveStretch]
  package let later: Later
  /// What its orders sold without a known cost.
  package let uncosted: [LiveUncosted]
  package let cost: LiveCost?
  package let net: LiveNet
  /// Orders that the seller is to be asked about.
  package let unsure: Int
  /// This and other sessions, and what they have in common.
  package let insights: LiveInsights

  /// One item, or all that was not in the line-up.
  package struct Item: Sendable, Equatable {
    /// Nil for what is of no item of the line-up.
    package let id: ID<LineUpItem>?
    package let code: String
    package let name: String
    package let product: ID<Product>?
    /// Seconds on show.
    package var seconds: Int64 = 0
    package var claims = 0
    package var claimedPieces: Int64 = 0
    package var orders = 0
    package var pieces: Int64 = 0
    package var amount: Int64 = 0
    /// What is left of its sales, as far as that is known; nil where something is unknown.
    package var profit: Int64?

    /// Sales of a minute on show; nil where it was on show for less than half a minute.
    package var perMinute: Int64? { seconds < 30 ? nil : amount * 60 / seconds }
  }

  package struct Minute: Sendable, Equatable {
    /// Since the beginning, from 0; after the end for orders placed then.
    package let place: Int
    package var claims = 0
    package var claimedPieces: Int64 = 0
    package var orders = 0
    package var pieces: Int64 = 0
    package var amount: Int64 = 0
  }

  /// A time an item was on show.
  package struct Showing: Sendable, Equatable {
    package let item: ID<LineUpItem>
    package let code: String
    package let from: Instant
    package let to: Instant
  }

  /// What became of the orders since.
  package struct Later: Sendable, Equatable {
    package var cancelled = 0
    package var cancelledPieces: Int64 = 0
    package var cancelledAmount: Int64 = 0
    package var returnedOrders = 0
    package var returnedPieces: Int64 = 0
    /// Neither cancelled nor completed: they may still be cancelled or come back.
    package var open = 0
    /// Sold, and their money has not come yet: their profit is what the rules lead to expect.
    package var awaited = 0
  }
}
