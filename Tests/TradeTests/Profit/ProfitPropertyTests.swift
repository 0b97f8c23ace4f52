import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Profit of the parts is profit of the whole, to the rupiah, whatever the way there.
struct ProfitPropertyTests {
  private static let sample = SampleShop(
    seed: 7, orders: 120, until: Instant(milliseconds: 1_786_000_000_000), days: 70)

  @Test(arguments: Backend.all)
  func `every way of cutting gives the same whole, before and after imports, costs and undos`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      let files = try Self.write(in: try books.fixture.folder())
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      var random = SeededGenerator(seed: 3)
      var imports: [ID<FileImport>] = []
      for file in files.shuffled(using: &random) {
        imports.append(try await desk.importFile(.init(path: file, name: "file"), by: nil).id)
        if Bool.random(using: &random) { _ = try await books.catchUpOnce(20) }
      }
      try await books.check()
      #expect(try await books.total().figures[.sales] > 0)
      try await books.chooseTops()
      try await books.database.write { connection in
        try Listings(connection: connection, shop: books.shop).makeProducts(at: .now)
      }
      try await books.check()
      try await books.setCosts(&random)
      try await books.check()
      let whole = try await books.total()
      let undone = imports.shuffled(using: &random).prefix(3)
      for id in undone { try await desk.undo(id) }
      try await books.check()
      for file in files { _ = try await desk.importFile(.init(path: file, name: "file"), by: nil) }
      try await books.check()
      #expect(try await books.total() == whole)
    }
  }

  @Test(arguments: Backend.all)
  func `money files in any order and twice give the same books`(on backend: Backend) async throws {
    var sums: [ProfitReport.Sum] = []
    for turn in 0..<3 {
      try await withBooks(on: backend) { books in
        let files = try Self.write(in: try books.fixture.folder())
        let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
        let order = turn == 0 ? files : turn == 1 ? files.reversed() : files + files
        for file in order { _ = try await desk.importFile(.init(path: file, name: "file"), by: nil) }
        try await books.chooseTops()
        try await books.check()
        sums.append(try await books.total())
      }
    }
    #expect(Set(sums.map { $0.figures.text }).count == 1)
    #expect(sums.allSatisfy { $0.figures[.sales] > 0 && $0.figures[.adSpend] < 0 })
  }

  private static func write(in folder: String) throws -> [String] {
    let layouts: [SampleExport.Layout] = [
      .shopeeOrders, .shopeeReturns, .shopeeIncome, .shopeeBalance, .shopeeAds, .tiktokOrdersCSV,
    ]
    return try layouts.map { layout in
      let path = "\(folder)/\(layout.fileName)"
      try SampleExport.write(layout, of: sample, to: path)
      return path
    }
  }
}

extension TestBooks {
  /// Looks at some of the orders that are due, as a page does on its way.
  func catchUpOnce(_ limit: Int) async throws -> Int {
    try await database.write { [shop] in try ProfitBook(connection: $0, shop: shop).catchUp(limit) }
  }

  /// Costs of most variants, from two days on, and of packing.
  func setCosts(_ random: inout SeededGenerator) async throws {
    let first = try #require(LocalDate("2026-01-01"))
    let second = try #require(LocalDate("2026-07-10"))
    var costs: [Int64] = []
    for _ in 0..<400 { costs.append(Int64.random(in: 20_000...60_000, using: &random)) }
    try await database.write { [shop, costs] connection in
      let catalogue = Catalogue(connection: connection, shop: shop)
      for (place, line) in try catalogue.variantsToCount(on: first, limit: 200).enumerated() where place % 5 != 4 {
        try catalogue.setCost(costs[place], of: line.standing.variant.id, from: first, at: .now)
        try catalogue.setCost(costs[place] + 1_500, of: line.standing.variant.id, from: second, at: .now)
      }
      let book = CostBook(connection: connection, shop: shop)
      try book.set(2_500, for: .packing, from: first, at: .now)
      try book.set(3_100, for: .labour, from: second, at: .now)
    }
  }

  /// All profit brought along, verified, and the same by every cut.
  func check(_ place: SourceLocation = #_sourceLocation) async throws {
    try await catchUp()
    #expect(try await verify().differences.prefix(3) == [], sourceLocation: place)
    let sums = try await database.read { [shop] connection -> [String] in
      let report = ProfitReport(connection: connection, shop: shop)
      guard let span = try report.span() else { return [] }
      let months = "2000-01"..."2099-12"
      let whole = try report.total(LocalDate("2000-01-01")!...LocalDate("2099-12-31")!)
      let cuts = try [ProfitDimension.product, .variant, .city, .payment].map { dimension in
        try report.cuts(by: dimension, months: months).reduce(into: ProfitFigures()) { $0 += $1.sum.figures }.text
      }
      _ = span
      return [whole.figures.text] + cuts
    }
    #expect(Set(sums).count <= 1, sourceLocation: place)
    try await checkFigures(place)
  }

  /// Figures open down to orders whose shares add up to them.
  private func checkFigures(_ place: SourceLocation) async throws {
    let span = try #require(LocalDate("2000-01-01"))...(try #require(LocalDate("2099-12-31")))
    let differing = try await database.read { [shop] connection -> [String] in
      let report = ProfitReport(connection: connection, shop: shop)
      let orders = FigureOrders(connection: connection, shop: shop)
      var expected: [(name: String, figure: FigureOrders.Figure, sum: Int64)] = []
      let whole = try report.total(span).figures
      for step in ProfitFigures.steps { expected.append(("\(step)", .init(.step(step), over: span), whole[step])) }
      expected.append(("left", .init(.left, over: span), whole.sum))
      for part in try report.parts(span) {
        expected.append(
          ("\(part.part)", .init(.part(part.part), over: span, channel: part.channel), part.paid + part.expected))
      }
      for dimension in [ProfitDimension.product, .variant, .city, .payment] {
        for cut in try report.cuts(by: dimension, months: "2000-01"..."2099-12").prefix(5) {
          let figure = FigureOrders.Figure(
            .income, over: span, channel: cut.channel, cut: (dimension, cut.value))
          expected.append(("\(dimension) \(cut.value)", figure, cut.sum.figures.fromChannels))
        }
      }
      return try expected.filter { try orders.sum(of: $0.figure) != $0.sum }.map(\.name)
    }
    #expect(differing == [], sourceLocation: place)
  }
}

extension FigureOrders {
  /// Of all pages.
  fileprivate func sum(of figure: Figure) throws -> Int64 {
    var (sum, place) = (Int64(0), Place?.none)
    repeat {
      let page = try items(of: figure, behind: place, limit: 40)
      sum += page.items.reduce(0) { $0 + $1.amount }
      place = page.next
    } while place != nil
    return sum
  }
}
