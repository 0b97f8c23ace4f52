/// Where comments of a live come from: a bridge to another platform, the operator's own keys, the room on our pages.
///
/// No source is sure: a bridge breaks, a phone sleeps. So a source does not only bring comments, it also shows when it
/// was heard at all (``SourceBook``), and what it missed is said (``SourceCoverage``).
package protocol CommentSource<Line>: Sendable {
  /// What it brings, one at a time: a line of JSON, what somebody typed.
  associatedtype Line

  /// The name its comments carry in the books; nil where each line says it, since a bridge may serve any platform.
  static var name: String? { get }
  /// What a live code alone means there while the seller says nothing of this source; nil takes what she says of the
  /// session.
  static var bareCode: ReadingContext.BareCode? { get }
  /// How it is known that it was heard.
  static var hearing: SourceHearing { get }

  /// What a line says. Nothing of it is trusted: texts are made plain and cut, times may lie anywhere.
  func read(_ line: Line, at now: Instant) -> SourceLine
}

/// What of a session a source covers.
package enum SourceHearing: Sendable, Equatable {
  /// The time in which lines came, with no silence longer than ``SourceRecord/gap`` among them.
  case whileItSpeaks
  /// The time in which our own server had it open.
  case whileOpen
  /// None: somebody writes down what they happen to see.
  case byHand
}

/// A room of a source, by the names it has in the books.
package struct SourcePlace: Sendable, Hashable {
  /// 1 to 40 characters.
  package let source: String
  /// Up to 100 characters.
  package let room: String

  package init(source: String, room: String) {
    self.source = source
    self.room = room
  }
}

/// What a line of a source says.
package enum SourceLine: Sendable, Equatable {
  case comment(IncomingComment)
  case status(SourcePlace, SourceStatus)
  /// A like, a gift, a viewer who came: of no use here, but a sign of life.
  case other(SourcePlace?)
  /// Cannot be read; the word names the field at fault.
  case wrong(String, SourcePlace?)
}

/// What a source says of itself.
package enum SourceStatus: String, Sendable, CaseIterable {
  case connected
  /// It lost the room, and will be back.
  case disconnected
  /// It hears the room, where the broadcast rests.
  case paused
  /// The broadcast is over there, or the room was closed.
  case ended

  /// Nothing is heard in it.
  package var isGone: Bool { self == .disconnected || self == .ended }
}

/// The sources by their names in the books.
package enum CommentSources {
  /// The kind of source that a name stands for: whatever is not our own is a bridge's.
  package static func kind(of name: String) -> any CommentSource.Type {
    let own: [any CommentSource.Type] = [RoomSource.self, QuickEntry.self]
    return own.first { $0.name == name } ?? BridgeSource.self
  }

  /// What a code alone means in a comment of a source: what the seller says of it, what is usual there, what she says
  /// of the session.
  static func bareCode(
    of source: String, said: [String: ReadingContext.BareCode], session: LiveSessionForm
  ) -> ReadingContext.BareCode {
    said[source] ?? kind(of: source).bareCode ?? session.bareCode
  }
}
