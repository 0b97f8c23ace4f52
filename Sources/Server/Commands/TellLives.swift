import Storage
package import Trade
import Web

/// `canting live list` and `canting live report`: the sessions, and what one was worth.
package struct TellLives: Codable, Sendable {
  /// The session to be told of; nil for the list of all.
  package let live: String?
  package let shop: ChosenShop

  package init(live: String? = nil, shop: ChosenShop) {
    self.live = live
    self.shop = shop
  }

  /// Sessions of a list, the latest planned.
  static let most = 200

  /// Brings all profit along first, so that the report is of now.
  ///
  /// - Throws: ``CommandFailure`` of kind `data` for a session that the shop does not have.
  func run(on books: Books) async throws -> LivesAnswer {
    let shop = try await shop.find(in: books)
    guard let live else {
      let sessions = try await books.database.bound(to: shop.id).read {
        try LiveSessions(connection: $0, shop: shop.id).sessions(limit: Self.most)
      }
      return .list(sessions.map(LivesAnswer.Row.init), timeZone: shop.timeZone)
    }
    guard let id = ID<LiveSession>(live) else { throw CommandFailure(.data, Sentences.noLiveNumbered(live)) }
    while try await books.database.bound(to: shop.id).write({ try ProfitBook(connection: $0, shop: shop.id).catchUp() })
      > 0
    {}
    let zone = ShopTimeZone(name: shop.timeZone) ?? .jakarta
    do {
      return .report(
        try await books.database.bound(to: shop.id).read {
          try LiveReport(of: id, shop: shop.id, on: $0, at: .now, in: zone).told
        })
    } catch LiveError.unknownSession {
      throw CommandFailure(.data, Sentences.noLiveNumbered(live))
    }
  }
}

/// What ``TellLives`` found.
package enum LivesAnswer: Codable, Sendable {
  case list([Row], timeZone: String)
  case report(ToldLive)

  package struct Row: Codable, Sendable {
    package let id: ID<LiveSession>
    package let title: String
    package let plannedAt: Instant
    package let startedAt: Instant?
    package let endedAt: Instant?
    package let channel: String
    package let host: String

    init(_ session: LiveSession) {
      id = session.id
      title = session.form.title
      plannedAt = session.form.plannedAt
      startedAt = session.startedAt
      endedAt = session.endedAt
      channel = session.form.channel.rawValue
      host = session.form.host
    }
  }
}
