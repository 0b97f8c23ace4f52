import Foundation
import TestSupport
import Testing

@testable import Trade

@Suite struct ReturnReadingTests {
  private let folder: TestFolder

  init() throws {
    folder = try TestFolder()
  }

  @Test func `rows of one return make one return, wherever they stand`() throws {
    let reading = try folder.read(.returns(["R1", "R2", "R1"]))
    #expect(reading.recognised?.kind == .shopeeReturns)
    #expect(reading.returns.map(\.record.returnNumber) == ["R1", "R2"])
    #expect(reading.returns.map(\.record.lines.count) == [2, 1])
    #expect(reading.summary?.records == 2 && reading.summary?.rows == 3 && reading.summary?.refusedRows == 0)
  }

  @Test func `a return with a row that cannot be read is refused whole, wherever that row stands`() throws {
    var table = ExportTable.returns(["R1", "R2", "R1"])
    try table.set("Jumlah Produk Dikembalikan", "-1", row: 2)
    let reading = try folder.read(table)
    #expect(reading.returns.map(\.record.returnNumber) == ["R2"])
    #expect(reading.refusals.map(\.row) == [2, 4])
    #expect(reading.refusals.map(\.reason) == [.sameOrder(row: 4), .badQuantity])
    #expect(reading.summary?.refusedRows == 2)
  }

  @Test(arguments: Backend.all)
  func `what the dry run counts of returns is what then happens`(on backend: Backend) async throws {
    let path = try folder.write("returns.csv", ExportTable.returns(["R1", "R2", "R1", "R3"]).csv.utf8)
    try await withBooks(on: backend) { books in
      let desk = ImportDesk(database: books.database, shop: books.shop, reader: RealExports.reader)
      let file = ImportDesk.File(path: path, name: "returns.csv")
      let checked = try await desk.check(file, by: nil)
      let saved = try await desk.save(checked.id, file)
      #expect(checked.counts == saved.counts)
      #expect((saved.counts.new, saved.counts.moved, saved.counts.lines) == (3, 0, 4))
      #expect(try await desk.importFile(file, by: nil).counts.same == 3)
      #expect(try await books.verify().differences == [])
    }
  }
}
