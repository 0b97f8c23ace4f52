extension OrderDraft {
  /// How far along the order is: see ``OrderVersion``.
  var progress: Int64 {
    OrderVersion.progress(
      status: status, returnRank: ReturnState.rank(of: bytes(self[.returnText])),
      returnedPieces: lines.reduce(0) { $0 + $1.returned }, filledFields: filledFields)
  }

  /// A parcel was arranged, tracked or sent.
  var hasLeft: Bool {
    status.hasLeft || !self[.tracking].isEmpty || self[.arrangedAt] != OrderFrameLayout.none
      || self[.shippedAt] != OrderFrameLayout.none
  }

  /// How much the file says: of two files that show one state, the one that says more is believed.
  ///
  /// A field counts four times as much as a cell that is merely kept by its heading: `Order.failed_delivery` brings such
  /// cells along and lacks the reason of the cancellation.
  private var filledFields: Int {
    var fields = amounts.count + lineAmounts.count
    for text in OrderText.allCases where !self[text].isEmpty { fields += 1 }
    for time in OrderTime.allCases where self[time] != OrderFrameLayout.none { fields += 1 }
    if total != OrderFrameLayout.none { fields += 1 }
    if weightGrams > 0 { fields += 1 }
    for line in lines {
      fields += 1 + (line.parentSKU.isEmpty ? 0 : 1) + (line.sku.isEmpty ? 0 : 1) + (line.skuID.isEmpty ? 0 : 1)
    }
    return fields * 4 + other.count + lineOther.count
  }
}

extension OrderDraft {
  /// What amounts of certain names come to, in minor units.
  fileprivate func sum(of names: [AmountName], in amounts: ArraySlice<Amount>) -> Int64 {
    var sum: Int64 = 0
    for amount in amounts where names.contains(where: { bytes(amount.name).elementsEqual($0.rawValue.utf8) }) {
      sum += amount.value
    }
    return sum
  }
}

extension AmountName {
  /// What the seller gives the buyer on the whole order, beside the discounts on goods.
  static let givenBySeller: [AmountName] = [.sellerVoucher, .sellerCoinCashback, .bundleSellerDiscount]
}

extension FrameWriter {
  /// A whole order; `firstRow` and `lastRow` are counted from 1.
  ///
  /// - Returns: false if it is too long for a frame, and was not written.
  @discardableResult
  package mutating func write(_ record: OrderRecord, firstRow: Int, lastRow: Int) throws -> Bool {
    var draft = OrderDraft(record)
    draft.firstRow = firstRow
    draft.lastRow = lastRow
    return try write(draft)
  }

  /// Writes the order as a frame: ``OrderFrameLayout`` says where its parts stand.
  ///
  /// - Returns: false if it is too long for a frame, and was not written.
  mutating func write(_ draft: borrowing OrderDraft) throws -> Bool {
    let frame = begin(.order)
    let base = frame + FrameFormat.headerSize
    sink.reserve(OrderFrameLayout.lines + draft.lines.count * OrderFrameLayout.Line.size + draft.arena.count * 2)
    _ = sink.appendZeros(OrderFrameLayout.lines + draft.lines.count * OrderFrameLayout.Line.size)
    putNumbers(of: draft, at: base)
    for text in OrderFrame.Text.allCases {
      put(draft[text.source], of: draft, at: base + OrderFrameLayout.texts + 8 * text.rawValue, base: base)
    }
    for index in draft.lines.indices {
      put(draft.lines[index], of: draft, at: base + OrderFrameLayout.lines + index * OrderFrameLayout.Line.size, base)
    }
    let json = sink.count
    draft.writeJSON(to: &sink)
    let digest = RecordDigest(of: UnsafeRawBufferPointer(rebasing: sink.bytes[json...]))
    sink.put(UInt32(json - base), at: base + OrderFrameLayout.json)
    sink.put(UInt32(sink.count - json), at: base + OrderFrameLayout.json + 4)
    sink.put(digest.high, at: base + OrderFrameLayout.digest)
    sink.put(digest.low, at: base + OrderFrameLayout.digest + 8)
    return try end(frame)
  }

