package import Trade

/// Hari ini: what there is to do, in the order of what it costs to leave it, and three figures.
package struct TodayPage: Page {
  package var template: String { "Today" }
  package static var place: Place? { .today }
  package var title: Written { .word("today.title") }

  let cards: [Card]
  let figures: [Figure]
  let knownUntil: Written?
  let firstDay: Bool
  let welcome: Written

  /// - Parameters:
  ///   - shop: the shop's name.
  ///   - work: in any order; what has a count of zero is left out.
  ///   - figures: three at most; see ``TodayFigures``.
  ///   - firstDay: true until the first import or product; then only the import card is shown.
  package init(shop: String, work: [Work], figures: TodayFigures, firstDay: Bool) {
    var cards = work.filter(\.isThere).sorted { $0.urgency < $1.urgency }.map(\.card)
    if !cards.isEmpty { cards[0].first = true }
    self.cards = cards
    self.figures = figures.all
    knownUntil = figures.knownUntil.map { .word("today.knownUntil", ["day": .date($0)]) }
    self.firstDay = firstDay
    welcome = .word("today.welcome", ["shop": .text(shop)])
  }

  struct Card: Sendable {
    var tone: Badge.Tone
    var headline: Written
    var hint: Written?
    var until: Written?
    var action: Written
    var address: SiteURL
    /// The dearest to leave has the one filled button of the screen.
    var first = false
  }
}

/// The three figures of Hari ini. Sales are not among them: what counts is profit, to those who may see it.
package struct TodayFigures: Sendable {
  package var orders: Int
  /// What the same weekday usually brings; nil before there are four such days.
  package var usualOrders: Int?
  package var cancelled: Int
  /// Cancelled of a thousand orders of all time; nil before there are orders.
  package var cancelledOfAll: Int?
  package var pieces: Int
  /// For those who may see money: today's profit, and what the same weekday usually leaves; it takes the place of pieces.
  package var profit: Profit?
  /// The last day that order exports reach to, where that is before yesterday: of the days since nobody knows.
  package var knownUntil: LocalDate?

  package struct Profit: Sendable {
    /// Nil while it is not known.
    package var amount: Int64?
    /// The mean of the same weekday in the eight weeks before; nil where it is not known of each, or no file reaches there.
    package var usual: Int64?

    package init(amount: Int64?, usual: Int64?) {
      self.amount = amount
      self.usual = usual
    }
  }

  package init(
    orders: Int, usualOrders: Int?, cancelled: Int, cancelledOfAll: Int? = nil, pieces: Int, profit: Profit? = nil
  ) {
    self.profit = profit
    self.orders = orders
    self.usualOrders = usualOrders
    self.cancelled = cancelled
    self.cancelledOfAll = cancelledOfAll
    self.pieces = pieces
  }

  var all: [Figure] {
    let today: KeyValuePairs<String, String?> = ["period": "today"]
    let earned = profit.map { profit in
      Figure(
        .word("figure.profit"), profit.amount.map { .money($0) } ?? .word("common.unknown"),
        beside: profit.usual.map { .word("figure.usualMoney", ["amount": .money($0)]) }, address: .money)
    }
    return (earned.map { [$0] } ?? []) + [
      Figure(
        .word("figure.orders"), .count(orders), beside: usualOrders.map { .word("figure.usual", ["n": .count($0)]) },
        address: .orders.with(today)),
      Figure(
        .word("figure.cancelled"), .count(cancelled),
        beside: cancelledOfAll.map { .word("figure.cancelledOfAll", ["share": .share(perMille: $0)]) },
        address: .cancellations),
    ] + (earned == nil ? [Figure(.word("figure.pieces"), .count(pieces), address: .orders.with(today))] : [])
  }
}
