import Storage

extension SimulatedDay {
  /// Holds the books against the reference.
  ///
  /// - Parameter isLast: whether every cache is rebuilt from its ledger as well.
  mutating func compare(isLast: Bool) async throws {
    try await learnNames()
    let (stage, shop) = (stage, shop)
    let (found, real) = try await database.read { connection in
      (
        try ReplayBooks(stage, on: connection),
        try CheckoutDesk(connection: connection, shop: shop).checkouts(of: stage.session)
      )
    }
    differences += ReplayComparison(found, model.desk, sent: buyers.keys).differences
      .map { "\($0.subject): \($0.books), reference \($0.reference)" }
    for (place, (books, reference)) in zip(real, model.checkouts).enumerated() { compare(place, books, reference) }
    try await compareLines(real)
    guard isLast else { return }
    let verified = try await BooksVerification(database: books.database, shop: shop).run().differences
    differences += verified.map { "\($0.subject): \($0.cached), rebuilt \($0.rebuilt)" }
  }

  private mutating func compare(_ place: Int, _ books: Checkout, _ reference: ReferenceShop.Checkout) {
    func told(_ values: Any?...) -> String { values.map { $0.map { "\($0)" } ?? "none" }.joined(separator: " ") }
    let left = told(books.state.rawValue, books.dueAt?.milliseconds, books.saidAt?.milliseconds, books.order != nil)
    let right = told(
      reference.state.rawValue, reference.dueAt?.milliseconds, reference.saidAt?.milliseconds, reference.order != nil)
    expect(left == right, "checkout \(place): \(left), reference \(right)")
  }

  private mutating func compareLines(_ real: [Checkout]) async throws {
    let (shop, ids) = (shop, real.map(\.id))
    let frozen = try await database.read { try CheckoutDesk(connection: $0, shop: shop).frozen(ids) }
    for (place, reference) in model.checkouts.enumerated() where reference.state != .open {
      let left = (frozen[ids[place]] ?? []).map { line in
        "\(model.desk.names.claims[line.claim] ?? -1) × \(line.quantity)"
      }
      let right = reference.lines.map { "\($0.claim) × \($0.pieces)" }
      expect(left.sorted() == right.sorted(), "lines of checkout \(place): \(left), reference \(right)")
    }
    let waiting = real.filter { $0.state == .waiting && $0.method != .cod }.compactMap { $0.sum?.amount }
    expect(Set(waiting).count == waiting.count, "two buyers are to pay the same amount: \(waiting.sorted())")
  }
}
