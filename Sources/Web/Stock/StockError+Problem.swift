import Trade

extension StockError: ProblemConvertible {
  package var problem: Problem {
    switch self {
    case .unknownVariant, .unknownOrderLine, .unknownPiecesBack, .unknownCount: .notFound
    case .countOutOfRange: Problem(.unprocessable, fields: ["quantity": .pieces(from: 0)])
    case .quantityOutOfRange: Problem(.unprocessable, fields: ["pieces": .pieces(from: 1)])
    case .notThatManyOut(let out):
      Problem(
        .unprocessable,
        fields: [
          "sellable": .bilingual(
            "Yang bisa kembali paling banyak \(out) pcs.", english: "At most \(out) pieces can come back.")
        ])
    }
  }
}
