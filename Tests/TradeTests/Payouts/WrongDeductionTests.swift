import Foundation
import Storage
import TestSupport
import Testing

@testable import Trade

/// Ten things put wrong into files that are otherwise right: those are found, and no other.
struct WrongDeductionTests {
  static let until = Instant(milliseconds: 1_786_000_000_000)
  static let sample = SampleShop(seed: 42, orders: 400, until: until, days: 40)

  @Test(arguments: Backend.all)
  func `files that are right leave nothing to ask about`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      try await books.take(Self.sample, incomes: Self.incomes)
      let found = try await books.openCases()
      let lines = try await books.unexplained()
      #expect(found == OpenCases(), "\(lines)")
      let sum = try await books.total().figures
      #expect(sum[.unexplained] == 0 && sum[.exact] > 0)
      #expect(try await books.verify().differences == [])
    }
  }

  @Test(arguments: Backend.all)
  func `ten wrong deductions are found and no other`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var incomes = Self.incomes
      let plain = incomes.indices.filter { incomes[$0].amounts["Jumlah Pengembalian Dana ke Pembeli"] == nil }
      let places = stride(from: plain.count / 4, to: plain.count * 3 / 4, by: plain.count / 22).map { plain[$0] }
      let numbers = places.map { incomes[$0].number }
      incomes[places[0]].amounts["Biaya Administrasi", default: 0] -= 1
      incomes[places[1]].amounts["Biaya Proses Pesanan"] = -2_500
      incomes[places[2]].amounts["Biaya Layanan Promo XTRA", default: 0] *= 2
      incomes[places[3]].amounts["Penyesuaian Penjual - 1", default: 0] -= 700
      incomes[places[4]].amounts["Jumlah Pengembalian Dana ke Pembeli"] = -10_000
      incomes[places[5]].amounts["Biaya Kampanye"] = -7_000
      incomes[places[6]].amounts["Harga Produk", default: 0] -= 500
      let foreign = incomes[places[7]]
      incomes[places[7]].number = "999999FOREIGN0"
      incomes.append(foreign)
      incomes.remove(at: places[8])
      let said = incomes.reduce(0) { $0 + $1.net } + 1_000
      try await books.take(Self.sample, incomes: incomes, saying: said)
      let found = try await books.openCases()
      #expect(found.unexplained == Set(numbers[0...6]))
      #expect(found.foreign == ["999999FOREIGN0"])
      #expect(found.overdue == [numbers[8]])
      #expect(found.checks == [.totalReleased])
      try await books.expectLetters(differing: Set(numbers[0...6]), missing: [numbers[8]], right: numbers[9])
      #expect(try await books.verify().differences == [])
    }
  }

  static var incomes: [SampleIncome] {
    (0..<sample.orders).compactMap { SampleIncome(sample.order($0, of: .shopee), zone: .jakarta) }
      .sorted { $0.releasedAt < $1.releasedAt }
  }
}

/// What is open in a shop's payouts.
struct OpenCases: Equatable {
  var unexplained: Set<String> = []
  var foreign: Set<String> = []
  var overdue: Set<String> = []
  var unrated: Set<String> = []
  var checks: [FileCheck.Subject] = []
}

extension TestBooks {
  /// Imports a sample shop's Shopee orders and the income given, with the shop's choices made, and brings profit along.
  func take(_ sample: SampleShop, incomes: [SampleIncome], saying said: Int64? = nil) async throws {
    let folder = try fixture.folder()
    try SampleExport.write(.shopeeOrders, of: sample, to: folder + "/orders.xlsx")
    try SampleExport.write(.shopeeReturns, of: sample, to: folder + "/returns.xls")
    try SampleMoney.writeIncome(incomes, zone: .jakarta, to: folder + "/income.xlsx", saying: said)
    let desk = ImportDesk(database: database, shop: shop, reader: RealExports.reader)
    for name in ["orders.xlsx", "returns.xls", "income.xlsx"] {
      _ = try await desk.importFile(.init(path: "\(folder)/\(name)", name: name), by: nil)
    }
    try await chooseTops()
    try await catchUp()
  }

  /// A letter names order, expected and actual amounts, the rule and where it is written; of what is right there is none.
  func expectLetters(differing: Set<String>, missing: Set<String>, right: String) async throws {
    func letter(_ number: String) async throws -> String? {
      let detail = try await database.read { [shop] connection in
        let order: Int64? = try connection.value(
          "SELECT order_id FROM orders WHERE shop_id = \(shop) AND number = \(number)")
        return try order.flatMap { try ProfitBook(connection: connection, shop: shop).money(of: ID($0)) }
      }
      return detail.flatMap { ClaimLetter($0, shop: "Sekar", zone: .jakarta)?.text }
    }
    for number in differing {
      let text = try #require(try await letter(number))
      #expect(text.contains(number) && text.contains("seharusnya") && text.contains("selisih "))
      #expect(text.contains("income.xlsx, lembar Penghasilan, baris "))
    }
    var letters: [String] = []
    for number in differing { letters.append(try await letter(number) ?? "") }
    #expect(letters.contains { $0.contains("berlaku sejak") && $0.contains("https://") })
    for number in missing {
      let text = try #require(try await letter(number))
      #expect(text.contains("dana belum dilepas pesanan \(number)") && text.contains("Rp"))
    }
    #expect(try await letter(right) == nil)
  }

  func openCases() async throws -> OpenCases {
    try await database.read { [shop] connection in
      let work = PayoutWork(connection: connection, shop: shop)
      return OpenCases(
        unexplained: Set(try work.items(.unexplained, limit: 200).map(\.number)),
        foreign: Set(try work.items(.foreign, limit: 200).map(\.number)),
        overdue: Set(try work.overdue(limit: 200).map(\.number)),
        unrated: Set(try work.items(.unrated, limit: 200).map(\.number)),
        checks: try work.files(limit: 10).flatMap { $0.counts.checks.filter { !$0.holds }.map(\.subject) })
    }
  }
}
