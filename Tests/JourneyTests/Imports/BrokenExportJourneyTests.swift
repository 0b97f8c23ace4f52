import Foundation
import TestSupport
import Testing
import Trade

/// Every broken file through a live server, its reading process and its books.
@Suite struct BrokenExportJourneyTests {
  @Test(arguments: Backend.all)
  func `a broken file costs one import and one sentence, and the server lives`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let importing = try await ImportingProgram(books)
      let before = try await importing.dump()
      let (server, api) = try await importing.serve()
      for file in BrokenExport.all {
        let found = try await api.rest(try await api.send(file.bytes(), named: file.fileName))
        switch file.outcome {
        case .refused, .noExport: checkRefusal(found, of: file)
        case .orders(let numbers): try await checkOrders(numbers, found, of: file, api)
        }
        #expect(try await api.isAlive(), "\(file)")
        #expect(try await api.orderNumbers() == [], "\(file)")
      }
      server.send(SIGTERM)
      #expect(await server.ended() == 0)
      #expect(try await importing.dump() == before)
      #expect(try FileManager.default.contentsOfDirectory(atPath: importing.folder + "/incoming").isEmpty)
    }
  }

  @Test(arguments: Backend.all)
  func `two shops may each have an order of one number`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let importing = try await ImportingProgram(books)
      let (_, api) = try await importing.serve()
      var neighbour = api
      neighbour.token = importing.neighbour
      for client in [api, neighbour] {
        let id = try await client.send(Array(ExportTable.shopee().csv.utf8), named: "Order.all.csv")
        #expect(try await client.rest(id).state == "checked")
        #expect(try await client.carryOut("save", id).state == "saved")
      }
      let undone = try await neighbour.send(Array(ExportTable.shopee().csv.utf8), named: "Order.all.csv")
      #expect(try await neighbour.rest(undone).state == "checked")
      #expect(try await api.orderNumbers() == ["260801AAAAAAAA", "260801BBBBBBBB"])
      #expect(try await neighbour.orderNumbers() == ["260801AAAAAAAA", "260801BBBBBBBB"])
    }
  }

  private func checkRefusal(_ found: ImportingClient.Result, of file: BrokenExport) {
    #expect(found.state == "failed", "\(file)")
    let sentence = found.problem ?? ""
    #expect(sentence.hasSuffix(".") && !sentence.contains("\n") && sentence.count < 500, "\(file): \(sentence)")
  }

  /// The good orders come in, and go again when the import is undone.
  private func checkOrders(
    _ numbers: [String], _ found: ImportingClient.Result, of file: BrokenExport, _ api: ImportingClient
  ) async throws {
    #expect(found.state == "checked", "\(file): \(found.problem ?? "")")
    guard found.state == "checked" else { return }
    #expect(try await api.carryOut("save", found.id).state == "saved", "\(file)")
    #expect(try await api.orderNumbers() == numbers, "\(file)")
    #expect(try await api.carryOut("undo", found.id).state == "undone", "\(file)")
  }
}
