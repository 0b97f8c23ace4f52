package import Trade

/// Pesanan: one list over all channels.
package struct OrderListPage: Page {
  package var template: String { "OrderList" }
  package static var place: Place? { .orders }
  package var title: Written { .word("place.orders") }

  let search: String
  let hidden: [HiddenValue]
  let states: [Chip]
  let channels: [Chip]
  let hasChannels: Bool
  let dates: Dates
  let rows: [Row]
  let filtered: Bool
  let next: SiteURL?
  let xlsx: SiteURL
  let csv: SiteURL
  let bulk: SiteURL?
  let here: SiteURL

  /// - Parameters:
  ///   - search: what was typed into the search field.
  ///   - kept: the filters a search keeps, as the query's names and values.
  ///   - states: all, to ship, overdue, …; each chip's address is the list with that filter.
  ///   - channels: the first is "all"; shown only where there is more than one channel.
  ///   - dates: the days the orders were placed on.
  ///   - filtered: whether anything was searched or filtered, so that an empty list can say why it is empty.
  ///   - next: the next page by key; nil on the last.
  ///   - xlsx: the same list as a file, all pages of it.
  ///   - bulk: where "these are back" posts to, for many orders at once; nil where it is not asked.
  ///   - here: the list to go on with afterwards.
  package init(
    search: String, kept: [HiddenValue] = [], states: [Chip], channels: [Chip], dates: Dates,
    rows: [Row], filtered: Bool, next: SiteURL?, xlsx: SiteURL, csv: SiteURL, bulk: SiteURL? = nil,
    here: SiteURL = .orders
  ) {
    self.search = search
    hidden = kept
    self.states = states
    self.channels = channels
    hasChannels = channels.count > 2
    self.dates = dates
    self.rows = rows
    self.filtered = filtered
    self.next = next
    self.xlsx = xlsx
    self.csv = csv
    self.bulk = rows.isEmpty ? nil : bulk
    self.here = here
  }

  /// The filter by the day of the order: periods by name, and two fields that work without scripts.
  package struct Dates: Sendable {
    let periods: [Chip]
    let from: String
    let to: String
    let isOpen: Bool
    let kept: [HiddenValue]

    /// - Parameters:
    ///   - periods: any time, today, this week, this month.
    ///   - from: the first day that was filled in; `to` the last.
    ///   - kept: the filters that the fields keep, as the query's names and values.
    package init(periods: [Chip], from: LocalDate? = nil, to: LocalDate? = nil, kept: [HiddenValue] = []) {
      self.periods = periods
      self.from = from?.description ?? ""
      self.to = to?.description ?? ""
      isOpen = from != nil || to != nil
      self.kept = kept
    }
  }

  /// One order in two lines.
  package struct Row: Sendable {
    let id: String
    let tick: Written
    let what: String
    let more: Written?
    let sum: Written
    let state: Badge
    let about: Written
    let due: Written?
    let age: Written?
    let address: SiteURL

    /// - Parameters:
    ///   - id: the order's id, sent back where it is ticked.
    ///   - product: the name of the first line's product.
    ///   - moreLines: how many lines there are besides the first.
    ///   - total: what the buyer pays; the lines' sum where the file does not say it; nil when neither is known.
    ///   - shipBy: shown while the order is still to ship.
    package init(
      id: some CustomStringConvertible = "", number: String, product: String, moreLines: Int, pieces: Int,
      buyer: String?, channel: SalesChannel,
      status: OrderStatus, orderedAt: Instant, shipBy: Instant?, total: Int64?, currency: String, address: SiteURL
    ) {
      self.id = id.description
      tick = .word("orders.tick", ["number": .text(number)])
      what = product
      more = moreLines > 0 ? .counted("orders.moreLines", moreLines) : nil
      sum = total.map { .money($0, currency: currency) } ?? .word("common.unknown")
      state = .status(status)
      about = .joined([
        .word("channel.\(channel)"), .text(buyer ?? ""), .counted("common.pieces", pieces), .text(number),
      ])
      let waits = status == .toShip || status == .unpaid
      due = waits ? shipBy.map { .until($0) } : nil
      age = due == nil ? .since(orderedAt) : nil
      self.address = address
    }
  }
}

/// A value a form carries along unseen.
package struct HiddenValue: Sendable {
  let name: String
  let value: String
}
