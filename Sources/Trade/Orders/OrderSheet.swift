package import Spreadsheets

/// How orders stand in a file: a row for each line, which repeats what is known of its order.
///
/// Numbers that are names (order, tracking) are text and keep their zeros. What the buyer pays for the whole order stands
/// in its first row only, so that the column can be summed. Money is in whole units of the currency.
package struct OrderSheet: Sendable {
  /// The columns in their order.
  package enum Column: String, Sendable, CaseIterable {
    case number, channel, status, orderedAt, shipBy, buyer, city, payment, tracking, product, variation, sku, pieces
    case price, subtotal, total, currency, cancelledBy, cancelReason
  }

  /// The reader's words.
  package struct Words: Sendable {
    let status: @Sendable (OrderStatus) -> String
    let channel: @Sendable (SalesChannel) -> String
    /// For who cancelled: `buyer`, `seller`, `system` or a file's own word.
    let person: @Sendable (String) -> String

    package init(
      status: @escaping @Sendable (OrderStatus) -> String, channel: @escaping @Sendable (SalesChannel) -> String,
      person: @escaping @Sendable (String) -> String
    ) {
      self.status = status
      self.channel = channel
      self.person = person
    }
  }

  private let zone: ShopTimeZone
  private let words: Words

  package init(in zone: ShopTimeZone, words: Words) {
    self.zone = zone
    self.words = words
  }

  package func rows(of order: OrderSummary) -> [[OutCell]] {
    order.lines.enumerated().map { index, line in
      Column.allCases.map { cell($0, order, line, isFirst: index == 0) }
    }
  }

  private func cell(_ column: Column, _ order: OrderSummary, _ line: OrderSummary.Line, isFirst: Bool) -> OutCell {
    let decimals = Currency(code: order.currency)?.decimals ?? 0
    return switch column {
    case .number: .text(order.number)
    case .channel: .text(words.channel(order.channel))
    case .status: .text(words.status(order.status))
    case .orderedAt: time(order.orderedAt)
    case .shipBy: order.shipBy.map(time) ?? .blank
    case .buyer: text(order.buyer)
    case .city: text(order.city)
    case .payment: text(order.payment)
    case .tracking: text(order.tracking)
    case .product: text(line.product)
    case .variation: text(line.variation)
    case .sku: text(line.sku)
    case .pieces: .integer(line.quantity)
    case .price: line.price.map { .money($0, decimals: decimals) } ?? .blank
    case .subtotal: .money(line.subtotal, decimals: decimals)
    case .total: isFirst ? order.total.map { .money($0, decimals: decimals) } ?? .blank : .blank
    case .currency: .text(order.currency)
    case .cancelledBy: text(order.cause.map { $0.by.isEmpty ? "" : words.person($0.by) })
    case .cancelReason: text(order.cause?.reason)
    }
  }

  private func text(_ text: String?) -> OutCell { text.map { $0.isEmpty ? .blank : .text($0) } ?? .blank }

  private func time(_ instant: Instant) -> OutCell { .text(zone.local(at: instant).minuteText) }
}
