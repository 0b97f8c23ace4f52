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
    let readers = SessionShelf { CommentMemory() }
    work = Gathering(most: 8) { place, batches in
      let known = readers.known(of: place)
      let (news, now) = try await database.bound(to: place.shop).write { connection in
        var intake = CommentIntake(
          connection: connection, shop: place.shop, session: place.session, lineUp: known.lineUp, gate: known.gate)
        let news = try batches.map { try intake.take($0.delivery, guarded: $0.guarded, at: clock()) }
        return (news, CommentMemory(lineUp: intake.lineUp, gate: intake.gate))
      }
      readers.keep(now, of: place)
      return news
    }
    let memories = SessionShelf { ClaimMemory() }
    claims = Gathering(most: 512) { place, orders in
      let memory = memories.known(of: place)
      let (answers, news) = try await database.bound(to: place.shop).write { connection in
        var batch = ClaimBatch(connection: connection, shop: place.shop, session: place.session, memory: memory)
        return (try batch.take(orders, at: clock()), batch.news)
      }
      memory.keep(news)
      memories.keep(memory, of: place)
      return answers
    }
  }

  /// Takes a claim of a program. Those that arrive together share a transaction, and each is on disk before its answer.
  ///
  /// - Throws: ``LiveError`` for what cannot be taken, ``RehearsalError/wrongAudience``, ``RehearsalError/madeUpAudience``, ``KeyUsedOtherwise`` for a mark that came with another request.
  package func claim(_ order: ClaimOrder, in place: Place) async throws -> TakenClaim {
    try await claims.add(order, to: place).get()
  }

  /// The same for whoever does not wait: `answer` is called once, from anywhere.
  package func claim(
    _ order: ClaimOrder, in place: Place, answer: @escaping @Sendable (Result<TakenClaim, any Error>) -> Void
  ) {
    claims.add(order, to: place) { answered in answer(answered.flatMap { $0 }) }
  }

  /// The same for several at once, which share a transaction: `answer` is called once for each, by its place.
  func claim(
    _ orders: [ClaimOrder], in place: Place, answer: @escaping @Sendable (Int, Result<TakenClaim, any Error>) -> Void
  ) {
    claims.add(orders, to: place) { number, answered in answer(number, answered.flatMap { $0 }) }
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

/// What is at hand of a session for its next comments: the line-up, ready for reading, and who wrote too much of late.
private struct CommentMemory: Sendable {
  var lineUp: LineUpReading?
  var gate = FloodGate()
}

/// Something that is at hand of each session.
private final class SessionShelf<Kept: Sendable>: Sendable {
  private let kept = Mutex<[LiveDesk.Place: Kept]>([:])
  private let make: @Sendable () -> Kept
  /// More sessions than go on at once; the shelf is emptied when it is full.
  private static var most: Int { 1_000 }

  init(_ make: @escaping @Sendable () -> Kept) { self.make = make }

  func known(of place: LiveDesk.Place) -> Kept { kept.withLock { $0[place] } ?? make() }

  func keep(_ some: Kept, of place: LiveDesk.Place) {
    kept.withLock { kept in
      if kept.count >= Self.most, kept[place] == nil { kept = [:] }
      kept[place] = some
    }
  }
}
