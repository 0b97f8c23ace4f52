import Storage

/// A day of a made-up shop: whatever may happen in it, drawn by chance, done in the books and in the reference.
struct SimulatedDay {
  /// What came of something that was tried.
  enum Outcome<Value: Sendable>: Sendable {
    case done(Value)
    /// The program died, and it is done all the same.
    case unheard
    /// The program died, and nothing of it is done.
    case lost
    case refused
  }

  let seed: UInt64
  var chance: SampleRandom
  var books: SimulatedBooks
  let stage: ReplayStage
  var model: ReferenceShop
  var operators: ReplayOperator
  var exports: SimulatedExports
  var buyers: SimulatedBuyers
  /// Requests of programs so far.
  var sentOrders = 0
  /// What came true, in the order in which it was tried.
  var imports: [ID<FileImport>?] = []
  var counts: [ID<StockCount>] = []
  var statements: [ID<PiecesBack>] = []
  var checkouts: [ID<Checkout>] = []
  var crashes = 0
  /// What the books did otherwise than the reference.
  var differences: [String] = []

  init(seed: UInt64, in books: SimulatedBooks) async throws {
    (self.seed, self.books) = (seed, books)
    chance = SampleRandom(seed: seed, stream: 40, index: 0)
    let plan = ReplayPlan(seed: seed, comments: 2_400, hours: 3)
    stage = try await ReplayStage.build(plan, goods: 4, in: books.database)
    operators = ReplayOperator(stage, seed: seed)
    exports = SimulatedExports(seed: seed, in: books.folder)
    buyers = SimulatedBuyers(stage.items, seed: seed)
    let rules = ReferenceDesk.Rules(
      mostPerBuyer: stage.form.mostPerBuyer.map(Int64.init), holding: stage.form.holding, bareCode: stage.form.bareCode)
    let desk = ReferenceDesk(rules, items: stage.items, levels: stage.levels, names: .init())
    model = ReferenceShop(desk, due: .seconds(3_600 * Self.dueHours))
    model.stock.counts = stage.levels.sorted { $0.key < $1.key }
      .map { .init(variant: $0.key, pieces: $0.value, at: ReplayPlan.start) }
    try await books.database.bound(to: stage.shop).write { [shop = stage.shop] connection in
      let terms = CheckoutTermsBook(connection: connection, shop: shop)
      try terms.set(dueHours: Int(Self.dueHours), allowsCOD: true)
      try terms.set(shipping: 15_000, rates: [:])
      try terms.addBank("Bank Contoh", number: "1234567890", holder: "Toko Latihan")
    }
  }

  static let dueHours: Int64 = 1

  var now: Instant { books.clock.now }
  var shop: ID<Shop> { stage.shop }
  var database: any SQLDatabase { books.database.bound(to: shop) }

  /// Does one thing, or several at once.
  ///
  /// - Returns: how many things, and what it was.
  mutating func doAnything() async throws -> (steps: Int, deed: String) {
    books.clock.advance(by: .seconds(Int64(chance.pick([0, 1, 1, 2, 5, 10, 20, 40, 90, 300]))))
    model.now = now
    if chance.happens(25) { arm() }
    let done = try await deed()
    books.database.disarm()
    if books.database.death != nil { try await restart() }
    return done
  }

  private mutating func deed() async throws -> (Int, String) {
    switch chance.number(0...99) {
    case 0..<30: try await hear()
    case 30..<52: try await claim()
    case 52..<70: try await operate()
    case 70..<78: try await passTime()
    case 78..<90: try await checkOut()
    case 90..<92: try await importFile()
    case 92..<93: try await undoImport()
    case 93..<95: try await match()
    case 95..<97: try await count()
    case 97..<98: try await undoCount()
    case 98..<99: try await move()
    default: try await takeBack()
    }
  }

  /// Tries something in one transaction of its own.
  mutating func attempt<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLConnection) throws -> Value
  ) async throws -> Outcome<Value> {
    do {
      return .done(try await database.write(body))
    } catch let end as CrashingDatabase.Died {
      return end.death == .afterCommit ? .unheard : .lost
    } catch is LiveError {
      return .refused
    } catch is CheckoutError {
      return .refused
    } catch is StockError {
      return .refused
    }
  }

  mutating func expect(_ isSo: Bool, _ what: @autoclosure () -> String) {
    if !isSo { differences.append(what()) }
  }

  private mutating func arm() {
    books.database.arm(chance.pick([.beforeCommit, .afterCommit]), writes: chance.pick([1, 1, 1, 2, 3]))
  }

  mutating func restart() async throws {
    crashes += 1
    try await books.restart(shop: shop, reader: exports.reader)
  }
}
