import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `Whatever happens in whatever order` {
  @Test(arguments: Backend.all, [1, 2, 3, 4, 5, 6] as [UInt64])
  func `levels are what a slow reckoning says, and the verification finds nothing`(
    on backend: Backend, seed: UInt64
  ) async throws {
    try await withBooks(on: backend) { books in
      var day = try await Day(books, seed: seed)
      for turn in 0..<60 {
        let deed = try await day.doAnything()
        for variant in day.variants {
          let (level, awaited) = (try await books.counted(variant), try await books.awaited(variant))
          let slow = day.model.level(of: variant)
          #expect(level == (slow.map { [$0.onHand, $0.held] } ?? []), "turn \(turn), \(deed)")
          #expect(awaited == slow?.awaited ?? 0, "turn \(turn), \(deed)")
        }
      }
      #expect(try await books.verify().differences == [])
    }
  }
}

/// Books to which anything may happen, and the slow reckoning beside them.
private struct Day {
  let books: TestBooks
  let variants: [ID<Variant>]
  private(set) var model = ReferenceStock()
  private var files: MadeUpFiles
  private var views: [[OrderRecord]] = []
  private var paths: [ImportDesk.File] = []
  private var imports: [ID<FileImport>] = []
  private var counts: [ID<StockCount>] = []
  private var statements: [ID<PiecesBack>] = []
  private var generator: SeededGenerator
  private var now = madeUpDay(25)

  private static let listings = [
    ("PARANG", "Merah,M"), ("KAWUNG", "Merah,M"), ("TRUNTUM", "Merah,M"), ("KAWUNG", "Biru,L"),
  ]

  init(_ books: TestBooks, seed: UInt64) async throws {
    self.books = books
    generator = SeededGenerator(seed: seed)
    files = MadeUpFiles(in: try books.fixture.folder())
    let all = madeUpViews(&generator, orders: 12).shuffled(using: &generator)
    for part in 0..<4 {
      views.append(all.enumerated().filter { $0.offset % 4 == part || $0.offset % 7 == part }.map(\.element))
      paths.append(try files.add(views[part]))
    }
    variants = [try await books.anotherVariant("S"), try await books.anotherVariant("XL")]
  }

  /// Does one thing to the books and to the reckoning, and says which.
  mutating func doAnything() async throws -> String {
    now = now + .seconds(3_600)
    switch Int.random(in: 0..<9, using: &generator) {
    case 0, 1: return try await bringFile()
    case 2: return try await undoImport()
    case 3: return try await count()
    case 4: return try await undoCount()
    case 5, 6: return try await match()
    case 7: return try await takeBack()
    default: return try await undoTakeBack()
    }
  }

  private mutating func bringFile() async throws -> String {
    let file = Int.random(in: 0..<paths.count, using: &generator)
    imports.append(try await files.desk(books).importFile(paths[file], by: nil).id)
    model.imports.append(views[file])
    return "import of file \(file)"
  }

  private mutating func undoImport() async throws -> String {
    guard let place = model.imports.indices.filter({ model.imports[$0] != nil }).randomElement(using: &generator) else {
      return "nothing to undo"
    }
    try await files.desk(books).undo(imports[place])
    model.imports[place] = nil
    // Unmatched listings that nothing names are forgotten; matched ones stay as they are.
    return "undo of import \(place)"
  }

  private mutating func count() async throws -> String {
    let variant = Int.random(in: 0..<variants.count, using: &generator)
    let pieces = Int64.random(in: 0...30, using: &generator)
    let at = Instant(milliseconds: .random(in: madeUpDay(0).milliseconds...now.milliseconds, using: &generator))
    let (id, now) = (variants[variant], now)
    counts.append(try await books.stock { try $0.count(pieces, of: id, at: at, by: nil, now: now) })
    model.counts.append(.init(variant: id, pieces: pieces, at: at))
    return "count of \(variant)"
  }

  private mutating func undoCount() async throws -> String {
    guard let place = counts.indices.filter({ model.counts[$0].stands }).randomElement(using: &generator) else {
      return "no count to undo"
    }
    let (id, now) = (counts[place], now)
    try await books.stock { try $0.undoCount(id, now: now) }
    model.counts[place].stands = false
    return "undo of count \(place)"
  }

  private mutating func match() async throws -> String {
    let (sku, variation) = Self.listings[Int.random(in: 0..<Self.listings.count, using: &generator)]
    let key = "\(sku)|\(variation)"
    let isKnown =
      model.matches[key] != nil
      || model.imports.contains { $0?.contains { $0.lines.contains { $0.key == key } } == true }
    guard isKnown else { return "no listing to match" }
    let variant = Int.random(in: -1..<variants.count, using: &generator)
    try await books.match(sku: sku, variation: variation, to: variant < 0 ? nil : variants[variant])
    model.matches[key] = variant < 0 ? nil : variants[variant]
    return "match of \(key) to \(variant)"
  }

  private mutating func takeBack() async throws -> String {
    guard let order = model.imports.compactMap({ $0 }).joined().randomElement(using: &generator),
      let line = order.lines.randomElement(using: &generator), let left = model.left(of: line.key, in: order.number)
    else { return "nothing to take back" }
    let sellable = Int64.random(in: 0...2, using: &generator)
    let (damaged, lost) = (Int64.random(in: 0...1, using: &generator), Int64.random(in: 0...1, using: &generator))
    let total = sellable + damaged + lost
    let (id, now, key) = (try await books.order(order.number), now, OrderLineID.make(line.key))
    do {
      let back = try await books.stock {
        try $0.takeBack(sellable: sellable, damaged: damaged, lost: lost, line: key, of: id, by: nil, now: now)
      }
      #expect(total > 0 && total <= left)
      statements.append(back)
      model.said.append(
        .init(order: order.number, line: line.key, sellable: sellable, gone: damaged + lost, at: now))
    } catch let refusal as StockError {
      #expect(refusal == (total > 0 ? .notThatManyOut(out: left) : .quantityOutOfRange(0)))
    }
    return "\(total) back of \(order.number)"
  }

  private mutating func undoTakeBack() async throws -> String {
    guard let place = statements.indices.filter({ model.said[$0].stands }).randomElement(using: &generator) else {
      return "no statement to undo"
    }
    let (id, now) = (statements[place], now)
    try await books.stock { try $0.undoTakeBack(id, by: nil, now: now) }
    model.said[place].stands = false
    return "undo of statement \(place)"
  }
}
