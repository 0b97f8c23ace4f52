/// A claim as a program sends it: it names the item by its code, and the buyer by a handle.
package struct ClaimOrder: Sendable, Equatable {
  /// The live code of the item, as the seller writes it.
  package let code: String
  /// Which variant; nil where size and colour, or the item alone, tell.
  package let variant: ID<Variant>?
  package let size: String?
  package let colour: String?
  package let buyer: String
  /// Where the buyer's handle is one.
  package let source: String
  /// Pieces, 1 to ``ClaimDesk/mostPieces``.
  package let quantity: Int64
  /// Which request it is: one that comes again has no second effect.
  package let request: RequestMark?

  package init(
    code: String, variant: ID<Variant>? = nil, size: String? = nil, colour: String? = nil, buyer: String,
    source: String, quantity: Int64 = 1, request: RequestMark? = nil
  ) {
    self.code = code
    self.variant = variant
    self.size = size
    self.colour = colour
    self.buyer = buyer
    self.source = source
    self.quantity = quantity
    self.request = request
  }
}

/// Who asks, and by which key: 64 bits of a digest of both, so that the keys of two programs never meet.
package struct RequestMark: Sendable, Hashable {
  package let value: Int64

  package init(_ key: String, of caller: String) {
    let digest = Secret.digest(of: Array("\(caller) \(key)".utf8))
    value = Int64(bitPattern: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
  }

  init(value: Int64) { self.value = value }
}

/// What became of an order.
package struct TakenClaim: Sendable, Equatable {
  package let claim: ID<Claim>
  package let state: Claim.State
  package let quantity: Int64
  /// Pieces held for the buyer.
  package let held: Int64
  /// When what is held lapses.
  package let until: Instant?
  /// Whether this request came before; then the claim is told as it stands now.
  package let isKnown: Bool

  package var waiting: Int64 { state == .open ? quantity - held : 0 }
}
