/// What an order line lacks in the stock's books. Pure.
///
/// What it should have follows from the order, from what was said of pieces that came back, and from the counts: from
/// the state of the books, never from the way there. Movements that a count has overtaken move nothing any more and stay
/// as they are, as long as the line still sells from their variant.
struct LineSettlement {
  let key: StockLineKey
  /// Movements to append.
  let missing: [LineBooks.Place: Int64]
  let held: LineBooks.Pieces?
  let awaited: LineBooks.Pieces?

  /// - Parameters:
  ///   - line: the line as the orders have it; nil when it is no longer in the books.
  ///   - counted: when each variant was counted that ever was.
  init(_ key: StockLineKey, line: StockLine?, books: LineBooks.Line, counted: [ID<Variant>: Instant]) {
    self.key = key
    let countedAt = line?.variant.flatMap { counted[$0] }
    let wanted = Wanted(line, books, countedAt: countedAt)
    (held, awaited) = (wanted.held, wanted.awaited)
    var missing = wanted.movements
    for (place, quantity) in books.movements {
      let isOvertaken = place.variant == line?.variant && !Self.moves(place, counted)
      if !isOvertaken { missing[place, default: 0] -= quantity }
    }
    self.missing = missing.filter { $0.value != 0 }
  }

  /// Whether movements at a place move the level of their variant: they occurred after its count.
  static func moves(_ place: LineBooks.Place, _ counted: [ID<Variant>: Instant]) -> Bool {
    counted[place.variant].map { $0 < place.occurredAt } ?? false
  }

  /// What the line should have.
  private struct Wanted {
    var movements: [LineBooks.Place: Int64] = [:]
    var held: LineBooks.Pieces?
    var awaited: LineBooks.Pieces?

    init(_ line: StockLine?, _ books: LineBooks.Line, countedAt: Instant?) {
      guard let line, let variant = line.variant, let countedAt else { return }
      let stock = line.stock(granted: books.granted, settled: books.settled)
      addBacks(books.statements, out: stock.out, variant, after: countedAt)
      guard countedAt < line.orderedAt else { return }
      if stock.out > 0 {
        movements[LineBooks.Place(variant: variant, kind: .sale, occurredAt: line.orderedAt)] = -stock.out
      }
      if stock.held > 0 { held = LineBooks.Pieces(variant: variant, quantity: stock.held) }
      if stock.awaited > 0 { awaited = LineBooks.Pieces(variant: variant, quantity: stock.awaited) }
    }

    /// No more comes back than is out, should the order turn out otherwise after the seller spoke.
    private mutating func addBacks(
      _ statements: [LineBooks.Statement], out: Int64, _ variant: ID<Variant>, after countedAt: Instant
    ) {
      var left = out
      for statement in statements {
        let back = min(statement.sellable, left)
        left -= min(statement.sellable + statement.gone, left)
        guard back > 0, countedAt < statement.at else { continue }
        movements[LineBooks.Place(variant: variant, kind: .back, occurredAt: statement.at), default: 0] += back
      }
    }
  }
}
