import Trade

extension JSONValue {
  /// An order of a list; without the right to see buyers their names are null.
  init(_ order: OrderSummary, showingBuyer: Bool) {
    self = .object([
      "id": JSONValue(order.id), "channel": .text(order.channel.rawValue), "number": .text(order.number),
      "status": .text(order.status.rawValue), "orderedAt": JSONValue(order.orderedAt),
      "shipBy": JSONValue(order.shipBy), "buyer": showingBuyer ? JSONValue(order.buyer) : .null,
      "tracking": JSONValue(order.tracking), "payment": JSONValue(order.payment), "city": JSONValue(order.city),
      "total": JSONValue(order.total), "subtotal": .number(order.subtotal), "currency": .text(order.currency),
      "pieces": .number(order.pieces), "product": .text(order.product),
    ])
  }

  /// One order with everything the books know of it.
  init(_ order: OrderDetail, showingBuyer: Bool) {
    self = JSONValue(order.summary, showingBuyer: showingBuyer)
      .with(Self.happenings(of: order.record))
      .with(Self.people(of: order.record, shown: showingBuyer))
      .with([
        "product": .text(order.lines.first?.productName ?? ""),
        "statusText": .text(order.record.statusText), "returnText": JSONValue(order.record.returnText),
        "cancelReason": JSONValue(order.record.cancelReason), "cancelledBy": JSONValue(order.record.cancelledBy),
        "province": JSONValue(order.record.province), "shipping": JSONValue(order.record.shipping),
        "amounts": .object(order.record.amounts.mapValues { .number($0) }),
        // Nobody knows what a heading that is new to us holds: it may be the buyer's.
        "other": .object(showingBuyer ? order.record.otherCells.mapValues { .list($0.map { .text($0) }) } : [:]),
        "lines": .list(order.lines.map { JSONValue($0) }), "history": .list(order.history.map { JSONValue($0) }),
        "returns": .list(order.returns.map { JSONValue($0) }),
        "movements": .list(order.movements.map { JSONValue($0) }),
      ])
  }

  private static func happenings(of record: OrderRecord) -> [String: JSONValue] {
    [
      "paidAt": JSONValue(record.paidAt), "arrangedAt": JSONValue(record.arrangedAt),
      "shippedAt": JSONValue(record.shippedAt), "deliveredAt": JSONValue(record.deliveredAt),
      "completedAt": JSONValue(record.completedAt), "cancelledAt": JSONValue(record.cancelledAt),
    ]
  }

  private static func people(of record: OrderRecord, shown: Bool) -> [String: JSONValue] {
    let texts = [
      "recipient": record.recipient, "phone": record.phone, "address": record.address, "buyerNote": record.buyerNote,
      "sellerNote": record.sellerNote,
    ]
    return texts.mapValues { shown ? JSONValue($0) : .null }
  }

  private init(_ line: OrderDetail.Line) {
    self = .object([
      "id": .text(String(line.id)), "listing": JSONValue(line.listing), "variant": JSONValue(line.variant),
      "productName": .text(line.productName), "sku": .text(line.sku), "variation": .text(line.variation),
      "quantity": .number(line.quantity), "returned": .number(line.returned), "price": JSONValue(line.price),
      "subtotal": .number(line.subtotal), "awaited": .number(line.awaited),
      "back": .list(
        line.back.map { back in
          .object([
            "id": JSONValue(back.id), "sellable": .number(back.sellable), "damaged": .number(back.damaged),
            "lost": .number(back.lost), "at": JSONValue(back.at),
          ])
        }),
    ])
  }

  private init(_ event: OrderDetail.Event) {
    self = .object([
      "import": JSONValue(event.importID), "fileName": .text(event.fileName), "row": JSONValue(event.row),
      "importedAt": JSONValue(event.importedAt), "outcome": .text(event.outcome),
      "status": .text(event.status.rawValue), "statusText": .text(event.statusText),
      "cancelReason": JSONValue(event.cancelReason),
    ])
  }

  private init(_ back: OrderDetail.Return) {
    self = .object([
      "number": .text(back.number), "status": .text(back.status), "quantity": .number(back.quantity),
      "refund": JSONValue(back.refund), "reason": JSONValue(back.reason), "requestedAt": JSONValue(back.requestedAt),
    ])
  }

  private init(_ movement: Movement) {
    self = .object([
      "id": JSONValue(movement.id), "variant": JSONValue(movement.variant), "quantity": .number(movement.quantity),
      "kind": .text(movement.kind.rawValue), "note": .text(movement.note), "occurredAt": JSONValue(movement.occurredAt),
      "recordedAt": JSONValue(movement.recordedAt),
    ])
  }
}
