import Storage
import TestSupport
import Testing

@testable import Trade

/// When payouts are looked at for rates that nobody has written down.
struct LookAgainTests {
  @Test(arguments: Backend.all)
  func `payouts are looked at again after every change, once it is worked out`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      var files = MadeUpFiles(in: try books.fixture.folder())
      let file = try files.add([madeUpOrder("A1")])
      _ = try await files.desk(books).importFile(file, by: nil)
      #expect(try await books.toLookAt() == [], "profit of the order is still to be worked out")
      try await books.catchUp()
      #expect(try await books.toLookAt() == [books.shop])
      try await books.database.write { [shop = books.shop] connection in
        let observations = FeeObservations(connection: connection, shop: shop)
        try observations.keep(try observations.proposals(), having: try observations.note())
      }
      #expect(try await books.toLookAt() == [])
      let own = FeeChoices.Override(
        channel: .shopee, part: .adminFee, ppm: 80_000, from: try #require(LocalDate("2026-01-01")))
      try await books.database.write { [shop = books.shop] connection in
        try FeeBook(connection: connection, shop: shop).add(own, at: .now)
      }
      try await books.catchUp()
      #expect(try await books.toLookAt() == [books.shop])
    }
  }
}

extension TestBooks {
  fileprivate func toLookAt() async throws -> [ID<Shop>] {
    try await database.read { try FeeObservations.shopsToLookAt(on: $0) }
  }
}
