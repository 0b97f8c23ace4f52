import Testing

@testable import Trade

struct FeeChoiceLearningTests {
  private static let schedule = FeeSchedules.shipped.schedule(of: .shopee)

  /// What an order of a shop in one category and some programmes pays, by the schedule.
  private func order(
    _ number: Int, category: String = "tops", programmes: Set<String> = ["promoXtra"], wrong: Int64 = 0,
    price: Int64 = 81_500, pieces: Int64 = 1
  ) throws -> [FeeLearning.Observation] {
    let schedule = try #require(Self.schedule)
    let day = try #require(LocalDate("2026-07-0\(number % 9 + 1)"))
    let base = (price + Int64(number) * 137) * pieces
    return schedule.fees.filter { $0.programme.map(programmes.contains) ?? true }.compactMap { fee in
      guard let rate = fee.rate(on: day, category: category) else { return nil }
      let share = rate.ppm.map { PartsPerMillion.of(base, $0, fee.rounding) } ?? rate.amount ?? 0
      let taken = min(share, fee.capPerPiece.map { $0 * pieces } ?? share)
      return FeeLearning.Observation(
        order: "\(number)", channel: .shopee, part: fee.payoutPart, category: nil, day: day,
        base: fee.base == .order ? nil : base, taken: taken + wrong, expected: nil, rounding: fee.rounding,
        pieces: pieces)
    }
  }

  private func choice(_ orders: [[FeeLearning.Observation]]) throws -> FeeLearning.Choice? {
    let from = try #require(LocalDate("2026-06-01"))
    return FeeLearning.choice(orders.flatMap(\.self).shuffled(), of: try #require(Self.schedule), from: from)
  }

  @Test(arguments: ["tops", "bags-watches"])
  func `category and programmes are read off what was taken`(category: String) throws {
    let orders = try (0..<40).map { try order($0, category: category) }
    let found = try #require(try choice(orders))
    #expect(found.category == category && found.programmes == ["promoXtra"])
    #expect(found.orders == 40 && found.fitting == 40)
  }

  @Test(arguments: [1, 3])
  func `goods so dear that the most for a piece is taken show the programme all the same`(pieces: Int64) throws {
    let programmes: Set = ["freeShippingXtra", "promoXtra"]
    let orders = try (0..<40).map { try order($0, programmes: programmes, price: 1_500_000, pieces: pieces) }
    let found = try #require(try choice(orders))
    #expect(found.category == "tops" && Set(found.programmes) == programmes && found.fitting == 40)
  }

  @Test func `a few wrong orders do not hide it, many do`() throws {
    let right = try (0..<36).map { try order($0) }
    let few = try (36..<40).map { try order($0, wrong: 1_111) }
    #expect(try choice(right + few)?.fitting == 36)
    #expect(try choice(right + few + [try order(40, wrong: 1_111)]) == nil)
  }

  @Test func `a programme of a few orders among many is none that the shop is in`() throws {
    let without = try (0..<100).map { try order($0, programmes: []) }
    let with = try [3, 50, 77, 97, 99].map { try order($0 + 100, programmes: ["promoXtra"]) }
    let found = try #require(try choice(without + with))
    #expect(found.programmes == [] && found.category == "tops")
  }

  @Test func `nineteen orders are too few`() throws {
    #expect(try choice(try (0..<19).map { try order($0) }) == nil)
  }
}
