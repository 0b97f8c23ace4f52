import Storage

/// Keeps erased buyers from coming back with an older file.
///
/// An order that was erased stays so, whatever file shows it. An order of an erased buyer that the books did not know is
/// taken in without her when it was placed before she was erased; one that she places later is a new purchase, and comes
/// with her name.
struct ErasedImports {
  let connection: any SQLConnection
  let shop: ID<Shop>

  private struct Found {
    let number: String
    let erasedAt: Instant
  }

  /// The batch without erased buyers. Costs one look into the books where the shop erased nobody.
  func redacted(_ batch: ImportBatch) throws -> ImportBatch {
    guard !(batch.orders.isEmpty && batch.returns.isEmpty), let marks = try BuyerMarks.find(shop, on: connection) else {
      return batch
    }
    let orders = batch.orders.map { (frame: $0, marks: marks.traces(of: $0)) }
    let returns = batch.returns.map { (frame: $0, marks: marks.traces(of: $0.record)) }
    let found = try found(orders.flatMap { $0.marks.all } + returns.flatMap { $0.marks.all })
    guard !found.isEmpty else { return batch }
    return batch.with(
      orders: try orders.map { try redacted($0.frame, by: Self.number(for: $0.marks, at: $0.frame.orderedAt, found)) },
      returns: returns.map { frame, marks in
        redacted(frame, by: Self.number(for: marks, at: frame.record.orderedAt ?? frame.record.requestedAt, found))
      })
  }

  private func redacted(_ frame: OrderFrame, by number: String?) throws -> OrderFrame {
    guard let number else { return frame }
    return try OrderFrame(RecordRedaction(number: number).redacted(frame.record()), firstRow: frame.firstRow)
  }

  private func redacted(_ frame: ReturnFrame, by number: String?) -> ReturnFrame {
    guard let number else { return frame }
    let record = RecordRedaction(number: number).redacted(frame.record)
    let json = record.canonicalJSON()
    return ReturnFrame(
      firstRow: frame.firstRow, lastRow: frame.lastRow, digest: json.withUnsafeBytes { RecordDigest(of: $0) },
      record: record, json: json[...])
  }

  private static func number(
    for marks: BuyerMarks.Traces, at moment: Instant?, _ found: [String: Found]
  ) -> String? {
    if let order = found[marks.order] { return order.number }
    guard let buyer = marks.buyer.flatMap({ found[$0] }), moment.map({ $0 <= buyer.erasedAt }) ?? true else {
      return nil
    }
    return buyer.number
  }

  private func found(_ marks: [String]) throws -> [String: Found] {
    let rows = try connection.rows(
      """
      SELECT m.mark, e.number, e.erased_at FROM erasure_mark m
      JOIN erasure e ON e.shop_id = m.shop_id AND e.erasure_id = m.erasure_id
      WHERE m.shop_id = \(shop) AND m.mark \(in: marks)
      """)
    return try rows.reduce(into: [:]) { found, row in
      found[try row("mark")] = Found(number: try row("number"), erasedAt: try row("erased_at"))
    }
  }
}

extension BuyerMarks {
  /// The marks of what a record names.
  struct Traces {
    let order: String
    let buyer: String?

    var all: [String] { [order] + [buyer].compactMap { $0 } }
  }

  func traces(of frame: OrderFrame) -> Traces {
    let buyer = frame.string(of: .buyer)
    return Traces(order: mark(.order(frame.name)), buyer: buyer.isEmpty ? nil : mark(.buyer(buyer, frame.channel)))
  }

  func traces(of record: ReturnRecord) -> Traces {
    Traces(
      order: mark(.order(OrderName(channel: record.channel, number: record.orderNumber))),
      buyer: record.buyer.map { mark(.buyer($0, record.channel)) })
  }
}
