import Synchronization
package import Trade

/// What each shop takes of the server at this moment, held to its limits. It is the memory of one process.
///
/// Only those are counted whose shop is known: strangers make nothing here grow.
package final class ShopUse: Sendable {
  /// Who takes something.
  enum Taker: Hashable, Sendable {
    case shop(ID<Shop>)
    case token(ID<APIToken>)
  }

  private struct Paced {
    let pace: Pace?
    var keeper = PaceKeeper()

    mutating func take(at now: ContinuousClock.Instant) -> Duration? { pace.flatMap { keeper.take($0, at: now) } }

    mutating func giveBack() { if let pace { keeper.giveBack(pace) } }
  }

  private struct Limits {
    let standard: ShopLimits
    var own: [ID<Shop>: [ShopLimit: Int]] = [:]

    func of(_ shop: ID<Shop>) -> ShopLimits { own[shop].map(standard.with) ?? standard }
  }

  private let limits: Mutex<Limits>
  private let paced = Mutex<[Taker: Paced]>([:])
  private let claims = Mutex<[ID<Shop>: Paced]>([:])
  private let seats = Mutex<[Seat.Row: Int]>([:])
  package let refusals = LimitRefusals()

  /// Shops and tokens whose pace is remembered; all are forgotten when there are more.
  private static let mostPaced = 20_000

  package init(_ standard: ShopLimits = .standard) { limits = Mutex(Limits(standard: standard)) }

  /// What a shop may take.
  package func limits(of shop: ID<Shop>) -> ShopLimits { limits.withLock { $0.of(shop) } }

  /// Takes over what was set for single shops; nothing happens where it is the same.
  package func take(own: [ID<Shop>: [ShopLimit: Int]]) {
    let isNew = limits.withLock { limits in
      defer { limits.own = own }
      return limits.own != own
    }
    guard isNew else { return }
    paced.withLock { $0 = [:] }
    claims.withLock { $0 = [:] }
  }

  /// Lets a claim in, for the routes of a rush: one look into one table.
  func takesClaim(_ shop: ID<Shop>, at now: ContinuousClock.Instant = .now) -> Bool {
    wait(forClaimOf: shop, now) == nil
  }

  /// Gives back what ``takesClaim(_:at:)`` took, where the claim is asked for again in another way.
  func giveBackClaim(_ shop: ID<Shop>) { claims.withLock { $0[shop]?.giveBack() } }

  /// Lets a claim in.
  ///
  /// - Throws: ``ShopLimitReached``.
  func admitClaim(of shop: ID<Shop>, at now: ContinuousClock.Instant = .now) throws(ShopLimitReached) {
    if let wait = wait(forClaimOf: shop, now) { throw reached(.claims, of: shop, wait) }
  }

  private func wait(forClaimOf shop: ID<Shop>, _ now: ContinuousClock.Instant) -> Duration? {
    claims.withLock { claims in
      claims[shop, default: Paced(pace: limits(of: shop)[.claims].map(Pace.init(perSecond:)))].take(at: now)
    }
  }

  /// Lets a request of somebody in.
  ///
  /// - Parameter token: of the program that asks; nil for a person.
  /// - Throws: ``ShopLimitReached``.
  func admitRequest(
    of shop: ID<Shop>, token: ID<APIToken>?, at now: ContinuousClock.Instant = .now
  ) throws(ShopLimitReached) {
    // The token's own first: who floods is stopped by that, and leaves the shop's to the others.
    if let token, let wait = wait(.token(token), .tokenRequests, of: shop, now) {
      throw reached(.tokenRequests, of: shop, wait)
    }
    if let wait = wait(.shop(shop), .requests, of: shop, now) { throw reached(.requests, of: shop, wait) }
  }

  private func wait(
    _ taker: Taker, _ limit: ShopLimit, of shop: ID<Shop>, _ now: ContinuousClock.Instant
  ) -> Duration? {
    paced.withLock { paced in
      if paced.count >= Self.mostPaced { paced = [:] }
      return paced[taker, default: Paced(pace: limits(of: shop)[limit].map(Pace.init(perSecond:)))].take(at: now)
    }
  }

  private func reached(_ limit: ShopLimit, of shop: ID<Shop>, _ wait: Duration) -> ShopLimitReached {
    refusals.count(limit)
    let (seconds, rest) = wait.components
    return ShopLimitReached(limit, most: limits(of: shop)[limit] ?? 0, wait: Int(seconds) + (rest > 0 ? 1 : 0))
  }
}

extension ShopUse {
  /// A place from which a stream is read; it is free again when nobody keeps it any more.
  final class Seat: Sendable {
    /// Seats that are counted together.
    enum Row: Hashable, Sendable {
      case screens(ID<Shop>)
      case screensOf(ID<Shop>, String)
      case viewers(ID<Shop>)
    }

    private let use: ShopUse
    private let rows: [Row]

    fileprivate init(_ use: ShopUse, _ rows: [Row]) {
      self.use = use
      self.rows = rows
    }

    deinit { use.leave(rows) }
  }

  /// Seconds after which a stream that was refused may be asked for again: others end after 50.
  private static let wait = 10

  /// A screen of the live desk.
  ///
  /// - Throws: ``ShopLimitReached``.
  func screen(of caller: Caller) throws(ShopLimitReached) -> Seat {
    let shop = caller.shop.id
    return try seat(
      [(.screensOf(shop, caller.keyOwner), .screensOfPerson), (.screens(shop), .screens)], of: shop)
  }

  /// A viewer's page of a room.
  ///
  /// - Throws: ``ShopLimitReached``.
  func viewer(of shop: ID<Shop>) throws(ShopLimitReached) -> Seat { try seat([(.viewers(shop), .viewers)], of: shop) }

  /// How many screens and viewers' pages a shop has open.
  func seats(of shop: ID<Shop>) -> (screens: Int, viewers: Int) {
    seats.withLock { ($0[.screens(shop)] ?? 0, $0[.viewers(shop)] ?? 0) }
  }

  private func seat(_ rows: [(row: Seat.Row, limit: ShopLimit)], of shop: ID<Shop>) throws(ShopLimitReached) -> Seat {
    let limits = limits(of: shop)
    let full: ShopLimit? = seats.withLock { seats in
      for (row, limit) in rows {
        if let most = limits[limit], seats[row, default: 0] >= most { return limit }
      }
      for (row, _) in rows { seats[row, default: 0] += 1 }
      return nil
    }
    guard let full else { return Seat(self, rows.map(\.row)) }
    refusals.count(full)
    throw ShopLimitReached(full, most: limits[full] ?? 0, wait: Self.wait)
  }

  private func leave(_ rows: [Seat.Row]) {
    seats.withLock { seats in
      for row in rows {
        let left = (seats[row] ?? 1) - 1
        seats[row] = left > 0 ? left : nil
      }
    }
  }
}
