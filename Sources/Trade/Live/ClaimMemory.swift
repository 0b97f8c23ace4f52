import Storage
import Synchronization

/// What is at hand of a session for the next claims of programs, so that a rush asks the books for little.
///
/// A batch looks into it and says afterwards what it learned (``News``), which is only kept when the transaction was
/// committed: it is changed in its place, however much it holds.
final class ClaimMemory: Sendable {
  /// Who claims, as a source writes it.
  struct Handle: Hashable, Sendable {
    let source: String
    let handle: String
  }

  /// What one batch learned.
  struct News: Sendable {
    var lineUp: LineUpReading?
    var buyers: [Handle: ID<LiveBuyer>] = [:]
    var claims: [RequestMark: ID<Claim>] = [:]
    /// The last event of the session by then.
    var event: Int64 = 0
  }

  /// The last event that was looked at, and what codes mean, which is read again where it is missing or no longer true.
  private let known = Mutex(News())
  /// Buyers that are kept; all are forgotten when there are more.
  private static let most = 100_000

  init() {}

  var event: Int64 { known.withLock { $0.event } }
  var lineUp: LineUpReading? { known.withLock { $0.lineUp } }

  /// The ids of those that are known. An id never changes.
  func buyers(_ handles: Set<Handle>) -> [Handle: ID<LiveBuyer>] {
    known.withLock { known in
      handles.reduce(into: [:]) { found, handle in found[handle] = known.buyers[handle] }
    }
  }

  /// The claims that requests have made.
  func claims(_ marks: Set<RequestMark>) -> [RequestMark: ID<Claim>] {
    known.withLock { known in
      marks.reduce(into: [:]) { found, mark in found[mark] = known.claims[mark] }
    }
  }

  func keep(_ news: News) {
    known.withLock { known in
      if known.buyers.count + news.buyers.count > Self.most { known.buyers = [:] }
      known.buyers.merge(news.buyers) { $1 }
      known.claims.merge(news.claims) { $1 }
      (known.lineUp, known.event) = (news.lineUp, news.event)
    }
  }
}

/// Reads for a batch what is not at hand.
///
/// The marks of requests are followed in the session's log, by whoever has the session, and so are true whoever else
/// claimed meanwhile. An index over them would cost each claim a page of its own on the disk, since marks fall anywhere.
struct ClaimRecall {
  let connection: any SQLConnection
  let shop: ID<Shop>
  let memory: ClaimMemory

  /// Buyers by their handles, found or made; a handle that cannot be one is left out.
  func buyers(_ handles: Set<ClaimMemory.Handle>) throws -> [ClaimMemory.Handle: ID<LiveBuyer>] {
    var found = memory.buyers(handles)
    let missing = handles.filter { found[$0] == nil }
    let buyers = LiveBuyers(connection: connection, shop: shop)
    for (source, some) in Dictionary(grouping: missing, by: \.source).sorted(by: { $0.key < $1.key }) {
      for (handle, id) in try buyers.buyers(Set(some.map(\.handle)), from: source) {
        found[ClaimMemory.Handle(source: source, handle: handle)] = id
      }
    }
    return found
  }

  /// The claims of requests that were made since the session was last looked at.
  func claims(since session: LiveSession) throws -> [RequestMark: ID<Claim>] {
    let event = memory.event
    guard event < session.events else { return [:] }
    let rows = try connection.rows(
      """
      SELECT c.request_mark, c.claim_id FROM live_event e
      JOIN live_claim c ON c.shop_id = e.shop_id AND c.claim_id = e.subject
      WHERE e.shop_id = \(shop) AND e.session_id = \(session.id) AND e.event_id > \(event) AND e.kind = 'claimed'
        AND c.request_mark IS NOT NULL
      """)
    return try rows.reduce(into: [:]) { claims, row in
      claims[RequestMark(value: try row("request_mark"))] = try row("claim_id")
    }
  }
}
