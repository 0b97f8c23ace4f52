extension OrderReader {
  /// Notes that a row cannot be taken; the first reason of a row is the one that is told.
  mutating func refuse(row: Int, column: Int, _ text: Text, _ reason: RowReason) {
    refusals.append(note(row: row, column: column, text, reason))
  }

  mutating func refuse(row: Int, column: Int, value: UnsafeBufferPointer<UInt8>, _ reason: RowReason) {
    var note = note(row: row, column: column, Text(), reason)
    note.value = Self.shown(value)
    refusals.append(note)
  }

  /// Notes that something about a row is odd.
  mutating func warn(row: Int, column: Int, _ text: Text, _ reason: RowReason) {
    warnings.append(note(row: row, column: column, text, reason))
  }

  /// A note about a cell of the order being read; `column` is -1 where the whole row is meant.
  func note(row: Int, column: Int, _ text: Text, _ reason: RowReason) -> RowNote {
    RowNote(
      row: row, column: column >= 0 ? plan.titles[column] : "", value: Self.shown(draft.cell(text)),
      number: draft.string(orderCells[plan.number]), reason: reason)
  }

  private static func shown(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    String(decoding: bytes.prefix(OrderLimits.shownValue), as: UTF8.self)
  }
}
