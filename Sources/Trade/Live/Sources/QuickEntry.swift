/// What the operator writes down: a comment that she saw on another phone.
///
/// A tap on a size needs no reading and goes to the desk as it is; both are of the same buyer, by the name she gave.
package struct QuickEntry: CommentSource {
  package static var name: String? { "operator" }
  /// Nobody writes down that a buyer wants to see something.
  package static var bareCode: ReadingContext.BareCode? { .claims }
  package static var hearing: SourceHearing { .byHand }

  /// Who wrote what, and the key of the form, by which a double press is one comment.
  package struct Line: Sendable {
    package let handle: String
    package let text: String
    package let key: String

    package init(handle: String, text: String, key: String) {
      self.handle = handle
      self.text = text
      self.key = key
    }
  }

  package let session: ID<LiveSession>

  package init(session: ID<LiveSession>) { self.session = session }

  package var place: SourcePlace { SourcePlace(source: Self.name ?? "", room: session.description) }

  package func read(_ line: Line, at now: Instant) -> SourceLine {
    let handle = line.handle.withoutHidden.tidied(keepingLines: false)
    guard (1...100).contains(handle.unicodeScalars.count) else { return .wrong("handle", place) }
    let text = line.text.plainComment
    guard !text.isEmpty else { return .wrong("text", place) }
    return .comment(
      IncomingComment(
        source: place.source, room: place.room, externalID: line.key.cut(to: 100), handle: handle, text: text,
        saidAt: now))
  }
}
