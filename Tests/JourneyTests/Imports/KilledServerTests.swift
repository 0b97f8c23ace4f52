import Foundation
import TestSupport
import Testing
import Trade

/// A server that is killed while it saves what came through its API.
@Suite struct KilledServerTests {
  private static let orders = 3_000

  @Test(arguments: Backend.all)
  func `a server killed while it saves takes the half back when it starts again`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let importing = try await ImportingProgram(books)
      let before = try await importing.dump()
      let path = try await importing.program.sample("shopeeOrdersCSV", orders: Self.orders)
      let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
      let (killed, doomed) = try await importing.serve(environment: ["CANTING_IMPORT_BATCH": "50"])
      let id = try await doomed.send(bytes, named: "Order.all.csv")
      #expect(try await doomed.rest(id).state == "checked")
      try await doomed.begin("save", id)
      // The first batch is committed by then, and most of them are still to come.
      while try await doomed.orderNumbers().isEmpty { await Task.yield() }
      killed.send(SIGKILL)
      #expect(await killed.ended() == SIGKILL)
      #expect(try await importing.dump() != before)
      let (server, api) = try await importing.serve()
      #expect(try await api.rest(id).state == "failed")
      #expect(try await api.orderNumbers() == [])
      let again = try await api.send(bytes, named: "Order.all.csv")
      #expect(try await api.rest(again).state == "checked")
      #expect(try await api.carryOut("save", again).state == "saved")
      #expect(try await api.orderNumbers().count == 200)
      #expect(try await api.carryOut("undo", again).state == "undone")
      server.send(SIGTERM)
      #expect(await server.ended() == 0)
      #expect(try await importing.dump() == before)
    }
  }
}
