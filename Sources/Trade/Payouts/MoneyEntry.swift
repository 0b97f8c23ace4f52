import Storage

/// One line of a channel's money files, as the books have it.
package struct MoneyEntry: Sendable, Equatable {
  package let id: ID<MoneyEntry>
  package let channel: SalesChannel
  package let kind: MoneyRecord.Kind
  /// What names the line among those of its channel and kind.
  package let number: String
  /// The order it is about; nil for none.
  package let orderNumber: String?
  package let at: Instant
  /// Minor units, negative where it takes.
  package let amount: Int64
  package let currency: String
  /// Named parts of a release; they add up to the amount unless the file is wrong.
  package let parts: [PayoutPart: Int64]
  /// What the file says of it in words.
  package let note: String?

  static let columns: SQLQuery = "entry_id, channel, kind, number, order_number, at, amount, currency, parts, note"

  init(
    id: ID<MoneyEntry>, channel: SalesChannel, kind: MoneyRecord.Kind, number: String, orderNumber: String?,
    at: Instant,
    amount: Int64, currency: String, parts: [PayoutPart: Int64], note: String?
  ) {
    self.id = id
    self.channel = channel
    self.kind = kind
    self.number = number
    self.orderNumber = orderNumber
    self.at = at
    self.amount = amount
    self.currency = currency
    self.parts = parts
    self.note = note
  }

  init(row: SQLRow) throws {
    let text: String = try row("parts")
    guard let parts = PartsText.read(text) else {
      throw SQLError(kind: .unexpectedValue, message: "\(text) where parts of a payout were expected")
    }
    self.parts = parts
    id = try row("entry_id")
    channel = try row("channel")
    kind = try row("kind")
    number = try row("number")
    orderNumber = try row("order_number")
    at = try row("at")
    amount = try row("amount")
    currency = try row("currency")
    note = try row("note")
  }
}
