import Storage

/// Export files, counts, matches, pieces that come back, and what is made or spoilt.
extension SimulatedDay {
  private var importDesk: ImportDesk {
    ImportDesk(database: books.database, shop: shop, reader: exports.reader, batchSize: 3)
  }

  mutating func importFile() async throws -> (Int, String) {
    let file = chance.number(0...exports.files.count - 1)
    var saved: ID<FileImport>?
    do {
      saved = try await importDesk.importFile(exports.files[file], by: nil, now: now).id
    } catch {
      guard let death = books.database.death else { throw error }
      try await restart()
      // Only its last commit makes it one, and then it is whole.
      if death == .afterCommit { saved = try await lastImport(in: .saved) }
    }
    guard let saved, !imports.contains(saved) else { return (1, "import of file \(file) lost") }
    add(exports.views[file], as: saved)
    model.reckon()
    return (1, "import of file \(file)")
  }

  mutating func undoImport() async throws -> (Int, String) {
    let standing = imports.indices.filter { imports[$0] != nil && model.stock.imports[$0] != nil }
    guard !standing.isEmpty else { return (1, "no import to undo") }
    let place = chance.pick(standing)
    guard let id = imports[place] else { return (1, "no import to undo") }
    do {
      try await importDesk.undo(id)
    } catch {
      guard books.database.death != nil else { throw error }
      try await restart()
      // Once it was begun the next program finishes it.
      let isUndone = try await importDesk.record(id).state == .undone
      if !isUndone { return (1, "undo of import \(place) lost") }
    }
    model.stock.imports[place] = nil
    model.reckon()
    return (1, "undo of import \(place)")
  }

  mutating func match() async throws -> (Int, String) {
    let key = chance.pick(SimulatedExports.listings)
    let isKnown =
      model.stock.matches[key] != nil
      || model.stock.imports.contains { $0?.contains { $0.lines.contains { $0.key == key } } == true }
    guard isKnown else { return (1, "no listing to match") }
    let variant = chance.happens(150) ? nil : anyVariant()
    let parts = key.split(separator: "|").map(String.init)
    let (shop, time) = (shop, now)
    let outcome = try await attempt { connection in
      let listings = Listings(connection: connection, shop: shop)
      let found: ID<Listing>? = try connection.value(
        "SELECT listing_id FROM listing WHERE shop_id = \(shop) AND sku = \(parts[0]) AND variation = \(parts[1])")
      guard let found else { return false }
      if let variant { try listings.match(found, to: variant, at: time) } else { try listings.unmatch(found, at: time) }
      return true
    }
    if case .lost = outcome { return (1, "match lost") }
    if case .done(let isFound) = outcome { expect(isFound, "listing \(key): the books have none") }
    model.stock.matches[key] = variant
    model.reckon()
    return (1, "match of \(key) to \(variant.map(\.description) ?? "none")")
  }

  mutating func count() async throws -> (Int, String) {
    let (variant, pieces) = (anyVariant(), Int64(chance.number(0...6)))
    let time = now
    let at = chance.happens(500) ? time : time - .seconds(Int64(chance.number(0...20_000)))
    let outcome = try await attempt { [shop] connection in
      try StockLedger(connection: connection, shop: shop).count(pieces, of: variant, at: at, by: nil, now: time)
    }
    if case .lost = outcome { return (1, "count lost") }
    model.stock.counts.append(.init(variant: variant, pieces: pieces, at: at))
    if books.database.death != nil { try await restart() }
    counts.append(try await lastCount())
    model.reckon()
    return (1, "count of \(variant): \(pieces)")
  }

  mutating func undoCount() async throws -> (Int, String) {
    // The counts of the beginning stand.
    let first = model.stock.counts.count - counts.count
    let standing = counts.indices.filter { model.stock.counts[first + $0].stands }
    guard !standing.isEmpty else { return (1, "no count to undo") }
    let place = chance.pick(standing)
    let (id, time) = (counts[place], now)
    let outcome = try await attempt { [shop] connection in
      try StockLedger(connection: connection, shop: shop).undoCount(id, now: time)
    }
    if case .lost = outcome { return (1, "undo of a count lost") }
    model.stock.counts[first + place].stands = false
    model.reckon()
    return (1, "undo of count \(place)")
  }

  /// Somebody makes pieces, or one is spoilt: at the counter, without any order.
  mutating func move() async throws -> (Int, String) {
    let (variant, time) = (anyVariant(), now)
    let (kind, pieces) = chance.pick([
      (Movement.Kind.made, Int64(2)), (.made, 1), (.damaged, -1), (.gift, -1),
    ])
    let outcome = try await attempt { [shop] connection in
      try StockLedger(connection: connection, shop: shop)
        .move(kind, pieces, of: variant, at: time, by: nil, now: time)
    }
    if case .lost = outcome { return (1, "movement lost") }
    model.stock.moves.append(.init(variant: variant, pieces: pieces, at: time))
    model.reckon()
    return (1, "\(kind.rawValue) \(pieces) of \(variant)")
  }

  /// Pieces of an order come back, or do not; more than are out is refused.
  mutating func takeBack() async throws -> (Int, String) {
    let shown = model.stock.imports.compactMap { $0 }.joined().filter { $0.channel == .shopee }
    guard !shown.isEmpty else { return (1, "nothing to take back") }
    let order = chance.pick(Array(shown))
    let line = chance.pick(order.lines)
    guard let left = model.stock.left(of: line.key, in: order.number) else { return (1, "nothing to take back") }
    let (sellable, gone) = (Int64(chance.number(0...2)), Int64(chance.number(0...1)))
    let (shop, time, number) = (shop, now, order.number)
    let key = OrderLineID.make(line.key)
    let outcome = try await attempt { connection in
      guard let id = try OrderList(connection: connection, shop: shop).find(number, on: .shopee) else {
        throw StockError.unknownOrderLine
      }
      return try StockLedger(connection: connection, shop: shop)
        .takeBack(sellable: sellable, damaged: gone, line: key, of: id, by: nil, now: time)
    }
    let mayBe = sellable + gone > 0 && sellable + gone <= left
    switch outcome {
    case .lost: return (1, "pieces back lost")
    case .refused: expect(!mayBe, "\(sellable) + \(gone) back of \(number): refused, reference takes them")
    case .done, .unheard:
      expect(mayBe, "\(sellable) + \(gone) back of \(number): taken, reference has \(left) out")
      model.stock.said.append(.init(order: number, line: line.key, sellable: sellable, gone: gone, at: time))
      model.reckon()
    }
    return (1, "\(sellable) + \(gone) back of \(number)")
  }

  private mutating func anyVariant() -> ID<Variant> { chance.pick(chance.pick(stage.items).variants).id }

  /// An import of the books, beside what it shows; also the order of a checkout counts among them.
  private mutating func add(_ views: [OrderRecord], as id: ID<FileImport>) {
    while imports.count < model.stock.imports.count { imports.append(nil) }
    imports.append(id)
    model.stock.imports.append(views)
  }

  private func lastImport(in state: FileImportRecord.State) async throws -> ID<FileImport>? {
    try await database.read { [shop] connection in
      try connection.value(
        """
        SELECT import_id FROM file_import WHERE shop_id = \(shop) AND state = \(state) AND layout <> \(CheckoutOrder.layout)
        ORDER BY import_id DESC LIMIT 1
        """)
    }
  }

  private func lastCount() async throws -> ID<StockCount> {
    try await database.read { [shop] connection in
      try connection.value("SELECT MAX(count_id) FROM stock_count WHERE shop_id = \(shop)") ?? ID(0)
    }
  }
}
