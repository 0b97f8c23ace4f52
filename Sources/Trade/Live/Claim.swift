import Storage

/// A buyer's wish for pieces of one variant, in a session.
///
/// Its held pieces lie in the stock's own ledger of holds (``ClaimShelf``), so that they can never be sold twice; the
/// rest of what was asked waits until pieces come free.
package struct Claim: Sendable, Equatable {
  package enum State: String, Sendable, CaseIterable, SQLConvertible {
    /// Pieces are held, or waited for, or both.
    case open
    /// Its time passed and nobody paid.
    case lapsed
    /// The buyer or the seller took it back.
    case cancelled
    /// Its pieces went into an order (``CheckoutDesk``).
    case paid
  }

  package let id: ID<Claim>
  package let session: ID<LiveSession>
  package let item: ID<LineUpItem>
  package let variant: ID<Variant>
  package let buyer: ID<LiveBuyer>
  /// The comment it was read from; nil for one that an operator tapped.
  package let comment: ID<LiveComment>?
  /// Pieces asked for, 1 to 9,999.
  package let quantity: Int64
  /// Pieces held for the buyer now.
  package let held: Int64
  package let state: State
  /// When what is held lapses; nil while nothing is held.
  package let until: Instant?
  package let claimedAt: Instant
  package let endedAt: Instant?

  /// Pieces it still waits for.
  package var waiting: Int64 { state == .open ? quantity - held : 0 }

  static let columns: SQLQuery = """
    claim_id, session_id, item_id, variant_id, buyer_id, comment_id, quantity, held, state, until, claimed_at, ended_at
    """
}

extension Claim {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("claim_id"), session: try row("session_id"), item: try row("item_id"), variant: try row("variant_id"),
      buyer: try row("buyer_id"), comment: try row("comment_id"), quantity: try row("quantity"), held: try row("held"),
      state: try row("state"), until: try row("until"), claimedAt: try row("claimed_at"), endedAt: try row("ended_at"))
  }
}

/// What somebody asks of the desk.
package struct ClaimRequest: Sendable, Equatable {
  package let item: ID<LineUpItem>
  package let variant: ID<Variant>
  package let buyer: ID<LiveBuyer>
  package let quantity: Int64
  package let comment: ID<LiveComment>?
  /// Which request of a program it is.
  package let mark: RequestMark?

  package init(
    item: ID<LineUpItem>, variant: ID<Variant>, buyer: ID<LiveBuyer>, quantity: Int64 = 1,
    comment: ID<LiveComment>? = nil, mark: RequestMark? = nil
  ) {
    self.item = item
    self.variant = variant
    self.buyer = buyer
    self.quantity = quantity
    self.comment = comment
    self.mark = mark
  }
}

/// What became of a request.
package enum ClaimOutcome: Sendable, Equatable {
  /// All pieces are held until then.
  case won(ID<Claim>, until: Instant)
  /// Some pieces are held; the rest waits.
  case partlyWon(ID<Claim>, held: Int64, waiting: Int64)
  /// No piece was left; `place` is the buyer's in the waiting list, from 1.
  case waiting(ID<Claim>, place: Int)
  /// Nobody knows how many there are; the buyer waits until somebody counts.
  case notCounted(ID<Claim>)
  /// With what is asked the buyer would have more pieces of this item than one may have.
  case limited(most: Int)
  case blocked

  /// Nothing was noted down for the buyer.
  package var isRefusal: Bool {
    switch self {
    case .won, .partlyWon, .waiting, .notCounted: false
    case .limited, .blocked: true
    }
  }
}
