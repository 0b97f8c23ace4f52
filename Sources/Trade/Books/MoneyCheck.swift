import Storage

/// Folds lines of money files again from their sightings, and counts again what moved each day.
struct MoneyCheck {
  let database: any SQLDatabase
  let shop: ID<Shop>

  private static let step = 500
  private static let mostDifferences = 1_000

  func differences() async throws -> [BooksVerification.Difference] {
    var differences: [BooksVerification.Difference] = []
    var sums: [String: (entries: Int64, amount: Int64)] = [:]
    var place = ID<MoneyEntry>(0)
    while differences.count < Self.mostDifferences {
      let from = place
      let (entries, wrong, zone) = try await database.read { connection in
        let entries = try connection.rows(
          """
          SELECT \(part: MoneyEntry.columns) FROM money_entry WHERE shop_id = \(shop) AND entry_id > \(from)
          ORDER BY entry_id LIMIT \(Self.step)
          """
        ).map(MoneyEntry.init)
        let zone = try ShopBook.exportZone(of: shop, on: connection)
        return (entries, try entries.compactMap { try check($0, connection) }, zone)
      }
      guard let last = entries.last else { break }
      place = last.id
      differences += wrong
      for entry in entries {
        let name = "\(entry.channel.rawValue) \(entry.kind.rawValue) of \(LocalDate(entry.at, in: zone))"
        let before = sums[name] ?? (0, 0)
        sums[name] = (before.entries + 1, before.amount + entry.amount)
      }
    }
    let counted = sums.mapValues { "\($0.entries) \($0.amount)" }
    return try await differences + database.read { try days(counted, $0) }
  }

  private func check(_ entry: MoneyEntry, _ connection: any SQLConnection) throws -> BooksVerification.Difference? {
    let sightings = try SightingBook(connection: connection, shop: shop).sightings(of: entry.id.value)
    let fullest = try sightings.map(MoneyFrame.init).max { $0.version < $1.version }
    let subject = "money \(entry.channel.rawValue) \(entry.kind.rawValue) \(entry.number)"
    guard let record = fullest?.record else {
      return .init(subject: subject, cached: "a line", rebuilt: "no sighting of it")
    }
    let rebuilt = MoneyEntry(record, id: entry.id)
    return rebuilt == entry ? nil : .init(subject: subject, cached: "\(entry)", rebuilt: "\(rebuilt)")
  }

  private func days(
    _ counted: [String: String], _ connection: any SQLConnection
  ) throws -> [BooksVerification.Difference] {
    let rows = try connection.rows(
      "SELECT channel, kind, day, entries, amount FROM money_day WHERE shop_id = \(shop) AND (entries <> 0 OR amount <> 0)"
    )
    let kept = try Dictionary(
      uniqueKeysWithValues: rows.map { row in
        (
          "\(try row("channel") as String) \(try row("kind") as String) of \(try row("day") as String)",
          "\(try row("entries") as Int64) \(try row("amount") as Int64)"
        )
      })
    return Set(kept.keys).union(counted.keys).sorted().compactMap { name in
      let (left, right) = (kept[name] ?? "nothing", counted[name] ?? "nothing")
      return left == right ? nil : .init(subject: name, cached: left, rebuilt: right)
    }
  }
}

extension MoneyEntry {
  /// The line as the books should have it.
  init(_ record: MoneyRecord, id: ID<MoneyEntry>) {
    self.init(
      id: id, channel: record.channel, kind: record.kind, number: record.number, orderNumber: record.orderNumber,
      at: record.at, amount: record.amount, currency: record.currency, parts: record.parts, note: record.note)
  }
}
