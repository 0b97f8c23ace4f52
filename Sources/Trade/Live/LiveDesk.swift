package import Storage
import Synchronization

/// The live desks of an installation: takes comments as they come, many in one transaction.
package final class LiveDesk: Sendable {
  /// A session of a shop.
  package struct Place: Sendable, Hashable {
    package let shop: ID<Shop>
    package let session: ID<LiveSession>

    package init(shop: ID<Shop>, session: ID<LiveSession>) {
      self.shop = shop
      self.session = session
    }
  }

  private struct Work: Sendable {
    let delivery: SourceDelivery
    let guarded: Bool
  }

  private let work: Gathering<Place, Work, SourceTaken>
  private let claims: Gathering<Place, ClaimOrder, ClaimBatch.Answer>

  package init(database: any SQLDatabase, clock: @escaping @Sendable () -> Instant = { .now }) {
    let lineUps = LineUpShelf()
    work = Gathering(most: 8) { place, batches in
      let known = lineUps.known(of: place)
      let (news, now) = try await database.write { connection in
        var intake = CommentIntake(
          connection: connection, shop: place.shop, session: place.session, lineUp: known.lineUp, gate: known.gate)
        let news = try batches.map { try intake.take($0.delivery, guarded: $0.guarded, at: clock()) }
        return (news, LineUpShelf.Known(lineUp: intake.lineUp, gate: intake.gate))
      }
      lineUps.keep(now, of: place)
      return news
    }
    claims = Gathering(most: 512) { place, orders in
      let lineUp = lineUps.known(of: place).lineUp
      let (answers, read) = try await database.write { connection in
        var batch = ClaimBatch(connection: connection, shop: place.shop, session: place.session, lineUp: lineUp)
        return (try batch.take(orders, at: clock()), batch.lineUp)
      }
      lineUps.keep(lineUp: read, of: place)
      return answers
    }
  }

  /// Takes a claim of a program. Those that arrive together share a transaction, and each is on disk before its answer.
  ///
  /// - Throws: ``LiveError`` for what cannot be taken, ``RehearsalError/wrongAudience``, ``KeyUsedOtherwise`` for a mark that came with another request.
  package func claim(_ order: ClaimOrder, in place: Place) async throws -> TakenClaim {
    try await claims.add(order, to: place).get()
  }

  /// Takes comments of a source, in their order; those that came before are passed over.
  ///
  /// - Returns: how many were new.
  package func take(_ some: [IncomingComment], in place: Place) async throws -> Int {
    try await work.add(Work(delivery: SourceDelivery(some), guarded: false), to: place).new
  }

  /// Takes all that sources brought at one time: comments, and what they say of themselves. Who floods the desk is kept
  /// from it, and the others are not.
  package func take(_ delivery: SourceDelivery, in place: Place) async throws -> SourceTaken {
    try await work.add(Work(delivery: delivery, guarded: true), to: place)
  }
}

/// What is at hand of sessions: the line-ups, ready for reading, and who wrote too much of late.
private final class LineUpShelf: Sendable {
  struct Known: Sendable {
    var lineUp: LineUpReading?
    var gate = FloodGate()
  }

  private let lineUps = Mutex<[LiveDesk.Place: Known]>([:])
  /// More sessions than go on at once; the shelf is emptied when it is full.
  private static let most = 1_000

  func known(of place: LiveDesk.Place) -> Known { lineUps.withLock { $0[place] ?? Known() } }

  func keep(_ known: Known, of place: LiveDesk.Place) { change(place) { $0 = known } }

  func keep(lineUp: LineUpReading?, of place: LiveDesk.Place) { change(place) { $0.lineUp = lineUp } }

  private func change(_ place: LiveDesk.Place, _ change: (inout Known) -> Void) {
    lineUps.withLock { lineUps in
      if lineUps.count >= Self.most, lineUps[place] == nil { lineUps = [:] }
      change(&lineUps[place, default: Known()])
    }
  }
}
