import Storage

/// A comment as a source tells it.
package struct IncomingComment: Sendable, Equatable {
  /// Where it comes from, 1 to 40 characters: `tiktok`, `shopee`, `room`.
  package let source: String
  /// The source's name of the room, up to 100 characters.
  package let room: String
  /// The source's own id of the comment, 1 to 100 characters; the same one twice is one comment.
  package let externalID: String
  /// The writer's handle at the source, 1 to 100 characters.
  package let handle: String
  package let name: String
  /// What was written; the first 1,000 characters are kept.
  package let text: String
  package let saidAt: Instant

  package static let longestText = 1_000

  package init(
    source: String, room: String, externalID: String, handle: String, name: String = "", text: String, saidAt: Instant
  ) {
    self.source = source
    self.room = room
    self.externalID = externalID
    self.handle = handle
    self.name = name
    self.text = text
    self.saidAt = saidAt
  }
}

/// A comment in the books, with what was read in it.
package struct LiveComment: Sendable, Equatable {
  package enum State: String, Sendable, SQLConvertible {
    /// Nothing is left to do.
    case read
    /// A question, also beside a claim, or a word about an earlier order, that nobody has answered.
    case asked
    /// Somebody must say what it means.
    case unsure
    /// Somebody said so, or answered.
    case settled
    /// Its claim was refused: the buyer is blocked.
    case refused
  }

  package let id: ID<LiveComment>
  package let source: String
  package let buyer: ID<LiveBuyer>
  package let text: String
  package let saidAt: Instant
  package let intent: CommentReading.Intent
  package let attribute: CommentReading.Attribute?
  /// The item it names, or the one on show when it names none.
  package let item: ID<LineUpItem>?
  package let size: String?
  package let colour: String?
  package let quantity: Int64?
  package let state: State

  static let columns: SQLQuery = """
    comment_id, source, buyer_id, text, said_at, intent, attribute, item_id, size, colour, quantity, state
    """
}

extension LiveComment {
  init(_ row: SQLRow) throws {
    self.init(
      id: try row("comment_id"), source: try row("source"), buyer: try row("buyer_id"), text: try row("text"),
      saidAt: try row("said_at"), intent: try row("intent"), attribute: try row("attribute"), item: try row("item_id"),
      size: try row("size"), colour: try row("colour"), quantity: try row("quantity"), state: try row("state"))
  }
}

extension CommentReading.Intent: SQLConvertible {}
extension CommentReading.Attribute: SQLConvertible {}
