import Foundation
import Storage
import Synchronization
import TestSupport
import Testing
import Trade

@testable import Server

/// Books of every version that was on `main`, opened by today's program.
@Suite struct ReleasedBooksTests {
  @Test(arguments: Backend.all, ReleasedBooks.all)
  func `are brought to this schema with the same orders, stock and claims, and a backup of before`(
    on backend: Backend, kept: ReleasedBooks
  ) async throws {
    try await withFixture { fixture in
      let location = try await fixture.emptyDatabase(on: backend)
      try await kept.put(at: location)
      let notices = Mutex<[Notice]>([])
      let settings = try Self.settings(location, fixture)
      let books = try await Books.open(settings, as: "a test") { notice in notices.withLock { $0.append(notice) } }
      let newest = Schema.migrator.newest
      var expected = try kept.facts(on: backend)
      expected.schema = newest
      #expect(try await books.database.facts() == expected)
      let verified = try await VerifyBooks().run(on: books, sink: { _ in })
      #expect(verified.isClean && verified.shops.first?.orders == expected.orders, "\(verified)")
      #expect(try await books.database.checkIntegrity() == [])
      try await books.close()
      let backup = notices.withLock { $0 }.compactMap { notice in
        if case .backedUpBeforeChange(let path, kept.schema, newest) = notice { path } else { nil }
      }.first
      #expect((backup == nil) == (kept.schema == newest))
      if let backup { try await Self.expect(kept, in: backup, on: backend, fixture) }
    }
  }

  /// The backup that was made before the change holds the books as that version left them.
  private static func expect(
    _ kept: ReleasedBooks, in backup: String, on backend: Backend, _ fixture: Fixture
  ) async throws {
    let before = try await fixture.emptyDatabase(on: backend)
    _ = try await before.restore(from: backup, newest: kept.schema, force: false, at: 0)
    #expect(try await fixture.open(before).facts() == kept.facts(on: backend))
  }

  @Test func `of the first released version are kept, and all of them are small`() throws {
    #expect(Set(ReleasedBooks.all.map(\.schema)).isSuperset(of: [1, 3, 7, 11, 13]))
    let folder = Repository.file("Tests/JourneyTests/Released/Books")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let facts = try FileManager.default.attributesOfItem(atPath: "\(folder)/\(name)")
      #expect((facts[.size] as? NSNumber)?.intValue ?? 0 <= 400 << 10, "\(name)")
    }
  }

  static func settings(_ location: DatabaseLocation, _ fixture: Fixture) throws -> Settings {
    var given = GivenSettings()
    given.database = location.text
    given.data = try fixture.folder()
    return try Settings(given, environment: [:])
  }
}
