package import Storage

/// What sessions have in common: what they leave an hour, by weekday, hour and host, and where they fade.
package struct LiveInsights: Sendable {
  /// One session that has ended.
  package struct Session: Sendable {
    package let session: LiveSession
    package let sums: LiveSums
    package let net: LiveNet
    package let cost: LiveCost?
    /// Sales of each whole quarter of an hour, in minor units.
    package let quarters: [Int64]
    /// Of its beginning, by the shop's clocks.
    package let day: LocalDate
    package let hour: Int
  }

  /// What sessions with one thing in common left an hour.
  package struct Group: Sendable, Equatable {
    package enum Key: Sendable, Hashable {
      /// 0 is Monday.
      case weekday(Int)
      /// 0 to 23.
      case hour(Int)
      case host(String)
    }

    package let key: Key
    package let sessions: Int
    /// Mean of the sessions' net of an hour.
    package let mean: Int64
    /// Where the mean of many such sessions would lie, 95 times of a hundred; nil for fewer than ``LiveInsights/fewest``.
    package let interval: ClosedRange<Int64>?
  }

  /// The latest ones that have ended, the newest first.
  package let sessions: [Session]
  package let finding: LiveEnergy.Finding

  /// Sessions that are looked at.
  package static let most = 100
  /// An interval needs that many sessions.
  package static let fewest = 3

  package var known: [Session] { sessions.filter { $0.net.perHour != nil } }

  package func groups(_ key: (Session) -> Group.Key?) -> [Group] {
    var parts: [Group.Key: [Int64]] = [:]
    for session in known {
      if let key = key(session), let net = session.net.perHour { parts[key, default: []].append(net) }
    }
    return parts.map { Group(key: $0, of: $1) }.sorted { ($0.mean, $0.sessions) > ($1.mean, $1.sessions) }
  }

  package var byWeekday: [Group] { groups { .weekday($0.day.weekday) } }
  package var byHour: [Group] { groups { .hour($0.hour) } }
  package var byHost: [Group] { groups { $0.session.form.host.isEmpty ? nil : .host($0.session.form.host) } }
  package var all: Group? { groups { _ in .host("") }.first }

  /// What a fade means; nil where none is told.
  package var advice: LiveAdvice? {
    if case .fades(let fade) = finding { LiveAdvice(fade, sessions) } else { nil }
  }
}

extension LiveInsights.Group {
  /// - Parameter nets: at least one.
  init(key: Key, of nets: [Int64]) {
    self.key = key
    sessions = nets.count
    let mean = Double(nets.reduce(0, +)) / Double(max(nets.count, 1))
    self.mean = Int64(mean.rounded())
    guard nets.count >= LiveInsights.fewest else {
      interval = nil
      return
    }
    let squares = nets.reduce(0.0) { $0 + (Double($1) - mean) * (Double($1) - mean) }
    let error = (squares / Double(nets.count - 1) / Double(nets.count)).squareRoot()
    let reach = error * StudentT(degrees: Double(nets.count - 1)).bound(0.95)
    interval = Int64((mean - reach).rounded())...Int64((mean + reach).rounded())
  }
}

extension LiveInsights {
  package init(shop: ID<Shop>, on connection: any SQLConnection, in zone: ShopTimeZone) throws {
    sessions = try Self.read(shop, connection, zone)
    finding = LiveEnergy.finding(sessions.map(\.energy))
  }

  private static func read(
    _ shop: ID<Shop>, _ connection: any SQLConnection, _ zone: ShopTimeZone
  ) throws -> [Session] {
    let ended = try LiveSessions(connection: connection, shop: shop).ended(limit: most)
    let ids = ended.map(\.id)
    let results = LiveResults(connection: connection, shop: shop)
    let (sums, quarters) = (try results.sums(of: ids), try results.quarters(of: ids))
    let costs = try LiveCosts(connection: connection, shop: shop).costs(of: ids)
    let unknown = try LiveAds.unknown(of: ended, shop: shop, on: connection)
    return ended.map { session in
      let sums = sums[session.id] ?? LiveSums()
      let cost = costs[session.id]
      let net = LiveNet(sums, cost: cost, minutes: session.minutes, lacksAds: unknown.contains(session.id))
      let start = session.startedAt ?? session.form.plannedAt
      return Session(
        session: session, sums: sums, net: net, cost: cost,
        quarters: LiveEnergy.whole(quarters[session.id] ?? [], minutes: net.minutes ?? 0),
        day: LocalDate(start, in: zone), hour: zone.local(at: start).hour)
    }
  }
}

extension LiveInsights.Session {
  var energy: LiveEnergy.Session {
    LiveEnergy.Session(id: session.id, quarters: quarters, orders: sums.orders)
  }
}

extension LiveEnergy {
  /// Sales of every whole quarter of a session, with those in which nothing was sold.
  static func whole(_ stretches: [LiveStretch], minutes: Int) -> [Int64] {
    let count = minutes / Int(LiveResults.quarter)
    var quarters = [Int64](repeating: 0, count: count)
    for stretch in stretches where stretch.place < count { quarters[stretch.place] = stretch.amount }
    return quarters
  }
}

extension LiveSessions {
  /// Sessions that have ended, the latest first; rehearsals are none of them.
  package func ended(limit: Int) throws -> [LiveSession] {
    try sessions(where: "rehearsal_of IS NULL AND ended_at IS NOT NULL AND started_at IS NOT NULL", limit: limit)
  }
}
