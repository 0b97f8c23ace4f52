import Storage
import TestSupport
import Testing
import Trade

@Suite struct `Links and tokens` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test(arguments: Backend.all)
  func `the first link works half an hour, once, and only while there is no owner`(on backend: Backend) async throws {
    try await withEmptyBooks(on: backend) { database in
      func isOpen(_ secret: Secret, _ moment: Instant) async throws -> Bool {
        try await database.read { try FirstRun(connection: $0, now: moment).isOpen(to: secret) }
      }
      let first = try #require(try await database.write { try FirstRun(connection: $0, now: now).offer() })
      let second = try #require(try await database.write { try FirstRun(connection: $0, now: now).offer() })
      #expect(try await !isOpen(first, now))
      #expect(try await isOpen(second, now + .seconds(1_799)))
      #expect(try await !isOpen(second, now + .seconds(1_800)))
      for wrong in ["", " ", "null", "0", String(second.text.dropLast()), second.text + "A"] {
        #expect(try await !isOpen(Secret(shown: wrong), now))
      }
      _ = try await database.write { connection in
        try FirstRun(connection: connection, now: now).make(
          NewShop(name: "Batik Sari"), owner: try #require(SignInName("sari")), name: "Sari",
          password: .ofNobody(.cheap), with: second)
      }
      #expect(try await !isOpen(second, now))
      #expect(try await database.write { try FirstRun(connection: $0, now: now).offer() } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `an invitation works for seven days`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      let secret = try await books.database.write { connection in
        try Invitations(connection: connection, now: now).invite(.host, to: books.shop, by: owner)
      }
      func find(_ moment: Instant) async throws -> Invitation? {
        try await books.database.read { try Invitations(connection: $0, now: moment).find(secret) }
      }
      #expect(try await find(now)?.role == .host)
      #expect(try await find(now)?.shopName == "Toko Uji")
      #expect(try await find(now + .seconds(7 * 86_400)) == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a token opens its own shop until it is revoked`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      let neighbour = try await books.anotherShop()
      let (id, secret) = try await books.database.write { connection in
        try APITokens(connection: connection, shop: books.shop, now: now).make(
          "kasir", scopes: [.stock, .read], by: owner)
      }
      func find(_ secret: Secret) async throws -> (APIToken, Shop)? {
        try await books.database.read { try APITokens.find(secret, at: now, on: $0) }
      }
      #expect(secret.text.hasPrefix("cnt_"))
      let found = try #require(try await find(secret))
      #expect(found.0.scopes == [.read, .stock])
      #expect(found.1.id == books.shop)
      #expect(try await find(Secret(shown: "cnt_")) == nil)
      #expect(try await find(Secret(shown: String(secret.text.dropFirst(4)))) == nil)
      let stored = try await books.database.count(
        "SELECT COUNT(*) FROM api_token WHERE name = \(secret.text) OR scopes = \(secret.text)")
      #expect(stored == 0)
      let kept: [UInt8]? = try await books.database.read {
        try $0.value("SELECT token_digest FROM api_token WHERE token_id = \(id)")
      }
      #expect(kept == secret.digest && kept?.count == 32)

      func revoke(in shop: ID<Shop>) async throws -> Bool {
        try await books.database.write { try APITokens(connection: $0, shop: shop, now: now).revoke(id) }
      }
      #expect(try await !revoke(in: neighbour))
      #expect(try await find(secret) != nil)
      #expect(try await revoke(in: books.shop))
      #expect(try await !revoke(in: books.shop))
      #expect(try await find(secret) == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a token ends when its time is over, and is still seen to have been there`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      let secret = try await books.database.write { connection in
        try APITokens(connection: connection, shop: books.shop, now: now).make(
          "gudang", scopes: [.stock], lasting: .seconds(86_400), by: owner
        ).1
      }
      func works(at moment: Instant) async throws -> Bool {
        try await books.database.read { try APITokens.find(secret, at: moment, on: $0) != nil }
      }
      #expect(try await works(at: now + .seconds(86_399)))
      #expect(try await !works(at: now + .seconds(86_400)))
      let later = now + .seconds(86_400)
      let listed = try await books.database.read {
        try APITokens(connection: $0, shop: books.shop, now: later).all()
      }
      #expect(listed.map(\.endsAt) == [later])
    }
  }

  @Test(arguments: Backend.all)
  func `a key stands for one request of one caller, and a deed that fails leaves it free`(
    on backend: Backend
  ) async throws {
    try await withBooks(on: backend) { books in
      func once(_ caller: String, _ digest: [UInt8], _ answer: GivenAnswer?) async throws -> GivenAnswer {
        let request = MarkedRequest(shop: books.shop, caller: caller, route: "POST /x", key: "k", digest: digest)
        return try await books.database.write { connection in
          try Idempotent(connection: connection, now: now).once(request) { _ in
            guard let answer else { throw AccountRefusal.lastOwner }
            return answer
          }
        }
      }
      await #expect(throws: AccountRefusal.lastOwner) { try await once("a", [1], nil) }
      let first = GivenAnswer(status: 201, location: "/y", body: "{}")
      #expect(try await once("a", [1], first) == first)
      #expect(try await once("a", [1], GivenAnswer(status: 500)) == first)
      await #expect(throws: KeyUsedOtherwise()) { try await once("a", [2], GivenAnswer(status: 200)) }
      #expect(try await once("b", [2], GivenAnswer(status: 204)).status == 204)
      try await books.database.write { connection in
        try Idempotent(connection: connection, now: now + .seconds(49 * 3_600)).forgetOld()
      }
      #expect(try await once("a", [2], GivenAnswer(status: 202)).status == 202)
    }
  }

  @Test(arguments: Backend.all)
  func `a shop has a hundred tokens at the most, however many are asked for at once`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (shop, owner) = (books.shop, try await books.owner())
      @Sendable func make(_ count: Int) async throws {
        try await books.database.write { connection in
          let tokens = APITokens(connection: connection, shop: shop, now: now)
          for _ in 0..<count { _ = try tokens.make("kasir", scopes: [.read], by: owner) }
        }
      }
      try await make(90)
      let made = try await withThrowingTaskGroup(of: Bool.self) { group in
        for _ in 0..<64 {
          group.addTask {
            do {
              try await make(1)
              return true
            } catch AccountRefusal.tooManyTokens {
              return false
            }
          }
        }
        return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
      }
      let all = try await books.database.read { try APITokens(connection: $0, shop: shop, now: now).all() }
      #expect(made == 10 && all.count == APITokens.most)
      let oldest = try #require(all.last?.id)
      let isEnded = try await books.database.write {
        try APITokens(connection: $0, shop: shop, now: now).revoke(oldest)
      }
      #expect(isEnded)
      try await make(1)
    }
  }

  @Test(arguments: Backend.all)
  func `a shop has five hundred people at the most, and invites none beyond them`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (shop, owner) = (books.shop, try await books.add("sari", role: .owner))
      let (link, packer) = try await books.database.write { connection in
        let people = People(connection: connection, shop: shop, now: now)
        let last = try (2..<People.most).reduce(owner) { _, number in
          guard let name = SignInName("pengemas\(number)") else { throw AccountRefusal.signInTaken }
          return try people.add(
            name, name: name.text, password: .ofNobody(.cheap), language: .indonesian, role: .packer)
        }
        return (try Invitations(connection: connection, now: now).invite(.packer, to: shop, by: owner), last)
      }
      func accept(_ name: String) async throws {
        let signIn = try #require(SignInName(name))
        _ = try await books.database.acrossShops.write { connection in
          try Invitations(connection: connection, now: now).accept(
            link, signIn: signIn, name: name, password: .ofNobody(.cheap), language: .indonesian)
        }
      }
      _ = try await books.add("wati", role: .packer)
      await #expect(throws: AccountRefusal.tooManyPeople) { try await accept("tini") }
      await #expect(throws: AccountRefusal.tooManyPeople) {
        _ = try await books.database.write {
          try Invitations(connection: $0, now: now).invite(.packer, to: shop, by: owner)
        }
      }
      let isRemoved = try await books.database.write {
        try People(connection: $0, shop: shop, now: now).remove(packer)
      }
      #expect(isRemoved)
      // The link was not used up by being refused.
      try await accept("tini")
    }
  }

  @Test(arguments: Backend.all)
  func `tokens and open invitations end with the right to make them`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let (stays, goes, demoted) = (
        try await books.add("sari", role: .owner), try await books.add("tini", role: .owner),
        try await books.add("wati", role: .owner)
      )
      func handOut(_ person: ID<Person>) async throws -> (token: Secret, link: Secret) {
        try await books.database.write { connection in
          let tokens = APITokens(connection: connection, shop: books.shop, now: now)
          return (
            try tokens.make("kasir", scopes: [.read], by: person).1,
            try Invitations(connection: connection, now: now).invite(.packer, to: books.shop, by: person)
          )
        }
      }
      func works(_ handed: (token: Secret, link: Secret)) async throws -> [Bool] {
        let (token, link) = handed
        return try await books.database.read { connection in
          [
            try APITokens.find(token, at: now, on: connection) != nil,
            try Invitations(connection: connection, now: now).find(link) != nil,
          ]
        }
      }
      let (kept, removed, lowered) = (try await handOut(stays), try await handOut(goes), try await handOut(demoted))
      let done = try await books.database.write { connection in
        let people = People(connection: connection, shop: books.shop, now: now)
        return [
          try people.remove(goes), try people.give(.host, to: demoted), try people.give(.owner, to: stays),
          try people.keeps(.manageShop, stays), try people.keeps(.manageShop, demoted),
          try people.keeps(.manageShop, goes),
        ]
      }
      #expect(done == [true, true, true, true, false, false])
      #expect(try await works(kept) == [true, true])
      #expect(try await works(removed) == [false, false])
      #expect(try await works(lowered) == [false, false])
    }
  }
}
