package import Trade

/// One kind of work that waits, for the list of Hari ini.
package enum Work: Sendable, Equatable {
  /// Orders past their ship-by time and not shipped.
  case overdue(orders: Int)
  /// Orders to ship before the day ends; `before` is the nearest of their ship-by times.
  case ship(orders: Int, before: Instant)
  /// Orders to ship after today, or without a time.
  case shipLater(orders: Int)
  /// A live that is on; how many others are on beside it.
  case onAir(name: String, others: Int, address: SiteURL)
  /// What lives that are over left: comments nobody has settled, questions nobody has answered, buyers who have not said
  /// where their pieces go, orders that may be a live's. `address` is the latest live that has some.
  case unsettled(comments: Int, address: SiteURL)
  case followUps(questions: Int, address: SiteURL)
  case unconfirmed(buyers: Int, address: SiteURL)
  case liveOrders(orders: Int, address: SiteURL)
  /// Buyers of lives who say that they have paid, and wait for the seller's look.
  case saidPaid(buyers: Int)
  /// Variants a marketplace sold although there were none.
  case shortfall(variants: Int)
  /// Variants at or under their low-stock level.
  case lowStock(variants: Int)
  /// Channel listings that no variant belongs to yet.
  case unmatched(listings: Int)
  /// Rows the last imports refused; `address` is the import that has them, or the list of imports.
  case refused(rows: Int, address: SiteURL)
  /// Pieces of cancelled or returned orders that nobody has recorded as back.
  case piecesBack(pieces: Int)
  /// An import that is being read or saved.
  case importRunning(address: SiteURL)
  /// Files read and waiting for "save"; `address` is the oldest.
  case importWaiting(files: Int, address: SiteURL)
  /// Orders whose payout nothing explains, or whose money should have come; with the rupiah in question.
  case payouts(orders: Int, amount: Int64)
  /// Variants that were never counted.
  case uncounted(variants: Int)
  /// The newest backup is older than 26 hours, or there is none.
  case backup(last: Instant?)
  /// A second factor is demanded of the reader from this moment on, and she has none.
  case secondFactor(until: Instant)
  /// Receivers that nothing reaches.
  case webhooks(failing: Int)
  /// Receivers that are held back.
  case webhooksPaused(addresses: Int)
  /// Copies of backups do not arrive where they are sent; why, as the trade says it.
  case copyFailed(since: Instant, why: Sentence?)
  /// The backup that was tried last would not do.
  case drillFailed(at: Instant)
}

extension Work {
  var isThere: Bool {
    switch self {
    case .overdue(let count), .ship(let count, _), .shipLater(let count), .shortfall(let count), .lowStock(let count),
      .unmatched(let count), .refused(let count, _), .piecesBack(let count), .importWaiting(let count, _),
      .uncounted(let count), .payouts(let count, _), .saidPaid(let count), .unsettled(let count, _),
      .followUps(let count, _), .unconfirmed(let count, _), .liveOrders(let count, _), .webhooks(let count),
      .webhooksPaused(let count):
      count > 0
    case .importRunning, .backup, .copyFailed, .drillFailed, .onAir, .secondFactor: true
    }
  }

  /// What somebody must be allowed to for this to be theirs.
  var permission: Permission {
    switch self {
    case .overdue, .ship, .shipLater, .shortfall, .lowStock, .secondFactor: .seeBooks
    case .saidPaid, .onAir, .unsettled, .followUps, .unconfirmed, .liveOrders: .runLive
    case .piecesBack, .uncounted: .moveStock
    case .unmatched: .editCatalogue
    case .refused, .importRunning, .importWaiting: .importFiles
    case .payouts: .seeMoney
    case .backup, .copyFailed, .drillFailed, .webhooks, .webhooksPaused: .manageShop
    }
  }

  /// Lower is dearer to leave.
  var urgency: Int {
    switch self {
    case .onAir: 0
    case .overdue: 1
    case .ship: 2
    case .saidPaid: 3
    case .unconfirmed: 4
    case .shortfall: 5
    case .importRunning: 6
    case .importWaiting: 7
    case .unsettled: 8
    case .followUps: 9
    case .lowStock: 10
    case .unmatched: 11
    case .shipLater: 12
    case .piecesBack: 13
    case .liveOrders: 14
    case .payouts: 15
    case .refused: 16
    case .uncounted: 17
    case .drillFailed: 18
    case .copyFailed: 19
    case .backup: 20
    case .secondFactor: 21
    case .webhooks: 22
    case .webhooksPaused: 23
    }
  }

