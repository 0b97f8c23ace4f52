import Storage
import TestSupport
import Testing

@testable import Trade

@Suite struct `A second factor` {
  private let now = Instant(milliseconds: 1_785_726_000_000)
  private let password = "kain sogan 1974"

  @Test(arguments: Backend.all)
  func `is on once a code was shown, and each code works once`(on backend: Backend) async throws {
    try await withSari(on: backend) { books, sari in
      #expect(try await factor(books, sari) { try $0.turnOn(with: "123456") } == nil)
      #expect(try await factor(books, sari) { try $0.begin() })
      let key = try #require(try await factor(books, sari) { try $0.begun() })
      #expect(try await factor(books, sari) { try $0.standing() } == nil)
      #expect(try await factor(books, sari) { try $0.turnOn(with: "") } == nil)
      let code = key.digits(step: TimedCode.step(at: now))
      let codes = try #require(
        try await factor(books, sari) { try $0.turnOn(with: "\(code.prefix(3)) \(code.suffix(3))") })
      #expect(Set(codes).count == 10)
      #expect(try await factor(books, sari) { try $0.standing() } == .init(onSince: now, codesLeft: 10))
      // The code that turned it on was used; a key that is on is neither read nor replaced.
      #expect(try await factor(books, sari) { try $0.take(code) } == nil)
      #expect(try await factor(books, sari) { try $0.begun() } == nil)
      #expect(try await !factor(books, sari) { try $0.begin() })
      let later = now + .seconds(30)
      let next = key.digits(step: TimedCode.step(at: later))
      #expect(try await factor(books, sari, at: later) { try $0.take(next) } == .timed)
      #expect(try await factor(books, sari, at: later) { try $0.take(next) } == nil)
      // The step before is taken no more, although a clock may be late.
      #expect(try await factor(books, sari, at: later) { try $0.take(code) } == nil)
    }
  }

  @Test(arguments: Backend.all)
  func `has ten recovery codes, kept as digests, each for one time`(on backend: Backend) async throws {
    try await withSari(on: backend) { books, sari in
      let codes = try await turnOn(books, sari).codes
      for (index, code) in codes.enumerated() {
        #expect(code.wholeMatch(of: /([a-z2-7]{4}-){5}[a-z2-7]{4}/) != nil)
        let typed = index == 0 ? code.uppercased().replacing("-", with: " ") : code
        #expect(try await factor(books, sari) { try $0.take(typed) } == .recovery(left: 9 - index))
        #expect(try await factor(books, sari) { try $0.take(code) } == nil)
      }
      let fresh = try await factor(books, sari) { try $0.renewCodes() }
      #expect(Set(fresh).isDisjoint(with: codes))
      let stored = try await books.database.read { connection in
        try connection.rows("SELECT code_digest FROM recovery_code").map { try $0("code_digest") as [UInt8] }
      }
      #expect(stored.count == 10 && stored.allSatisfy { $0.count == 32 })
      #expect(try await factor(books, sari) { try $0.take("") } == nil)
      #expect(try await factor(books, sari) { try $0.turnOff() })
      #expect(try await factor(books, sari) { try $0.take(fresh[0]) } == nil)
      #expect(try await !factor(books, sari) { try $0.turnOff() })
    }
  }

  @Test(arguments: Backend.all)
  func `lets one in of sixty-four who have the same code`(on backend: Backend) async throws {
    try await withSari(on: backend) { books, sari in
      let (key, codes) = try await turnOn(books, sari)
      try await books.database.warmUp()
      let later = now + .seconds(30)
      for typed in [key.digits(step: TimedCode.step(at: later)), codes[3]] {
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
          for _ in 0..<64 {
            group.addTask { try await factor(books, sari, at: later) { try $0.take(typed) } != nil }
          }
          return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(taken == 1)
      }
    }
  }

  @Test(arguments: Backend.all)
  func `is asked for after the right password, and only then a session begins`(on backend: Backend) async throws {
    try await withSari(on: backend) { books, sari in
      let (key, _) = try await turnOn(books, sari)
      let later = now + .seconds(60)
      #expect(try await attempt(books, "salah sekali", at: later).isWrong)
      let step = try #require(try await attempt(books, password, at: later).step)
      #expect(try await books.database.count("SELECT COUNT(*) FROM session") == 0)
      let right = key.digits(step: TimedCode.step(at: later))
      #expect(try await code(books, step, "000000", at: later).isWrong)
      #expect(try await code(books, Secret.new(), right, at: later).isOver)
      #expect(try await code(books, step, right, at: later + .seconds(300)).isOver)
      #expect(try await code(books, step, right, at: later).session != nil)
      #expect(try await code(books, step, right, at: later).isOver, "a step is taken once")
      let again = try #require(try await attempt(books, password, at: later).step)
      #expect(try await code(books, again, right, at: later).isWrong, "so is a code")
      let told = try await books.database.read { connection in
        try connection.rows("SELECT action FROM trail ORDER BY trail_id").map { try $0("action") as TrailAction }
      }
      #expect(told == [.refusedSignIn, .refusedSignIn, .signedIn, .refusedSignIn])
    }
  }

  @Test(arguments: Backend.all)
  func `guessing is slowed, and who knows the password alone does not keep her phone out`(
    on backend: Backend
  ) async throws {
    try await withSari(on: backend) { books, sari in
      let known = try #require(try await attempt(books, password, at: now).device)
      let (key, _) = try await turnOn(books, sari)
      let later = now + .seconds(60)
      var (tried, step) = (0, try #require(try await attempt(books, password, at: later, from: "x").step))
      for index in 0..<50 {
        if let fresh = try await attempt(books, password, at: later, from: "x\(index)").step { step = fresh }
        if try await code(books, step, "00000\(index % 10)", at: later, from: "x\(index)").isWrong { tried += 1 }
      }
      #expect(tried == 5)
      let right = key.digits(step: TimedCode.step(at: later))
      #expect(try await code(books, step, right, at: later, from: "y").isWaiting)
      let mine = try #require(try await attempt(books, password, at: later, from: "x", device: known).step)
      #expect(try await code(books, mine, right, at: later, from: "x", device: known).session != nil)
    }
  }

  @Test(arguments: Backend.all)
  func `a changed password ends what was begun with the old one`(on backend: Backend) async throws {
    try await withSari(on: backend) { books, sari in
      let (key, _) = try await turnOn(books, sari)
      let later = now + .seconds(60)
      let step = try #require(try await attempt(books, password, at: later).step)
      try await books.database.write { connection in
        try Account(connection: connection, person: sari).change(password: .ofNobody(.cheap))
      }
      let right = key.digits(step: TimedCode.step(at: later))
      #expect(try await code(books, step, right, at: later).isOver)
    }
  }

  @Test(arguments: Backend.all)
  func `stays on after a link to a new password, which lets nobody in without a code`(on backend: Backend) async throws
  {
    try await withSari(on: backend) { books, sari in
      let (key, codes) = try await turnOn(books, sari)
      let later = now + .seconds(60)
      let hash = try await PasswordHash("mori dan lilin lain", cost: .cheap)
      try await books.database.write { connection in
        let resets = PasswordResets(connection: connection, now: later)
        guard let link = try resets.make(for: sari, in: books.shop, by: nil) else { throw AccountRefusal.unknownLink }
        _ = try resets.use(link, password: hash, from: "10.0.0.1")
      }
      #expect(try await books.database.count("SELECT COUNT(*) FROM session") == 0)
      #expect(try await attempt(books, password, at: later).isWrong, "the old password is dead")
      let step = try #require(try await attempt(books, "mori dan lilin lain", at: later).step)
      #expect(try await code(books, step, "000000", at: later).isWrong)
      #expect(try await code(books, step, key.digits(step: TimedCode.step(at: later)), at: later).session != nil)
      let standing = try await factor(books, sari, at: later) { try $0.standing() }
      #expect(standing?.codesLeft == codes.count)
    }
  }

  private func withSari(
    on backend: Backend, _ body: (TestBooks, ID<Person>) async throws -> Void
  ) async throws {
    try await withBooks(on: backend) { books in
      let hash = try await PasswordHash(password, cost: .cheap)
      try await body(books, try await books.add("sari", role: .owner, password: hash))
    }
  }

  private func factor<Value: Sendable>(
    _ books: TestBooks, _ person: ID<Person>, at moment: Instant? = nil,
    _ deed: @escaping @Sendable (SecondFactor) throws -> Value
  ) async throws -> Value {
    let moment = moment ?? now
    return try await books.database.write { connection in
      try deed(SecondFactor(connection: connection, person: person, now: moment))
    }
  }

  private func turnOn(_ books: TestBooks, _ person: ID<Person>) async throws -> (key: TimedCode, codes: [String]) {
    _ = try await factor(books, person) { try $0.begin() }
    let key = try #require(try await factor(books, person) { try $0.begun() })
    let code = key.digits(step: TimedCode.step(at: now))
    return (key, try #require(try await factor(books, person) { try $0.turnOn(with: code) }))
  }

  private func attempt(
    _ books: TestBooks, _ password: String, at moment: Instant, from address: String = "a", device: Secret? = nil
  ) async throws -> SignInOutcome {
    try await SignIn(name: "sari", password: password, address: address, browser: "test", device: device)
      .attempt(in: books.database, at: moment, cost: .cheap)
  }

  private func code(
    _ books: TestBooks, _ step: Secret, _ code: String, at moment: Instant, from address: String = "a",
    device: Secret? = nil
  ) async throws -> SignInCode.Outcome {
    try await SignInCode(step: step, code: code, address: address, browser: "test", device: device)
      .attempt(in: books.database, at: moment)
  }
}

extension SignInOutcome {
  fileprivate var step: Secret? { if case .wantsCode(let step) = self { step } else { nil } }
}

extension SignInCode.Outcome {
  fileprivate var isWrong: Bool { if case .wrong = self { true } else { false } }
  fileprivate var isOver: Bool { if case .over = self { true } else { false } }
  fileprivate var isWaiting: Bool { if case .wait = self { true } else { false } }
  fileprivate var session: Secret? { if case .signedIn(let session, _, _, _) = self { session } else { nil } }
}
