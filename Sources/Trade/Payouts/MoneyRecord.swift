import Storage

/// One line of a channel's money files: an order's payout with its deductions, or a movement of a balance.
package struct MoneyRecord: Sendable, Equatable {
  /// What the line is. The raw values stand in the books.
  package enum Kind: String, Sendable, Hashable, CaseIterable, SQLConvertible {
    /// What an order brought, with every deduction: a line of an income file.
    case release
    /// A correction after the release, of one order or of none: a line of an income file.
    case adjustment
    /// An order's money as it came into the seller's balance at the channel.
    case walletIncome
    /// A correction in that balance; it may be the same event as an ``adjustment``.
    case walletAdjustment
    /// Money drawn to the seller's bank.
    case withdrawal
    /// Advertising credit bought out of the balance, tax included.
    case adsTopUp
    /// Any other movement of the balance.
    case walletOther
    /// Advertising credit spent.
    case adSpend
    /// Advertising credit bought, as the advertising account shows it, without tax.
    case adCredit
    /// Any other movement of the advertising account.
    case adOther
  }

  package var channel: SalesChannel
  package var kind: Kind
  /// What names the line among those of its channel and kind, in every file that shows it: the order number, the
  /// channel's own id, or time, amount and balance. 1 to ``longestNumber`` characters.
  package var number: String
  /// The order it is about; nil for none.
  package var orderNumber: String?
  /// When the money moved; a date without a time is its first moment in the zone of the exports.
  package var at: Instant
  /// When the order was made, where the file says.
  package var orderedAt: Instant?
  /// What it brings, in minor units: negative where it takes.
  package var amount: Int64
  /// ISO 4217 code.
  package var currency: String
  /// Named parts that add up to ``amount``; empty for movements of a balance. Zeros are left out.
  package var parts: [PayoutPart: Int64]
  /// Other filled cells by their heading.
  package var other: [String: String]

  /// The place in ``other`` of what the channel says of a parcel that was dearer to send than it had estimated.
  static let dearerShipping = "Selisih Ongkos Kirim"

  /// A line with the fields that every file has; the others are set afterwards.
  package init(
    channel: SalesChannel, kind: Kind, number: String, orderNumber: String?, at: Instant, amount: Int64,
    currency: String
  ) {
    self.channel = channel
    self.kind = kind
    self.number = number
    self.orderNumber = orderNumber
    self.at = at
    self.amount = amount
    self.currency = currency
    parts = [:]
    other = [:]
  }
}