  var card: TodayPage.Card {
    switch self {
    case .overdue(let orders):
      return TodayPage.Card(
        tone: .wrong, headline: .counted("today.overdue", orders), hint: .word("today.overdueHint"),
        action: .word("today.pack"), address: .orders.with(["status": "overdue"]))
    case .ship(let orders, let before):
      return TodayPage.Card(
        tone: .attention, headline: .counted("today.ship", orders, ["time": .near(before)]), until: .until(before),
        action: .word("today.pack"), address: .orders.with(["status": "due"]))
    case .shipLater(let orders):
      return TodayPage.Card(
        tone: .quiet, headline: .counted("today.shipLater", orders), action: .word("today.see"),
        address: .orders.with(["status": "toShip"]))
    case .saidPaid(let buyers):
      return TodayPage.Card(
        tone: .attention, headline: .counted("today.saidPaid", buyers), hint: .word("today.saidPaidHint"),
        action: .word("today.check"), address: .payments.with(["said": "1"]))
    case .piecesBack(let pieces):
      return TodayPage.Card(
        tone: .quiet, headline: .counted("today.piecesBack", pieces), hint: .word("today.piecesBackHint"),
        action: .word("today.record"), address: .orders.with(["status": "piecesBack"]))
    case .payouts(let orders, let amount):
      return TodayPage.Card(
        tone: .attention, headline: .counted("today.payouts", orders, ["amount": .money(amount)]),
        action: .word("today.see"), address: .payouts)
    case .shortfall, .lowStock, .unmatched, .uncounted: return stockCard
    case .refused, .importRunning, .importWaiting, .secondFactor, .webhooks, .webhooksPaused: return dataCard
    case .backup, .copyFailed, .drillFailed: return backupCard
    case .onAir, .unsettled, .followUps, .unconfirmed, .liveOrders: return liveCard
    }
  }

  private var liveCard: TodayPage.Card {
    switch self {
    case .onAir(let name, let others, let address):
      TodayPage.Card(
        tone: .active, headline: .word("today.onAir", ["name": .text(name)]),
        hint: others > 0 ? .counted("today.onAirOthers", others) : nil, action: .word("today.toDesk"),
        address: address)
    case .unsettled(let comments, let address):
      TodayPage.Card(
        tone: .attention, headline: .counted("today.unsettled", comments), hint: .word("today.unsettledHint"),
        action: .word("today.check"), address: address)
    case .followUps(let questions, let address):
      TodayPage.Card(
        tone: .attention, headline: .counted("today.followUps", questions), action: .word("today.reply"),
        address: address)
    case .unconfirmed(let buyers, let address):
      TodayPage.Card(
        tone: .attention, headline: .counted("today.unconfirmed", buyers), hint: .word("today.unconfirmedHint"),
        action: .word("today.see"), address: address)
    case .liveOrders(let orders, let address):
      TodayPage.Card(
        tone: .quiet, headline: .counted("today.liveOrders", orders), action: .word("today.check"), address: address)
    default: preconditionFailure("not a card about lives")
    }
  }

  private var stockCard: TodayPage.Card {
    switch self {
    case .shortfall(let variants):
      TodayPage.Card(
        tone: .wrong, headline: .counted("today.shortfall", variants), hint: .word("today.shortfallHint"),
        action: .word("today.see"), address: .products.with(["show": "short"]))
    case .lowStock(let variants):
      TodayPage.Card(
        tone: .attention, headline: .counted("today.lowStock", variants), action: .word("today.see"),
        address: .products.with(["show": "low"]))
    case .unmatched(let listings):
      TodayPage.Card(
        tone: .attention, headline: .counted("today.unmatched", listings), hint: .word("today.unmatchedHint"),
        action: .word("today.match"), address: .listings)
    case .uncounted(let variants):
      TodayPage.Card(
        tone: .quiet, headline: .counted("today.uncounted", variants), action: .word("today.count"),
        address: .stockCounts)
    default: preconditionFailure("not a card about stock")
    }
  }

  private var dataCard: TodayPage.Card {
    switch self {
    case .refused(let rows, let address):
      TodayPage.Card(
        tone: .quiet, headline: .counted("today.refused", rows), action: .word("today.see"), address: address)
    case .importRunning(let address):
      TodayPage.Card(
        tone: .active, headline: .word("today.importRunning"), action: .word("today.see"), address: address)
    case .importWaiting(let files, let address):
      TodayPage.Card(
        tone: .active, headline: .counted("today.importWaiting", files), action: .word("today.check"),
        address: address)
    case .secondFactor(let until):
      TodayPage.Card(
        tone: .quiet, headline: .word("duty.card", ["day": .day(until)]), hint: .word("duty.cardHint"),
        action: .word("account.factorBegin"), address: .security)
    case .webhooks(let failing):
      TodayPage.Card(
        tone: .attention, headline: .counted("webhook.failingCard", failing), hint: .word("webhook.failingCardHint"),
        action: .word("today.see"), address: .webhooks)
    case .webhooksPaused(let addresses):
      TodayPage.Card(
        tone: .quiet, headline: .counted("webhook.pausedCard", addresses), hint: .word("webhook.pausedCardHint"),
        action: .word("today.see"), address: .webhooks)
    default: preconditionFailure("not a card about data")
    }
  }

  private var backupCard: TodayPage.Card {
    switch self {
    case .copyFailed(let since, let why):
      TodayPage.Card(
        tone: .attention, headline: .word("today.copyFailed", ["when": .since(since)]),
        hint: why.map { .bilingual($0.indonesian, english: $0.english) }, action: .word("today.see"), address: .settings
      )
    case .drillFailed(let at):
      TodayPage.Card(
        tone: .wrong, headline: .word("today.drillFailed", ["when": .since(at)]),
        hint: .word("today.drillFailedHint"), action: .word("today.see"), address: .settings)
    case .backup(let last):
      TodayPage.Card(
        tone: .quiet,
        headline: last.map { .word("today.backupOld", ["when": .since($0)]) } ?? .word("today.backupNever"),
        action: .word("today.backup"), address: .settings)
    default: preconditionFailure("not a card about backups")
    }
  }
}
