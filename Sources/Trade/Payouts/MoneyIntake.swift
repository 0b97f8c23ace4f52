import Storage

/// Brings lines of money files into the books: of each line the view that shows the most.
struct MoneyIntake {
  let connection: any SQLConnection
  let shop: ID<Shop>

  /// A line as the books have it.
  struct Known {
    let id: ID<MoneyEntry>
    let version: OrderVersion
    let tallied: MoneyTally.Line
    let orderNumber: String?
  }

  /// What names a line.
  struct Name: Hashable {
    let channel: SalesChannel
    let kind: MoneyRecord.Kind
    let number: String
  }

  /// What a batch of lines would do, without doing it. No line may be in the batch twice.
  func compare(_ frames: [MoneyFrame]) throws -> [OrderIntake.Outcome] {
    let known = try known(frames.map(\.name))
    return frames.map { outcome(of: $0, known[$0.name]) }
  }

  /// Brings a batch of lines into the books, as sightings of an import. No line may be in the batch twice.
  func take(_ frames: [MoneyFrame], recordedBy importID: ID<FileImport>) throws -> [OrderIntake.Outcome] {
    let known = try known(frames.map(\.name))
    let plans = frames.map { frame in
      Plan(
        frame: frame, known: known[frame.name], id: known[frame.name]?.id ?? .new(),
        outcome: outcome(of: frame, known[frame.name]))
    }
    try write(plans.filter { $0.outcome != .same })
    try SightingBook(connection: connection, shop: shop).record(plans, for: importID)
    return plans.map(\.outcome)
  }

  /// Writes the fullest of several views of a line that is kept already, over what was there.
  func take(again frames: [MoneyFrame], as id: ID<MoneyEntry>) throws {
    guard let fullest = frames.max(by: { $0.version < $1.version }) else { return }
    let known = try known([fullest.name])[fullest.name]
    try write([Plan(frame: fullest, known: known, id: id, outcome: .moved)])
  }

  /// Removes lines that no file shows any more.
  func remove(_ ids: [ID<MoneyEntry>]) throws {
    let gone = try known(where: "entry_id \(in: ids)")
    guard !gone.isEmpty else { return }
    try MoneyTally(connection: connection, shop: shop).apply(taken: gone.values.map(\.tallied), given: [])
    try noteDue(gone.values.map { ($0.tallied, $0.orderNumber) })
    try connection.execute("DELETE FROM money_entry WHERE shop_id = \(shop) AND entry_id \(in: ids)")
  }

  /// A line on its way into the books.
  struct Plan {
    let frame: MoneyFrame
    let known: Known?
    let id: ID<MoneyEntry>
    let outcome: OrderIntake.Outcome
  }

  private func outcome(of frame: MoneyFrame, _ known: Known?) -> OrderIntake.Outcome {
    known.map { $0.version < frame.version ? .moved : .same } ?? .new
  }

  private func known(_ names: [Name]) throws -> [Name: Known] {
    struct Group: Hashable {
      let channel: SalesChannel
      let kind: MoneyRecord.Kind
    }
    var known: [Name: Known] = [:]
    for (group, names) in Dictionary(grouping: names, by: { Group(channel: $0.channel, kind: $0.kind) }) {
      let found = try self.known(
        where: "channel = \(group.channel) AND kind = \(group.kind) AND number \(in: names.map(\.number))")
      known.merge(found) { first, _ in first }
    }
    return known
  }

  private func known(where condition: SQLQuery) throws -> [Name: Known] {
    let rows = try connection.rows(
      """
      SELECT entry_id, channel, kind, number, order_number, at, amount, progress, digest FROM money_entry
      WHERE shop_id = \(shop) AND \(part: condition)
      """)
    return try rows.reduce(into: [:]) { known, row in
      let name = Name(channel: try row("channel"), kind: try row("kind"), number: try row("number"))
      known[name] = Known(
        id: try row("entry_id"), version: OrderVersion(progress: try row("progress"), digest: try row("digest")),
        tallied: MoneyTally.Line(channel: name.channel, kind: name.kind, at: try row("at"), amount: try row("amount")),
        orderNumber: try row("order_number"))
    }
  }

  private func write(_ plans: [Plan]) throws {
    guard !plans.isEmpty else { return }
    try insert(plans)
    try MoneyTally(connection: connection, shop: shop).apply(
      taken: plans.compactMap { $0.known?.tallied },
      given: plans.map { MoneyTally.Line($0.frame.record) })
    try noteDue(
      plans.flatMap { plan in
        let record = plan.frame.record
        return [(MoneyTally.Line(record), record.orderNumber)]
          + (plan.known.map { [($0.tallied, $0.orderNumber)] } ?? [])
      })
  }

  /// The orders that lines are of, and the days whose advertising they change.
  private func noteDue(_ lines: [(MoneyTally.Line, order: String?)]) throws {
    let zone = try ShopBook.exportZone(of: shop, on: connection)
    let names = lines.compactMap { line, order -> OrderName? in
      if line.kind == .adSpend { return AdDay(channel: line.channel, day: LocalDate(line.at, in: zone)).name }
      return order.map { OrderName(channel: line.channel, number: $0) }
    }
    try ProfitDue(connection: connection, shop: shop).add(names)
  }

  private func insert(_ plans: [Plan]) throws {
    try connection.batch(
      """
      INSERT INTO money_entry (shop_id, entry_id, channel, kind, number, order_number, at, amount, currency, parts, note,
        progress, digest)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
      ON CONFLICT (shop_id, entry_id) DO UPDATE SET order_number = excluded.order_number, at = excluded.at,
        amount = excluded.amount, currency = excluded.currency, parts = excluded.parts, note = excluded.note,
        progress = excluded.progress, digest = excluded.digest
      """
    ) { batch in
      for plan in plans {
        let (record, version) = (plan.frame.record, plan.frame.version)
        try batch.add { row in
          row.bind(shop.value)
          row.bind(plan.id.value)
          row.bind(record.channel.sqlValue)
          row.bind(record.kind.sqlValue)
          row.bind(.text(record.number))
          row.bind(record.orderNumber.sqlValue)
          row.bind(record.at.milliseconds)
          row.bind(record.amount)
          row.bind(.text(record.currency))
          row.bind(.text(PartsText.of(record.parts)))
          row.bind(record.note.sqlValue)
          row.bind(version.progress)
          row.bind(version.digest)
        }
      }
    }
  }
}

extension MoneyFrame {
  var name: MoneyIntake.Name {
    MoneyIntake.Name(channel: record.channel, kind: record.kind, number: record.number)
  }
}

extension MoneyRecord {
  /// What the file says of the line in words, joined in the order of the headings; of an order's payout only why its
  /// shipping was dearer.
  var note: String? {
    if kind == .release { return other[Self.dearerShipping].map { String($0.prefix(500)) } }
    let words = other.sorted { $0.key < $1.key }.map(\.value).filter { !$0.isEmpty }
    return words.isEmpty ? nil : String(words.joined(separator: " · ").prefix(500))
  }
}
