import Storage
import TestSupport
import Testing
import Trade

@Suite struct `A second factor that is demanded` {
  private let now = Instant(milliseconds: 1_785_726_000_000)

  @Test func `is demanded of owners, of everybody or of nobody`() {
    #expect(Role.allCases.filter { SecondFactorDemand.owners.holds(for: $0) } == [.owner])
    #expect(Role.allCases.allSatisfy { SecondFactorDemand.everybody.holds(for: $0) })
    #expect(!Role.allCases.contains { SecondFactorDemand.offered.holds(for: $0) })
  }

  @Test(arguments: Backend.all)
  func `is due two weeks after the first asking, for sessions that begin then`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      #expect(try await duty(books, owner) == SecondFactorDuty(askedAt: nil))
      try await factor(books, owner, at: now) { try $0.ask() }
      try await factor(books, owner, at: now + .seconds(86_400)) { try $0.ask() }
      let duty = try #require(try await duty(books, owner))
      #expect(duty.askedAt == now, "asking again gives no more days")
      #expect(!duty.isDue(forSessionOf: now + .seconds(14 * 86_400 - 1)))
      #expect(duty.isDue(forSessionOf: now + .seconds(14 * 86_400)))
      #expect(duty.until == now + .seconds(14 * 86_400))
      #expect(!SecondFactorDuty(askedAt: nil).isDue(forSessionOf: now))
    }
  }

  @Test(arguments: Backend.all)
  func `is asked for without a key, and a key that is begun moves no day`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      try await factor(books, owner, at: now) { try $0.ask() }
      #expect(try await factor(books, owner, at: now) { try $0.begun() } == nil)
      #expect(try await factor(books, owner, at: now) { try $0.turnOn(with: "000000") } == nil)
      let later = now + .seconds(9 * 86_400)
      #expect(try await factor(books, owner, at: later) { try $0.begin() })
      let unmoved = try await duty(books, owner)
      #expect(unmoved?.askedAt == now)
      let key = try #require(try await factor(books, owner, at: later) { try $0.begun() })
      let code = key.digits(step: TimedCode.step(at: later))
      #expect(try await factor(books, owner, at: later) { try $0.turnOn(with: code) } != nil)
      #expect(try await duty(books, owner) == nil, "nothing is owed any more")
      try await factor(books, owner, at: later) { try $0.ask() }
      #expect(try await factor(books, owner, at: later) { try $0.standing() } != nil, "asking turns nothing off")
    }
  }

  @Test(arguments: Backend.all)
  func `counts from the asking, not from a key that was begun long before and left`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      _ = try await factor(books, owner, at: now - .seconds(60 * 86_400)) { try $0.begin() }
      #expect(try await duty(books, owner) == SecondFactorDuty(askedAt: nil), "nobody asked for it")
      try await factor(books, owner, at: now) { try $0.ask() }
      let duty = try #require(try await duty(books, owner))
      #expect(duty.askedAt == now && !duty.isDue(forSessionOf: now))
      #expect(try await factor(books, owner, at: now) { try $0.begun() } != nil, "the key is still there")
    }
  }

  @Test(arguments: Backend.all)
  func `goes on when what is not on is turned off`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      try await factor(books, owner, at: now) { try $0.ask() }
      let late = now + .seconds(20 * 86_400)
      #expect(try await !factor(books, owner, at: late) { try $0.turnOff() })
      let left = try await duty(books, owner)
      #expect(left?.askedAt == now && left?.isDue(forSessionOf: late) == true)
    }
  }

  @Test(arguments: Backend.all)
  func `gives no days a second time to whoever turned it off`(on backend: Backend) async throws {
    try await withBooks(on: backend) { books in
      let owner = try await books.owner()
      _ = try await factor(books, owner, at: now) { try $0.begin() }
      let key = try #require(try await factor(books, owner, at: now) { try $0.begun() })
      let code = key.digits(step: TimedCode.step(at: now))
      _ = try await factor(books, owner, at: now) { try $0.turnOn(with: code) }
      let session = try await books.database.write { connection in
        let sessions = Sessions(connection: connection, now: now)
        let secret = try sessions.begin(for: owner, in: books.shop, device: "phone")
        return try sessions.find(secret)
      }
      let found = try #require(session)
      let hash = try await PasswordHash("lilin malam dan mori", cost: .cheap)
      try await books.database.write { try Account(connection: $0, person: owner).change(password: hash) }
      let proof = PasswordProof(person: found.person, session: found.session, shop: found.shop, address: "")
      #expect(
        try await proof.turnOffSecondFactor(
          with: "lilin malam dan mori", isDemanded: true, in: books.database, at: now))
      let left = try await duty(books, owner)
      #expect(left?.isDue(forSessionOf: found.session.createdAt) == true)
    }
  }

  private func duty(_ books: TestBooks, _ person: ID<Person>) async throws -> SecondFactorDuty? {
    try await books.database.read { try SecondFactorDuty.of(person, on: $0) }
  }

  @discardableResult
  private func factor<Value: Sendable>(
    _ books: TestBooks, _ person: ID<Person>, at moment: Instant,
    _ deed: @escaping @Sendable (SecondFactor) throws -> Value
  ) async throws -> Value {
    try await books.database.write { connection in
      try deed(SecondFactor(connection: connection, person: person, now: moment))
    }
  }
}
