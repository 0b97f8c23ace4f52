package import Trade

/// A state as a word in a colour; the word alone says it, the colour only speeds the eye.
package struct Badge: Sendable {
  package enum Tone: String, Sendable {
    case quiet, good, attention, wrong, active
  }

  var label: Written
  var tone: Tone

  package init(_ label: Written, _ tone: Tone) {
    self.label = label
    self.tone = tone
  }

  /// How far an order has come.
  package static func status(_ status: OrderStatus) -> Badge {
    let tone: Tone =
      switch status {
      case .unpaid: .quiet
      case .toShip: .attention
      case .shipped, .delivered: .active
      case .completed: .good
      case .cancelled: .wrong
      }
    return Badge(.word("status.\(status)"), tone)
  }
}

/// A filter above a list: what it leaves, how many there are, and whether it is on.
package struct Chip: Sendable {
  var label: Written
  var count: Written?
  var address: SiteURL
  var chosen: Bool

  /// - Parameter count: nil where counting would cost more than it tells.
  package init(_ label: Written, count: Int? = nil, address: SiteURL, chosen: Bool) {
    self.label = label
    self.count = count.map { .count($0) }
    self.address = address
    self.chosen = chosen
  }
}

/// A figure that opens to what it is made of.
package struct Figure: Sendable {
  var label: Written
  var value: Written
  /// What it stands beside: the same weekday's usual, a share of the whole.
  var beside: Written?
  var address: SiteURL?

  package init(_ label: Written, _ value: Written, beside: Written? = nil, address: SiteURL? = nil) {
    self.label = label
    self.value = value
    self.beside = beside
    self.address = address
  }
}

/// One fact of a thing: its name and its value, with a link where it is made of something.
package struct Fact: Sendable {
  var name: Written
  var value: Written
  var address: SiteURL?

  package init(_ name: Written, _ value: Written, address: SiteURL? = nil) {
    self.name = name
    self.value = value
    self.address = address
  }
}
