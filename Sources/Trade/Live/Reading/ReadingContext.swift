/// What is known beside the words of a comment.
package struct ReadingContext: Sendable, Equatable {
  /// The code of the item the host shows now; what "mau dong kak 2" means.
  package var onShow: String?
  /// The code this buyer claimed last; what "ga jadi deh" takes back.
  package var lastClaimed: String?
  package var bareCode: BareCode

  /// What a code alone means; the seller decides it for each source of comments.
  package enum BareCode: String, Sendable, CaseIterable, Codable {
    /// "Show me that": as on TikTok, where the buyer orders in the shop window.
    case showsItem
    /// "I'll have it": as in lives without a checkout of their own.
    case claims
  }

  package init(onShow: String? = nil, lastClaimed: String? = nil, bareCode: BareCode = .showsItem) {
    self.onShow = onShow
    self.lastClaimed = lastClaimed
    self.bareCode = bareCode
  }

  /// Nothing but the words.
  package static let alone = ReadingContext()
}
