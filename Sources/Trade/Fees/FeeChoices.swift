/// What a shop chose of channels' fees, over time.
package struct FeeChoices: Sendable, Equatable {
  /// A programme that it joined.
  package struct Programme: Sendable, Equatable {
    package let channel: SalesChannel
    package let key: String
    package let from: LocalDate
    package let to: LocalDate?

    package init(channel: SalesChannel, key: String, from: LocalDate, to: LocalDate? = nil) {
      self.channel = channel
      self.key = key
      self.from = from
      self.to = to
    }
  }

  /// The category of goods that have no other.
  package struct Category: Sendable, Equatable {
    package let channel: SalesChannel
    package let key: String
    package let from: LocalDate
    /// The last day; nil while it holds.
    package let to: LocalDate?

    package init(channel: SalesChannel, key: String, from: LocalDate, to: LocalDate? = nil) {
      self.channel = channel
      self.key = key
      self.from = from
      self.to = to
    }
  }

  /// A rate that holds for this shop instead of the schedule's.
  package struct Override: Sendable, Equatable {
    package let channel: SalesChannel
    package let part: PayoutPart
    /// Nil for all categories.
    package let category: String?
    package let ppm: Int64?
    /// Minor units for an order, where there are no parts per million.
    package let amount: Int64?
    package let from: LocalDate
    package let to: LocalDate?
    package let why: String

    package init(
      channel: SalesChannel, part: PayoutPart, category: String? = nil, ppm: Int64? = nil, amount: Int64? = nil,
      from: LocalDate, to: LocalDate? = nil, why: String = ""
    ) {
      self.channel = channel
      self.part = part
      self.category = category
      self.ppm = ppm
      self.amount = amount
      self.from = from
      self.to = to
      self.why = why
    }

    func holds(on day: LocalDate) -> Bool { from <= day && (to.map { day <= $0 } ?? true) }

    func holds(for category: String?) -> Bool { self.category == nil || self.category == category }
  }

  package var programmes: [Programme]
  package var categories: [Category]
  /// The later one of two that hold wins.
  package var overrides: [Override]

  package init(programmes: [Programme] = [], categories: [Category] = [], overrides: [Override] = []) {
    self.programmes = programmes
    self.categories = categories
    self.overrides = overrides
  }

  func hasJoined(_ programme: String, on channel: SalesChannel, at day: LocalDate) -> Bool {
    programmes.contains {
      $0.channel == channel && $0.key == programme && $0.from <= day && ($0.to.map { day <= $0 } ?? true)
    }
  }

  /// Whether the shop has said anything of its category or programmes on a channel.
  func isSaid(of channel: SalesChannel) -> Bool {
    programmes.contains { $0.channel == channel } || categories.contains { $0.channel == channel }
  }

  /// The category of most goods on a day.
  package func category(on channel: SalesChannel, at day: LocalDate) -> String? {
    categories.last { $0.channel == channel && $0.from <= day && ($0.to.map { day <= $0 } ?? true) }?.key
  }
}
