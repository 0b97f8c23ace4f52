extension OrderReader {
  /// Makes a line of the line cells that were just read.
  mutating func addLine(row: Int) {
    var line = OrderDraft.Line()
    putTexts(into: &line, row: row)
    line.quantity = count(plan.quantity, row: row, least: 1, missing: .quantityMissing) ?? 1
    line.returned = count(plan.returned, row: row, least: 0, missing: nil) ?? 0
    if line.returned > line.quantity {
      refuse(row: row, column: plan.returned, lineCells[plan.returned], .returnedTooMany(ordered: line.quantity))
    }
    putPrices(into: &line, row: row)
    putAmounts(into: &line, row: row)
    line.keyHash = LineKey.hash(of: line, in: draft)
    let occurrence = draft.lines.count { $0.keyHash == line.keyHash } + 1
    line.key = draft.addKey(hash: line.keyHash, occurrence: occurrence)
    draft.lines.append(line)
  }

  private mutating func putTexts(into line: inout OrderDraft.Line, row: Int) {
    for (field, column) in plan.lineTexts {
      let text = lineCells[column]
      switch field {
      case .key: break
      case .parentSKU: line.parentSKU = text
      case .sku: line.sku = text
      case .skuID:
        if OrderNumber.isExponent(draft.cell(text)) {
          refuse(row: row, column: column, text, .numberInExponentForm)
        }
        line.skuID = text
      case .variation: line.variation = text
      case .productName:
        if text.isEmpty { refuse(row: row, column: column, text, .productMissing) }
        line.productName = text
      }
      if field != .productName, text.length > OrderLimits.code {
        refuse(row: row, column: column, text, .tooLong(limit: OrderLimits.code))
      }
    }
  }

  private mutating func count(_ column: Int, row: Int, least: Int, missing: RowReason?) -> Int? {
    guard column >= 0 else { return nil }
    let text = lineCells[column]
    if text.isEmpty {
      if let missing { refuse(row: row, column: column, text, missing) }
      return nil
    }
    guard let count = CellNumber.count(draft.cell(text)), count >= least, count <= OrderLimits.pieces else {
      refuse(row: row, column: column, text, .badQuantity)
      return nil
    }
    return count
  }

  private mutating func putPrices(into line: inout OrderDraft.Line, row: Int) {
    let none = OrderFrameLayout.none
    line.originalPrice = price(plan.originalPrice, row: row) ?? none
    line.price = price(plan.price, row: row) ?? none
    let pieces = Int64(line.quantity)
    if let subtotal = price(plan.subtotal, row: row) {
      line.subtotal = subtotal
      if plan.price < 0, subtotal % pieces == 0 { line.price = subtotal / pieces }
    } else if line.price != none {
      let (subtotal, overflow) = line.price.multipliedReportingOverflow(by: pieces)
      if overflow || subtotal > MoneyText.largest {
        refuse(row: row, column: plan.price, lineCells[plan.price], .moneyTooLarge)
      } else {
        line.subtotal = subtotal
      }
    } else if lineCells[plan.subtotal].isEmpty {
      refuse(row: row, column: plan.subtotal, lineCells[plan.subtotal], .moneyMissing)
    }
  }

  /// An amount that cannot be negative; nil where the cell is empty or was refused.
  private mutating func price(_ column: Int, row: Int) -> Int64? {
    guard column >= 0 else { return nil }
    guard let amount = money(lineCells[column], column: column, row: row) else { return nil }
    guard amount >= 0 else {
      refuse(row: row, column: column, lineCells[column], .badMoney)
      return nil
    }
    return amount
  }

  private mutating func putAmounts(into line: inout OrderDraft.Line, row: Int) {
    let (amounts, other) = (draft.lineAmounts.count, draft.lineOther.count)
    for named in plan.lineKept where !lineCells[named.column].isEmpty {
      draft.lineOther.append(OrderDraft.Other(heading: named.name, value: lineCells[named.column]))
    }
    line.other = other..<draft.lineOther.count
    for named in plan.lineAmounts {
      switch sideAmount(lineCells[named.column], column: named.column, row: row) {
      case .none: break
      case .amount(let value): draft.lineAmounts.append(OrderDraft.Amount(name: named.name, value: value))
      case .keep(let text): draft.keep(plan.names[named.column], text, in: &line)
      }
    }
    line.amounts = amounts..<draft.lineAmounts.count
    let weight = lineWeight(in: &line)
    line.weightGrams = weight
  }

  private mutating func lineWeight(in line: inout OrderDraft.Line) -> Int {
    let column = plan.lineWeight.column
    guard column >= 0, !lineCells[column].isEmpty else { return 0 }
    if let grams = CellNumber.grams(draft.cell(lineCells[column]), plan.lineWeight.unit) { return grams }
    draft.keep(plan.names[column], lineCells[column], in: &line)
    return 0
  }
}
