extension OrderDraft {
  /// A draft of a record, to write it as JSON or as a frame.
  init(_ record: OrderRecord) {
    self.init()
    channel = record.channel
    status = record.status
    orderedAtEstimated = record.orderedAtEstimated
    total = record.total ?? OrderFrameLayout.none
    weightGrams = record.weightGrams ?? 0
    for text in OrderText.allCases {
      let copy = add(record[text])
      self[text] = copy
    }
    for time in OrderTime.allCases { self[time] = record[time]?.milliseconds ?? OrderFrameLayout.none }
    amounts = add(record.amounts)
    other = add(record.other)
    for line in record.lines { add(line) }
  }

  private mutating func add(_ record: OrderLineRecord) {
    var line = Line()
    line.key = add(record.key)
    line.parentSKU = add(record.parentSKU)
    line.sku = add(record.sku)
    line.skuID = add(record.skuID)
    line.variation = add(record.variation)
    line.productName = add(record.productName)
    line.quantity = record.quantity
    line.returned = record.returned
    line.originalPrice = record.originalPrice ?? OrderFrameLayout.none
    line.price = record.price ?? OrderFrameLayout.none
    line.subtotal = record.subtotal
    line.weightGrams = record.weightGrams ?? 0
    let (amounts, other) = (add(record.amounts), add(record.other))
    line.amounts = lineAmounts.count..<lineAmounts.count + amounts.count
    line.other = lineOther.count..<lineOther.count + other.count
    lineAmounts += amounts
    lineOther += other
    lines.append(line)
  }

  /// Amounts that are not zero, by name in byte order.
  private mutating func add(_ amounts: [String: Int64]) -> [Amount] {
    var added: [Amount] = []
    for (name, value) in amounts.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) where value != 0 {
      added.append(Amount(name: add(name), value: value))
    }
    return added
  }

  /// Texts that are not empty, by heading in byte order.
  private mutating func add(_ other: [String: String]) -> [Other] {
    var added: [Other] = []
    for (heading, value) in other.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) })
    where !value.isEmpty {
      added.append(Other(heading: add(heading), value: add(value)))
    }
    return added
  }
}

extension OrderRecord {
  subscript(text: OrderText) -> String {
    switch text {
    case .number: number
    case .statusText: statusText
    case .returnText: returnText ?? ""
    case .cancelReason: cancelReason ?? ""
    case .cancelledBy: cancelledBy ?? ""
    case .buyer: buyer ?? ""
    case .recipient: recipient ?? ""
    case .phone: phone ?? ""
    case .address: address ?? ""
    case .city: city ?? ""
    case .province: province ?? ""
    case .payment: payment ?? ""
    case .shipping: shipping ?? ""
    case .tracking: tracking ?? ""
    case .packageID: packageID ?? ""
    case .buyerNote: buyerNote ?? ""
    case .sellerNote: sellerNote ?? ""
    case .currency: currency
    }
  }

  subscript(time: OrderTime) -> Instant? {
    switch time {
    case .orderedAt: orderedAt
    case .paidAt: paidAt
    case .shipBy: shipBy
    case .arrangedAt: arrangedAt
    case .shippedAt: shippedAt
    case .deliveredAt: deliveredAt
    case .completedAt: completedAt
    case .cancelledAt: cancelledAt
    }
  }
}
