/// One comment among all sources.
struct CommentKey: Hashable, Sendable, CustomStringConvertible {
  let source: String
  let room: String
  let externalID: String

  var description: String { "\(source)/\(externalID)" }
}

extension IncomingComment {
  var key: CommentKey { CommentKey(source: source, room: room, externalID: externalID) }
}

/// What happened in the books, one thing after another, in the order in which they took it.
struct ReplayStep: Sendable {
  let at: Instant
  let deed: Deed

  enum Deed: Sendable {
    case comment(IncomingComment)
    case operatorsDeed(OperatorDeed)
    /// Somebody counted what lies on the shelf.
    case count(ID<Variant>, Int64)
    /// Holds lapsed and waiting lists moved.
    case time
    case end
  }
}

/// What an operator or a host does while comments come in.
enum OperatorDeed: Sendable, Equatable {
  case show(ID<LineUpItem>)
  case settle(ID<LiveComment>, UnsureComments.Meaning)
  case unsettle(ID<LiveComment>)
  case answer(ID<LineUpItem>?, CommentReading.Attribute?, upTo: ID<LiveComment>)
  case tap(handle: String, item: ID<LineUpItem>, variant: ID<Variant>, quantity: Int64)
  case cancel(ID<Claim>)
  case reopen(ID<Claim>)
  case give(ID<Claim>)
  case extend(ID<Claim>, until: Instant)
  case block(ID<LiveBuyer>, Bool)
}
