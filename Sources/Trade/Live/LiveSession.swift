import Storage

/// A planned broadcast: when, where it is sold, who stands before the camera and who reads the comments.
package struct LiveSession: Sendable, Equatable {
  package let id: ID<LiveSession>
  package var form: LiveSessionForm
  package let startedAt: Instant?
  package let endedAt: Instant?
  /// The item on show now.
  package let showing: ID<LineUpItem>?
  /// How many events it has had; the number of the last one.
  package let events: Int64
  /// How often its line-up was arranged anew.
  let arranged: Int64
  /// How many comments it has had.
  package let comments: Int
  /// The session that this one practises for; nil for one that sells.
  package var rehearsalOf: ID<LiveSession>? = nil

  package var isRehearsal: Bool { rehearsalOf != nil }
  package var isOn: Bool { startedAt != nil && endedAt == nil }
}

/// What a person says of a session before it begins.
package struct LiveSessionForm: Sendable, Equatable {
  package var title: String
  package var plannedAt: Instant
  /// Where its orders are placed, the first of its channels.
  package var channel: SalesChannel
  /// Where it goes out at the same time; never the first one.
  package var alsoOn: [SalesChannel]
  package var host: String
  package var `operator`: String
  /// What the session shall sell, in minor units.
  package var target: Int64?
  /// Minutes that claimed pieces are kept for their buyer, 1 to 10,080 (a week).
  package var holdMinutes: Int
  /// Pieces of one item that one buyer may have, 1 to 1,000; nil for any number.
  package var mostPerBuyer: Int?
  /// What a live code means that stands alone in a comment.
  package var bareCode: ReadingContext.BareCode

  /// All channels it goes out on.
  package var channels: [SalesChannel] { [channel] + alsoOn }

  /// Whether a moment is no more than an hour before or after the planned one.
  package func isNear(_ now: Instant) -> Bool {
    (now.milliseconds - plannedAt.milliseconds).magnitude <= 3_600_000
  }

  /// How long claimed pieces are kept.
  var holding: Duration { .seconds(60 * Int64(holdMinutes)) }

  package init(
    title: String, plannedAt: Instant, channel: SalesChannel = .tiktokShop, alsoOn: [SalesChannel] = [],
    host: String = "", operator: String = "", target: Int64? = nil, holdMinutes: Int = 30, mostPerBuyer: Int? = nil,
    bareCode: ReadingContext.BareCode = .claims
  ) {
    self.title = title
    self.plannedAt = plannedAt
    self.channel = channel
    self.alsoOn = SalesChannel.allCases.filter { alsoOn.contains($0) && $0 != channel }
    self.host = host
    self.operator = `operator`
    self.target = target
    self.holdMinutes = holdMinutes
    self.mostPerBuyer = mostPerBuyer
    self.bareCode = bareCode
  }
}

/// Why the live part refuses something.
package enum LiveError: Error, Sendable, Equatable {
  case unknownSession
  case unknownItem
  /// The item is not sold in what was asked for.
  case unknownVariant
  /// The item is sold in several that fit what was asked for.
  case severalVariants
  case unknownClaim
  case unknownBuyer
  case unknownComment
  /// A title of 1 to 200 characters, 1 to 10,080 minutes, 1 to 1,000 pieces, names up to 100 characters.
  case outOfRange(Field)
  /// Another item of the line-up has this code, or one that sounds like it.
  case codeTaken(String)
  /// The item has claims; its history stays.
  case hasClaims
  /// Up to ``LineUp/mostItems`` items in a session.
  case tooManyItems
  case notOn
  case hasBegun
  case hasEnded
  /// What a claim is to be changed to is not all there.
  case notEnoughLeft
  /// Somebody else has settled it.
  case settledAlready
  /// The buyer has as many pieces of the item as one may have.
  case overLimit(most: Int)
  case buyerBlocked
  /// The buyer is about to pay for it; the checkout ends first.
  case beingPaid

  package enum Field: String, Sendable {
    case title, host, `operator`, target, holdMinutes, mostPerBuyer, code, price, minutes, handle, quantity, text
  }
}

extension ReadingContext.BareCode: SQLConvertible {}
