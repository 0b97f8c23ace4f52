import Storage
import TestSupport
import Testing
import Trade

@Suite struct `A link to a new password` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `works once, for a day, and ends every session`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      let dewi = try await books.add("dewi", role: .packer)
      let session = try await books.database.write { connection in
        try Sessions(connection: connection, now: now).begin(for: dewi, in: books.shop, device: "phone")
      }
      let early = try #require(try await make(books, dewi, by: owner))
      let link = try #require(try await make(books, dewi, by: owner))
      #expect(try await finds(books, early, at: now) == nil, "a new link ends the one before")
      #expect(try await finds(books, link, at: now + .seconds(86_399)) == "dewi")
      #expect(try await finds(books, link, at: now + .seconds(86_400)) == nil)
      #expect(try await finds(books, Secret(shown: ""), at: now) == nil)
      let hash = try await PasswordHash("lilin malam dan mori", cost: .cheap)
      try await use(books, link, hash)
      await #expect(throws: AccountRefusal.unknownLink) { try await use(books, link, hash) }
      let open = try await books.database.read { try Sessions(connection: $0, now: now).find(session) != nil }
      #expect(!open)
      let kept = try await books.database.read { try Account(connection: $0, person: dewi).password() }
      #expect(kept == hash)
    }
  }

  @Test(arguments: Backend.all)
  func `is one person's however many hold it`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let dewi = try await books.add("dewi", role: .packer)
      try await books.database.warmUp()
      for _ in 0..<raceRounds {
        let link = try #require(try await make(books, dewi, by: nil))
        let used = try await outcomes(64) { _ in try await use(books, link, .ofNobody(.cheap)) }
        #expect(used.succeeded == 1 && used.refusals == Array(repeating: .unknownLink, count: 63))
      }
    }
  }

  @Test(arguments: Backend.all)
  func `is not for an owner over another, nor for people of another shop`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (owner, other) = (try await books.owner(), try await books.owner())
      let neighbour = try await books.anotherShop()
      let stranger = try await books.add("tono", role: .packer, to: neighbour)
      let both = try await books.add("wati", role: .packer)
      try await books.database.bound(to: neighbour).write { connection in
        try connection.execute(
          """
          INSERT INTO membership (shop_id, person_id, role, created_at)
          VALUES (\(neighbour), \(both), 'owner', \(now))
          """)
      }
      await #expect(throws: AccountRefusal.owner) { try await make(books, other, by: owner) }
      await #expect(throws: AccountRefusal.worksElsewhere) { try await make(books, both, by: owner) }
      #expect(try await make(books, stranger, by: owner) == nil)
      #expect(try await make(books, other, by: nil) != nil, "whoever has the machine helps owners too")
    }
  }

  @Test(arguments: Backend.all)
  func `ends with the right to make it, and with the place in the shop`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (owner, second) = (try await books.owner(), try await books.owner())
      let (dewi, budi) = (try await books.add("dewi", role: .packer), try await books.add("budi", role: .packer))
      let (lowered, gone) = (
        try #require(try await make(books, dewi, by: second)), try #require(try await make(books, budi, by: owner))
      )
      try await books.database.write { connection in
        let people = People(connection: connection, shop: books.shop, now: now)
        _ = try people.give(.host, to: second)
        _ = try people.remove(budi)
      }
      #expect(try await finds(books, lowered, at: now) == nil)
      #expect(try await finds(books, gone, at: now) == nil)
      await #expect(throws: AccountRefusal.unknownLink) { try await use(books, gone, .ofNobody(.cheap)) }
    }
  }

  private func make(_ books: TestBooks, _ person: ID<Person>, by maker: ID<Person>?) async throws -> Secret? {
    try await books.database.write { connection in
      try PasswordResets(connection: connection, now: now).make(for: person, in: books.shop, by: maker)
    }
  }

  private func finds(_ books: TestBooks, _ link: Secret, at moment: Instant) async throws -> String? {
    try await books.database.read { try PasswordResets(connection: $0, now: moment).find(link)?.person.signIn }
  }

  private func use(_ books: TestBooks, _ link: Secret, _ hash: PasswordHash) async throws {
    _ = try await books.database.write { connection in
      try PasswordResets(connection: connection, now: now).use(link, password: hash, from: "10.0.0.1")
    }
  }
}
