import Trade

extension OrderDetailPage {
  /// The page of an order as the books have it.
  ///
  /// - Parameters:
  ///   - variants: names of the variants its lines and movements are of.
  ///   - showingBuyers: false hides who bought and where it goes.
  ///   - checkout: what it was made of, where it was made here.
  init(
    _ order: OrderDetail, variants: [ID<Variant>: String], showingBuyers: Bool, checkout: ID<Checkout>? = nil
  ) {
    let summary = order.summary
    self.init(
      number: summary.number, status: summary.status, statusText: order.record.statusText, shipBy: summary.shipBy,
      total: summary.total, currency: summary.currency,
      facts: order.record.facts(showingBuyers: showingBuyers) + order.returns.map(\.fact),
      other: showingBuyers ? order.record.otherFacts : [], isOwn: checkout != nil,
      shipping: summary.status == .toShip ? checkout.map { CheckoutShipping($0) } : nil,
      lines: order.lines.map { OrderLineView($0, of: summary, variants: variants) },
      history: order.happenings, movements: order.movements.map { MovementRow($0, variants) },
      returnsTo: .orderReturns(summary.id), moneyAddress: .orderMoney(summary.id))
  }
}

extension OrderLineView {
  fileprivate init(_ line: OrderDetail.Line, of order: OrderSummary, variants: [ID<Variant>: String]) {
    self.init(
      id: line.id, product: line.productName, variation: line.variation, sku: line.sku, pieces: Int(line.quantity),
      subtotal: line.subtotal, currency: order.currency, variant: line.variant.flatMap { variants[$0] },
      variantAddress: line.variant.map { .variant($0) }, returned: Int(line.returned),
      backs: line.back.map { OrderLineView.Back($0, of: line.id, next: .order(order.id)) }, awaited: Int(line.awaited))
  }
}

extension OrderLineView.Back {
  fileprivate init(_ back: OrderDetail.Back, of line: Int64, next: SiteURL) {
    self.init(
      id: "\(line)-\(back.id)", sellable: Int(back.sellable), damaged: Int(back.damaged), lost: Int(back.lost),
      undo: .backUndo(back.id, next: next))
  }
}

extension MovementRow {
  fileprivate init(_ movement: Movement, _ variants: [ID<Variant>: String]) {
    self.init(
      quantity: Int(movement.quantity), kind: movement.kind.rawValue, subject: variants[movement.variant],
      note: movement.note, person: nil, at: movement.recordedAt, address: .variant(movement.variant))
  }
}

extension OrderHappening {
  fileprivate init(_ event: OrderDetail.Event) {
    if let live = event.live {
      self.init(
        .word("checkout.happened", ["live": .text(event.fileName)]), at: event.importedAt,
        detail: .text(event.statusText), address: .live(live))
      return
    }
    self.init(
      .word("happened.imported", ["file": .text(event.fileName), "row": .count(event.row)]), at: event.importedAt,
      detail: .text(event.statusText), address: .importing(event.importID))
  }
}

extension OrderDetail {
  /// What happened by the channel's clock, and when we learnt of it; the oldest first.
  fileprivate var happenings: [OrderHappening] {
    let told = history.map { ($0.importedAt, OrderHappening($0)) }
    return (record.happenings + told).sorted { $0.0 < $1.0 }.map(\.1)
  }
}

extension OrderDetail.Return {
  fileprivate var fact: Fact {
    Fact(
      .word("order.return"),
      .joined([
        .text(number), .text(status), .counted("common.pieces", Int(quantity)), refund.map { .money($0) } ?? .text(""),
        .text(reason ?? ""),
      ]))
  }
}

extension OrderRecord {
  fileprivate var happenings: [(Instant, OrderHappening)] {
    // Cash on delivery of our own checkout is accepted at that moment, and paid to the courier.
    let isAccepted = channel == .storefront && payment == "COD"
    let times: [(String, Instant?)] = [
      ("ordered", orderedAt), ("paid", isAccepted ? nil : paidAt), ("arranged", arrangedAt), ("shipped", shippedAt),
      ("delivered", deliveredAt), ("completed", completedAt),
    ]
    var happenings = times.compactMap { name, time in
      time.map { ($0, OrderHappening(.word("happened.\(name)"), at: $0)) }
    }
    if status == .cancelled {
      let words: Written =
        cancelReason.map { .word("happened.cancelledBecause", ["reason": .text($0)]) } ?? .word("happened.cancelled")
      happenings.append((cancelledAt ?? happenings.map(\.0).max() ?? orderedAt, OrderHappening(words, at: cancelledAt)))
    }
    return happenings
  }

  /// What the files say beyond our own fields; it may be anything, buyers' words too.
  fileprivate var otherFacts: [Fact] {
    otherCells.sorted { $0.key < $1.key }.map { heading, values in
      Fact(.text(heading), .joined(values.map { .text($0) }))
    }
  }

  /// What the files say of the order, in the order a packer and then a seller asks for it.
  fileprivate func facts(showingBuyers: Bool) -> [Fact] {
    let people: [(String, String?)] =
      showingBuyers
      ? [
        ("buyer", buyer), ("recipient", recipient), ("phone", phone), ("address", address), ("buyerNote", buyerNote),
        ("sellerNote", sellerNote),
      ]
      : []
    let texts: [(String, String?)] =
      people + [
        ("city", city), ("province", province), ("shipping", shipping), ("tracking", tracking), ("payment", payment),
        ("returnText", returnText),
      ]
    return texts.compactMap { name, text in text.map { Fact(.word("order.\(name)"), .text($0)) } }
      + amounts.sorted { $0.key < $1.key }.map { name, amount in
        Fact(.word("amount.\(name)"), .money(amount, currency: currency))
      }
  }
}
