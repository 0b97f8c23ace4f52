extension OrderReader {
  /// Ends the order whose rows were read: sends it, or refuses all of its rows.
  mutating func finishOrder() throws {
    guard !rowNumbers.isEmpty else { return }
    if refusals.isEmpty { assembleOrder() }
    if refusals.isEmpty, !refusedOrders.isEmpty, refusedOrders.contains(draft.string(draft[.number])) {
      refusals.append(note(row: draft.firstRow, column: -1, Text(), .sameOrder(row: 0)))
    }
    if refusals.isEmpty, try !sendOrder() {
      refusals.append(note(row: draft.firstRow, column: -1, Text(), .tooManyLines(limit: OrderLimits.lines)))
    }
    if !refusals.isEmpty { try sendRefusals() }
    rowNumbers.removeAll(keepingCapacity: true)
    refusals.removeAll(keepingCapacity: true)
    warnings.removeAll(keepingCapacity: true)
  }

  /// Sends the order; false if it is too long for a frame.
  private mutating func sendOrder() throws -> Bool {
    draft.lastRow = rowNumbers.last ?? draft.firstRow
    guard try writer.write(draft) else { return false }
    summary.records += 1
    summary.lines += draft.lines.count
    let orderedAt = Instant(milliseconds: draft[.orderedAt])
    if summary.earliest.map({ orderedAt < $0 }) ?? true { summary.earliest = orderedAt }
    if summary.latest.map({ orderedAt > $0 }) ?? true { summary.latest = orderedAt }
    for warning in warnings where warningsSent < OrderLimits.warnings {
      warningsSent += 1
      try writer.write(warning: warning)
    }
    return true
  }

  /// Names every row of the order: those that cannot be read with their reason, the others as belonging to it.
  private mutating func sendRefusals() throws {
    let number = draft.string(draft[.number])
    let wrong = refusals
    for row in rowNumbers {
      if let reason = wrong.first(where: { $0.row == row }) {
        try send(refusal: reason)
      } else {
        try send(refusal: RowNote(row: row, number: number, reason: .sameOrder(row: wrong[0].row)))
      }
    }
  }

  /// Beyond the limit only the first refusal of each order is told, since the books must not keep the order by half.
  mutating func send(refusal: RowNote) throws {
    summary.refusedRows += 1
    let isFirst = !refusal.number.isEmpty && refusedOrders.insert(refusal.number).inserted
    guard isFirst || refusalsSent < OrderLimits.refusals else { return }
    refusalsSent += 1
    try writer.write(refusal: refusal)
  }

  /// Makes the order out of its own cells.
  private mutating func assembleOrder() {
    putStatus()
    for (field, column) in plan.texts {
      draft[field] = orderCells[column]
      if orderCells[column].length > OrderLimits.code, field.isIndexed {
        refuse(row: draft.firstRow, column: column, orderCells[column], .tooLong(limit: OrderLimits.code))
      }
    }
    putCancellation()
    putTimes()
    draft.channel = channel
    let code = currency.code
    let currencyText = draft.add(code)
    draft[.currency] = currencyText
    if plan.total >= 0 {
      draft.total = money(orderCells[plan.total], column: plan.total, row: draft.firstRow) ?? OrderFrameLayout.none
    }
    for named in plan.kept {
      let text = orderCells[named.column]
      if text.isEmpty || (named.isFlag && draft.isNo(text)) { continue }
      draft.other.append(OrderDraft.Other(heading: named.name, value: text))
    }
    putAmounts()
  }

  private mutating func putStatus() {
    let text = orderCells[plan.status]
    draft[.statusText] = text
    if text.isEmpty {
      refuse(row: draft.firstRow, column: plan.status, text, .statusMissing)
    } else if let status = statuses.status(of: draft.cell(text)) {
      draft.status = status
      if status == .shipped, plan.subStatus >= 0, StatusWords.saysDelivered(draft.cell(orderCells[plan.subStatus])) {
        draft.status = .delivered
      }
    } else {
      refuse(row: draft.firstRow, column: plan.status, text, .unknownStatus)
    }
  }

  private mutating func putCancellation() {
    if plan.cancelReason >= 0, !orderCells[plan.cancelReason].isEmpty {
      var reason = orderCells[plan.cancelReason]
      let (who, start) = CancelReason.parse(draft.cell(reason))
      reason.offset += UInt32(start)
      reason.length -= UInt32(start)
      draft[.cancelReason] = reason
      if let who { draft[.cancelledBy] = word(who) }
    }
    if plan.cancelledBy >= 0, !orderCells[plan.cancelledBy].isEmpty {
      let text = orderCells[plan.cancelledBy]
      draft[.cancelledBy] = text
      if let who = CancelReason.who(draft.cell(text)) { draft[.cancelledBy] = word(who) }
    }
  }

  private func word(_ who: CancelReason.Who) -> Text {
    switch who {
    case .buyer: wordBuyer
    case .seller: wordSeller
    case .system: wordSystem
    }
  }

  private mutating func putTimes() {
    var earliest = Int64.max
    for (field, column) in plan.times {
      let text = orderCells[column]
      if text.isEmpty { continue }
      guard let local = CellTime.read(draft.cell(text), isNumber: text.isNumber) else {
        refuse(row: draft.firstRow, column: column, text, .badTime)
        continue
      }
      let instant = zone.instant(of: local).milliseconds
      draft[field] = instant
      earliest = min(earliest, instant)
    }
    guard draft[.orderedAt] == OrderFrameLayout.none, refusals.isEmpty else { return }
    let column = plan.times.first { $0.field == .orderedAt }?.column ?? -1
    if earliest == Int64.max {
      refuse(row: draft.firstRow, column: column, Text(), .timeMissing)
    } else {
      draft[.orderedAt] = earliest
      draft.orderedAtEstimated = true
      warn(row: draft.firstRow, column: column, Text(), .orderTimeEstimated)
    }
  }

  /// Tokopedia's orders come in TikTok Shop's file and say so in one of two columns.
  private var channel: SalesChannel {
    guard kind == .tiktokOrders else { return .shopee }
    for column in plan.sources where draft.isTokopedia(orderCells[column]) { return .tokopedia }
    return .tiktokShop
  }

  private mutating func putAmounts() {
    for named in plan.amounts {
      switch sideAmount(orderCells[named.column], column: named.column, row: draft.firstRow) {
      case .none: break
      case .amount(let value): draft.amounts.append(OrderDraft.Amount(name: named.name, value: value))
      case .keep(let text): draft.keep(plan.names[named.column], text)
      }
    }
    let column = plan.weight.column
    guard column >= 0, !orderCells[column].isEmpty else { return }
    if let grams = CellNumber.grams(draft.cell(orderCells[column]), plan.weight.unit) {
      draft.weightGrams = grams
    } else {
      draft.keep(plan.names[column], orderCells[column])
    }
  }
}