  private mutating func putNumbers(of draft: borrowing OrderDraft, at base: Int) {
    sink.put(draft.channel.wireCode, at: base + OrderFrameLayout.channel)
    sink.put(UInt8(draft.status.rank), at: base + OrderFrameLayout.status)
    sink.put(UInt8(draft.hasLeft ? 1 : 0), at: base + OrderFrameLayout.hasLeft)
    sink.put(UInt32(draft.lines.count), at: base + OrderFrameLayout.lineCount)
    sink.put(draft.progress, at: base + OrderFrameLayout.progress)
    sink.put(draft[.orderedAt], at: base + OrderFrameLayout.orderedAt)
    sink.put(draft[.shipBy], at: base + OrderFrameLayout.shipBy)
    sink.put(draft[.paidAt], at: base + OrderFrameLayout.paidAt)
    sink.put(draft[.completedAt], at: base + OrderFrameLayout.completedAt)
    sink.put(draft[.deliveredAt], at: base + OrderFrameLayout.deliveredAt)
    sink.put(draft.sum(of: AmountName.givenBySeller, in: draft.amounts[...]), at: base + OrderFrameLayout.sellerVoucher)
    sink.put(draft.total, at: base + OrderFrameLayout.total)
    var (pieces, returned, subtotal): (Int64, Int64, Int64) = (0, 0, 0)
    for line in draft.lines {
      pieces += Int64(line.quantity)
      returned += Int64(line.returned)
      subtotal += line.subtotal
    }
    sink.put(pieces, at: base + OrderFrameLayout.pieces)
    sink.put(returned, at: base + OrderFrameLayout.returnedPieces)
    sink.put(subtotal, at: base + OrderFrameLayout.subtotal)
    sink.put(UInt32(clamping: draft.firstRow), at: base + OrderFrameLayout.firstRow)
    sink.put(UInt32(clamping: draft.lastRow), at: base + OrderFrameLayout.lastRow)
  }

  private mutating func put(_ line: OrderDraft.Line, of draft: borrowing OrderDraft, at offset: Int, _ base: Int) {
    sink.put(UInt32(line.quantity), at: offset + OrderFrameLayout.Line.quantity)
    sink.put(UInt32(line.returned), at: offset + OrderFrameLayout.Line.returned)
    sink.put(line.price, at: offset + OrderFrameLayout.Line.price)
    sink.put(line.originalPrice, at: offset + OrderFrameLayout.Line.originalPrice)
    sink.put(line.subtotal, at: offset + OrderFrameLayout.Line.subtotal)
    sink.put(
      draft.sum(of: [.platformDiscount], in: draft.lineAmounts[line.amounts]),
      at: offset + OrderFrameLayout.Line.platformDiscount)
    let texts = offset + OrderFrameLayout.Line.texts
    put(line.key, of: draft, at: texts, base: base)
    put(line.parentSKU, of: draft, at: texts + 8, base: base)
    put(line.sku, of: draft, at: texts + 16, base: base)
    put(line.skuID, of: draft, at: texts + 24, base: base)
    put(line.variation, of: draft, at: texts + 32, base: base)
    put(line.productName, of: draft, at: texts + 40, base: base)
  }

  @inline(__always)
  private mutating func put(_ text: OrderDraft.Text, of draft: borrowing OrderDraft, at offset: Int, base: Int) {
    sink.put(UInt32(sink.count - base), at: offset)
    sink.put(text.length, at: offset + 4)
    sink.append(draft.bytes(text))
  }
}

extension OrderFrame.Text {
  /// The field of the draft that it is taken from.
  fileprivate var source: OrderText {
    switch self {
    case .number: .number
    case .statusText: .statusText
    case .buyer: .buyer
    case .tracking: .tracking
    case .payment: .payment
    case .city: .city
    case .province: .province
    case .currency: .currency
    case .cancelReason: .cancelReason
    case .cancelledBy: .cancelledBy
    case .returnText: .returnText
    case .shipping: .shipping
    case .recipient: .recipient
    }
  }
}
