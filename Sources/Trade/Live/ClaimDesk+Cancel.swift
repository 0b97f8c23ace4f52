import Storage

extension ClaimDesk {
  /// Who was given pieces that came free.
  package struct Heir: Sendable, Equatable {
    package let buyer: LiveBuyer
    package let pieces: Int64
  }

  /// Ends a claim because somebody took it back, as ``cancel(_:by:at:)`` does.
  ///
  /// - Returns: who has its pieces now of those that waited, in the order in which they were served; empty where nobody
  ///   did.
  package func cancelTellingHeirs(
    _ claim: ID<Claim>, by person: ID<Person>? = nil, at now: Instant
  ) throws -> [Heir] {
    let log = try LiveLog.open(session, of: shop, on: connection)
    let last = try log.last()
    try cancel(claim, by: person, at: now)
    let given = try log.events(after: last).map(\.event).filter { $0.kind == .gave }
    let claims = try given.compactMap { event in try event.subject.map { try self.claim(ID($0)) } }
    let buyers = try LiveBuyers(connection: connection, shop: shop).buyers(Set(claims.map(\.buyer)).sorted())
    return zip(claims, given).compactMap { claim, event in
      buyers[claim.buyer].map { Heir(buyer: $0, pieces: event.quantity ?? 0) }
    }
  }
}
