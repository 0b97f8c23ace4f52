import Testing

@testable import Trade

struct FeeLearningTests {
  private func observation(
    _ order: Int, day: String, base: Int64, ppm: Int64, against expected: Int64? = 50_000, most: Int64? = nil
  ) throws -> FeeLearning.Observation {
    FeeLearning.Observation(
      order: "\(order)", channel: .shopee, part: .freeShippingXtra, category: "tops", day: try #require(LocalDate(day)),
      base: base, taken: PartsPerMillion.of(base, ppm, .halfUp, most: most),
      expected: expected.map { PartsPerMillion.of(base, $0, .halfUp, most: most) }, most: most)
  }

  @Test func `a rate of one day is found from its orders alone`() throws {
    let usual = try (0..<40).map { try observation($0, day: "2026-07-27", base: 81_500 + Int64($0) * 137, ppm: 50_000) }
    let dear = try (0..<21).map {
      try observation(100 + $0, day: "2026-07-28", base: 74_000 + Int64($0) * 991, ppm: 65_000)
    }
    let after = try (0..<30).map { try observation(200 + $0, day: "2026-07-29", base: 81_500, ppm: 50_000) }
    let proposals = FeeLearning.proposals((usual + dear + after).shuffled())
    let proposal = try #require(proposals.first)
    #expect(proposals.count == 1)
    #expect(proposal.ppm == 65_000 && proposal.orders == 21 && proposal.outliers == [])
    #expect(proposal.from == LocalDate("2026-07-28") && proposal.to == LocalDate("2026-07-28"))
    #expect(proposal.explains == dear.reduce(0) { $0 + $1.taken - ($1.expected ?? 0) })
  }

  @Test func `one wrong order neither hides a rate nor becomes part of it`() throws {
    var dear = try (0..<40).map { try observation($0, day: "2026-07-28", base: 74_000 + Int64($0) * 991, ppm: 65_000) }
    dear.append(try observation(99, day: "2026-07-28", base: 80_000, ppm: 130_000))
    let proposal = try #require(FeeLearning.proposals(dear).first)
    #expect(proposal.ppm == 65_000 && proposal.orders == 40 && proposal.outliers == ["99"])
  }

  @Test func `nineteen orders are too few, and a rate that is on file is none`() throws {
    let few = try (0..<19).map { try observation($0, day: "2026-07-28", base: 74_000 + Int64($0) * 991, ppm: 65_000) }
    #expect(FeeLearning.proposals(few) == [])
    let known = try (0..<60).map { try observation($0, day: "2026-07-28", base: 74_000 + Int64($0) * 991, ppm: 50_000) }
    #expect(FeeLearning.proposals(known) == [])
  }

  @Test func `orders that paid the most for a piece neither hide a rate nor make one up`() throws {
    let cheap = try (0..<25).map {
      try observation($0, day: "2026-07-28", base: 74_000 + Int64($0) * 991, ppm: 65_000, most: 40_000)
    }
    let dear = try (100..<110).map {
      try observation($0, day: "2026-07-28", base: 1_000_000, ppm: 65_000, most: 40_000)
    }
    let proposal = try #require(FeeLearning.proposals(cheap + dear).first)
    #expect(proposal.ppm == 65_000 && proposal.orders == 35 && proposal.outliers == [])
    let unknown = try (0..<30).map {
      try observation($0, day: "2026-07-28", base: 1_000_000, ppm: 65_000, against: nil, most: 40_000)
    }
    #expect(FeeLearning.proposals(unknown) == [])
  }

  @Test func `orders that were each charged otherwise give no rate`() throws {
    let scattered = try (0..<60).map {
      try observation($0, day: "2026-07-28", base: 90_000 + Int64($0) * 317, ppm: 30_000 + Int64($0) * 1_111)
    }
    #expect(FeeLearning.proposals(scattered) == [])
  }

  @Test func `where no rate was known one is proposed without an end`() throws {
    let unknown = try (0..<30).map {
      try observation($0, day: "2026-08-0\($0 % 6 + 1)", base: 74_000 + Int64($0) * 991, ppm: 82_500, against: nil)
    }
    let proposal = try #require(FeeLearning.proposals(unknown).first)
    #expect(proposal.ppm == 82_500 && proposal.to == nil && proposal.orders == 30)
  }
}
