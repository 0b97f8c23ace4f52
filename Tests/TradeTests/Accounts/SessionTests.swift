import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `A session` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `goes on under a new secret once the password was given again`(on backend: Backend) async throws {
    try await withDewi(on: backend) { books, dewi in
      let first = try await begin(books, dewi, "phone")
      let session = try #require(try await find(books, first, at: now)?.session)
      #expect(session.isFresh(at: now + .seconds(599)) && !session.isFresh(at: now + .seconds(600)))
      let later = now + .seconds(3_600)
      let second = try #require(
        try await books.database.write { try Sessions(connection: $0, now: later).renew(session) })
      #expect(try await find(books, first, at: later) == nil)
      let renewed = try #require(try await find(books, second, at: later)?.session)
      #expect(renewed.isFresh(at: later) && renewed.createdAt == session.createdAt && renewed.address == "10.0.0.9")
      #expect(try await books.database.write { try Sessions(connection: $0, now: later).renew(session) } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `can be ended by its person alone, one or all`(on backend: Backend) async throws {
    try await withDewi(on: backend) { books, dewi in
      let budi = try await books.add("budi", role: .packer)
      let (lost, kept) = (try await begin(books, dewi, "lost"), try await begin(books, dewi, "kept"))
      let mark = try #require(try await find(books, lost, at: now)?.session.mark)
      func end(_ mark: String, of person: ID<Person>, in shop: ID<Shop>? = nil) async throws -> String? {
        try await books.database.write { connection in
          try Sessions(connection: connection, now: now).end(mark, of: person, in: shop ?? books.shop)?.device
        }
      }
      #expect(try await end(mark, of: budi) == nil)
      #expect(try await end("", of: dewi) == nil)
      let neighbour = try await books.anotherShop()
      #expect(try await end(mark, of: dewi, in: neighbour) == nil)
      #expect(try await end(mark, of: dewi) == "lost")
      #expect(try await end(mark, of: dewi) == nil)
      #expect(try await find(books, lost, at: now) == nil)
      #expect(try await find(books, kept, at: now) != nil)
      try await books.database.write { try Sessions(connection: $0, now: now).endAll(of: dewi) }
      #expect(try await find(books, kept, at: now) == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `ends with another role, not with the same`(on backend: Backend) async throws {
    try await withDewi(on: backend) { books, dewi in
      let session = try await begin(books, dewi, "phone")
      func give(_ role: Role) async throws -> Bool {
        try await books.database.write { connection in
          try People(connection: connection, shop: books.shop, now: now).give(role, to: dewi)
        }
      }
      #expect(try await give(.packer))
      #expect(try await find(books, session, at: now) != nil)
      #expect(try await give(.host))
      #expect(try await find(books, session, at: now) == nil)
    }
  }

  @Test func `has a secret of at least 128 bits, and a name that is not it`() async throws {
    try await withDewi(on: .sqlite) { books, dewi in
      var (secrets, marks): (Set<String>, Set<String>) = ([], [])
      for _ in 0..<30 {
        let secret = try await begin(books, dewi, "phone")
        let session = try #require(try await find(books, secret, at: now)?.session)
        #expect(secret.text.utf8.count == 43, "256 bits in base 64")
        #expect(try await find(books, Secret(shown: session.mark), at: now) == nil)
        secrets.insert(secret.text)
        marks.insert(session.mark)
      }
      #expect(secrets.count == 30 && marks.count == 30 && secrets.isDisjoint(with: marks))
    }
  }

  @Test(arguments: Backend.all)
  func `is one of a hundred at the most, and the one unused longest ends as another begins`(
    on backend: Backend
  ) async throws {
    try await withDewi(on: backend) { books, dewi in
      let budi = try await books.add("budi", role: .packer)
      let other = try await begin(books, budi, "phone")
      let first = try await begin(books, dewi, "first")
      let second = try await begin(books, dewi, "second")
      let later = now + .seconds(600)
      let session = try #require(try await find(books, first, at: now)?.session)
      try await books.database.write { try Sessions(connection: $0, now: later).see(session) }
      for _ in 2..<Sessions.most { _ = try await begin(books, dewi, "more", at: later) }
      #expect(try await find(books, second, at: later) != nil)
      _ = try await begin(books, dewi, "one too many", at: later)
      #expect(try await find(books, second, at: later) == nil)
      #expect(try await find(books, first, at: later) != nil, "it was used lately")
      #expect(try await find(books, other, at: later) != nil, "another person's are counted by themselves")
      let all = try await books.database.read { connection in
        try Sessions(connection: connection, now: later).all(of: dewi, in: books.shop)
      }
      #expect(all.count == Sessions.most && all.contains { $0.device == "one too many" })
    }
  }

  private func withDewi(
    on backend: Backend, _ body: (TestBooks, ID<Person>) async throws -> Void
  ) async throws {
    try await withBooks(on: backend) { books in
      _ = try await books.owner()
      try await body(books, try await books.add("dewi", role: .packer))
    }
  }

  private func begin(
    _ books: TestBooks, _ person: ID<Person>, _ device: String, at moment: Instant? = nil
  ) async throws -> Secret {
    try await books.database.write { connection in
      try Sessions(connection: connection, now: moment ?? now).begin(
        for: person, in: books.shop, device: device, address: "10.0.0.9")
    }
  }

  private func find(
    _ books: TestBooks, _ secret: Secret, at moment: Instant
  ) async throws -> (session: Session, person: Person)? {
    try await books.database.read { connection in
      try Sessions(connection: connection, now: moment).find(secret).map { ($0.session, $0.person) }
    }
  }
}
