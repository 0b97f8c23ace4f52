/// What sources brought at one time, in its order.
package struct SourceDelivery: Sendable {
  /// Lines of one delivery at the most.
  package static let mostLines = 500

  /// A line that could not be read.
  package struct Refusal: Sendable, Equatable {
    /// From 1.
    package let line: Int
    package let field: String
  }

  /// What one room said beside its comments.
  struct Heard: Sendable, Equatable {
    /// What it last said of itself; nil where it said nothing.
    var status: SourceStatus?
    var others = 0
    var refused = 0
  }

  package private(set) var comments: [IncomingComment] = []
  package private(set) var refused: [Refusal] = []
  /// Lines that are no comments.
  package private(set) var others = 0
  private(set) var heard: [SourcePlace: Heard] = [:]
  /// Lines that cannot be read and do not say where they are from.
  private var homeless = 0

  package init() {}

  /// Comments that somebody else made sure of.
  package init(_ comments: [IncomingComment]) {
    for comment in comments { add(.comment(comment)) }
  }

  /// Lines of a source; blank ones are passed over.
  package init<Source: CommentSource>(
    _ lines: [ArraySlice<UInt8>], of source: Source, at now: Instant
  ) where Source.Line == ArraySlice<UInt8> {
    for (number, line) in lines.enumerated() where !line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) {
      add(source.read(line, at: now), number: number + 1)
    }
    // A broken line is of the only room that speaks here.
    if homeless > 0, heard.count == 1, let place = heard.keys.first { heard[place]?.refused += homeless }
  }

  /// - Parameter number: where the line stands, for saying which cannot be read.
  package mutating func add(_ line: SourceLine, number: Int = 1) {
    switch line {
    case .comment(let comment):
      comments.append(comment)
      speak(SourcePlace(source: comment.source, room: comment.room))
    case .status(let place, let status):
      others += 1
      heard[place, default: Heard()].status = status
    case .other(let place):
      others += 1
      guard let place else { return }
      speak(place)
      heard[place]?.others += 1
    case .wrong(let field, let place):
      refused.append(Refusal(line: number, field: field))
      guard let place else {
        homeless += 1
        return
      }
      heard[place, default: Heard()].refused += 1
    }
  }

  /// Who speaks after having gone is there again.
  private mutating func speak(_ place: SourcePlace) {
    var known = heard[place, default: Heard()]
    if known.status?.isGone ?? false { known.status = .connected }
    heard[place] = known
  }
}

/// What became of a delivery.
package struct SourceTaken: Sendable, Equatable {
  /// Comments that were new, and that had come before.
  package var new = 0
  package var known = 0
  /// Comments of senders who write more than anybody reads; none of them was kept.
  package var floods = 0
}
