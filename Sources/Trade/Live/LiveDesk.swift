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

  private let comments: Gathering<Place, [IncomingComment], Int>

  package init(database: any SQLDatabase, clock: @escaping @Sendable () -> Instant = { .now }) {
    let lineUps = LineUpShelf()
    comments = Gathering(most: 8) { place, batches in
      let lineUp = lineUps.lineUp(of: place)
      let (news, read) = try await database.write { connection in
        var intake = CommentIntake(connection: connection, shop: place.shop, session: place.session, lineUp: lineUp)
        return (try batches.map { try intake.take($0, at: clock()) }, intake.lineUp)
      }
      lineUps.keep(read, of: place)
      return news
    }
  }

  /// Takes comments of a source, in their order; those that came before are passed over.
  ///
  /// - Returns: how many were new.
  package func take(_ some: [IncomingComment], in place: Place) async throws -> Int {
    try await comments.add(some, to: place)
  }
}

/// The line-ups that are at hand, ready for reading.
private final class LineUpShelf: Sendable {
  private let lineUps = Mutex<[LiveDesk.Place: LineUpReading]>([:])
  /// More sessions than go on at once; the shelf is emptied when it is full.
  private static let most = 1_000

  func lineUp(of place: LiveDesk.Place) -> LineUpReading? { lineUps.withLock { $0[place] } }

  func keep(_ lineUp: LineUpReading?, of place: LiveDesk.Place) {
    lineUps.withLock { lineUps in
      if lineUps.count >= Self.most, lineUps[place] == nil { lineUps = [:] }
      lineUps[place] = lineUp
    }
  }
}
